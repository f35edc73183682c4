import DatelineLanguage

/// Finds the shortest run of words that carries a claim.
struct EvidenceReader {
  let view: SentenceView
  let rule: CompiledRule

  /// The slot of what somebody says, as the taxonomy names it.
  private static let statement = "content"

  /// Whether a comma parts words from an adjective behind them: "revenue of $3 million, up 5%".
  private func isParted(_ tokens: Range<Int>, from site: Range<Int>) -> Bool {
    guard tokens.upperBound < site.lowerBound else { return false }
    return view.sentence.chunks.contains { chunk in
      guard case .comma(let comma) = chunk else { return false }
      return tokens.upperBound <= comma && comma < site.lowerBound
    }
  }

  /// The tokens over the trigger, the roles in the sentence, the time, and what governs the verb.
  func tokens(of match: RuleMatch, time: TimeAttacher.Attached?) -> Range<Int> {
    var range = match.site.tokens
    // Who reports something is told by the report alone; what somebody says or denies, by the words.
    let isSpoken = match.bindings.contains { $0?.reason == .place(.speaker) }
    func include(_ other: Range<Int>) {
      range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
    let subject = rule.subject.flatMap { match.bindings[$0]?.value }
    for (number, binding) in match.bindings.enumerated() {
      // What only helps to match is told when it is whom the event is about.
      guard let binding, !rule.roles[number].isHelper || binding.value == subject else { continue }
      guard let tokens = binding.tokens, !binding.isFallback || binding.noun != nil,
        binding.reason != .place(.content) || isSpoken || rule.roles[number].role.name == Self.statement
      else { continue }
      if match.site.phrasing == .adjectival, isParted(tokens, from: match.site.tokens) { continue }
      include(tokens)
      if let end = dividedEnd(of: binding.value, tokens) { include(tokens.lowerBound..<end) }
    }
    if let time { include(time.tokens) }
    guard let clause = match.site.clause else { return range }
    if match.site.phrasing == .lightVerb {
      // "posted a loss": the verb tells that it happened, its subject whose it was.
      let host = view.sentence.clauses[clause]
      include(view.sentence.verbGroups[host.verb].tokens)
      if let subject = host.subject, view.group(subject).tokens.upperBound <= match.site.tokens.lowerBound {
        include(view.group(subject).tokens)
      }
    }
    if match.site.isNominal {
      // "No layoffs are planned": the verb says what becomes of the noun.
      if let noun = match.site.noun, let verb = governor(of: noun, inClause: clause) {
        include(view.group(noun).tokens)
        include(verb.tokens)
      }
      return range
    }
    if let opinion = impersonal(before: clause) { include(opinion) }
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

  /// The token behind "a share" where words name an amount that is so divided.
  private func dividedEnd(of value: SlotContent, _ tokens: Range<Int>) -> Int? {
    switch value {
    case .quantity, .list: view.quantities(from: tokens).last?.dividedEnd
    case .entity, .text: nil
    }
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

  /// "It was clear that X owns Y": the words that say how sure that is.
  private func impersonal(before clause: Int) -> Range<Int>? {
    guard clause > 0, view.sentence.clauses[clause].opener != nil,
      let subject = view.sentence.clauses[clause - 1].subject
    else { return nil }
    let verb = view.verb(ofClause: clause - 1)
    let group = view.group(subject)
    guard group.tokens.count == 1, view.predicates.pronoun.contains(view.text.tokens[group.head].word),
      view.predicates.copula.contains(verb.lemma), group.tokens.lowerBound < verb.tokens.lowerBound,
      verb.tokens.upperBound <= view.verb(ofClause: clause).tokens.lowerBound
    else { return nil }
    return group.tokens.lowerBound..<verb.tokens.upperBound
  }
}
