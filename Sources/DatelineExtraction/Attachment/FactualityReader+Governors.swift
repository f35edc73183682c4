import DatelineLanguage
import DatelineModel
import DatelineRules

/// What a governing verb or noun makes of an event.
extension FactualityReader {
  /// What a governing verb of class `cue` makes of the governed event.
  func governed(
    by cue: Factuality, _ governor: Int, _ outer: Reality, isNegated: Bool = false
  ) -> Reality {
    let verb = view.verb(ofClause: governor)
    var result = outer
    switch cue {
    case .occurred: break
    case .notOccurred:
      // "did not rule out closing it" leaves it open; "did not fail to" happened.
      let isDenied = outer.factuality == .notOccurred
      if isDenied, view.predicates.disclaiming[verb] ?? false {
        result = Reality(
          factuality: .speculated, polarity: .positive, hedge: min(outer.hedge, Self.openHedge),
          cues: outer.cues)
        break
      }
      result.factuality = isDenied ? .occurred : .notOccurred
      result.polarity = isDenied ? .positive : .negative
    case .planned:
      guard outer.factuality != .speculated, outer.factuality != .expected else { break }
      let isIntention = cues.intentions[verb] ?? false
      let isPast = isPast(governor)
      // "is set to" only foretells; "agreed to" and "was named to" decide.
      // "decided not to buy" did nothing.
      // "vowed to buy" and "was going to buy" do neither.
      let isGoing = isProgressive(verb) && view.predicates.copula.contains(verb.lemma)
      let decides =
        (!verb.isPassive || view.predicates.naming[verb] ?? false) && !isGoing
        && !(view.predicates.promising[verb] ?? false)
      if !isIntention, !isNegated, decides, taxonomy.isDoneWhenDecided(eventType),
        outer.factuality == .occurred
      {
        result.factuality = .occurred
      } else {
        result.factuality = (isIntention || isGoing) && isPast && !verb.isPassive ? .intendedPast : .planned
      }
      if verb.isPerfect, isPast, result.factuality != .occurred { result.factuality = .intendedPast }
    default:
      // "had hoped to open it".
      let isOver = verb.isPerfect && verb.tense == .past && cues.intentions[verb] ?? false
      result.factuality = isOver ? .intendedPast : cue
      if cue == .speculated { result.hedge = min(result.hedge, cues.hedgedVerbs[verb] ?? Self.openHedge) }
    }
    if let hedge = cues.hedgedVerbs[verb] { result.hedge = min(result.hedge, hedge) }
    return result.noting(verb.tokens)
  }

  /// Whether a clause lies in the past; what a speaker told of itself ("said it planned to list") holds when it is told.
  func isPast(_ clause: Int) -> Bool {
    let verb = view.verb(ofClause: clause)
    guard verb.tense == .past else { return false }
    // In what somebody said, the past follows that of "said": "said it had agreed to sell".
    let isReported = view.index.sources.innermost(at: verb.main) != nil
    if verb.isPerfect { return !isReported || cues.intentions[verb] ?? false }
    return !isReported && !isOwn(view.sentence.clauses[clause])
  }

  /// What a noun of class `cue` makes of the infinitive behind it: "its plan to list".
  func governed(byNoun cue: Factuality, _ noun: Int, _ governor: Int?, _ depth: Int) -> Reality? {
    let outer = governor.flatMap { reality(ofClause: $0, depth: depth + 1) } ?? .occurred
    let head = view.group(noun).head
    let verb = governor.map(view.verb(ofClause:))
    let first = view.group(noun).tokens.lowerBound
    // "has no plans to list", "ruled out plans to list".
    if view.predicates.negative.contains(view.text.tokens[first].word)
      || verb.flatMap({ view.predicates.disclaiming[$0] }) ?? false
    {
      guard cue != .notOccurred else { return nil }
      return Reality(factuality: cue, polarity: .negative, hedge: outer.hedge, cues: outer.cues)
        .noting(first..<head + 1)
    }
    // "is in the process of closing it" goes on as "is closing it" does; "exercised its option to buy" bought.
    if cue == .occurred { return carriedOn(verb, outer).noting(head..<head + 1) }
    if verb.flatMap({ view.predicates.fulfilling[$0] }) ?? false { return outer.noting(head..<head + 1) }
    if isForfeited(noun, by: governor) { return nil }
    // "dropped its plan to list", "its plan to list was dropped": the plan is what once was.
    let dropped = governor ?? clause(withSubject: noun)
    if let dropped, case let ending = view.verb(ofClause: dropped), !ending.isNegated,
      cues.verbs[ending] == .notOccurred || isShelved(dropped)
    {
      return Reality(factuality: .intendedPast, polarity: .positive, hedge: outer.hedge, cues: outer.cues)
        .noting(head..<head + 1)
    }
    // "will resist any move to sell": whoever moves is not told of.
    if verb.flatMap({ view.predicates.denying[$0] }) ?? false { return nil }
    // "its offer to buy X": made, whatever becomes of it.
    let isOffered =
      view.predicates.offering.contains(view.text.tokens[head].lemma)
      && (view.predicates.definite.contains(view.text.tokens[first].word)
        || view.group(noun).possessor != nil || view.pronounOwner(of: view.argument(noun)) != nil)
    if isOffered, taxonomy.isDoneWhenDecided(eventType) { return Reality.occurred.noting(head..<head + 1) }
    // "agreed a deal to buy" decides as "agreed to buy" does.
    let isDecided = verb.map { cues.verbs[$0] == .planned && !(cues.intentions[$0] ?? false) } ?? false
    let isLight = isDecided || verb.flatMap { view.predicates.lightVerb[$0] } ?? false
    if isLight || verb.flatMap({ view.predicates.announcing[$0] }) ?? false {
      // "took the decision to postpone" postponed; "may take" it leaves it open.
      if cue == .planned, taxonomy.isDoneWhenDecided(eventType) { return outer.noting(head..<head + 1) }
      if outer.factuality == .speculated || outer.factuality == .expected { return outer }
    } else if !isOffered, let governor, let verb, view.sentence.clauses[governor].object == noun,
      !verb.isPassive,
      let open = cues.verbs[verb], open == .speculated || open == .expected
    {
      // "is considering a plan to close it".
      return governed(by: open, governor, outer)
    }
    if outer.factuality == .speculated { return outer.noting(head..<head + 1) }
    let polarity: Polarity = outer.polarity == .negative ? .negative : .positive
    return Reality(factuality: cue, polarity: polarity, hedge: outer.hedge, cues: outer.cues)
      .noting(head..<head + 1)
  }

  /// "lost a contract to supply X", "was granted an option to buy X": whether what an infinitive hangs on is gone, or a right that
  /// nobody has used or thinks of using.
  func isForfeited(_ noun: Int?, by governor: Int?) -> Bool {
    guard let noun else { return false }
    let verb = governor.map(view.verb(ofClause:))
    if view.predicates.entitling.contains(view.text.tokens[view.group(noun).head].lemma) {
      return verb.map { !(view.predicates.fulfilling[$0] ?? false) && cues.verbs[$0] != .speculated } ?? true
    }
    guard let verb, let governor, view.sentence.clauses[governor].object == noun else { return false }
    return view.predicates.forfeiting[verb] ?? false
  }

  /// The clause with a passive verb, or with "is", whose subject a noun is.
  private func clause(withSubject noun: Int) -> Int? {
    view.sentence.clauses.indices.first {
      let verb = view.verb(ofClause: $0)
      return view.sentence.clauses[$0].subject == noun
        && (verb.isPassive || view.predicates.copula.contains(verb.lemma))
    }
  }

  /// "was put on hold", "remains on ice".
  private func isShelved(_ clause: Int) -> Bool {
    view.sentence.clauses[clause].arguments.contains {
      view.predicates.shelved.contains(view.text.tokens[view.group($0.noun).head].word)
    }
  }

  private func carriedOn(_ verb: VerbGroup?, _ outer: Reality) -> Reality {
    var result = outer
    if let verb, view.predicates.copula.contains(verb.lemma), verb.tense == .present,
      outer.factuality == .occurred, isUnderWay, !taxonomy.isDoneWhenDecided(eventType)
    {
      result.factuality = .planned
    }
    return result
  }
}
