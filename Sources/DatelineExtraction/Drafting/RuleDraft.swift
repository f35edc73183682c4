import DatelineRules

/// A rule drafted from one example sentence, to be generalised by its author.
public struct RuleDraft: Hashable, Sendable {
  /// The words that set it off.
  public let trigger: TriggerWords
  /// The roles, in an order in which each refers to those before it only.
  public let roles: [Role]
  /// The lexicons of the draft; roles count them behind those of the rule set.
  public let lexicons: [RuleLexicon]
  /// The rules of the set that the same words set off, sorted by id.
  public let relatives: [Rule]

  /// The trigger's words with hyphens: "put-off".
  public var name: String {
    (trigger.verbs.first ?? trigger.nouns.first ?? []).joined(separator: "-")
  }

  /// The draft as a rule.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - eventType: the event type it makes.
  /// - Returns: the rule, without examples.
  public func rule(id: String, eventType: String) -> Rule {
    Rule(
      id: id, eventType: eventType, trigger: .words(trigger), roles: roles,
      location: SourceLocation(file: "", line: 1))
  }
}
