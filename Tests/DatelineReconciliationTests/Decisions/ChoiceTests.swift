import DatelineModel
import DatelineReconciliation
import Testing

/// What follows when a person chooses among the values that sources give, or gives another.
@Suite struct ChoiceTests {
  private let reconciler = Reconciler.sample()
  private let id = "f:halden/listing"

  private func disputed() throws -> [DocumentClaims] {
    [
      try .sample("a", .init("listing.postponed", time: "2024-01")),
      try .sample("b", .init("listing.postponed", time: "2024-01")),
      try .sample("c", .init("listing.cancelled", time: "2024-01")),
    ]
  }

  private func fact(_ documents: [DocumentClaims], _ decisions: Decision...) throws -> Fact {
    try #require(reconciler.reconcile(documents, decisions: decisions).facts.first { $0.id == id })
  }

  private func choice(_ slot: String, _ value: SlotValue, _ verdict: Decision.Verdict = .preferValue)
    -> Decision
  {
    .sample(verdict, .slot, [id], slot: slot, value: value, seen: ["a#0", "b#0", "c#0"])
  }

  @Test("a chosen outcome turns the relations, what is rejected and the agreement")
  func outcome() throws {
    let documents = try disputed()
    let plain = try fact(documents)
    #expect(plain.eventType == "listing.postponed")
    #expect(plain.agreement == .conflictOpen)
    let chosen = try fact(documents, choice("event_type", .text("listing.cancelled")))
    #expect(chosen.eventType == "listing.cancelled")
    #expect(chosen.status == .verified)
    #expect(chosen.agreement == .conflictResolved)
    #expect(chosen.claims.map(\.relation) == [.contradicts, .contradicts, .supports])
    #expect(chosen.rejectedValues.map(\.value) == [.text("postponed")])
    #expect(chosen.rejectedValues[0].why == "excludes cancelled at that time; ana chose another")
    #expect(chosen.slotSupport["event_type"]?.claims == ["c#0.listing.cancelled"])
    #expect(chosen.confidence < plain.confidence)
    #expect(chosen.reasons.first == "1 document, one origin say cancelled")
  }

  @Test("an outcome that nobody tells stands against all claims")
  func untold() throws {
    let chosen = try fact(try disputed(), choice("event_type", .text("listing.completed"), .edit))
    #expect(chosen.eventType == "listing.completed")
    #expect(chosen.review == .edited)
    #expect(chosen.claims.allSatisfy { $0.relation == .contradicts })
  }

  @Test("a chosen time and a chosen value make the others rejected")
  func values() throws {
    func document(_ id: String, _ place: String, _ time: String) throws -> DocumentClaims {
      try .sample(
        id,
        .init(
          "listing.filed",
          slots: ["amount": .quantity(Quantity(value: .init(Int(place) ?? 0), currency: "EUR"))], time: time))
    }
    let documents = [
      try document("a", "700", "2024-01-15"), try document("b", "700", "2024-01-15"),
      try document("c", "900", "2024-01"),
    ]
    let wider = try fact(documents, choice("time", .text("2024-01")))
    #expect(wider.time?.edtf == "2024-01")
    let amount = SlotValue.quantity(Quantity(value: 900, currency: "EUR"))
    let chosen = try fact(documents, choice("amount", amount))
    #expect(chosen.slots["amount"] == amount)
    #expect(chosen.slotSupport["amount"]?.status == .verified)
    #expect(chosen.slotSupport["amount"]?.claims == ["c#0.listing.filed"])
    #expect(chosen.rejectedValues.map(\.why) == ["ana chose another"])
    #expect(chosen.agreement == .conflictResolved)
  }

  @Test("a choice whose evidence is gone wants another look, and so does an accepted fact")
  func gone() throws {
    let documents = try disputed()
    let chosen = choice("event_type", .text("listing.cancelled"))
    #expect(try fact(documents, chosen).review == .edited)
    let left = try fact(Array(documents.prefix(2)), chosen)
    #expect(left.review == .staleDecision)
    #expect(left.reasons.last?.hasSuffix("on evidence that is gone") == true)
    let accept = Decision.sample(.accept, .fact, [id], seen: ["a#0.listing.postponed"])
    #expect(try fact(Array(documents.prefix(2)), accept).review == .accepted)
    #expect(try fact(Array(documents[1...1]), accept).review == .staleDecision)
  }

  @Test("claims that extraction has given other ids are no news and not gone")
  func otherIds() throws {
    let accept = Decision.sample(.accept, .fact, [id], seen: ["a#17-41.listing.postponed"])
    #expect(try fact(Array(try disputed().prefix(1)), accept).review == .accepted)
  }

  @Test("a verdict goes with its fact when its subject is joined with another entity")
  func joined() throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.postponed", subject: "Haldon", time: "2024-01")),
      try DocumentClaims.sample("b", .init("listing.postponed", subject: "Halden Motors", time: "2024-01")),
    ]
    let accept = Decision.sample(.accept, .fact, ["f:haldon/listing"], seen: ["a#0.listing.postponed"])
    let chosen = Decision.sample(
      .edit, .slot, ["f:haldon/listing"], slot: "time", value: .text("2024-01-09"), day: 2,
      seen: ["a#0.listing.postponed"])
    let join = Decision.sample(.sameEntity, .entityPair, ["e:haldon", "e:halden-motors"])
    let result = reconciler.reconcile(documents, decisions: [accept, chosen, join])
    let fact = try #require(result.facts.first)
    #expect(result.facts.count == 1)
    #expect(fact.id == "f:halden-motors/listing")
    #expect(fact.review == .accepted)
    #expect(fact.time?.edtf == "2024-01-09")
    #expect(result.orphans.isEmpty)
  }
}
