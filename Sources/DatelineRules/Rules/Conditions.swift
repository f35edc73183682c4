import DatelineModel

/// What must hold besides the roles; conditions that are not given always hold.
public struct Conditions: Sendable, Hashable {
  /// The document must mention a phrase of each of these lexicons.
  public var documentMentions: [Int]
  /// The sentence must mention a phrase of each of these lexicons.
  public var sentenceMentions: [Int]
  /// Whether the trigger must have, or must lack, a direct object.
  public var hasObject: Bool?
  /// How the event must be dated.
  public var time: TimeCondition?
  /// One of these roles must be filled.
  public var anyOf: [String]
  /// The parts of the document where the rule holds; empty for all that are read.
  public var zones: [Zone.Kind]
  /// The phrasings that will do; empty for all.
  public var phrasings: [Phrasing]

  /// How real the event must be; empty for any.
  public var factualities: [Factuality]

  /// How an event must be dated.
  public enum TimeCondition: String, Sendable, Hashable, CaseIterable {
    /// By a time of any kind.
    case any
    /// By none.
    case none
    /// By a time with "since".
    case since
  }

  /// Makes conditions; without arguments they always hold.
  public init(
    documentMentions: [Int] = [], sentenceMentions: [Int] = [], hasObject: Bool? = nil,
    time: TimeCondition? = nil, anyOf: [String] = [], zones: [Zone.Kind] = [], phrasings: [Phrasing] = [],
    factualities: [Factuality] = []
  ) {
    self.documentMentions = documentMentions
    self.sentenceMentions = sentenceMentions
    self.hasObject = hasObject
    self.time = time
    self.anyOf = anyOf
    self.zones = zones
    self.phrasings = phrasings
    self.factualities = factualities
  }
}
