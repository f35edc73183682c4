import Dateline
import Foundation
import Testing

@Suite struct AnnotationTests {
  private static let loaded = Result { try RulesLocator.load() }
  private static let analyser = loaded.map { LanguageAnalyser(resources: $0.language) }

  private func annotation(_ text: String, _ layers: Annotation.Layers = .all) throws -> Annotation {
    let day = CivilDay("2026-01-22").map { TimeValue(.day($0)) }
    let document = Document(id: "a\"1", sha256: "", published: day, text: text)
    return Annotation(try Self.analyser.get().analyse(document), layers: layers)
  }

  private func object(_ line: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  private static let text = """
    “Café Nørdvik said: \t\\“ruin”\u{1}🙂 it would pay €5 million on 12 March 2024,” said Petra Vask, whose firm runs it.
    The company closed its plant in Lorby. It didn't say why, according to the Halden Times.
    """

  @Test("has the members of its layers and no others")
  func members() throws {
    let all = try object(try annotation(Self.text).jsonLine)
    #expect(
      all.keys.sorted() == [
        "attributions", "chunks", "clauses", "doc", "mentions", "references", "sentences", "timexes",
        "tokens",
        "values",
      ])
    #expect(all["doc"] as? String == "a\"1")
    let few = try object(try annotation(Self.text, .expressions).jsonLine)
    #expect(few.keys.sorted() == ["doc", "timexes", "values"])
  }

  @Test("every object has the keys of its kind, sorted", arguments: [Annotation.Layers.all, .expressions])
  func keys(layers: Annotation.Layers) throws {
    let line = String(decoding: try annotation(Self.text, layers).jsonLine, as: UTF8.self)
    #expect(line.hasSuffix("}\n"))
    #expect(line.dropLast().allSatisfy { $0 != "\n" })
    // Foundation writes the same bytes with sorted keys and without spaces.
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let again = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(String(decoding: again, as: UTF8.self) == String(line.dropLast()))
    let first: [String: [String]] = [
      "tokens": ["end", "lemma", "pos", "start", "text"], "sentences": ["end", "start", "text"],
      "chunks": ["end", "head", "kind", "start", "text"],
      "timexes": ["earliest", "edtf", "end", "latest", "role", "start", "text", "type", "value"],
      "values": ["currency", "end", "start", "text", "type", "value"],
    ]
    let object = try object(Array(line.utf8))
    for (name, keys) in first {
      guard let list = object[name] as? [[String: Any]] else { continue }
      let found = try #require(list.first).keys.sorted()
      #expect(found == keys, "\(name)")
    }
  }

  @Test(
    "offsets count scalars and give the text back", arguments: [AnnotationTests.text, "", "é", "🙂 a\u{301}b"])
  func offsets(text: String) throws {
    let scalars = Array(text.unicodeScalars)
    var count = 0
    func check(_ value: Any) {
      if let list = value as? [Any] { return list.forEach(check) }
      guard let object = value as? [String: Any] else { return }
      object.values.forEach(check)
      guard let start = object["start"] as? Int, let end = object["end"] as? Int else { return }
      count += 1
      guard start <= end, end <= scalars.count else {
        Issue.record("\(start)..<\(end) is not in the text")
        return
      }
      let words = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(object["text"] as? String == words)
    }
    check(try object(try annotation(text).jsonLine))
    #expect(count > 0 || text.isEmpty)
  }

  @Test("pieces of a long line make up the line")
  func pieces() throws {
    let annotation = try annotation(String(repeating: Self.text + "\n\n", count: 60))
    var pieces: [[UInt8]] = []
    annotation.write { pieces.append(copy $0) }
    #expect(pieces.count > 2)
    #expect(pieces.allSatisfy { $0.count < 1 << 18 })
    #expect(Array(pieces.joined()) == annotation.jsonLine)
    _ = try object(annotation.jsonLine)
  }
}
