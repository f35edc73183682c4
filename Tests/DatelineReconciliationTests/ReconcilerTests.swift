import DatelineModel
import DatelineReconciliation
import Testing

@Suite struct ReconcilerTests {
  private let reconciler = Reconciler(
    lifecycles: [
      "listing": Lifecycle(
        family: "listing", keySlots: [],
        order: ["planned": 0, "filed": 1, "postponed": 2, "completed": 3, "cancelled": 3],
        outcomes: ["postponed", "cancelled", "completed"], compatible: [], exclusiveSlots: [], separate: [])
    ],
    priors: SourcePriors(prior: [.outlet: 0.7, .wireTwoAnonymous: 0.8], agencies: ["reuters"]))

  private func document(
    _ id: String, published: String = "2026-01-22", _ transition: String, time: String? = nil,
    via: [Attribution] = [], amount: Int? = nil, hashes: [UInt64] = []
  ) throws -> DocumentClaims {
    let text = ScalarOffsets("\(id) says the listing was \(transition) at that time, as everybody knows")
    let day = try #require(CivilDay(published))
    let value = try time.map {
      TimeValue(try EDTF(parsing: $0), role: .eventTime, asWritten: $0, basis: .explicit)
    }
    let span = TextSpan(0, 20)
    let claim = Claim(
      id: "\(id)#0-20.listing.\(transition)", document: id, eventType: "listing.\(transition)",
      subject: "e:halden",
      slots: amount.map { ["amount": .quantity(Quantity(value: .init($0), currency: "EUR"))] } ?? [:],
      time: value,
      polarity: .positive, factuality: .occurred, hedge: 1,
      attribution: [Attribution(by: "Paper \(id)", kind: .publisher)] + via,
      evidence: Evidence(span, in: text),
      sentence: Claim.Sentence(span, in: text), rule: "r", variant: nil, confidence: 1)
    let summary = DocumentSummary(Document(id: id, sha256: id, published: TimeValue(.day(day)), text: ""))
    return DocumentClaims(
      document: summary, entities: [Entity(id: "e:halden", name: "Halden", kind: .company)], claims: [claim],
      quotationHashes: hashes)
  }

  private func onlyFact(_ documents: [DocumentClaims]) throws -> Fact {
    let facts = reconciler.reconcile(documents, decisions: []).facts
    #expect(facts.count == 1)
    return try #require(facts.first)
  }

  @Test("one outlet gives .70, two give .84")
  func confidence() throws {
    let one = try onlyFact([document("a", "cancelled", time: "2024-01")])
    #expect(abs(one.confidence - 0.70) < 0.005)
    #expect(one.status == .singleSource)
    let two = try onlyFact([
      document("a", "cancelled", time: "2024-01"), document("b", "cancelled", time: "2024-01"),
    ])
    #expect(abs(two.confidence - 0.84) < 0.006)
    #expect(two.status == .corroborated)
  }

  @Test("an equal rival leaves .41 and a dispute")
  func rival() throws {
    let fact = try onlyFact([
      document("a", "cancelled", time: "2024-01"), document("b", "postponed", time: "2024-01"),
    ])
    #expect(abs(fact.confidence - 0.41) < 0.005)
    #expect(fact.status == .disputed)
    #expect(fact.claims.contains { $0.relation == .contradicts })
    #expect(fact.rejectedValues.contains { $0.slot == "event_type" })
  }

  @Test("the printed terms add up to the confidence")
  func termsAddUp() throws {
    let fact = try onlyFact([
      document("a", "cancelled", time: "2024-01"), document("b", "postponed", time: "2024-01"),
      document("c", "cancelled", time: "2024"),
    ])
    func sum(_ rival: String?) -> Double {
      fact.confidenceTerms.filter { $0.rival == rival }.reduce(0) { $0 + $1.weight }
    }
    let rivals = Set(fact.confidenceTerms.compactMap(\.rival)).map { exponential(sum($0)) }.reduce(0, +)
    let expected = exponential(sum(nil)) / (exponential(sum(nil)) + rivals + 1)
    #expect(abs(fact.confidence - expected) < 0.001)
  }

  /// e to the power of `value`, by its series, so that the test does not share the code under test.
  private func exponential(_ value: Double) -> Double {
    var term = 1.0
    var total = 1.0
    for n in 1..<60 {
      term *= value / Double(n)
      total += term
    }
    return total
  }

  @Test("a month refines a year")
  func refines() throws {
    let fact = try onlyFact([
      document("a", "cancelled", time: "2024"), document("b", "cancelled", time: "2024-01"),
    ])
    #expect(fact.time?.edtf == "2024-01")
    #expect(fact.status == .refined)
    #expect(fact.claims.map(\.relation) == [.generalises, .refines])
  }

  @Test("one wire counts once, however many papers print it")
  func oneOrigin() throws {
    let wire = [
      Attribution(by: "Reuters", kind: .wire), Attribution(by: "two insiders", kind: .anonymous, count: 2),
    ]
    let fact = try onlyFact([
      document("a", "cancelled", time: "2024-01", via: wire),
      document("b", published: "2026-01-21", "cancelled", time: "2024-01", via: wire),
    ])
    #expect(fact.confidenceTerms.count == 1)
    #expect(fact.status == .singleOrigin)
  }

  @Test("a later outcome supersedes an earlier one")
  func supersedes() throws {
    let result = reconciler.reconcile(
      [try document("a", "postponed", time: "2022-01"), try document("b", "completed", time: "2025-03")],
      decisions: [])
    let earlier = try #require(result.facts.first { $0.eventType == "listing.postponed" })
    #expect(earlier.status == .superseded)
    #expect(earlier.supersededBy == result.facts.first { $0.eventType == "listing.completed" }?.id)
  }

  @Test("amounts that cannot both hold are kept as rejected")
  func amounts() throws {
    let fact = try onlyFact([
      document("a", "filed", time: "2024-01", amount: 600),
      document("b", "filed", time: "2024-01", amount: 605),
      document("c", "filed", time: "2024-01", amount: 900),
    ])
    #expect(fact.slotSupport["amount"]?.claims.count == 2)
    #expect(fact.rejectedValues.first { $0.slot == "amount" }?.claims.count == 1)
  }

  @Test("the input's order does not show, and twice is once", arguments: 0..<6)
  func order(rotation: Int) throws {
    let documents = [
      try document("a", "postponed", time: "2022-01"), try document("b", "completed", time: "2025-03"),
      try document("c", "cancelled", time: "2024"), try document("d", "cancelled"),
      try document("e", "planned", time: "2021"),
      try document("f", "postponed", time: "2022"),
    ]
    let rotated = Array(documents[rotation...] + documents[..<rotation])
    let first = reconciler.reconcile(documents, decisions: [])
    let second = reconciler.reconcile(rotated, decisions: [])
    #expect(first.facts == second.facts)
    #expect(first.origins == second.origins)
    #expect(reconciler.reconcile(documents + documents, decisions: []).facts == first.facts)
  }

  @Test("a person's verdict shows, and undoing it restores the fact")
  func decisions() throws {
    let documents = [try document("a", "cancelled", time: "2024-01")]
    let plain = try onlyFact(documents)
    let accept = Decision(
      id: "d1", at: "2026-01-23T10:00:00Z", by: "ana", target: Decision.Target(kind: .fact, ids: [plain.id]),
      decision: .accept)
    let undo = Decision(
      id: "d2", at: "2026-01-23T10:01:00Z", by: "ana", target: Decision.Target(kind: .fact, ids: [plain.id]),
      decision: .undo,
      undoes: "d1")
    #expect(reconciler.reconcile(documents, decisions: [accept]).facts.first?.status == .verified)
    #expect(reconciler.reconcile(documents, decisions: [accept, undo]).facts.first == plain)
    let reject = Decision(
      id: "d3", at: "2026-01-23T10:02:00Z", by: "ana",
      target: Decision.Target(kind: .claim, ids: [documents[0].claims[0].id]),
      decision: .reject)
    #expect(reconciler.reconcile(documents, decisions: [reject]).facts.isEmpty)
  }
}
