/// Values by phrases of one or more words, found where a phrase ends.
struct PhraseEnds<Value: Sendable>: Sendable {
  private var byLast = WordMap<[Entry]>()

  private struct Entry: Sendable {
    /// The words before the last, last first.
    let rest: [Word]
    let value: Value
  }

  init() {}

  /// Adds a phrase; the last of two equal ones wins.
  mutating func insert(_ phrase: [Word], _ value: Value) {
    guard let last = phrase.last else { return }
    let rest = Array(phrase.dropLast().reversed())
    var entries = byLast[last] ?? []
    entries.removeAll { $0.rest == rest }
    entries.append(Entry(rest: rest, value: value))
    entries.sort { $0.rest.count > $1.rest.count }
    byLast[last] = entries
  }

  /// The longest phrase that ends before token `end` and begins at `start` or later: its length in tokens and its value.
  ///
  /// - Complexity: O(phrases that end with that word).
  func longest(in tokens: [Token], before end: Int, notBefore start: Int) -> (length: Int, value: Value)? {
    guard end > start, let entries = byLast[tokens[end - 1].word] else { return nil }
    for entry in entries where end - 1 - entry.rest.count >= start {
      var offset = 0
      while offset < entry.rest.count, tokens[end - 2 - offset].word == entry.rest[offset] { offset += 1 }
      if offset == entry.rest.count { return (offset + 1, entry.value) }
    }
    return nil
  }
}
