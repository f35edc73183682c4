import DatelineModel
import DatelineReconciliation
import Testing

/// What a reviewer mends in a claim.
@Suite struct ClaimEditTests {
  private let reconciler = Reconciler.sample()

  private func result(
    _ documents: [DocumentClaims], _ edits: (slot: String, value: SlotValue)...
  ) -> Reconciled {
    let decisions = edits.enumerated().map { number, edit in
      Decision.sample(
        .edit, .claim, [documents[0].claims[0].id], slot: edit.slot, value: edit.value, id: "d\(number)",
        day: number + 1)
    }
    return reconciler.reconcile(documents, decisions: decisions)
  }

  @Test("the time, as EDTF")
  func time() throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed", time: "2024-02"))
    let fact = try #require(result([document], ("time", .text("2025-02-14"))).facts.first)
    #expect(fact.time?.edtf == "2025-02-14")
    #expect(fact.time?.latest == CivilDay("2025-02-14"))
  }

  @Test("the event type moves the claim to the fact that it then tells")
  func eventType() throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.filed", time: "2024-02")),
      try DocumentClaims.sample("b", .init("listing.cancelled", time: "2024-02")),
    ]
    let facts = result(documents, ("event_type", .text("listing.cancelled"))).facts
    #expect(facts.map(\.eventType) == ["listing.cancelled"])
    #expect(facts.map(\.status) == [.corroborated])
  }

  @Test(
    "the subject: a known entity by id, name or other name, or a new one",
    arguments: [
      ("e:orrin", "e:orrin"), ("Orrin", "e:orrin"), ("Quell Timber", "e:quell-timber"),
    ])
  func subject(text: String, id: String) throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.filed")),
      try DocumentClaims.sample("b", .init("workforce.headcount", subject: "Orrin")),
    ]
    let result = result(documents, ("subject", .text(text)))
    #expect(result.facts.first { $0.family == "listing" }?.subject == id)
    #expect(result.entities.contains { $0.id == id })
    #expect(result.claims.first { $0.document == "a" }?.subject == "e:halden")
  }

  @Test("several parts one after another")
  func several() throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed", time: "2024-02"))
    let result = result(
      [document], ("time", .text("2025-02")), ("subject", .text("Orrin")), ("factuality", .text("planned")),
      ("polarity", .text("negative")), ("venue", .text("Oslo")), ("time", .text("2025-03")))
    let fact = try #require(result.facts.first)
    #expect(fact.subject == "e:orrin")
    #expect(fact.time?.edtf == "2025-03")
    #expect(fact.factuality == .planned)
    #expect(fact.polarity == .negative)
    #expect(fact.slots["venue"] == .text("Oslo"))
  }

  @Test(
    "what does not fit is refused by name and changes nothing",
    arguments: [
      ("time", SlotValue.text("last week"), ClaimEdit.Problem.notATime("last week")),
      ("time", .text("2025-02-30"), .notATime("2025-02-30")),
      ("event_type", .text("listing.exploded"), .notAnEventType("listing.exploded")),
      ("event_type", .text("listing"), .notAnEventType("listing")),
      ("subject", .text(" - "), .notAWord(" - ", slot: "subject")),
      ("factuality", .text("perhaps"), .notAWord("perhaps", slot: "factuality")),
      ("polarity", .list([]), .notText(slot: "polarity")),
    ])
  func refused(slot: String, value: SlotValue, problem: ClaimEdit.Problem) throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed", time: "2024-02"))
    let result = result([document], (slot, value))
    #expect(result.refused.map(\.problem) == [problem])
    #expect(try result.bytes == reconciler.reconcile([document], decisions: []).bytes)
  }

  @Test("a claim that is rejected after it was edited is out, and one edited after it was rejected is in")
  func verdicts() throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed", time: "2024-02"))
    let ids = [document.claims[0].id]
    let edit = Decision.sample(.edit, .claim, ids, slot: "time", value: .text("2025"), day: 2)
    let before = Decision.sample(.reject, .claim, ids, day: 1)
    let after = Decision.sample(.reject, .claim, ids, day: 3)
    #expect(reconciler.reconcile([document], decisions: [edit, after]).facts.isEmpty)
    #expect(reconciler.reconcile([document], decisions: [edit, before]).facts.map(\.time?.edtf) == ["2025"])
  }
}
