import DatelineModel

/// Reads NewsML-G2: the articles of a news message or of a single item.
///
/// Concepts, plans, packages and catalogues carry no article and are named as skipped, and so are pictures,
/// texts that lie elsewhere, and what the provider withholds.
public struct NewsMLG2Reader: DocumentReader {
  /// "newsml-g2".
  public let name = "newsml-g2"

  private static let roots: Set<String> = [
    "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
    "contentSet",
  ]

  /// Makes a reader.
  public init() {}

  /// Whether the root element is one of the standard's items or a message of them.
  public func recognises(_ source: SourceBytes) -> Bool {
    XMLDeclaration.rootName(in: source.opening).map(Self.roots.contains) ?? false
  }

  /// Reads every item that is whole.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let tree = try XMLTree(source)
    var failures = tree.failures(path: source.name)
    guard let root = tree.root else { return ReadOutcome(drafts: [], failures: failures) }
    let items = root.name == "newsMessage" ? root.children("itemSet").flatMap(\.children) : [root]
    let hash = Digest.sha256(source.bytes)
    var drafts: [DocumentDraft] = []
    var skipped: [Skipped] = []
    for element in items where element.isComplete {
      let item = NewsMLG2Item(element, message: root)
      if let reason = item.reasonToSkip {
        skipped.append(Skipped(path: source.name, reason: reason, part: item.part))
      } else if let draft = item.assembly.draft(id: item.id, line: element.line, sourceSHA256: hash) {
        drafts.append(draft)
      } else {
        failures.append(
          IngestFailure(path: source.name, line: element.line, error: .entriesWithoutText(count: 1)))
      }
    }
    return ReadOutcome(drafts: drafts, failures: failures, skipped: skipped)
  }
}
