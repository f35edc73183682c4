import DatelineModel

/// One object of a JSON lines file, before its dates and offsets are checked.
struct DocumentLine: Decodable {
  let id: String?
  let file: String?
  let text: String?
  let form: MetadataForm
  let publishedSource: Document.PublishedSource?
  private let zones: [ZoneForm]

  private enum CodingKeys: String, CodingKey {
    case id, doc, file, text, zones, dct
    case publishedSource = "published_source"
  }

  private struct ZoneForm: Decodable {
    let kind: String
    let start: Int
    let end: Int
  }

  /// Reads the interchange form; `doc` and `dct` stand for `id` and `published`, an id may be a number.
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
    text = try container.decodeIfPresent(String.self, forKey: .text)
    var form = try MetadataForm(from: decoder)
    if form.published == nil {
      form.published = try container.decodeIfPresent(String.self, forKey: .dct)?.trimmedOrNil
    }
    self.form = form
    publishedSource = try container.decodeIfPresent(String.self, forKey: .publishedSource).flatMap {
      Document.PublishedSource(rawValue: $0)
    }
    zones = try container.decodeIfPresent([ZoneForm].self, forKey: .zones) ?? []
  }

  /// The zones as bytes of `text`, whose own offsets count Unicode scalars.
  ///
  /// - Returns: The zones in order, and whether all could be used; when not, there are none.
  /// - Complexity: O(n) in the bytes of `text`.
  func byteZones(in text: String) -> (zones: [Zone], areUsable: Bool) {
    guard !zones.isEmpty else { return ([], true) }
    var starts: [Int] = []
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
    starts.append(text.utf8.count)
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
