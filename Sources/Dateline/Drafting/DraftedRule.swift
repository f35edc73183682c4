import DatelineExtraction
import DatelineModel
import DatelineRules

/// A rule drafted from an example, tried on that example.
public struct DraftedRule: Sendable {
  /// The example sentence.
  public let example: Document
  /// The draft.
  public let draft: RuleDraft
  /// The rule's id.
  public let id: String
  /// The event type; nil when nobody named one and no rule has the same trigger.
  public let eventType: String?
  /// The claims that the rules so far make of the example.
  public let known: DocumentClaims
  /// The claim that the draft makes of the example; nil when it makes none.
  public let claim: Claim?
  /// Why the draft makes no claim; nil when it makes one.
  public let failure: String?
  /// Everything that the rules with the draft make of the example.
  public let found: DocumentClaims
  /// The slots of the family, in the order of the taxonomy; empty when the family is unknown.
  public let familySlots: [String]
  /// Every event type of the taxonomy, sorted.
  public let eventTypes: [String]

  /// Stands for an event type that is still to be named.
  public static let openEventType = "FAMILY.TRANSITION"

  /// Drafts a rule and tries it; nil when nothing in the sentence can set off a rule.
  ///
  /// - Parameters:
  ///   - example: the example sentence.
  ///   - eventType: the event type; nil takes that of a claim that is made already, else of a rule with the same trigger.
  ///   - rules: the rules so far.
  /// - Complexity: O(n) in the rules and the sentence.
  public init?(example: Document, eventType: String?, rules: RuleSet) {
    let pipeline = Pipeline(rules: rules)
    known = pipeline.extract(example)
    let likely = eventType ?? known.claims.first?.eventType
    let family = likely.map { String($0.prefix { $0 != "." }) }
    guard let draft = pipeline.draft(from: example, family: family) else { return nil }
    self.example = example
    self.draft = draft
    self.eventType = likely ?? draft.relatives.first?.eventType
    id = Self.id(for: draft, eventType: self.eventType, known: Set(rules.rules.map(\.id)))
    let rule = draft.rule(id: id, eventType: self.eventType ?? Self.openEventType)
    let extended = Pipeline(rules: rules.adding([rule], lexicons: draft.lexicons))
    found = extended.extract(example)
    claim = found.claims.first { [id] in $0.rule == id }
    failure = claim == nil ? Self.failure(of: id, in: extended.explain(example)) : nil
    familySlots = rules.taxonomy.families[rule.family]?.slots ?? []
    eventTypes = rules.taxonomy.eventTypes
  }

  /// Whether the event type is listed in the taxonomy.
  public var isListed: Bool { eventType.map(eventTypes.contains) ?? false }

  private static func id(for draft: RuleDraft, eventType: String?, known: Set<String>) -> String {
    let family = (eventType ?? openEventType).prefix { $0 != "." }.lowercased()
    let id = "\(family).\(draft.name)"
    guard known.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !known.contains($0) } ?? id
  }

  private static func failure(of id: String, in explanation: Explanation) -> String {
    let attempts = explanation.sentences.flatMap(\.attempts).filter { $0.rule == id }
    return attempts.first?.outcome.reason ?? "its trigger is not found"
  }
}

extension RuleSet {
  /// The same rules with more; digest and everything else stay.
  fileprivate func adding(_ more: [Rule], lexicons moreLexicons: [RuleLexicon]) -> RuleSet {
    RuleSet(
      taxonomy: taxonomy, rules: (rules + more).sorted { $0.id < $1.id }, lexicons: lexicons + moreLexicons,
      factuality: factuality, attribution: attribution, predicates: predicates, lifecycles: lifecycles,
      priors: priors, calibration: calibration, language: language, digest: digest)
  }
}
