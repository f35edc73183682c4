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

  /// The directions of a change.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up, down
  }
}
