import DatelineModel
import DatelineReconciliation
import Testing

@Suite struct HappeningTests {
  private let reconciler = Reconciler.sample()

  private func people(_ value: Int, _ qualifier: Quantity.Qualifier? = nil) -> [String: SlotValue] {
    ["value": .quantity(Quantity(value: .init(value), unit: "employees", qualifier: qualifier))]
  }

  private func plants(from: String? = nil, to: String? = nil) -> [String: SlotValue] {
    var slots: [String: SlotValue] = ["facility": .text("car plants")]
    if let from { slots["from"] = .entity("e:" + from) }
    if let to { slots["to"] = .entity("e:" + to) }
    return slots
  }

  @Test("the same number at two dates is two facts")
  func levels() throws {
    let facts = reconciler.facts(
      try .sample(
        "a", .init("workforce.headcount", slots: people(11_000, .about), time: "2023-11", role: .asOf)),
      try .sample(
        "b", .init("workforce.headcount", slots: people(11_000, .about), time: "2026-01-21", role: .asOf)))
    #expect(facts.count == 2)
    #expect(facts.allSatisfy { $0.status == .singleSource })
  }

  @Test("a level without a date joins what is dated near its publication, and no other year")
  func undatedLevel() throws {
    let old = try DocumentClaims.sample(
      "a", .init("workforce.headcount", slots: people(11_000), time: "2023-11", role: .asOf))
    let new = try DocumentClaims.sample(
      "b", .init("workforce.headcount", slots: people(11_020), time: "2026-01-20", role: .asOf))
    let undated = try DocumentClaims.sample("c", .init("workforce.headcount", slots: people(11_000, .about)))
    let facts = reconciler.facts(old, new, undated)
    #expect(facts.count == 2)
    let joined = try #require(facts.first { $0.claims.count == 2 })
    #expect(joined.time?.edtf == "2026-01-20")
    #expect(joined.status == .refined)
  }

  @Test("two figures of one document are two facts")
  func ownFigures() throws {
    let facts = reconciler.facts(
      try .sample(
        "a", .init("workforce.headcount", slots: people(11_000)),
        .init("workforce.headcount", slots: people(9_000))))
    #expect(facts.count == 2)
  }

  @Test("a part of the staff is not the staff")
  func groups() throws {
    var engineers = people(4_000)
    engineers["group"] = .text("engineers")
    let facts = reconciler.facts(
      try .sample("a", .init("workforce.headcount", slots: people(4_000))),
      try .sample("b", .init("workforce.headcount", slots: engineers)))
    #expect(facts.count == 2)
  }

  @Test("a list of investors does not join what is said of one of them")
  func lists() throws {
    let both: [String: SlotValue] = ["investor": .list([.entity("e:kestrel"), .entity("e:orrin")])]
    let facts = reconciler.facts(
      try .sample("a", .init("investment.cancelled", slots: both)),
      try .sample(
        "b", .init("investment.cancelled", slots: ["investor": .entity("e:kestrel")], time: "2025-03")),
      try .sample(
        "c", .init("investment.cancelled", slots: ["investor": .entity("e:orrin")], time: "2025-05")))
    #expect(facts.count == 3)
    #expect(facts.allSatisfy { $0.status == .singleSource })
  }

  @Test("what went one way and is to come back are two happenings")
  func directions() throws {
    let facts = reconciler.facts(
      try .sample(
        "a", .init("facility.transferred", slots: plants(from: "orrin", to: "halden"), time: "2023-11"),
        .init(
          "facility.transferred", slots: plants(from: "halden", to: "orrin"), factuality: .planned, start: 900
        )))
    #expect(facts.count == 2)
    #expect(facts.contains { $0.factuality == .planned && $0.time == nil })
  }

  @Test("what is planned today did not happen two years ago")
  func tense() throws {
    let facts = reconciler.facts(
      try .sample("a", .init("facility.transferred", slots: plants(), time: "2023-11")),
      try .sample("b", .init("facility.transferred", slots: plants(), factuality: .planned)))
    #expect(facts.count == 2)
  }

  @Test("a plan that came true is one fact, and no evidence of its own")
  func upgrade() throws {
    let facts = reconciler.facts(
      try .sample(
        "a", published: "2025-01-10",
        .init("structure.closed", time: "2025-06", factuality: .planned)),
      try .sample("b", published: "2025-06-20", .init("structure.closed", time: "2025-06-19")))
    let fact = try #require(facts.first)
    #expect(facts.count == 1)
    #expect(fact.factuality == .occurred)
    #expect(fact.status == .singleSource)
    #expect(fact.claims.map(\.relation) == [.supersededBy, .refines])
  }

  @Test("one document with two dates tells two happenings, two documents disagree")
  func dates() throws {
    let one = reconciler.facts(
      try .sample(
        "a", .init("listing.filed", time: "2025-02"), .init("listing.filed", time: "2025-04", start: 500)))
    #expect(one.count == 2)
    let two = reconciler.facts(
      try .sample("a", .init("structure.spun_off", time: "2022-10")),
      try .sample("b", .init("structure.spun_off", time: "2023-03")))
    #expect(two.count == 1)
    #expect(two.first?.status == .disputed)
  }

  @Test("what is due in one year and what is due in another are two plans")
  func deadlines() throws {
    let facts = reconciler.facts(
      try .sample(
        "a", published: "2024-02-01",
        .init("workforce.cut", slots: people(900), time: "../2026", role: .deadline, factuality: .planned)),
      try .sample(
        "b", published: "2025-11-01",
        .init("workforce.cut", slots: people(950), time: "../2030", role: .deadline, factuality: .planned)))
    #expect(facts.count == 2)
  }

  @Test("figures that differ and have no known time are not set against each other")
  func unknownTimes() throws {
    let facts = reconciler.facts(
      try .sample("a", published: nil, .init("workforce.headcount", slots: people(900))),
      try .sample("b", published: nil, .init("workforce.headcount", slots: people(950))))
    #expect(facts.count == 2)
  }

  @Test("\"the former chief executive\" is background of the departure")
  func former() throws {
    let slots: [String: SlotValue] = ["person": .entity("e:petra-lindqvist"), "role": .text("CEO")]
    var former = slots
    former["status"] = .text("former")
    let facts = reconciler.facts(
      try .sample("a", .init("leadership.departed", slots: slots, time: "2025-07")),
      try .sample("b", .init("leadership.held", slots: former)))
    #expect(facts.count == 1)
    #expect(facts.first?.status == .singleSource)
    #expect(facts.first?.claims.map(\.relation) == [.supports, .context])
  }

  @Test("announced, approved and completed are one deal that has moved on")
  func chain() throws {
    let buyer: [String: SlotValue] = ["acquirer": .entity("e:kestrel")]
    let facts = reconciler.facts(
      try .sample("a", published: "2025-03-01", .init("deal.announced", slots: buyer)),
      try .sample(
        "b", published: "2025-09-01", .init("deal.approved", slots: buyer, time: "2025-08"),
        .init("deal.completed", slots: buyer, time: "2025-09-01", start: 400)))
    #expect(facts.count == 1)
    #expect(facts.first?.eventType == "deal.completed")
    #expect(facts.first?.claims.count { $0.relation == .supersededBy } == 2)
  }

  @Test("plans are told apart by what they are about")
  func topics() throws {
    let facts = reconciler.facts(
      try .sample("a", .init("plan.announced", slots: ["plan": .text("early retirement scheme")])),
      try .sample("b", .init("plan.presented", slots: ["plan": .text("a scheme for early retirement")])),
      try .sample("c", .init("plan.announced", slots: ["plan": .text("sale of the foundries")])))
    #expect(facts.count == 2)
    #expect(facts.contains { $0.status == .corroborated })
  }

  @Test("an appointment decided and one that takes effect are one, dated when it takes effect")
  func effect() throws {
    let slots: [String: SlotValue] = ["person": .entity("e:petra-lindqvist"), "role": .text("CEO")]
    var other = slots
    other["role"] = .text("chief executive officer")
    let facts = reconciler.facts(
      try .sample(
        "a", published: "2025-03-28", .init("leadership.appointed", slots: slots, time: "2025-03-28"),
        .init("leadership.appointed", slots: other, time: "2025-04-07", factuality: .planned, start: 400)))
    #expect(facts.count == 1)
    #expect(facts.first?.time?.edtf == "2025-04-07")
    #expect(facts.first?.factuality == .planned)
  }
}
