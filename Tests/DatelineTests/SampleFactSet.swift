import Dateline

/// A small fact set made by hand: two articles about one company, and what is left of them.
enum SampleFactSet {
  static let text = "Ampere postponed its IPO in January 2024. Ampere has about 11,000 employees."

  static func document(_ id: String, publisher: String?, published: String?) throws -> DocumentSummary {
    let time = try published.map { TimeValue(try EDTF(parsing: $0)) }
    return DocumentSummary(
      Document(id: id, file: "\(id).txt", sha256: "00", publisher: publisher, published: time, text: text))
  }

  static func claim(
    _ id: String, _ document: String, _ eventType: String, subject: String = "e:ampere", time: String? = nil,
    span: TextSpan = TextSpan(0, 24), attribution: [Attribution] = [], origin: String? = nil,
    factuality: Factuality = .occurred
  ) throws -> Claim {
    let offsets = ScalarOffsets(text)
    return Claim(
      id: id, document: document, eventType: eventType, subject: subject, slots: [:],
      time: try time.map { TimeValue(try EDTF(parsing: $0), role: .eventTime) }, polarity: .positive,
      factuality: factuality, hedge: 1, attribution: attribution, origin: origin,
      evidence: Evidence(span, in: offsets), sentence: Claim.Sentence(TextSpan(0, 41), in: offsets),
      rule: "rule",
      variant: "active", confidence: 0.9)
  }

  static func fact(
    _ id: String, _ eventType: String, subject: String = "e:ampere", _ slots: [String: SlotValue] = [:],
    time: String? = nil, role: TimeValue.Role = .eventTime, factuality: Factuality = .occurred,
    polarity: Polarity = .positive, status: Fact.Status = .singleSource, confidence: Double = 0.7,
    slotSupport: [String: SlotSupport] = [:], claims: [String], rejected: [RejectedValue] = []
  ) throws -> Fact {
    Fact(
      id: id, eventType: eventType, subject: subject, slots: slots,
      time: try time.map { TimeValue(try EDTF(parsing: $0), role: role) }, known: nil, polarity: polarity,
      factuality: factuality, status: status, agreement: status == .disputed ? .conflictOpen : .consistent,
      support: claims.count > 1 ? .corroborated : .singleSource,
      lifecycle: status == .superseded ? .superseded : .current,
      supersededBy: status == .superseded ? "f:other" : nil,
      review: status == .disputed ? .needsReview : .machine, confidence: confidence, confidenceTerms: [],
      slotSupport: slotSupport, claims: claims.map { ClaimLink(claim: $0, relation: .supports) },
      rejectedValues: rejected, reasons: ["made by hand"])
  }

  static func make() throws -> FactSet {
    let nissan = Quantity(value: 600_000_000, currency: "EUR")
    let staff = Quantity(value: 11_000, unit: "employees", qualifier: .about)
    let day = SlotSupport(value: .text("2026-07-01"), status: .singleOrigin, claims: ["b1"], confidence: 0.8)
    return FactSet(
      generator: FactSet.Generator(version: "1", rulesDigest: "00"),
      entities: [
        Entity(id: "e:ampere", name: "Ampere", kind: .unit),
        Entity(id: "e:nissan", name: "Nissan", kind: .company),
        Entity(id: "e:renault-group", name: "Renault Group", kind: .company),
        Entity(id: "e:provost", name: "François Provost", kind: .person),
        Entity(id: "e:de-meo", name: "Luca de Meo", kind: .person),
      ],
      documents: [
        try document("one", publisher: "Plugworks Daily", published: "2026-01-22"),
        try document("two", publisher: nil, published: nil),
        try document("zero", publisher: "Harbour Post", published: "2026-01-21"),
      ],
      origins: [
        Origin(id: "o:1", kind: .outlet, name: "Reuters, two insiders", prior: 0.7, signals: [.none])
      ],
      claims: [
        try claim("a1", "zero", "listing.cancelled", origin: "o:1"),
        try claim("b1", "one", "listing.postponed", origin: "o:1"),
        try claim("c1", "two", "workforce.headcount", origin: "o:1"),
      ],
      facts: [
        try fact(
          "f1", "structure.spun_off",
          ["parent": .entity("e:renault-group"), "form": .text("independent company")],
          time: "2023-11", status: .refined, confidence: 0.84, claims: ["a1", "b1"]),
        try fact("f2", "workforce.headcount", ["value": .quantity(staff)], time: "2023-11", claims: ["c1"]),
        try fact(
          "f3", "listing.cancelled",
          ["reason": .text("valuation too low, and many more words that do not fit here")],
          time: "2024-01", status: .disputed, confidence: 0.72, claims: ["a1", "b1"],
          rejected: [
            RejectedValue(slot: "event_type", value: .text("postponed"), claims: ["b1"], why: "less evidence")
          ]),
        try fact(
          "f4", "investment.cancelled", ["investor": .entity("e:nissan"), "amount": .quantity(nissan)],
          time: "2025-03",
          claims: ["a1"]),
        try fact(
          "f5", "structure.reintegrated", ["parent": .entity("e:renault-group")], time: "2026-07-01",
          factuality: .planned, status: .corroborated, confidence: 0.95, slotSupport: ["time": day],
          claims: ["a1", "b1"]),
        try fact("f6", "listing.planned", status: .superseded, claims: ["a1"]),
        try fact("f7", "listing.resumed", factuality: .notOccurred, polarity: .negative, claims: ["c1"]),
        try fact(
          "f8", "metric.target_set",
          [
            "metric": .text("revenue"),
            "value": .quantity(Quantity(value: 10_000_000_000, currency: "EUR", qualifier: .over)),
          ],
          time: "../2025", role: .deadline, factuality: .target, claims: ["a1"]),
        try fact(
          "f9", "leadership.changed", subject: "e:renault-group",
          ["role": .text("CEO"), "incoming": .entity("e:provost"), "outgoing": .entity("e:de-meo")],
          time: "2025-07",
          status: .corroborated, confidence: 0.83, claims: ["a1", "b1", "c1"]),
      ])
  }
}
