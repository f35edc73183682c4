/// A role named in the text: "chief executive", "former finance minister".
public struct RoleMention: Sendable, Hashable {
  /// The token indices of the role's words, without what tells its state.
  public let tokens: Range<Int>
  /// The canonical name ("CEO").
  public let name: String
  /// What the words before and behind tell.
  public let status: RoleStatus
}
