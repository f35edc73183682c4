/// Groups tokens into sentences.
public struct SentenceSplitter: Sendable {
  private let openers: WordSet
  private let closers: WordSet
  private let enders: WordSet
  private let fullStop: Word
  private let ellipses: WordSet
  private let abbreviations: WordSet

  /// The number of tokens after which a sentence is cut, so that text without any end stays readable in linear time.
  public static let longest = 2_000

  /// Makes a splitter.
  ///
  /// - Parameters:
  ///   - openers: lower-case words that, capitalised after an abbreviation, show that a new sentence begins
  ///     ("the", "it", "in").
  ///   - abbreviations: lower-case forms with their full stop.
  ///   - vocabulary: the words of the language, to which these are added.
  public init(openers: Set<String>, abbreviations: Set<String>, in vocabulary: inout Vocabulary) {
    self.openers = WordSet(openers.sorted(), in: &vocabulary)
    self.abbreviations = WordSet(abbreviations.sorted(), in: &vocabulary)
    closers = WordSet(["\"", "”", "'", "»", ")", "]"], in: &vocabulary)
    enders = WordSet(["!", "?"], in: &vocabulary)
    fullStop = vocabulary.insert(".")
    ellipses = WordSet(["...", "…"], in: &vocabulary)
  }

  /// The sentences as half-open ranges of token indices, in order; together they cover every token.
  ///
  /// A sentence ends at a full stop, question or exclamation mark with its closing quotation marks, and at every
  /// line break: lines of pasted articles are paragraphs.
  /// - Complexity: O(n) in the number of tokens.
  public func sentences(_ tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if index > start,
        tokens[index].shape.contains(.afterLineBreak) && !continuesAcrossLine(tokens[index])
          || index - start >= Self.longest
      {
        sentences.append(start..<index)
        start = index
      }
      if ends(tokens, at: index) {
        var end = index + 1
        while end < tokens.count, closers.contains(tokens[end].word), !tokens[end].hasSpaceBefore { end += 1 }
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// A hard-wrapped line: the break is single and the next line goes on in lower case.
  private func continuesAcrossLine(_ token: Token) -> Bool {
    !token.shape.contains(.afterParagraph) && token.kind == .word && !token.isCapitalised
  }

  private func ends(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if token.kind == .punctuation {
      if enders.contains(token.word) { return true }
      if token.word == fullStop {
        return next.map { $0.hasSpaceBefore || closers.contains($0.word) } ?? true
      }
      return ellipses.contains(token.word) && next?.isCapitalised ?? true
    }
    guard token.kind == .word, let next, next.isCapitalised, next.hasSpaceBefore else { return false }
    return token.end - token.start > 2 && abbreviations.contains(token.word) && openers.contains(next.word)
  }
}
