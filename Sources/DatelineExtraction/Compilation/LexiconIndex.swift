import Algorithms
import DatelineLanguage
import DatelineModel
import DatelineRules

/// The phrases of all lexicons by their last word: one phrase is kept once, with the lexicons that hold it.
///
/// Phrases, words and lexicons lie in flat tables, so that a look-up touches no reference count.
final class LexiconIndex: Sendable {
  /// A phrase, as stretches of the tables below.
  private struct Entry: Sendable {
    /// The word before the last one, which is looked at before the tables are; ``Word/none`` in a phrase of one word.
    let previous: Word
    /// The words before the last one.
    let words: Range<Int32>
    /// The lexicons that hold it, ascending.
    let held: Range<Int32>
  }

  private let byLast: WordMap<Range<Int>>
  private let entries: [Entry]
  private let words: [Word]
  private let lexicons: [Int32]
  /// The value that a phrase has in each of ``lexicons``.
  private let values: [String?]
  /// The number of lexicons.
  let count: Int

  /// A phrase before it is laid out.
  private struct Phrase {
    let words: [Word]
    var held: [(lexicon: Int32, value: String?)]
  }

  /// - Complexity: O(n log n) in the phrases.
  init(_ lexicons: [RuleLexicon], in table: inout RuleWords) {
    let phrases = Self.phrases(of: lexicons, in: &table)
    var byLast = WordMap<Range<Int>>()
    var entries: [Entry] = []
    var words: [Word] = []
    var numbers: [Int32] = []
    var values: [String?] = []
    entries.reserveCapacity(phrases.count)
    var lists: [[Phrase]] = []
    var places = WordMap<Int>()
    for phrase in phrases {
      let last = phrase.words[phrase.words.count - 1]
      let place = places[last] ?? lists.count
      if place == lists.count {
        places[last] = place
        lists.append([])
      }
      lists[place].append(phrase)
    }
    for list in lists {
      guard let last = list.first?.words.last else { continue }
      byLast[last] = entries.count..<entries.count + list.count
      for phrase in list {
        let start = (words.count, numbers.count)
        words += phrase.words.dropLast()
        for held in phrase.held {
          numbers.append(held.lexicon)
          values.append(held.value)
        }
        entries.append(
          Entry(
            previous: phrase.words.dropLast().last ?? .none, words: Int32(start.0)..<Int32(words.count),
            held: Int32(start.1)..<Int32(numbers.count)))
      }
    }
    self.byLast = byLast
    self.entries = entries
    self.words = words
    self.lexicons = numbers
    self.values = values
    count = lexicons.count
  }

  /// Each phrase once, longest first, so that "stock market listing" wins over "listing".
  private static func phrases(of lexicons: [RuleLexicon], in table: inout RuleWords) -> [Phrase] {
    var index = PhraseIndex()
    var phrases: [Phrase] = []
    for (number, lexicon) in lexicons.enumerated() {
      for phrase in lexicon.phrases where !phrase.words.isEmpty {
        let words = table.phrase(phrase.words)
        guard !words.isEmpty else { continue }
        let held = (lexicon: Int32(number), value: phrase.value)
        let place = index.insert(phrase: words)
        if place == phrases.count {
          phrases.append(Phrase(words: words, held: [held]))
        } else if phrases[place].held.last?.lexicon != held.lexicon {
          phrases[place].held.append(held)
        }
      }
    }
    return phrases.sorted { ($1.words.count, $0.words[0]) < ($0.words.count, $1.words[0]) }
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

  /// Whether some phrase of a lexicon has a value.
  ///
  /// - Complexity: O(phrases of all lexicons).
  func holds(_ value: String, in lexicon: Int) -> Bool {
    zip(lexicons, values).contains { $0 == lexicon && $1 == value }
  }

  private func hit(_ stretch: Range<Int>?, _ lexicon: Int, _ last: Int, _ start: Int, _ tokens: [Token])
    -> Hit?
  {
    guard let stretch else { return nil }
    for place in stretch {
      guard let first = beginning(of: entries[place], endingAt: last, notBefore: start, tokens),
        let place = self.place(of: Int32(lexicon), in: entries[place].held)
      else { continue }
      return Hit(start: first, value: values[place])
    }
    return nil
  }

  /// Where a lexicon stands in a stretch of ``lexicons``; nil when it does not.
  ///
  /// - Complexity: O(log n) in the stretch.
  private func place(of lexicon: Int32, in held: Range<Int32>) -> Int? {
    let end = Int(held.upperBound)
    let place = lexicons[Int(held.lowerBound)..<end].partitioningIndex { $0 >= lexicon }
    return place < end && lexicons[place] == lexicon ? place : nil
  }

  /// The first token of a phrase that ends at a token; nil when its words do not stand there.
  private func beginning(of entry: Entry, endingAt last: Int, notBefore start: Int, _ tokens: [Token]) -> Int?
  {
    let first = last - entry.words.count
    guard first >= start else { return nil }
    guard entry.previous != .none else { return first }
    guard Self.fits(entry.previous, tokens[last - 1]) else { return nil }
    var place = Int(entry.words.lowerBound)
    for token in first..<last - 1 {
      guard Self.fits(words[place], tokens[token]) else { return nil }
      place += 1
    }
    return first
  }

  /// Whether a token is a word or a form of it.
  private static func fits(_ word: Word, _ token: Token) -> Bool {
    token.word == word || token.lemma == word
  }

  /// Whether a phrase of the lexicon stands in a stretch of tokens.
  func mentions(_ lexicon: Int, in range: Range<Int>, of tokens: [Token]) -> Bool {
    range.contains { phrase(of: lexicon, endingAt: $0, notBefore: range.lowerBound, in: tokens) != nil }
  }

  /// The phrases of all lexicons in a stretch of tokens.
  struct Occurrences {
    /// The lexicons that have a phrase there.
    fileprivate(set) var lexicons: LexiconSet
    /// The phrases, with the stretches of ``LexiconIndex/lexicons`` that hold them.
    fileprivate var phrases: [(tokens: Range<Int>, held: Range<Int32>)] = []
  }

  /// The phrases of all lexicons in a stretch of tokens.
  ///
  /// - Complexity: O(n) in the tokens, times the phrases that end with a word and the lexicons that hold them.
  func occurrences(in range: Range<Int>, of tokens: [Token]) -> Occurrences {
    var found = Occurrences(lexicons: LexiconSet(count: count))
    for last in range {
      let token = tokens[last]
      collect(token.lemma, last, range, tokens, &found)
      if token.word != token.lemma { collect(token.word, last, range, tokens, &found) }
    }
    return found
  }

  /// Finds the longest phrase of a lexicon that begins at a token.
  ///
  /// - Parameters:
  ///   - lexicon: the number of the lexicon.
  ///   - start: the first token.
  ///   - limit: how many tokens the phrase may have.
  ///   - occurrences: what the sentence holds.
  /// - Returns: the token behind the phrase; nil where none begins.
  /// - Complexity: O(n) in the phrases that the sentence holds.
  func end(of lexicon: Int, from start: Int, limit: Int, in occurrences: Occurrences) -> Int? {
    guard lexicon >= 0, lexicon < count, occurrences.lexicons.contains(Int32(lexicon)) else { return nil }
    var end: Int?
    for phrase in occurrences.phrases
    where phrase.tokens.lowerBound == start && phrase.tokens.count <= limit
      && place(of: Int32(lexicon), in: phrase.held) != nil
    {
      end = max(end ?? 0, phrase.tokens.upperBound)
    }
    return end
  }

  private func collect(
    _ key: Word, _ last: Int, _ range: Range<Int>, _ tokens: [Token], _ found: inout Occurrences
  ) {
    guard let stretch = byLast[key] else { return }
    let (word, lemma) =
      last > range.lowerBound ? (tokens[last - 1].word, tokens[last - 1].lemma) : (Word.none, Word.none)
    for entry in entries[stretch] {
      // The word before tells nearly all phrases apart.
      guard entry.previous == .none || entry.previous == word || entry.previous == lemma,
        let first = beginning(of: entry, endingAt: last, notBefore: range.lowerBound, tokens)
      else { continue }
      found.phrases.append((first..<last + 1, entry.held))
      for held in entry.held { found.lexicons.insert(lexicons[Int(held)]) }
    }
  }
}
