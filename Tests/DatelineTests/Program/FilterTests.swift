import Dateline
import Foundation
import Testing

@Suite struct FilterTests {
  @Test("ingest, extract and reconcile in a row give what run gives")
  func chain() throws {
    let folder = try RunCommandTests.dispute()
    let documents = try Program.run(["ingest", "in"], in: folder)
    let claims = try Program.run(["extract"], in: folder, input: documents.output)
    let facts = try Program.run(["reconcile"], in: folder, input: claims.output)
    #expect([documents.status, claims.status, facts.status] == [0, 0, 0])
    #expect(facts.output == (try Program.run(["run", "in", "-n", "--json"], in: folder)).output)
    #expect(documents.ledger == "read 2 = ingested 2 + skipped 0 + failed 0")
    #expect(claims.ledger == "read 2 = extracted 2 + skipped 0 + failed 0; 2 claims")
    #expect(facts.ledger == "read 2 = reconciled 2 + skipped 0 + failed 0; 2 claims, 1 fact, 1 dispute")
  }

  @Test("ingest prints the same with any number of jobs, and stops when nobody reads")
  func jobs() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 {
      try folder.write("in/\(number).txt", "Ferry \(number)\n\nThe ferry left on Monday.\n")
    }
    let one = try Program.run(["ingest", "in", "-j", "1"], in: folder)
    let many = try Program.run(["ingest", "in", "-j", "8"], in: folder)
    #expect(one.status == 0)
    #expect(one.output == many.output)
    #expect(one.ledger == "read 40 = ingested 40 + skipped 0 + failed 0")
    let cut = try Program.shell("$0 ingest in -j 2 | head -n 1", in: folder)
    #expect(cut.output == one.output.prefix(through: one.output.firstIndex(of: 0x0A) ?? 0))
    #expect(try Program.run(["ingest", "in", "-j", "0"], in: folder).status == 64)
  }

  @Test("a bad line is named and the rest goes on")
  func badLines() throws {
    let folder = try RunCommandTests.dispute()
    let claims = try Program.run(["extract", "in"], in: folder)
    let lines = claims.output + Data("{\"document\": {,\n\n{\"document\": 3}\n".utf8)
    let outcome = try Program.run(["reconcile", "-"], in: folder, input: lines)
    #expect(outcome.status == 2)
    #expect(
      outcome.talkLines.dropLast() == [
        "<stdin>:3:15: error: unexpected \",\" in JSON [bad-json]",
        "<stdin>:5:1: error: document has the wrong type [bad-json]",
      ])
    #expect(outcome.ledger.hasPrefix("read 4 = reconciled 2 + skipped 0 + failed 2; "))
    #expect(outcome.output == (try Program.run(["reconcile"], in: folder, input: claims.output)).output)
  }

  @Test("a repeated line is skipped, other claims of the same document fail")
  func repeatedLines() throws {
    let folder = try RunCommandTests.dispute()
    let claims = try Program.run(["extract", "in"], in: folder)
    let lines = claims.text.split(separator: "\n").map(String.init)
    let changed = lines[0].replacing("postponed", with: "cancelled")
    try folder.write(
      "claims.jsonl", ([lines[0], lines[1], lines[0], changed].joined(separator: "\n") + "\n"))
    let outcome = try Program.run(["reconcile", "claims.jsonl", "-o", "out"], in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.talkLines.first
        == "claims.jsonl:4:1: error: document \"a\" was already read with other claims [duplicate-id]")
    #expect(outcome.ledger.hasPrefix("read 4 = reconciled 2 + skipped 1 + failed 1; "))
    #expect(folder.data("out/facts.json") != nil)
  }

  @Test("a bad decision is named and the rest goes on; a missing file of decisions stops")
  func decisions() throws {
    let folder = try RunCommandTests.dispute()
    try folder.write("decisions.jsonl", "{\"id\": \"d1\"}\n")
    let bad = try Program.run(["run", "in", "-n", "--decisions", "decisions.jsonl"], in: folder)
    #expect(bad.status == 2)
    #expect(bad.talkLines.first == "decisions.jsonl:1:1: error: no \"at\" [bad-json]")
    let missing = try Program.run(["run", "in", "-n", "--decisions", "nowhere.jsonl"], in: folder)
    #expect(missing.status == 3)
    #expect(missing.talk == "nowhere.jsonl: error: no such file or folder [no-such-file]\n")
  }

  @Test("an empty stream is no documents and no failure", arguments: ["extract", "reconcile"])
  func emptyStream(command: String) throws {
    let outcome = try Program.run([command], in: try TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.ledger.hasPrefix("read 0 = "))
  }

  @Test("a reader that goes away ends the output quietly")
  func brokenPipe() throws {
    let folder = try TemporaryFolder()
    let text =
      "A headline\n\n" + String(repeating: "The harbour of Nordvik closed on Monday. ", count: 20_000)
    try folder.write("in/a.txt", text)
    let outcome = try Program.shell(#"("$0" ingest in; echo $? > status) | head -c 1"#, in: folder)
    #expect(folder.data("status") == Data("0\n".utf8))
    #expect(outcome.output == Data("{".utf8))
    #expect(outcome.talkLines.count == 1)
    #expect(outcome.ledger == "read 1 = ingested 1 + skipped 0 + failed 0")
  }

  @Test("--body leaves everything but lead and body out of the text")
  func body() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "Ferry line drops route\n\nThe Nordvik line stops on Monday, it said.\n")
    let outcome = try Program.run(["ingest", "in", "--body", "--jsonl"], in: folder)
    #expect(outcome.text.contains("\"text\":\"The Nordvik line stops on Monday, it said.\""))
    #expect(outcome.text.contains("\"title\":\"Ferry line drops route\""))
    #expect(try Program.run(["extract"], in: folder, input: outcome.output).status == 0)
  }

  @Test("-o writes the documents to a file, whole or not at all")
  func outputFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "The Nordvik line stops on Monday.\n")
    let printed = try Program.run(["ingest", "in"], in: folder)
    let written = try Program.run(["ingest", "in", "-o", "out/documents.jsonl"], in: folder)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(folder.data("out/documents.jsonl") == printed.output)
    // A pipe stays a pipe; a file in its place would be lost on its reader.
    let piped = try Program.shell(
      #"mkfifo pipe; cat pipe & "$0" ingest in -o pipe; wait; test -p pipe"#, in: folder)
    #expect(piped.status == 0)
    #expect(piped.output == printed.output)
    let refused = try Program.run(["ingest", "in", "-o", "out"], in: folder)
    #expect(refused.status == 3)
    #expect(refused.talk == "out: error: cannot be written: is a folder [not-writable]\n")
  }

  @Test("--duplicates writes the clusters, and the facts name what a document repeats")
  func duplicates() throws {
    let folder = try TemporaryFolder()
    let text = """
      The Nordvik ferry line is dropping its winter route to Sandholm, the company said on Monday, and will sell the older of \
      its two ships before the summer. The mayor of Sandholm called the step a blow to the island.
      """
    try folder.write("in/a.txt", "Ferry line drops route\n\n\(text)\n")
    try folder.write("in/b.txt", "Island loses its winter ferry\n\n\(text) Nobody else sails there.\n")
    try folder.write("in/c.txt", "Kestrel Foods has abandoned its initial public offering for good.\n")
    let documents = try Program.run(["ingest", "in", "--duplicates", "out/clusters.jsonl"], in: folder)
    #expect(documents.status == 0)
    #expect(documents.output == (try Program.run(["ingest", "in"], in: folder)).output)
    let lines = String(decoding: folder.data("out/clusters.jsonl") ?? Data(), as: UTF8.self)
    #expect(
      lines.hasPrefix(#"{"earliest":"a","head":"b","members":[{"containment":1,"file":"in/a.txt","id":"a","#))
    #expect(lines.split(separator: "\n").count == 1)
    let facts = try Program.run(["run", "in", "-n", "--json"], in: folder)
    let set = try StableJSON.decode(FactSet.self, from: facts.output)
    #expect(set.documents.map(\.nearDuplicateOf) == [nil, "a", nil])
    let claims = try Program.run(["extract"], in: folder, input: documents.output)
    #expect(try Program.run(["reconcile"], in: folder, input: claims.output).output == facts.output)
  }
}
