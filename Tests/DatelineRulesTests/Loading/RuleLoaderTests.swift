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

  @Test(
    "what cannot be known when a rule is passed over is refused under unless",
    arguments: [("{time: any}", "unknown-key"), ("{any-of: [theme]}", "unknown-key"), ("{}", "wrong-shape")])
  func unless(condition: String, code: String) throws {
    let text = SampleRule.file("sample").replacing("  trigger:", with: "  unless: \(condition)\n  trigger:")
    #expect(try load(text).map(\.code) == [code])
  }

  @Test("a file with the line ends of another system is quoted line by line")
  func carriageReturns() throws {
    let text = SampleRule.file("sample").replacing("listing.postponed\n", with: "listing.postponned\n")
    let found = try load(text.replacing("\n", with: "\r\n"))
    #expect(found.map(\.line) == [5])
    #expect(found.first?.source?.hasSuffix("postponned") ?? false)
  }

  @Test("lexicons that pull in others twice do not grow beyond their phrases")
  func doubling() throws {
    let lists = (1...26).map { "  L\($0): [$L\($0 - 1), $L\($0 - 1)]" }.joined(separator: "\n")
    let text = SampleRule.file("sample").replacing(
      "  OFFERING: [ipo]\n", with: "  L0: [ipo]\n\(lists)\n  OFFERING: $L26\n")
    #expect(try load(text).isEmpty)
  }

  @Test("a rule for what is never read is refused")
  func zone() throws {
    let text = SampleRule.file("sample").replacing("  trigger:", with: "  when: {zone: caption}\n  trigger:")
    #expect(try load(text).map(\.message) == ["no rule holds in a caption"])
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
