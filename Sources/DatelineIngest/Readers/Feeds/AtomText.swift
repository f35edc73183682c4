/// A text of Atom, whose `type` says whether it is words, escaped markup or markup.
struct AtomText {
  /// The paragraphs; empty when the text lies elsewhere or is none.
  let paragraphs: [ArticleParagraph]

  /// Reads `content`, `summary` or `title` of Atom 1.0 (RFC 4287) or 0.3.
  init(_ element: XMLElement) {
    let type = element.attribute("type")?.lowercased() ?? "text"
    let isPlain = type == "text" || type == "text/plain"
    if element.attribute("src") != nil || element.attribute("mode") == "base64" {
      paragraphs = []
    } else if !element.children.isEmpty {
      paragraphs = MarkupFragment(element.htmlMarkup).paragraphs
    } else if isPlain, !Self.looksLikeMarkup(element.rawText) {
      paragraphs = PlainParagraphs.paragraphs(of: element.rawText)
    } else {
      paragraphs = MarkupFragment(element.rawText).paragraphs
    }
  }

  /// The words alone.
  var words: String? { paragraphs.map(\.text).joined(separator: " ").trimmedOrNil }

  /// Whether text that is declared as words holds tags all the same, as many feeds have it.
  private static func looksLikeMarkup(_ text: String) -> Bool {
    ["<p>", "<p ", "<br", "</a>", "</p>", "<div"].contains { text.contains($0) }
  }
}
