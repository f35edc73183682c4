/// An XML source as one flat table of elements and texts in reading order.
///
/// Nothing is ever loaded or expanded: declarations of a document type are passed over, and a reference to an
/// entity that the source declares itself ends the reading. Fixed once made, so any thread may read it.
final class XMLTree: Sendable {
  /// An element, or a run of text with ``name`` -1.
  struct Node {
    let name: Int32
    let space: XMLSpace
    let parent: Int32
    /// The index behind the last node inside this one.
    var end: Int32
    let line: Int32
    /// The offset of the first byte behind the start tag; of a text, of its first byte in ``XMLTree/texts``.
    let start: Int32
    /// The offset behind the end tag, -1 while that is missing; of a text, the end of its bytes.
    var close: Int32
    let attributes: Range<Int32>
  }

  /// One attribute; those of the `xml` prefix keep it in their name.
  struct Attribute {
    let name: String
    let value: String
  }

  /// The elements and texts in the order of the source.
  let nodes: [Node]
  /// The element names, which nodes point to.
  let names: [String]
  /// The places of the element names.
  private let nameIndices: [String: Int32]
  /// The attributes of all elements, which nodes point to.
  let attributes: [Attribute]
  /// The bytes of all texts, valid UTF-8.
  let texts: [UInt8]
  /// What ended the reading before the end of the source; nil when all of it was read.
  let problem: XMLProblem?
  /// What was wrong and could be mended; the first of each kind.
  let notes: [XMLProblem]
  /// What to add to an offset to count from the source's first byte; nil when the bytes run out of step.
  private let offsetShift: Int?

  /// Reads a source.
  ///
  /// - Parameter source: Its bytes in any encoding.
  /// - Throws: `unsupportedEncoding` when the system cannot convert what the source is declared to be.
  /// - Complexity: O(n) in the bytes, given ``XMLLimits``.
  convenience init(_ source: SourceBytes) throws(IngestError) {
    let decoded = try source.utf8(declared: MarkupDeclaration.encoding(in: source.opening))
    let isSame = source.bytes.suffix(decoded.count).elementsEqual(decoded)
    self.init(decoded, offsetShift: isSame ? source.bytes.count - decoded.count : nil)
  }

  /// Reads bytes that are valid UTF-8 and part of another source.
  convenience init(utf8: [UInt8]) {
    self.init(utf8, offsetShift: nil)
  }

  private init(_ utf8: [UInt8], offsetShift: Int?) {
    let builder = XMLTreeBuilder()
    var scan = XMLScan(utf8)
    scan.run()
    XMLEventParser.parse(scan.markup, into: builder)
    // What ended the pass is the cause of what the parser then misses.
    if let problem = scan.problem { builder.problem = problem }
    builder.finish()
    nodes = builder.nodes
    names = builder.names
    nameIndices = builder.nameIndices
    attributes = builder.attributes
    texts = builder.texts
    problem = builder.problem
    notes = scan.notes + builder.notes
    self.offsetShift = scan.isInStep ? offsetShift : nil
  }

  /// The outermost element; nil when the source has none.
  var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }

  /// The number by which nodes know a name; nil when no element has it.
  func nameIndex(_ name: String) -> Int32? { nameIndices[name] }

  /// The place of a node's offset in the bytes that were read; nil when they run out of step.
  func sourceOffset(_ offset: Int) -> Int? { offsetShift.map { $0 + offset } }
}
