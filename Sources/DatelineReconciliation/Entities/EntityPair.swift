/// Two entities that may be one, with how much speaks for it and what.
public struct EntityPair: Hashable, Sendable, Codable {
  /// The ids, sorted.
  public let ids: [String]
  /// How sure it is that both are one, 0…1.
  public let score: Double
  /// What speaks for it, in words.
  public let reasons: [String]

  /// Makes a pair.
  public init(ids: [String], score: Double, reasons: [String]) {
    self.ids = ids.sorted()
    self.score = score
    self.reasons = reasons
  }

  /// The score from which a pair is joined without asking.
  public static let certain = 0.85
}
