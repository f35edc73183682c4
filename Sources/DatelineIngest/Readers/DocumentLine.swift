import DatelineModel

/// One object of a JSON lines file, before its dates and offsets are checked.
struct DocumentLine: Decodable {
  let id: String?
  let file: String?
  let text: String?
  let form: MetadataForm
  let publishedSource: Document.PublishedSource?
  private let zones: [ZoneForm]
  private let written: ProvenanceForm?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, doc, file, text, zones, dct, provenance
    case publishedSource = "published_source"
    case body, content, article, story
    case articleBody
    case bodyText = "body_text"
    case articleText = "article_text"
    case fullText = "full_text"
    case headline, heading
    case date, datePublished
    case publishedAt = "published_at"
    case datePublishedSnake = "date_published"
    case publishedDate = "published_date"
    case publicationDate = "publication_date"
    case pubDate = "pub_date"
    case link
  }

  private static let textKeys: [CodingKeys] = [
    .body, .content, .article, .story, .articleBody, .bodyText, .articleText, .fullText,
  ]
  private static let dateKeys: [CodingKeys] = [
    .dct, .date, .datePublished, .publishedAt, .datePublishedSnake, .publishedDate, .publicationDate,
    .pubDate,
  ]

  private struct ProvenanceForm: Decodable {
    let reader: String
    let sourceSHA256: String?
    let fields: [String: String]?
    let sourceMap: [[Int]]?

    enum CodingKeys: String, CodingKey {
      case reader, fields
      case sourceSHA256 = "source_sha256"
      case sourceMap = "source_map"
    }
  }

  private struct ZoneForm: Decodable {
    let kind: String
    let start: Int
    let end: Int
  }

  /// Reads the interchange form; an id may be a number.
  ///
  /// `doc` stands for `id`; other usual names of text, title and date count where exactly one of them is given and
  /// the form's own key is not.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let idKey: CodingKeys = container.contains(.id) ? .id : .doc
    if let number = try? container.decodeIfPresent(Int.self, forKey: idKey) {
      id = String(number)
    } else {
      let given = try container.decodeIfPresent(String.self, forKey: idKey)
      id = given?.isEmpty == true ? nil : given
    }
    file = try container.decodeIfPresent(String.self, forKey: .file)
    func only(_ keys: [CodingKeys]) -> String? {
      let found = keys.compactMap { (try? container.decodeIfPresent(String.self, forKey: $0))?.trimmedOrNil }
      return found.count == 1 ? found[0] : nil
    }
    text =
      container.contains(.text)
      ? try container.decodeIfPresent(String.self, forKey: .text) : only(Self.textKeys)
    var form = try MetadataForm(from: decoder)
    form.published = form.published ?? only(Self.dateKeys)
    form.title = form.title ?? only([.headline, .heading])
    form.url = form.url ?? only([.link])
    self.form = form
    written = try? container.decodeIfPresent(ProvenanceForm.self, forKey: .provenance)
    publishedSource = try container.decodeIfPresent(String.self, forKey: .publishedSource).flatMap {
      Document.PublishedSource(rawValue: $0)
    }
    zones = try container.decodeIfPresent([ZoneForm].self, forKey: .zones) ?? []
  }

  /// How the document was first read, when the line says so; its map counts Unicode scalars of `text`.
  ///
  /// Places outside the text are left out.
  /// - Complexity: O(n) in the bytes of `text`.
  func provenance(of text: String) -> Document.Provenance? {
    guard let written else { return nil }
    let starts = written.sourceMap == nil ? [] : Self.scalarStarts(of: text)
    var fields: [MetadataField: String] = [:]
    for (key, source) in written.fields ?? [:] {
      if let field = MetadataField(rawValue: key) { fields[field] = source }
    }
    let anchors = (written.sourceMap ?? []).compactMap { pair -> SourceAnchor? in
      guard pair.count == 2, starts.indices.contains(pair[0]), pair[1] >= 0 else { return nil }
      return SourceAnchor(text: starts[pair[0]], source: pair[1])
    }
    return Document.Provenance(
      reader: written.reader, sourceSHA256: written.sourceSHA256, fields: fields, sourceMap: anchors)
  }

  /// The byte offset of each Unicode scalar, and of the end.
  private static func scalarStarts(of text: String) -> [Int] {
    var starts: [Int] = []
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
    starts.append(text.utf8.count)
    return starts
  }

  /// The zones as bytes of `text`, whose own offsets count Unicode scalars.
  ///
  /// - Returns: The zones in order, and whether all could be used; when not, there are none.
  /// - Complexity: O(n) in the bytes of `text`.
  func byteZones(in text: String) -> (zones: [Zone], areUsable: Bool) {
    guard !zones.isEmpty else { return ([], true) }
    let starts = Self.scalarStarts(of: text)
    var result: [Zone] = []
    for form in zones.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard let kind = Zone.Kind(rawValue: form.kind), form.start >= 0, form.start <= form.end,
        form.end < starts.count
      else { return ([], false) }
      let span = TextSpan(starts[form.start], starts[form.end])
      if let last = result.last, last.span.end > span.start { return ([], false) }
      if !span.isEmpty { result.append(Zone(kind: kind, span: span)) }
    }
    return (result, true)
  }
}
