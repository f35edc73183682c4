import DatelineModel

/// Reads Atom 1.0 and 0.3: one document an entry.
public struct AtomReader: DocumentReader {
  /// "atom".
  public let name = "atom"

  /// Makes a reader.
  public init() {}

  /// Whether the root element is an Atom feed or entry.
  public func recognises(_ source: SourceBytes) -> Bool {
    guard let root = XMLDeclaration.rootName(in: source.opening) else { return false }
    return root == "feed" || (root == "entry" && source.opening.contains("/Atom"))
  }

  /// Reads every entry that is whole.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let tree = try XMLTree(source)
    let failures = tree.failures(path: source.name)
    guard let root = tree.root else { return ReadOutcome(drafts: [], failures: failures) }
    let elements = root.name == "entry" ? [root] : root.children("entry")
    let feed = Feed(root)
    let entries = elements.filter(\.isComplete).map { Self.entry($0, feed) }
    return ReadOutcome(entries: entries, of: source, failures: failures)
  }

  /// What the feed says about all its entries, read once.
  private struct Feed {
    let title: String?
    let language: String?
    let authors: [String]

    init(_ root: XMLElement) {
      // An entry alone in a file has no feed around it.
      title =
        root.name == "entry" ? nil : root.child("title", root.space).flatMap { FeedEntry.title($0.rawText) }
      language = root.attribute("xml:lang")
      authors = root.children("author", root.space).compactMap { $0.child("name")?.words }
    }
  }

  private static func entry(_ element: XMLElement, _ feed: Feed) -> FeedEntry {
    var entry = FeedEntry(line: element.line)
    entry.title = element.child("title", element.space).map { FeedEntry.title($0.rawText) } ?? nil
    entry.texts = (element.children("content", element.space) + element.children("summary", element.space))
      .map {
        AtomText($0).paragraphs
      }
    var metadata = entry.metadata
    metadata.offer(entry.title, for: \.title, .title, from: "atom:title")
    takeAuthors(element, feed, &metadata)
    for name in ["published", "issued", "created", "updated", "modified"] {
      metadata.offer(published: element.child(name, element.space)?.words, from: "atom:\(name)")
    }
    for name in ["updated", "modified"] where metadata.fieldSources[.published] != "atom:\(name)" {
      metadata.offer(modified: element.child(name, element.space)?.words, from: "atom:\(name)")
    }
    metadata.offer(address: element.child("origLink")?.words, from: "atom:origLink")
    metadata.offer(address: link(of: element), from: "atom:link")
    metadata.offer(address: element.child("id", element.space)?.words, from: "atom:id")
    let category = element.child("category", element.space)
    metadata.offer(
      category?.attribute("label") ?? category?.attribute("term"), for: \.section, .section,
      from: "atom:category")
    let origin = element.child("source", element.space)?.child("title")
    metadata.offer(
      origin.flatMap { FeedEntry.title($0.rawText) }, for: \.publisher, .publisher, from: "atom:source")
    metadata.offer(feed.title, for: \.publisher, .publisher, from: "atom:feed")
    metadata.offer(
      element.attribute("xml:lang") ?? feed.language, for: \.language, .language, from: "atom:lang")
    entry.metadata = metadata
    return entry
  }

  /// The entry's authors, or else the feed's, to whom RFC 4287 gives the entry.
  private static func takeAuthors(
    _ element: XMLElement, _ feed: Feed, _ metadata: inout DocumentMetadata
  ) {
    let own = element.children("author", element.space).compactMap { $0.child("name")?.words }
    metadata.offer(authors: own.flatMap(Byline.people), from: "atom:author")
    metadata.offer(own.compactMap { Byline($0).agency }.first, for: \.agency, .agency, from: "atom:author")
    guard own.isEmpty else { return }
    metadata.offer(authors: feed.authors.flatMap { Byline($0).names }, from: "atom:feed")
  }

  private static func link(of element: XMLElement) -> String? {
    let links = element.children("link", element.space)
    let page = links.first { ($0.attribute("rel") ?? "alternate") == "alternate" }
    return (page ?? links.first { $0.attribute("rel") == "self" })?.attribute("href")
  }
}
