import Dateline
import Foundation
import Testing

@Suite struct CheckCommandTests {
  private static let rule = """
    frames:
    - id: mine
      event: listing.postponed
      trigger: {verb: [mothball]}
      roles:
        subject: {is: subject, entity: ORGANISATION}
      examples:
      - text: Halden Motors mothballed the plant in March 2021.
        claims: [{event: listing.postponed, subject: Halden Motors, time: 2021-03}]
      - text: In 2020, Kestrel Foods mothballed it.
        claims: [{event: listing.postponed, subject: Kestrel Foods, time: "2020"}]
      counterexamples:
      - Moths like wool.

    """

  private func check(_ text: String, _ arguments: [String] = []) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", text)
    return try Program.run(["check", "mine.yaml"] + arguments, in: folder)
  }

  @Test("a right file passes")
  func right() throws {
    let outcome = try check(Self.rule)
    #expect(outcome.talk == "")
    #expect(outcome.text.hasSuffix("all pass\n"))
    #expect(outcome.status == 0)
  }

  @Test("a mistake is shown with its line and a caret")
  func mistake() throws {
    let outcome = try check(Self.rule.replacing("postponed\n", with: "postponned\n"))
    #expect(
      outcome.talk.hasPrefix(
        """
        mine.yaml:3:10: error: unknown event 'listing.postponned', did you mean 'listing.postponed'? [unknown-event]
            event: listing.postponned
                   ^

        """))
    #expect(outcome.status == 1)
  }

  @Test("an example that fails is shown with its line")
  func failing() throws {
    let outcome = try check(Self.rule.replacing("Moths like wool", with: "Halden Motors mothballed it"))
    #expect(
      outcome.talk == """
        mine.yaml:13:5: error: counterexample of 'mine' gives listing.postponed [failing-counterexample]
            - Halden Motors mothballed it.
              ^

        """)
    #expect(outcome.status == 1)
  }

  @Test("warnings fail with --strict only")
  func strict() throws {
    let text = "lexicons:\n  SPARE: [x]\n" + Self.rule
    #expect(try check(text).status == 0)
    #expect(try check(text, ["--strict"]).status == 1)
    #expect(
      try check(text).talk.contains(
        "mine.yaml:2:3: warning: no rule uses the lexicon 'SPARE' [unused-lexicon]"))
  }

  @Test("SARIF has what the schema requires")
  func sarif() throws {
    let outcome = try check(Self.rule.replacing("postponed\n", with: "postponned\n"), ["--sarif"])
    let log = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    #expect(driver?["name"] as? String == "dateline")
    let finding = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(finding["ruleId"] as? String == "unknown-event")
    #expect(finding["level"] as? String == "error")
    #expect((finding["message"] as? [String: Any])?["text"] as? String != nil)
    let place = (finding["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "mine.yaml")
    #expect(place?["region"] as? [String: Int] == ["startLine": 3, "startColumn": 10])
    let rules = driver?["rules"] as? [[String: Any]]
    #expect(rules?.compactMap { $0["id"] as? String }.contains("unknown-event") == true)
  }

  @Test("rules that a corpus never needs are named")
  func corpus() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", Self.rule)
    try folder.write("articles/a.txt", "Halden Motors mothballed the plant in March 2021.\n")
    let outcome = try Program.run(["check", "mine.yaml", "--corpus", "articles", "--json"], in: folder)
    let json = String(decoding: outcome.output, as: UTF8.self)
    #expect(json.contains("rule 'listing.failed' made no claim from the corpus"))
    #expect(!json.contains("rule 'mine' made no claim"))
    #expect(outcome.status == 0)
  }

  @Test("an overlay works for other commands too, by option and by environment")
  func overlay() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", Self.rule)
    try folder.write("a.txt", "Halden Motors mothballed the plant in March 2021.\n")
    let given = try Program.run(["extract", "a.txt", "--overlay", "mine.yaml"], in: folder)
    #expect(given.text.contains("\"rule\":\"mine\""))
    let named = try Program.run(
      ["extract", "a.txt"], in: folder, environment: ["DATELINE_OVERLAYS": "mine.yaml"])
    #expect(named.text == given.text)
    #expect(try !Program.run(["extract", "a.txt"], in: folder).text.contains("\"rule\":\"mine\""))
  }
}
