/// One thing that one document says happened, holds, is planned or is expected.
public struct Claim: Hashable, Sendable {
  /// An identifier unique in its fact set, made from document, place and event type.
  public private(set) var id: String
  /// The id of the document.
  public let document: String
  /// `family.transition` as listed in `rules/taxonomy.yaml`.
  public let eventType: String
  /// The id of the entity that the claim is about.
  public private(set) var subject: String
  /// Who, what, how much, by slot name.
  public private(set) var slots: [String: SlotValue]
  /// When; nil when the words give no time.
  public private(set) var time: TimeValue?
  /// Whether the claim is affirmed or negated.
  public let polarity: Polarity
  /// How the innermost source presents the event.
  public let factuality: Factuality
  /// How plainly it is said: 1 plain, "appears set to" about .7, "may" about .5.
  public let hedge: Double
  /// The chain of sources, outermost first.
  public private(set) var attribution: [Attribution]
  /// The id of the origin, set by reconciliation.
  public private(set) var origin: String?
  /// The words that carry the claim.
  public let evidence: Evidence
  /// The sentence around the evidence.
  public let sentence: Sentence
  /// The id of the rule that made the claim.
  public let rule: String
  /// The phrasing that the rule matched: "active", "passive", "nominal" and so on.
  public let variant: String?
  /// How sure the extraction is, 0…1; the factor that reconciliation multiplies with the hedge.
  public let confidence: Double
  /// What a reviewer should know, for example "ambiguous-subject".
  public private(set) var warnings: [String]
  /// Other claims of the same document that tell the same event.
  public private(set) var duplicates: [String]

  /// A sentence with its Unicode-scalar offsets.
  public struct Sentence: Hashable, Sendable, Codable {
    /// The words, verbatim.
    public let text: String
    /// The offset of the first scalar.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int

    /// Takes the words of `span` from a document's text.
    public init(_ span: TextSpan, in text: ScalarOffsets) {
      self.text = text.substring(span)
      start = text.scalarOffset(ofByte: span.start)
      end = text.scalarOffset(ofByte: span.end)
    }
  }

  /// The part of ``eventType`` before the dot.
  public var family: String { String(eventType.prefix { $0 != "." }) }
  /// The part of ``eventType`` after the dot.
  public var transition: String { String(eventType.drop { $0 != "." }.dropFirst()) }

  /// Makes a claim.
  public init(
    id: String, document: String, eventType: String, subject: String, slots: [String: SlotValue],
    time: TimeValue?, polarity: Polarity, factuality: Factuality, hedge: Double,
    attribution: [Attribution], origin: String? = nil, evidence: Evidence, sentence: Sentence,
    rule: String, variant: String?, confidence: Double, warnings: [String] = [],
    duplicates: [String] = []
  ) {
    self.id = id
    self.document = document
    self.eventType = eventType
    self.subject = subject
    self.slots = slots
    self.time = time
    self.polarity = polarity
    self.factuality = factuality
    self.hedge = hedge
    self.attribution = attribution
    self.origin = origin
    self.evidence = evidence
    self.sentence = sentence
    self.rule = rule
    self.variant = variant
    self.confidence = confidence
    self.warnings = warnings
    self.duplicates = duplicates
  }

  /// The same claim with another id.
  public func renamed(_ id: String) -> Claim {
    var copy = self
    copy.id = id
    return copy
  }

  /// The same claim with another chain of sources.
  public func attributed(to attribution: [Attribution]) -> Claim {
    var copy = self
    copy.attribution = attribution
    return copy
  }

  /// The same claim with another time, and what a reviewer should know then.
  public func dated(_ time: TimeValue, warnings: [String]) -> Claim {
    var copy = self
    copy.time = time
    copy.warnings = warnings
    return copy
  }

  /// The same claim with another value of one slot.
  public func with(_ value: SlotValue, in slot: String) -> Claim {
    var copy = self
    copy.slots[slot] = value
    return copy
  }

  /// The same claim with its entities renamed, and its origin and duplicates set.
  public func resolved(
    entity: (String) -> String, origin: String?, duplicates: [String]
  ) -> Claim {
    var copy = self
    copy.subject = entity(subject)
    copy.slots = slots.mapValues { $0.mapEntities(entity) }
    copy.origin = origin
    copy.duplicates = duplicates
    return copy
  }
}

extension Claim: Codable {
  enum CodingKeys: String, CodingKey {
    case id, document
    case eventType = "event_type"
    case family, subject, slots, time, polarity, factuality, hedge, attribution, origin, evidence
    case sentence, rule, variant, confidence, warnings, duplicates
  }

  /// Reads the object form of `reconciled.schema.json`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    document = try container.decode(String.self, forKey: .document)
    eventType = try container.decode(String.self, forKey: .eventType)
    subject = try container.decode(String.self, forKey: .subject)
    slots = try container.decode([String: SlotValue].self, forKey: .slots)
    time = try container.decodeIfPresent(TimeValue.self, forKey: .time)
    polarity = try container.decode(Polarity.self, forKey: .polarity)
    factuality = try container.decode(Factuality.self, forKey: .factuality)
    hedge = try container.decodeIfPresent(Double.self, forKey: .hedge) ?? 1
    attribution = try container.decode([Attribution].self, forKey: .attribution)
    origin = try container.decodeIfPresent(String.self, forKey: .origin)
    evidence = try container.decode(Evidence.self, forKey: .evidence)
    sentence = try container.decode(Sentence.self, forKey: .sentence)
    rule = try container.decode(String.self, forKey: .rule)
    variant = try container.decodeIfPresent(String.self, forKey: .variant)
    confidence = try container.decodeIfPresent(Double.self, forKey: .confidence) ?? 1
    warnings = try container.decodeIfPresent([String].self, forKey: .warnings) ?? []
    duplicates = try container.decodeIfPresent([String].self, forKey: .duplicates) ?? []
  }

  /// Writes the object form; `time` is null when there is none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(document, forKey: .document)
    try container.encode(eventType, forKey: .eventType)
    try container.encode(family, forKey: .family)
    try container.encode(subject, forKey: .subject)
    try container.encode(slots, forKey: .slots)
    try container.encode(time, forKey: .time)
    try container.encode(polarity, forKey: .polarity)
    try container.encode(factuality, forKey: .factuality)
    try container.encode(hedge, forKey: .hedge)
    try container.encode(attribution, forKey: .attribution)
    try container.encodeIfPresent(origin, forKey: .origin)
    try container.encode(evidence, forKey: .evidence)
    try container.encode(sentence, forKey: .sentence)
    try container.encode(rule, forKey: .rule)
    try container.encodeIfPresent(variant, forKey: .variant)
    try container.encode(confidence, forKey: .confidence)
    if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
    if !duplicates.isEmpty { try container.encode(duplicates, forKey: .duplicates) }
  }
}
