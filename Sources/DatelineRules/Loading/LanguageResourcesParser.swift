import DatelineLanguage
import DatelineModel

/// Reads a language's lexicon, gazetteers and grammar words.
struct LanguageResourcesParser {
  let language: String
  /// The hyphenated nouns of the rules.
  let compounds: CompoundNouns

  func parse(_ files: inout RuleFiles) -> LanguageResources {
    let words = listedWords(&files)
    let numbers = numbers(files.yaml("\(language)/grammar/numbers.yaml"))
    var forms = [UInt8](files.data("\(language)/lexicon/forms.tsv"))
    forms += compounds.lines(missingIn: forms, isClosed: words.isClosed)
    let clauses = GrammarParser.clauses(files.yaml("\(language)/grammar/clauses.yaml"))
    let attributions = GrammarParser.reporting(files.yaml("\(language)/grammar/reporting.yaml"))
    return LanguageResources(
      lexicon: Lexicon(table: forms, words: words),
      tagging: tagging(&files),
      abbreviations: list("lexicon/abbreviations.txt", &files),
      sentenceOpeners: list("lexicon/openers.txt", &files),
      dateLeads: list("lexicon/dateleads.txt", &files),
      slugs: list("lexicon/slugs.txt", &files),
      hyphenPrefixes: list("lexicon/prefixes.txt", &files),
      letteredNouns: list("lexicon/lettered.txt", &files),
      contractions: contractions(&files),
      time: time(files.yaml("\(language)/grammar/time.yaml"), numbers: numbers),
      quantities: quantities(&files, numbers: numbers),
      names: names(&files, clauses: clauses, attributions: attributions), clauses: clauses,
      attributions: attributions)
  }

  func list(_ name: String, _ files: inout RuleFiles) -> Set<String> {
    Set(files.table("\(language)/\(name)").compactMap(\.first))
  }

  private func contractions(_ files: inout RuleFiles) -> Contractions {
    var contractions = Contractions()
    let name = "\(language)/lexicon/contractions.txt"
    for (number, line) in files.lines(name) where !contractions.insert(line) {
      files.add(bad(name, number, "expected an ending with its apostrophe or two words"))
    }
    return contractions
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

  /// The adjectives of nationality in one word: "french".
  private func nationalities(_ files: inout RuleFiles) -> [String] {
    files.table("\(language)/gazetteer/countries.tsv").flatMap { row in
      row.count > 2 ? row[2].split(separator: ",").map(String.init).filter { !$0.contains(" ") } : []
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

  func bad(_ file: String, _ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: file, line: line), message: message, code: .badRow)
  }
}
