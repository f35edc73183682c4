import DatelineLanguage
import DatelineModel

/// Reads a language's lexicon, gazetteers and grammar words.
struct LanguageResourcesParser {
  let language: String

  func parse(_ files: inout RuleFiles) -> LanguageResources {
    var closed: [String: PartOfSpeech] = [:]
    let closedName = "\(language)/lexicon/closed.tsv"
    for (number, row) in files.table(closedName).enumerated() {
      guard row.count == 2, let tag = PartOfSpeech(rawValue: row[1]) else {
        files.add(
          Diagnostic(
            file: closedName, line: number + 2, column: 1, message: "expected a form and a part of speech",
            code: "bad-row"))
        continue
      }
      closed[row[0]] = tag
    }
    let forms = files.data("\(language)/lexicon/forms.tsv")
    return LanguageResources(
      lexicon: Lexicon(table: [UInt8](forms), closedClasses: closed),
      abbreviations: list("lexicon/abbreviations.txt", &files),
      hyphenPrefixes: list("lexicon/prefixes.txt", &files),
      time: time(files.yaml("\(language)/grammar/time.yaml")),
quantities: quantities(&files),
      names: names(&files),
      clauses: GrammarParser.clauses(files.yaml("\(language)/grammar/clauses.yaml")),
      attributions: GrammarParser.reporting(files.yaml("\(language)/grammar/reporting.yaml")))
  }

  func list(_ name: String, _ files: inout RuleFiles) -> Set<String> {
    Set(files.table("\(language)/\(name)").compactMap(\.first))
  }
}
