import DatelineStore
import Foundation

/// Stores batches on a thread of its own, one behind the other, while the next one is made.
final class BatchWriter: @unchecked Sendable {
  private let workspace: Workspace
  private let run: Int64
  private let queue = DispatchQueue(label: "dateline.store")
  /// Keeps one batch under way and none waiting.
  private let room = DispatchSemaphore(value: 1)
  private let lock = NSLock()
  private var tally = StoreTally()
  private var failure: StoreError?

  /// Makes a writer for a run.
  init(_ workspace: Workspace, run: Int64) {
    self.workspace = workspace
    self.run = run
  }

  /// Stores a batch, as soon as the one before is stored.
  ///
  /// - Throws: what the store said of an earlier batch.
  func put(_ sources: [StoredSource], _ extractions: [StoredExtraction]) throws(StoreError) {
    room.wait()
    if let failure = lock.withLock({ failure }) {
      room.signal()
      throw failure
    }
    queue.async { [self] in
      defer { room.signal() }
      do throws(StoreError) {
        let stored = try workspace.store(sources, extractions: extractions, run: run)
        lock.withLock { tally += stored }
      } catch {
        lock.withLock { failure = error }
      }
    }
  }

  /// Waits for the last batch.
  ///
  /// - Returns: what all batches did.
  func finish() throws(StoreError) -> StoreTally {
    queue.sync {}
    if let failure = lock.withLock({ failure }) { throw failure }
    return lock.withLock { tally }
  }
}
