import DatelineModel
import Foundation
import Testing

@Suite struct FactSetTests {
  private func sample() throws -> FactSet {
    let text = ScalarOffsets("Brightmoor — an IPO was dropped in 2019.")
    let time = TimeValue(
      try EDTF(parsing: "2019"), role: .eventTime, asWritten: "in 2019", basis: .explicit, relation: .on)
    let claim = Claim(
      id: "a#13-39.listing.cancelled", document: "a", eventType: "listing.cancelled", subject: "e:brightmoor",
      slots: ["reason": .text("valuation")], time: time, polarity: .positive, factuality: .occurred, hedge: 1,
      attribution: [Attribution(by: "The Lantern", kind: .publisher)], origin: "o:outlet-the-lantern",
      evidence: Evidence(TextSpan(15, 41), in: text), sentence: Claim.Sentence(TextSpan(0, 42), in: text),
      rule: "listing.cancelled", variant: "passive", confidence: 1)
    let fact = Fact(
      id: "f:brightmoor/listing", eventType: "listing.cancelled", subject: "e:brightmoor",
      slots: ["reason": .text("valuation")], time: time, known: Fact.KnownTime(from: "2019-06-12", to: nil),
      polarity: .positive, factuality: .occurred, status: .singleSource, agreement: .consistent,
      support: .singleSource,
      lifecycle: .current, review: .machine, confidence: 0.7,
      confidenceTerms: [
        ConfidenceTerm(origin: "o:outlet-the-lantern", prior: 0.7, factor: 1, weight: 0.8473)
      ],
      slotSupport: [
        "time": SlotSupport(value: .text("2019"), status: .singleSource, claims: [claim.id], confidence: 0.7)
      ],
      claims: [ClaimLink(claim: claim.id, relation: .supports)], rejectedValues: [], reasons: ["1 document"])
    let document = DocumentSummary(
      Document(id: "a", sha256: "ab", publisher: "The Lantern", published: time, text: ""))
    return FactSet(
      generator: FactSet.Generator(version: "1", rulesDigest: "d"),
      entities: [Entity(id: "e:brightmoor", name: "Brightmoor", kind: .company)], documents: [document],
      origins: [
        Origin(id: "o:outlet-the-lantern", kind: .outlet, name: "The Lantern", prior: 0.7, signals: [.none])
      ],
      claims: [claim], facts: [fact])
  }

  @Test("reads what it writes")
  func roundTrip() throws {
    let set = try sample()
    let data = try StableJSON.data(set, indented: true)
    #expect(try StableJSON.decode(FactSet.self, from: data) == set)
    #expect(try StableJSON.data(StableJSON.decode(FactSet.self, from: data), indented: true) == data)
  }

  @Test("written piece by piece it has the same bytes", arguments: [1, 3], [0, 1, 512, 1_100])
  func pieces(width: Int, copies: Int) throws {
    let one = try sample()
    let quantity = Quantity(
      value: Decimal(string: "-1.50"), minimum: 3, maximum: 4, currency: "EUR", unit: "percent",
      qualifier: .upTo,
      per: "year", converted: [Quantity(value: 2), Quantity(value: nil)])
    let full = Fact(
      id: "f:\u{1}\"/é", eventType: "deal.completed", subject: "e:halden",
      slots: [
        "z": .list([.entity("e:a"), .quantity(quantity)]),
        "a": .quantity(Quantity(value: 7, converted: [quantity])),
      ],
      time: nil, known: Fact.KnownTime(from: "2019-06-12", to: "2020-01-01"), polarity: .negative,
      factuality: .planned,
      status: .superseded, agreement: .conflictOpen, support: .corroborated, lifecycle: .superseded,
      supersededBy: "f:b",
      review: .accepted, confidence: 1e-7,
      confidenceTerms: [ConfidenceTerm(origin: "o", prior: 0.1, factor: 0, weight: -2.5, rival: "x")],
      slotSupport: [:],
      claims: [], rejectedValues: [RejectedValue(slot: "a", value: .text(""), claims: ["c"], why: "w")],
      reasons: [],
      decisions: ["d"])
    let set = FactSet(
      generator: one.generator,
      entities: one.entities + [
        Entity(
          id: "e:z", name: "Z", kind: .unit, aliases: ["Y"], identifiers: ["lei": "1"], mergedFrom: ["e:y"])
      ],
      documents: one.documents, origins: one.origins,
      claims: (0..<copies).map { one.claims[0].renamed("c\($0)").with(duplicates: ["x"]) },
      facts: one.facts + [full],
      decisions: copies == 1
        ? [
          Decision(
            id: "d", at: "2026-02-01T00:00:00Z", by: "ana", target: Decision.Target(kind: .fact, ids: ["f"]),
            decision: .accept)
        ] : [], generatedAt: copies == 512 ? "2026-02-01T00:00:00Z" : nil)
    var bytes: [UInt8] = []
    try set.write(width: width) {
      bytes += $0
      return true
    }
    #expect(try bytes == Array(StableJSON.data(set, indented: true)))
  }

  @Test("evidence offsets count Unicode scalars and bytes")
  func evidence() throws {
    let evidence = try sample().claims[0].evidence
    #expect(evidence.quote == "an IPO was dropped in 2019")
    #expect(evidence.start == 13)
    #expect(evidence.utf8.start == 15)
    #expect(evidence.prefix == "Brightmoor — ")
  }

  @Test("writes the keys of the contract and no others")
  func keys() throws {
    let object = try JSONSerialization.jsonObject(with: StableJSON.data(sample(), indented: false))
    let set = try #require(object as? [String: Any])
    #expect(
      Set(set.keys) == [
        "schema", "generator", "entities", "documents", "origins", "claims", "facts", "decisions",
      ])
    let claim = try #require((set["claims"] as? [[String: Any]])?.first)
    let required = [
      "id", "document", "event_type", "family", "subject", "slots", "polarity", "factuality", "attribution",
      "evidence",
      "sentence", "rule",
    ]
    for key in required { #expect(claim[key] != nil, "\(key) is missing") }
    let time = try #require(claim["time"] as? [String: Any])
    #expect(
      Set(time.keys) == [
        "edtf", "earliest", "latest", "granularity", "role", "as_written", "basis", "relation",
      ])
    let document = try #require((set["documents"] as? [[String: Any]])?.first)
    #expect(document["url"] is NSNull)
    #expect(document["lang"] as? String == "en")
  }

  @Test("another schema is refused")
  func otherSchema() throws {
    let data = Data(#"{"schema":"dateline-facts/9"}"#.utf8)
    #expect(throws: DecodingError.self) { try StableJSON.decode(FactSet.self, from: data) }
  }

  @Test("lists are sorted by id, so that input order does not show")
  func sorted() throws {
    let entities = ["e:b", "e:a"].map { Entity(id: $0, name: $0, kind: .company) }
    let generator = FactSet.Generator(version: "1", rulesDigest: "")
    let set = FactSet(
      generator: generator, entities: entities, documents: [], origins: [], claims: [], facts: [])
    #expect(set.entities.map(\.id) == ["e:a", "e:b"])
  }
}
