import Algorithms

/// A page made small and safe for the parser.
///
/// Scripts, styles, drawings, comments, bare letter forms and the attributes that nobody reads are gone; JSON-LD is kept
/// apart, and what classes and the like say of an element is told beside the markup. What remains has at most
/// ``depthLimit`` open elements and ``attributeLimit`` attributes a tag, because libxml2's time is quadratic in
/// both.
struct ScannedPage {
  /// What the attributes of one start tag say of its element.
  struct Mark {
    /// The offset of the tag's ">" in the markup.
    let offset: Int
    /// Of the element's place.
    let hints: ClassHints
    /// Of the metadata that it holds.
    let kind: EvidenceKind
  }

  /// A place in the markup and the place in the page that it was copied from.
  struct Anchor {
    let markup: Int
    let page: Int
  }

  /// The markup left for the parser, valid UTF-8.
  let markup: [UInt8]
  /// The contents of the `application/ld+json` scripts.
  let linkedData: [[UInt8]]
  /// The start tags whose attributes say something, in order.
  let marks: [Mark]
  /// The beginnings of the runs of text, in order.
  let anchors: [Anchor]

  /// The deepest nesting passed on; the tags, not the words, of deeper elements are dropped.
  static let depthLimit = 200
  /// The most attributes of one tag passed on.
  static let attributeLimit = 16
  /// The longest attribute value passed on, in bytes; longer ones are dropped whole.
  static let valueLimit = 2048

  /// Scans a page.
  ///
  /// - Parameter bytes: Valid UTF-8.
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8]) {
    var scan = PageScan(capacity: bytes.count / 4)
    scan.run(bytes.span)
    markup = scan.markup
    linkedData = scan.linkedData
    marks = scan.marks
    anchors = scan.anchors
  }

  /// The offset in the page of the run of text that holds the byte of the markup before `offset`; nil before
  /// the first run.
  ///
  /// - Complexity: O(log n) in the runs of text.
  func pageOffset(before offset: Int) -> Int? {
    let next = anchors.partitioningIndex { $0.markup >= offset }
    return next == 0 ? nil : anchors[next - 1].page
  }
}
