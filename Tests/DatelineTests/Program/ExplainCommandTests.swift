import Dateline
import Foundation
import Testing

@Suite struct ExplainCommandTests {
  private static let sentence = "Halden Motors postponed the IPO of its unit Brightmoor in March 2021."

  @Test("--text tells rule, roles, time, source and factuality within 80 columns")
  func text() throws {
    let outcome = try Program.run(["explain", "--text", Self.sentence], in: try TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.talk.isEmpty)
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(lines.first == Self.sentence)
    #expect(lines.contains("● listing.postponed Brightmoor, 2021-03, occurred"))
    #expect(lines.contains("  theme       \"the IPO\": object of the verb"))
    #expect(
      lines.contains { $0.hasPrefix("  time        2021-03, \"in March 2021\": nearest in the event's") })
    #expect(lines.allSatisfy { $0.count <= 80 })
    let coloured = try Program.run(
      ["explain", "--text", Self.sentence, "--color", "always"], in: try TemporaryFolder())
    #expect(coloured.text.contains("\u{1B}["))
    #expect(coloured.text.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == outcome.text)
  }

  @Test("tells a near miss with what was refused, and all of them with --all")
  func nearMisses() throws {
    let folder = try TemporaryFolder()
    let arguments = ["explain", "--text", "Fog delayed the ferry to Halden."]
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.text.contains("○ product.itself-delayed "))
    #expect(outcome.text.contains(" more with --all"))
    let all = try Program.run(arguments + ["--all"], in: folder)
    #expect(all.text.contains("○ listing.postponed "))
    #expect(all.text.contains("not \"the ferry\": \"ferry\" is not in INVESTMENT"))
    #expect(!all.text.contains("with --all"))
    #expect(all.text.count >= outcome.text.count)
  }

  @Test("a file is explained with a closing line; one claim can be asked for")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Ferry line\n\n\(Self.sentence) Snow fell on the harbour.\n")
    let whole = try Program.run(["explain", "a.txt", "--published", "2021-04-01"], in: folder)
    #expect(whole.status == 0)
    #expect(whole.ledger == "read 1 = explained 1 + skipped 0 + failed 0")
    #expect(!whole.text.contains("Snow fell"))
    let json = try Program.run(["explain", "a.txt", "--json", "-q"], in: folder)
    let explanation = try StableJSON.decode(Explanation.self, from: json.output)
    let id = try #require(explanation.claims.first)
    let claim = try Program.run(["explain", "a.txt", "--claim", id, "-q"], in: folder)
    #expect(claim.status == 0)
    #expect(claim.text.contains(id))
    let unknown = try Program.run(["explain", "a.txt", "--claim", "a#0", "-q"], in: folder)
    #expect(unknown.status == 3)
    #expect(unknown.talkLines.first == "a.txt: error: makes no claim \"a#0\" [unknown-claim]")
  }

  @Test(
    "wrong usage is named",
    arguments: [
      ["explain"], ["explain", "a.txt", "--text", "x"], ["explain", "--text", "x", "--claim", "y"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Program.run(arguments, in: try TemporaryFolder()).status == 64)
  }

  @Test("a missing file is nothing usable")
  func missing() throws {
    #expect(try Program.run(["explain", "nowhere.txt"], in: try TemporaryFolder()).status == 3)
  }
}
