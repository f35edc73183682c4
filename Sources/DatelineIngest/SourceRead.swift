import DatelineModel

/// What came of one source, all but the ids.
struct SourceRead: Sendable {
  /// The name of the source in messages.
  let name: String
  /// What ids are made from.
  let idBase: String
  /// The articles in the order of the source.
  private(set) var drafts: [DocumentDraft] = []
  /// The SHA-256 of each draft's text.
  private(set) var textHashes: [String] = []
  /// What went wrong.
  private(set) var failures: [IngestFailure] = []
  /// What was seen and deliberately not read.
  private(set) var skipped: [Skipped] = []

  private let file: String?
  private var reader = ""
  private var stronger = DocumentMetadata()
  private var weaker = DocumentMetadata()
  private let sitemaps: SitemapMetadata

  /// Reads a source.
  ///
  /// - Parameters:
  ///   - found: The bytes and what is known about them.
  ///   - readers: The readers, of which the first that recognises the source reads it.
  ///   - options: What the user set.
  ///   - sitemaps: What the sitemaps of the batch say.
  init(
    _ found: FoundSource, readers: [any DocumentReader], options: IngestOptions, sitemaps: SitemapMetadata
  ) {
    self.sitemaps = sitemaps
    name = found.source.name
    idBase = found.idBase
    file = found.file
    stronger = options.userMetadata.completed(from: found.metadata)
    weaker = DocumentMetadata(url: found.source.address).attributed(to: "archive")
    do throws(IngestError) {
      let source = found.source
      guard source.bytes.count <= options.byteLimit else { throw .tooLarge(limit: options.byteLimit) }
      guard !source.isBlank else { throw .emptyFile }
      guard !source.isBinary else { throw .binaryFile }
      let reader = readers.first { $0.recognises(source) } ?? PlainTextReader()
      self.reader = reader.name
      let outcome = try reader.read(
        source, context: ReadingContext(metadata: stronger, address: source.address))
      drafts = outcome.drafts
      failures = outcome.failures
      skipped = outcome.skipped.map { sitemaps.marking($0) }
      textHashes = drafts.map { Digest.sha256(Array($0.text.utf8)) }
    } catch {
      failures = [IngestFailure(path: name, error: error)]
    }
  }

  /// The document of the draft at `index`.
  func document(_ index: Int, id: String) -> Document {
    drafts[index].document(
      id: id, file: file, reader: reader, sha256: textHashes[index], stronger: stronger, weaker: weaker,
      sitemaps: sitemaps)
  }
}

extension IngestOptions {
  /// ``metadata``, its date marked as the user's.
  fileprivate var userMetadata: DocumentMetadata {
    var result = metadata
    result.publishedSource = .user
    return result.attributed(to: "user")
  }
}
