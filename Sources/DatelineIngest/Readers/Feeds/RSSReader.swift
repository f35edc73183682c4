import DatelineModel

/// Reads RSS of any version, RDF included: one document an entry.
public struct RSSReader: DocumentReader {
  /// "rss".
  public let name = "rss"

  /// Makes a reader.
  public init() {}

  /// Whether the root element is that of an RSS feed.
  public func recognises(_ source: SourceBytes) -> Bool {
    ["rss", "RDF"].contains(XMLDeclaration.rootName(in: source.opening))
  }

  /// Reads every entry that is whole.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let tree = try XMLTree(source)
    let failures = tree.failures(path: source.name)
    guard let root = tree.root else { return ReadOutcome(drafts: [], failures: failures) }
    let own = root.child("channel").map(\.space) ?? root.space
    let channel = root.child("channel")
    let items = (root.children("item") + (channel?.children("item") ?? [])).filter(\.isComplete)
    let publisher = FeedEntry.title(channel?.child("title", own)?.rawText)
    let language = channel?.child("language")?.words
    let entries = items.map { RSSEntry($0, own: own, publisher: publisher, language: language).entry }
    return ReadOutcome(entries: entries, of: source, failures: failures)
  }
}

/// The steps behind one entry of ``RSSReader``.
private struct RSSEntry {
  private(set) var entry: FeedEntry

  private let element: XMLElement
  private let own: XMLSpace

  /// Reads an entry; publisher and language are the channel's.
  init(_ element: XMLElement, own: XMLSpace, publisher: String?, language: String?) {
    self.element = element
    self.own = own
    entry = FeedEntry(line: element.line)
    entry.title = FeedEntry.title(element.child("title", own)?.rawText)
    entry.metadata.offer(entry.title, for: \.title, .title, from: "rss:title")
    readTexts()
    readPeople()
    readDates()
    readPlaces()
    entry.metadata.offer(publisher, for: \.publisher, .publisher, from: "rss:channel")
    entry.metadata.offer(language, for: \.language, .language, from: "rss:language")
  }

  private mutating func readTexts() {
    let full = element.children("encoded", .content) + element.children("full-text")
    for text in full { entry.texts.append(MarkupFragment(text.rawText).paragraphs) }
    for body in element.children("body", .xhtml) + element.children("div", .xhtml) {
      entry.texts.append(MarkupFragment(body.htmlMarkup).paragraphs)
    }
    for content in element.children("content", .atom) {
      entry.texts.append(AtomText(content).paragraphs)
    }
    for text in element.children("description", own) + element.children("description", .dublinCore) {
      let markup = text.children.isEmpty ? Array(text.rawText.utf8) : text.htmlMarkup
      entry.texts.append(MarkupFragment(markup).paragraphs)
    }
  }

  private mutating func readPeople() {
    let creators = element.children("creator", .dublinCore).compactMap(\.words)
    entry.metadata.offer(authors: creators.flatMap(Byline.people), from: "rss:dc:creator")
    entry.metadata.offer(
      creators.lazy.compactMap { Byline($0).agency }.first, for: \.agency, .agency, from: "rss:dc:creator")
    for author in element.children("author", own).compactMap(\.words) {
      let name = Self.nameBesideAddress(author)
      entry.metadata.offer(authors: Byline.people(in: name), from: "rss:author")
      entry.metadata.offer(Byline(name).agency, for: \.agency, .agency, from: "rss:author")
    }
    let atom = element.children("author", .atom).compactMap { $0.child("name")?.words }
    entry.metadata.offer(authors: atom.flatMap(Byline.people), from: "rss:atom:author")
  }

  /// The name in "jane@example.org (Jane Doe)".
  private static func nameBesideAddress(_ author: String) -> String {
    guard author.contains("@"), let open = author.firstIndex(of: "(") else { return author }
    return String(author[author.index(after: open)...].prefix { $0 != ")" })
  }

  private mutating func readDates() {
    let published: [(String, XMLSpace)] = [
      ("pubDate", own), ("issued", .dublinCore), ("created", .dublinCore), ("date", .dublinCore),
      ("published", .atom), ("updated", .atom),
    ]
    for (name, space) in published {
      entry.metadata.offer(published: element.child(name, space)?.words, from: "rss:\(space.mark)\(name)")
    }
    for (name, space) in [("modified", XMLSpace.dublinCore), ("updated", .atom)] {
      guard entry.metadata.fieldSources[.published] != "rss:\(space.mark)\(name)" else { continue }
      entry.metadata.offer(modified: element.child(name, space)?.words, from: "rss:\(space.mark)\(name)")
    }
  }

  private mutating func readPlaces() {
    entry.metadata.offer(address: element.child("origLink")?.words, from: "rss:origLink")
    entry.metadata.offer(address: element.child("link", own)?.words, from: "rss:link")
    let links = element.children("link", .atom)
    entry.metadata.offer(
      address: links.first { ($0.attribute("rel") ?? "alternate") == "alternate" }?.attribute("href"),
      from: "rss:atom:link")
    if let guid = element.child("guid", own), guid.attribute("isPermaLink") != "false" {
      entry.metadata.offer(address: guid.words, from: "rss:guid")
    }
    entry.metadata.offer(address: element.attribute("about"), from: "rss:about")
    let sections = element.children("category", own) + element.children("subject", .dublinCore)
    entry.metadata.offer(
      sections.lazy.compactMap { FeedEntry.title($0.rawText) }.first, for: \.section, .section,
      from: "rss:category")
    entry.metadata.offer(
      element.child("source", own)?.words, for: \.publisher, .publisher, from: "rss:source")
    entry.metadata.offer(
      element.child("language", .dublinCore)?.words, for: \.language, .language, from: "rss:dc:language")
  }
}

extension XMLSpace {
  /// The usual prefix with its colon; empty for a format's own names.
  fileprivate var mark: String {
    switch self {
    case .dublinCore: "dc:"
    case .atom: "atom:"
    default: ""
    }
  }
}
