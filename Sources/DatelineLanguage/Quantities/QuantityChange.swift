import DatelineModel

/// How an amount changed, as far as the words say it: "rose 5% to $2 billion from $1.9 billion a year earlier".
public struct QuantityChange: Sendable, Hashable {
  /// Whether it grew; nil when neither the words nor the two ends tell.
  public let direction: Direction?
  /// The step; a percentage, an amount, or a multiple ("doubled").
  public let delta: Quantity?
  /// The value before.
  public let from: Quantity?
  /// The value after.
  public let to: Quantity?
  /// The tokens of the time that the change is counted from ("compared to 2024").
  public let base: Range<Int>?

  /// The same change with what it tells in one currency told in another, or in an open one for nil.
  func counted(in currency: String?, insteadOf old: String) -> QuantityChange {
    func turned(_ quantity: Quantity?) -> Quantity? {
      quantity.map { $0.currency == old ? $0.counted(in: currency) : $0 }
    }
    return QuantityChange(
      direction: direction, delta: turned(delta), from: turned(from), to: turned(to), base: base)
  }

  /// The directions of a change.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up, down
  }
}
