import DatelineLanguage

/// Keeps everything that an extraction tries.
struct TraceRecorder: ExtractionObserver {
  /// The attempts in the order of trying.
  private(set) var traces: [AttemptTrace] = []
  /// The first token of each sentence that was not read.
  private(set) var passedOver: Set<Int> = []
  private var current: AttemptTrace?

  mutating func passedOver(_ sentence: AnalysedSentence) { passedOver.insert(sentence.tokens.lowerBound) }

  mutating func searched(rule: Int, in view: SentenceView, reachedLimit: Bool) {
    guard reachedLimit else { return }
    let site = Site(
      clause: nil, noun: nil, isNominal: true, tokens: view.sentence.tokens, phrase: [], phrasing: .pattern)
    traces.append(AttemptTrace(rule: rule, site: site, view: view, outcome: .stepLimit))
  }

  mutating func began(rule: Int, at site: Site, in view: SentenceView) {
    current = AttemptTrace(rule: rule, site: site, view: view)
  }

  mutating func refused(_ argument: Argument, forRole role: Int, _ mismatch: Mismatch) {
    current?.refusals.append(AttemptTrace.Refusal(role: role, argument: argument, mismatch: mismatch))
  }

  mutating func filled(role: Int, with binding: Binding) { current?.bindings[role] = binding }

  mutating func ended(rule: Int, failure: Outcome?) {
    guard var trace = current else { return }
    trace.outcome = failure
    traces.append(trace)
    current = nil
  }

  mutating func settled(_ match: RuleMatch, _ outcome: Outcome, attachment: Attachment?) {
    let place = traces.lastIndex { trace in
      trace.outcome == nil && trace.rule == match.rule && trace.site.tokens == match.site.tokens
    }
    guard let place else { return }
    traces[place].outcome = outcome
    traces[place].attachment = attachment
    // It was bound anew, because a claim made on the way may be what "the operation" points back to.
    for (role, binding) in match.bindings.enumerated() { traces[place].bindings[role] = binding }
  }
}
