import DatelineLanguage
import DatelineModel
import DatelineRules

/// How real the event of a noun is.
extension FactualityReader {
  /// The reality of an event whose noun, or whose object, is said to be none: "made no investment".
  func negated(_ reality: Reality, by argument: Argument?) -> Reality {
    guard let argument, case let first = argument.tokens.lowerBound,
      view.predicates.negative.contains(view.text.tokens[first].word),
      // "no less than $3 million" is an amount.
      !view.sentence.quantities.contains(where: { $0.tokens.lowerBound == first })
    else { return reality }
    var negated = reality
    negated.polarity = .negative
    if negated.factuality == .occurred { negated.factuality = .notOccurred }
    return negated.noting(first..<first + 1)
  }

  /// How real the event of a noun is: a clause in the past presupposes it, what governs it may announce or deny it.
  func reality(ofNoun site: Site) -> Reality? {
    asserted(ofNoun: site).map { modified($0, ofNoun: site) }
  }

  /// What the words before a noun make of its event: "the planned closure" lies ahead.
  func modified(_ reality: Reality, ofNoun site: Site) -> Reality {
    guard reality.factuality == .occurred, let noun = site.noun else { return reality }
    var reality = reality
    let start = site.tokens.lowerBound
    let before = min(view.group(noun).tokens.lowerBound, start)..<start
    for token in before {
      guard let cue = cues.modifiers[view.text.tokens[token].word], !endsCompound(token) else { continue }
      reality.factuality = cue
      if cue == .speculated { reality.hedge = min(reality.hedge, Self.openHedge) }
      return reality.noting(token..<token + 1)
    }
    return reality
  }

  /// "a better-than-expected profit": the last word of a compound is no cue.
  private func endsCompound(_ token: Int) -> Bool {
    guard token > view.sentence.tokens.lowerBound, !view.text.tokens[token].hasSpaceBefore else {
      return false
    }
    let mark = view.text.tokens[token - 1]
    return !mark.hasSpaceBefore && view.text.bytes[Int(mark.start)..<Int(mark.end)].elementsEqual([0x2D])
  }

  /// The preposition between a verb and the noun of the event, where it stands directly behind the verb: "called for the closure",
  /// "agreed to the closure".
  private func preposition(from verb: VerbGroup, to site: Site) -> Word? {
    guard let noun = site.noun, let place = view.place(ofNoun: noun), place > 1,
      case .preposition(let token) = view.sentence.chunks[place - 1],
      case .verb(let governor) = view.sentence.chunks[place - 2],
      view.sentence.verbGroups[governor].main == verb.main
    else { return nil }
    return view.text.tokens[token].word
  }

  /// What the noun to which a preposition ties an event's noun says of the event.
  private enum Frame {
    /// It is only talked about: "talks on a merger".
    case debated
    /// It may come: "permission for an extension".
    case permitted
    /// As a noun of this class tells, by index: "plans for an extension".
    case cued(Factuality, noun: Int)
  }

  private func frame(of site: Site) -> Frame? {
    guard let noun = site.noun, let token = view.prepositionToken(before: noun),
      view.predicates.framing.contains(view.text.tokens[token].word), let host = host(before: token)
    else { return nil }
    let head = view.text.tokens[view.group(host).head].lemma
    if view.predicates.debated.contains(head) { return .debated }
    // "approval for its acquisition of X", which was announced.
    if view.predicates.permitted.contains(head) {
      return taxonomy.isDoneWhenDecided(eventType) ? nil : .permitted
    }
    guard let cue = cues.nouns[head] else { return nil }
    // "the aim of the merger" tells of no plan for one.
    let isOf = view.predicates.heldRole.contains(view.text.tokens[token].word)
    return cue != .planned || !isOf || view.predicates.governing.contains(head)
      ? .cued(cue, noun: host) : nil
  }

  /// The noun before a preposition; times may stand between: "plans in May 2019 for the closure".
  private func host(before preposition: Int) -> Int? {
    guard let place = view.sentence.chunks.firstIndex(of: .preposition(preposition)) else { return nil }
    for chunk in view.sentence.chunks[..<place].reversed() {
      switch chunk {
      case .time: continue
      case .noun(let host): return host
      default: return nil
      }
    }
    return nil
  }

  /// What a frame makes of the event inside it.
  private func framed(_ site: Site, in frame: Frame) -> Reality? {
    var outer = Reality.occurred
    if let clause = site.clause {
      guard let told = reality(ofClause: clause) else { return nil }
      outer = told
    }
    switch frame {
    case .debated: return nil
    case .permitted: return Reality(factuality: .planned, like: outer)
    case .cued(let cue, let noun):
      // "hopes for a takeover"
      guard isFigure || cue != .target && cue != .expected else { return nil }
      let governor = site.clause.flatMap { isGoverned(noun, inClause: $0) ? $0 : nil }
      return governed(byNoun: cue, noun, governor, 0)
    }
  }

  /// How real the clause around a noun makes its event.
  private func asserted(ofNoun site: Site) -> Reality? {
    if let frame = frame(of: site) { return framed(site, in: frame) }
    guard let clause = site.clause ?? clause(governing: site.noun) else {
      if isFigure, let reality = foreseen(site) { return reality }
      // A headline without a verb, or a noun outside every clause: nothing says that it happened.
      return Reality(factuality: .occurred, polarity: .positive, hedge: Self.nounHedge)
    }
    guard let outer = reality(ofClause: clause) else { return nil }
    let verb = view.verb(ofClause: clause)
    if isFigure, let cue = statedAs(clause) {
      return Reality(factuality: cue, like: outer)
    }
    switch site.phrasing {
    case .lightVerb, .copular, .apposed: return outer
    default: break
    }
    let isObject = [site.noun, site.host].compactMap(\.self).contains { isGoverned($0, inClause: clause) }
    guard isObject else {
      if let preposition = preposition(from: verb, to: site) {
        // "warned of a strike"
        if view.predicates.appealing.contains(verb.lemma) { return nil }
        // "voted for the closure"
        if cues.verbs[verb] == .planned, view.predicates.framing.contains(preposition),
          !view.predicates.opposing.contains(preposition)
        {
          return governed(by: .planned, clause, outer)
        }
      }
      return outer.factuality == .occurred && !isReason(site, ofClause: clause) ? outer : nil
    }
    if view.predicates.resisting[verb] ?? false { return nil }
    // "is set to announce the closure".
    if view.predicates.announcing[verb] ?? false, outer.liesAhead,
      !isFigure || outer.factuality == .expected
    {
      return outer
    }
    if view.predicates.announcing[verb] ?? false, outer.factuality == .occurred {
      if isFigure { return outer }
      let isDone = taxonomy.isDoneWhenDecided(eventType)
      return Reality(factuality: isDone ? .occurred : .planned, like: outer)
    }
    if view.predicates.denying[verb] ?? false {
      return outer.factuality == .occurred ? outer.denied.noting(verb.tokens) : nil
    }
    guard let cue = cues.verbs[verb], cue != .occurred else {
      return outer.factuality == .occurred ? outer : nil
    }
    if cue == .expected, tellsEffect(clause) { return taxonomy.isDoneWhenDecided(eventType) ? outer : nil }
    // "cancelled the sale" is another rule's to tell; "plans a sale" and "is considering a sale" are told here.
    return cue == .notOccurred ? nil : governed(by: cue, clause, outer)
  }

  /// "the purchase is expected to raise profit", but not "the sale is expected to close in May": whether what a passive verb governs
  /// is what its subject does, which is known.
  private func tellsEffect(_ clause: Int) -> Bool {
    guard !isFigure, view.verb(ofClause: clause).isPassive else { return false }
    return view.sentence.clauses.contains {
      guard $0.governor == clause, $0.object != nil, case let verb = view.sentence.verbGroups[$0.verb] else {
        return false
      }
      return verb.form == .infinitive && !verb.isPassive && !(view.predicates.lightVerb[verb] ?? false)
    }
  }

  /// "expects a profit on higher sales": whether a figure is a reason of what is only foreseen, and as open as that.
  private func isReason(_ site: Site, ofClause clause: Int) -> Bool {
    guard isFigure, cues.verbs[view.verb(ofClause: clause)] == .expected, let noun = site.noun,
      let token = view.prepositionToken(before: noun),
      token >= view.verb(ofClause: clause).tokens.upperBound
    else { return false }
    let word = view.text.tokens[token].word
    return !view.predicates.base.contains(word) || view.predicates.having.contains(word)
  }

  /// "is expected to post a profit of $5m, a rise of 10%": what is told beside a figure that is foreseen is foreseen too.
  private func foreseen(_ site: Site) -> Reality? {
    let token = site.noun.map { view.group($0).tokens.lowerBound } ?? site.tokens.lowerBound
    guard token > view.sentence.tokens.lowerBound,
      // "higher than the profit of $5m": what it is compared with was told.
      !view.predicates.base.contains(view.text.tokens[token - 1].word),
      let clause = view.sentence.clauses.lastIndex(where: {
        view.sentence.verbGroups[$0.verb].tokens.upperBound <= token
      }), let reality = reality(ofClause: clause), reality.factuality == .expected
    else { return nil }
    return reality
  }

  /// The hedge of a noun that no verb asserts.
  private static let nounHedge = 0.9

  private func clause(governing noun: Int?) -> Int? {
    noun.flatMap { noun in view.sentence.clauses.indices.first { isGoverned(noun, inClause: $0) } }
  }

  /// Whether a noun group is what the clause's verb acts upon.
  private func isGoverned(_ noun: Int, inClause clause: Int) -> Bool {
    let host = view.sentence.clauses[clause]
    guard let governed = view.verb(ofClause: clause).isPassive ? host.subject : host.object else {
      return false
    }
    return governed == noun || view.group(governed).coordinated.contains(noun) || isJoined(noun, to: governed)
  }

  /// "expects sales of $40m and a profit of $3m": whether a list joins a noun to an object over the phrases behind that.
  private func isJoined(_ noun: Int, to object: Int) -> Bool {
    var first = noun
    while let possessor = view.group(first).possessor, possessor != first { first = possessor }
    guard let start = view.place(ofNoun: object), let end = view.place(ofNoun: first), start + 1 < end else {
      return false
    }
    switch view.sentence.chunks[end - 1] {
    case .coordinator, .comma: break
    default: return false
    }
    return view.sentence.chunks[start + 1..<end].allSatisfy {
      switch $0 {
      case .noun, .preposition, .time, .comma, .coordinator, .adverb: true
      default: false
      }
    }
  }

  /// What a clause with "is" makes of its figures by its subject: "the target was revenue of", "the forecast is".
  private func statedAs(_ clause: Int) -> Factuality? {
    let host = view.sentence.clauses[clause]
    guard view.predicates.copula.contains(view.sentence.verbGroups[host.verb].lemma),
      let subject = host.subject
    else { return nil }
    return cues.nouns[view.text.tokens[view.group(subject).head].lemma]
  }
}
