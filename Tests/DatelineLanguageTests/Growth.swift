import Dateline
import Testing

/// Holds how long a text takes against how long half of it takes.
enum Growth {
  /// The ratio above which work grows faster than text.
  private static let limit = 2.6

  /// Whether twice the text takes about twice the time: the best of a few runs of each counts, since other work only slows.
  ///
  /// - Parameters:
  ///   - text: makes a text of a size.
  ///   - work: what is done with it.
  /// - Returns: false when twice the text takes far more than twice the time.
  static func isLinear(_ text: (Int) -> String, _ work: (String) throws -> Void) rethrows -> Bool {
    let clock = ContinuousClock()
    var size = 2_000
    // A few milliseconds at least, or the clock tells nothing.
    while size < 64_000, try clock.measure({ try work(text(size)) }) < .milliseconds(20) { size *= 2 }
    let small = text(size)
    let large = text(size * 2)
    var one = Duration.seconds(3_600)
    var two = one
    for number in 1...8 {
      one = min(one, try clock.measure { try work(small) })
      two = min(two, try clock.measure { try work(large) })
      if number > 1, two < one * limit { return true }
    }
    return false
  }
}
