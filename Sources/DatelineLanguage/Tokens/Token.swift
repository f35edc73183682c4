import DatelineModel

/// A word, number, punctuation mark or symbol: where it stands, which word it is, and what the tagger found out about it.
///
/// Tokens hold numbers only; ``TokenizedText`` gives their words as strings.
public struct Token: Sendable, Hashable {
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset after the last byte.
  public let end: UInt32
  /// The folded form: lower case, with plain apostrophes and hyphens.
  public let word: Word
  /// The dictionary form; the folded form until the tagger knows better.
  public internal(set) var lemma: Word
  /// What the token is made of.
  public let kind: Kind
  /// How it is written.
  public internal(set) var shape: Shape
  /// The part of speech, set by the tagger.
  public internal(set) var partOfSpeech: PartOfSpeech = .other
  /// The form of a verb; nil for everything else.
  public internal(set) var verbForm: VerbForm?

  /// What a token is made of.
  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters, possibly with digits, inner apostrophes and full stops.
    case word
    /// Beginning with a digit: "14", "1,250.5", "2nd", "19:30", "5bn".
    case number
    /// A mark, hyphens between words included.
    case punctuation
    /// A currency sign, per cent sign or the like.
    case symbol
  }

  /// How a token is written.
  public struct Shape: OptionSet, Sendable, Hashable {
    /// The marks as bits.
    public let rawValue: UInt8
    /// Makes a shape of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is upper case.
    public static let capitalised = Shape(rawValue: 1)
    /// At least two letters, none of them lower case.
    public static let allCapitals = Shape(rawValue: 2)
    /// White space or the text's start stands before it.
    public static let afterSpace = Shape(rawValue: 4)
    /// A line break stands in the white space before it.
    public static let afterLineBreak = Shape(rawValue: 8)
    /// At least two line breaks stand in the white space before it.
    public static let afterParagraph = Shape(rawValue: 16)
    /// It holds a digit.
    public static let hasDigit = Shape(rawValue: 32)
    /// It holds a character outside ASCII.
    public static let beyondASCII = Shape(rawValue: 64)
    /// It holds an inner hyphen.
    public static let hyphenated = Shape(rawValue: 128)
  }

  init(start: Int, end: Int, word: Word, kind: Kind, shape: Shape) {
    self.start = UInt32(start)
    self.end = UInt32(end)
    self.word = word
    lemma = word
    self.kind = kind
    self.shape = shape
  }

  /// The bytes of the token in the document's text.
  public var span: TextSpan { TextSpan(Int(start), Int(end)) }
  /// Whether the first letter is upper case.
  public var isCapitalised: Bool { shape.contains(.capitalised) }
  /// Whether white space or the text's start stands before it.
  public var hasSpaceBefore: Bool { shape.contains(.afterSpace) }
  /// Whether it has at least two letters, none of them lower case.
  public var isAllCapitals: Bool { shape.contains(.allCapitals) }
}
