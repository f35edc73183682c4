/// One fact of a gold file, its words as they are written.
public struct GoldFact: Hashable, Sendable, Decodable {
  /// The fact's id, unique in its story.
  public let id: String
  /// `family.transition`.
  public let eventType: String
  /// The name of whom the fact is about.
  public let subject: String
  /// When; nil when no claim gives a time.
  public let time: GoldTime?
  /// "positive" or "negative".
  public let polarity: String
  /// A raw value of `Factuality`.
  public let factuality: String
  /// A raw value of `Fact.Status`.
  public let status: String
  /// A raw value of `Fact.Agreement`.
  public let agreement: String
  /// A raw value of `Fact.Support`.
  public let support: String
  /// A raw value of `Fact.LifecycleState`.
  public let lifecycle: String
  /// The claims and how each relates.
  public let claims: [Link]

  /// How a claim stands to the fact.
  public struct Link: Hashable, Sendable, Codable {
    /// The claim's id.
    public let claim: String
    /// A raw value of `ClaimLink.Relation`.
    public let relation: String

    /// Makes a link.
    public init(claim: String, relation: String) {
      self.claim = claim
      self.relation = relation
    }
  }

  enum CodingKeys: String, CodingKey {
    case id
    case eventType = "event_type"
    case subject, time, polarity, factuality, status, agreement, support, lifecycle, claims
  }

  /// Makes a fact.
  public init(
    id: String, eventType: String, subject: String, time: GoldTime? = nil, polarity: String = "positive",
    factuality: String = "occurred", status: String, agreement: String, support: String,
    lifecycle: String = "current", claims: [Link]
  ) {
    self.id = id
    self.eventType = eventType
    self.subject = subject
    self.time = time
    self.polarity = polarity
    self.factuality = factuality
    self.status = status
    self.agreement = agreement
    self.support = support
    self.lifecycle = lifecycle
    self.claims = claims
  }
}
