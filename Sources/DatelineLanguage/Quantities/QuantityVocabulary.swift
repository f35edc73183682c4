import DatelineModel
import Foundation

/// The words of amounts of one language, by lower-case form.
public struct QuantityVocabulary: Sendable {
  /// ISO 4217 codes by sign, code or name.
  public var currencies: [String: String] = [:]
  /// Currencies by the name of their hundredth.
  public var cents: [String: String] = [:]
  /// Powers by name: "million", "bn".
  public var multipliers: [String: Decimal] = [:]
  /// Number words.
  public var numbers: [String: Decimal] = [:]
  /// "%", "percent", "per cent", each as its words.
  public var percent: [[String]] = []
  /// "percentage points", each as its words.
  public var percentagePoints: [[String]] = []
  /// Fractions of a whole in percent: "quarter" 25.
  public var fractions: [String: Decimal] = [:]
  /// Qualifying words, longest first.
  public var qualifiers: [(words: [String], meaning: Quantity.Qualifier)] = []
  /// Canonical unit names by unit noun.
  public var units: [String: String] = [:]

  /// Makes an empty vocabulary.
  public init() {}
}
