import DatelineModel

/// A rule: what sets it off, the parts it looks for, and the claim that these make.
///
/// Nine in ten rules are frames, whose trigger words stand for all phrasings; the others give a pattern.
public struct Rule: Sendable, Hashable {
  /// The rule's id, unique in the rule set.
  public let id: String
  /// The event type it makes.
  public let eventType: String
  /// What sets it off.
  public let trigger: Trigger
  /// The roles in the order of the file; a role may refer to those before it.
  public let roles: [Role]
  /// Slots that the rule itself fills.
  public let constants: [Constant]
  /// What must hold besides the roles.
  public let conditions: Conditions
  /// What must not hold: the rule is void when all of it does; nil for none.
  public let exceptions: Conditions?
  /// The event types to use for events that are not said to be done, by how real they are; ``eventType`` for others.
  public let plannedAs: [Factuality: String]
  /// The factuality that a plain finite verb gives; nil means occurred.
  public let plainFactuality: Factuality?
  /// Whether the words presuppose the event whatever governs them ("his successor").
  public let isPresupposed: Bool
  /// How the sentence's times date the event.
  public let time: Time
  /// Whether its claim stands beside that of another such rule at the same trigger.
  public let isBeside: Bool
  /// Whether roles that hold lists make one claim for each member, pairwise where the lists are of one length.
  public let isEach: Bool
  /// Sentences that the rule must match.
  public let examples: [Example]
  /// Sentences that the rule must not match.
  public let counterexamples: [Example]
  /// Where the rule begins.
  public let location: SourceLocation

  /// The family of the event type.
  public var family: String { String(eventType.prefix { $0 != "." }) }

  /// How times date an event.
  public enum Time: Sendable, Hashable {
    /// As what happened then.
    case event
    /// As the period that a figure is for: a time before the figure's noun dates it ("first-half profit"), what it is
    /// compared with does not ("from a year earlier"), and what rises now is no plan.
    case period
    /// As the day that a figure is of, as with prices: else like ``period``.
    case day
    /// Not at all.
    case none

    /// Whether the event is a figure.
    public var isOfFigure: Bool { self == .period || self == .day }
  }

  /// What sets a rule off.
  public enum Trigger: Sendable, Hashable {
    /// Words in any phrasing.
    case words(TriggerWords)
    /// A stretch of words of this form.
    case pattern(RulePattern)
  }

  /// A slot that needs no words of its own.
  public struct Constant: Sendable, Hashable {
    /// The slot.
    public let slot: String
    /// The value.
    public let value: Value

    /// Where a constant comes from.
    public enum Value: Sendable, Hashable {
      /// Always the same.
      case fixed(String)
      /// Decided by the trigger: the value whose phrases hold it ("fall" gives down).
      case byTrigger([String: [[String]]])
    }

    /// Makes a constant.
    public init(slot: String, value: Value) {
      self.slot = slot
      self.value = value
    }
  }

  /// A sentence beside a rule, with the claims it must give.
  public struct Example: Sendable, Hashable {
    /// The text.
    public let text: String
    /// Sentences before it that the text refers to; nil for none.
    public let context: String?
    /// The publication day that relative times count from.
    public let published: CivilDay?
    /// The claims to find, each a list of expected fields; empty for a counterexample.
    public let claims: [[String: String]]
    /// Where the example begins.
    public let location: SourceLocation

    /// Makes an example.
    public init(
      text: String, context: String? = nil, published: CivilDay? = nil, claims: [[String: String]] = [],
      location: SourceLocation
    ) {
      self.text = text
      self.context = context
      self.published = published
      self.claims = claims
      self.location = location
    }
  }

  /// Makes a rule.
  public init(
    id: String, eventType: String, trigger: Trigger, roles: [Role], constants: [Constant] = [],
    conditions: Conditions = Conditions(), exceptions: Conditions? = nil,
    plannedAs: [Factuality: String] = [:],
    plainFactuality: Factuality? = nil, isPresupposed: Bool = false, time: Time = .event,
    isBeside: Bool = false, isEach: Bool = false,
    examples: [Example] = [], counterexamples: [Example] = [], location: SourceLocation
  ) {
    self.id = id
    self.eventType = eventType
    self.trigger = trigger
    self.roles = roles
    self.constants = constants
    self.conditions = conditions
    self.exceptions = exceptions
    self.plannedAs = plannedAs
    self.plainFactuality = plainFactuality
    self.isPresupposed = isPresupposed
    self.time = time
    self.isBeside = isBeside
    self.isEach = isEach
    self.examples = examples
    self.counterexamples = counterexamples
    self.location = location
  }
}
