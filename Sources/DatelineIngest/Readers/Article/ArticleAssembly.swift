import DatelineModel

/// Makes a document of a headline and the paragraphs that a format's markup tells apart.
///
/// The first paragraph of prose is the lead, and so is a standfirst. Lines that are furniture by their own words
/// stay in the text as such; datelines, source lines and closing credits add to the metadata.
struct ArticleAssembly {
  /// The headline's words; nil when the source has none.
  var headline: String?
  /// The paragraphs in order.
  var paragraphs: [ArticleParagraph] = []
  /// What the source says about the article.
  var metadata = DocumentMetadata()

  /// The finished draft; nil when there is no prose.
  ///
  /// - Parameters:
  ///   - id: The id that the source states.
  ///   - line: The line on which the article begins.
  ///   - number: Its place in the source, counted from 1, where lines do not tell.
  ///   - sourceSHA256: The hash of the bytes that were read.
  /// - Returns: The draft with its text, zones and metadata.
  func draft(id: String? = nil, line: Int? = nil, number: Int? = nil, sourceSHA256: String) -> DocumentDraft?
  {
    var metadata = metadata
    if metadata.title == nil { metadata.title = headline }
    var assembly = TextAssembly()
    assembly.append(headline ?? "", as: .headline)
    var hasLead = false
    var hasProse = false
    for paragraph in paragraphs where !repeatsHeadline(paragraph) {
      let zone = Self.zone(of: paragraph, hasLead: hasLead)
      // A dateline stands before the first paragraph; a standfirst above it has none.
      let isFirst = paragraph.kind == .prose && zone != .furniture && !hasProse
      Self.note(paragraph, zone, isFirst: isFirst, in: &metadata)
      assembly.append(paragraph.text, as: zone, source: paragraph.source)
      hasLead = hasLead || zone == .lead
      hasProse = hasProse || isFirst
    }
    guard hasLead else { return nil }
    return DocumentDraft(
      id: id, line: line, number: number, metadata: metadata, text: assembly.text, zones: assembly.zones,
      sourceSHA256: sourceSHA256, sourceMap: assembly.sourceMap)
  }

  private func repeatsHeadline(_ paragraph: ArticleParagraph) -> Bool {
    guard let headline, paragraph.text.utf8.count <= headline.utf8.count * 2 + 16 else { return false }
    return Self.words(paragraph.text) == Self.words(headline)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  private static func zone(of paragraph: ArticleParagraph, hasLead: Bool) -> Zone.Kind {
    switch paragraph.kind {
    case .caption: return .caption
    case .furniture: return .furniture
    case .standfirst: return hasLead ? .body : .lead
    case .heading, .listEntry, .prose, .quote:
      let kind = LineKind(paragraph.text)
      if kind == .caption { return .caption }
      if kind.isFurniture { return .furniture }
      // A heading before any prose is a kicker or a second headline.
      return hasLead || paragraph.kind == .heading ? .body : .lead
    }
  }

  /// Takes what datelines, source lines and closing credits say.
  private static func note(
    _ paragraph: ArticleParagraph, _ zone: Zone.Kind, isFirst: Bool, in metadata: inout DocumentMetadata
  ) {
    if zone == .furniture {
      if case .sources(let names) = LineKind(paragraph.text) {
        for name in names where !metadata.declaredSources.contains(name) {
          metadata.declaredSources.append(name)
        }
      }
      if metadata.authors.isEmpty, let credit = Byline(credit: paragraph.text) {
        metadata.authors = credit.names
        metadata.fieldSources[.authors] = "credit"
      }
    } else if isFirst, metadata.agency == nil, let agency = DatelinePrefix(paragraph.text)?.agency {
      metadata.agency = agency
      metadata.fieldSources[.agency] = "dateline"
    }
  }
}
