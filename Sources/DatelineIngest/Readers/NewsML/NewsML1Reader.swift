import DatelineModel

/// Reads NewsML 1.0 to 1.2: each component with a headline and a text of its own is an article.
public struct NewsML1Reader: DocumentReader {
  /// "newsml-1".
  public let name = "newsml-1"

  /// Makes a reader.
  public init() {}

  /// Whether the root element is `NewsML`.
  public func recognises(_ source: SourceBytes) -> Bool {
    XMLDeclaration.rootName(in: source.opening) == "NewsML"
  }

  /// Reads every item that is whole.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let tree = try XMLTree(source)
    var failures = tree.failures(path: source.name)
    guard let root = tree.root else { return ReadOutcome(drafts: [], failures: failures) }
    let hash = Digest.sha256(source.bytes)
    var drafts: [DocumentDraft] = []
    var skipped: [Skipped] = []
    for element in root.children("NewsItem") where element.isComplete {
      let item = NewsML1Item(element, envelope: root.child("NewsEnvelope"))
      if let reason = item.reasonToSkip {
        skipped.append(Skipped(path: source.name, reason: reason, part: item.id ?? "NewsItem"))
        continue
      }
      let found = item.articles.enumerated().compactMap { number, assembly in
        assembly.draft(id: item.id(of: number), line: element.line, sourceSHA256: hash)
      }
      drafts += found
      if found.isEmpty {
        failures.append(
          IngestFailure(path: source.name, line: element.line, error: .entriesWithoutText(count: 1)))
      }
    }
    return ReadOutcome(drafts: drafts, failures: failures, skipped: skipped)
  }
}
