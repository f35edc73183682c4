import DatelineLanguage
import DatelineModel
import DatelineRules

/// What became of an attempt, in plain words.
struct OutcomeWording {
  let trace: AttemptTrace
  let rule: CompiledRule
  let rules: CompiledRules
  let text: ExplainedText

  private var view: SentenceView { trace.view }

  func reason(_ outcome: Outcome) -> String {
    switch outcome {
    case .claimed: "makes the claim"
    case .unfilled(let role): unfilled(role)
    case .condition(let condition): reason(condition)
    case .lost(let winner): "\(rules.rules[winner].rule.id) was preferred for these words"
    case .notAsserted: notAsserted
    case .unpaired: "the words do not say which value belongs to which subject"
    case .repeated: "the same was told before"
    case .stepLimit: "the pattern took more than \(PatternMatcher.stepLimit) steps"
    }
  }

  /// Why a sentence is not read.
  static func passedOver(
    _ sentence: AnalysedSentence, _ predicates: PredicateGrammar, _ text: TokenizedText
  ) -> String {
    switch predicates.silence(of: sentence, text) {
    case .zone(let zone): "not read: \(zone.rawValue)"
    case .question: "a question asserts nothing"
    case nil: "not read"
    }
  }

  // MARK: Roles

  private func unfilled(_ role: Int) -> String {
    let name = rule.roles[role].role.name
    if let refusal = trace.refusals.last(where: { $0.role == role }) {
      let wording = RefusalWording(trace: trace, lexicons: rules.lexiconNames)
      return "no \(name): \(wording.reason(refusal, rule.roles[role]))"
    }
    return "no \(name) (\(ReasonWording(trace: trace, rule: rule).wanted(rule.roles[role])))"
  }

  // MARK: Conditions

  private func reason(_ condition: Outcome.Condition) -> String {
    let conditions = rule.rule.conditions
    switch condition {
    case .document: return "the document mentions no \(names(conditions.documentMentions))"
    case .sentence: return "the sentence mentions no \(names(conditions.sentenceMentions))"
    case .object: return conditions.hasObject == true ? "the verb has no object" : "the verb has an object"
    case .time: return time(conditions.time)
    case .anyOf: return "none of \(conditions.anyOf.joined(separator: ", ")) is told"
    case .zone: return "the rule does not hold in the \(view.sentence.zone.rawValue)"
    case .phrasing: return "the rule does not hold for the phrasing \(trace.site.phrasing.rawValue)"
    case .factuality: return "the rule does not hold for what is told like this"
    case .unless: return "an exception of the rule holds"
    }
  }

  private func time(_ condition: Conditions.TimeCondition?) -> String {
    switch condition {
    case .any, nil: "the event is not dated"
    case .some(.none): "the event is dated"
    case .since: "the event is not dated with a beginning"
    }
  }

  private func names(_ lexicons: [Int]) -> String {
    lexicons.map { rules.lexiconNames[$0] }.joined(separator: " or ")
  }

  // MARK: Assertion

  private var notAsserted: String {
    var clause = trace.site.clause
    var steps = 0
    while let current = clause, steps < Self.deepest {
      if let opener = view.sentence.clauses[current].opener, view.predicates.conditional.contains(opener) {
        return "behind \"\(view.form(opener))\" nothing is asserted"
      }
      clause = view.sentence.clauses[current].governor
      steps += 1
    }
    guard let own = trace.site.clause, let governor = view.sentence.clauses[own].governor else {
      return "the words do not say whether it happened"
    }
    let words = text.words(view.verb(ofClause: governor).tokens).quote
    return "\"\(words)\" does not say whether it happened"
  }

  private static let deepest = 6
}
