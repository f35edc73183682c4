import DatelineLanguage

/// The words of rules as numbers, cut as in a text.
struct RuleWords {
  private let tokenizer: Tokenizer
  /// The words of the language, to which those of the rules are added.
  var vocabulary: Vocabulary

  init(tokenizer: Tokenizer, vocabulary: Vocabulary) {
    self.tokenizer = tokenizer
    self.vocabulary = vocabulary
  }

  /// A single word.
  mutating func word(_ form: String) -> Word { vocabulary.insert(form) }

  /// The words of a phrase: "stand-alone unit" is as many as its tokens in a text.
  mutating func phrase(_ form: String) -> [Word] { tokenizer.phrase(form, in: &vocabulary) }

  /// The words of a phrase given in parts.
  mutating func phrase(_ forms: [String]) -> [Word] { tokenizer.phrase(forms, in: &vocabulary) }

  /// The last word of a phrase given in parts.
  mutating func lastWord(_ forms: [String]) -> Word? { forms.last.flatMap { phrase($0).last } }

  /// A set of single words.
  mutating func set(_ forms: [String]) -> WordSet { WordSet(forms, in: &vocabulary) }
}
