import Dateline
import Foundation
import Testing

@Suite struct LanguageFilesTests {
  /// What is wrong with a copy of the built-in rules in which one file is replaced.
  private func load(_ text: String, as file: String) throws -> [Diagnostic] {
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
    let found = try load(changed.joined(separator: "\n"), as: "en/" + name).filter { $0.code == "empty-word" }
    #expect(found.map(\.line) == [index + 1])
  }

  @Test("a contraction that cannot be read is named with its line")
  func contraction() throws {
    let found = try load("# comment\n's\nx y z\n", as: "en/lexicon/contractions.txt")
    #expect(found.map(\.line) == [3] && found.map(\.code) == ["bad-row"])
  }

  @Test(
    "names each mistake in the words of times and amounts with its place",
    arguments: [
      (
        "en/grammar/time.yaml", "months:\n  1: [\"\"]\n", 2, 7, "expected a word instead of nothing",
        "empty-word"
      ),
      (
        "en/grammar/time.yaml", "onward:\n- later\n- ' '\n", 3, 3, "expected a word instead of nothing",
        "empty-word"
      ),
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
      (
        "en/grammar/quantities.yaml", "idioms: [a, \"\"]\n", 1, 13, "expected a word instead of nothing",
        "empty-word"
      ),
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
    #expect(found?.explainedMessage == message)
    #expect(found?.line == line)
    #expect(found?.column == column)
    #expect(found?.file == file)
  }
}
