import Foundation

/// The jobs and outputs that the threads of an ``OrderedWork`` share.
final class WorkBench<Job: Sendable, Output: Sendable>: @unchecked Sendable {
  /// libxml2 and the scanners need little; the size is stated so that no system's default decides.
  private static var stackSize: Int { 4 << 20 }

  private let work: @Sendable (Job) -> Output
  // Everything below is touched while `condition` is locked.
  private let condition = NSCondition()
  private var waiting: [(number: Int, job: Job)] = []
  private var outputs: [Int: Output] = [:]
  private var isClosed = false
  private var running = 0

  /// The number of threads started so far; for the owner's thread only.
  private(set) var threadCount = 0

  init(work: @escaping @Sendable (Job) -> Output) {
    self.work = work
  }

  /// Starts another thread that works until the bench closes.
  func startThread() {
    threadCount += 1
    condition.withLock { running += 1 }
    let thread = Thread { [self] in
      while let (number, job) = waitForJob() {
        let output = work(job)
        condition.withLock {
          outputs[number] = output
          condition.broadcast()
        }
      }
      condition.withLock {
        running -= 1
        condition.broadcast()
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  /// Lays a job down for whoever is free.
  func put(_ job: Job, number: Int) {
    condition.withLock {
      waiting.append((number, job))
      condition.broadcast()
    }
  }

  /// The output of a job that was put; works on waiting jobs until it is there.
  func output(of number: Int) -> Output {
    while true {
      condition.lock()
      if let output = outputs.removeValue(forKey: number) {
        condition.unlock()
        return output
      }
      guard !waiting.isEmpty else {
        condition.wait()
        condition.unlock()
        continue
      }
      let (next, job) = waiting.removeFirst()
      condition.unlock()
      let output = work(job)
      if next == number { return output }
      condition.withLock { outputs[next] = output }
    }
  }

  /// Drops the jobs that wait and returns when every thread has ended.
  func close() {
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    waiting = []
    condition.broadcast()
    while running > 0 { condition.wait() }
  }

  private func waitForJob() -> (number: Int, job: Job)? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty, !isClosed { condition.wait() }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }
}
