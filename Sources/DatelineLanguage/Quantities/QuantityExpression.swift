import DatelineModel

/// Words that name an amount, a percentage, a count or a multiple.
public struct QuantityExpression: Sendable, Hashable {
  /// The bytes of the expression with its qualifier and its unit.
  public let span: TextSpan
  /// The token indices of the same stretch.
  public let tokens: Range<Int>
  /// The tokens of the number alone, without qualifier, currency and unit.
  public let number: Range<Int>
  /// The stretch that counts as the value where values are measured: with sign, currency and most qualifiers, without
  /// the noun that is counted.
  public let measured: TextSpan
  /// What kind of amount it is.
  public let kind: Kind
  /// The value.
  public var quantity: Quantity
  /// The head of what is counted; it may lie behind ``tokens`` when a name stands between ("14 new Airbus jets").
  public let unit: Int?
  /// The token behind the words that divide the amount ("a share"), which lie behind ``tokens``; nil when none do.
  public let dividedEnd: Int?
  /// Whether the words name a share of a whole by a fraction ("two-thirds of").
  public let isShare: Bool
  /// Whether it repeats the amount before it in another currency.
  public var isConversion = false
  /// Whether it is only the money of a price that is paid in other things, too: "$6 million in cash and 30,000 shares".
  public var isPartOfPrice = false
  /// The change of which it is the step, the beginning or the end; nil when the words tell of none.
  public var change: QuantityChange?

  /// Whether it is what a change leads to: "from 3% to 5%".
  public var isReached: Bool { change?.to == quantity }

  /// Whether it is a sum of money or a percentage, which no plain noun before it names.
  var isShareOrSum: Bool { kind == .money || kind == .percent }

  /// The kinds of amounts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case money = "MONEY"
    case percent = "PERCENT"
    case count = "COUNT"
    /// "doubled", "three times": no name or noun, so its tokens keep their parts of speech.
    case multiple = "MULTIPLE"
  }
}
