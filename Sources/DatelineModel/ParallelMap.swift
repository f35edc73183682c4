import Dispatch
import Foundation

/// Work on the elements of an array on several threads.
public enum ParallelMap {
  /// The results in the order of the elements; of several errors the first in that order is thrown.
  ///
  /// Blocks the calling thread, which is one of those that work.
  /// - Parameters:
  ///   - elements: what to work on.
  ///   - threads: how many work at a time; less than one counts as one.
  ///   - work: makes the result of one element, on any thread.
  /// - Returns: one result for each element.
  /// - Throws: ``ReviewError``.
  public static func map<Element: Sendable, Value: Sendable, Failure: Error>(
    _ elements: [Element], threads: Int, _ work: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let threads = max(1, min(threads, elements.count))
    let outputs = Outputs<Value, Failure>(count: elements.count)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while let index = outputs.next() {
        do throws(Failure) {
          outputs.put(.success(try work(elements[index])), at: index)
        } catch {
          outputs.put(.failure(error), at: index)
        }
      }
    }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for output in outputs.all { values.append(try output.get()) }
    return values
  }

  /// The results of two works that are done at a time.
  ///
  /// Blocks the calling thread, which does one of them.
  /// - Parameters:
  ///   - first: the one; it changes nothing that the other reads.
  ///   - second: the other; it changes nothing that the one reads.
  /// - Returns: what both made.
  public static func both<First, Second>(
    _ first: () -> First, _ second: () -> Second
  ) -> (First, Second) {
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        // Each is touched by one thread, and here only when both are done.
        nonisolated(unsafe) let works = (first, second)
        nonisolated(unsafe) var one: First?
        nonisolated(unsafe) var other: Second?
        DispatchQueue.concurrentPerform(iterations: 2) { part in
          if part == 0 { one = works.0() } else { other = works.1() }
        }
        guard let one, let other else { preconditionFailure("every part is done once") }
        return (one, other)
      }
    }
  }

  /// The results so far and the next element, shared by all threads.
  private final class Outputs<Value: Sendable, Failure: Error>: @unchecked Sendable {
    private let lock = NSLock()
    private var outputs: [Result<Value, Failure>?]
    private var started = 0

    init(count: Int) { outputs = Array(repeating: nil, count: count) }

    func next() -> Int? {
      lock.withLock {
        guard started < outputs.count else { return nil }
        started += 1
        return started - 1
      }
    }

    func put(_ output: Result<Value, Failure>, at index: Int) { lock.withLock { outputs[index] = output } }

    var all: [Result<Value, Failure>] { lock.withLock { outputs.compactMap(\.self) } }
  }
}
