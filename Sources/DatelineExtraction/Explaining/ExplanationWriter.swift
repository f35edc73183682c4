import DatelineLanguage
import DatelineModel
import DatelineRules

/// Makes an explanation of what a recorder kept.
struct ExplanationWriter {
  let document: AnalysedDocument
  let rules: CompiledRules
  private let text: ExplainedText
  /// The attributions by the first token of the sentence that names their source.
  private let attributions: [Int: [AttributionSpan]]

  init(document: AnalysedDocument, rules: CompiledRules) {
    self.document = document
    self.rules = rules
    text = ExplainedText(document)
    attributions = Self.attributions(of: document)
  }

  /// - Complexity: O(n log n) in the sentences and attributions.
  private static func attributions(of document: AnalysedDocument) -> [Int: [AttributionSpan]] {
    let sorted = document.attributions.enumerated().filter { $0.element.source != nil }.sorted {
      first, second in
      let left = first.element.source?.lowerBound ?? 0
      let right = second.element.source?.lowerBound ?? 0
      return (left, first.offset) < (right, second.offset)
    }.map(\.element)
    var grouped: [Int: [AttributionSpan]] = [:]
    var next = sorted[...]
    for sentence in document.sentences {
      while let attribution = next.first, let source = attribution.source,
        source.lowerBound < sentence.tokens.upperBound
      {
        grouped[sentence.tokens.lowerBound, default: []].append(attribution)
        next.removeFirst()
      }
    }
    return grouped
  }

  /// - Complexity: O(n log n) in the attempts.
  func explanation(of recorder: TraceRecorder) -> Explanation {
    let traces = Dictionary(grouping: recorder.traces) { $0.view.sentence.tokens.lowerBound }
    let names = document.entities.map { (Entity.identifier(forName: $0.name), $0.name) }
    let published = document.document.published.flatMap { $0.resolved ? $0.edtf : nil }
    let sentences = document.sentences.map { sentence in
      let first = sentence.tokens.lowerBound
      return Explanation.Sentence(
        words: text.words(of: sentence.span), zone: sentence.zone,
        passedOver: recorder.passedOver.contains(first)
          ? OutcomeWording.passedOver(sentence, rules.predicates, document.text) : nil,
        attempts: ordered(traces[first] ?? []).compactMap(attempt), omitted: 0)
    }
    var used: Set<String> = []
    for attempt in sentences.flatMap(\.attempts) {
      for role in attempt.roles { used.formUnion(role.value?.entityIDs ?? []) }
    }
    return Explanation(
      document: document.document.id, published: published,
      entities: Dictionary(names, uniquingKeysWith: { first, _ in first }).filter { used.contains($0.key) },
      sentences: sentences)
  }

  private func ordered(_ traces: [AttemptTrace]) -> [AttemptTrace] {
    traces.enumerated().sorted { first, second in
      let left = first.element
      let right = second.element
      if left.site.tokens.lowerBound != right.site.tokens.lowerBound {
        return left.site.tokens.lowerBound < right.site.tokens.lowerBound
      }
      return (left.rule, first.offset) < (right.rule, second.offset)
    }.map(\.element)
  }

  // MARK: Attempts

  private func attempt(_ trace: AttemptTrace) -> Explanation.Attempt? {
    guard let outcome = trace.outcome else { return nil }
    let rule = rules.rules[trace.rule]
    let required = rule.roles.indices.filter { !rule.roles[$0].role.isOptional }
    let attachment = AttachmentWriter(
      trace: trace, rule: rule.rule, text: text,
      attributions: attributions[trace.view.sentence.tokens.lowerBound] ?? [])
    return Explanation.Attempt(
      rule: rule.rule.id, file: rule.rule.location.file, line: rule.rule.location.line,
      eventType: trace.attachment?.eventType ?? rule.rule.eventType, trigger: text.words(trace.site.tokens),
      phrasing: trace.site.phrasing.rawValue, outcome: describe(outcome, of: trace, rule),
      roles: roles(of: trace, rule) + constants(of: trace, rule) + reason(of: trace, rule),
      filled: required.count { trace.bindings[$0] != nil },
      required: required.count, time: attachment.time, source: attachment.source, reality: attachment.reality)
  }

  private func describe(
    _ outcome: Outcome, of trace: AttemptTrace, _ rule: CompiledRule
  ) -> Explanation.Outcome {
    let reason = OutcomeWording(trace: trace, rule: rule, rules: rules, text: text).reason(outcome)
    func made(
      _ kind: Explanation.Outcome.Kind, claims: [String] = [], role: String? = nil, condition: String? = nil,
      winner: String? = nil
    ) -> Explanation.Outcome {
      Explanation.Outcome(
        kind: kind, reason: reason, claims: claims, role: role, condition: condition, winner: winner)
    }
    switch outcome {
    case .claimed(let ids): return made(.claimed, claims: ids)
    case .unfilled(let role): return made(.unfilled, role: rule.roles[role].role.name)
    case .condition(let condition): return made(.condition, condition: condition.rawValue)
    case .lost(let winner): return made(.lost, winner: rules.rules[winner].rule.id)
    case .notAsserted: return made(.notAsserted)
    case .unpaired: return made(.unpaired)
    case .repeated: return made(.repeated)
    case .stepLimit: return made(.stepLimit)
    }
  }

  private func roles(of trace: AttemptTrace, _ rule: CompiledRule) -> [Explanation.Role] {
    let wording = ReasonWording(trace: trace, rule: rule)
    let refusals = RefusalWording(trace: trace, lexicons: rules.lexiconNames)
    var last = rule.roles.count - 1
    switch trace.outcome {
    case .unfilled(let role): last = role
    case .condition(.anyOf), .condition(.time): break
    case .condition, .stepLimit: last = -1
    default: break
    }
    return rule.roles.indices.prefix(last + 1).map { number in
      let role = rule.roles[number]
      let binding = trace.bindings[number]
      return Explanation.Role(
        name: role.role.name, isOptional: role.role.isOptional,
        value: binding.map { text.value($0.value) }, words: binding?.tokens.map(text.words),
        reason: binding.map { wording.reason($0, role) } ?? wording.wanted(role),
        refused: trace.refusals.filter { $0.role == number }.map { refusal in
          Explanation.Refusal(
            words: text.words(refusal.argument.tokens), reason: refusals.reason(refusal, role))
        })
    }
  }

  /// The slots that the rule itself fills, once all its roles are filled.
  private func constants(of trace: AttemptTrace, _ rule: CompiledRule) -> [Explanation.Role] {
    guard trace.attachment != nil else { return [] }
    let taken = Set(
      rule.roles.enumerated().filter { trace.bindings[$0.offset] != nil }.map(\.element.role.name))
    return rule.constants.filter { !taken.contains($0.slot) }.compactMap { constant in
      switch constant.value {
      case .fixed(let value): made(constant.slot, value, words: nil, "the rule sets it")
      case .byTrigger(let values):
        values[trace.site.phrase].map { made(constant.slot, $0, words: trace.site.tokens, "by the trigger") }
      }
    }
  }

  /// Why it happened, where the rule has no role for that.
  private func reason(of trace: AttemptTrace, _ rule: CompiledRule) -> [Explanation.Role] {
    let isFilled = rule.roles.indices.contains {
      rule.roles[$0].role.name == Taxonomy.reason && trace.bindings[$0] != nil
    }
    guard let words = trace.attachment?.reason, !isFilled else { return [] }
    return [made(Taxonomy.reason, text.words(words).quote, words: words, "beside the event")]
  }

  private func made(
    _ slot: String, _ value: String, words: Range<Int>?, _ reason: String
  ) -> Explanation.Role {
    Explanation.Role(
      name: slot, isOptional: true, value: .text(value), words: words.map(text.words), reason: reason,
      refused: [])
  }
}
