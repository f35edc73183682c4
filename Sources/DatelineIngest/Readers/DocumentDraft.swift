import DatelineModel

/// An article as its source gives it, before names and outside metadata are joined in.
public struct DocumentDraft: Hashable, Sendable {
  /// The id that the source itself states, kept exactly; nil when it states none.
  public let id: String?
  /// The file that the source itself states; nil means the source's own name.
  public let file: String?
  /// The line in the source where the article begins, counted from 1; nil when it is not known.
  public let line: Int?
  /// What tells the article from the others of its source, counted from 1 and not moved when a bad one before it is
  /// mended: its line, or its place in a list; nil when there is none.
  public let number: Int?
  /// What the source says about the article.
  public let metadata: DocumentMetadata
  /// The main text, to which the zones point.
  public let text: String
  /// The editorial stretches of ``text``, in order and apart.
  public let zones: [Zone]
  /// The hexadecimal SHA-256 of the bytes that the article was read from.
  public let sourceSHA256: String
  /// Places of the text in the source; empty where the format has no such places.
  public let sourceMap: [SourceAnchor]
  /// How the document was first read, when it comes from an earlier reading; it stays as it was.
  public let provenance: Document.Provenance?

  /// Makes a draft; `line` is its number unless there is another.
  public init(
    id: String? = nil, file: String? = nil, line: Int? = nil, number: Int? = nil,
    metadata: DocumentMetadata = DocumentMetadata(),
    text: String, zones: [Zone] = [], sourceSHA256: String, sourceMap: [SourceAnchor] = [],
    provenance: Document.Provenance? = nil
  ) {
    self.id = id
    self.file = file
    self.line = line
    self.number = number ?? line
    self.metadata = metadata
    self.text = text
    self.zones = zones
    self.sourceSHA256 = sourceSHA256
    self.sourceMap = sourceMap
    self.provenance = provenance
  }

  /// The finished document under `id`.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the run.
  ///   - file: The path read, as the user named it; nil for bytes in memory.
  ///   - reader: The name of the reader.
  ///   - sha256: The hash of ``text``.
  ///   - stronger: What overrules the source's own words: user options, then `meta.json`.
  ///   - weaker: What fills the gaps that the source leaves: what an archive says about it.
  ///   - sitemaps: What the sitemaps of the batch say, for what is still open.
  /// - Returns: The document.
  func document(
    id: String, file: String?, reader: String, sha256: String, stronger: DocumentMetadata,
    weaker: DocumentMetadata, sitemaps: SitemapMetadata
  ) -> Document {
    let own = stronger.completed(from: self.metadata).completed(from: weaker)
    let metadata = sitemaps.page(at: own.url).map(own.completed) ?? own
    return Document(
      id: id, file: self.file ?? file, sha256: sha256, url: metadata.url,
      title: metadata.title, authors: metadata.authors, publisher: metadata.publisher,
      published: metadata.published,
      publishedSource: metadata.published == nil ? .unknown : metadata.publishedSource,
      modified: metadata.modified, language: metadata.language ?? "en",
      section: metadata.section, agency: metadata.agency, text: text, zones: zones,
      declaredSources: metadata.declaredSources,
      provenance: Document.Provenance(
        reader: provenance?.reader ?? reader,
        sourceSHA256: provenance.map(\.sourceSHA256) ?? sourceSHA256, fields: metadata.fieldSources,
        sourceMap: provenance?.sourceMap ?? sourceMap))
  }
}
