/// What an element may tell about the article.
struct EvidenceKind: OptionSet {
  let rawValue: UInt16

  /// Names of authors.
  static let author = EvidenceKind(rawValue: 1)
  /// A date of publication.
  static let date = EvidenceKind(rawValue: 2)
  /// A date of change.
  static let modified = EvidenceKind(rawValue: 4)
  /// A heading that may be the headline.
  static let heading = EvidenceKind(rawValue: 8)
  /// Navigation, a footer, comments, other stories.
  static let beside = EvidenceKind(rawValue: 16)
  /// The name inside an author's box.
  static let name = EvidenceKind(rawValue: 32)
  /// A headline by `itemprop`.
  static let headline = EvidenceKind(rawValue: 64)
  /// The first level of headings.
  static let first = EvidenceKind(rawValue: 128)
}
