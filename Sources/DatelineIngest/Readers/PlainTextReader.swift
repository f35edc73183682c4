import DatelineModel

/// Reads an article stored or pasted as plain text or Markdown.
///
/// The text is the file exactly as decoded, line ends included, so that offsets point into the file itself.
public struct PlainTextReader: DocumentReader {
  /// "plain-text".
  public let name = "plain-text"

  /// Makes a reader.
  public init() {}

  /// True for everything: whatever no other reader knows is plain text.
  public func recognises(_ source: SourceBytes) -> Bool { true }

  /// Reads the whole source as one article.
  ///
  /// - Throws: `emptyFile` when it holds white space only.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    guard !source.isBlank else { throw .emptyFile }
    let text = String(decoding: try source.utf8(), as: UTF8.self)
    let zoned = ZonedText(text, title: context.metadata.title)
    var metadata = zoned.metadata
    if metadata.title == nil { metadata.title = zoned.headline }
    let draft = DocumentDraft(
      metadata: metadata.attributed(to: "headline"), text: text, zones: zoned.zones,
      sourceSHA256: Digest.sha256(source.bytes))
    let failures = zoned.problems.map { IngestFailure(path: source.name, error: $0, documentKept: true) }
    return ReadOutcome(drafts: [draft], failures: failures)
  }
}
