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

  /// The place among all cases.
  var place: UInt8 {
    switch self {
    case .thing: 0
    case .plural: 1
    case .masculine: 2
    case .feminine: 3
    case .speakers: 4
    }
  }
}
