/// A half-open range of UTF-8 byte offsets into one document's text.
///
/// Named apart from the standard library's `Span`, which borrows memory; a text span only counts bytes.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte, counted from 0.
  public let start: Int
  /// The offset after the last byte; never less than ``start``.
  public let end: Int

  /// Makes a span; an `end` before `start` is raised to `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes covered.
  public var length: Int { end - start }
  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }
  /// The same bytes as a standard-library range.
  public var range: Range<Int> { start..<end }

  /// Whether every byte of `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
