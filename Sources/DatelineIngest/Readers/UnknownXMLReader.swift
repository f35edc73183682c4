/// Refuses XML that no other reader knows, so that its tags are never taken for an article's words.
public struct UnknownXMLReader: DocumentReader {
  /// "xml".
  public let name = "xml"

  /// Makes a reader.
  public init() {}

  /// Whether an XML declaration stands at the start and the root element is none of a web page's.
  public func recognises(_ source: SourceBytes) -> Bool {
    guard source.opening.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).hasPrefix("<?xml"),
      let root = XMLDeclaration.rootName(in: source.opening)
    else { return false }
    return Tag(root.lowercased()) == .other
  }

  /// Reads nothing.
  ///
  /// - Throws: `unknownFormat`.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    throw .unknownFormat(root: XMLDeclaration.rootName(in: source.opening) ?? "")
  }
}
