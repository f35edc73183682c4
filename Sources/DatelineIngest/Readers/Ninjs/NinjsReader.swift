import DatelineModel

/// Reads ninjs 1.x, 2.x and 3.x (IPTC News in JSON): one article, a list of them, or one a line.
public struct NinjsReader: DocumentReader {
  /// "ninjs".
  public let name = "ninjs"

  /// The keys that say beside `uri` that an object is ninjs and no other JSON, versions aside.
  private static let marks: Set<String> = [
    "headline", "headlines", "bodies", "body_text", "body_xhtml", "body_html", "body_nitf", "versioncreated",
    "versionCreated", "firstcreated", "firstCreated", "pubstatus", "pubStatus", "descriptions",
    "description_text", "renditions", "associations", "eventDetails", "contentcreated", "contentCreated",
  ]

  /// Makes a reader.
  public init() {}

  /// Whether the first object has a `uri`, no `text` of an interchange document, and a key of the standard.
  public func recognises(_ source: SourceBytes) -> Bool {
    guard source.beginsAsJSON else { return false }
    let keys = JSONObjects.firstKeys(in: source.bytes)
    return keys["uri"] != nil && keys["text"] == nil && keys.keys.contains(where: Self.marks.contains)
  }

  /// Reads every object.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    try JSONArticles.read(source) { value in
      let item = NinjsItem(value)
      return JSONArticle(
        id: item.id, part: item.part, reasonToSkip: item.reasonToSkip, assembly: item.assembly)
    }
  }
}
