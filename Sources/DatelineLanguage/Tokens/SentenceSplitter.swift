/// Groups tokens into sentences.
public struct SentenceSplitter: Sendable {
  private let openers: WordSet
  private let closers: WordSet
  private let straightQuote: Word
  private let enders: WordSet
  let fullStop: Word
  private let ellipses: WordSet
  private let openBracket: Word
  private let closeBracket: Word
  let openParenthesis: Word
  let closeParenthesis: Word
  let bullets: WordSet
  private let comma: Word
  private let months: WordSet
  private let dateLeads: WordSet
  private let slugs: WordSet
  private let hyphen: Word

  /// The number of tokens after which a sentence is cut, so that text without any end stays readable in linear time.
  public static let longest = 2_000

  /// Makes a splitter.
  ///
  /// - Parameters:
  ///   - openers: lower-case words that, capitalised after an abbreviation, show that a new sentence begins
  ///     ("the", "it", "in").
  ///   - months: lower-case names of months.
  ///   - dateLeads: lower-case words behind which a date belongs to the sentence ("on", "its").
  ///   - slugs: lower-case words that stand in capitals and with a hyphen before a headline ("update").
  ///   - vocabulary: the words of the language, to which these are added.
  public init(
    openers: Set<String>, months: Set<String> = [], dateLeads: Set<String> = [],
    slugs: Set<String> = [],
    in vocabulary: inout Vocabulary
  ) {
    self.openers = WordSet(openers.sorted(), in: &vocabulary)
    closers = WordSet(["\"", "”", "'", "»", ")", "]"], in: &vocabulary)
    straightQuote = vocabulary.insert("\"")
    enders = WordSet(["!", "?"], in: &vocabulary)
    fullStop = vocabulary.insert(".")
    ellipses = WordSet(["...", "…"], in: &vocabulary)
    openBracket = vocabulary.insert("[")
    closeBracket = vocabulary.insert("]")
    openParenthesis = vocabulary.insert("(")
    closeParenthesis = vocabulary.insert(")")
    bullets = WordSet(["•", "▪", "●", "◦", "‣", "■", "○"], in: &vocabulary)
    comma = vocabulary.insert(",")
    self.months = WordSet(months.sorted(), in: &vocabulary)
    self.dateLeads = WordSet(dateLeads.sorted(), in: &vocabulary)
    self.slugs = WordSet(slugs.sorted(), in: &vocabulary)
    hyphen = vocabulary.insert("-")
  }

  /// The sentences of a text as half-open ranges of token indices, in order; together they cover every token.
  ///
  /// A sentence ends at a full stop, question or exclamation mark with its closing quotation marks, and at a line break
  /// unless the next line goes on in lower case or the text is hard-wrapped there. It does not end where a quotation is followed by lower case
  /// (“Will it list?” he asked). A date between a text's headline and its first sentence is a sentence of its own, and so is what
  /// a desk puts before a headline ("UPDATE 2-") and what numbers or marks a paragraph ("3.1", "(a)", "•").
  /// - Parameters:
  ///   - text: the tokens.
  ///   - hasHeading: whether the first line may be a headline; otherwise it goes on in a hard-wrapped text, however short
  ///     the date line that was cut from it left it.
  /// - Returns: the ranges.
  /// - Complexity: O(n) in the number of tokens.
  public func sentences(_ text: TokenizedText, hasHeading: Bool = true) -> [Range<Int>] {
    let tokens = text.tokens
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    var quotes = 0
    func isFinal(_ token: Token) -> Bool {
      token.word == fullStop || enders.contains(token.word) || closers.contains(token.word)
    }
    let wrapping = LineWrapping(tokens, isFinal: isFinal)
    let isNumbered = numbersParagraphs(text)
    func close(at end: Int) {
      sentences.append(start..<end)
      start = end
      quotes = 0
    }
    while index < tokens.count {
      let token = tokens[index]
      var isBroken = index > 0 && token.shape.contains(.afterLineBreak)
      if isBroken {
        let last = tokens[index - 1]
        let wraps = wrapping.wraps(
          before: token, after: last, leads: dateLeads.contains(last.word),
          // "Halden Inc." may end a sentence, too.
          isFinal: isFinal(last) || text.bytes[Int(last.end) - 1] == 0x2E, hasHeading: hasHeading)
        isBroken = !wraps || isListMark(tokens, at: index)
      }
      if index > start, isBroken && breaksLine(before: token) || index - start >= Self.longest {
        close(at: index)
      }
      if start == 0, let end = endOfDateLine(text, from: index) {
        if index > start { close(at: index) }
        close(at: end)
        index = end
        continue
      }
      if index == start,
        let end = endOfSlug(tokens, from: index)
          ?? endOfParagraphMark(text, from: index, isNumbered: isNumbered)
      {
        close(at: end)
        index = end
        continue
      }
      if token.word == straightQuote { quotes += 1 }
      guard ends(text, at: index, from: start) else {
        index += 1
        continue
      }
      let limit = min(tokens.count, start + Self.longest)
      let end = endWithClosers(tokens, from: index + 1, to: limit, quotes: quotes)
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

  /// "- A point of a list": a mark before a space that ends nothing.
  private func isListMark(_ tokens: [Token], at index: Int) -> Bool {
    let word = tokens[index].word
    return tokens[index].kind == .punctuation && word != fullStop && word != comma && !closers.contains(word)
      && index + 1 < tokens.count && tokens[index + 1].hasSpaceBefore
  }

  /// A line break ends a sentence, unless it is single and lower case follows.
  private func breaksLine(before token: Token) -> Bool {
    token.shape.contains(.afterParagraph) || token.kind != .word || token.isCapitalised
  }

  /// The end of the marks that close what ended; a straight quotation mark closes after a space too, when one is open.
  private func endWithClosers(_ tokens: [Token], from start: Int, to limit: Int, quotes: Int) -> Int {
    var end = start
    var quotes = quotes
    while end < limit, closers.contains(tokens[end].word) {
      if tokens[end].hasSpaceBefore {
        guard tokens[end].word == straightQuote, !quotes.isMultiple(of: 2),
          !tokens[end].shape.contains(.afterLineBreak),
          end + 1 == tokens.count || tokens[end + 1].hasSpaceBefore
        else { break }
      }
      if tokens[end].word == straightQuote { quotes += 1 }
      end += 1
    }
    return endOfNotes(tokens, from: end, to: limit)
  }

  /// The end of the numbers of notes that stand in square brackets behind a sentence.
  private func endOfNotes(_ tokens: [Token], from start: Int, to limit: Int) -> Int {
    var end = start
    while end + 2 < limit, tokens[end].word == openBracket, tokens[end + 1].kind == .number,
      tokens[end + 2].word == closeBracket, !tokens[end].shape.contains(.afterLineBreak)
    {
      end += 3
    }
    return end
  }

  /// The end of a full date ("March 4, 2024") that stands between a headline and a sentence: a capital follows without a
  /// comma, and no word leads up to it.
  private func endOfDateLine(_ text: TokenizedText, from start: Int) -> Int? {
    let tokens = text.tokens
    let end = start + 4
    guard start > 0, end < tokens.count, months.contains(tokens[start].word), tokens[start].isCapitalised,
      tokens[start + 1].kind == .number, tokens[start + 2].word == comma, tokens[start + 3].kind == .number,
      tokens[start + 3].end - tokens[start + 3].start == 4, tokens[end].isCapitalised,
      !text.isJoined(end), tokens[start - 1].kind != .punctuation,
      !dateLeads.contains(tokens[start - 1].word)
    else { return nil }
    return end
  }

  /// The end of "BRIEF-", "UPDATE 2-" before a headline.
  private func endOfSlug(_ tokens: [Token], from start: Int) -> Int? {
    guard tokens[start].isAllCapitals, slugs.contains(tokens[start].word) else { return nil }
    var end = start + 1
    if end < tokens.count, tokens[end].kind == .number { end += 1 }
    guard end + 1 < tokens.count, tokens[end].word == hyphen, !tokens[end].hasSpaceBefore,
      !tokens[end + 1].hasSpaceBefore
    else { return nil }
    return end + 1
  }

  /// Whether a sentence goes on behind a question mark, an exclamation mark or a quotation.
  private func goesOn(_ tokens: [Token], at end: Int, after mark: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind == .word, !tokens[end].isCapitalised,
      !tokens[end].shape.contains(.afterLineBreak)
    else { return false }
    return end > mark + 1 || enders.contains(tokens[mark].word)
  }

  private func ends(_ text: TokenizedText, at index: Int, from start: Int) -> Bool {
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
    // A stop that belongs to an abbreviation ends a sentence too when a word follows that only begins sentences, but "U.S." is
    // none by itself.
    guard token.kind == .word, index > start, let next, next.isCapitalised, next.hasSpaceBefore else {
      return false
    }
    return token.end - token.start > 2 && text.bytes[Int(token.end) - 1] == 0x2E
      && openers.contains(next.word)
  }
}
