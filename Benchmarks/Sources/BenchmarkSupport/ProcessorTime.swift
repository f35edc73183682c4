import Foundation

/// Time that this program spent computing, which other programs' work does not lengthen.
public enum ProcessorTime {
  /// The shortest of several runs, in seconds.
  public static func best(of runs: Int = 5, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = seconds()
      work()
      return seconds() - start
    }.min() ?? 0
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
