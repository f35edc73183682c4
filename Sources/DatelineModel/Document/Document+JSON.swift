/// The interchange form: one JSON object a document, snake_case, `published` and `modified` as EDTF strings.
extension Document: Encodable {
  enum CodingKeys: String, CodingKey {
    case id, file, sha256, url, title, authors, publisher, published
    case publishedSource = "published_source"
    case modified, language, section, agency, text, zones
    case declaredSources = "declared_sources"
    case provenance
  }

  private struct ZoneForm: Encodable {
    let kind: Zone.Kind
    let start: Int
    let end: Int
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
  private struct ProvenanceForm: Encodable {
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
  }
}
