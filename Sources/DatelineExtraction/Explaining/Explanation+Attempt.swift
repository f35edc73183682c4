import DatelineModel

extension Explanation {
  /// One rule tried at one trigger.
  public struct Attempt: Hashable, Sendable, Codable {
    /// The rule's id.
    public let rule: String
    /// The file of the rule.
    public let file: String
    /// The line of the rule, from 1.
    public let line: Int
    /// The event type: that of the claim, else that of the rule.
    public let eventType: String
    /// The words that set the rule off.
    public let trigger: Words
    /// The way in which they tell it: a raw value of `Phrasing`.
    public let phrasing: String
    /// What became of it.
    public let outcome: Outcome
    /// The roles that were tried, in the order of the rule; none where a condition failed before.
    public let roles: [Role]
    /// How many roles that must be filled are filled.
    public let filled: Int
    /// How many roles must be filled.
    public let required: Int
    /// When; nil where the attempt did not come that far.
    public let time: Time?
    /// According to whom; nil where the attempt did not come that far.
    public let source: Source?
    /// How real; nil where the attempt did not come that far.
    public let reality: Reality?

    /// How far the attempt came: the share of the roles that must be filled, 0…1, and 1 more for a match.
    public var progress: Double {
      let share = required == 0 ? 1 : Double(filled) / Double(required)
      switch outcome.kind {
      case .unfilled, .condition, .stepLimit: return share
      case .claimed, .lost, .notAsserted, .unpaired, .repeated: return share + 1
      }
    }

    enum CodingKeys: String, CodingKey {
      case rule, file, line
      case eventType = "event_type"
      case trigger, phrasing, outcome, roles, filled, required, time, source, reality
    }
  }

  /// What became of an attempt.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The kind of ending.
    public let kind: Kind
    /// The same in words.
    public let reason: String
    /// The claims' ids: one for each subject; empty unless it is a claim.
    public let claims: [String]
    /// The role that could not be filled.
    public let role: String?
    /// The condition that did not hold, as rule files name it.
    public let condition: String?
    /// The id of the rule that was preferred.
    public let winner: String?

    /// How an attempt can end.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// With a claim.
      case claimed
      /// A role that is not optional could not be filled.
      case unfilled
      /// A condition of the rule did not hold.
      case condition
      /// Another rule's match was preferred.
      case lost
      /// The words say nothing about whether it happened.
      case notAsserted = "not_asserted"
      case unpaired
      /// The same was told before.
      case repeated
      /// The pattern took too many steps.
      case stepLimit = "step_limit"
    }
  }

  /// One role of a rule.
  public struct Role: Hashable, Sendable, Codable {
    /// The role's name.
    public let name: String
    /// Whether the rule matches without it.
    public let isOptional: Bool
    /// What fills it, entities by id; nil when nothing does.
    public let value: SlotValue?
    /// The words that fill it; nil when the value came from elsewhere in the document.
    public let words: Words?
    /// Why these words were taken, or what was looked for in vain.
    public let reason: String
    /// Words that were tried before and refused.
    public let refused: [Refusal]

    enum CodingKeys: String, CodingKey {
      case name
      case isOptional = "optional"
      case value, words, reason, refused
    }
  }

  /// The time of a match.
  public struct Time: Hashable, Sendable, Codable {
    /// The value; nil when no words give one.
    public let value: TimeValue?
    /// The words.
    public let words: Words?
    /// Why these words were taken, or why none were.
    public let reason: String
    /// The other times of the sentence.
    public let refused: [Refusal]
  }

  /// The sources of a match.
  public struct Source: Hashable, Sendable, Codable {
    /// The chain, from the publisher to the innermost speaker.
    public let chain: [Link]
    /// The other sources that the sentence names.
    public let refused: [Refusal]

    /// One source.
    public struct Link: Hashable, Sendable, Codable {
      /// Who, as the claim names them.
      public let by: String
      /// What kind of source that is.
      public let kind: Attribution.Kind
      /// The words that name the source; nil for the publisher.
      public let words: Words?
      /// The words that show that it is said; nil where only position tells.
      public let cue: Words?
    }
  }

  /// How real the event of a match is.
  public struct Reality: Hashable, Sendable, Codable {
    /// The factuality.
    public let factuality: Factuality
    /// Whether it is affirmed.
    public let polarity: Polarity
    /// How plainly it is said, 0…1.
    public let hedge: Double
    /// The words that decided it, outermost first, each with what it made of the event.
    public let cues: [Cue]
    /// What decided besides words; nil when only words did.
    public let reason: String?

    /// Words that decided how real the event is.
    public struct Cue: Hashable, Sendable, Codable {
      /// The words.
      public let words: Words
      /// What they made of the event.
      public let factuality: Factuality
    }
  }
}
