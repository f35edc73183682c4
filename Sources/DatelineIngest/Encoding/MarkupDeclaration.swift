/// Finds the encoding that markup declares for itself.
enum MarkupDeclaration {
  /// The encoding that an XML declaration or a `meta` element names, as it is written; nil when none does.
  ///
  /// A declaration has to stand at the start of a source, of which `opening` is enough.
  /// - Complexity: O(n) in the bytes of `opening`.
  static func encoding(in opening: String) -> String? {
    let bytes = Array(opening.utf8)
    let span = bytes.span
    var start = 0
    while start < span.count, span[start].isASCIISpace { start += 1 }
    if span.has("<?xml", at: start) {
      let end = span.firstOffset(ofWord: "?>", from: start) ?? span.count
      if let name = value(of: "encoding", in: span, start..<end) { return name }
    }
    start = 0
    while let tag = span.firstOffset(ofWord: "<meta", from: start) {
      let end = span.firstOffset(of: UInt8(ascii: ">"), from: tag) ?? span.count
      // Also finds the charset inside `content="text/html; charset=…"`.
      if let name = value(of: "charset", in: span, tag..<end) { return name }
      start = end
    }
    return nil
  }

  /// The word behind `name`, "=" and perhaps a quote, in lower case.
  private static func value(of name: StaticString, in bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    guard let found = bytes.firstOffset(ofWord: name, from: range.lowerBound), found < range.upperBound else {
      return nil
    }
    var index = found + name.utf8CodeUnitCount
    while index < range.upperBound, bytes[index].isASCIISpace { index += 1 }
    guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < range.upperBound, bytes[index].isASCIISpace || bytes[index] == 0x22 || bytes[index] == 0x27
    {
      index += 1
    }
    var word: [UInt8] = []
    while index < range.upperBound {
      let byte = bytes[index].lowercasedASCII
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x5F || byte == 0x3A
          || byte == 0x2E
      else { break }
      word.append(byte)
      index += 1
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }
}
