/// A set of lexicons by number: one bit each.
struct LexiconSet: Sendable, Hashable {
  private var bits: [UInt64]

  /// Makes an empty set of lexicons below `count`.
  init(count: Int) { bits = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Adds a lexicon.
  mutating func insert(_ lexicon: Int32) { bits[Int(lexicon) >> 6] |= 1 << UInt64(lexicon & 63) }

  /// Whether the set holds a lexicon.
  ///
  /// - Complexity: O(1).
  func contains(_ lexicon: Int32) -> Bool { bits[Int(lexicon) >> 6] & (1 << UInt64(lexicon & 63)) != 0 }
}
