extension AttributionFinder {
  /// Where a content begins, and whether it is a clause or a noun group.
  struct ContentStart {
    enum Kind { case clause, nominal }
    let token: Int
    let kind: Kind
  }

  /// Where the content behind a cue begins; nil when nothing behind it is content.
  func contentStart(_ cue: Cue) -> ContentStart? {
    let takesClause = !cue.classes.isDisjoint(with: .clausal)
    let skips = !cue.classes.isDisjoint(with: [.say, .tell, .think])
    var place = cue.next
    var isBehindPreposition = false
    while place < chunks.count, place < cue.next + 16 {
      let first = firstToken(place)
      if let quoted = quotation(startingAt: first) {
        // A scare quote may open a noun group.
        return takesClause || quoted.count > 8
          ? ContentStart(token: first, kind: .clause) : ContentStart(token: first, kind: .nominal)
      }
      switch chunks[place] {
      case .time: break
      case .adverb(let token):
        if takesClause, grammar.holds(.question, word(token)) {
          return ContentStart(token: token, kind: .clause)
        }
      case .preposition:
        guard skips else { return nil }
        isBehindPreposition = true
        place += 1
        continue
      case .subordinator(let token), .relative(let token):
        let opens = grammar.holds(.that, word(token)) || grammar.holds(.question, word(token))
        return takesClause && opens ? ContentStart(token: token, kind: .clause) : nil
      case .comma(let token):
        guard isComma(token), stepsOver(place) else { return nil }
      case .mark(let token):
        guard clauseGrammar.holds(.colon, word(token)), skips || cue.classes.contains(.show) else {
          return nil
        }
        return ContentStart(token: token + 1, kind: .clause)
      case .noun(let noun):
        if let start = nominalStart(noun, cue, isBehindPreposition: isBehindPreposition) { return start }
        guard isBehindPreposition || cue.classes.contains(.tell) || owns(noun) else { return nil }
      case .verb(let verb):
        guard skips, isOfMedium(verb, at: place, cue) else { return verbalStart(verb, cue) }
        isBehindPreposition = true
        place += 1
        continue
      case .coordinator: return nil
      }
      isBehindPreposition = false
      place += 1
    }
    return nil
  }

  /// "said in a letter seen by the Echo that", "in a statement accompanying its results that": whether a participle at a chunk is of
  /// that in which something is said.
  private func isOfMedium(_ verb: Int, at place: Int, _ cue: Cue) -> Bool {
    guard place > cue.next + 1, case .noun = chunks[place - 1], case .preposition = chunks[place - 2] else {
      return false
    }
    let form = sentence.verbGroups[verb].form
    return form == .participle || form == .gerund
  }

  /// "said, “…", "said, however, that": a comma that the content may stand behind.
  private func stepsOver(_ place: Int) -> Bool {
    guard place + 1 < chunks.count else { return false }
    if quotation(startingAt: firstToken(place + 1)) != nil { return true }
    for next in place + 1..<min(chunks.count, place + 4) {
      if case .subordinator(let token) = chunks[next] { return grammar.holds(.that, word(token)) }
    }
    return false
  }

  private func nominalStart(_ noun: Int, _ cue: Cue, isBehindPreposition: Bool) -> ContentStart? {
    let takesClause = !cue.classes.isDisjoint(with: .clausal)
    let head = owned(noun)
    let start = groupStart(noun)
    if takesClause, !isBehindPreposition, clauseOfSubject[head] > cue.clause {
      return ContentStart(token: start, kind: .clause)
    }
    guard !isBehindPreposition else { return nil }
    // A verb of speech or thought that takes no noun group has a clause behind it, if any verb follows at all.
    if takesClause, cue.classes.isDisjoint(with: [.judge, .about, .tell, .ask]),
      let verb = verb(endingBehind: sentence.nounGroups[head].head),
      sentence.verbGroups[verb].tokens.lowerBound < sentence.nounGroups[head].head + 16
    {
      return ContentStart(token: start, kind: .clause)
    }
    if cue.classes.contains(.ask), infinitiveFollows(sentence.nounGroups[head].tokens.upperBound) {
      return ContentStart(token: start, kind: .clause)
    }
    if !cue.classes.isDisjoint(with: [.judge, .about, .show]) {
      return ContentStart(token: start, kind: .nominal)
    }
    return nil
  }

  /// Whether an infinitive comes within a few chunks behind a token, before any other verb.
  private func infinitiveFollows(_ token: Int) -> Bool {
    guard let index = verb(endingBehind: token) else { return false }
    let verb = sentence.verbGroups[index]
    return verb.form == .infinitive && verb.tokens.lowerBound < token + 8
  }

  private func verbalStart(_ verb: Int, _ cue: Cue) -> ContentStart? {
    let group = sentence.verbGroups[verb]
    switch group.form {
    case .infinitive:
      guard !cue.classes.isDisjoint(with: [.want, .ask]) else { return nil }
      return ContentStart(token: group.tokens.lowerBound, kind: .clause)
    case .gerund:
      guard !cue.classes.isDisjoint(with: [.judge, .about]) else { return nil }
      return ContentStart(token: group.tokens.lowerBound, kind: .clause)
    case .finite, .participle: return nil
    }
  }

  // MARK: End

  /// The content from its start to its end.
  func contentRange(from start: ContentStart, _ cue: Cue) -> Range<Int> {
    let limit = min(sentence.tokens.upperBound, start.token + Self.longest)
    guard start.token < limit else { return paragraph(behind: start.token) }
    if let quoted = quotation(startingAt: start.token), isWhole(quoted) {
      return quoted.lowerBound..<min(quoted.upperBound, quoted.lowerBound + Self.longest)
    }
    let end = contentEnd(start, cue, limit: limit)
    guard end > start.token else { return start.token..<start.token }
    // A quotation that the sentence ends inside goes on to its own end.
    if quotationAt[end - 1] >= 0 {
      let quoted = quotations[Int(quotationAt[end - 1])]
      if quoted.upperBound > end, quoted.lowerBound >= start.token {
        return start.token..<min(quoted.upperBound, start.token + Self.longest)
      }
    }
    return start.token..<end
  }

  /// Whether a quotation is a content by itself: it has several words and nothing goes on behind it.
  private func isWhole(_ quoted: Range<Int>) -> Bool {
    guard quoted.count > 5 else { return false }
    guard quoted.upperBound < sentence.tokens.upperBound else { return true }
    return tokens[quoted.upperBound].kind == .punctuation || quoted.count > 10
  }

  /// What a colon at a sentence's end announces: the sentences of the next paragraph.
  private func paragraph(behind token: Int) -> Range<Int> {
    guard token < tokens.count, number + 1 < document.sentences.count else { return token..<token }
    if let quoted = quotation(startingAt: token) {
      return quoted.lowerBound..<min(quoted.upperBound, quoted.lowerBound + Self.longest)
    }
    var end = document.sentences[number + 1].tokens.upperBound
    var next = number + 2
    while next < document.sentences.count, end - token < Self.longest / 2,
      !tokens[document.sentences[next].tokens.lowerBound].shape.contains(.afterParagraph)
    {
      end = document.sentences[next].tokens.upperBound
      next += 1
    }
    return token..<end
  }

  private func contentEnd(_ start: ContentStart, _ cue: Cue, limit: Int) -> Int {
    var place = self.place(from: start.token)
    while place < chunks.count {
      let token = firstToken(place)
      guard token < limit else { break }
      if token > start.token, quotationAt[token] < 0, stops(at: place, start, cue) {
        return isComma(token - 1) ? token - 1 : token
      }
      place += 1
    }
    return trimmedEnd(limit)
  }

  private func stops(at place: Int, _ start: ContentStart, _ cue: Cue) -> Bool {
    switch chunks[place] {
    case .mark(let token):
      let isColon = clauseGrammar.holds(.colon, word(token))
      return tokens[token].kind == .punctuation && !isColon && start.kind == .nominal
        && quotation(startingAt: token) == nil || isSemicolon(token)
    case .coordinator(let token): return coordinatorStops(place, token, start, cue)
    case .subordinator(let token):
      if start.kind == .nominal { return grammar.holds(.limit, word(token)) }
      // "said that, although it lost money, it would go on": what opens the content does not end it.
      return isComma(token - 1) && token > start.token + 2 && grammar.holds(.contrast, word(token))
    case .preposition(let token):
      return start.kind == .nominal && grammar.holds(.limit, word(token)) && token > start.token + 1
        && isClauseOpener(place)
    case .verb(let verb):
      let group = sentence.verbGroups[verb]
      guard group.form == .gerund else { return false }
      // "…, adding that …" is another attribution, "…, citing …" tells where this one comes from.
      return isComma(group.tokens.lowerBound - 1)
        && (start.kind == .nominal || grammar.holds(.sourcing, group.lemma)
          || !grammar.classes(group.lemma).isDisjoint(with: [.say, .tell]))
    case .relative(let token): return start.kind == .nominal && isComma(token - 1)
    default: return false
    }
  }

  private func isSemicolon(_ token: Int) -> Bool {
    tokens[token].end - tokens[token].start == 1
      && document.text.bytes[Int(tokens[token].start)] == UInt8(ascii: ";")
  }

  private func isClauseOpener(_ place: Int) -> Bool {
    if case .verb? = chunks.indices.contains(place + 1) ? chunks[place + 1] : nil { return true }
    return false
  }

  /// "said A but pledged B", "said A, but Y did B".
  private func coordinatorStops(_ place: Int, _ token: Int, _ start: ContentStart, _ cue: Cue) -> Bool {
    var next = place + 1
    while next < chunks.count {
      guard case .adverb = chunks[next] else { break }
      next += 1
    }
    guard next < chunks.count else { return false }
    switch chunks[next] {
    case .verb(let verb):
      let group = sentence.verbGroups[verb]
      let own = sentence.verbGroups[cue.clause]
      guard group.form == own.form, group.tense == own.tense,
        tokens[group.main].verbForm == tokens[own.main].verbForm
      else { return false }
      return start.kind == .nominal || !grammar.classes(group.lemma).isEmpty && group.form == .finite
    case .noun(let noun):
      guard clauseOfSubject[noun] >= 0 else { return false }
      return start.kind == .nominal || isComma(token - 1) && grammar.holds(.contrast, word(token))
    default: return false
    }
  }

  /// The end of a content that goes on to a limit: without the mark that ends the sentence.
  func trimmedEnd(_ limit: Int) -> Int {
    var end = limit
    while end > sentence.tokens.lowerBound, tokens[end - 1].kind == .punctuation, quotationAt[end - 1] < 0,
      !clauseGrammar.holds(.closing, word(end - 1))
    { end -= 1 }
    return end
  }
}
