import Dateline

/// What the built-in rules, loaded once for all suites, make of a short text.
enum Extracted {
  private static let loaded = Result { try RulesLocator.load() }
  private static let made = loaded.map { Pipeline(rules: $0) }

  static func rules() throws -> RuleSet { try loaded.get() }
  static func pipeline() throws -> Pipeline { try made.get() }

  /// The claims of an article of The Lantern, published on a day or on none that is known.
  static func claims(_ text: String, published: String? = "2026-01-21", zones: [Zone] = []) throws -> [Claim]
  {
    let day = published.flatMap { CivilDay($0) }.map { TimeValue(.day($0)) }
    let document = Document(
      id: "t", sha256: "", publisher: "The Lantern", published: day, text: text, zones: zones)
    return try pipeline().extract(document).claims
  }
}
