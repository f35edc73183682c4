import Dateline
import Foundation
import Testing

@Suite struct RuleLoaderTests {
  /// A copy of the built-in rules in which one claims file is replaced.
  private func load(_ text: String, as name: String = "claims/listing.yaml") throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: RulesLocator.folder(), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent("en/" + name))
    do {
      _ = try RuleLoader(folder: folder).load()
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func frame(
    event: String = "listing.postponed", theme: String = "{is: object, lexicon: OFFERING}", more: String = ""
  ) -> String {
    """
    lexicons:
      OFFERING: [ipo]
    frames:
    - id: sample
      event: \(event)
      trigger: {verb: [postpone]}
      roles:
        theme: \(theme)
        subject: {of: theme, entity: ORGANISATION}
      examples:
      - {text: A., claims: [{event: x}]}
      - {text: B., claims: [{event: x}]}
      counterexamples:
      - text: C.
    \(more)
    """
  }

  @Test(
    "an empty word in a list is named with its line and traps nothing",
    arguments: [
      "grammar/reporting.yaml", "grammar/clauses.yaml", "grammar/names.yaml", "grammar/quantities.yaml",
      "grammar/time.yaml",
    ])
  func emptyWord(name: String) throws {
    let file = try RulesLocator.folder().appendingPathComponent("en/" + name)
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains("[") && !$0.hasPrefix("#") })
    var changed = lines.map(String.init)
    changed[index] = changed[index].replacing("[", with: "['', ", maxReplacements: 1)
    let found = try load(changed.joined(separator: "\n"), as: name).filter { $0.code == "empty-word" }
    #expect(found.map(\.line) == [index + 1])
  }

  @Test("a contraction that cannot be read is named with its line")
  func contraction() throws {
    let found = try load("# comment\n's\nx y z\n", as: "lexicon/contractions.txt")
    #expect(found.map(\.line) == [3] && found.map(\.code) == ["bad-row"])
  }

  @Test("a right file loads")
  func right() throws {
    #expect(try load(frame()).isEmpty)
  }

  @Test(
    "names each mistake with its place and what was meant",
    arguments: [
      (
        "event: listing.postponed", "event: listing.postponned", 5, 10,
        "unknown event 'listing.postponned', did you mean 'listing.postponed'?", "unknown-event"
      ),
      (
        "lexicon: OFFERING}", "lexicon: OFFERNG}", 8, 34,
        "unknown lexicon 'OFFERNG', did you mean 'OFFERING'?", "unknown-lexicon"
      ),
      (
        "is: object", "is: objct", 8, 17, "unknown place 'objct', did you mean 'object'?", "unknown-attribute"
      ),
      (
        "of: theme", "of: them", 9, 14,
        "role 'subject' refers to 'them', which no role above it defines, did you mean 'theme'?",
        "unknown-slot"
      ),
      (
        "ORGANISATION}", "ORGANIZATION}", 9, 34,
        "unknown entity class 'ORGANIZATION', did you mean 'ORGANISATION'?", "unknown-attribute"
      ),
      ("trigger: {verb: [postpone]}", "trigger: {}", 6, 12, "rule 'sample' has no trigger", "no-anchor"),
      (
        "- {text: B., claims: [{event: x}]}\n", "\n", 4, 3,
        "rule 'sample' needs at least two examples, has 1", "missing-example"
      ),
      (
        "counterexamples:\n  - text: C.", "", 4, 3, "rule 'sample' needs a counterexample",
        "missing-counterexample"
      ),
      ("roles:", "rolls:", 7, 3, "unknown key 'rolls' in a frame, did you mean 'roles'?", "unknown-key"),
    ])
  func mistakes(find: String, replace: String, line: Int, column: Int, message: String, code: String) throws {
    let diagnostics = try load(frame().replacing(find, with: replace))
    let found = diagnostics.first { $0.code == code }
    #expect(found?.message == message)
    #expect(found?.line == line)
    #expect(found?.column == column)
    #expect(found?.file == "en/claims/listing.yaml")
  }

  @Test("broken YAML is named with its place")
  func brokenYAML() throws {
    let diagnostics = try load("frames:\n- id: [x\n")
    #expect(diagnostics.contains { $0.code == "bad-yaml" && $0.line > 0 })
  }

  @Test("two rules of one id are one too many")
  func duplicate() throws {
    let second = frame().split(separator: "frames:\n")[1]
    #expect(try load(frame(more: String(second))).contains { $0.code == "duplicate-rule" })
  }

  @Test("a diagnostic shows the line and a caret")
  func caret() {
    let diagnostic = Diagnostic(
      file: "a.yaml", line: 3, column: 5, message: "no", code: "c", source: "abcdefg")
    #expect(diagnostic.description == "a.yaml:3:5: error: no [c]\n  abcdefg\n      ^")
  }

  @Test("the digest hangs on the files alone")
  func digest() throws {
    let first = try RulesLocator.load().digest
    #expect(try RulesLocator.load().digest == first)
    #expect(first.count == 64)
  }
}
