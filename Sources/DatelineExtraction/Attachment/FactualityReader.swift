import DatelineLanguage
import DatelineModel
import DatelineRules

/// Reads how real an event is from tense, modals, negation and what governs its verb.
///
/// A governing verb decides by its class: "plans to list" is planned, "failed to list" did not happen, "had planned to
/// list" was once intended. What cannot be classed ("did it to list") gives nothing rather than a guess. The idea of
/// implicative verbs is Karttunen's (1971, Implicative verbs, Language 47).
struct FactualityReader {
  let view: SentenceView
  let cues: FactualityCues
  let taxonomy: Taxonomy

  /// How real the event of a clause is; nil when the clause is conditional or governed by something unknown.
  func reality(ofClause index: Int, eventType: String, depth: Int = 0) -> Reality? {
    guard depth < 6 else { return nil }
    let clause = view.sentence.clauses[index]
    let verb = view.sentence.verbGroups[clause.verb]
    if let opener = clause.opener.map(view.form), ["if", "unless", "whether", "lest"].contains(opener) {
      return nil
    }
    var reality: Reality?
    switch verb.form {
    case .finite: reality = finite(verb)
    case .participle: reality = .occurred
    case .infinitive: reality = infinitive(clause, eventType: eventType, depth: depth)
    case .gerund: reality = gerund(clause, eventType: eventType, depth: depth)
    }
    guard var result = reality else { return nil }
    for token in verb.tokens {
      if let hedge = cues.hedges[view.text.form(token)] { result.hedge = min(result.hedge, hedge) }
    }
    if verb.isNegated, verb.form != .finite {
      result.polarity = .negative
      if result.factuality == .occurred { result.factuality = .notOccurred }
    }
    return result
  }

  private func finite(_ verb: VerbGroup) -> Reality? {
    var reality = Reality.occurred
    if let modal = verb.modal.map(view.form) {
      // "would have listed" did not happen, and nobody plans it either.
      guard !(verb.isPerfect && modal == "would") else { return nil }
      reality.factuality = cues.modals[modal] ?? .speculated
      if reality.factuality == .speculated { reality.hedge = 0.5 }
    } else if isProgressive(verb), verb.tense == .present {
      reality.factuality = .planned
    }
    if verb.isNegated {
      reality.polarity = .negative
      if reality.factuality == .occurred { reality.factuality = .notOccurred }
    }
    return reality
  }

  private func isProgressive(_ verb: VerbGroup) -> Bool {
    view.text.tokens[verb.main].verbForm == .gerund && verb.tokens.contains { view.text.lemma($0) == "be" }
  }

  private func infinitive(_ clause: Clause, eventType: String, depth: Int) -> Reality? {
    guard let place = view.place(ofVerb: clause.verb) else { return nil }
    if let noun = clause.governingNoun, directlyPrecedes(noun, place) {
      if let cue = cues.nouns[view.text.lemma(view.group(noun).head)] {
        return applyNoun(cue, governor: clause.governor, eventType: eventType, depth: depth)
      }
    }
    guard let governor = clause.governor else {
      // A headline: "X to close its unit Y".
      return clause.subject != nil ? Reality(factuality: .planned, polarity: .positive, hedge: 1) : nil
    }
    if let coordinated = clause.coordinatedWith {
      return reality(ofClause: coordinated, eventType: eventType, depth: depth + 1)
    }
    let governing = view.sentence.clauses[governor]
    let verb = view.sentence.verbGroups[governing.verb]
    guard let outer = reality(ofClause: governor, eventType: eventType, depth: depth + 1) else { return nil }
    let between = verb.tokens.upperBound..<view.sentence.verbGroups[clause.verb].tokens.lowerBound
    let adjective = between.lazy.map { view.text.form($0) }.compactMap { cues.adjectives[$0] }.first
    let lemma = view.lemma(of: verb)
    var result: Reality?
    if let adjective {
      result = Reality(factuality: adjective, polarity: outer.polarity, hedge: outer.hedge)
    } else if lemma == "be", between.isEmpty {
      result = Reality(factuality: .planned, polarity: outer.polarity, hedge: outer.hedge)
    } else if let cue = cues.verbs[lemma] ?? cues.verbs[view.text.lemma(verb.main)] {
      result = apply(cue, lemma: lemma, verb: verb, outer: outer, eventType: eventType)
    }
    guard var found = result else { return nil }
    if let hedge = cues.hedgedVerbs[lemma] { found.hedge = min(found.hedge, hedge) }
    return found
  }

  private func directlyPrecedes(_ noun: Int, _ place: Int) -> Bool {
    view.place(ofNoun: noun) == place - 1
  }

  private func gerund(_ clause: Clause, eventType: String, depth: Int) -> Reality? {
    if let coordinated = clause.coordinatedWith {
      return reality(ofClause: coordinated, eventType: eventType, depth: depth + 1)
    }
    switch clause.opener.map(view.form) {
    case "without", "instead of", "rather than":
      return Reality(factuality: .notOccurred, polarity: .negative, hedge: 1)
    case "by", "after", "before", "since", "when", "while", "on", "in":
      guard let governor = clause.governor else { return .occurred }
      return reality(ofClause: governor, eventType: eventType, depth: depth + 1)
    case nil:
      guard let governor = clause.governor else { return .occurred }
      let verb = view.sentence.verbGroups[view.sentence.clauses[governor].verb]
      guard let outer = reality(ofClause: governor, eventType: eventType, depth: depth + 1) else {
        return nil
      }
      guard let cue = cues.verbs[view.lemma(of: verb)] ?? cues.verbs[view.text.lemma(verb.main)] else {
        return outer
      }
      return apply(cue, lemma: view.lemma(of: verb), verb: verb, outer: outer, eventType: eventType)
    default: return nil
    }
  }

  /// What a governing verb of class `cue` makes of the governed event.
  private func apply(
    _ cue: Factuality, lemma: String, verb: VerbGroup, outer: Reality, eventType: String
  ) -> Reality? {
    var result = outer
    switch cue {
    case .occurred:
      return result
    case .notOccurred:
      // "did not fail to" happened.
      result.factuality = outer.factuality == .notOccurred ? .occurred : .notOccurred
      result.polarity = outer.factuality == .notOccurred ? .positive : .negative
    case .planned:
      if outer.factuality == .speculated || outer.factuality == .expected { return result }
      let isPast = verb.tense == .past && !verb.isPassive
      if !cues.intentions.contains(lemma), taxonomy.isDoneWhenDecided(eventType),
        outer.factuality == .occurred
      {
        result.factuality = .occurred
      } else {
        result.factuality = cues.intentions.contains(lemma) && isPast ? .intendedPast : .planned
      }
      if verb.isPerfect, verb.tense == .past { result.factuality = .intendedPast }
    default:
      result.factuality = cue
      if cue == .speculated { result.hedge = min(result.hedge, cues.hedgedVerbs[lemma] ?? 0.5) }
    }
    return result
  }

  private func applyNoun(_ cue: Factuality, governor: Int?, eventType: String, depth: Int) -> Reality? {
    let outer =
      governor.flatMap { reality(ofClause: $0, eventType: eventType, depth: depth + 1) } ?? .occurred
    if let governor {
      let verb = view.sentence.verbGroups[view.sentence.clauses[governor].verb]
      // "dropped its plan to list": the plan is what once was.
      if cues.verbs[view.lemma(of: verb)] == .notOccurred {
        return Reality(factuality: .intendedPast, polarity: .positive, hedge: outer.hedge)
      }
    }
    if outer.polarity == .negative {
      return Reality(factuality: cue, polarity: .negative, hedge: outer.hedge)
    }
    return Reality(factuality: cue, polarity: .positive, hedge: outer.hedge)
  }
}
