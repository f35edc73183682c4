/// A set of a language's words: one bit a word.
public struct WordSet: Sendable {
  @usableFromInline private(set) var bits: [UInt64] = []

  /// Makes an empty set.
  public init() {}

  /// Makes a set from forms, which are added to `vocabulary` when they are new.
  public init(_ forms: some Sequence<String>, in vocabulary: inout Vocabulary) {
    for form in forms { insert(vocabulary.insert(form)) }
  }

  /// Adds a word.
  public mutating func insert(_ word: Word) {
    let slot = Int(word.index >> 6)
    if slot >= bits.count { bits.append(contentsOf: repeatElement(0, count: slot + 1 - bits.count)) }
    bits[slot] |= 1 << UInt64(word.index & 63)
  }

  /// Whether the set holds the word.
  ///
  /// - Complexity: O(1).
  @inlinable @inline(__always)
  public func contains(_ word: Word) -> Bool {
    let slot = Int(word.index >> 6)
    return slot < bits.count && bits[slot] & (1 << UInt64(word.index & 63)) != 0
  }
}
