extension AttributionFinder {
  /// "according to X", "X's claim that …", "allegedly".
  mutating func readPhrases() {
    for (place, chunk) in chunks.enumerated() {
      if case .noun(let noun) = chunk { readNoun(noun, at: place) }
    }
    for token in sentence.tokens where quotationAt[token] < 0 {
      readPreposition(token)
      if grammar.holds(.hearsay, word(token)) { readHearsay(token) }
    }
  }

  // MARK: According to

  private mutating func readPreposition(_ token: Int) {
    guard
      let length = grammar.preposition(in: tokens, at: token, before: sentence.tokens.upperBound),
      case let next = self.place(from: token + length), next < chunks.count,
      case .noun(let first) = chunks[next]
    else { return }
    let (range, speaker) = source(owned(first))
    let isFirst = token == sentence.tokens.lowerBound
    let end = isFirst ? clauseStart(behind: range.upperBound) : phraseEnd(behind: range.upperBound)
    var content: [Range<Int>] = []
    var before = token
    if before > sentence.tokens.lowerBound, isComma(before - 1) { before -= 1 }
    if before - sentence.tokens.lowerBound > 2 {
      content.append(max(sentence.tokens.lowerBound, before - Self.longest)..<before)
    }
    if isComma(end), end + 2 < sentence.tokens.upperBound {
      let rest = end + 1..<max(end + 1, trimmedEnd(min(sentence.tokens.upperBound, end + Self.longest)))
      if content.isEmpty || continues(rest.lowerBound) { content.append(rest) }
    }
    content.removeAll(where: \.isEmpty)
    guard !content.isEmpty else { return }
    found.append(
      Draft(source: range, cue: token..<token + length, content: content, speaker: speaker))
  }

  /// The comma before the first clause behind a fronted source: "According to a complaint filed by X, Y …".
  private func clauseStart(behind token: Int) -> Int {
    var first: Int?
    var place = self.place(from: token)
    while place + 1 < chunks.count, place < self.place(from: token) + 24 {
      if case .comma(let comma) = chunks[place], isComma(comma) {
        if first == nil { first = comma }
        if case .noun(let noun) = chunks[place + 1], clauseOfSubject[noun] >= 0 { return comma }
      }
      place += 1
    }
    return first ?? sentence.tokens.upperBound
  }

  /// Whether what was broken off by a phrase goes on at a token: with a finite verb or a preposition.
  private func continues(_ token: Int) -> Bool {
    let place = self.place(from: token)
    guard place < chunks.count else { return false }
    switch chunks[place] {
    case .verb(let verb): return sentence.verbGroups[verb].form == .finite
    case .preposition: return true
    default: return false
    }
  }

  /// The token behind a source with the phrases that hang on it.
  private func phraseEnd(behind token: Int) -> Int {
    let start = place(from: token)
    for place in start..<max(start, min(chunks.count, start + 12)) {
      switch chunks[place] {
      case .noun, .preposition, .time, .adverb: continue
      default: return firstToken(place)
      }
    }
    return sentence.tokens.upperBound
  }

  // MARK: Nouns

  /// "X's claim that …", "the decision by X to …".
  private mutating func readNoun(_ noun: Int, at place: Int) {
    let group = sentence.nounGroups[noun]
    guard grammar.holds(.noun, tokens[group.head].lemma), quotationAt[group.head] < 0,
      let speaker = speaker(of: noun, at: place),
      let start = nounContent(from: place + 1)
    else { return }
    let (range, entity) = source(speaker)
    let cue = Cue(clause: 0, classes: .say, tokens: group.head..<group.head + 1, next: place + 1)
    guard !sentence.clauses.isEmpty else { return }
    let content = contentRange(from: ContentStart(token: start, kind: .clause), cue)
    guard content.count > 1 else { return }
    found.append(
      Draft(
        source: range, cue: cue.tokens, content: [content], speaker: entity,
        isSpeech: false))
  }

  /// The owner, the one behind "by", or the subject whose verb has the noun as its object.
  private func speaker(of noun: Int, at place: Int) -> Int? {
    if let possessor = sentence.nounGroups[noun].possessor { return possessor }
    if place + 2 < chunks.count, case .preposition(let token) = chunks[place + 1],
      grammar.holds(.agent, word(token)), case .noun(let agent) = chunks[place + 2]
    {
      return agent
    }
    let clause = clauseOfObject[noun]
    return clause < 0 ? nil : sentence.clauses[clause].subject
  }

  private func nounContent(from start: Int) -> Int? {
    for place in start..<max(start, min(chunks.count, start + 4)) {
      switch chunks[place] {
      case .subordinator(let token), .relative(let token):
        return grammar.holds(.that, word(token)) ? token : nil
      case .verb(let verb):
        let group = sentence.verbGroups[verb]
        return group.form == .infinitive ? group.tokens.lowerBound : nil
      case .preposition(let token):
        guard grammar.holds(.agent, word(token)) else { return nil }
      case .noun: if place == start { return nil }
      case .time: break
      default: return nil
      }
    }
    return nil
  }

  // MARK: Hearsay

  /// "he allegedly sold the unit": the clause around the adverb, without a source.
  private mutating func readHearsay(_ token: Int) {
    guard let index = verb(endingBehind: token) else { return }
    let clause = sentence.clauses[index]
    let range = min(clause.tokens.lowerBound, token)..<max(clause.tokens.upperBound, token + 1)
    let content = [range.lowerBound..<token, token + 1..<range.upperBound].filter { !$0.isEmpty }
    guard !content.isEmpty else { return }
    found.append(
      Draft(source: nil, cue: token..<token + 1, content: content, speaker: nil))
  }

  // MARK: Loose quotations

  /// A quotation without a cue belongs to the speaker before it: to the same content in the same paragraph.
  mutating func addLooseQuotations() {
    let covered = coverage()
    let starts = SentenceStarts(document)
    var latest = 0
    found.sort { ($0.content.last?.upperBound ?? 0) < ($1.content.last?.upperBound ?? 0) }
    let count = found.count
    for quoted in quotations
    where quoted.count > 5 && !covered[quoted.lowerBound] && starts.contains(quoted.lowerBound)
      && starts.contains(quoted.upperBound)
    {
      while latest < count, (found[latest].content.last?.upperBound ?? 0) <= quoted.lowerBound { latest += 1 }
      let content = quoted.lowerBound..<min(quoted.upperBound, quoted.lowerBound + Self.longest)
      let before = found[..<latest].suffix(6).lastIndex { $0.isQuotation && $0.source != nil }
      if let before, !hasParagraphBreak(found[before], quoted.lowerBound) {
        found[before].content.append(content)
      } else {
        found.append(
          Draft(
            source: before.flatMap { found[$0].source }, cue: nil, content: [content],
            speaker: before.flatMap { found[$0].speaker }, isQuotation: true))
      }
    }
  }

  private func hasParagraphBreak(_ draft: Draft, _ token: Int) -> Bool {
    let start = draft.content.last?.upperBound ?? token
    guard start < token, token - start < 60 else { return true }
    return (start..<token + 1).contains { tokens[$0].shape.contains(.afterParagraph) }
  }
}

/// The first tokens of sentences.
private struct SentenceStarts {
  private var bits: [Bool]

  init(_ document: AnalysedDocument) {
    bits = [Bool](repeating: false, count: document.text.tokens.count)
    for sentence in document.sentences { bits[sentence.tokens.lowerBound] = true }
  }

  /// Whether a sentence begins at a token or the text ends before it.
  func contains(_ token: Int) -> Bool { token >= bits.count || bits[token] }
}
