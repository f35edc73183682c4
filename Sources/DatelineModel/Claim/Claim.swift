/// One thing that one document says happened, holds, is planned or is expected.
///
/// A claim is a reference to what it says, so that millions of them can be sorted and grouped.
public struct Claim: Sendable {
  private var content: Content
  /// The id of the origin, set by reconciliation.
  public private(set) var origin: String?

  /// What a claim says, which never changes: a changed claim has another one.
  private final class Content: Sendable {
    let fields: Fields
    let family: String
    let transition: String

    init(_ fields: Fields) {
      self.fields = fields
      let type = fields.eventType.utf8
      let dot = type.firstIndex(of: UInt8(ascii: ".")) ?? type.endIndex
      family = String(fields.eventType[..<dot])
      transition = String(fields.eventType[dot...].dropFirst())
    }
  }

  private struct Fields: Hashable, Sendable {
    var id: String
    let document: String
    var eventType: String
    var subject: String
    var slots: [String: SlotValue]
    var time: TimeValue?
    var polarity: Polarity
    var factuality: Factuality
    let hedge: Double
    var attribution: [Attribution]
    let evidence: Evidence
    let sentence: Sentence
    let rule: String
    let variant: String?
    let confidence: Double
    var warnings: [String]
    var duplicates: [String]
  }

  /// An identifier unique in its fact set, made from document, place and event type.
  public var id: String { content.fields.id }
  /// The id of the document.
  public var document: String { content.fields.document }
  /// `family.transition` as listed in `rules/taxonomy.yaml`.
  public var eventType: String { content.fields.eventType }
  /// The id of the entity that the claim is about.
  public var subject: String { content.fields.subject }
  /// Who, what, how much, by slot name.
  public var slots: [String: SlotValue] { content.fields.slots }
  /// When; nil when the words give no time.
  public var time: TimeValue? { content.fields.time }
  /// Whether the claim is affirmed or negated.
  public var polarity: Polarity { content.fields.polarity }
  /// How the innermost source presents the event.
  public var factuality: Factuality { content.fields.factuality }
  /// How plainly it is said: 1 plain, "appears set to" about .7, "may" about .5.
  public var hedge: Double { content.fields.hedge }
  /// The chain of sources, outermost first.
  public var attribution: [Attribution] { content.fields.attribution }
  /// The words that carry the claim.
  public var evidence: Evidence { content.fields.evidence }
  /// The sentence around the evidence.
  public var sentence: Sentence { content.fields.sentence }
  /// The id of the rule that made the claim.
  public var rule: String { content.fields.rule }
  /// The phrasing that the rule matched: "active", "passive", "nominal" and so on.
  public var variant: String? { content.fields.variant }
  /// How sure the extraction is, 0…1; the factor that reconciliation multiplies with the hedge.
  public var confidence: Double { content.fields.confidence }
  /// What a reviewer should know, for example "ambiguous-subject".
  public var warnings: [String] { content.fields.warnings }
  /// Other claims of the same document that tell the same event.
  public var duplicates: [String] { content.fields.duplicates }

  /// A sentence with its Unicode-scalar offsets.
  public struct Sentence: Hashable, Sendable, Codable {
    /// The words, verbatim.
    public let text: String
    /// The offset of the first scalar.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int

    init(text: String, start: Int, end: Int) {
      self.text = text
      self.start = start
      self.end = end
    }

    /// Takes the words of `span` from a document's text.
    public init(_ span: TextSpan, in text: ScalarOffsets) {
      self.text = text.substring(span)
      start = text.scalarOffset(ofByte: span.start)
      end = text.scalarOffset(ofByte: span.end)
    }
  }

  /// The part of ``eventType`` before the dot.
  public var family: String { content.family }
  /// The part of ``eventType`` after the dot.
  public var transition: String { content.transition }

  /// Makes a claim.
  public init(
    id: String, document: String, eventType: String, subject: String, slots: [String: SlotValue],
    time: TimeValue?, polarity: Polarity, factuality: Factuality, hedge: Double,
    attribution: [Attribution], origin: String? = nil, evidence: Evidence, sentence: Sentence,
    rule: String, variant: String?, confidence: Double, warnings: [String] = [],
    duplicates: [String] = []
  ) {
    content = Content(
      Fields(
        id: id, document: document, eventType: eventType, subject: subject, slots: slots, time: time,
        polarity: polarity, factuality: factuality, hedge: hedge, attribution: attribution,
        evidence: evidence,
        sentence: sentence, rule: rule, variant: variant, confidence: confidence, warnings: warnings,
        duplicates: duplicates))
    self.origin = origin
  }

  private func changed(_ change: (inout Fields) -> Void) -> Claim {
    var fields = content.fields
    change(&fields)
    var copy = self
    copy.content = Content(fields)
    return copy
  }

  /// The same claim with another id.
  public func renamed(_ id: String) -> Claim {
    changed { $0.id = id }
  }

  /// The same claim with another chain of sources.
  public func attributed(to attribution: [Attribution]) -> Claim {
    changed { $0.attribution = attribution }
  }

  /// The same claim with another time, and what a reviewer should know then.
  public func dated(_ time: TimeValue, warnings: [String]) -> Claim {
    changed {
      $0.time = time
      $0.warnings = warnings
    }
  }

  /// The same claim with another value of one slot.
  public func with(_ value: SlotValue, in slot: String) -> Claim {
    changed { $0.slots[slot] = value }
  }

  /// The same claim with what a person has mended; nil leaves it.
  public func edited(
    eventType: String? = nil, subject: String? = nil, time: TimeValue? = nil, polarity: Polarity? = nil,
    factuality: Factuality? = nil
  ) -> Claim {
    changed {
      if let eventType { $0.eventType = eventType }
      if let subject { $0.subject = subject }
      if let time { $0.time = time }
      if let polarity { $0.polarity = polarity }
      if let factuality { $0.factuality = factuality }
    }
  }

  /// The same claim with its entities renamed.
  ///
  /// - Complexity: O(1) but for a copy when an entity has another name.
  public func renaming(_ entity: (String) -> String) -> Claim {
    let subject = entity(subject)
    let isSame = subject == self.subject
    if isSame, slots.values.allSatisfy({ $0.keepsNames(under: entity) }) { return self }
    return changed {
      $0.subject = subject
      $0.slots = $0.slots.mapValues { $0.mapEntities(entity) }
    }
  }

  /// The same claim with the other claims of its document that tell the same event.
  public func with(duplicates: [String]) -> Claim { changed { $0.duplicates = duplicates } }

  /// The same claim with its origin.
  public func from(origin: String) -> Claim {
    var copy = self
    copy.origin = origin
    return copy
  }
}

extension Claim: Hashable {
  /// Whether both say the same in the same place and have one origin.
  public static func == (first: Claim, second: Claim) -> Bool {
    first.origin == second.origin
      && (first.content === second.content || first.content.fields == second.content.fields)
  }

  /// Hashes the id, which differs where anything does.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
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
    self.init(
      id: try container.decode(String.self, forKey: .id),
      document: try container.decode(String.self, forKey: .document),
      eventType: try container.decode(String.self, forKey: .eventType),
      subject: try container.decode(String.self, forKey: .subject),
      slots: try container.decode([String: SlotValue].self, forKey: .slots),
      time: try container.decodeIfPresent(TimeValue.self, forKey: .time),
      polarity: try container.decode(Polarity.self, forKey: .polarity),
      factuality: try container.decode(Factuality.self, forKey: .factuality),
      hedge: try container.decodeIfPresent(Double.self, forKey: .hedge) ?? 1,
      attribution: try container.decode([Attribution].self, forKey: .attribution),
      origin: try container.decodeIfPresent(String.self, forKey: .origin),
      evidence: try container.decode(Evidence.self, forKey: .evidence),
      sentence: try container.decode(Sentence.self, forKey: .sentence),
      rule: try container.decode(String.self, forKey: .rule),
      variant: try container.decodeIfPresent(String.self, forKey: .variant),
      confidence: try container.decodeIfPresent(Double.self, forKey: .confidence) ?? 1,
      warnings: try container.decodeIfPresent([String].self, forKey: .warnings) ?? [],
      duplicates: try container.decodeIfPresent([String].self, forKey: .duplicates) ?? [])
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
