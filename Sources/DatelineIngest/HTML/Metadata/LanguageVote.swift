/// Chooses the language of the page.
enum LanguageVote {
  /// The BCP 47 tag with the most votes and where it stands; nil when the page states none.
  ///
  /// Languages are compared without their region; a template's default, such as `og:locale`, weighs least.
  static func tag(
    _ evidence: PageEvidence, _ metas: [String: [String]], _ article: LinkedNode?
  ) -> (value: String, source: String)? {
    var candidates: [(tag: String, source: String, weight: Int)] = []
    func add(_ written: String?, _ source: String, _ weight: Int) {
      if let tag = written.flatMap(normalised) { candidates.append((tag, source, weight)) }
    }
    add(evidence.language, "html", 4)
    add(article?.members[.inLanguage]?.text, "json-ld", 3)
    for key in MetaKeys.language { add(metas[key]?.first, "meta:" + key, 2) }
    var best: (value: String, source: String, weight: Int)?
    for candidate in candidates {
      let language = candidate.tag.prefix { $0 != "-" }
      let weight = candidates.reduce(0) { $1.tag.prefix { $0 != "-" } == language ? $0 + $1.weight : $0 }
      if best.map({ weight > $0.weight }) ?? true { best = (candidate.tag, candidate.source, weight) }
    }
    return best.map { ($0.value, $0.source) }
  }

  /// "en_us" as "en-US"; nil for what is no tag.
  private static func normalised(_ written: String) -> String? {
    let parts = written.trimmed.prefix { $0 != "," && $0 != ";" }.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      parts.allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } })
    else { return nil }
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: String(part)
      }
    }
    return ([language.lowercased()] + rest).joined(separator: "-")
  }
}
