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
  private static let windows1252Names: Set<String> = [
    "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso-8859-15", "us-ascii",
    "ascii",
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
  /// - Throws: `noText` when no main text is found, `unsupportedEncoding` when the page declares an encoding
  ///   other than UTF-8 or the Latin-1 family and its bytes are not UTF-8.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let scanned = ScannedPage(try Self.utf8(of: source))
    let builder = OutlineBuilder()
    try HTMLEventParser.parse(scanned, into: builder)
    let page = PageMetadata(
      builder.evidence.evidence, LinkedData(scanned.linkedData), address: context.metadata.url)
    let titles = [context.metadata.title].compactMap(\.self) + page.titles
    let main = MainText(builder.outline, titles: titles)
    let paragraphs = main.paragraphs.isEmpty ? Self.paragraphs(of: page) : main.paragraphs
    guard !paragraphs.isEmpty else { throw .noText }
    let opening = paragraphs.lazy.filter { $0.role != .headline }.prefix(3).map(\.text)
    var metadata = page.metadata(headline: main.headline, opening: Array(opening))
    metadata.declaredSources = main.declaredSources
    var assembly = TextAssembly()
    for paragraph in paragraphs { assembly.append(paragraph.text, as: paragraph.role.zone) }
    let draft = DocumentDraft(
      metadata: metadata, text: assembly.text, zones: assembly.zones,
      sourceSHA256: Digest.sha256(source.bytes))
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

  // MARK: Encoding

  private static func utf8(of source: SourceBytes) throws(IngestError) -> [UInt8] {
    let declared = declaredEncoding(in: source.opening)
    guard let declared, declared != "utf-8", declared != "utf8" else { return DecodedText(source.bytes).utf8 }
    if windows1252Names.contains(declared) {
      return DecodedText(source.bytes, assumeWindows1252: true).utf8
    }
    let decoded = DecodedText(source.bytes)
    // A page that declares another encoding and is valid UTF-8 was converted without its declaration.
    if decoded.wasRepaired { throw .unsupportedEncoding(name: declared) }
    return decoded.utf8
  }

  /// The encoding that a `meta` element or XML declaration names, in lower case.
  private static func declaredEncoding(in opening: String) -> String? {
    let lowered = opening.lowercased()
    for mark in ["charset=", "encoding="] {
      let bytes = Array(lowered.utf8)
      guard let start = firstOffset(of: Array(mark.utf8), in: bytes) else { continue }
      let name = bytes[(start + mark.utf8.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }.prefix {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func firstOffset(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return (0...bytes.count - needle.count).first { bytes[$0...].starts(with: needle) }
  }
}

extension MainText.Role {
  /// The zone of a paragraph of this role.
  fileprivate var zone: Zone.Kind {
    switch self {
    case .headline: .headline
    case .lead: .lead
    case .body: .body
    }
  }
}
