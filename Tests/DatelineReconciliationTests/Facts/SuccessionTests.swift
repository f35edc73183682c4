import DatelineModel
import DatelineReconciliation
import Testing

/// Which facts came after which.
@Suite struct SuccessionTests {
  private func reconciler(_ lifecycle: Lifecycle) -> Reconciler {
    Reconciler(
      lifecycles: [lifecycle.family: lifecycle], priors: SourcePriors(prior: [.outlet: 0.7], agencies: []))
  }

  private let listing = Lifecycle(
    family: "listing", keySlots: [], order: ["filed": 0, "postponed": 1, "completed": 2, "cancelled": 2],
    outcomes: ["postponed", "cancelled", "completed"], compatible: [], exclusiveSlots: [], separate: [],
    once: ["completed"])

  private let metric = Lifecycle(
    family: "metric", keySlots: ["metric"], order: ["target_set": 0], outcomes: [], compatible: [],
    exclusiveSlots: [],
    separate: ["target_set"], levels: ["target_set"], figureSlot: "value")

  @Test("who tells two outcomes as a sequence settles them for others without a date")
  func sequence() throws {
    let postponed = try DocumentClaims.sample("a", published: nil, .init("listing.postponed"))
    let cancelled = try DocumentClaims.sample("b", published: nil, .init("listing.cancelled"))
    let both = try DocumentClaims.sample(
      "c", published: nil, .init("listing.postponed", factuality: .intendedPast),
      .init("listing.cancelled", start: 200))
    #expect(reconciler(listing).facts(postponed, cancelled).map(\.status) == [.disputed])
    let facts = reconciler(listing).facts(postponed, cancelled, both)
    let outcome = try #require(facts.first { $0.eventType == "listing.cancelled" })
    #expect(outcome.status == .corroborated)
    #expect(facts.filter { $0.id != outcome.id }.allSatisfy { $0.supersededBy == outcome.id })
  }

  @Test("days that one article gives for what happens once contradict each other")
  func nearMiss() throws {
    let facts = reconciler(listing).facts(
      try .sample(
        "a", .init("listing.completed", time: "2025-09-10"),
        .init("listing.completed", time: "2025-09-09", start: 200)),
      try .sample("b", .init("listing.completed", time: "2025-09-10")))
    let fact = try #require(facts.first)
    #expect(facts.count == 1)
    #expect(fact.time?.edtf == "2025-09-10")
    #expect(fact.rejectedValues.map(\.value) == [.text("2025-09-09")])
    let apart = reconciler(listing).facts(
      try .sample(
        "a", .init("listing.completed", time: "2025-09-10"),
        .init("listing.completed", time: "2019-09-09", start: 200)))
    #expect(apart.count == 2)
  }

  private func breakeven(_ id: String, published: String, due: String) throws -> DocumentClaims {
    try DocumentClaims.sample(
      id, published: published,
      .init(
        "metric.target_set", slots: ["metric": .text("breakeven")], time: due, role: .deadline,
        factuality: .planned))
  }

  @Test("of an aim without a figure two dates told at one time contradict each other")
  func aims() throws {
    let facts = reconciler(metric).facts(
      try breakeven("a", published: "2026-01-20", due: "2025"),
      try breakeven("b", published: "2026-01-22", due: "2026"))
    #expect(facts.map(\.status) == [.disputed])
  }

  @Test("told months later the aim has moved")
  func movedAim() throws {
    let facts = reconciler(metric).facts(
      try breakeven("a", published: "2024-01-20", due: "2025"),
      try breakeven("b", published: "2026-01-22", due: "2026"))
    #expect(facts.count == 2)
    let former = try #require(facts.first { $0.time?.edtf == "2025" })
    #expect(former.status == .superseded)
    #expect(former.supersededBy == facts.first { $0.time?.edtf == "2026" }?.id)
  }
}
