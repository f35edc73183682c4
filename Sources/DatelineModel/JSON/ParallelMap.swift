import Foundation

/// Work that is done side by side.
public enum ParallelMap {
  /// The values of `work` for 0..<count, in order.
  public static func values<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    guard count > 1 else { return (0..<count).map(work) }
    let results = Results<Value>(count: count)
    DispatchQueue.concurrentPerform(iterations: count) { index in results.put(work(index), index) }
    return results.all
  }

  /// The results, put from any thread.
  private final class Results<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Value?]

    init(count: Int) { values = Array(repeating: nil, count: count) }

    func put(_ value: Value, _ index: Int) { lock.withLock { values[index] = value } }

    var all: [Value] { lock.withLock { values.compactMap(\.self) } }
  }
}
