import DatelineLanguage
import DatelineModel
import DatelineRules

/// How real the event of a gerund is.
extension FactualityReader {
  func gerund(_ clause: Clause, _ depth: Int) -> Reality? {
    // "Having closed its plant, Halden is hiring".
    let own = view.sentence.verbGroups[clause.verb]
    if own.isPerfect, clause.opener == nil { return Reality.occurred.noting(own.tokens) }
    if let coordinated = clause.coordinatedWith { return reality(ofClause: coordinated, depth: depth + 1) }
    guard let opener = clause.opener else {
      guard let governor = clause.governor else {
        let verb = view.sentence.verbGroups[clause.verb]
        var reality = Reality.occurred
        // "the unit being bought by X" is not bought yet.
        if verb.isPassive, isUnderWay { reality.factuality = .planned }
        return reality.noting(verb.tokens)
      }
      guard let outer = reality(ofClause: governor, depth: depth + 1) else { return nil }
      // "suggested listing" leaves it open; "moved on, listing the unit" tells more of the same.
      guard isBeside(clause, governor) else {
        let verb = view.verb(ofClause: governor)
        if isExample(clause), cues.verbs[verb] == .speculated {
          return governed(by: .speculated, governor, outer)
        }
        // "expects sales rising", but not "expects a loss for the year, citing costs".
        let isExpected = clause.isRelative && cues.verbs[verb] == .expected
        return isExpected ? governed(by: .expected, governor, outer) : seen(verb, outer)
      }
      return cues.verbs[view.verb(ofClause: governor)].flatMap { governed(by: $0, governor, outer) }
    }
    if let noun = host(of: clause), let cue = cues.nouns[view.text.tokens[view.group(noun).head].lemma] {
      return governed(byNoun: cue, noun, clause.governor, depth)
    }
    if view.predicates.opposing.contains(opener) {
      // "decided against closing it".
      guard let governor = clause.governor, cues.verbs[view.verb(ofClause: governor)] == .planned else {
        return nil
      }
      return Reality(factuality: .planned, polarity: .negative, hedge: 1)
        .noting(view.sentence.verbGroups[clause.verb].tokens)
    }
    if view.predicates.contrary.contains(opener) {
      return Reality.occurred.denied.noting(view.sentence.verbGroups[clause.verb].tokens)
    }
    guard view.predicates.accompanying.contains(opener), !isGovernedUpon(clause, opener) else { return nil }
    // The means of an aim that failed were taken all the same: "failed to cut costs by closing the plant".
    if let aim = infinitive(reachedBy: clause, opener).flatMap({ reality(ofClause: $0, depth: depth + 1) }),
      aim.liesAhead
    {
      return aim
    }
    guard let governor = clause.governor else { return .occurred }
    guard var outer = reality(ofClause: governor, depth: depth + 1) else { return nil }
    // "has not hired since buying it": what came before is not denied.
    if outer.polarity == .negative, view.predicates.earlier.contains(opener) {
      outer.polarity = .positive
      if outer.factuality == .notOccurred { outer.factuality = .occurred }
    }
    return outer
  }

  /// "is bent on buying", "has set its sights on buying": whether "on" ties a gerund to the verb before it, which tells of no more than
  /// a wish, where no money is spent.
  private func isGovernedUpon(_ clause: Clause, _ opener: Word) -> Bool {
    guard !isOngoing, view.predicates.upon.contains(opener), let governor = clause.governor else {
      return false
    }
    let verb = view.verb(ofClause: governor)
    return verb.tokens.upperBound <= view.sentence.verbGroups[clause.verb].tokens.lowerBound
      && !(view.predicates.spending[verb] ?? false)
  }

  /// The infinitive whose means a gerund tells: "plans to save $5m by closing the plant".
  private func infinitive(reachedBy clause: Clause, _ opener: Word) -> Int? {
    guard view.predicates.agent.contains(opener), let place = view.place(ofVerb: clause.verb) else {
      return nil
    }
    for position in (0..<place).reversed() {
      switch view.sentence.chunks[position] {
      case .verb(let verb):
        guard view.sentence.verbGroups[verb].form == .infinitive else { return nil }
        return view.sentence.clauses.firstIndex { $0.verb == verb }
      case .comma, .mark, .relative: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a verb stands directly behind the one that governs it.
  private func isBeside(_ clause: Clause, _ governor: Int) -> Bool {
    guard let place = view.place(ofVerb: clause.verb) else { return false }
    return view.place(ofVerb: view.sentence.clauses[governor].verb) == place - 1
  }

  /// "is weighing its options, including listing the unit": whether a gerund tells one of several ways to go.
  private func isExample(_ clause: Clause) -> Bool {
    let before = view.sentence.verbGroups[clause.verb].tokens.lowerBound - 1
    return before >= view.sentence.tokens.lowerBound
      && view.predicates.exemplifying.contains(view.text.tokens[before].word)
  }

  /// The noun before the preposition that opens a gerund: "interest in listing".
  private func host(of clause: Clause) -> Int? {
    guard let place = view.place(ofVerb: clause.verb), place > 1,
      case .preposition = view.sentence.chunks[place - 1],
      case .noun(let noun) = view.sentence.chunks[place - 2]
    else { return nil }
    return noun
  }
}
