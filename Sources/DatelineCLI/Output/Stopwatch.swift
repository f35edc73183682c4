/// The time since a command began, for the closing line.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Starts.
  init() {
    start = clock.now
  }

  /// The seconds since the start.
  var seconds: Double {
    let time = (clock.now - start).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
  }
}
