import DatelineModel
import DatelineReconciliation
import Testing

/// A verdict that the reviewer gave before other sources spoke.
@Suite struct StaleDecisionTests {
  private let reconciler = Reconciler.sample()
  private let id = "f:halden/listing"

  private func told(_ document: String, _ type: String, publisher: String? = nil) throws -> DocumentClaims {
    try DocumentClaims.sample(document, publisher: publisher, .init(type, time: "2024-01"))
  }

  private func fact(_ documents: [DocumentClaims], _ decision: Decision) throws -> Fact {
    try #require(reconciler.reconcile(documents, decisions: [decision]).facts.first { $0.id == id })
  }

  @Test("news against an accepted fact raises the flag, and the verdict stays")
  func contradicted() throws {
    let seen = [try told("a", "listing.cancelled")]
    let accept = Decision.sample(.accept, .fact, [id], seen: [seen[0].claims[0].id])
    #expect(try fact(seen, accept).review == .accepted)
    let stale = try fact(seen + [try told("b", "listing.postponed")], accept)
    #expect(stale.review == .staleDecision)
    #expect(stale.status == .verified)
  }

  @Test("news that turns the fact raises the flag")
  func turned() throws {
    let seen = [try told("a", "listing.cancelled")]
    let accept = Decision.sample(.accept, .fact, [id], seen: [seen[0].claims[0].id])
    let news = try ["b", "c", "d"].map { try told($0, "listing.postponed") }
    #expect(try fact(seen + news, accept).review == .staleDecision)
  }

  @Test("news for it, what was seen, and another word of one origin leave it accepted")
  func unmoved() throws {
    let seen = [try told("a", "listing.cancelled"), try told("b", "listing.postponed", publisher: "Norwire")]
    let accept = Decision.sample(.accept, .fact, [id], seen: seen.map { $0.claims[0].id })
    #expect(try fact(seen + [try told("c", "listing.cancelled")], accept).review == .accepted)
    #expect(
      try fact(seen + [try told("c", "listing.postponed", publisher: "Norwire")], accept).review == .accepted)
  }

  @Test(
    "news that gives another value than a person chose raises the flag",
    arguments: [
      ("amount", SlotValue.quantity(Quantity(value: 700, currency: "EUR")), true),
      ("amount", .quantity(Quantity(value: 900, currency: "EUR")), false),
      ("time", .text("2024-01"), false), ("time", .text("2023"), true),
    ])
  func values(slot: String, value: SlotValue, isStale: Bool) throws {
    func document(_ id: String, _ amount: Int) throws -> DocumentClaims {
      try DocumentClaims.sample(
        id,
        .init(
          "listing.filed", slots: ["amount": .quantity(Quantity(value: .init(amount), currency: "EUR"))],
          time: "2024-01-15"))
    }
    let seen = [try document("a", 700)]
    let edit = Decision.sample(
      .edit, .slot, [id], slot: slot, value: value, seen: [seen[0].claims[0].id])
    #expect(try fact(seen, edit).review == .edited)
    let fact = try fact(seen + [try document("b", 900)], edit)
    #expect(fact.review == (isStale ? .staleDecision : .edited))
    #expect(fact.status == .verified)
  }
}
