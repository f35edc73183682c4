import Dateline
import Foundation
import Testing

/// Texts that ended or stalled the language layer once; `make fuzz` puts them here.
@Suite(.timeLimit(.minutes(20))) struct RegressionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Regressions")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("the language layer does not end on a text that ended it before", arguments: names)
  func survives(name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(name))
    let document = try Resources.analyse(String(decoding: bytes, as: UTF8.self), published: "2026-01-22")
    #expect(document.sentences.reduce(0) { $0 + $1.tokens.count } == document.text.tokens.count)
    #expect(document.sentences.allSatisfy { $0.clauses.count == $0.verbGroups.count })
  }
}
