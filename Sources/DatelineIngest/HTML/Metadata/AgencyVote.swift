/// Finds the news agency that an article is credited to.
enum AgencyVote {
  /// The agency and where it is named: the dateline of the text, the authors, or a byline.
  ///
  /// - Parameters:
  ///   - authors: Every name that bylines give.
  ///   - opening: The first paragraphs of the text.
  ///   - publisher: The medium: an agency's own page is credited to nobody else.
  /// - Returns: The agency; nil when none is named.
  static func winner(
    authors: [String], opening: [String], publisher: String?
  ) -> (value: String, source: String)? {
    let own = publisher.flatMap(NewsAgency.name)
    for paragraph in opening.prefix(3) {
      if let named = DatelinePrefix(paragraph)?.agency.flatMap(NewsAgency.name), named != own {
        return (named, "dateline")
      }
    }
    for author in authors {
      if let named = NewsAgency.name(in: author), named != own { return (named, "byline") }
    }
    return nil
  }
}
