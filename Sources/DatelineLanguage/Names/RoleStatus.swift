/// Whether somebody holds an office now.
public enum RoleStatus: String, Sendable, Hashable, CaseIterable {
  /// In office, as far as the words tell.
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
