/// Which side of a change in a role a noun names.
public enum Succession: String, Sendable, Hashable, CaseIterable {
  /// Who held it afterwards: "successor".
  case successor
  /// Who held it before: "predecessor".
  case predecessor
}
