/// What a pronoun can refer to.
public enum PronounClass: String, Sendable, Hashable, CaseIterable {
  /// "it", "its".
  case thing
  /// "they", "their".
  case plural
  /// "he", "his".
  case masculine
  /// "she", "her".
  case feminine
  /// "we", "our".
  case speakers
}
