/// Finds the part of the publication that an article stands in.
enum SectionVote {
  /// The section and where it stands; nil when the page names none.
  static func winner(_ facts: PageFacts) -> (value: String, source: String)? {
    if let found = facts.first(MetaKeys.section), let name = found.contents.first.flatMap(section) {
      return (name, "meta:" + found.key)
    }
    return facts.article?.members[.articleSection]?.text.flatMap(section).map { ($0, "json-ld") }
  }

  private static func section(_ written: String) -> String? {
    let name = Wording.collapsed(PageEntities.decoded(written))
    return name.isEmpty || name.utf8.count > 60 || name.contains("://") ? nil : name
  }
}
