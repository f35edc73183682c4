/// What is left of the claims of all documents about one thing after they are reconciled.
public struct Fact: Hashable, Sendable {
  /// An identifier made from entity, family, key slots, period or ordinal; never from a value.
  public let id: String
  /// The event type that the evidence prefers.
  public let eventType: String
  /// The id of the entity that the fact is about.
  public let subject: String
  /// The preferred value of each slot.
  public let slots: [String: SlotValue]
  /// When; nil when no claim gives a time.
  public let time: TimeValue?
  /// From when to when it is known, by publication dates.
  public let known: KnownTime?
  /// Whether the fact is affirmed or negated.
  public let polarity: Polarity
  /// How the sources present it.
  public let factuality: Factuality
  /// The one word derived from the four axes below.
  public let status: Status
  /// Whether its claims agree.
  public let agreement: Agreement
  /// How many independent origins stand behind it.
  public let support: Support
  /// Whether it still holds.
  public let lifecycle: LifecycleState
  /// The id of the fact that superseded this one.
  public let supersededBy: String?
  /// What people have decided.
  public let review: ReviewState
  /// The probability that the fact is right, 0…1; the terms add up to it.
  public let confidence: Double
  /// One term for each independent origin, rivals included.
  public let confidenceTerms: [ConfidenceTerm]
  /// The support of single slots, by slot name; "time" for the time.
  public let slotSupport: [String: SlotSupport]
  /// The claims behind the fact and how each relates to it, sorted by claim id.
  public let claims: [ClaimLink]
  /// Values that claims gave and the fact does not hold.
  public let rejectedValues: [RejectedValue]
  /// Sentences that say why the fact is as it is.
  public let reasons: [String]
  /// The ids of the decisions that shaped it.
  public let decisions: [String]

  /// The word that a reader sees first.
  public enum Status: String, Codable, Sendable, CaseIterable {
    case verified, corroborated, refined
    case singleSource = "single_source"
    case singleOrigin = "single_origin"
    case disputed, superseded, retracted, rejected
  }

  /// Whether claims agree.
  public enum Agreement: String, Codable, Sendable, CaseIterable {
    case consistent, refined
    case conflictResolved = "conflict_resolved"
    case conflictOpen = "conflict_open"
  }

  /// How many independent origins there are.
  public enum Support: String, Codable, Sendable, CaseIterable {
    case corroborated
    case singleOrigin = "single_origin"
    case singleSource = "single_source"
  }

  /// Whether a fact still holds.
  public enum LifecycleState: String, Codable, Sendable, CaseIterable {
    case current, superseded, retracted
  }

  /// What people have decided.
  public enum ReviewState: String, Codable, Sendable, CaseIterable {
    case machine
    case needsReview = "needs_review"
    case accepted, edited, rejected
    case staleDecision = "stale_decision"
  }

  /// When a fact was known.
  public struct KnownTime: Hashable, Sendable, Codable {
    /// The first day on which a document told it.
    public let from: String
    /// The day on which it was superseded; nil while it stands.
    public let to: String?

    /// Makes a knowledge time from ISO days.
    public init(from: String, to: String?) {
      self.from = from
      self.to = to
    }
  }

  /// Makes a fact.
  public init(
    id: String, eventType: String, subject: String, slots: [String: SlotValue], time: TimeValue?,
    known: KnownTime?, polarity: Polarity, factuality: Factuality, status: Status,
    agreement: Agreement, support: Support, lifecycle: LifecycleState, supersededBy: String? = nil,
    review: ReviewState, confidence: Double, confidenceTerms: [ConfidenceTerm],
    slotSupport: [String: SlotSupport], claims: [ClaimLink], rejectedValues: [RejectedValue],
    reasons: [String], decisions: [String] = []
  ) {
    self.id = id
    self.eventType = eventType
    self.subject = subject
    self.slots = slots
    self.time = time
    self.known = known
    self.polarity = polarity
    self.factuality = factuality
    self.status = status
    self.agreement = agreement
    self.support = support
    self.lifecycle = lifecycle
    self.supersededBy = supersededBy
    self.review = review
    self.confidence = confidence
    self.confidenceTerms = confidenceTerms
    self.slotSupport = slotSupport
    self.claims = claims
    self.rejectedValues = rejectedValues
    self.reasons = reasons
    self.decisions = decisions
  }

  /// The part of ``eventType`` before the dot.
  public var family: String { String(eventType.prefix { $0 != "." }) }
  /// The part of ``eventType`` after the dot.
  public var transition: String { String(eventType.drop { $0 != "." }.dropFirst()) }
}
