/// How often one property of matched pairs was the same.
public struct Accuracy: Hashable, Sendable {
  /// The number of pairs that agree.
  public private(set) var right: Int
  /// The number of pairs compared.
  public private(set) var total: Int

  /// Makes an accuracy.
  public init(right: Int = 0, total: Int = 0) {
    self.right = right
    self.total = total
  }

  /// The share of pairs that agree, 0…1; 1 when there are none.
  public var value: Double { Score.share(right, of: total) }

  /// Counts one more pair.
  public mutating func count(_ agrees: Bool) {
    total += 1
    if agrees { right += 1 }
  }

  /// Adds the counts of another accuracy.
  public static func += (accuracy: inout Accuracy, other: Accuracy) {
    accuracy.right += other.right
    accuracy.total += other.total
  }
}
