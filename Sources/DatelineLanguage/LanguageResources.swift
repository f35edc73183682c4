/// Everything the language layer must know about one language, as values.
///
/// The layer itself reads no file: `DatelineRules` loads `rules/<language>/` into this.
public struct LanguageResources: Sendable {
  /// Known word forms.
  public var lexicon: Lexicon
  /// Abbreviations that keep their full stop, lower case.
  public var abbreviations: Set<String>
  /// Beginnings of words that keep their hyphen, lower case ("re", "non").
  public var hyphenPrefixes: Set<String>
  /// Words of time.
  public var time: TimeVocabulary
  /// Words of amounts.
  public var quantities: QuantityVocabulary
  /// Words around names.
  public var names: NameVocabulary
  /// Words that build groups and clauses.
  public var clauses: ClauseVocabulary
  /// Words that tell who said what.
  public var attributions: AttributionVocabulary

  /// Makes resources.
  public init(
    lexicon: Lexicon, abbreviations: Set<String>, hyphenPrefixes: Set<String>, time: TimeVocabulary,
    quantities: QuantityVocabulary, names: NameVocabulary, clauses: ClauseVocabulary,
    attributions: AttributionVocabulary
  ) {
    self.lexicon = lexicon
    self.abbreviations = abbreviations
    self.hyphenPrefixes = hyphenPrefixes
    self.time = time
    self.quantities = quantities
    self.names = names
    self.clauses = clauses
    self.attributions = attributions
  }
}
