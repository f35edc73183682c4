import Foundation

/// Measures what the calling thread computes, however busy the machine is with others.
struct ThreadClock {
  private let start = Self.now

  /// The processor's time since the clock was made.
  var elapsed: Duration { Self.now - start }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
