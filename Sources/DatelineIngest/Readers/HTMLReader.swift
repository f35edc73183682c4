import DatelineModel

/// Reads the article of a web page.
///
/// The text is headline, introduction, paragraphs, subheadings and list items, white space collapsed, with one
/// blank line between them. Navigation, captions, bylines, related stories, forms and comments are no part of it.
public struct HTMLReader: DocumentReader {
  /// "html".
  public let name = "html"

  private static let openings = [
    "<!doctype html", "<html", "<head", "<body", "<article", "<main", "<p>", "<p ", "<div", "<h1", "<meta ",
    "<title",
  ]

  /// Makes a reader.
  public init() {}

  /// Whether a tag of a page stands at the start, comments and declarations before it aside.
  public func recognises(_ source: SourceBytes) -> Bool {
    let start = source.opening.prefix(2048).trimmed.lowercased()
    if Self.openings.contains(where: { start.hasPrefix($0) }) { return true }
    guard start.hasPrefix("<") else { return false }
    return start.hasPrefix("<?xml") || start.hasPrefix("<!--")
      ? Self.openings.contains { start.contains($0) } : false
  }

  /// Reads the page as one article.
  ///
  /// - Throws: `noText` when no main text is found, `unsupportedEncoding` when the system cannot
  ///   convert the encoding that the page declares.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let scanned = ScannedPage(try source.utf8(declared: MarkupDeclaration.encoding(in: source.opening)))
    let (outline, evidence) = try HTMLEventParser.read(scanned)
    let page = PageMetadata(
      evidence, LinkedData(scanned.linkedData), address: context.metadata.url ?? context.address)
    let titles = [context.metadata.title].compactMap(\.self) + page.titles
    let main = MainText(outline, titles: titles, articleBody: page.articleBody)
    let paragraphs = main.paragraphs.isEmpty ? Self.paragraphs(of: page) : main.paragraphs
    guard !paragraphs.isEmpty else { throw .noText }
    let opening = paragraphs.lazy.filter { $0.role != .headline }.prefix(3).map(\.text)
    var metadata = page.metadata(headline: main.headline, opening: Array(opening))
    metadata.declaredSources = main.declaredSources
    var assembly = TextAssembly()
    for paragraph in paragraphs {
      assembly.append(paragraph.text, as: paragraph.role.zone, source: paragraph.source)
    }
    let draft = DocumentDraft(
      metadata: metadata, text: assembly.text, zones: assembly.zones,
      sourceSHA256: Digest.sha256(source.bytes), sourceMap: assembly.sourceMap)
    return ReadOutcome(drafts: [draft])
  }

  /// The article's words from JSON-LD, for pages that show nothing without running their scripts.
  private static func paragraphs(of page: PageMetadata) -> [MainText.Paragraph] {
    guard let body = page.articleBody, body.utf8.count >= 300 else { return [] }
    let lines = body.split { $0.isNewline }.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var paragraphs: [MainText.Paragraph] = []
    if let headline = page.titles.first {
      paragraphs.append(MainText.Paragraph(role: .headline, text: headline))
    }
    for (index, line) in lines.filter({ !$0.isEmpty }).enumerated() {
      paragraphs.append(MainText.Paragraph(role: index == 0 ? .lead : .body, text: line))
    }
    return paragraphs
  }
}

extension MainText.Role {
  /// The zone of a paragraph of this role.
  fileprivate var zone: Zone.Kind {
    switch self {
    case .headline: .headline
    case .lead: .lead
    case .body: .body
    case .caption: .caption
    }
  }
}
