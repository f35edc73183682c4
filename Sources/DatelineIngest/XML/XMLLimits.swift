/// What an XML source may ask of the parser; more is a named failure.
///
/// No news format comes near these, and each keeps the time of reading linear in the bytes.
enum XMLLimits {
  /// The most elements open at once.
  static let depth = 200
  /// The most attributes of one tag: libxml2 compares each with each.
  static let attributes = 256
  /// The longest text, comment or attribute value in bytes.
  static let text = 8 << 20
  /// The most elements and texts of one source.
  static let nodes = 2_000_000
}
