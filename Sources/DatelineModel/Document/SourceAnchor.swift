/// A place in a document's text and the place in its source that it was read from.
///
/// Between two anchors text and source need not run in step: markup stands between the words. In a source that is
/// kept as it is, one anchor says all.
public struct SourceAnchor: Hashable, Sendable {
  /// The byte offset in ``Document/text``.
  public let text: Int
  /// The byte offset in the bytes that were read.
  public let source: Int

  /// Makes an anchor.
  public init(text: Int, source: Int) {
    self.text = text
    self.source = source
  }
}
