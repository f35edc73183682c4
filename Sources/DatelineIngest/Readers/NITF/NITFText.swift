/// Gathers the paragraphs of NITF elements in reading order.
struct NITFText {
  private(set) var paragraphs: [ArticleParagraph] = []

  /// Adds the words of one element.
  mutating func add(_ kind: ArticleParagraph.Kind, _ element: XMLElement) {
    guard let words = element.lineWords else { return }
    paragraphs.append(ArticleParagraph(kind, words, source: element.sourceOffset))
  }

  /// Adds what lies inside `element`; words outside any block are a paragraph of `kind`.
  mutating func walk(_ element: XMLElement, as kind: ArticleParagraph.Kind) {
    let children = element.children
    guard children.contains(where: { Self.blocks.contains($0.name) }) else { return add(kind, element) }
    for child in children { take(child, as: kind) }
  }

  private mutating func take(_ element: XMLElement, as kind: ArticleParagraph.Kind) {
    switch element.name {
    case "p", "pre":
      let isLede = element.attribute("lede") == "true"
      add(kind == .prose && isLede ? .standfirst : kind, element)
    case "hl1", "hl2": add(kind == .prose ? .heading : kind, element)
    case "media":
      for caption in element.children("media-caption") { walk(caption, as: .caption) }
    case "media-caption": walk(element, as: .caption)
    case "bq", "blockquote": walk(element, as: kind == .prose ? .quote : kind)
    case "ol", "ul", "dl":
      for entry in element.children { walk(entry, as: kind == .prose ? .listEntry : kind) }
    case "table", "nitf-table":
      for row in element.descendants("tr") { addRow(row, as: kind) }
    case "byline", "dateline", "copyrite", "credit", "distributor", "note", "fn", "datasource", "tagline",
      "bibliography", "correction":
      walk(element, as: .furniture)
    case "abstract": walk(element, as: kind == .prose ? .standfirst : kind)
    case "hr", "media-reference", "media-object", "media-producer", "media-metadata": break
    default: walk(element, as: kind)
    }
  }

  private mutating func addRow(_ row: XMLElement, as kind: ArticleParagraph.Kind) {
    let cells = row.children.compactMap(\.words)
    guard !cells.isEmpty else { return }
    paragraphs.append(
      ArticleParagraph(kind, cells.joined(separator: " | "), source: row.sourceOffset))
  }

  /// The elements that hold text of their own, apart from the words around them.
  private static let blocks: Set<String> = [
    "p", "pre", "hl1", "hl2", "media", "media-caption", "bq", "blockquote", "ol", "ul", "dl", "table",
    "nitf-table", "byline", "dateline", "copyrite", "credit", "distributor", "note", "fn", "datasource",
    "tagline", "bibliography", "correction", "abstract", "block", "hr", "body.content", "hedline",
  ]
}

extension XMLElement {
  /// All text inside with a space for each line break, white space collapsed; nil when there is none.
  fileprivate var lineWords: String? {
    guard !descendants("br").isEmpty else { return words }
    let text = parts.map { part -> String in
      switch part {
      case .text(let text): text
      case .element(let inner): inner.name == "br" ? " " : inner.lineWords ?? ""
      }
    }
    return text.joined().collapsed.trimmedOrNil
  }
}
