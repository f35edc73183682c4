import DatelineLanguage

/// Finds the shortest run of words that carries a claim.
struct EvidenceReader {
  let view: SentenceView

  /// The tokens over the trigger, the roles in the sentence, the time, and what governs the verb.
  func tokens(of match: RuleMatch, time: TimeAttacher.Attached?) -> Range<Int> {
    var range = match.site.tokens
    func include(_ other: Range<Int>) {
      range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
    for case let binding? in match.bindings {
      guard let tokens = binding.tokens, !binding.isFallback || binding.noun != nil else { continue }
      include(tokens)
    }
    if let time { include(time.tokens) }
    guard let clause = match.site.clause else { return range }
    if match.site.isNominal {
      // "No layoffs are planned": the verb says what becomes of the noun.
      if let noun = match.site.noun, let verb = governor(of: noun, inClause: clause) {
        include(view.group(noun).tokens)
        include(verb.tokens)
      }
      return range
    }
    // What governs the verb says whether it happened: "had planned X to go public".
    var current = view.sentence.clauses[clause]
    while current.coordinatedWith == nil, view.sentence.verbGroups[current.verb].form == .infinitive,
      let governor = current.governor
    {
      current = view.sentence.clauses[governor]
      include(view.sentence.verbGroups[current.verb].tokens)
    }
    // Behind "and" the shared subject and time stand with another verb, whose words are another claim's, and so does the
    // subject of a gerund: "…, bringing production to an end".
    let isGerund = view.sentence.verbGroups[current.verb].form == .gerund && current.governor != nil
    if current.coordinatedWith != nil || isGerund {
      let start = view.sentence.verbGroups[current.verb].tokens.lowerBound
      range = min(max(range.lowerBound, start), match.site.tokens.lowerBound)..<range.upperBound
    }
    return range
  }

  /// The verb that plans, announces or denies what a noun names; nil where the noun is not its object.
  private func governor(of noun: Int, inClause clause: Int) -> VerbGroup? {
    let host = view.sentence.clauses[clause]
    let verb = view.sentence.verbGroups[host.verb]
    guard noun == (verb.isPassive ? host.subject : host.object) else { return nil }
    let predicates = view.predicates
    let says = predicates.announcing[verb] ?? predicates.lending[verb] ?? predicates.denying[verb] ?? false
    return says ? verb : nil
  }
}
