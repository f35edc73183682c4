/// What stands at the head of the screen.
public struct DeskState: Sendable, Codable {
  /// The workspace's name.
  public let workspace: String
  /// Who reviews.
  public let reviewer: String
  /// A number that grows with every decision and every derivation.
  public let revision: Int
  /// Whether facts are being derived from decisions that are made already.
  public let reconciling: Bool
  /// The numbers.
  public let counts: Counts
  /// Whether this reviewer has a step to take back.
  public let canUndo: Bool
  /// Whether this reviewer has a step to do again.
  public let canRedo: Bool

  /// What there is and what is left.
  public struct Counts: Hashable, Sendable, Codable {
    /// The documents.
    public let documents: Int
    /// The ids of the claims.
    public let claims: Int
    /// The facts.
    public let facts: Int
    /// The claims that nobody decided on.
    public let toReview: Int
    /// The facts on which sources disagree.
    public let conflicts: Int
    /// The claims that somebody decided on.
    public let decided: Int
    /// The pairs of entities that may be one.
    public let doubts: Int
    /// The decisions that have lost what they were about.
    public let orphans: Int

    enum CodingKeys: String, CodingKey {
      case documents, claims, facts
      case toReview = "to_review"
      case conflicts, decided, doubts, orphans
    }
  }

  enum CodingKeys: String, CodingKey {
    case workspace, reviewer, revision, reconciling, counts
    case canUndo = "can_undo"
    case canRedo = "can_redo"
  }
}
