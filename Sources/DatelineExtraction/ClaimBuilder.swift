import DatelineLanguage
import DatelineModel

/// Turns a frame match with its attachments into a claim.
final class ClaimBuilder {
  private let document: AnalysedDocument
  private lazy var offsets = ScalarOffsets(utf8: document.text.bytes)
  /// The ids of the entities that claims have named so far, by index.
  private var entityIDs: [Int: String] = [:]

  init(_ document: AnalysedDocument) { self.document = document }

  /// The id of an entity of the document.
  func entityID(_ index: Int) -> String {
    if let id = entityIDs[index] { return id }
    let id = Entity.identifier(forName: document.entities[index].name)
    entityIDs[index] = id
    return id
  }

  struct Parts {
    var rule: String
    var eventType: String
    var subject: Int
    /// Whether the subject is the only one of its words, or the first of several.
    var isFirst: Bool
    var slots: [String: SlotContent]
    var time: TimeAttacher.Attached?
    var reality: Reality
    var attribution: [Attribution]
    /// Which of several claims of the same words it is, from 0.
    var member: Int
    var variant: String
    var confidence: Double
    var warnings: [String]
    var evidence: Range<Int>
    var sentence: TextSpan
  }

  func claim(_ parts: Parts) -> Claim {
    let span = TextSpan(
      document.text.tokens[parts.evidence.lowerBound].span.start,
      document.text.tokens[parts.evidence.upperBound - 1].span.end)
    let evidence = Evidence(span, in: offsets)
    let id = "\(document.document.id)#\(evidence.start)-\(evidence.end).\(parts.eventType)"
    return Claim(
      id: !parts.isFirst
        ? "\(id).\(entityID(parts.subject))" : parts.member == 0 ? id : "\(id).\(parts.member + 1)",
      document: document.document.id, eventType: parts.eventType, subject: entityID(parts.subject),
      slots: parts.slots.mapValues(slotValue), time: parts.time?.value, polarity: parts.reality.polarity,
      factuality: parts.reality.factuality, hedge: parts.reality.hedge, attribution: parts.attribution,
      evidence: evidence, sentence: Claim.Sentence(parts.sentence, in: offsets), rule: parts.rule,
      variant: parts.variant, confidence: parts.confidence.rounded(places: 3), warnings: parts.warnings)
  }

  private func slotValue(_ content: SlotContent) -> SlotValue {
    switch content {
    case .entity(let index): .entity(entityID(index))
    case .text(let text): .text(text)
    case .quantity(let quantity): .quantity(quantity)
    case .list(let values): .list(values.map(slotValue))
    }
  }
}
