import Testing

@testable import DatelineIngest

@Suite(.timeLimit(.minutes(20))) struct OrderedWorkTests {
  private struct Stop: Error {}

  /// Work whose time differs wildly from job to job.
  private static func spin(_ job: Int) -> Int {
    var sum = job
    for step in 0..<(job % 7 * 2000) { sum = (sum &* 31 &+ step) & 0xFFFF }
    return sum == -1 ? 0 : job * 2
  }

  @Test("outputs come in the order of the jobs", arguments: [1, 2, 8])
  func order(threads: Int) {
    var jobs = (0..<500).makeIterator()
    var outputs: [Int] = []
    OrderedWork<Int, Int>(threads: threads, work: Self.spin).run(
      next: { jobs.next().map { ($0, 1) } }, take: { outputs.append($0) })
    #expect(outputs == (0..<500).map { $0 * 2 })
  }

  @Test("no more jobs are under way than the window and the cost allow", arguments: [1, 2, 4])
  func window(threads: Int) {
    for (cost, most) in [(1, 4 * threads), (6, 2), (100, 1)] {
      var next = 0
      var taken = 0
      var widest = 0
      OrderedWork<Int, Int>(threads: threads, costLimit: 10, work: Self.spin).run(
        next: {
          guard next < 60 else { return nil }
          next += 1
          widest = max(widest, next - taken)
          return (next, cost)
        }, take: { _ in taken += 1 })
      #expect(taken == 60)
      #expect(widest <= max(1, min(most, (10 + cost - 1) / cost)))
    }
  }

  @Test("an error ends the work, whoever throws it", arguments: [1, 3])
  func errors(threads: Int) {
    let work = OrderedWork<Int, Int>(threads: threads, work: Self.spin)
    var taken = 0
    #expect(throws: Stop.self) {
      try work.run(
        next: { (taken, 1) },
        take: { _ in
          taken += 1
          if taken == 10 { throw Stop() }
        })
    }
    #expect(taken == 10)
    #expect(throws: Stop.self) { try work.run(next: { throw Stop() }, take: { _ in }) }
  }
}
