/// Groups tokens into sentences.
public struct SentenceSplitter: Sendable {
  private let openers: WordSet
  private let closers: WordSet
  private let straightQuote: Word
  private let enders: WordSet
  private let fullStop: Word
  private let ellipses: WordSet

  /// The number of tokens after which a sentence is cut, so that text without any end stays readable in linear time.
  public static let longest = 2_000

  /// Makes a splitter.
  ///
  /// - Parameters:
  ///   - openers: lower-case words that, capitalised after an abbreviation, show that a new sentence begins
  ///     ("the", "it", "in").
  ///   - vocabulary: the words of the language, to which these are added.
  public init(openers: Set<String>, in vocabulary: inout Vocabulary) {
    self.openers = WordSet(openers.sorted(), in: &vocabulary)
    closers = WordSet(["\"", "”", "'", "»", ")", "]"], in: &vocabulary)
    straightQuote = vocabulary.insert("\"")
    enders = WordSet(["!", "?"], in: &vocabulary)
    fullStop = vocabulary.insert(".")
    ellipses = WordSet(["...", "…"], in: &vocabulary)
  }

  /// The sentences of a text as half-open ranges of token indices, in order; together they cover every token.
  ///
  /// A sentence ends at a full stop, question or exclamation mark with its closing quotation marks, and at a line break
  /// unless the next line goes on in lower case. It does not end where a quotation is followed by lower case
  /// (“Will it list?” he asked).
  /// - Complexity: O(n) in the number of tokens.
  public func sentences(_ text: TokenizedText) -> [Range<Int>] {
    let tokens = text.tokens
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    var quotes = 0
    func close(at end: Int) {
      sentences.append(start..<end)
      start = end
      quotes = 0
    }
    while index < tokens.count {
      let token = tokens[index]
      if index > start, breaksLine(before: token) || index - start >= Self.longest { close(at: index) }
      if token.word == straightQuote { quotes += 1 }
      guard ends(text, at: index) else {
        index += 1
        continue
      }
      let end = endWithClosers(tokens, from: index + 1, quotes: quotes)
      if !goesOn(tokens, at: end, after: index) {
        close(at: end)
      } else {
        for place in index + 1..<end where tokens[place].word == straightQuote { quotes += 1 }
      }
      index = end
    }
    if start < tokens.count { close(at: tokens.count) }
    return sentences
  }

  /// A line break ends a sentence, unless the line is hard-wrapped: the break is single and lower case follows.
  private func breaksLine(before token: Token) -> Bool {
    token.shape.contains(.afterLineBreak)
      && (token.shape.contains(.afterParagraph) || token.kind != .word || token.isCapitalised)
  }

  /// The end of the marks that close what ended; a straight quotation mark closes after a space too, when one is open.
  private func endWithClosers(_ tokens: [Token], from start: Int, quotes: Int) -> Int {
    var end = start
    var quotes = quotes
    while end < tokens.count, closers.contains(tokens[end].word) {
      if tokens[end].hasSpaceBefore {
        guard tokens[end].word == straightQuote, !quotes.isMultiple(of: 2),
          !tokens[end].shape.contains(.afterLineBreak)
        else { break }
      }
      if tokens[end].word == straightQuote { quotes += 1 }
      end += 1
    }
    return end
  }

  /// Whether a sentence goes on behind a question mark, an exclamation mark or a quotation.
  private func goesOn(_ tokens: [Token], at end: Int, after mark: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind == .word, !tokens[end].isCapitalised,
      !tokens[end].shape.contains(.afterLineBreak)
    else { return false }
    return end > mark + 1 || enders.contains(tokens[mark].word)
  }

  private func ends(_ text: TokenizedText, at index: Int) -> Bool {
    let tokens = text.tokens
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if token.kind == .punctuation {
      if enders.contains(token.word) { return true }
      if token.word == fullStop {
        return next.map { $0.hasSpaceBefore || closers.contains($0.word) } ?? true
      }
      return ellipses.contains(token.word) && next?.isCapitalised ?? true
    }
    // A stop that belongs to an abbreviation ends a sentence too when a word follows that only begins sentences.
    guard token.kind == .word, let next, next.isCapitalised, next.hasSpaceBefore else { return false }
    return token.end - token.start > 2 && text.bytes[Int(token.end) - 1] == 0x2E
      && openers.contains(next.word)
  }
}
