import DatelineModel
import DatelineReconciliation
import Testing

@Suite struct DocumentVersionTests {
  @Test("what a later version of an article no longer says is retracted")
  func retracted() throws {
    let result = Reconciler.sample().reconcile(
      [
        try .sample(
          "a", published: "2026-01-10", url: "https://www.paper.example/float",
          .init("listing.cancelled", time: "2026-01")),
        try .sample(
          "b", published: "2026-01-12", url: "http://paper.example/float/",
          .init("workforce.cut", time: "2026-01")),
      ], decisions: [])
    let fact = try #require(result.facts.first { $0.eventType == "listing.cancelled" })
    #expect(fact.status == .retracted)
    #expect(fact.claims.map(\.relation) == [.supersededBy])
  }

  @Test("what both versions say counts once, for the later one")
  func kept() throws {
    let facts = Reconciler.sample().facts(
      try .sample(
        "a", published: "2026-01-10", url: "paper.example/float", .init("listing.cancelled", time: "2026-01")),
      try .sample(
        "b", published: "2026-01-12", url: "paper.example/float", .init("listing.cancelled", time: "2026-01"))
    )
    #expect(facts.count == 1)
    #expect(facts.first?.status == .singleSource)
    #expect(facts.first?.claims.map(\.relation) == [.supersededBy, .supports])
  }

  @Test("a plan that stands is no forecast of what only an earlier version called done")
  func plan() throws {
    let facts = Reconciler.sample().facts(
      try .sample("a", published: "2026-01-10", url: "paper.example/site", .init("structure.closed")),
      try .sample(
        "b", published: "2026-01-09", .init("structure.closed", time: "2026-06", factuality: .planned)),
      try .sample("c", published: "2026-01-12", url: "paper.example/site", .init("workforce.cut")))
    let told = facts.filter { $0.eventType == "structure.closed" }
    #expect(Set(told.flatMap(\.claims).map(\.claim)).count == 2)
    #expect(told.contains { $0.factuality == .planned && $0.status == .singleSource })
  }

  @Test("a corrected copy replaces what it corrects")
  func corrected() throws {
    let facts = Reconciler.sample().facts(
      try .sample(
        "a", published: "2026-01-10", publisher: "Norwire", .init("listing.cancelled", time: "2026-01")),
      try .sample(
        "b", published: "2026-01-11", publisher: "Norwire", title: "CORRECTED-Halden postpones float",
        copyOf: "a",
        .init("listing.postponed", time: "2026-01")))
    #expect(facts.map(\.eventType) == ["listing.postponed"])
    #expect(facts.first?.status == .singleSource)
  }

  @Test("what was known on a day is what had appeared by then")
  func asOf() throws {
    let documents = [
      try DocumentClaims.sample("a", published: "2025-03-01", .init("listing.postponed", time: "2025-02")),
      try DocumentClaims.sample("b", published: "2025-09-01", .init("listing.completed", time: "2025-08")),
      try DocumentClaims.sample("c", published: nil, .init("listing.filed")),
    ]
    let then = Reconciler.sample(asOf: CivilDay("2025-06-30")).reconcile(documents, decisions: [])
    #expect(then.facts.map(\.status) == [.singleSource])
    #expect(then.documents.map(\.id) == ["a"])
    let now = Reconciler.sample().reconcile(documents, decisions: [])
    #expect(now.facts.contains { $0.status == .superseded })
  }

  @Test("an undated article lies between what it tells as done and what it tells as planned")
  func inferred() throws {
    let result = Reconciler.sample().reconcile(
      [
        try .sample(
          "a", published: nil, .init("listing.postponed", time: "2025-02-10"),
          .init("structure.closed", time: "2025-06-30", factuality: .planned))
      ], decisions: [])
    let document = try #require(result.documents.first)
    #expect(document.published?.edtf == "2025-02-10/2025-06-30")
    #expect(document.publishedSource == .inferred)
    #expect(document.publishedReasons.count == 2)
  }

  @Test("a copy of a dated article appeared within days of it")
  func copy() throws {
    let result = Reconciler.sample().reconcile(
      [
        try .sample("a", published: "2025-03-10", .init("listing.filed")),
        try .sample("b", published: nil, copyOf: "a", .init("listing.filed")),
      ], decisions: [])
    #expect(result.documents.last?.published?.edtf == "2025-03-07/2025-03-13")
  }
}
