/// What an element's class, id, role and other attributes say that it is for.
struct ClassHints: OptionSet {
  let rawValue: UInt16

  /// Navigation, related stories, bylines and whatever else stands beside an article.
  static let beside = ClassHints(rawValue: 1)
  /// Advertising, sharing and the like: names that often stand around an article's own paragraphs as well.
  static let doubtful = ClassHints(rawValue: 32)
  /// What readers write.
  static let comments = ClassHints(rawValue: 64)
  /// Cookie walls and the like.
  static let consent = ClassHints(rawValue: 128)
  /// The box around an article's paragraphs.
  static let articleBody = ClassHints(rawValue: 2)
  /// The introduction under a headline.
  static let standfirst = ClassHints(rawValue: 4)
  /// The box around an article or the main part of a page.
  static let mainPart = ClassHints(rawValue: 8)
  /// An attribute or style hides the element.
  static let hidden = ClassHints(rawValue: 16)

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
