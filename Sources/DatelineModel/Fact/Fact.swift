/// What is left of the claims of all documents about one thing after they are reconciled.
///
/// A fact is a reference to what it says, so that millions of them can be sorted.
public struct Fact: Sendable {
  private let content: Content

  /// What a fact says, which never changes: a changed fact has another one.
  private final class Content: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private struct Fields: Hashable, Sendable {
    var id: String
    var eventType: String
    var subject: String
    var slots: [String: SlotValue]
    var time: TimeValue?
    var known: KnownTime?
    var polarity: Polarity
    var factuality: Factuality
    var status: Status
    var agreement: Agreement
    var support: Support
    var lifecycle: LifecycleState
    var supersededBy: String?
    var review: ReviewState
    var confidence: Double
    var confidenceTerms: [ConfidenceTerm]
    var slotSupport: [String: SlotSupport]
    var claims: [ClaimLink]
    var rejectedValues: [RejectedValue]
    var reasons: [String]
    var decisions: [String]
  }

  /// An identifier made from entity, family, key slots, period or ordinal; never from a value.
  public var id: String { content.fields.id }
  /// The event type that the evidence prefers.
  public var eventType: String { content.fields.eventType }
  /// The id of the entity that the fact is about.
  public var subject: String { content.fields.subject }
  /// The preferred value of each slot.
  public var slots: [String: SlotValue] { content.fields.slots }
  /// When; nil when no claim gives a time.
  public var time: TimeValue? { content.fields.time }
  /// From when to when it is known, by publication dates.
  public var known: KnownTime? { content.fields.known }
  /// Whether the fact is affirmed or negated.
  public var polarity: Polarity { content.fields.polarity }
  /// How the sources present it.
  public var factuality: Factuality { content.fields.factuality }
  /// The one word derived from the four axes below.
  public var status: Status { content.fields.status }
  /// Whether its claims agree.
  public var agreement: Agreement { content.fields.agreement }
  /// How many independent origins stand behind it.
  public var support: Support { content.fields.support }
  /// Whether it still holds.
  public var lifecycle: LifecycleState { content.fields.lifecycle }
  /// The id of the fact that superseded this one.
  public var supersededBy: String? { content.fields.supersededBy }
  /// What people have decided.
  public var review: ReviewState { content.fields.review }
  /// The probability that the fact is right, 0…1; the terms add up to it.
  public var confidence: Double { content.fields.confidence }
  /// One term for each independent origin, rivals included.
  public var confidenceTerms: [ConfidenceTerm] { content.fields.confidenceTerms }
  /// The support of single slots, by slot name; "time" for the time.
  public var slotSupport: [String: SlotSupport] { content.fields.slotSupport }
  /// The claims behind the fact and how each relates to it, sorted by claim id.
  public var claims: [ClaimLink] { content.fields.claims }
  /// Values that claims gave and the fact does not hold.
  public var rejectedValues: [RejectedValue] { content.fields.rejectedValues }
  /// Sentences that say why the fact is as it is.
  public var reasons: [String] { content.fields.reasons }
  /// The ids of the decisions that shaped it.
  public var decisions: [String] { content.fields.decisions }

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
    content = Content(
      Fields(
        id: id,
        eventType: eventType,
        subject: subject,
        slots: slots,
        time: time,
        known: known,
        polarity: polarity,
        factuality: factuality,
        status: status,
        agreement: agreement,
        support: support,
        lifecycle: lifecycle,
        supersededBy: supersededBy,
        review: review,
        confidence: confidence,
        confidenceTerms: confidenceTerms,
        slotSupport: slotSupport,
        claims: claims,
        rejectedValues: rejectedValues,
        reasons: reasons,
        decisions: decisions))
  }

  /// The part of ``eventType`` before the dot.
  public var family: String { String(eventType.prefix { $0 != "." }) }
  /// The part of ``eventType`` after the dot.
  public var transition: String { String(eventType.drop { $0 != "." }.dropFirst()) }
}

extension Fact: Hashable {
  /// Whether both say the same.
  public static func == (first: Fact, second: Fact) -> Bool {
    first.content === second.content || first.content.fields == second.content.fields
  }

  /// Hashes the id, which differs between the facts of a set.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
