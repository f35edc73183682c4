/// Whether somebody holds a role now.
public enum RoleStatus: String, Sendable, Hashable, CaseIterable {
  /// In the role, as far as the words tell.
  case current
  /// "former", "ex-".
  case former
  /// Leaving: "outgoing".
  case outgoing
  /// Coming: "incoming", "designate".
  case incoming
  /// For the time being: "acting", "interim".
  case acting
}
