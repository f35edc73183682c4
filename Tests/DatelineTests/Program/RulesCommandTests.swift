import Dateline
import Foundation
import Testing

@Suite struct RulesCommandTests {
  @Test("stats measures articles, as a table, as JSON and as a page")
  func stats() throws {
    let folder = try RunCommandTests.dispute()
    let table = try Program.run(["rules", "stats", "in", "--html", "out/rules.html"], in: folder)
    #expect(table.status == 0)
    #expect(table.text.contains("listing.postponed"))
    #expect(table.talkLines.dropLast() == ["page written to out/rules.html"])
    #expect(table.ledger == "read 2 = measured 2 + skipped 0 + failed 0")
    let page = String(decoding: folder.data("out/rules.html") ?? Data(), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    let json = try Program.run(["rules", "stats", "in", "--json", "-j", "1"], in: folder)
    #expect(json.status == 0)
    #expect(json.text.contains("\"rule\" : \"listing.postponed\""))
    #expect(!json.text.contains("\"precision\""))
    #expect(json.ledger == "read 2 = measured 2 + skipped 0 + failed 0")
  }

  @Test("stats tells precision where there is gold")
  func gold() throws {
    let outcome = try Program.run(
      ["rules", "stats", "corpus", "--json"], in: try EvalCommandTests.story(end: 54))
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\"precision\" : 1"))
  }

  @Test("list names every rule with its event and place")
  func list() throws {
    let outcome = try Program.run(["rules", "list"], in: try TemporaryFolder())
    #expect(outcome.status == 0)
    let line = outcome.text.split(separator: "\n").first { $0.hasPrefix("listing.postponed\t") }
    #expect(line?.contains("\tlisting.postponed\ten/claims/listing.yaml:") == true)
  }

  @Test("new writes a file that is not there yet and names the next step")
  func new() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "rules", "new", "--text", "Halden Motors postponed the IPO of Brightmoor in March 2021.", "-o",
      "mine/rule.yaml",
    ]
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.talkLines == [
        "rule listing.postponed already makes listing.postponed of this sentence",
        "rule listing.postpone drafted; complete what is marked COMPLETE, then: dateline check mine/rule.yaml",
      ])
    let file = String(decoding: folder.data("mine/rule.yaml") ?? Data(), as: UTF8.self)
    #expect(file.contains("- id: listing.postpone\n"))
    let again = try Program.run(arguments, in: folder)
    #expect(again.status == 3)
    #expect(
      again.talk == "mine/rule.yaml: error: cannot be written: it is there already [not-writable]\n")
  }

  @Test("new refuses what is no event type and a text without verb and noun")
  func refusals() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["rules", "new", "--text", "x", "--event", "recall"], in: folder).status == 64)
    let outcome = try Program.run(["rules", "new", "--text", "?"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.talk == "--text: error: has no verb or noun that could set off a rule [no-trigger]\n")
  }

  @Test("a drafted file passes the check once its places are completed, and not before")
  func completed() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Program.repository.appendingPathComponent("rules").path, toPath: folder.path + "/rules")
    let path = "rules/en/claims/recall.yaml"
    let drafted = try Program.run(
      [
        "rules", "new", "--event", "product.recalled", "--text",
        "Kestrel Foods recalled 4,000 kettles in May 2021.", "-o", path,
      ], in: folder)
    #expect(drafted.status == 0)
    let open = try Program.run(["check", "--rules", "rules"], in: folder)
    #expect(open.status == 1)
    #expect(open.talk.contains("needs at least two examples, has 1 [missing-example]"))
    #expect(open.talk.contains("needs a counterexample [missing-counterexample]"))
    let second = """
        - text: In May 2021 twelve kettles were recalled by Kestrel Foods.
          claims: [{event: product.recalled, subject: Kestrel Foods, time: 2021-05}]
      """
    let counterexample = """
        counterexamples:
        - text: Kestrel Foods recalled its early years.
      """
    let file = String(decoding: folder.data(path) ?? Data(), as: UTF8.self)
    let lines = file.split(separator: "\n").map(String.init)
    let end = try #require(lines.firstIndex { $0.hasPrefix("  # COMPLETE: a second sentence") })
    let completed = lines[..<end].joined(separator: "\n") + "\n\(second)\n\(counterexample)\n"
    try folder.write(path, completed)
    let checked = try Program.run(["check", "--rules", "rules"], in: folder)
    #expect(checked.status == 0, "\(checked.talk)")
  }
}
