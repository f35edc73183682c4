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
    #expect(table.ledger == "page written to out/rules.html")
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
}
