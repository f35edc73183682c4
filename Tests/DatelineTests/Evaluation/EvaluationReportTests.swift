import Dateline
import Testing

@Suite struct EvaluationReportTests {
  /// Three claims to find and one optional; found are two of the three, the optional one, and one that is wrong.
  static func report() throws -> EvaluationReport {
    let gold = [
      ClaimMatcherTests.gold("g1", 0, 20), ClaimMatcherTests.gold("g2", 30, 50),
      ClaimMatcherTests.gold("g3", 60, 80, type: "listing.filed"),
      ClaimMatcherTests.gold("g4", 100, 120, isOptional: true),
    ]
    let found = [
      try ClaimMatcherTests.found("f1", 0, 20),
      try ClaimMatcherTests.found("f2", 30, 50, names: ["Renault"], time: "2024"),
      try ClaimMatcherTests.found("f4", 100, 120), try ClaimMatcherTests.found("f5", 200, 220),
    ]
    let claims = ClaimMatcher().match(gold, with: found)
    let facts = [
      GoldFact(
        id: "x1", eventType: "listing.postponed", subject: "Ampere", status: "corroborated",
        agreement: "consistent",
        support: "corroborated",
        claims: [
          GoldFact.Link(claim: "g1", relation: "supports"), GoldFact.Link(claim: "g2", relation: "supports"),
          GoldFact.Link(claim: "g4", relation: "supports"),
        ]),
      GoldFact(
        id: "x2", eventType: "listing.filed", subject: "Ampere", status: "single_source",
        agreement: "consistent",
        support: "single_source", claims: [GoldFact.Link(claim: "g3", relation: "supports")]),
      GoldFact(
        id: "x3", eventType: "listing.postponed", subject: "Ampere", status: "single_source",
        agreement: "consistent",
        support: "single_source", claims: [GoldFact.Link(claim: "g4", relation: "supports")]),
    ]
    let foundFacts = [
      FactMatcher.Found(
        fact: try SampleFactSet.fact("y1", "listing.postponed", claims: ["f1", "f4"]), names: ["Ampere"]),
      FactMatcher.Found(
        fact: try SampleFactSet.fact("y2", "listing.postponed", claims: ["f5"]), names: ["Ampere"]),
      FactMatcher.Found(
        fact: try SampleFactSet.fact("y3", "listing.postponed", claims: ["f1"]), names: ["Renault"]),
    ]
    var report = EvaluationReport()
    report.add(story: "story", claims: claims, facts: FactMatcher(claims).match(facts, with: foundFacts))
    return report
  }

  @Test("counts claims, and optional ones neither as missed nor as wrong")
  func claims() throws {
    let report = try Self.report()
    #expect(report.claims == Score(right: 2, missed: 1, wrong: 1))
    #expect(report.claims.precision == 2.0 / 3)
    #expect(report.claims.recall == 2.0 / 3)
    #expect(report.claims.f1 == 2.0 / 3)
    #expect(report.types["listing.postponed"] == Score(right: 2, wrong: 1))
    #expect(report.types["listing.filed"] == Score(missed: 1))
    #expect(report.types["listing.filed"]?.f1 == 0)
  }

  @Test("compares the properties of matched claims")
  func properties() throws {
    let report = try Self.report()
    #expect(report.subject == Accuracy(right: 1, total: 2))
    #expect(report.date == Accuracy(right: 1, total: 2))
    #expect(report.factuality == Accuracy(right: 2, total: 2))
    #expect(report.source == Accuracy(right: 2, total: 2))
  }

  @Test("pairs facts by the claims behind them")
  func facts() throws {
    let report = try Self.report()
    #expect(report.facts == Score(right: 1, missed: 1, wrong: 2))
    #expect(report.status == Accuracy(right: 0, total: 1))
  }

  @Test("nothing expected and nothing found is no failure")
  func empty() {
    #expect(Score().precision == 1)
    #expect(Score().recall == 1)
    #expect(Score().f1 == 1)
    #expect(Accuracy().value == 1)
  }

  @Test("lists differences by kind, and no more than asked for")
  func misses() throws {
    let report = try Self.report()
    #expect(
      report.missLines(limit: 1) == [
        "missed      story/a.txt g3 listing.filed: \"xxxxxxxxxxxxxxxxxxxx\"",
        "wrong       story/a.txt - listing.postponed: \"xxxxxxxxxxxxxxxxxxxx\" of Ampere by rule rule",
        "date        story/a.txt g2 listing.postponed: expected none, found 2024",
        "subject     story/a.txt g2 listing.postponed: expected Ampere, found Renault",
        "missed-fact story x2 listing.filed: Ampere, 1 claim",
        "wrong-fact  story - listing.postponed: Ampere, 1 claim",
        "status      story x1 listing.postponed: expected corroborated, found single_source",
      ])
    #expect(report.missLines(limit: 0).isEmpty)
  }
}
