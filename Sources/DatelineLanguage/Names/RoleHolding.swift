/// A role as one place of the text gives it to a person.
public struct RoleHolding: Sendable, Hashable {
  /// The canonical name ("CEO").
  public let role: String
  /// Whether the person holds it.
  public let status: RoleStatus
  /// The organisation, by entity index, when the text names it.
  public let organisation: Int?
  /// The token indices of the role's words.
  public let tokens: Range<Int>
  /// The time that the text gives beside the role; nil when it gives none.
  public let term: Term?

  /// A time of a role: "since last July", "until 2023".
  public struct Term: Sendable, Hashable {
    /// The first token of the time expression, by which it is found in its sentence.
    public let token: Int
    /// What the time is to the role.
    public let bound: Bound
  }

  /// What a time is to a role.
  public enum Bound: String, Sendable, Hashable, CaseIterable {
    /// The role begins then: "since 2019", "from 1 July".
    case start
    /// The role ends then: "until 2023".
    case end
    /// It was held then: "chief executive in 2019".
    case during
  }
}
