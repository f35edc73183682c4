import DatelineModel

/// Words that refer to an entity: a name, a description or a pronoun.
public struct Mention: Sendable, Hashable {
  /// The bytes of the mention.
  public let span: TextSpan
  /// The token indices of the same stretch.
  public let tokens: Range<Int>
  /// The token that the mention is about: the noun of a description, the last word of a name.
  public let head: Int
  /// Name, description or pronoun.
  public let form: Form
  /// The entity it refers to, by index into ``AnalysedDocument/entities``; nil while none is clearly ahead.
  public var entity: Int?
  /// What it can refer to, best first; empty where a name leaves no doubt.
  public var candidates: [Candidate] = []
  /// The entities that a plural reference means together, in text order; empty for all else.
  public var members: [Int] = []

  /// How a mention refers.
  public enum Form: String, Sendable, Hashable {
    /// A proper name.
    case name
    /// A definite description: "the carmaker".
    case description
    /// "it", "its", "he", "his", "they".
    case pronoun
  }

  /// An entity that a mention can refer to.
  public struct Candidate: Sendable, Hashable {
    /// The index into ``AnalysedDocument/entities``.
    public let entity: Int
    /// The sum of the weights that speak for it; only their order means something.
    public let score: Int
  }
}
