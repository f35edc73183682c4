import Dateline
import DatelineReview
import Foundation
import Testing

/// Undo and redo are exact, whatever was done.
@Suite struct ReviewLawTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  @Test("undo of do is what was before, redo what was after", arguments: [1, 7, 42] as [UInt64])
  func undo(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    let desk = try DeskSample().desk()
    func facts() throws -> Data {
      desk.settle()
      return try StableJSON.data(desk.factSet().facts.map(\.comparable), indented: false)
    }
    var states = [try facts()]
    for _ in 0..<8 {
      guard let step = try Self.anyStep(desk, &dice) else { continue }
      _ = try desk.decide(step)
      states.append(try facts())
    }
    for state in states.dropLast().reversed() {
      _ = try desk.undo()
      #expect(try facts() == state, "seed \(seed)")
    }
    for state in states.dropFirst() {
      _ = try desk.redo()
      #expect(try facts() == state, "seed \(seed)")
    }
    #expect(throws: ReviewError.self) { _ = try desk.redo() }
  }

  @Test("a new step ends what could be done again")
  func newStep() throws {
    let desk = try DeskSample().desk()
    let items = desk.queue(QueueQuery()).items
    let accept = { (number: Int) in
      ReviewRequest(decisions: [
        .init(target: Decision.Target(kind: .claim, ids: [items[number].claim]), decision: .accept)
      ])
    }
    _ = try desk.decide(accept(0))
    _ = try desk.undo()
    _ = try desk.decide(accept(1))
    #expect(throws: ReviewError.self) { _ = try desk.redo() }
  }

  private static func anyStep(_ desk: ReviewDesk, _ dice: inout Dice) throws -> ReviewRequest? {
    let items = desk.queue(QueueQuery(show: .all)).items
    guard let first = items.randomElement(using: &dice), let second = items.randomElement(using: &dice) else {
      return nil
    }
    let claim = Decision.Target(kind: .claim, ids: [first.claim])
    let wishes: [ReviewRequest.Wish] = [
      .init(target: claim, decision: .accept), .init(target: claim, decision: .reject),
      .init(target: claim, decision: .defer, reason: "look again"),
      .init(
        target: Decision.Target(kind: .claim, ids: [first.claim], slot: "reason"), decision: .edit,
        value: .text("weak markets")),
      .init(
        target: Decision.Target(kind: .claimPair, ids: [first.claim, second.claim]), decision: .differentEvent
      ),
      .init(
        target: Decision.Target(kind: .originPair, ids: [first.claim, second.claim]), decision: .sameOrigin),
    ]
    guard let wish = wishes.randomElement(using: &dice),
      first.claim != second.claim || wish.target.kind == .claim
    else { return nil }
    return ReviewRequest(decisions: [wish])
  }
}

extension Fact {
  /// What a reader sees of a fact; the ids of decisions that shaped it differ when a step is made again.
  fileprivate var comparable: [String] {
    [
      id, eventType, status.rawValue, review.rawValue, "\(confidence)", time?.edtf ?? "",
      slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(), claims.map(\.claim).joined(),
    ]
  }
}
