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
  /// Particles of phrasal verbs ("down", "off").
  public var particles: Set<String>
  /// Words of time.
  public var time: TimeGrammar
  /// Words of amounts.
  public var quantities: QuantityVocabulary
  /// Words around names.
  public var names: NameVocabulary

  /// Makes resources.
  public init(
    lexicon: Lexicon, abbreviations: Set<String>, hyphenPrefixes: Set<String>, particles: Set<String>,
    time: TimeGrammar,
    quantities: QuantityVocabulary, names: NameVocabulary
  ) {
    self.lexicon = lexicon
    self.abbreviations = abbreviations
    self.hyphenPrefixes = hyphenPrefixes
    self.particles = particles
    self.time = time
    self.quantities = quantities
    self.names = names
  }
}
