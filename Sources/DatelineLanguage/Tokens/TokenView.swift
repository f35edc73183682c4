import DatelineModel

/// A token with its words as strings, for code that compares words with those of rules.
public struct TokenView: Sendable, Hashable {
  /// The bytes of the token in the document's text.
  public let span: TextSpan
  /// The token as written.
  public let text: String
  /// The token in lower case, with typographic apostrophes and hyphens made plain.
  public let lower: String
  /// What the token is made of.
  public let kind: Token.Kind
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

  /// The views of all tokens of a text.
  static func views(_ text: TokenizedText) -> [TokenView] {
    text.tokens.indices.map { TokenView(text, $0) }
  }

  private init(_ source: TokenizedText, _ index: Int) {
    let token = source.tokens[index]
    span = token.span
    text = source.text(index)
    lower = source.form(index)
    kind = token.kind
    isCapitalised = token.isCapitalised
    hasSpaceBefore = token.hasSpaceBefore
    lineBreaksBefore =
      token.shape.contains(.afterParagraph) ? 2 : (token.shape.contains(.afterLineBreak) ? 1 : 0)
    partOfSpeech = token.partOfSpeech
    verbForm = token.verbForm
    lemma = source.lemma(index)
    isAllCapitals = token.isAllCapitals
  }

  /// Whether every letter is upper case and there are at least two.
  public let isAllCapitals: Bool
}
