import Testing

@testable import DatelineReconciliation

@Suite struct OriginJoiningTests {
  private func meeting(_ a: Int32, _ b: Int32, _ agreed: Int, of met: Int) -> OriginJoining.Meeting {
    OriginJoining.Meeting(
      first: a, second: b, met: met, agreed: agreed, isCopying: Double(agreed) > 0.92 * Double(met))
  }

  @Test("a source of few items does not join two groups that disagree")
  func chain() {
    let meetings = [
      meeting(0, 1, 100, of: 100), meeting(2, 3, 98, of: 100), meeting(0, 2, 60, of: 100),
      meeting(1, 2, 61, of: 100), meeting(0, 3, 60, of: 100), meeting(0, 4, 6, of: 6),
      meeting(2, 4, 6, of: 6),
    ]
    for order in [meetings, meetings.reversed()] {
      var joining = OriginJoining(order, count: 6, threshold: 0.92)
      #expect(joining.origins(count: 6) == [0, 0, 2, 2, 0, 5])
    }
  }

  @Test("copies of copies are one origin")
  func group() {
    let meetings = [
      meeting(3, 4, 95, of: 100), meeting(0, 3, 50, of: 50), meeting(0, 4, 46, of: 50),
      meeting(1, 2, 40, of: 80),
    ]
    var joining = OriginJoining(meetings, count: 5, threshold: 0.92)
    #expect(joining.origins(count: 5) == [0, 1, 2, 0, 0])
  }
}
