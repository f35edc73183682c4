/// How many of the expected were found and how many of the found were expected.
public struct Score: Hashable, Sendable {
  /// The number of pairs.
  public private(set) var right: Int
  /// The number of expected ones that nothing was found for.
  public private(set) var missed: Int
  /// The number of found ones that nobody expected.
  public private(set) var wrong: Int

  /// Makes a score.
  public init(right: Int = 0, missed: Int = 0, wrong: Int = 0) {
    self.right = right
    self.missed = missed
    self.wrong = wrong
  }

  /// The share of the found that is right, 0…1; 1 when nothing was found.
  public var precision: Double { Self.share(right, of: right + wrong) }
  /// The share of the expected that was found, 0…1; 1 when nothing was expected.
  public var recall: Double { Self.share(right, of: right + missed) }
  /// The harmonic mean of precision and recall, 0…1 (van Rijsbergen 1979); 1 when there was nothing to find and nothing
  /// was found.
  public var f1: Double { Self.share(2 * right, of: 2 * right + missed + wrong) }

  /// Adds the counts of another score.
  public static func += (score: inout Score, other: Score) {
    score.right += other.right
    score.missed += other.missed
    score.wrong += other.wrong
  }

  static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}
