import Dateline
import Testing

@Suite struct ClaimMatcherTests {
  static func gold(
    _ id: String, _ start: Int, _ end: Int, type: String = "listing.postponed", subject: String = "Ampere",
    time: GoldTime? = nil, isOptional: Bool = false
  ) -> GoldClaim {
    GoldClaim(
      id: id, document: "a.txt", eventType: type, subject: subject, time: time,
      attribution: [GoldClaim.Source(by: "Harbour Post", kind: "publisher")],
      evidence: GoldClaim.Quote(quote: String(repeating: "x", count: end - start), start: start, end: end),
      isOptional: isOptional)
  }

  static func found(
    _ id: String, _ start: Int, _ end: Int, type: String = "listing.postponed", names: [String] = ["Ampere"],
    time: String? = nil, file: String = "a.txt"
  ) throws -> ClaimMatcher.Found {
    let long = ScalarOffsets(String(repeating: "x", count: 1000))
    let claim = Claim(
      id: id, document: "a", eventType: type, subject: "e:ampere", slots: [:],
      time: try time.map { TimeValue(try EDTF(parsing: $0)) }, polarity: .positive, factuality: .occurred,
      hedge: 1,
      attribution: [Attribution(by: "Harbour Post", kind: .publisher)],
      evidence: Evidence(TextSpan(start, end), in: long),
      sentence: Claim.Sentence(TextSpan(0, 900), in: long),
      rule: "rule", variant: nil, confidence: 1)
    return ClaimMatcher.Found(claim: claim, file: file, names: names)
  }

  @Test("needs half of the gold words and no more than 2.5 times their length or 160 scalars")
  func overlap() throws {
    func matches(_ gold: (Int, Int), _ found: (Int, Int)) throws -> Bool {
      let result = ClaimMatcher().match(
        [Self.gold("g", gold.0, gold.1)], with: [try Self.found("f", found.0, found.1)])
      return result.matches.count == 1
    }
    #expect(try matches((100, 120), (110, 140)))
    #expect(try !matches((100, 120), (111, 140)))
    #expect(try matches((100, 120), (0, 160)))
    #expect(try !matches((100, 120), (0, 161)))
    #expect(try matches((100, 200), (50, 300)))
    #expect(try !matches((100, 200), (50, 301)))
    #expect(try !matches((100, 120), (120, 140)))
  }

  @Test("needs the same article and event type")
  func sameKind() throws {
    let gold = [Self.gold("g", 0, 20)]
    let other = try Self.found("f", 0, 20, type: "listing.cancelled")
    let elsewhere = try Self.found("h", 0, 20, file: "b.txt")
    let result = ClaimMatcher().match(gold, with: [other, elsewhere])
    #expect(result.matches.isEmpty)
    #expect(result.missed.map(\.id) == ["g"])
    #expect(result.unexpected.map(\.claim.id) == ["f", "h"])
  }

  @Test("takes the pair with the same subject and date first, one to one")
  func greedy() throws {
    let month = GoldTime(edtf: "2024-01", earliest: "2024-01-01", latest: "2024-01-31", granularity: "month")
    let gold = [Self.gold("g1", 0, 40), Self.gold("g2", 0, 40, time: month)]
    let found = [
      try Self.found("f1", 0, 40, time: "2024-01~"), try Self.found("f2", 0, 40, names: ["Renault"]),
      try Self.found("f3", 0, 40),
    ]
    let result = ClaimMatcher().match(gold, with: found)
    #expect(result.matches.map { "\($0.gold.id) \($0.found.claim.id)" } == ["g1 f3", "g2 f1"])
    #expect(result.unexpected.map(\.claim.id) == ["f2"])
    #expect(result.matches.allSatisfy { $0.agreesOnDate && $0.agreesOnSubject && $0.agreesOnSource })
  }
}
