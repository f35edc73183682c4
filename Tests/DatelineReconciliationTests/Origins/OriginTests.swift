import DatelineModel
import DatelineReconciliation
import Testing

@Suite struct OriginTests {
  private let wire = Attribution(by: "Norwire", kind: .wire)
  private let insiders = Attribution(by: "two insiders", kind: .anonymous, count: 2)

  private func status(_ documents: DocumentClaims...) throws -> Fact.Status? {
    Reconciler.sample().reconcile(documents, decisions: []).facts.first?.status
  }

  @Test("a paper that quotes another has its origin")
  func quotedPaper() throws {
    let courier = Attribution(by: "The Courier", kind: .newspaper)
    let status = try status(
      try .sample("a", publisher: "The Courier", .init("listing.filed")),
      try .sample("b", .init("listing.filed", via: [courier])))
    #expect(status == .singleOrigin)
  }

  @Test("an agency's insiders are the same in its own text and in what quotes it")
  func quotedWire() throws {
    let status = try status(
      try .sample(
        "a", published: "2026-01-20", publisher: "Norwire", .init("listing.filed", via: [insiders])),
      try .sample("b", published: "2026-01-25", .init("listing.filed", via: [wire, insiders])))
    #expect(status == .singleOrigin)
  }

  @Test("a company that publishes and is quoted is one origin")
  func company() throws {
    let halden = Attribution(by: "Halden", kind: .namedOrganisation)
    let result = Reconciler.sample().reconcile(
      [
        try .sample("a", publisher: "Halden AG", .init("listing.filed")),
        try .sample("b", .init("listing.filed", via: [halden])),
      ], decisions: [])
    #expect(result.facts.first?.status == .singleOrigin)
    #expect(result.origins.map(\.kind) == [.namedOnRecord])
  }

  @Test("copies of one text are one origin")
  func copies() throws {
    let result = Reconciler.sample().reconcile(
      [try .sample("a", .init("listing.filed")), try .sample("b", copyOf: "a", .init("listing.filed"))],
      decisions: [])
    #expect(result.facts.first?.status == .singleOrigin)
    #expect(result.origins.first?.signals == [.nearDuplicateText])
  }

  @Test("a source line that names another paper makes one origin")
  func sourceLine() throws {
    let result = Reconciler.sample().reconcile(
      [
        try .sample("a", publisher: "Norwire", .init("listing.filed")),
        try .sample("b", declared: ["norwire.com"], .init("listing.filed")),
      ], decisions: [])
    #expect(result.facts.first?.status == .singleOrigin)
    #expect(result.origins.first?.signals == [.sourceLine])
  }

  @Test("a shared quotation joins insiders told of on different days")
  func quotation() throws {
    let status = try status(
      try .sample("a", published: "2026-01-02", hashes: [7], .init("listing.filed", via: [wire, insiders])),
      try .sample("b", published: "2026-03-20", hashes: [7], .init("listing.filed", via: [wire, insiders])))
    #expect(status == .singleOrigin)
  }

  @Test("a person parts and joins origins")
  func human() throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.filed")),
      try DocumentClaims.sample("b", .init("listing.filed")),
      try DocumentClaims.sample("c", .init("listing.filed", via: [wire])),
      try DocumentClaims.sample("d", .init("listing.filed", via: [wire])),
    ]
    func decision(_ verdict: Decision.Verdict, _ one: Int, _ other: Int) -> Decision {
      Decision(
        id: "\(one)\(other)", at: "2026-02-01T00:00:00Z", by: "ana",
        target: Decision.Target(
          kind: .originPair, ids: [documents[one].claims[0].id, documents[other].claims[0].id]),
        decision: verdict)
    }
    func terms(_ decisions: [Decision]) -> Int? {
      Reconciler.sample().reconcile(documents, decisions: decisions).facts.first?.confidenceTerms.count
    }
    #expect(terms([]) == 3)
    #expect(terms([decision(.sameOrigin, 0, 1)]) == 2)
    #expect(terms([decision(.independent, 2, 3)]) == 4)
  }

  @Test("judged claims teach how far a source is to be trusted")
  func learned() throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.filed"), .init("workforce.cut"), .init("deal.announced"))
    ]
    let reject = documents[0].claims.prefix(2).enumerated().map { index, claim in
      Decision(
        id: "d\(index)", at: "2026-02-01T00:00:00Z", by: "ana",
        target: Decision.Target(kind: .claim, ids: [claim.id]), decision: .reject)
    }
    let origin = try #require(Reconciler.sample().reconcile(documents, decisions: reject).origins.first)
    // (0 + 10 × .7) / (2 + 10)
    #expect(origin.prior == 0.5833)
    #expect(origin.priorFrom == .reviews)
    #expect(origin.reviewedCount == 2)
  }
}
