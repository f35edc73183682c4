import DatelineModel

/// Reads the article of a web page.
///
/// The text is headline, introduction, paragraphs, subheadings and list items, white space collapsed, with one
/// blank line between them. Navigation, captions, bylines, related stories, forms and comments are no part of it.
public struct HTMLReader: DocumentReader {
  /// "html".
  public let name = "html"

  /// The names of elements that a page or a piece of one begins with.
  private static let firstElements = WordTable(
    ("html head body title meta link style script base article main section header nav div p h1 h2 h3 table ul ol br "
      + "center form figure blockquote").split(separator: " ").map { (String($0), true) })
  /// The tags that only pages hold, wherever in the opening they stand.
  private static let pageTags: [StaticString] = ["<!doctype html", "<html"]

  /// Makes a reader.
  public init() {}

  /// Whether a tag of a page stands at the start, or one that only pages hold in the opening.
  public func recognises(_ source: SourceBytes) -> Bool {
    let bytes = Array(source.opening.utf8)
    let opening = bytes.span
    if Self.pageTags.contains(where: { Self.holds($0, opening) }) { return true }
    var start = 0
    while start < opening.count, opening[start].isASCIISpace { start += 1 }
    while opening.has("<!--", at: start) {
      start = opening.firstOffset(ofWord: "-->", from: start).map { $0 + 3 } ?? opening.count
      while start < opening.count, opening[start].isASCIISpace { start += 1 }
    }
    guard start < opening.count, opening[start] == UInt8(ascii: "<") else { return false }
    var name = WordKey()
    var index = start + 1
    while index < opening.count, opening[index].isASCIILetter || opening[index].isASCIIDigit {
      name.add(opening[index])
      index += 1
    }
    return Self.firstElements[name] == true
  }

  /// Whether a tag stands in the opening, its name not the beginning of a longer one.
  private static func holds(_ tag: StaticString, _ opening: Span<UInt8>) -> Bool {
    guard let start = opening.firstOffset(ofWord: tag, from: 0) else { return false }
    let end = start + tag.utf8CodeUnitCount
    return end < opening.count && (opening[end].isASCIISpace || opening[end] == UInt8(ascii: ">"))
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
