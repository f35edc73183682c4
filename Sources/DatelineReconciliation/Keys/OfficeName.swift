/// Names of offices, reduced so that "chief executive" and "CEO" are one.
enum OfficeName {
  /// Words that say that somebody leads and not which office that is.
  private static let vague: Set<String> = ["boss", "head", "leader", "chief", "executive", "top"]

  private static let short: [String: String] = [
    "executive": "ceo", "financial": "cfo", "finance": "cfo", "operating": "coo", "operations": "coo",
    "technology": "cto", "technical": "cto", "information": "cio", "marketing": "cmo", "commercial": "cco",
  ]

  /// The telling words of an office; empty when the words name none, so that any office fits.
  static func words(_ text: String) -> [String] {
    var words = NameWords.telling(text).filter { $0 != "officer" && $0 != "former" && $0 != "then" }
    if let index = words.firstIndex(of: "chief"),
      let kind = words.first(where: { short[$0] != nil }), let acronym = short[kind]
    {
      words.remove(at: index)
      words.removeAll { $0 == kind }
      words.append(acronym)
    }
    words = words.map { $0 == "chairman" || $0 == "chairwoman" || $0 == "chairperson" ? "chair" : $0 }
    return words.allSatisfy(vague.contains) ? [] : Set(words).sorted()
  }
}
