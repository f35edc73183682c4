import Dateline
import Testing

@Suite struct RuleReportTests {
  private static let loaded = Result { try RulesLocator.load() }

  private static let texts = [
    "Halden Motors postponed its IPO.", "Fog delayed the ferry.",
    "Kestrel Foods has abandoned its flotation.",
  ]

  private func report(
    judgement: RuleReport.Judgement? = nil, order: RuleReport.Order = .claims
  ) throws -> RuleReport {
    let rules = try Self.loaded.get()
    let pipeline = Pipeline(rules: rules)
    var statistics = RuleStatistics()
    for text in Self.texts {
      _ = pipeline.extract(Document(id: "t", sha256: "", text: text), counting: &statistics)
    }
    return RuleReport(rules: rules.rules, statistics: statistics, judgement: judgement, order: order)
  }

  @Test("every rule is in the table or never tried, and those without claims are named")
  func rules() throws {
    let report = try report()
    let ids = try Self.loaded.get().rules.map(\.id)
    #expect((report.rows.map(\.rule) + report.untried).sorted() == ids.sorted())
    #expect(!report.silent.contains("listing.postponed"))
    #expect(report.silent.allSatisfy { silent in report.rows.contains { $0.rule == silent } })
    #expect(report.rows.first?.counts.claims == 1)
    #expect(report.documents == 3)
  }

  @Test("sorts by what is asked for")
  func order() throws {
    let byCost = try report(order: .cost).rows.map(\.counts.nanoseconds)
    #expect(byCost == byCost.sorted(by: >))
    let byRule = try report(order: .rule).rows.map(\.rule)
    #expect(byRule == byRule.sorted())
  }

  @Test("the table has a header, a line a rule and the number of documents")
  func text() throws {
    let report = try report()
    let lines = report.lines
    #expect(lines.first?.hasPrefix("rule ") == true)
    let line = try #require(lines.first { $0.hasPrefix("listing.postponed ") })
    #expect(line.split(separator: " ").prefix(5) == ["listing.postponed", "2", "1", "1", "0"])
    #expect(line.hasSuffix("no theme 1"))
    #expect(lines.contains { $0.hasPrefix("3 documents, ") })
    #expect(lines.contains { $0.hasPrefix("never tried (\(report.untried.count)): ") })
  }

  @Test("precision counts judged claims only")
  func precision() throws {
    let gold = GoldClaim(
      id: "a1", document: "a.txt", eventType: "listing.postponed", subject: "Halden Motors",
      evidence: GoldClaim.Quote(quote: "postponed its IPO", start: 14, end: 31))
    let found = try Self.texts.prefix(1).flatMap { text in
      try Pipeline(rules: Self.loaded.get()).extract(Document(id: "t", sha256: "", text: text)).claims
    }.map { ClaimMatcher.Found(claim: $0, file: "a.txt", names: ["Halden Motors"]) }
    var judgement = RuleReport.Judgement()
    judgement.add(ClaimMatcher().match([gold], with: found))
    judgement.add(ClaimMatcher().match([], with: found))
    let row = try #require(
      try report(judgement: judgement, order: .wrong).rows.first { $0.rule == "listing.postponed" })
    #expect(row.right == 1)
    #expect(row.wrong == 1)
    #expect(row.precision == 0.5)
    #expect(try report().rows.first?.precision == nil)
  }

  @Test("the page loads nothing and escapes what it shows")
  func page() throws {
    let rule = Rule(
      id: "a<b>&\"c", eventType: "listing.postponed", trigger: .words(TriggerWords(verbs: [["x"]])),
      roles: [],
      location: SourceLocation(file: "f", line: 1))
    let report = RuleReport(rules: [rule], statistics: RuleStatistics(), judgement: nil, order: .rule)
    let html = RuleReportPage(report).html
    #expect(html.contains("<li>a&lt;b&gt;&amp;&quot;c</li>"))
    let full = RuleReportPage(try self.report()).html
    #expect(full.contains("listing.postponed"))
    #expect(!full.contains("http"))
    #expect(!full.contains("src="))
    #expect(full.contains("color-scheme: light dark"))
  }
}
