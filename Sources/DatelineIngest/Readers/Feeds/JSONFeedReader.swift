import DatelineModel

/// Reads JSON Feed 1.x: one document an entry.
public struct JSONFeedReader: DocumentReader {
  /// "json-feed".
  public let name = "json-feed"

  /// Makes a reader.
  public init() {}

  /// Whether `version` names the format.
  public func recognises(_ source: SourceBytes) -> Bool {
    guard source.beginsAsJSON else { return false }
    let version = JSONObjects.firstKeys(in: source.bytes)["version"] ?? nil
    return version?.contains("jsonfeed.org") == true
  }

  /// Reads every entry.
  ///
  /// - Throws: `badJSON` or `tooDeep` when the feed is no JSON.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let feed = try JSONValue(try source.utf8()[...])
    let entries = (feed["items"]?.list ?? []).enumerated().map { Self.entry($1, feed: feed, number: $0 + 1) }
    return ReadOutcome(entries: entries, of: source)
  }

  private static func entry(_ value: JSONValue, feed: JSONValue, number: Int) -> FeedEntry {
    var entry = FeedEntry(line: number)
    entry.title = value["title"]?.text?.collapsed
    if let markup = value["content_html"]?.text { entry.texts.append(MarkupFragment(markup).paragraphs) }
    if let text = value["content_text"]?.text { entry.texts.append(PlainParagraphs.paragraphs(of: text)) }
    if let text = value["summary"]?.text { entry.texts.append(PlainParagraphs.paragraphs(of: text)) }
    var metadata = entry.metadata
    metadata.offer(entry.title, for: \.title, .title, from: "json-feed:title")
    let authors = (value[any: ["authors", "author"]]?.list ?? []).compactMap { $0["name"]?.text }
    metadata.offer(authors: authors.flatMap(Byline.people), from: "json-feed:authors")
    metadata.offer(published: value["date_published"]?.text, from: "json-feed:date_published")
    metadata.offer(published: value["date_modified"]?.text, from: "json-feed:date_modified")
    if metadata.fieldSources[.published] != "json-feed:date_modified" {
      metadata.offer(modified: value["date_modified"]?.text, from: "json-feed:date_modified")
    }
    metadata.offer(address: value["url"]?.text, from: "json-feed:url")
    metadata.offer(address: value["external_url"]?.text, from: "json-feed:external_url")
    metadata.offer(address: value["id"]?.text, from: "json-feed:id")
    metadata.offer(value["tags"]?.list.first?.text, for: \.section, .section, from: "json-feed:tags")
    metadata.offer(feed["title"]?.text, for: \.publisher, .publisher, from: "json-feed:feed")
    metadata.offer(
      (value["language"] ?? feed["language"])?.text, for: \.language, .language, from: "json-feed:language")
    entry.metadata = metadata
    return entry
  }
}

extension SourceBytes {
  /// Whether the first character is that of a JSON object or list.
  var beginsAsJSON: Bool {
    let first = opening.utf8.first { !$0.isASCIISpace }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
