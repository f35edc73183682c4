/// Everything the language layer must know about one language, as values.
///
/// The layer itself reads no file: `DatelineRules` loads `rules/<language>/` into this.
public struct LanguageResources: Sendable {
  /// Known word forms.
  public var lexicon: Lexicon
  /// Which classes of words follow which, and rules of context.
  public var tagging: TaggingGrammar
  /// Abbreviations that keep their full stop, lower case.
  public var abbreviations: Set<String>
  /// Words that, capitalised after an abbreviation, begin a sentence, lower case.
  public var sentenceOpeners: Set<String>
  /// Words behind which a date belongs to the sentence, lower case ("on").
  public var dateLeads: Set<String>
  /// Words in capitals that stand before a headline with a hyphen, lower case ("update").
  public var slugs: Set<String>
  /// Beginnings of words that keep their hyphen, lower case ("re", "non").
  public var hyphenPrefixes: Set<String>
  /// Nouns behind which a capital with a full stop is no initial, lower case ("series").
  public var letteredNouns: Set<String>
  /// What is written as one word and is two tokens.
  public var contractions: Contractions
  /// Words of time.
  public var time: TimeGrammar
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
    lexicon: Lexicon, tagging: TaggingGrammar, abbreviations: Set<String>, sentenceOpeners: Set<String>,
    dateLeads: Set<String>, slugs: Set<String>, hyphenPrefixes: Set<String>, letteredNouns: Set<String>,
    contractions: Contractions, time: TimeGrammar, quantities: QuantityVocabulary, names: NameVocabulary,
    clauses: ClauseVocabulary,
    attributions: AttributionVocabulary
  ) {
    self.lexicon = lexicon
    self.tagging = tagging
    self.abbreviations = abbreviations
    self.sentenceOpeners = sentenceOpeners
    self.dateLeads = dateLeads
    self.slugs = slugs
    self.hyphenPrefixes = hyphenPrefixes
    self.letteredNouns = letteredNouns
    self.contractions = contractions
    self.time = time
    self.quantities = quantities
    self.names = names
    self.clauses = clauses
    self.attributions = attributions
  }

  /// A tokenizer over the words of the lexicon.
  ///
  /// - Complexity: O(n) in the words of the lexicon.
  public var tokenizer: Tokenizer {
    Tokenizer(
      lexicon: lexicon, abbreviations: abbreviations, prefixes: hyphenPrefixes, contractions: contractions,
      lettered: letteredNouns)
  }
}
