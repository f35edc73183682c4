import Dateline
import Foundation
import Testing

@Suite struct NameRulesTests {
  /// The complaints about a copy of the built-in rules in one of whose files the first `old` is replaced by `new`.
  private func complaints(_ file: String, _ old: String, _ new: String) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: RulesLocator.folder(), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(file)
    let text = try String(contentsOf: path, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: path)
    do {
      _ = try RuleLoader(folder: folder).load()
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The line, from 1, on which `needle` begins in a built-in file.
  private func line(of needle: String, in file: String) throws -> Int {
    let text = try String(contentsOf: RulesLocator.folder().appendingPathComponent(file), encoding: .utf8)
    let range = try #require(text.range(of: needle))
    return text[..<range.lowerBound].count { $0 == "\n" } + 1
  }

  @Test(
    "names each mistake in the words of names with its line",
    arguments: [
      (
        "pointers: [", "pionters: [",
        "unknown key 'pionters' in the words of names, did you mean 'pointers'?",
        "unknown-key"
      ),
      (
        "  incoming: [", "  incomming: [",
        "unknown key 'incomming' in role_statuses, did you mean 'incoming'?",
        "unknown-key"
      ),
      (
        "  authority: [", "  authorty: [",
        "unknown key 'authorty' in institutions, did you mean 'authority'?", "unknown-key"
      ),
      ("  hyphen: [", "  hyphn: [", "unknown key 'hyphn' in marks, did you mean 'hyphen'?", "unknown-key"),
      ("kin: [", "kin: [in the family, ", "expected one word, not 'in the family'", "wrong-shape"),
      ("kin: [", "kin: [brother's, ", "expected one word, not 'brother's'", "wrong-shape"),
      (
        "  given_name: {", "  given_nane: {",
        "unknown piece of evidence 'given_nane', did you mean 'given_name'?",
        "unknown-key"
      ),
      ("  margin: 4", "  margim: 4", "unknown weight 'margim', did you mean 'margin'?", "unknown-key"),
      ("  margin: 4", "  margin: four", "expected a whole number", "wrong-shape"),
    ])
  func words(old: String, new: String, message: String, code: String) throws {
    let file = "en/grammar/names.yaml"
    let found = try complaints(file, old, new)
    #expect(found.map(\.explainedMessage) == [message])
    #expect(found.first?.code == code)
    #expect(found.first?.file == file)
    #expect(try found.first?.line == line(of: old, in: file))
  }

  @Test(
    "names each bad row of a gazetteer with its line",
    arguments: [
      (
        "countries.tsv", "fr\tfrance", "france",
        "expected a code, names, adjectives and people, split by tabs"
      ),
      (
        "countries.tsv", "fr\tfrance\t", "fr\tfrance\t-,",
        "expected a code, names, adjectives and people, split by tabs"
      ),
      ("given_names.tsv", "f\taaliyah", "w\taaliyah", "expected a gender (m, f or u), a tab and names"),
      ("organisations.tsv", "authority\t", "authorities\t", "expected a kind of entity, a tab and names"),
      ("media.tsv", "aap\twire", "aap\twires", "expected a name, a tab and a kind of source"),
      ("places.tsv", "us\takron", "usa\takron", "expected a country's code, a tab and names"),
    ])
  func rows(name: String, old: String, new: String, message: String) throws {
    let file = "en/gazetteer/\(name)"
    let found = try complaints(file, old, new)
    #expect(found.map(\.message) == [message])
    #expect(found.first?.code == "bad-row")
    #expect(try found.first?.line == line(of: old, in: file))
  }
}
