extension Fact: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case eventType = "event_type"
    case family, subject, slots, time, known, polarity, factuality, status, agreement, support
    case lifecycle
    case supersededBy = "superseded_by"
    case review, confidence
    case confidenceTerms = "confidence_terms"
    case slotSupport = "slot_support"
    case claims
    case rejectedValues = "rejected_values"
    case reasons, decisions
  }

  /// Reads the object form of `reconciled.schema.json`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      eventType: try container.decode(String.self, forKey: .eventType),
      subject: try container.decode(String.self, forKey: .subject),
      slots: try container.decode([String: SlotValue].self, forKey: .slots),
      time: try container.decodeIfPresent(TimeValue.self, forKey: .time),
      known: try container.decodeIfPresent(KnownTime.self, forKey: .known),
      polarity: try container.decode(Polarity.self, forKey: .polarity),
      factuality: try container.decode(Factuality.self, forKey: .factuality),
      status: try container.decode(Status.self, forKey: .status),
      agreement: try container.decode(Agreement.self, forKey: .agreement),
      support: try container.decode(Support.self, forKey: .support),
      lifecycle: try container.decode(LifecycleState.self, forKey: .lifecycle),
      supersededBy: try container.decodeIfPresent(String.self, forKey: .supersededBy),
      review: try container.decode(ReviewState.self, forKey: .review),
      confidence: try container.decode(Double.self, forKey: .confidence),
      confidenceTerms: try container.decode([ConfidenceTerm].self, forKey: .confidenceTerms),
      slotSupport: try container.decodeIfPresent([String: SlotSupport].self, forKey: .slotSupport) ?? [:],
      claims: try container.decode([ClaimLink].self, forKey: .claims),
      rejectedValues: try container.decodeIfPresent([RejectedValue].self, forKey: .rejectedValues) ?? [],
      reasons: try container.decode([String].self, forKey: .reasons),
      decisions: try container.decodeIfPresent([String].self, forKey: .decisions) ?? [])
  }

  /// Writes the object form; `time` is null when there is none, empty optional lists are left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(eventType, forKey: .eventType)
    try container.encode(family, forKey: .family)
    try container.encode(subject, forKey: .subject)
    try container.encode(slots, forKey: .slots)
    try container.encode(time, forKey: .time)
    try container.encodeIfPresent(known, forKey: .known)
    try container.encode(polarity, forKey: .polarity)
    try container.encode(factuality, forKey: .factuality)
    try container.encode(status, forKey: .status)
    try container.encode(agreement, forKey: .agreement)
    try container.encode(support, forKey: .support)
    try container.encode(lifecycle, forKey: .lifecycle)
    try container.encodeIfPresent(supersededBy, forKey: .supersededBy)
    try container.encode(review, forKey: .review)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(confidenceTerms, forKey: .confidenceTerms)
    if !slotSupport.isEmpty { try container.encode(slotSupport, forKey: .slotSupport) }
    try container.encode(claims, forKey: .claims)
    if !rejectedValues.isEmpty { try container.encode(rejectedValues, forKey: .rejectedValues) }
    try container.encode(reasons, forKey: .reasons)
    if !decisions.isEmpty { try container.encode(decisions, forKey: .decisions) }
  }
}
