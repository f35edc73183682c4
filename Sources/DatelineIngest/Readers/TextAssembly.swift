import DatelineModel

/// Builds a document's text from its paragraphs: one blank line between them, each in its zone.
struct TextAssembly {
  /// The text so far.
  private(set) var text = ""
  /// The zones so far; body and furniture paragraphs next to one another are one zone.
  private(set) var zones: [Zone] = []
  /// Where each paragraph begins in the source, for those of which it is known.
  private(set) var sourceMap: [SourceAnchor] = []

  private static let separator = "\n\n"

  /// Whether there is no paragraph yet.
  var isEmpty: Bool { zones.isEmpty }

  /// Adds a paragraph; an empty one adds nothing.
  ///
  /// - Parameters:
  ///   - paragraph: Its words, white space already collapsed.
  ///   - kind: What it is for.
  ///   - source: The offset of its first byte in the source, when known.
  /// - Complexity: O(n) in the bytes of `paragraph`.
  mutating func append(_ paragraph: String, as kind: Zone.Kind, source: Int? = nil) {
    guard !paragraph.isEmpty else { return }
    if !text.isEmpty { text += Self.separator }
    let span = TextSpan(text.utf8.count, text.utf8.count + paragraph.utf8.count)
    text += paragraph
    if let source { sourceMap.append(SourceAnchor(text: span.start, source: source)) }
    if let last = zones.last, last.kind == kind, kind == .body || kind == .furniture {
      zones[zones.count - 1] = Zone(kind: kind, span: last.span.union(span))
    } else {
      zones.append(Zone(kind: kind, span: span))
    }
  }
}
