/// A fixed table of words, looked up by their keys without making strings.
struct WordTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  private let values: [Value?]
  private let mask: Int

  /// Makes a table of `words`; of two equal words the first counts.
  init(_ words: [(String, Value)]) { self.init(words.map { (WordKey($0.0), $0.1) }) }

  /// Makes a table of words under their keys; of two equal ones the first counts.
  init(_ words: [(WordKey, Value)]) {
    var capacity = 16
    while capacity < words.count * 3 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var values = [Value?](repeating: nil, count: capacity)
    let mask = capacity - 1
    for (word, value) in words {
      let key = word.value
      var slot = Self.slot(key, mask)
      while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
      guard values[slot] == nil else { continue }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
    self.mask = mask
  }

  /// The value of the word with `key`; nil when the table has none.
  ///
  /// - Complexity: O(1), a third of the slots being used at most.
  subscript(_ key: WordKey) -> Value? {
    var slot = Self.slot(key.value, mask)
    while let value = values[slot] {
      if keys[slot] == key.value { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
  }
}
