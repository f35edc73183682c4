import Dateline
import DatelineReview
import Testing

@Suite struct ReviewSessionTests {
  @Test("a key decides and moves on, and the queue empties")
  func clear() throws {
    var session = ReviewSession(try DeskSample().desk())
    let count = session.total
    for _ in 0..<count {
      let claim = session.current?.claim
      _ = try session.decide(.accept)
      #expect(session.current?.claim != claim)
    }
    #expect(session.current == nil)
    #expect(try session.decide(.accept) == "the queue is empty")
    _ = try session.undo()
    #expect(session.total == 1)
  }

  @Test("what is visible is accepted in one step")
  func bulk() throws {
    var session = ReviewSession(try DeskSample().desk())
    let before = session.total
    #expect(try session.acceptAll(in: 0..<3) == "accepted 3 claims")
    #expect(session.total == before - 3)
    _ = try session.undo()
    #expect(session.total == before)
  }

  @Test("claims are merged and split, and undo brings the facts back")
  func mergeAndSplit() throws {
    let desk = try DeskSample().desk()
    var session = ReviewSession(desk, query: QueueQuery(order: .document, type: "workforce.headcount"))
    #expect(session.total == 2)
    let fact = session.current?.fact
    #expect(session.items[1].fact == fact)
    _ = try session.split()
    desk.settle()
    session.refresh()
    #expect(Set(session.items.map(\.fact)).count == 2)
    _ = try session.undo()
    desk.settle()
    session.refresh()
    #expect(Set(session.items.map(\.fact)).count == 1)
    #expect(try session.merge() == "merged 2 claims")
  }

  @Test("a value is typed, a choice is taken")
  func editAndChoose() throws {
    let desk = try DeskSample().desk()
    var session = ReviewSession(desk, query: QueueQuery(show: .conflict))
    let row = try #require(try session.claim()?.rows.first { $0.kind == "time" })
    #expect(throws: ReviewError.self) { _ = try session.edit(row, to: "soon") }
    _ = try session.edit(row, to: "April 2025")
    _ = try session.undo()
    desk.settle()
    session.refresh()
    let id = try #require(session.current?.fact)
    let property = try #require(try session.fact()?.properties.first { !$0.choices.isEmpty })
    #expect(try session.choose(9, of: property) == "there is no choice 9")
    _ = try session.choose(1, of: property)
    desk.settle()
    session.refresh()
    #expect(try desk.fact(id).status == "verified")
    #expect(session.current == nil)
  }

  @Test("the cursor stays on its claim when the queue changes")
  func cursor() throws {
    let desk = try DeskSample().desk()
    var session = ReviewSession(desk)
    session.move(by: 2)
    let claim = session.current?.claim
    let first = session.items[0].claim
    _ = try desk.decide(
      ReviewRequest(decisions: [.init(target: Decision.Target(kind: .claim, ids: [first]), decision: .reject)]
      ))
    session.refresh()
    #expect(session.current?.claim == claim)
    session.move(by: -100)
    #expect(session.index == 0)
    session.move(by: 100)
    #expect(session.index == session.items.count - 1)
  }
}
