import DatelineLanguage
import DatelineModel
import DatelineRules

@testable import Dateline
@testable import DatelineExtraction

/// Sentences analysed for tests of the parts of the engine.
struct Sample {
  let document: AnalysedDocument
  let index: DocumentIndex
  let predicates: PredicateGrammar
  let lexicons: LexiconIndex
  private let table: RuleWords

  /// - Parameters:
  ///   - text: the text.
  ///   - lists: lexicons, by index.
  ///   - words: other words that the language must know.
  /// - Throws: when the rules cannot be loaded.
  init(_ text: String, lexicons lists: [[String]] = [], words: [String] = []) throws {
    let rules = try Extracted.rules()
    let tokenizer = rules.language.tokenizer
    var table = RuleWords(tokenizer: tokenizer, vocabulary: tokenizer.vocabulary)
    for word in words { _ = table.word(word) }
    lexicons = LexiconIndex(Self.lexicons(lists), in: &table)
    predicates = PredicateGrammar(rules.predicates, organisationNouns: [], in: &table)
    let analyser = LanguageAnalyser(resources: rules.language, tokenizer: tokenizer.over(table.vocabulary))
    document = analyser.analyse(Document(id: "sample", sha256: "", text: text))
    index = DocumentIndex(document)
    self.table = table
  }

  /// Lists of phrases as lexicons.
  static func lexicons(_ lists: [[String]]) -> [RuleLexicon] {
    lists.enumerated().map { number, phrases in
      RuleLexicon(
        name: "L\(number)",
        phrases: phrases.map { RuleLexicon.Phrase(words: $0.split(separator: " ").map(String.init)) },
        location: SourceLocation(file: "sample.yaml", line: 1))
    }
  }

  /// A sentence as the engine looks at it.
  func view(_ sentence: Int = 0) -> SentenceView {
    SentenceView(
      sentence: document.sentences[sentence], index: index, predicates: predicates)
  }

  /// The matcher of a pattern in the first sentence.
  func matcher(_ root: RulePattern.Element) -> PatternMatcher {
    var table = table
    var compiler = PatternCompiler(lexicons: [])
    let program = compiler.compile(RulePattern(source: "", root: root), in: &table)
    let view = view()
    return PatternMatcher(
      program: program, view: view, lexicons: lexicons,
      occurrences: lexicons.occurrences(in: view.sentence.tokens, of: document.text.tokens))
  }
}
