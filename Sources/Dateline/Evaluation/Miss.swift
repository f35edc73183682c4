/// One difference between what was found and the gold, for a person to look at.
public struct Miss: Hashable, Sendable, Codable {
  /// What kind of difference it is.
  public let kind: Kind
  /// The story and, for a claim, the article: "ampere/a.txt".
  public let place: String
  /// The id of the gold claim or fact; nil when nothing was expected.
  public let gold: String?
  /// The event type.
  public let eventType: String
  /// What was expected and what was found, or the words of the evidence.
  public let detail: String

  /// The kinds of difference, in the order in which they are listed.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case missed, wrong, date, factuality, subject, source
    case missedFact = "missed-fact"
    case wrongFact = "wrong-fact"
    case status
  }

  /// Makes a difference.
  public init(kind: Kind, place: String, gold: String?, eventType: String, detail: String) {
    self.kind = kind
    self.place = place
    self.gold = gold
    self.eventType = eventType
    self.detail = detail
  }

  /// One line: kind, place, gold id, event type and detail.
  public var line: String {
    "\(kind.rawValue.fitted(to: 11)) \(place) \(gold ?? "-") \(eventType): \(detail.onOneLine)"
  }

  enum CodingKeys: String, CodingKey {
    case kind, place, gold
    case eventType = "event_type"
    case detail
  }
}
