import DatelineModel

/// Reads one NITF article a file.
public struct NITFReader: DocumentReader {
  /// "nitf".
  public let name = "nitf"

  /// Makes a reader.
  public init() {}

  /// Whether the root element is `nitf`.
  public func recognises(_ source: SourceBytes) -> Bool {
    XMLDeclaration.rootName(in: source.opening) == "nitf"
  }

  /// Reads the article; one that is cut off is a failure without a document.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let tree = try XMLTree(source)
    let failures = tree.failures(path: source.name)
    guard let root = tree.root, root.isComplete else { return ReadOutcome(drafts: [], failures: failures) }
    let article = NITFArticle(root)
    guard article.isUsable else {
      let skipped = Skipped(path: source.name, reason: .withheld, part: article.id)
      return ReadOutcome(drafts: [], failures: failures, skipped: [skipped])
    }
    guard let draft = article.assembly.draft(id: article.id, sourceSHA256: Digest.sha256(source.bytes)) else {
      let failure = IngestFailure(path: source.name, line: root.line, error: .entriesWithoutText(count: 1))
      return ReadOutcome(drafts: [], failures: failures + [failure])
    }
    return ReadOutcome(drafts: [draft], failures: failures)
  }
}
