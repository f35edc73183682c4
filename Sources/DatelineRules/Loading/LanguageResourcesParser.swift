import DatelineLanguage
import DatelineModel

/// Reads a language's lexicon, gazetteers and grammar words.
struct LanguageResourcesParser {
  let language: String

  func parse(_ files: inout RuleFiles) -> LanguageResources {
    let words = listedWords(&files)
    let numbers = numbers(files.yaml("\(language)/grammar/numbers.yaml"))
    let forms = files.data("\(language)/lexicon/forms.tsv")
    return LanguageResources(
      lexicon: Lexicon(table: [UInt8](forms), words: words),
      tagging: tagging(&files),
      abbreviations: list("lexicon/abbreviations.txt", &files),
      sentenceOpeners: list("lexicon/openers.txt", &files),
      dateLeads: list("lexicon/dateleads.txt", &files),
      hyphenPrefixes: list("lexicon/prefixes.txt", &files),
      time: time(files.yaml("\(language)/grammar/time.yaml"), numbers: numbers),
      quantities: quantities(&files, numbers: numbers),
      names: names(&files),
      clauses: GrammarParser.clauses(files.yaml("\(language)/grammar/clauses.yaml")),
      attributions: GrammarParser.reporting(files.yaml("\(language)/grammar/reporting.yaml")))
  }

  func list(_ name: String, _ files: inout RuleFiles) -> Set<String> {
    Set(files.table("\(language)/\(name)").compactMap(\.first))
  }

  private func listedWords(_ files: inout RuleFiles) -> ListedWords {
    var words = ListedWords()
    let closed = "\(language)/lexicon/closed.tsv"
    for (number, row) in files.lines(closed) {
      let fields = row.split(separator: "\t").map(String.init)
      guard fields.count > 1, words.insertClosed(fields[0], Array(fields.dropFirst())) else {
        files.add(bad(closed, number, "expected a form and its readings, CLASS=lemma:cost, split by tabs"))
        continue
      }
    }
    for adjective in nationalities(&files) where !words.isClosed(adjective) {
      _ = words.insertClosed(adjective, [WordClass.adjective.name])
    }
    let priors = "\(language)/lexicon/priors.tsv"
    for (number, row) in files.lines(priors) {
      let fields = row.split(separator: "\t").map { $0.split(separator: " ").map(String.init) }
      guard fields.count == 2, words.change(fields[1], fields[0]) else {
        files.add(bad(priors, number, "expected CLASS:cost …, a tab and the forms"))
        continue
      }
    }
    return words
  }

  /// The adjectives of nationality: "french", but not "germans", which is the plural of one.
  private func nationalities(_ files: inout RuleFiles) -> [String] {
    files.table("\(language)/gazetteer/countries.tsv").flatMap { row -> [String] in
      let names = row.count > 2 ? row[2].split(separator: ",").map(String.init) : []
      return names.filter { name in !name.contains(" ") && !names.contains { name == $0 + "s" } }
    }
  }

  private func tagging(_ files: inout RuleFiles) -> TaggingGrammar {
    let name = "\(language)/grammar/tagging.txt"
    var parser = TaggingGrammarParser()
    for (number, line) in files.lines(name) {
      if let problem = parser.read(line) { files.add(bad(name, number, problem)) }
    }
    return parser.grammar
  }

  private func bad(_ file: String, _ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(file: file, line: line, column: 1, message: message, code: "bad-row")
  }
}
