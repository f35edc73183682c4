import Foundation

/// Long work on a thread of its own, so that it keeps none of the few threads that tasks share.
enum OwnThread {
  // What readers and parsers need is little; the size is stated so that no system's default decides.
  private static let stackSize = 8 << 20

  /// Runs `work` and gives what it returns.
  static func run<Output: Sendable>(_ work: @escaping @Sendable () -> Output) async -> Output {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = stackSize
      thread.start()
    }
  }
}
