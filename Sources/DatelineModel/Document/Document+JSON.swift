/// The interchange form: one JSON object a document, snake_case, `published` and `modified` as EDTF strings.
extension Document: Codable {
  enum CodingKeys: String, CodingKey {
    case id, file, sha256, url, title, authors, publisher, published
    case publishedSource = "published_source"
    case modified, language, section, agency, text, zones
    case declaredSources = "declared_sources"
    case provenance
  }

  private struct ZoneForm: Codable {
    let kind: Zone.Kind
    let start: Int
    let end: Int
  }

  /// Reads what was written; every key but those of what may be unknown is needed.
  ///
  /// - Throws: `DecodingError` when a key is missing or a date is no EDTF.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func time(_ key: CodingKeys) throws -> TimeValue? {
      guard let edtf = try container.decodeIfPresent(String.self, forKey: key) else { return nil }
      guard let value = try? EDTF(parsing: edtf) else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "no EDTF")
      }
      return TimeValue(value)
    }
    let text = try container.decode(String.self, forKey: .text)
    let offsets = ScalarOffsets(text)
    let zones = try container.decode([ZoneForm].self, forKey: .zones).map { form in
      Zone(
        kind: form.kind,
        span: TextSpan(offsets.byteOffset(ofScalar: form.start), offsets.byteOffset(ofScalar: form.end)))
    }
    self.init(
      id: try container.decode(String.self, forKey: .id),
      file: try container.decodeIfPresent(String.self, forKey: .file),
      sha256: try container.decode(String.self, forKey: .sha256),
      url: try container.decodeIfPresent(String.self, forKey: .url),
      title: try container.decodeIfPresent(String.self, forKey: .title),
      authors: try container.decode([String].self, forKey: .authors),
      publisher: try container.decodeIfPresent(String.self, forKey: .publisher),
      published: try time(.published),
      publishedSource: try container.decode(PublishedSource.self, forKey: .publishedSource),
      modified: try time(.modified), language: try container.decode(String.self, forKey: .language),
      section: try container.decodeIfPresent(String.self, forKey: .section),
      agency: try container.decodeIfPresent(String.self, forKey: .agency), text: text, zones: zones,
      declaredSources: try container.decode([String].self, forKey: .declaredSources),
      provenance: try container.decode(ProvenanceForm.self, forKey: .provenance).provenance(offsets))
  }

  /// Writes the interchange form; zone offsets are Unicode scalars.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(file, forKey: .file)
    try container.encode(sha256, forKey: .sha256)
    try container.encodeIfPresent(url, forKey: .url)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encode(authors, forKey: .authors)
    try container.encodeIfPresent(publisher, forKey: .publisher)
    try container.encodeIfPresent(published?.edtf, forKey: .published)
    try container.encode(publishedSource, forKey: .publishedSource)
    try container.encodeIfPresent(modified?.edtf, forKey: .modified)
    try container.encode(language, forKey: .language)
    try container.encodeIfPresent(section, forKey: .section)
    try container.encodeIfPresent(agency, forKey: .agency)
    try container.encode(text, forKey: .text)
    let offsets = ScalarOffsets(text)
    let forms = zones.map { zone in
      ZoneForm(
        kind: zone.kind, start: offsets.scalarOffset(ofByte: zone.span.start),
        end: offsets.scalarOffset(ofByte: zone.span.end))
    }
    try container.encode(forms, forKey: .zones)
    try container.encode(declaredSources, forKey: .declaredSources)
    try container.encode(ProvenanceForm(provenance, offsets), forKey: .provenance)
  }

  /// A provenance whose source map is pairs of a scalar offset in the text and a byte offset in the source.
  private struct ProvenanceForm: Codable {
    let reader: String
    let sourceSHA256: String?
    let fields: [MetadataField: String]?
    let sourceMap: [[Int]]?

    enum CodingKeys: String, CodingKey {
      case reader, fields
      case sourceSHA256 = "source_sha256"
      case sourceMap = "source_map"
    }

    init(_ provenance: Provenance, _ offsets: ScalarOffsets) {
      reader = provenance.reader
      sourceSHA256 = provenance.sourceSHA256
      fields = provenance.fields.isEmpty ? nil : provenance.fields
      let anchors = provenance.sourceMap.map { [offsets.scalarOffset(ofByte: $0.text), $0.source] }
      sourceMap = anchors.isEmpty ? nil : anchors
    }

    func provenance(_ offsets: ScalarOffsets) -> Provenance {
      Provenance(
        reader: reader, sourceSHA256: sourceSHA256, fields: fields ?? [:],
        sourceMap: (sourceMap ?? []).compactMap { pair in
          guard pair.count == 2 else { return nil }
          return SourceAnchor(text: offsets.byteOffset(ofScalar: pair[0]), source: pair[1])
        })
    }
  }
}
