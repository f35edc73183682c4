import DatelineLanguage
import DatelineModel

/// Reads a language's lexicon, gazetteers and grammar words.
struct LanguageResourcesParser {
  let language: String

  /// What the lexicon is made of.
  struct LexiconSource {
    /// The table of forms.
    let forms: [UInt8]
    /// The readings that are given by hand.
    let words: ListedWords

    /// The lexicon, with the hyphenated nouns of the rules.
    ///
    /// - Complexity: O(n) in the bytes of the table.
    func lexicon(with compounds: CompoundNouns) -> Lexicon {
      let lines = compounds.lines(missingIn: forms, isClosed: words.isClosed)
      return Lexicon(table: forms + lines, words: words)
    }
  }

  /// Reads what the lexicon is made of.
  func lexiconSource(_ files: inout RuleFiles) -> LexiconSource {
    LexiconSource(
      forms: [UInt8](files.data("\(language)/lexicon/forms.tsv")), words: listedWords(&files))
  }

  /// Reads all but the lexicon, which is empty.
  func parse(_ files: inout RuleFiles) -> LanguageResources {
    let numbers = numbers(files.yaml("\(language)/grammar/numbers.yaml"))
    let clauses = GrammarParser.clauses(files.yaml("\(language)/grammar/clauses.yaml"))
    let attributions = GrammarParser.reporting(files.yaml("\(language)/grammar/reporting.yaml"))
    return LanguageResources(
      lexicon: Lexicon(table: [], words: ListedWords()),
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
      let fields = row.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
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
      let fields = row.utf8.split(separator: UInt8(ascii: "\t")).map { field in
        field.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      }
      guard fields.count == 2, words.change(fields[1], fields[0]) else {
        files.add(bad(priors, number, "expected CLASS:cost …, a tab and the forms"))
        continue
      }
    }
    return words
  }

  /// The adjectives of nationality in one word: "french".
  private func nationalities(_ files: inout RuleFiles) -> [String] {
    files.table("\(language)/gazetteer/countries.tsv").filter { $0.count > 2 }.flatMap { row in
      row[2].utf8.split(separator: UInt8(ascii: ",")).filter { !$0.contains(UInt8(ascii: " ")) }
    }.map { String(Substring($0)) }
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
