import DatelineModel

/// A word, number, punctuation mark or symbol, with what the tagger found out about it.
public struct Token: Sendable, Hashable {
  /// The bytes of the token in the document's text.
  public let span: TextSpan
  /// The token as written.
  public let text: String
  /// The token in lower case, with typographic apostrophes and hyphens made plain.
  public let lower: String
  /// What the token is made of.
  public let kind: Kind
  /// Whether the first letter is upper case.
  public let isCapitalised: Bool
  /// Whether white space or the text's start stands before it.
  public let hasSpaceBefore: Bool
  /// The number of line breaks in the white space before it.
  public let lineBreaksBefore: Int
  /// The part of speech, set by the tagger.
  public var partOfSpeech: PartOfSpeech = .other
  /// The form of a verb; nil for everything else.
  public var verbForm: VerbForm?
  /// The dictionary form.
  public var lemma: String

  /// What a token is made of.
  public enum Kind: Sendable, Hashable {
    case word, number, punctuation, symbol
  }

  init(
    span: TextSpan, text: String, kind: Kind, isCapitalised: Bool, hasSpaceBefore: Bool, lineBreaksBefore: Int
  ) {
    self.span = span
    self.text = text
    let folded = text.lowercased()
    lower =
      folded.utf8.allSatisfy { $0 < 0x80 }
      ? folded : String(folded.map { $0 == "’" || $0 == "‘" ? "'" : ($0 == "‑" || $0 == "‐" ? "-" : $0) })
    self.kind = kind
    self.isCapitalised = isCapitalised
    self.hasSpaceBefore = hasSpaceBefore
    self.lineBreaksBefore = lineBreaksBefore
    lemma = lower
  }

  /// Whether every letter is upper case and there are at least two.
  public var isAllCapitals: Bool {
    text.utf8.count > 1 && isCapitalised && !text.contains { $0.isLowercase }
  }
}
