import Foundation

/// A line on the terminal that tells how far a run is, its rate and the time left; nothing where nobody watches.
struct ProgressBar {
  private let isOn: Bool
  private let total: Int
  private let noun: String
  private let watch = Stopwatch()
  private var last = 0.0

  /// Makes a bar.
  ///
  /// - Parameters:
  ///   - total: how many there are, as far as that is known before.
  ///   - noun: what is counted: "articles".
  ///   - isOn: whether it is drawn.
  init(total: Int, noun: String, isOn: Bool) {
    self.total = total
    self.noun = noun
    self.isOn = isOn
  }

  /// Draws the bar, ten times a second at most.
  mutating func update(_ done: Int) {
    guard isOn else { return }
    let seconds = watch.seconds
    guard seconds - last >= 0.1 else { return }
    last = seconds
    draw(Self.line(done: done, total: total, noun: noun, seconds: seconds))
  }

  /// Takes the bar away.
  func finish() {
    if isOn, last > 0 { draw("") }
  }

  private func draw(_ line: String) {
    try? Descriptor.write(Data("\r\u{1B}[K\(line)".utf8), to: 2)
  }

  /// "[########            ] 1,240 of 3,000 articles, 412/s, 4 s left".
  static func line(done: Int, total: Int, noun: String, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    guard done <= total, total > 0 else { return "\(done) \(noun), \(Int(rate))/s" }
    let filled = done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
    let left = rate > 0 ? ", \(Int((Double(total - done) / rate).rounded(.up))) s left" : ""
    return "[\(bar)] \(done) of \(total) \(noun), \(Int(rate))/s\(left)"
  }

  private static let width = 20
}
