import Foundation
import Testing

@Suite struct TableCommandTests {
  private static let rows = """
    {"source": "ledger", "object": "Halden Motors", "attribute": "seat", "value": "Oslo"}
    {"source": "kiosk", "object": "Halden Motors", "attribute": "seat", "value": "Oslo"}
    {"source": "herald", "object": "Halden Motors", "attribute": "seat", "value": "Bergen"}

    """

  @Test("one value a line, with reasons that add up")
  func values() throws {
    let folder = try TemporaryFolder()
    try folder.write("rows.jsonl", Self.rows)
    let outcome = try Program.run(["reconcile", "--table", "rows.jsonl"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.ledger == "read 3 = reconciled 3 + skipped 0 + failed 0; 1 value")
    #expect(outcome.text.hasPrefix(#"{"attribute":"seat","confidence":0."#))
    #expect(outcome.text.hasSuffix(#""value":"Oslo"}"# + "\n"))
    #expect(outcome.text.contains(#""source kiosk, reliability 0."#))
    #expect(outcome.text.contains(#""against \"Bergen\": +"#))
    let piped = try Program.run(
      ["reconcile", "--table", "-", "-o", "out/values.jsonl", "-q"], in: folder, input: Data(Self.rows.utf8))
    #expect(folder.data("out/values.jsonl") == outcome.output)
    #expect(piped.output.isEmpty)
    let short = try Program.run(["reconcile", "--table", "rows.jsonl", "--no-reasons"], in: folder)
    #expect(!short.text.contains("reasons"))
  }

  @Test("packed rows are read as they are")
  func packed() throws {
    let folder = try TemporaryFolder()
    try folder.write("rows.jsonl", Self.rows)
    let outcome = try Program.shell(
      "gzip -k rows.jsonl && $0 reconcile --table rows.jsonl.gz -q", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == (try Program.run(["reconcile", "--table", "rows.jsonl"], in: folder)).output)
  }

  @Test("a bad row is named and counted, and the rest goes on")
  func badRows() throws {
    let folder = try TemporaryFolder()
    try folder.write("rows.jsonl", Self.rows + "\n{\"source\": 3,\n{\"object\": \"x\"}\n")
    let outcome = try Program.run(["reconcile", "--table", "rows.jsonl"], in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.talkLines.prefix(2) == [
        "rows.jsonl:5:14: error: not a JSON object on one line, expected a key [bad-json]",
        "rows.jsonl:6:1: error: \"source\" is missing [bad-json]",
      ])
    #expect(outcome.ledger == "read 5 = reconciled 3 + skipped 0 + failed 2; 1 value")
    let none = try Program.run(["reconcile", "--table", "none.jsonl"], in: folder)
    #expect(none.status == 3)
    #expect(none.output.isEmpty)
  }

  @Test("bad labels and places stop, since values would change without a word")
  func badLabels() throws {
    let folder = try TemporaryFolder()
    try folder.write("rows.jsonl", Self.rows)
    try folder.write("bad.jsonl", "{}\n")
    for option in ["--labels", "--hierarchy"] {
      let outcome = try Program.run(["reconcile", "--table", "rows.jsonl", option, "bad.jsonl"], in: folder)
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("labels settle what they name")
  func labels() throws {
    let folder = try TemporaryFolder()
    try folder.write("rows.jsonl", Self.rows)
    try folder.write(
      "gold.jsonl", #"{"object": "Halden Motors", "attribute": "seat", "value": "Bergen"}"# + "\n")
    let outcome = try Program.run(
      ["reconcile", "--table", "rows.jsonl", "--labels", "gold.jsonl", "--kind", "seat=text"], in: folder)
    #expect(outcome.text.contains(#""confidence":1,"#))
    #expect(outcome.text.hasSuffix(#""value":"Bergen"}"# + "\n"))
  }

  @Test(
    "options that do not go together are refused",
    arguments: [
      ["reconcile", "claims.jsonl", "--table", "rows.jsonl"], ["reconcile", "--labels", "gold.jsonl"],
      ["reconcile", "--table", "rows.jsonl", "--kind", "seat=word"],
      ["reconcile", "--table", "rows.jsonl", "--tolerance=-1"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Program.run(arguments, in: TemporaryFolder()).status == 64)
  }
}
