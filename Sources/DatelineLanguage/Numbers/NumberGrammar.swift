/// The number words of one language as its grammar file lists them; times and amounts both read them.
public struct NumberGrammar: Sendable {
  /// Words of numbers from zero to ninety ("five", "twenty").
  public var cardinals: [(value: Int, forms: [String])] = []
  /// Words of places in a row ("first", "twentieth"); negative from the end ("last").
  public var ordinals: [(value: Int, forms: [String])] = []
  /// The lists of words and endings.
  public var lists: [List: [String]] = [:]

  /// A list of words or endings, by its key in the file.
  public enum List: String, Sendable, CaseIterable {
    case hundred, thousand, and, dashes
    /// What stands behind the digits of a place in a row ("27th").
    case ordinalEndings = "ordinal_endings"
    /// How a plural ends: "1990s", and unknown nouns behind a number.
    case pluralEndings = "plural_endings"
  }

  /// The tables of words by number, by their keys in the file.
  public enum Table: String, Sendable, CaseIterable {
    case cardinals, ordinals

    /// The numbers that the words of the table can have.
    public var values: ClosedRange<Int> { self == .cardinals ? 0...90 : -9...90 }
  }

  /// Makes a grammar without words.
  public init() {}

  func forms(_ list: List) -> [String] { lists[list] ?? [] }
}
