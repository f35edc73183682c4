/// Work on many jobs at a time whose outputs come in the order of the jobs.
///
/// With n threads, n - 1 are started; the caller's own is the last and works too while it would have to wait. Jobs
/// are asked for only as the window has room, so that memory does not grow with their number.
struct OrderedWork<Job: Sendable, Output: Sendable>: Sendable {
  /// How many jobs may be under way at a time, for each thread.
  static var windowPerThread: Int { 4 }

  private let threads: Int
  private let costLimit: Int
  private let work: @Sendable (Job) -> Output

  /// Makes the arrangement; nothing runs yet.
  ///
  /// - Parameters:
  ///   - threads: How many work at a time, the caller's among them; raised to 1.
  ///   - costLimit: The sum of the costs of all jobs under way, above which no further one is asked for.
  ///   - work: Makes the output of a job, on any thread.
  init(threads: Int, costLimit: Int = .max, work: @escaping @Sendable (Job) -> Output) {
    self.threads = max(1, threads)
    self.costLimit = costLimit
    self.work = work
  }

  /// Runs until there are no more jobs or something throws.
  ///
  /// - Parameters:
  ///   - next: Gives the next job and its cost, on the caller's thread; nil at the end.
  ///   - take: Gets each output in the order of the jobs, on the caller's thread.
  /// - Throws: What `next` or `take` throws; the jobs under way are finished first and their outputs dropped.
  func run(next: () throws -> (job: Job, cost: Int)?, take: (Output) throws -> Void) rethrows {
    let bench = WorkBench(work: work)
    defer { bench.close() }
    // The costs of the jobs under way, the oldest first.
    var costs: [Int] = []
    var taken = 0
    var isExhausted = false
    while true {
      while !isExhausted, costs.count < Self.windowPerThread * threads,
        costs.isEmpty || costs.reduce(0, +) < costLimit
      {
        guard let (job, cost) = try next() else {
          isExhausted = true
          break
        }
        if bench.threadCount < min(threads - 1, costs.count) { bench.startThread() }
        bench.put(job, number: taken + costs.count)
        costs.append(cost)
      }
      guard !costs.isEmpty else { return }
      try take(bench.output(of: taken))
      costs.removeFirst()
      taken += 1
    }
  }
}
