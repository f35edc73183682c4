/// Refuses XML that no other reader knows, so that its tags are never taken for an article's words.
public struct UnknownXMLReader: DocumentReader {
  /// "xml".
  public let name = "xml"

  /// Makes a reader.
  public init() {}

  /// Whether the source is XML and no web page: its root is no element of HTML, and a declaration stands at the
  /// start or the root's end tag at the end.
  public func recognises(_ source: SourceBytes) -> Bool {
    let start = source.opening.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let hasDeclaration = start.hasPrefix("<?xml")
    guard let root = XMLDeclaration.rootName(in: source.opening) else {
      return hasDeclaration && !HTMLReader().recognises(source)
    }
    guard Tag(WordKey(root)) == .other, !Self.inlineElements.contains(root.lowercased()) else {
      return false
    }
    if hasDeclaration { return true }
    let end = Array("</\(root)>".utf8)
    return source.bytes.suffix(end.count + 64).reversed().drop(while: \.isASCIISpace).starts(
      with: end.reversed())
  }

  private static let inlineElements: Set<String> = [
    "b", "i", "u", "em", "strong", "span", "font", "img", "script", "style", "noscript", "svg", "small",
    "sub",
    "sup", "iframe", "template", "input", "base", "code", "kbd", "mark", "q", "cite", "del", "ins", "figure",
  ]

  /// Reads nothing.
  ///
  /// - Throws: `unknownFormat`, or `badXML` where no element is to be seen.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    guard let root = XMLDeclaration.rootName(in: source.opening) else {
      throw .badXML(detail: "no element in the first \(SourceBytes.openingLength) bytes")
    }
    throw .unknownFormat(root: root)
  }
}
