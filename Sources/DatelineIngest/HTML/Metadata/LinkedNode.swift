/// One object of JSON-LD.
struct LinkedNode {
  let members: [LinkedKey: LinkedValue]

  private static let articleTypes: Set<String> = [
    "Report", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Review", "CriticReview",
    "ReportageNewsArticle",
  ]
  private static let pageTypes: Set<String> = [
    "WebPage", "ItemPage", "AboutPage", "FAQPage", "VideoObject", "Recipe", "Blog", "QAPage", "Question",
    "PodcastEpisode", "AudioObject", "HowTo",
  ]

  /// The types, without the address of a vocabulary.
  var types: [String] {
    (members[.type]?.texts ?? []).map { $0.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? $0 }
  }
  var id: String? { members[.id]?.text }
  var name: String? { members[.name]?.text }
  var names: [String] { members[.name]?.texts ?? [] }
  var headline: String? { members[.headline]?.text ?? (isArticle ? name : nil) }
  var articleBody: String? { members[.articleBody]?.text }

  /// The addresses that the object gives as its own.
  var addresses: [String] {
    let ofPage = members[.mainEntityOfPage]
    return [members[.url]?.text, id, ofPage?.text, ofPage?.members[.id]?.text, ofPage?.members[.url]?.text]
      .compactMap(\.self)
  }

  /// Whether the object is an article of whatever kind.
  var isArticle: Bool {
    types.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || Self.articleTypes.contains($0)
    }
  }

  /// Whether the object is the page, or its one video, recipe or question.
  var isPage: Bool { types.contains(where: Self.pageTypes.contains) }

  /// Whether the object is an organisation; nil when its type does not tell.
  var isOrganisation: Bool? {
    let types = types
    if types.contains("Person") { return false }
    return types.isEmpty
      ? nil : types.contains { $0.hasSuffix("Organization") || $0.hasSuffix("Corporation") }
  }
}
