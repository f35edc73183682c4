/// The claims and facts that a careful reader finds in one story: a `gold.json`.
public struct GoldStory: Hashable, Sendable, Decodable {
  /// The value of the `schema` key.
  public static let schema = "dateline-gold/1"

  /// The schema that the file states.
  public let schema: String
  /// The claims of all articles.
  public let claims: [GoldClaim]
  /// The facts of the story.
  public let facts: [GoldFact]

  /// Makes a story.
  public init(claims: [GoldClaim], facts: [GoldFact]) {
    schema = Self.schema
    self.claims = claims
    self.facts = facts
  }
}
