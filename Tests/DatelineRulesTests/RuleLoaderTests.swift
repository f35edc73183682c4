import Dateline
import Foundation
import Testing

@Suite struct RuleLoaderTests {
  /// A copy of the built-in rules in which one claims file is replaced.
  private func load(_ text: String, as file: String = "en/claims/listing.yaml") throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: RulesLocator.folder(), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent(file))
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

  @Test(
    "names each mistake in the words of times and amounts with its place",
    arguments: [
      ("en/grammar/time.yaml", "months:\n  1: [\"\"]\n", 2, 7, "an empty word", "empty-word"),
      ("en/grammar/time.yaml", "onward:\n- later\n- ' '\n", 3, 3, "an empty word", "empty-word"),
      ("en/grammar/time.yaml", "months:\n  13: [x]\n", 2, 3, "'13' is no value of months", "unknown-value"),
      ("en/grammar/time.yaml", "units:\n  dya: [x]\n", 2, 3, "'dya' is no value of units", "unknown-value"),
      (
        "en/grammar/time.yaml", "holidays:\n  fixed 2-31-: [x]\n", 2, 3,
        "'fixed 2-31-' is no value of holidays", "unknown-value"
      ),
      (
        "en/grammar/time.yaml", "mnths: {}\n", 1, 1,
        "unknown key 'mnths' in the words of time, did you mean 'months'?", "unknown-key"
      ),
      (
        "en/grammar/numbers.yaml", "cardinals:\n  120: [x]\n", 2, 3, "'120' is no number of cardinals",
        "unknown-value"
      ),
      (
        "en/grammar/quantities.yaml", "scales:\n  0: [x]\n", 2, 3, "'0' is no number above zero",
        "unknown-value"
      ),
      ("en/grammar/quantities.yaml", "idioms: [a, \"\"]\n", 1, 13, "an empty word", "empty-word"),
      (
        "en/grammar/currencies.yaml", "currencies:\n  XX: {}\n", 2, 3, "'XX' is no code of ISO 4217",
        "unknown-value"
      ),
      (
        "en/grammar/currencies.yaml", "currencies:\n  EUR: {divisor: x}\n", 2, 18,
        "expected a number above zero", "unknown-value"
      ),
      (
        "en/grammar/currencies.yaml", "currences: {}\n", 1, 1,
        "unknown key 'currences' in currencies.yaml, did you mean 'currencies'?", "unknown-key"
      ),
    ])
  func words(file: String, text: String, line: Int, column: Int, message: String, code: String) throws {
    let found = try load(text, as: file).first { $0.code == code }
    #expect(found?.message == message)
    #expect(found?.line == line)
    #expect(found?.column == column)
    #expect(found?.file == file)
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
