/// The words that set a frame off, each phrase as its lower-case words.
public struct TriggerWords: Sendable, Hashable {
  /// Verbs by lemma, phrasal ones with their particle or what completes them ("spin off", "take public").
  public let verbs: [[String]]
  /// Nouns by lemma, compounds with what stands before the head ("profit warning").
  public let nouns: [[String]]
  /// Adjectives behind "be" and its like, or before the noun they describe ("bankrupt").
  public let adjectives: [[String]]
  /// Whether any office ("chief executive") sets the frame off.
  public let isRole: Bool

  /// Makes trigger words.
  public init(
    verbs: [[String]] = [], nouns: [[String]] = [], adjectives: [[String]] = [], isRole: Bool = false
  ) {
    self.verbs = verbs
    self.nouns = nouns
    self.adjectives = adjectives
    self.isRole = isRole
  }
}
