import DatelineModel

/// Finds the expressions of time in a tokenized text.
struct TimeTagger: Sendable {
  private let shared: SharedTimeVocabulary
  private let lexicon: Lexicon

  init(grammar: TimeGrammar, lexicon: Lexicon, in vocabulary: inout Vocabulary) {
    shared = SharedTimeVocabulary(TimeVocabulary(grammar, in: &vocabulary))
    self.lexicon = lexicon
  }

  /// The expressions of each sentence in text order; they do not overlap.
  ///
  /// A sentence that holds neither a number nor a word of time costs one look-up a token.
  /// - Complexity: O(n) in the number of tokens.
  func expressions(_ text: TokenizedText, in sentences: [Range<Int>]) -> [[TimeExpression]] {
    var parser = TimeParser(text, shared)
    return sentences.map { expressions(&parser, $0) }
  }

  /// How far before the number or word of time that it needs an expression may begin ("no later than about the …").
  private static let longestOpening = 9
  /// The same for expressions that begin with a number ("three to four and a half years").
  private static let longestNumber = 6

  /// The first token from `start` on that an expression of time needs; the sentence's end when there is none.
  private func anchor(_ parser: TimeParser, from start: Int) -> Int {
    var index = start
    while index < parser.end {
      if isAnchor(parser, index) { break }
      index += 1
    }
    return index
  }

  private func isAnchor(_ parser: TimeParser, _ index: Int) -> Bool {
    let token = parser.tokens[index]
    if shared.grammar.anchors.contains(token.word) { return true }
    return token.kind == .number ? !isMereNumber(parser, index) : token.shape.contains(.hasDigit)
  }

  /// "25", "1,250", "5.3": no time unless a word of time stands near; four digits may be a year, and "'98" and "31-10-74" too.
  private func isMereNumber(_ parser: TimeParser, _ index: Int) -> Bool {
    let token = parser.tokens[index]
    var commas = 0
    var points = 0
    for offset in Int(token.start)..<Int(token.end) {
      switch parser.bytes[offset] {
      case 0x30...0x39: continue
      case 0x2C: commas += 1
      case 0x2E: points += 1
      default: return false
      }
    }
    if points > 1 || commas + points == 0 && token.end - token.start == 4 { return false }
    let isGlued = index > parser.start && parser.tokens[index - 1].end == token.start
    return !(isGlued && !parser.roles[index - 1].isDisjoint(with: [.quote, .dash]))
  }

  private func expressions(_ parser: inout TimeParser, _ sentence: Range<Int>) -> [TimeExpression] {
    var found: [TimeExpression] = []
    parser.start = sentence.lowerBound
    parser.end = sentence.upperBound
    parser.position = sentence.lowerBound
    var anchor = anchor(parser, from: sentence.lowerBound)
    while anchor < parser.end {
      parser.position = max(parser.position, anchor - Self.longestOpening)
      let first = parser.position
      if first > anchor {
        anchor = self.anchor(parser, from: first)
        continue
      }
      let isFar = parser.tokens[first].kind == .number && anchor - first > Self.longestNumber
      guard !isFar, opens(parser, first) else {
        parser.position += 1
        continue
      }
      if let parsed = parser.expression(), parser.position > first {
        // What stands before a compound ("a third-quarter loss") belongs to its noun.
        let start = parsed.lead == nil && parser.compoundStart != nil ? max(first, parsed.core) : first
        found.append(expression(parsed, parser, start..<parser.position))
      } else {
        parser.position = max(first + 1, parser.position)
      }
    }
    return found
  }

  private func opens(_ parser: TimeParser, _ index: Int) -> Bool {
    let token = parser.tokens[index]
    if token.kind == .number || token.kind == .word && token.shape.contains(.hasDigit) { return true }
    return !parser.roles[index].isDisjoint(with: .openers)
  }

  private func expression(
    _ parsed: TimeParser.Parsed, _ parser: TimeParser, _ range: Range<Int>
  ) -> TimeExpression {
    let tokens = parser.tokens
    return TimeExpression(
      span: TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)),
      tokens: range,
      core: parsed.core..<range.upperBound, phrase: phrase(parsed, parser, range), lead: parsed.lead,
      content: parsed.content, ends: parsed.ends,
      part: parsed.part,
      isApproximate: parsed.isApproximate, isOnward: parsed.isOnward,
      direction: isPossessor(parser, range)
        ? nil : isFixedAhead(parsed) ? .future : direction(parser, range))
  }

  /// With a preposition that bounds, without an article before what has a name of its own.
  private func phrase(_ parsed: TimeParser.Parsed, _ parser: TimeParser, _ range: Range<Int>) -> Range<Int> {
    var start = parsed.core
    if parsed.isApproximate, !parsed.content.isLength { start = max(start, parsed.noun) }
    let isNumbered =
      start + 1 < range.upperBound && parser.roles[start + 1].contains(.unit) && parsed.content.isCounted
    if parser.roles[start].contains(.the),
      isNumbered || parsed.part != nil || parsed.content.standsWithoutArticle
    {
      start += 1
    }
    if let lead = parsed.lead, parsed.content.isBounded(by: lead) { start = range.lowerBound }
    return min(start, range.upperBound - 1)..<range.upperBound
  }

  /// "called a strike for Monday": what is fixed for a day lies ahead, however the verb looks.
  private func isFixedAhead(_ parsed: TimeParser.Parsed) -> Bool {
    guard parsed.lead == .for, case .recurring(.weekday) = parsed.content else { return false }
    return true
  }

  /// "get around Wednesday's ruling": the verb speaks of the ruling.
  private func isPossessor(_ parser: TimeParser, _ range: Range<Int>) -> Bool {
    range.upperBound < parser.end
      && parser.roles[range.upperBound].contains(.possessiveEnding)
  }

  // MARK: Direction

  /// How far from a time its verb is looked for.
  private static let reach = 16

  /// Where the nearest telling word before the time looks; without one, the nearest behind it.
  private func direction(_ parser: TimeParser, _ range: Range<Int>) -> TimeDirection? {
    let tokens = parser.tokens
    var index = range.lowerBound - 1
    while index >= parser.start, range.lowerBound - index <= Self.reach {
      if let direction = direction(parser, at: index) { return direction }
      if tokens[index].kind == .punctuation, bytesAreBreak(parser, index) { break }
      index -= 1
    }
    index = range.upperBound
    while index < parser.end, index - range.upperBound < Self.reach / 2 {
      if let direction = direction(parser, at: index) { return direction }
      index += 1
    }
    return nil
  }

  private func bytesAreBreak(_ parser: TimeParser, _ index: Int) -> Bool {
    let byte = parser.bytes[Int(parser.tokens[index].start)]
    return byte == 0x3B || byte == 0x3A
  }

  private func direction(_ parser: TimeParser, at index: Int) -> TimeDirection? {
    let token = parser.tokens[index]
    guard token.kind == .word else { return nil }
    if shared.grammar.aheadPhrases.longest(in: parser.tokens, at: index, before: parser.end) != nil {
      return .future
    }
    if shared.grammar.looksAhead.contains(token.word) { return isPluperfect(parser, index) ? .past : .future }
    if index > parser.start, shared.grammar.passiveAuxiliaries.contains(parser.tokens[index - 1].word) {
      return nil
    }
    if shared.grammar.looksBack.contains(token.word) { return .past }
    let classes = lexicon.classes(of: token.word)
    if !classes.isEmpty, classes.isSubset(of: Self.pastForms) { return .past }
    return endsAsPast(parser, token) ? .past : nil
  }

  private static let pastForms: WordClasses = [WordClasses(.verbPast), WordClasses(.verbPastParticiple)]

  private func endsAsPast(_ parser: TimeParser, _ token: Token) -> Bool {
    let length = Int(token.end - token.start)
    return shared.grammar.pastEndings.contains { ending in
      length > ending.count + 2 && parser.matches(Int(token.end) - ending.count..<Int(token.end), ending)
    }
  }

  /// "had been due": what was to come has passed.
  private func isPluperfect(_ parser: TimeParser, _ index: Int) -> Bool {
    (max(parser.start, index - 5)..<index).contains {
      shared.grammar.pluperfect.contains(parser.tokens[$0].word)
    }
  }
}
