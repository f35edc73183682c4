import Dateline
import Foundation
import Testing

/// Runs `corpus/cases/references/documents.tsv`, whose head explains its columns.
@Suite struct ReferenceCasesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: Int
    let text: String
    /// The bytes that the brackets marked.
    let marked: Range<Int>
    let entity: String

    init?(_ line: Substring, number: Int) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { $0.replacingOccurrences(of: " ¶ ", with: "\n\n") }
      guard columns.count == 2, let open = columns[0].range(of: "[["), let close = columns[0].range(of: "]]")
      else { return nil }
      let before = columns[0][..<open.lowerBound]
      let inside = columns[0][open.upperBound..<close.lowerBound]
      self.line = number
      text = String(before + inside + columns[0][close.upperBound...])
      marked = before.utf8.count..<before.utf8.count + inside.utf8.count
      entity = columns[1]
    }

    var testDescription: String { "line \(line): \(text)" }
  }

  /// The lines that are no comments, and the cases that they hold.
  private static let read: (lines: Int, cases: [Case]) = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("corpus/cases/references/documents.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
    return (lines.count, lines.compactMap { Case($0.element, number: $0.offset + 1) })
  }()

  @Test("every line is a case, and there are at least forty")
  func count() {
    #expect(Self.read.cases.count == Self.read.lines)
    #expect(Self.read.cases.count >= 40)
  }

  @Test("every mention means what a reader takes it for", arguments: read.cases)
  func reference(_ example: Case) throws {
    let document = try Resources.analyse(example.text)
    let mention = document.mentions.first {
      $0.span.start == example.marked.lowerBound && $0.span.end == example.marked.upperBound
        || $0.form == .name && example.marked.contains($0.span.start)
          && $0.span.end == example.marked.upperBound
    }
    let entity = mention?.entity.map { document.entities[$0].name }
    switch example.entity {
    case "-": #expect(entity == nil)
    case "ambiguous":
      #expect(entity == nil)
      #expect((mention?.candidates.count ?? 0) > 1)
    default: #expect(entity == example.entity)
    }
  }
}
