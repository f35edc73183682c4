/// The gender that a given name or pronoun shows.
public enum Gender: String, Sendable, Hashable, CaseIterable {
  /// "he".
  case masculine
  /// "she".
  case feminine
}
