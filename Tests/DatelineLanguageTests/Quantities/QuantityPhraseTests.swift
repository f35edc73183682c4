import Dateline
import Foundation
import Testing

/// Runs `corpus/cases/quantities/phrases.tsv`; the head of that file says what its columns mean.
@Suite struct QuantityPhraseTests {
  struct Phrase: CustomTestStringConvertible {
    let line: Int
    let before: String
    let marked: String
    let after: String
    let kind: String
    let expected: [String: String]

    var text: String { before + marked + after }
    var testDescription: String { "line \(line): \(before)[[\(marked)]]\(after)" }
  }

  /// The lines that hold a phrase, each with its number.
  static let lines: [(number: Int, text: String)] = {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("corpus/cases/quantities/phrases.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, String($0.element)) }
      .filter { !$0.1.isEmpty && !$0.1.hasPrefix("#") }
  }()

  static let phrases: [Phrase] = lines.compactMap { phrase($0.text, line: $0.number) }

  @Test("every line of the file is a phrase")
  func shape() {
    #expect(Self.lines.filter { Self.phrase($0.text, line: $0.number) == nil }.map(\.number) == [])
  }

  private static let kinds: Set = ["count", "money", "multiple", "none", "percent"]
  private static let keys: Set = [
    "base", "converted", "currency", "delta", "direction", "from", "max", "min", "per", "qualifier", "to",
    "unit",
    "value",
  ]

  private static func phrase(_ line: String, line number: Int) -> Phrase? {
    let columns = line.split(separator: "\t").map(String.init)
    let parts = columns[0].replacingOccurrences(of: "]]", with: "[[").components(separatedBy: "[[")
    guard parts.count == 3, (2...3).contains(columns.count), kinds.contains(columns[1]) else { return nil }
    var expected: [String: String] = [:]
    for pair in columns.dropFirst(2).joined().split(separator: " ") {
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.contains("="), let key = sides.first, keys.contains(key) else { return nil }
      expected[key] = sides.count > 1 ? sides[1].replacingOccurrences(of: "_", with: " ") : ""
    }
    return Phrase(
      line: number, before: parts[0], marked: parts[1], after: parts[2], kind: columns[1], expected: expected)
  }

  @Test("holds enough phrases")
  func size() { #expect(Self.phrases.count >= 150) }

  @Test("reads what the corpus says", arguments: phrases)
  func reads(_ phrase: Phrase) throws {
    let document = try Resources.analyse(phrase.text, published: "2026-03-04")
    let start = phrase.before.utf8.count
    let span = TextSpan(start, start + phrase.marked.utf8.count)
    let quantities = document.sentences.flatMap(\.quantities)
    guard phrase.kind != "none" else {
      #expect(!quantities.contains { $0.span.start < span.end && span.start < $0.span.end })
      return
    }
    let found = try #require(
      quantities.first { $0.span == span }, "found \(quantities.map { document.text.string($0.span) })")
    #expect(found.kind.rawValue.lowercased() == phrase.kind)
    let told = Self.told(found, document)
    for key in Set(told.keys).union(phrase.expected.keys) {
      // A time may bring its preposition along.
      let isEqual =
        key == "base"
        ? told[key]?.hasSuffix(phrase.expected[key] ?? "-") ?? false : told[key] == phrase.expected[key]
      #expect(isEqual, "\(key) is \(told[key] ?? "absent"), not \(phrase.expected[key] ?? "absent")")
    }
  }

  private static func told(_ found: QuantityExpression, _ document: AnalysedDocument) -> [String: String] {
    let quantity = found.quantity
    var told: [String: String] = [:]
    told["value"] = quantity.value.map { "\($0)" } ?? "-"
    told["min"] = quantity.minimum.map { "\($0)" }
    told["max"] = quantity.maximum.map { "\($0)" }
    told["currency"] = quantity.currency
    told["unit"] = quantity.unit.map { $0.replacingOccurrences(of: "_", with: " ") }
    told["qualifier"] = quantity.qualifier.map { $0.rawValue.replacingOccurrences(of: "_", with: " ") }
    told["per"] = quantity.per
    if let converted = quantity.converted.first {
      told["converted"] = (converted.value.map { "\($0)" } ?? "-") + (converted.currency ?? "")
    }
    guard let change = found.change else { return told }
    told["direction"] = change.direction?.rawValue
    told["delta"] = change.delta?.value.map { "\($0)" }
    told["from"] = change.from?.value.map { "\($0)" }
    told["to"] = change.to?.value.map { "\($0)" }
    told["base"] = change.base.map { document.text.string($0) }
    return told
  }
}
