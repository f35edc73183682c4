/// What the tagger knows of a language beyond its words: which class follows which, what endings tell, and rules of context.
///
/// All costs are in tenths of a bit: ten more mean half as likely.
public struct TaggingGrammar: Sendable {
  /// What the tagger charges beside words and neighbours.
  enum Charge: String, Sendable, CaseIterable {
    /// A second finite verb in a clause.
    case finiteAgain = "finite-again"
    /// A sentence without a finite verb.
    case finiteMissing = "finite-missing"
    /// A subordinate clause without a finite verb.
    case clauseUnfinished = "clause-unfinished"
    /// A known word with a capital inside a sentence that is no name.
    case capitalCommon = "capital-common"
    /// An adjective with a capital inside a sentence, also in a name ("Royal Navy").
    case nameAdjective = "name-adjective"
    /// A word of a closed class with a capital inside a sentence that is a name.
    case capitalClosed = "capital-closed"
    /// A known word at a sentence's start that is a name.
    case firstName = "first-name"
    /// The same before another capitalised word.
    case firstNameBefore = "first-name-before-capital"
    /// A known word in a headline in title case that is a name.
    case titleName = "title-name"
    /// An unknown capitalised word at a sentence's start or in such a headline that is no name.
    case titleUnknown = "title-unknown"
    /// A name in lower case.
    case lowerName = "lower-name"
  }

  /// An ending and what it makes of an unknown word.
  struct Ending: Sendable {
    let bytes: [UInt8]
    let readings: [(wordClass: WordClass, cost: Int32)]
  }

  /// How the dictionary form comes out of an inflected one: an ending taken off and another put on.
  struct Stem: Sendable {
    let ending: [UInt8]
    let replacement: [UInt8]
  }

  /// The number of classes, which is the width of ``follow``.
  static let width = WordClass.allCases.count

  /// The cost of a class after another, at `before * width + after`.
  var follow = [Int32](repeating: 60, count: width * width)
  /// The charges, in the order of their cases.
  var charges = [Charge: Int32]()
  /// Lists of words by name.
  var lists: [(name: String, forms: [String])] = []
  /// Endings of unknown words.
  var endings: [Ending] = []
  /// What an unknown word in lower case with a capital behind its hyphen can be ("pro-European").
  var innerCapital: [(wordClass: WordClass, cost: Int32)] = []
  /// Endings of numbers in digits ("2nd", "1990s").
  var numberEndings: [Ending] = []
  /// Stems of inflected unknown words, tried in order.
  var stems: [WordClass: [Stem]] = [:]
  /// Beginnings that make a new word of a known one.
  var prefixes: [[UInt8]] = []
  /// Rules of context in the order of the file.
  var rules: [ContextRule] = []

  /// Makes an empty grammar, with which only words decide.
  public init() {}

  /// The place of a list.
  func list(_ name: String) -> Int? { lists.firstIndex { $0.name == name } }
}
