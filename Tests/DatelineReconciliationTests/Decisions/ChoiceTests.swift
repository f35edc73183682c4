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

  @Test("a verdict stays with what was seen when an earlier happening is told later on")
  func numbers() throws {
    let seen = try DocumentClaims.sample("a", .init("listing.filed", time: "2025-08"))
    let fact = try #require(reconciler.reconcile([seen], decisions: []).facts.first)
    let accept = Decision(
      id: "accept", at: "2026-02-01T00:00:00Z", by: "ana", target: .init(kind: .fact, ids: [fact.id]),
      decision: .accept, basis: Decision.Basis(fact))
    let earlier = try DocumentClaims.sample("b", .init("listing.filed", time: "2023-03"))
    let facts = reconciler.reconcile([seen, earlier], decisions: [accept]).facts
    #expect(facts.map(\.id) == ["f:halden/listing", "f:halden/listing/2"])
    #expect(facts.map(\.review) == [.machine, .accepted])
  }

  @Test(
    "an accepted fact keeps its values; news that gives others asks for another look, until somebody decides anew"
  )
  func kept() throws {
    func document(_ id: String, _ amount: Int) throws -> DocumentClaims {
      try .sample(
        id,
        .init(
          "listing.filed", slots: ["amount": .quantity(Quantity(value: .init(amount), currency: "EUR"))],
          time: "2024-01-15"))
    }
    let documents = [try document("a", 700), try document("b", 900), try document("c", 900)]
    let first = try #require(reconciler.reconcile([documents[0]], decisions: []).facts.first)
    let accept = Decision(
      id: "accept", at: "2026-02-01T00:00:00Z", by: "ana", target: .init(kind: .fact, ids: [id]),
      decision: .accept, basis: Decision.Basis(first))
    let stale = try fact(documents, accept)
    #expect(stale.slots["amount"] == first.slots["amount"])
    #expect(stale.review == .staleDecision)
    let chosen = Decision(
      id: "chosen", at: "2026-02-02T00:00:00Z", by: "ana",
      target: .init(kind: .slot, ids: [id], slot: "amount"), decision: .preferValue,
      value: .quantity(Quantity(value: 900, currency: "EUR")), basis: Decision.Basis(stale))
    let settled = try fact(documents, accept, chosen)
    #expect(settled.slots["amount"] == .quantity(Quantity(value: 900, currency: "EUR")))
    #expect(settled.review == .edited)
  }

  @Test("an accepted denial stays a denial")
  func denied() throws {
    let documents = [try DocumentClaims.sample("a", .init("listing.filed", polarity: .negative))]
    let first = try #require(reconciler.reconcile(documents, decisions: []).facts.first)
    let accept = Decision(
      id: "accept", at: "2026-02-01T00:00:00Z", by: "ana", target: .init(kind: .fact, ids: [id]),
      decision: .accept, basis: Decision.Basis(first))
    let affirmed = try (1...3).map { try DocumentClaims.sample("n\($0)", .init("listing.filed")) }
    #expect(try fact(documents + affirmed, accept).polarity == .negative)
  }

  @Test("who gives another figure is no evidence for a figure")
  func figures() throws {
    func document(_ id: String, _ value: Int) throws -> DocumentClaims {
      try .sample(
        id,
        .init(
          "workforce.headcount", slots: ["value": .quantity(Quantity(value: .init(value), unit: "people"))]))
    }
    let facts = reconciler.facts(try document("a", 5200), try document("b", 4600))
    #expect(facts.map(\.status) == [.disputed])
    #expect(facts[0].confidence < 0.6)
    #expect(facts[0].support == .singleSource)
    #expect(facts[0].confidenceTerms.compactMap(\.rival) == ["another value"])
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
    #expect(fact.review == .edited)
    #expect(fact.time?.edtf == "2024-01-09")
    #expect(result.orphans.isEmpty)
  }
}
