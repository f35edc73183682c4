/// A page made small and safe for the parser.
///
/// Scripts, styles, drawings, comments and the attributes that nobody reads are gone; JSON-LD is kept apart. What
/// remains has at most ``depthLimit`` open elements and ``attributeLimit`` attributes a tag, because libxml2's
/// time is quadratic in both.
struct ScannedPage {
  /// The markup left for the parser, valid UTF-8.
  let markup: [UInt8]
  /// The contents of the `application/ld+json` scripts.
  let linkedData: [[UInt8]]

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
    var scan = PageScan(bytes)
    scan.run()
    markup = scan.markup
    linkedData = scan.linkedData
  }
}
