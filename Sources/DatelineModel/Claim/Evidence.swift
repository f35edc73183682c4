/// The words that carry a claim, as W3C Web Annotation quote and position selectors.
public struct Evidence: Hashable, Sendable {
  /// The words, verbatim; never empty.
  public let quote: String
  /// The Unicode-scalar offset of the first scalar of ``quote`` in the document's text.
  public let start: Int
  /// The Unicode-scalar offset after the last scalar.
  public let end: Int
  /// The same stretch in UTF-8 bytes.
  public let utf8: TextSpan
  /// Up to 32 scalars before the quote.
  public let prefix: String
  /// Up to 32 scalars after the quote.
  public let suffix: String

  init(quote: String, start: Int, end: Int, utf8: TextSpan, prefix: String, suffix: String) {
    self.quote = quote
    self.start = start
    self.end = end
    self.utf8 = utf8
    self.prefix = prefix
    self.suffix = suffix
  }

  /// Takes the words of `span` from a document's text.
  public init(_ span: TextSpan, in text: ScalarOffsets) {
    quote = text.substring(span)
    start = text.scalarOffset(ofByte: span.start)
    end = text.scalarOffset(ofByte: span.end)
    utf8 = span
    // 128 bytes hold at least 32 scalars; a scalar cut at the border decodes to U+FFFD and is dropped with the rest.
    let before = text.substring(TextSpan(max(0, span.start - 128), span.start)).unicodeScalars.suffix(32)
    let after = text.substring(TextSpan(span.end, span.end + 128)).unicodeScalars.prefix(32)
    prefix = String(Substring(before))
    suffix = String(Substring(after))
  }
}

extension Evidence: Codable {
  enum CodingKeys: String, CodingKey {
    case quote, start, end, unit
    case utf8Start = "utf8_start"
    case utf8End = "utf8_end"
    case prefix, suffix
  }

  /// Reads the object form; byte offsets and context may be missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    quote = try container.decode(String.self, forKey: .quote)
    start = try container.decode(Int.self, forKey: .start)
    end = try container.decode(Int.self, forKey: .end)
    utf8 = TextSpan(
      try container.decodeIfPresent(Int.self, forKey: .utf8Start) ?? start,
      try container.decodeIfPresent(Int.self, forKey: .utf8End) ?? end)
    prefix = try container.decodeIfPresent(String.self, forKey: .prefix) ?? ""
    suffix = try container.decodeIfPresent(String.self, forKey: .suffix) ?? ""
  }

  /// Writes the object form, with both kinds of offset.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(quote, forKey: .quote)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode("unicode_scalar", forKey: .unit)
    try container.encode(utf8.start, forKey: .utf8Start)
    try container.encode(utf8.end, forKey: .utf8End)
    try container.encode(prefix, forKey: .prefix)
    try container.encode(suffix, forKey: .suffix)
  }
}
