import Dateline
import Foundation
import Testing

@Suite struct AnnotateCommandTests {
  private static let dated =
    #"{"doc": "a", "dct": "2026-01-22", "text": "Halden paid €5 million on Tuesday."}"#

  private func run(_ arguments: [String], _ lines: [String]) throws -> Program.Outcome {
    try Program.run(
      ["annotate"] + arguments, in: try TemporaryFolder(),
      input: Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func objects(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func firstTime(_ object: [String: Any]) -> [String: Any]? {
    (object["timexes"] as? [[String: Any]])?.first
  }

  @Test("prints times and amounts, and with --layers everything")
  func layers() throws {
    let plain = try run([], [Self.dated])
    #expect(plain.status == 0)
    #expect(plain.ledger == "read 1 = annotated 1 + skipped 0 + failed 0")
    let object = try #require(try objects(plain).first)
    #expect(object.keys.sorted() == ["doc", "timexes", "values"])
    #expect(firstTime(object)?["value"] as? String == "2026-01-20")
    let all = try #require(try objects(try run(["--layers"], [Self.dated])).first)
    #expect((all["tokens"] as? [Any])?.count == 8)
  }

  @Test("counts towards the future with --future-bias")
  func futureBias() throws {
    let object = try #require(try objects(try run(["--future-bias"], [Self.dated])).first)
    #expect(firstTime(object)?["value"] as? String == "2026-01-27")
  }

  @Test("leaves what needs a day of publication open when there is none")
  func undated() throws {
    let line = #"{"doc": "b", "text": "Halden paid on Tuesday, after 12 March 2024."}"#
    let object = try #require(try objects(try run([], [line])).first)
    let times = try #require(object["timexes"] as? [[String: Any]])
    #expect(times.count == 2)
    #expect(times[0]["value"] as? String != "2026-01-20")
    #expect(times[1]["value"] as? String == "2024-03-12")
  }

  @Test("prints the text for people with --text, in colour only when told")
  func text() throws {
    let plain = try run(["--text"], [Self.dated])
    #expect(plain.text.contains("[A:€5 million] [T:on Tuesday]"))
    #expect(!plain.text.contains("\u{1B}"))
    let coloured = try run(["--color=always"], [Self.dated])
    #expect(coloured.text.contains("\u{1B}["))
    #expect(try run(["--text", "--color=never"], [Self.dated]).output == plain.output)
    #expect(try run(["--color=blue"], [Self.dated]).status == 64)
  }

  @Test("names a bad line and goes on, and prints the same with any number of jobs")
  func badLine() throws {
    let lines =
      [Self.dated, #"{"doc": "b", "text": 3"#]
      + (0..<20).map { #"{"doc": "c\#($0)", "text": "Halden paid €\#($0) million."}"# }
    let one = try run(["-j", "1"], lines)
    #expect(one.status == 2)
    #expect(one.talkLines.first?.hasPrefix("<stdin>:2:") == true)
    #expect(try objects(one).count == 21)
    #expect(try run(["-j", "8"], lines).output == one.output)
  }

  @Test("prints a document beyond a million bytes in pieces like any other")
  func long() throws {
    let sentence = "Halden paid €5 million on 12 March 2024. "
    let text = String(repeating: sentence, count: 30_000)
    let object = try #require(try objects(try run([], [#"{"doc": "c", "text": "\#(text)"}"#])).first)
    #expect((object["timexes"] as? [Any])?.count == 30_000)
    #expect((object["values"] as? [Any])?.count == 30_000)
  }
}
