extension AttributionFinder {
  /// A verb that is a cue.
  struct Cue {
    let clause: Int
    let classes: AttributionGrammar.Classes
    /// The tokens of the cue: the verb group and the word that belongs to it.
    let tokens: Range<Int>
    /// The chunk behind it.
    let next: Int
  }

  /// Notes what the verb of a clause tells, when it is a cue.
  mutating func readVerb(_ clause: Int) {
    let verb = sentence.verbGroups[clause]
    // What is said inside a quotation is its speaker's affair.
    guard quotationAt[verb.main] < 0, let cue = cue(clause), !readRelayed(cue) else { return }
    if verb.isPassive, verb.tokens.count > 1 || tokens[verb.main].verbForm != .past {
      readPassive(cue)
    } else if !cue.classes.isDisjoint(with: .parenthetical), verb.form == .finite, readAround(cue) {
      return
    } else {
      readAfter(cue)
    }
  }

  private func cue(_ clause: Int) -> Cue? {
    let verb = sentence.verbGroups[clause]
    let place = verbPlaces[clause]
    if let particle = verb.particle {
      guard let classes = grammar.classes(verb.lemma, with: particle) else { return nil }
      return Cue(clause: clause, classes: classes, tokens: verb.tokens, next: place + 1)
    }
    let end = verb.tokens.upperBound
    if end < sentence.tokens.upperBound, place + 1 < chunks.count, firstToken(place + 1) == end,
      let classes = grammar.classes(verb.lemma, with: word(end))
    {
      let next = isSingleToken(place + 1) ? place + 2 : place + 1
      if next == place + 2 {
        return Cue(clause: clause, classes: classes, tokens: verb.tokens.lowerBound..<end + 1, next: next)
      }
    }
    let classes = grammar.classes(verb.lemma)
    guard !classes.isDisjoint(with: .containing) else {
      return nil
    }
    return Cue(clause: clause, classes: classes, tokens: verb.tokens, next: place + 1)
  }

  private func isSingleToken(_ place: Int) -> Bool {
    switch chunks[place] {
    case .preposition, .adverb: true
    case .noun(let noun): sentence.nounGroups[noun].tokens.count == 1
    default: false
    }
  }

  // MARK: Source

  /// Who says it: the subject, or the relative pronoun that stands for it.
  private func source(of cue: Cue) -> (range: Range<Int>, speaker: Int?)? {
    let clause = sentence.clauses[cue.clause]
    if clause.isRelative, clause.coordinatedWith == nil {
      var place = verbPlaces[cue.clause] - 1
      while place > 0, case .adverb = chunks[place] { place -= 1 }
      if place >= 0 {
        switch chunks[place] {
        case .relative(let token): return (token..<token + 1, clause.subject.flatMap { source($0).speaker })
        default: break
        }
      }
    }
    return clause.subject.map { source($0) }
  }

  // MARK: Content behind the cue

  private mutating func readAfter(_ cue: Cue) {
    guard let source = source(of: cue), let start = contentStart(cue),
      start.kind == .clause || !isForeseen(cue.clause)
    else { return }
    let content = contentRange(from: start, cue)
    guard !content.isEmpty else { return }
    found.append(
      Draft(
        source: source.range, cue: cue.tokens, content: [content], speaker: source.speaker,
        isQuotation: quotation(startingAt: content.lowerBound) != nil,
        isSpeech: !cue.classes.isDisjoint(with: [.say, .tell]) && !isAgreed(start, cue)
          || isDenied(start, by: cue)))
  }

  /// "dismissed reports that it had closed": what a noun tells is denied with it.
  private func isDenied(_ start: ContentStart, by cue: Cue) -> Bool {
    guard start.kind == .nominal, cue.classes.contains(.deny),
      case .noun(let noun)? = chunks[place(from: start.token)...].first
    else { return false }
    return grammar.holds(.deniable, tokens[sentence.nounGroups[owned(noun)].head].lemma)
  }

  /// "agreed to sell", "agreed a deal": whether what verbs of speech and of will alike govern is a deed of theirs and nothing said.
  private func isAgreed(_ start: ContentStart, _ cue: Cue) -> Bool {
    guard cue.classes.isSuperset(of: [.think, .want]) else { return false }
    if start.kind == .nominal { return quotation(startingAt: start.token) == nil }
    let place = self.place(from: start.token)
    guard place < chunks.count, case .verb(let verb) = chunks[place] else { return false }
    return sentence.verbGroups[verb].form == .infinitive
  }

  /// "will report an upturn", "is likely to show a profit": nobody tells that yet.
  private func isForeseen(_ clause: Int) -> Bool {
    let verb = sentence.verbGroups[clause]
    return verb.modal != nil || verb.form == .infinitive
  }

  // MARK: Content before or around the cue

  /// "…, X said", "…," said X, "A, X said, B"; false when the cue does not stand so.
  private mutating func readAround(_ cue: Cue) -> Bool {
    let clause = sentence.clauses[cue.clause]
    let place = verbPlaces[cue.clause]
    let verb = sentence.verbGroups[cue.clause].tokens
    var start = verb.lowerBound
    var speaker: Int?
    var tail = cue.next
    if endsContent(before: start), let noun = inverted(cue) {
      speaker = noun
      tail = place + 2
    } else if let subject = clause.subject, !clause.isRelative, clause.coordinatedWith == nil,
      sentence.nounGroups[subject].tokens.upperBound <= start
    {
      speaker = subject
      start = groupStart(subject)
    }
    guard let speaker, start > sentence.tokens.lowerBound, endsContent(before: start) else { return false }
    let isQuoted =
      quotation(endingAt: start) != nil || isComma(start - 1) && quotation(endingAt: start - 1) != nil
    let end = tailEnd(from: tail)
    guard isQuoted || end != nil else { return false }
    let before = contentBefore(start)
    guard before.count > 1 else { return false }
    var content = [before]
    if let end {
      let mayGoOn = !isQuoted && start != verb.lowerBound
      if let rest = quotedRest(behind: end) ?? (mayGoOn ? rest(behind: end) : nil) { content.append(rest) }
    }
    let (range, entity) = source(speaker)
    found.append(
      Draft(
        source: range, cue: cue.tokens, content: content, speaker: entity,
        isQuotation: isQuoted))
    return true
  }

  /// Whether a comma or the end of a quotation stands before a token.
  private func endsContent(before token: Int) -> Bool {
    token > sentence.tokens.lowerBound && (isComma(token - 1) || quotation(endingAt: token) != nil)
  }

  /// "said X": the noun group behind the verb when it speaks.
  ///
  /// Behind a comma alone, a subject of the verb's own rules that out: "Roe, of Halden, said parents …".
  private func inverted(_ cue: Cue) -> Int? {
    let place = verbPlaces[cue.clause]
    let clause = sentence.clauses[cue.clause]
    let hasSubject = clause.subject != nil && clause.coordinatedWith == nil
    if hasSubject, quotation(endingAt: cue.tokens.lowerBound) == nil { return nil }
    guard place + 1 < chunks.count, case .noun(let noun) = chunks[place + 1], clauseOfSubject[noun] < 0 else {
      return nil
    }
    return owned(noun)
  }

  /// The comma or sentence end that closes the words behind a cue, listeners, times and places stepped over.
  private func tailEnd(from start: Int) -> Int? {
    var place = start
    while place < chunks.count, place < start + 12 {
      switch chunks[place] {
      case .noun, .preposition, .time, .adverb: place += 1
      case .comma(let token): return isComma(token) ? token : nil
      case .mark(let token):
        let isOpen = clauseGrammar.holds(.colon, word(token)) || quotation(startingAt: token) != nil
        return tokens[token].kind == .punctuation && !isOpen ? token : nil
      case .subordinator: return adverbialStart(place, from: start)
      case .verb(let verb):
        // "it said on Tuesday as it reported lower sales": a preposition may open the clause.
        guard sentence.verbGroups[verb].form == .finite, place - 2 >= start, case .noun = chunks[place - 1],
          case .preposition = chunks[place - 2]
        else { return nil }
        return adverbialStart(place - 2, from: start)
      default: return nil
      }
    }
    return place == chunks.count ? sentence.tokens.upperBound : nil
  }

  /// The token at which a clause of time begins behind a cue, where a whole clause stands before the cue.
  private func adverbialStart(_ place: Int, from start: Int) -> Int? {
    let token = firstToken(place)
    guard clauseGrammar.holds(.temporal, word(token)) || clauseGrammar.holds(.role, word(token)) else {
      return nil
    }
    let before = chunks[..<min(start, chunks.count)].dropLast()
    let hasClause = before.contains { chunk in
      if case .verb(let verb) = chunk { sentence.verbGroups[verb].form == .finite } else { false }
    }
    return hasClause ? token : nil
  }

  /// What is said before the cue's words, which begin at `start`.
  private func contentBefore(_ start: Int) -> Range<Int> {
    var end = start
    if quotation(endingAt: end) == nil { end -= 1 }
    var begin = max(sentence.tokens.lowerBound, end - Self.longest)
    if let quoted = quotation(endingAt: end), quoted.lowerBound <= begin {
      begin = max(quoted.lowerBound, end - Self.longest)
    }
    return begin..<max(begin, end)
  }

  /// "…," X said, "…": the quotation that opens directly behind the cue's words, behind "but", or after an aside.
  private func quotedRest(behind end: Int) -> Range<Int>? {
    guard isComma(end) else { return nil }
    let limit = min(sentence.tokens.upperBound, end + 24)
    var token = end + 1
    while token < limit {
      if let quoted = quotation(startingAt: token) {
        return quoted.clamped(to: quoted.lowerBound..<quoted.lowerBound + Self.longest)
      }
      if token == end + 1, tokens[token].partOfSpeech != .coordinator, tokens[token].verbForm != .gerund {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// "A, X said, B": what goes on behind the comma that closes the cue's words.
  private func rest(behind end: Int) -> Range<Int>? {
    let place = self.place(from: end + 1)
    guard isComma(end), end + 1 < sentence.tokens.upperBound, place < chunks.count else { return nil }
    switch chunks[place] {
    case .noun, .preposition, .time: break
    case .verb(let verb):
      let form = sentence.verbGroups[verb].form
      guard form == .finite || form == .infinitive else { return nil }
    default: return nil
    }
    let last = trimmedEnd(min(sentence.tokens.upperBound, end + Self.longest))
    return end + 1 < last ? end + 1..<last : nil
  }

  // MARK: Beside the cue

  /// "As Halden reported on Monday, …", "…, as reported by the Echo": what stands beside a clause of comparison is what its verb
  /// relays; false when the cue does not stand so.
  private mutating func readRelayed(_ cue: Cue) -> Bool {
    let clause = sentence.clauses[cue.clause]
    let verb = sentence.verbGroups[cue.clause]
    let agent = clause.arguments.first { grammar.holds(.agent, $0.preposition) }
    guard cue.classes.contains(.relaying), clause.object == nil,
      let noun = verb.isPassive ? agent?.noun : clause.subject
    else { return false }
    let opener = (verb.isPassive ? verb.tokens.lowerBound : groupStart(noun)) - 1
    guard opener >= sentence.tokens.lowerBound, clauseGrammar.holds(.role, word(opener)),
      verb.isPassive ? verb.form == .participle : opener < verb.tokens.lowerBound,
      let end = tailEnd(from: cue.next)
    else { return false }
    var content: [Range<Int>] = []
    if opener > sentence.tokens.lowerBound {
      guard isComma(opener - 1) else { return false }
      content.append((sentence.tokens.lowerBound..<opener - 1).suffix(Self.longest))
    }
    if isComma(end), end + 1 < sentence.tokens.upperBound {
      content.append(end + 1..<max(end + 1, trimmedEnd(min(sentence.tokens.upperBound, end + Self.longest))))
    }
    content.removeAll(where: \.isEmpty)
    guard content.contains(where: { $0.count > 1 }) else { return false }
    let (range, speaker) = source(noun)
    found.append(Draft(source: range, cue: cue.tokens, content: content, speaker: speaker))
    return true
  }

  // MARK: Passive

  /// "is expected to rise", "was criticised by X", "it is believed that …".
  private mutating func readPassive(_ cue: Cue) {
    let clause = sentence.clauses[cue.clause]
    let agent = clause.arguments.first { grammar.holds(.agent, $0.preposition) }.map { source($0.noun) }
    guard let subject = clause.subject else { return }
    let group = sentence.nounGroups[subject]
    let isDummy = group.tokens.count == 1 && grammar.holds(.dummy, word(group.head))
    var content: [Range<Int>] = isDummy ? [] : [groupStart(subject)..<group.tokens.upperBound]
    if case .verb(let verb)? = chunks.indices.contains(cue.next) ? chunks[cue.next] : nil,
      sentence.verbGroups[verb].form == .infinitive
    {
      content.append(
        contentRange(from: ContentStart(token: firstToken(cue.next), kind: .clause), cue))
    } else if isDummy, let start = contentStart(cue) {
      content.append(contentRange(from: start, cue))
    } else if agent == nil {
      return
    }
    content.removeAll(where: \.isEmpty)
    guard !content.isEmpty else { return }
    found.append(
      Draft(
        source: agent?.range, cue: cue.tokens, content: content, speaker: agent?.speaker,
        isSpeech: !cue.classes.isDisjoint(with: [.say, .tell])))
  }
}
