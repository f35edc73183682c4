import DatelineModel

/// Words that name an amount, a percentage or a count.
public struct QuantityExpression: Sendable, Hashable {
  /// The bytes of the expression with its qualifier.
  public let span: TextSpan
  /// The token indices of the same stretch.
  public let tokens: Range<Int>
  /// What kind of amount it is.
  public let kind: Kind
  /// The value.
  public let quantity: Quantity

  /// The kinds of amounts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case money = "MONEY"
    case percent = "PERCENT"
    case count = "COUNT"
  }
}
