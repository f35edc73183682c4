import DatelineLanguage
import DatelineRules

/// The phrases of all lexicons by their last word: one phrase is kept once, with the lexicons that hold it.
struct LexiconIndex: Sendable {
  /// A phrase and the lexicons that hold it.
  private struct Entry: Sendable {
    let words: [Word]
    /// The lexicons, ascending, each with the value that the phrase has there.
    var lexicons: [(lexicon: Int32, value: String?)]

    /// Where a lexicon stands among those that hold the phrase; nil when it does not.
    ///
    /// - Complexity: O(log n) in the lexicons.
    func place(of lexicon: Int32) -> Int? {
      var low = 0
      var high = lexicons.count
      while low < high {
        let middle = (low + high) / 2
        if lexicons[middle].lexicon < lexicon { low = middle + 1 } else { high = middle }
      }
      return low < lexicons.count && lexicons[low].lexicon == lexicon ? low : nil
    }
  }

  private let byLast: WordMap<[Entry]>
  /// The number of lexicons.
  let count: Int

  /// - Complexity: O(n log n) in the phrases.
  init(_ lexicons: [RuleLexicon], in table: inout RuleWords) {
    var places: [[Word]: Int] = [:]
    var entries: [Entry] = []
    for (number, lexicon) in lexicons.enumerated() {
      for phrase in lexicon.phrases where !phrase.words.isEmpty {
        let words = table.phrase(phrase.words)
        guard !words.isEmpty else { continue }
        let held = (lexicon: Int32(number), value: phrase.value)
        if let place = places[words] {
          if entries[place].lexicons.last?.lexicon != held.lexicon { entries[place].lexicons.append(held) }
        } else {
          places[words] = entries.count
          entries.append(Entry(words: words, lexicons: [held]))
        }
      }
    }
    // Longest first, so that "stock market listing" wins over "listing".
    entries.sort { ($1.words.count, $0.words[0]) < ($0.words.count, $1.words[0]) }
    let lists = Dictionary(grouping: entries) { $0.words[$0.words.count - 1] }
    var byLast = WordMap<[Entry]>()
    for (last, list) in lists { byLast[last] = list }
    self.byLast = byLast
    count = lexicons.count
  }

  /// A phrase of a lexicon found in a text.
  struct Hit {
    /// Its first token.
    let start: Int
    /// The canonical value; nil in a plain list.
    let value: String?
  }

  /// The longest phrase of a lexicon whose last token is `last`.
  ///
  /// - Parameters:
  ///   - lexicon: the number of the lexicon.
  ///   - last: the token at which the phrase ends, included.
  ///   - start: the first token that may belong to it.
  ///   - tokens: the document's tokens.
  /// - Returns: the phrase; nil when none ends there.
  /// - Complexity: O(phrases that end with the word).
  func phrase(of lexicon: Int, endingAt last: Int, notBefore start: Int, in tokens: [Token]) -> Hit? {
    let token = tokens[last]
    let byWord = hit(byLast[token.word], lexicon, last, start, tokens)
    guard token.lemma != token.word else { return byWord }
    guard let byLemma = hit(byLast[token.lemma], lexicon, last, start, tokens) else { return byWord }
    guard let byWord else { return byLemma }
    return byLemma.start < byWord.start ? byLemma : byWord
  }

  private func hit(
    _ entries: [Entry]?, _ lexicon: Int, _ last: Int, _ start: Int, _ tokens: [Token]
  ) -> Hit? {
    guard let entries else { return nil }
    for entry in entries {
      guard let first = Self.match(entry, endingAt: last, notBefore: start, tokens),
        let place = entry.place(of: Int32(lexicon))
      else { continue }
      return Hit(start: first, value: entry.lexicons[place].value)
    }
    return nil
  }

  /// The first token of a phrase that ends at a token; nil when its words do not stand there.
  private static func match(
    _ entry: Entry, endingAt last: Int, notBefore start: Int, _ tokens: [Token]
  ) -> Int? {
    let first = last + 1 - entry.words.count
    guard first >= start else { return nil }
    for offset in entry.words.indices.dropLast() {
      let token = tokens[first + offset]
      guard token.word == entry.words[offset] || token.lemma == entry.words[offset] else { return nil }
    }
    return first
  }

  /// Whether a phrase of the lexicon stands in a stretch of tokens.
  func mentions(_ lexicon: Int, in range: Range<Int>, of tokens: [Token]) -> Bool {
    range.contains { phrase(of: lexicon, endingAt: $0, notBefore: range.lowerBound, in: tokens) != nil }
  }

  /// The lexicons that have a phrase in a stretch of tokens, each at least once, in no order.
  ///
  /// - Complexity: O(n) in the tokens, times the phrases that end with a word and the lexicons that hold them.
  func mentioned(in range: Range<Int>, of tokens: [Token]) -> [Int32] {
    var found: [Int32] = []
    for last in range {
      let token = tokens[last]
      collect(token.lemma, last, range, tokens, &found)
      if token.word != token.lemma { collect(token.word, last, range, tokens, &found) }
    }
    return found
  }

  private func collect(
    _ key: Word, _ last: Int, _ range: Range<Int>, _ tokens: [Token], _ found: inout [Int32]
  ) {
    guard let entries = byLast[key] else { return }
    for entry in entries where Self.match(entry, endingAt: last, notBefore: range.lowerBound, tokens) != nil {
      for held in entry.lexicons { found.append(held.lexicon) }
    }
  }
}
