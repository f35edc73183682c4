import DatelineModel

/// The metadata of a page, by vote of what its head, JSON-LD, elements, words and address say.
///
/// First the titles are asked for, which tell the headline from other headings; with the headline that the text
/// has, the vote is held.
struct PageMetadata {
  private let facts: PageFacts
  private let titleVote: TitleVote

  /// Gathers the evidence.
  ///
  /// - Parameters:
  ///   - evidence: What the walk collected.
  ///   - linked: The page's JSON-LD.
  ///   - address: The address of the page known from outside; nil when there is none.
  init(_ evidence: PageEvidence, _ linked: LinkedData, address: String?) {
    facts = PageFacts(evidence, linked, address: address)
    titleVote = TitleVote(facts)
  }

  /// What the page's parts call the article, the best first.
  var titles: [String] { titleVote.titles }

  /// The words of the article in JSON-LD, for pages that show nothing without running their scripts.
  var articleBody: String? { facts.article?.articleBody }

  /// Holds the vote.
  ///
  /// - Parameters:
  ///   - headline: The headline of the text; nil when it has none.
  ///   - opening: The first paragraphs of the text, for its dateline.
  /// - Returns: The metadata, each value with its source.
  func metadata(headline: String?, opening: [String]) -> DocumentMetadata {
    var result = DocumentMetadata()
    func note(_ source: String, _ field: MetadataField) { result.fieldSources[field] = source }
    if let title = titleVote.winner(headline: headline) {
      result.title = title.value
      note(title.source, .title)
    }
    let place = headlinePlace(headline ?? result.title)
    let authors = AuthorVote(facts, headlinePlace: place)
    if let winner = authors.winner {
      result.authors = winner.value
      note(winner.source, .authors)
    }
    if let publisher = PublisherVote.winner(facts) {
      result.publisher = publisher.value
      note(publisher.source, .publisher)
    }
    noteDates(&result, place)
    if let address = AddressVote.winner(facts) {
      result.url = address.value
      note(address.source, .url)
    }
    if let language = facts.languageTag {
      result.language = language.value
      note(language.source, .language)
    }
    if let section = SectionVote.winner(facts) {
      result.section = section.value
      note(section.source, .section)
    }
    if let agency = AgencyVote.winner(authors: authors.all, opening: opening, publisher: result.publisher) {
      result.agency = agency.value
      note(agency.source, .agency)
    }
    return result
  }

  private func noteDates(_ result: inout DocumentMetadata, _ place: Range<Int>?) {
    let dates = DateEvidence(facts, headlinePlace: place)
    if let published = DateVote(dates.published).winner {
      result.published = published.value
      result.fieldSources[.published] = published.source
    }
    if let modified = DateVote(dates.modified).winner {
      result.modified = modified.value
      result.fieldSources[.modified] = modified.source
    }
  }

  /// Where the headline stands in the page's text; nil when unknown.
  private func headlinePlace(_ headline: String?) -> Range<Int>? {
    if let place = facts.place ?? headline.flatMap({ facts.evidence.place(of: [$0]) }) { return place }
    let first = facts.evidence.marks.first {
      $0.kind.contains(.first) && $0.end > $0.start && !facts.isBeside($0.start)
    }
    return first.map { $0.start..<$0.end }
  }
}
