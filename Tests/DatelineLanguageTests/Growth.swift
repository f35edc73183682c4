import Foundation

/// Holds how long a text takes against how long half of it takes.
enum Growth {
  /// The ratio above which work grows faster than text.
  private static let limit = 2.6

  /// Whether twice the text takes about twice the time: the best of a few runs of each counts, since other work only
  /// slows, or else the middle one of their ratios.
  ///
  /// - Parameters:
  ///   - text: makes a text of a size.
  ///   - work: what is done with it, on this thread.
  /// - Returns: false when twice the text takes far more than twice the time.
  static func isLinear(_ text: (Int) -> String, _ work: (String) throws -> Void) rethrows -> Bool {
    var size = 2_000
    // A few milliseconds at least, or the clock tells nothing.
    while size < 64_000, try seconds({ try work(text(size)) }) < 0.02 { size *= 2 }
    let small = text(size)
    let large = text(size * 2)
    var one = Double.infinity
    var two = Double.infinity
    var ratios: [Double] = []
    for number in 1...12 {
      let pair = (try seconds { try work(small) }, try seconds { try work(large) })
      one = min(one, pair.0)
      two = min(two, pair.1)
      ratios.append(pair.1 / max(pair.0, 1e-9))
      if number > 1, two < one * limit { return true }
    }
    // One run of the half may have had the caches to itself: then the middle pair tells.
    return ratios.sorted()[ratios.count / 2] < limit
  }

  /// The processor time of this thread, which other threads' work does not lengthen by waiting.
  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = processorSeconds()
    try work()
    return processorSeconds() - start
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
