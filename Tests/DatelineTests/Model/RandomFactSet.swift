import Dateline
import Foundation

/// Makes fact sets of random content from a seed, for laws that hold for all of them.
struct RandomFactSet: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func make() throws -> FactSet {
    let count = Int.random(in: 0...6, using: &self)
    let claims = try (0..<count).map { try claim("c\($0)") }
    let facts = try (0..<count).map { try fact("f\($0)", claims: claims.map(\.id)) }
    let day = try time(role: nil)
    let document = Document(
      id: "d", file: maybe("a/b.txt"), sha256: word(), url: maybe(word()), title: maybe(word()),
      authors: [word()],
      publisher: maybe(word()), published: maybe(day), publishedSource: .metadata, text: SampleFactSet.text,
      declaredSources: Bool.random(using: &self) ? [word()] : [])
    let decision = Decision(
      id: "x", at: "2026-01-22T00:00:00Z", by: word(),
      target: Decision.Target(kind: pick(Decision.Target.Kind.allCases), ids: maybe([word()])),
      decision: pick(Decision.Verdict.allCases), value: maybe(slot(depth: 0)), reason: maybe(word()))
    return FactSet(
      generator: FactSet.Generator(version: word(), rulesDigest: word()),
      entities: (0..<count).map { index in
        Entity(
          id: "e:\(index)", name: word(), kind: pick(Entity.Kind.allCases), aliases: maybe([word()]) ?? [],
          identifiers: maybe(["lei": word()]) ?? [:])
      },
      documents: [DocumentSummary(document).copy(of: maybe("d0"))],
      origins: [
        Origin(
          id: "o", kind: pick(Origin.Kind.allCases), name: word(), prior: share(), reviewedCount: 3,
          signals: [pick(Origin.Signal.allCases)])
      ], claims: claims, facts: facts, decisions: [decision], generatedAt: maybe("2026-01-22T00:00:00Z"))
  }

  private mutating func claim(_ id: String) throws -> Claim {
    let offsets = ScalarOffsets(SampleFactSet.text)
    let start = Int.random(in: 0..<20, using: &self)
    return Claim(
      id: id, document: "d", eventType: "listing.\(word())", subject: "e:\(word())", slots: slots(),
      time: Bool.random(using: &self) ? try time(role: pick(TimeValue.Role.allCases)) : nil,
      polarity: pick(Polarity.allCases), factuality: pick(Factuality.allCases), hedge: share(),
      attribution: [
        Attribution(by: word(), kind: pick(Attribution.Kind.allCases), count: maybe(2))
      ], origin: maybe("o"), evidence: Evidence(TextSpan(start, start + 9), in: offsets),
      sentence: Claim.Sentence(TextSpan(0, 41), in: offsets), rule: word(), variant: maybe(word()),
      confidence: share(),
      warnings: maybe([word()]) ?? [], duplicates: maybe(["c0"]) ?? [])
  }

  private mutating func fact(_ id: String, claims: [String]) throws -> Fact {
    Fact(
      id: id, eventType: "listing.\(word())", subject: "e:\(word())", slots: slots(),
      time: Bool.random(using: &self) ? try time(role: nil) : nil,
      known: maybe(Fact.KnownTime(from: "2026-01-21", to: maybe("2026-01-22"))),
      polarity: pick(Polarity.allCases),
      factuality: pick(Factuality.allCases), status: pick(Fact.Status.allCases),
      agreement: pick(Fact.Agreement.allCases), support: pick(Fact.Support.allCases),
      lifecycle: pick(Fact.LifecycleState.allCases), supersededBy: maybe("f9"),
      review: pick(Fact.ReviewState.allCases), confidence: share(),
      confidenceTerms: [
        ConfidenceTerm(
          origin: "o", prior: share(), factor: share(), weight: share() - 0.5, rival: maybe(word()))
      ],
      slotSupport: maybe([
        "time": SlotSupport(
          value: slot(depth: 0), status: pick([.corroborated, .disputed, .inferred]), claims: claims,
          confidence: share(), note: maybe(word()))
      ]) ?? [:],
      claims: claims.map {
        ClaimLink(claim: $0, relation: pick(ClaimLink.Relation.allCases), note: maybe(word()))
      },
      rejectedValues: maybe([
        RejectedValue(slot: word(), value: slot(depth: 0), claims: claims, why: word())
      ]) ?? [], reasons: [word()], decisions: maybe(["x"]) ?? [])
  }

  private mutating func time(role: TimeValue.Role?) throws -> TimeValue {
    let edtf = pick(["2025-07", "../2025", "2030/..", "2025-22", "2024-01~", "XXXX", "2026-01-21", "199X"])
    return TimeValue(
      try EDTF(parsing: edtf), role: role, asWritten: maybe(word()), anchor: maybe(word()),
      basis: maybe(pick(TimeValue.Basis.allCases)), relation: maybe(pick(TimeValue.Relation.allCases)),
      resolved: Bool.random(using: &self))
  }

  private mutating func slots() -> [String: SlotValue] {
    var slots: [String: SlotValue] = [:]
    for name in ["actor", "amount", "reason"] where Bool.random(using: &self) { slots[name] = slot(depth: 0) }
    return slots
  }

  private mutating func slot(depth: Int) -> SlotValue {
    switch Int.random(in: 0...(depth < 2 ? 3 : 2), using: &self) {
    case 0: return .entity("e:\(word())")
    case 1: return .text(word())
    case 2: return .quantity(quantity(depth: depth))
    default: return .list((0..<Int.random(in: 0...3, using: &self)).map { _ in slot(depth: depth + 1) })
    }
  }

  private mutating func quantity(depth: Int) -> Quantity {
    let value = Decimal(Int.random(in: -99_999...99_999, using: &self)) / 100
    return Quantity(
      value: maybe(value), minimum: maybe(1), maximum: maybe(20_000_000_000), currency: maybe("EUR"),
      unit: maybe("percent"), qualifier: maybe(pick(Quantity.Qualifier.allCases)),
      converted: depth < 2 && Bool.random(using: &self) ? [quantity(depth: depth + 1)] : [])
  }

  private mutating func word() -> String {
    pick(["Ålesund", "a \"quoted\" word", "back\\slash/slash", "日本", "née", "tab\there", "x", "1", "🚢"])
  }

  private mutating func share() -> Double { Double(Int.random(in: 0...10_000, using: &self)) / 10_000 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &self) ? value : nil }

  private mutating func maybe<Value>(_ value: Value?) -> Value? { Bool.random(using: &self) ? value : nil }
}
