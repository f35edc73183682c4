import DatelineLanguage
import DatelineModel
import DatelineRules

/// How real the event of an infinitive is.
extension FactualityReader {
  /// How many words may stand between "whether" and its infinitive: "whether or not to close".
  private static let alternative = 3

  func infinitive(_ clause: Clause, _ depth: Int) -> Reality? {
    guard let place = view.place(ofVerb: clause.verb) else { return nil }
    let start = view.sentence.verbGroups[clause.verb].tokens.lowerBound
    let before = max(view.sentence.tokens.lowerBound, start - Self.alternative)..<start
    if before.contains(where: { view.predicates.conditional.contains(view.text.tokens[$0].word) }) {
      return nil
    }
    // "if an offer to buy it becomes unconditional".
    if let noun = clause.governingNoun.flatMap(view.place(ofNoun:)), noun > 0,
      case .subordinator(let token) = view.sentence.chunks[noun - 1],
      view.predicates.conditional.contains(view.text.tokens[token].word)
    {
      return nil
    }
    if let noun = clause.governingNoun.map(holder(ofInfinitive:)), isBeside(noun, place, clause),
      let cue = cues.nouns[view.text.tokens[view.group(noun).head].lemma]
    {
      return governed(byNoun: cue, noun, clause.governor, depth)
    }
    guard let governor = clause.governor else {
      // A headline: "X to close its unit Y".
      guard clause.subject != nil else { return nil }
      return Reality(factuality: .planned, polarity: .positive, hedge: 1)
        .noting(view.sentence.verbGroups[clause.verb].tokens)
    }
    if let coordinated = clause.coordinatedWith { return reality(ofClause: coordinated, depth: depth + 1) }
    let verb = view.verb(ofClause: governor)
    let group = view.sentence.verbGroups[clause.verb]
    guard let outer = reality(ofClause: governor, depth: depth + 1) else { return nil }
    let end = group.tokens.lowerBound
    let between = min(verb.tokens.upperBound, end)..<end
    if let adjective = between.first(where: { cues.adjectives[view.text.tokens[$0].word] != nil }),
      let cue = cues.adjectives[view.text.tokens[adjective].word]
    {
      // "is rumoured to be about to buy".
      if outer.factuality == .speculated { return outer.noting(adjective..<adjective + 1) }
      if view.predicates.enabling.contains(view.text.tokens[adjective].word), verb.modal == nil,
        verb.tense == .past || verb.isPerfect
      {
        return outer.noting(adjective..<adjective + 1)
      }
      // "had been due to open", "was due to have opened".
      let isOver = cue == .planned && verb.tense == .past && (verb.isPerfect || group.isPerfect)
      let cue = isOver ? .intendedPast : cue
      // "has yet to list": not so far; "is unlikely to list".
      let isDenied =
        cue == .notOccurred || view.predicates.improbable.contains(view.text.tokens[adjective].word)
      let polarity = isDenied ? .negative : outer.polarity
      let hedge = min(outer.hedge, cues.hedgedVerbs[verb] ?? 1)
      return Reality(factuality: cue, polarity: polarity, hedge: hedge, cues: outer.cues)
        .noting(adjective..<adjective + 1)
    }
    if between.isEmpty, cues.verbs[verb] == nil, view.predicates.copula.contains(verb.lemma) {
      // "was to have opened".
      return Reality(
        factuality: group.isPerfect && verb.tense == .past ? .intendedPast : .planned, like: outer
      ).noting(verb.tokens)
    }
    if between.isEmpty, view.predicates.obliging.contains(verb.lemma) { return obliged(verb, outer) }
    // "is pleased to announce the sale", "is delighted to appoint her": but "is happy to sell" only would.
    if between.contains(where: { view.predicates.gladly.contains(view.text.tokens[$0].word) }) {
      let isTold = view.predicates.announcing[group] ?? view.predicates.posting[group] ?? group.isPerfect
      let isDone = isTold || verb.tense == .past || taxonomy.isDoneWhenDecided(eventType)
      return isDone || outer.factuality != .occurred ? outer : Reality(factuality: .planned, like: outer)
    }
    if verb.isPassive, view.predicates.alleging[verb] ?? false {
      return alleged(group, verb, outer, isSourced: hasAgent(governor))
    }
    // "says to shut its plant"
    if !verb.isPassive, verb.tense == .present, !group.isPerfect, group.tokens.lowerBound < group.main,
      between.isEmpty, view.predicates.alleging[verb] ?? false
    {
      return Reality(factuality: .planned, like: outer).noting(verb.tokens)
    }
    // "saw sales rise", "let her take the helm": without "to".
    if group.tokens.lowerBound == group.main { return seen(verb, outer) }
    // "offered to resign"
    let isLeaving =
      view.predicates.offering.contains(verb.lemma) && view.predicates.relinquishing[group] ?? false
    if isLeaving || isWishOfOthers(clause, governor) { return governed(by: .speculated, governor, outer) }
    guard let cue = cues.verbs[verb] else { return nil }
    let result = governed(by: cue, governor, outer, isNegated: group.isNegated)
    return cue == .planned && isTakenBack(governor)
      ? Reality(factuality: .intendedPast, like: result) : result
  }

  /// "offered to buy X but withdrew the offer": whether a verb behind it ends what the one that governs an infinitive began.
  private func isTakenBack(_ governor: Int) -> Bool {
    let subject = view.sentence.clauses[governor].subject
    let start = view.verb(ofClause: governor).tokens.upperBound
    return view.sentence.clauses.contains { clause in
      let verb = view.sentence.verbGroups[clause.verb]
      guard subject != nil, clause.subject == subject, verb.main >= start, verb.form == .finite,
        verb.tense == .past, !verb.isNegated, !verb.isPassive, cues.verbs[verb] == .notOccurred,
        let object = clause.object
      else { return false }
      let tokens = view.group(object).tokens
      return view.predicates.definite.contains(view.text.tokens[tokens.lowerBound].word)
        && view.predicates.governing.contains(view.text.tokens[view.group(object).head].lemma)
    }
  }

  /// "shareholders want Halden to sell": whether somebody still wishes that another does it, and no part of its own.
  private func isWishOfOthers(_ clause: Clause, _ governor: Int) -> Bool {
    let verb = view.verb(ofClause: governor)
    guard cues.intentions[verb] ?? false, !verb.isPassive, !isPast(governor), let doer = clause.subject,
      doer == view.sentence.clauses[governor].object
    else { return false }
    return view.group(doer).possessor == nil && view.pronounOwner(of: view.argument(doer)) == nil
  }

  /// "is reported by the Echo to have bought": whether a passive names who acts.
  private func hasAgent(_ clause: Int) -> Bool {
    view.sentence.clauses[clause].arguments.contains { view.predicates.agent.contains($0.preposition) }
  }

  /// "an agreement for an interest to be sold": the noun before "for", where one stands there; else the noun itself.
  private func holder(ofInfinitive noun: Int) -> Int {
    guard let place = view.place(ofNoun: noun), place > 1,
      case .preposition(let token) = view.sentence.chunks[place - 1], isTying(token),
      case .noun(let host) = view.sentence.chunks[place - 2],
      cues.nouns[view.text.tokens[view.group(host).head].lemma] != nil
    else { return noun }
    return host
  }

  /// Whether an infinitive at a chunk stands directly behind a noun: "a plan to buy", "a plan for Orsk to buy".
  private func isBeside(_ noun: Int, _ place: Int, _ clause: Clause) -> Bool {
    guard let host = view.place(ofNoun: noun) else { return false }
    if host == place - 1 { return true }
    guard let subject = clause.subject, view.place(ofNoun: subject) == place - 1, host + 1 < place,
      case .preposition(let token) = view.sentence.chunks[host + 1]
    else { return false }
    return isTying(token)
  }

  /// Whether a preposition brings who acts in the infinitive of a noun: "a plan for Orsk to buy", "plans by Orsk to buy".
  private func isTying(_ token: Int) -> Bool {
    let word = view.text.tokens[token].word
    return view.predicates.patient.contains(word) || view.predicates.agent.contains(word)
  }

  /// What hearsay makes of an infinitive: "is believed to be planning" and "is said to hold" tell what goes on; whether "is said to
  /// have bought" and "is said to be buying" hold is open, unless somebody is named who says so.
  private func alleged(_ group: VerbGroup, _ verb: VerbGroup, _ outer: Reality, isSourced: Bool) -> Reality {
    var result = outer
    result.hedge = min(result.hedge, Self.hearsayHedge)
    let goesOn =
      view.predicates.copula.contains(group.lemma) || cues.verbs[group] != nil && !group.isPerfect
      || taxonomy.isState(eventType) || isOngoing || isFigure
    if cues.verbs[verb] == .speculated || outer.factuality == .occurred && !goesOn && !isSourced {
      result.factuality = .speculated
      result.hedge = min(result.hedge, Self.openHedge)
    } else if outer.factuality == .occurred, !group.isPerfect, !goesOn {
      result.factuality = .planned
    }
    return result.noting(verb.tokens)
  }

  /// What a verb of sight makes of what it sees: "saw sales rise" tells of the past, "sees sales rising" of what is to come.
  func seen(_ verb: VerbGroup, _ outer: Reality) -> Reality? {
    // "lets it buy the unit": whoever may do it has not done it.
    if outer.factuality == .occurred, view.predicates.permitting[verb] ?? false { return nil }
    var result = outer
    if outer.factuality == .occurred, verb.tense == .present, !verb.isPerfect,
      view.predicates.foreseeing[verb] ?? false
    {
      result.factuality = .expected
    }
    return result.noting(verb.tokens)
  }

  /// "sees annual profit up 12 percent": what a verb before it makes of a figure's shift.
  func reality(ofShift site: Site, inClause clause: Int) -> Reality? {
    guard let outer = reality(ofClause: clause) else { return nil }
    let verb = view.verb(ofClause: clause)
    guard verb.tokens.upperBound <= site.tokens.lowerBound, !verb.isPassive else { return outer }
    return cues.verbs[verb] == .expected ? governed(by: .expected, clause, outer) : seen(verb, outer)
  }

  /// What must be done lies ahead ("has to close it"), what had to be done was done.
  private func obliged(_ verb: VerbGroup, _ outer: Reality) -> Reality {
    var result = outer
    if outer.factuality == .occurred, verb.tense == .present, !verb.isPerfect { result.factuality = .planned }
    return result.noting(verb.tokens)
  }
}
