import Dateline

/// The built-in resources, loaded once for all tests.
enum Resources {
  private static let loaded = Result { try RulesLocator.load() }
  private static let analyser = loaded.map { LanguageAnalyser(resources: $0.language) }

  static func rules() throws -> RuleSet { try loaded.get() }

  static func tokenizer() throws -> Tokenizer { try rules().language.tokenizer }

  /// A text as one sentence, tagged without names and times unless `places` tells them.
  static func tagged(_ text: String, places: [Tagger.Place] = []) throws -> TokenizedText {
    let language = try rules().language
    var vocabulary = try tokenizer().vocabulary
    let tagger = Tagger(lexicon: language.lexicon, grammar: language.tagging, in: &vocabulary)
    var text = try tokenizer().over(vocabulary).tokenize(text)
    tagger.tag(&text, sentences: [0..<text.tokens.count], places: places)
    return text
  }

  static func analyse(
    _ text: String, published: String? = nil, title: String? = nil,
    through stage: LanguageAnalyser.Stage = .attributions
  ) throws -> AnalysedDocument {
    let day = published.flatMap { CivilDay($0) }.map { TimeValue(.day($0)) }
    let document = Document(id: "t", sha256: "", title: title, published: day, text: text)
    return try analyser.get().analyse(document, through: stage)
  }
}
