import Testing

@testable import DatelineModel

@Suite struct DayIntervalTests {
  private func interval(_ first: Int, _ last: Int) -> DayInterval {
    DayInterval(earliest: CivilDay(ordinal: first), latest: CivilDay(ordinal: last))
  }

  @Test("agrees with the set of its days, for all intervals within five days")
  func exhaustive() {
    let all = (0..<5).flatMap { first in (first..<5).map { (first, $0) } }
    for (a, b) in all {
      let left = interval(a, b)
      #expect(left.dayCount == b - a + 1)
      for day in -1...5 {
        #expect(left.contains(CivilDay(ordinal: day)) == (a...b).contains(day))
      }
      for (c, d) in all {
        let right = interval(c, d)
        let shared = Set(a...b).intersection(c...d)
        #expect(left.contains(right) == Set(a...b).isSuperset(of: c...d))
        #expect(left.overlaps(right) == !shared.isEmpty)
        #expect(left.intersection(right)?.dayCount ?? 0 == shared.count)
        #expect(left.intersection(right) == right.intersection(left))
        #expect(left.union(right) == interval(min(a, c), max(b, d)))
      }
    }
  }

  @Test("raises an end that lies before the start")
  func reversed() {
    #expect(interval(5, 3) == interval(5, 5))
    #expect(DayInterval(CivilDay(ordinal: 5)) == interval(5, 5))
  }

  @Test("prints both ends")
  func text() {
    #expect("\(interval(0, 1))" == "1970-01-01..1970-01-02")
  }
}
