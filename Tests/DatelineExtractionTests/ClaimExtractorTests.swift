import Dateline
import Testing

@Suite struct ClaimExtractorTests {
  private func claims(_ text: String, published: String? = "2021-06-09", zones: [Zone] = []) throws -> [Claim]
  {
    try Extracted.claims(text, published: published, zones: zones)
  }

  @Test("every example of every rule gives its claims, no counterexample gives one")
  func examples() throws {
    let failures = try RuleChecker(rules: Extracted.rules()).failures()
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }

  @Test(
    "reads how real the event is",
    arguments: [
      ("Halden Motors postponed the IPO of Brightmoor.", Factuality.occurred, Polarity.positive),
      ("Halden Motors will postpone the IPO of Brightmoor.", .planned, .positive),
      ("Halden Motors may postpone the IPO of Brightmoor.", .speculated, .positive),
      ("Halden Motors is expected to postpone the IPO of Brightmoor.", .expected, .positive),
      ("Halden Motors did not postpone the IPO of Brightmoor.", .notOccurred, .negative),
      ("Halden Motors denied it had postponed the IPO of Brightmoor.", .notOccurred, .negative),
      ("Halden Motors decided to postpone the IPO of Brightmoor.", .occurred, .positive),
      ("Halden Motors had planned to postpone the IPO of Brightmoor.", .intendedPast, .positive),
      ("Halden Motors plans to postpone the IPO of Brightmoor.", .planned, .positive),
      ("Halden Motors to postpone IPO of Brightmoor", .planned, .positive),
      ("Halden Motors no longer plans to postpone the IPO of Brightmoor.", .planned, .negative),
    ])
  func factuality(text: String, factuality: Factuality, polarity: Polarity) throws {
    let claim = try #require(try claims(text).first { $0.eventType == "listing.postponed" })
    #expect(claim.factuality == factuality)
    #expect(claim.polarity == polarity)
  }

  @Test("several subjects and several amounts are paired only where the words say how")
  func pairing() throws {
    func shares(_ text: String) throws -> [String] {
      try claims(text).compactMap { claim in
        guard case .quantity(let share)? = claim.slots["value"],
          case .text(let metric)? = claim.slots["metric"]
        else { return nil }
        return "\(claim.subject) \(metric) \(share.value ?? 0)"
      }
    }
    let subjects = "Halden Motors and Kestrel Foods increased"
    #expect(try shares("\(subjects) revenue, profit and costs by 5%, 7% and 9%.").isEmpty)
    #expect(
      try shares("\(subjects) revenue and profit by 5% and 7%, respectively.")
        == ["e:halden-motors revenue 5", "e:kestrel-foods net_profit 7"])
  }

  @Test(
    "what was enabled happened, and what is being done has not",
    arguments: [
      ("Halden Motors was able to postpone the IPO of Brightmoor.", Factuality.occurred),
      ("Halden Motors was not able to postpone the IPO of Brightmoor.", .notOccurred),
      ("Halden Motors may be able to postpone the IPO of Brightmoor.", .speculated),
    ])
  func abilities(text: String, factuality: Factuality) throws {
    #expect(try claims(text).first { $0.eventType == "listing.postponed" }?.factuality == factuality)
  }

  @Test("a name goes on behind a wrapped line's end")
  func wrappedNames() throws {
    let text = """
      Halden Motors Ltd said in a statement it has agreed to buy First Kestrel
      Foods Inc for an undisclosed sum, and that the two will go on under both of
      their names until the end of the year in all of their markets, it added, as
      the brands are known well.
      """
    let deal = try #require(try claims(text).first { $0.family == "deal" })
    #expect(deal.subject == "e:first-kestrel-foods-inc")
  }

  @Test(
    "verbs that and joins share subject, auxiliary and object",
    arguments: [
      ("The IPO of Brightmoor was postponed in March 2021 and cancelled in June 2021.", "2021-03", "2021-06"),
      ("Halden Motors postponed and cancelled the IPO of Brightmoor.", nil, nil),
      (
        "Halden Motors had postponed the plan of Kestrel Foods and cancelled the IPO of Brightmoor.", nil, nil
      ),
    ] as [(String, String?, String?)])
  func coordination(text: String, first: String?, second: String?) throws {
    let claims = try claims(text)
    let cancelled = try #require(claims.first { $0.eventType == "listing.cancelled" })
    #expect(cancelled.subject == "e:brightmoor")
    #expect(cancelled.time?.edtf == second)
    if let first {
      #expect(claims.first { $0.eventType == "listing.postponed" }?.time?.edtf == first)
    }
  }

  @Test("offices that hang on one another cost no more than their number", .timeLimit(.minutes(20)))
  func offices() throws {
    let chain = Array(repeating: "the chairman of", count: 40).joined(separator: " ")
    _ = try claims("Halden Motors makes cars. \(chain) the committee bought Halden Motors in May 2021.")
  }

  @Test("each of several subjects has a claim of its own")
  func subjects() throws {
    let claims = try claims("Halden Motors postponed the IPOs of Brightmoor and Kestrel Foods in May 2021.")
    #expect(claims.map(\.subject) == ["e:brightmoor", "e:kestrel-foods"])
    #expect(Set(claims.map(\.id)).count == 2)
    #expect(Set(claims.map(\.time?.edtf)) == ["2021-05"])
  }

  @Test("what is yet to happen has not happened")
  func yet() throws {
    let claim = try #require(try claims("Halden Motors has yet to cancel the IPO of Brightmoor.").first)
    #expect(claim.factuality == .notOccurred)
    #expect(claim.polarity == .negative)
  }

  @Test(
    "says nothing about questions, conditions and purposes",
    arguments: [
      "Will Halden Motors postpone the IPO of Brightmoor?",
      "“Halden Motors postponed the IPO of Brightmoor?”",
      "If Halden Motors postponed the IPO of Brightmoor, it would lose.",
      "Halden Motors would have postponed the IPO of Brightmoor.",
    ])
  func nothing(text: String) throws {
    #expect(try claims(text).isEmpty)
  }

  @Test(
    "keeps the chain of sources, outermost first",
    arguments: [
      ("Halden Motors postponed the IPO of Brightmoor.", ["The Lantern"]),
      (
        "Halden Motors postponed the IPO of Brightmoor, two sources told Reuters on Monday.",
        ["The Lantern", "Reuters", "two sources"]
      ),
      (
        "“Halden Motors postponed the IPO of Brightmoor. Nobody here regrets it at all,” said Jane Roe.",
        ["The Lantern", "Jane Roe"]
      ),
      ("According to Reuters, Halden Motors postponed the IPO of Brightmoor.", ["The Lantern", "Reuters"]),
      (
        "Orsk Capital said Halden Motors had postponed the IPO of Brightmoor.",
        ["The Lantern", "Orsk Capital"]
      ),
    ])
  func sources(text: String, chain: [String]) throws {
    let claim = try #require(try claims(text).first { $0.eventType == "listing.postponed" })
    #expect(claim.attribution.map(\.by) == chain)
  }

  @Test("a report's own date is not the event's")
  func reportDate() throws {
    let claim = try #require(
      try claims(
        "Halden Motors will shut down its unit Brightmoor in July, two sources told Reuters on Monday."
      ).first)
    #expect(claim.time?.edtf == "2021-07")
  }

  @Test("nothing is read from furniture")
  func furniture() throws {
    let text = "Halden Motors postponed the IPO of Brightmoor."
    let zones = [Zone(kind: .furniture, span: TextSpan(0, text.utf8.count))]
    #expect(try claims(text, zones: zones).isEmpty)
  }

  @Test("evidence is verbatim and lies in its sentence")
  func evidence() throws {
    let text = "Ünïcode — 🙂. Halden Motors postponed the IPO of Brightmoor in March 2021."
    let claim = try #require(try claims(text).first)
    let scalars = Array(text.unicodeScalars)[claim.evidence.start..<claim.evidence.end]
    #expect(String(String.UnicodeScalarView(scalars)) == claim.evidence.quote)
    #expect(claim.sentence.text.contains(claim.evidence.quote))
  }

  @Test("an unknown publication day leaves relative times open")
  func undated() throws {
    let claim = try #require(
      try claims("Halden Motors postponed the IPO of Brightmoor last July.", published: nil).first)
    #expect(claim.time?.resolved == false)
    #expect(claim.warnings.contains("unresolved-date"))
  }
}
