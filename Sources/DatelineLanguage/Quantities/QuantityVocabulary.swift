import Foundation

/// The words of amounts of one language as strings, as the rules give them.
///
/// Phrases are written as their tokens with spaces between. A ``QuantityTagger`` compiles them into numbers once.
public struct QuantityVocabulary: Sendable {
  /// The currencies.
  public var currencies: [CurrencyWords] = []
  /// Signs that name a currency only before a multiplier, by ISO 4217 code ("#13 billion").
  public var signsBeforeSize: [(code: String, signs: [String])] = []
  /// Words for the money of several countries.
  public var sharedCurrencies: [SharedCurrency] = []
  /// The country of an exchange by the ending of the codes that agencies put behind companies; "" for none.
  public var listings: [String: String] = [:]
  /// Plain lists of words or phrases.
  public var lists: [List: [String]] = [:]
  /// Words by a number.
  public var numbers: [Table: [(value: Decimal, words: [String])]] = [:]
  /// The words of whole numbers below a hundred.
  public var numberWords = NumberGrammar()
  /// Words by a name.
  public var names: [Naming: [(name: String, words: [String])]] = [:]

  /// Makes an empty vocabulary.
  public init() {}

  /// The lists of words; the rules name each by its key.
  public enum List: UInt8, Sendable, Hashable, CaseIterable {
    case needsSize, several, articles, of, and, point, minus, dashes, qualifiersBehind, halvedBy, notHalvedBy
    case rangeFrom, rangeBetween, rangeWord, intensifiers, outsideMoney, outsideOther, unitsInSpan, levels
    case timeUnits, unitSkips, invariantUnits, per, perEach, perUnits, perEnds, labels, countAdjectives,
      pronominal,
      weights, factorsBefore, idioms
    case negativeCues, conversionSigns, conversionFill, fold, times, timesOf
    case yielding, climbing, lifting, ahead, rates, couponed, surpassing, inCash, besides, papers, negators
    case changeBy, changeTo, changeFrom, changeOf, bases
    case riseVerbs, riseNouns, riseWords, fallVerbs, fallNouns, fallWords

    /// The key in the rules: the name in lower case with underscores.
    public var key: String {
      String(describing: self).reduce(into: "") { key, letter in
        key += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
      }
    }
  }

  /// The tables of words by number, each by its key in the rules.
  public enum Table: String, Sendable, Hashable, CaseIterable {
    case scales, fractions, factors
    case pluralScales = "plural_scales"
    case fractionSigns = "fraction_signs"
  }

  /// The tables of words by name, each by its key in the rules.
  public enum Naming: String, Sendable, Hashable, CaseIterable {
    case percent, qualifiers, units, measures
  }

  /// Words that name the money of several countries ("dollars").
  public struct SharedCurrency: Sendable, Hashable {
    /// The words.
    public var words: [String]
    /// The ISO 4217 code of each country's money.
    public var codes: [String: String]

    /// Makes a family of currencies.
    public init(words: [String], codes: [String: String]) {
      self.words = words
      self.codes = codes
    }
  }

  /// The words of one currency.
  public struct CurrencyWords: Sendable, Hashable {
    /// The ISO 4217 code.
    public var code: String
    /// What stands before a number: "$", "us $".
    public var signs: [String] = []
    /// Signs whose letter has to be upper case and touch the sign, since it is also a word: "a $".
    public var joinedSigns: [String] = []
    /// What stands behind a number: "dollars".
    public var names: [String] = []
    /// The names of its smaller unit: "cents".
    public var minor: [String] = []
    /// How many smaller units make one.
    public var divisor: Int = 100

    /// Makes a currency that has no words but its code.
    public init(code: String) { self.code = code }
  }
}
