/// A named list of phrases, each possibly with the canonical value it stands for.
public struct RuleLexicon: Sendable, Hashable {
  /// The name that rules use: "OFFERING".
  public let name: String
  /// The phrases in file order, each as its lower-case words.
  public let phrases: [Phrase]
  /// Where the lexicon is written.
  public let location: SourceLocation

  /// One phrase of a lexicon.
  public struct Phrase: Sendable, Hashable {
    /// The words, by folded form or lemma.
    public let words: [String]
    /// The value it stands for ("revenue" for "turnover"); nil in a plain list.
    public let value: String?

    /// Makes a phrase.
    public init(words: [String], value: String? = nil) {
      self.words = words
      self.value = value
    }
  }

  /// Makes a lexicon.
  public init(name: String, phrases: [Phrase], location: SourceLocation) {
    self.name = name
    self.phrases = phrases
    self.location = location
  }
}
