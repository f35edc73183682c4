import Dateline
import Foundation
import Testing

/// Runs `corpus/cases/time/news.tsv`, whose head explains its columns.
@Suite struct TimeCasesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: Int
    let published: String?
    let text: String
    /// The bytes that the brackets marked.
    let marked: Range<Int>
    let edtf: String
    let bounds: String
    let role: String

    init?(_ line: Substring, number: Int) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 6, let open = columns[1].range(of: "[["), let close = columns[1].range(of: "]]"),
        open.upperBound < close.lowerBound, columns[0] == "-" || CivilDay(columns[0]) != nil,
        CivilDay(columns[3]) != nil, CivilDay(columns[4]) != nil, !columns[2].isEmpty,
        TimeValue.Role(rawValue: columns[5]) != nil
      else {
        return nil
      }
      let before = columns[1][..<open.lowerBound]
      let inside = columns[1][open.upperBound..<close.lowerBound]
      self.line = number
      published = columns[0] == "-" ? nil : columns[0]
      text = String(before + inside + columns[1][close.upperBound...])
      marked = before.utf8.count..<before.utf8.count + inside.utf8.count
      edtf = columns[2]
      bounds = columns[3] + ".." + columns[4]
      role = columns[5]
    }

    var testDescription: String { "line \(line): \(text)" }
  }

  /// The lines that hold a case, each with its number.
  static let lines: [(number: Int, text: Substring)] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("corpus/cases/time/news.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, $0.element) }
      .filter { !$0.1.isEmpty && !$0.1.hasPrefix("#") }
  }()

  static let cases: [Case] = lines.compactMap { Case($0.text, number: $0.number) }

  @Test("every line of the file is a case")
  func shape() {
    #expect(Self.lines.filter { Case($0.text, number: $0.number) == nil }.map(\.number) == [])
  }

  @Test("the file holds at least three hundred cases")
  func count() { #expect(Self.cases.count >= 300) }

  @Test("every phrase comes to the value that its sentence means", arguments: cases)
  func value(_ example: Case) throws {
    let document = try Resources.analyse(example.text, published: example.published)
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    let found = times.sentences.joined().first {
      $0.expression.span.start < example.marked.upperBound
        && $0.expression.span.end > example.marked.lowerBound
    }
    let time = try #require(found, "no time is found")
    #expect(time.value.edtf == example.edtf)
    #expect("\(time.value.earliest)..\(time.value.latest)" == example.bounds)
    #expect(time.value.role?.rawValue == example.role)
    #expect(time.value.resolved == (example.edtf != "XXXX"))
  }

  @Test("an undated document's times are resolved once its day is known")
  func later() throws {
    let document = try Resources.analyse("The fund was sold last year.")
    let open = DocumentTimes(document, resolver: TimeResolver(anchor: nil))
    let known = DocumentTimes(document, resolver: TimeResolver(anchor: CivilDay("2026-01-22")))
    #expect(open.sentences[0].map(\.value.edtf) == ["XXXX"])
    #expect(known.sentences[0].map(\.value.edtf) == ["2025"])
  }
}
