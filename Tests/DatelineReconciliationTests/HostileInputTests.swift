import DatelineModel
import DatelineReconciliation
import Testing

@Suite struct HostileInputTests {
  private func decision(
    _ id: String, _ verdict: Decision.Verdict, _ kind: Decision.Target.Kind, _ ids: [String],
    at: String = "2026-02-01T00:00:00Z", value: SlotValue? = nil
  ) -> Decision {
    Decision(
      id: id, at: at, by: "ana", target: Decision.Target(kind: kind, ids: ids), decision: verdict,
      value: value)
  }

  @Test("of contradictory decisions the newest wins, of one second the later id, in any order of the log")
  func contradictions() throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed", time: "2025-02"))
    let id = "f:halden/listing"
    let log = [
      decision("d1", .accept, .fact, [id]), decision("d2", .reject, .fact, [id]),
      decision("d3", .accept, .fact, [id], at: "2026-01-01T00:00:00Z"),
    ]
    for log in [log, log.reversed()] {
      #expect(Reconciler.sample().reconcile([document], decisions: log).facts.first?.status == .rejected)
    }
  }

  @Test("superseding in a circle keeps what the first decision made of it")
  func circle() throws {
    let document = try DocumentClaims.sample(
      "a", .init("listing.filed", subject: "Halden", time: "2025-02"),
      .init("listing.filed", subject: "Orrin"))
    let (one, other) = ("f:halden/listing", "f:orrin/listing")
    let result = Reconciler.sample().reconcile(
      [document],
      decisions: [
        decision("d1", .supersede, .fact, [one, other]), decision("d2", .supersede, .fact, [other, one]),
      ])
    #expect(result.facts.count { $0.status == .superseded } < 2)
  }

  @Test("a decision about words that are gone is an orphan")
  func orphans() throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed"))
    let anchor = Decision.Anchor(
      sha256: "a", quote: "words of another version", prefix: nil, suffix: nil, eventType: "listing.filed")
    let lost = Decision(
      id: "d1", at: "2026-02-01T00:00:00Z", by: "ana",
      target: Decision.Target(kind: .claim, ids: ["gone"], anchor: anchor), decision: .reject)
    let result = Reconciler.sample().reconcile([document], decisions: [lost])
    #expect(result.orphans == [lost])
    #expect(result.facts.count == 1)
  }

  @Test("a decision finds its claim again by its words")
  func anchored() throws {
    let document = try DocumentClaims.sample("a", .init("listing.filed"))
    let claim = document.claims[0]
    let anchor = Decision.Anchor(
      sha256: "a", quote: claim.evidence.quote, prefix: nil, suffix: nil, eventType: claim.eventType)
    let reject = Decision(
      id: "d1", at: "2026-02-01T00:00:00Z", by: "ana",
      target: Decision.Target(kind: .claim, ids: ["an id of yesterday"], anchor: anchor), decision: .reject)
    let result = Reconciler.sample().reconcile([document], decisions: [reject])
    #expect(result.facts.isEmpty)
    #expect(result.orphans.isEmpty)
  }

  @Test("documents and claims with one id count once")
  func duplicates() throws {
    let first = try DocumentClaims.sample("a", .init("listing.filed"))
    let second = try DocumentClaims.sample("a", .init("listing.filed"), .init("listing.cancelled"))
    for documents in [[first, second], [second, first]] {
      let result = Reconciler.sample().reconcile(documents, decisions: [])
      #expect(result.claims.count == 2)
      #expect(result.documents.count == 1)
    }
  }

  @Test("a prior of 0 or 1 makes nothing certain", arguments: [0, 1])
  func priors(prior: Int) throws {
    let lifecycles = Dictionary(uniqueKeysWithValues: Lifecycle.samples.map { ($0.family, $0) })
    let reconciler = Reconciler(
      lifecycles: lifecycles,
      priors: SourcePriors(prior: [.outlet: Double(prior)], agencies: []))
    let fact = try #require(reconciler.facts(try .sample("a", .init("listing.filed"))).first)
    #expect(fact.confidence > 0 && fact.confidence < 1)
    let areFinite = fact.confidenceTerms.allSatisfy { term in term.weight.isFinite }
    #expect(areFinite)
  }

  @Test("twenty thousand claims on one entity are all kept, in seconds")
  func flood() throws {
    let count = 20_000
    let days = (1...28).map { $0 < 10 ? "0\($0)" : "\($0)" }
    let model = try DocumentClaims.sample("m", .init("workforce.headcount", time: "2025-01-01", role: .asOf))
      .claims[0]
    let times = try days.map { TimeValue(try EDTF(parsing: "2025-03-\($0)"), role: .asOf) }
    let claims = (0..<count).map { number in
      Claim(
        id: "m#\(number)", document: "m",
        eventType: number % 3 == 0 ? "listing.postponed" : "workforce.headcount",
        subject: "e:halden",
        slots: [
          "value": .quantity(Quantity(value: .init(number), unit: "employees")),
          "group": .text("site \(number % 5_000)"),
        ],
        time: times[number % 28], polarity: .positive, factuality: .occurred, hedge: 1,
        attribution: model.attribution,
        evidence: model.evidence, sentence: model.sentence, rule: "r", variant: nil, confidence: 1)
    }
    let flood = DocumentClaims(
      document: DocumentSummary(Document(id: "m", sha256: "m", text: "")), entities: [], claims: claims,
      quotationHashes: [])
    let result = Reconciler.sample().reconcile([flood], decisions: [])
    #expect(Set(result.facts.flatMap(\.claims).map(\.claim)).count == count)
  }
}
