/// Values by phrases of one or more words, found where a phrase begins.
///
/// Phrases are grouped by their first word and tried longest first.
public struct PhraseMap<Value: Sendable>: Sendable {
  private var byFirst = WordMap<[Entry]>()

  private struct Entry: Sendable {
    let rest: [Word]
    let value: Value
  }

  /// Makes an empty map.
  public init() {}

  /// Makes a map from phrases, whose words are added to `vocabulary` when they are new.
  ///
  /// - Parameters:
  ///   - entries: phrases as their tokens, folded; the last of two equal ones wins.
  ///   - vocabulary: the words of the language.
  public init(_ entries: some Sequence<(key: [String], value: Value)>, in vocabulary: inout Vocabulary) {
    for (phrase, value) in entries { insert(phrase.map { vocabulary.insert($0) }, value) }
  }

  /// Adds a phrase.
  public mutating func insert(_ phrase: [Word], _ value: Value) {
    guard let first = phrase.first else { return }
    var entries = byFirst[first] ?? []
    entries.removeAll { $0.rest == Array(phrase.dropFirst()) }
    entries.append(Entry(rest: Array(phrase.dropFirst()), value: value))
    entries.sort { $0.rest.count > $1.rest.count }
    byFirst[first] = entries
  }

  /// The longest phrase that begins at token `start` and ends before `end`: its length in tokens and its value.
  ///
  /// - Complexity: O(phrases that begin with that word).
  public func longest(in tokens: [Token], at start: Int, before end: Int) -> (length: Int, value: Value)? {
    guard start < end, let entries = byFirst[tokens[start].word] else { return nil }
    for entry in entries where start + entry.rest.count < end {
      var offset = 0
      while offset < entry.rest.count, tokens[start + 1 + offset].word == entry.rest[offset] { offset += 1 }
      if offset == entry.rest.count { return (offset + 1, entry.value) }
    }
    return nil
  }
}
