import DatelineLanguage

/// Finds the shortest run of words that carries a claim.
struct EvidenceReader {
  let view: SentenceView

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
    func include(_ other: Range<Int>) {
      range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
    for case let binding? in match.bindings {
      guard let tokens = binding.tokens, !binding.isFallback || binding.noun != nil else { continue }
      if match.site.phrasing == .adjectival, isParted(tokens, from: match.site.tokens) { continue }
      include(tokens)
    }
    if let time { include(time.tokens) }
    if match.site.phrasing == .lightVerb, let clause = match.site.clause {
      // "posted a loss": the verb tells that it happened, its subject whose it was.
      let host = view.sentence.clauses[clause]
      include(view.sentence.verbGroups[host.verb].tokens)
      if let subject = host.subject, view.group(subject).tokens.upperBound <= match.site.tokens.lowerBound {
        include(view.group(subject).tokens)
      }
    }
    guard !match.site.isNominal, let clause = match.site.clause else { return range }
    // What governs the verb says whether it happened: "had planned X to go public".
    var current = view.sentence.clauses[clause]
    while current.coordinatedWith == nil, view.sentence.verbGroups[current.verb].form == .infinitive,
      let governor = current.governor
    {
      current = view.sentence.clauses[governor]
      include(view.sentence.verbGroups[current.verb].tokens)
    }
    // Behind "and" the shared subject and time stand with another verb, whose words are another claim's.
    if current.coordinatedWith != nil {
      let start = view.sentence.verbGroups[current.verb].tokens.lowerBound
      range = min(max(range.lowerBound, start), match.site.tokens.lowerBound)..<range.upperBound
    }
    return range
  }
}
