import Dateline
import Foundation
import Testing

@Suite struct RuleLoaderTests {
  /// What is wrong with a copy of the built-in rules in which one claims file is replaced.
  private func load(_ text: String) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: RulesLocator.folder(), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent("en/claims/listing.yaml"))
    do {
      _ = try RuleLoader(folder: folder).load()
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("a right file loads")
  func right() throws {
    #expect(try load(SampleRule.file("sample")).isEmpty)
  }

  @Test("a mistake is named with the path from the rules folder")
  func path() throws {
    let found = try load(
      SampleRule.file("sample").replacing("listing.postponed\n", with: "listing.postponned\n"))
    #expect(
      found.map(\.headline) == [
        "en/claims/listing.yaml:5:10: error: unknown event 'listing.postponned', did you mean 'listing.postponed'? [unknown-event]"
      ])
  }

  @Test("broken YAML is named with its place")
  func brokenYAML() throws {
    #expect(
      try load("frames:\n- id: [x\n").map(\.headline) == [
        "en/claims/listing.yaml:3:1: error: a bracket before this place is not closed [bad-yaml]"
      ])
  }

  @Test("two rules of one id are one too many")
  func duplicate() throws {
    let second = SampleRule.file("sample").split(separator: "frames:\n")[1]
    #expect(
      try load(SampleRule.file("sample", more: String(second))).map(\.code) == ["duplicate-rule"])
  }

  @Test("a diagnostic shows the line and a caret")
  func caret() {
    let diagnostic = Diagnostic(
      file: "a.yaml", line: 3, column: 5, severity: .warning, message: "no", code: "c", suggestion: "on",
      source: "\tbcdefg")
    #expect(diagnostic.description == "a.yaml:3:5: warning: no, did you mean 'on'? [c]\n  \tbcdefg\n  \t   ^")
  }

  @Test("the digest hangs on the files alone")
  func digest() throws {
    let first = try RulesLocator.load().digest
    #expect(try RulesLocator.load().digest == first)
    #expect(first.count == 64)
  }
}
