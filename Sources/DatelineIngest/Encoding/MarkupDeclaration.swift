/// Finds the encoding that markup declares for itself.
enum MarkupDeclaration {
  /// The encoding that an XML declaration or a `meta` element names, as it is written; nil when none does.
  ///
  /// A declaration has to stand at the start of a source, of which `opening` is enough.
  static func encoding(in opening: String) -> String? {
    let bytes = Array(opening.lowercased().utf8)
    if bytes.drop(while: \.isASCIISpace).starts(with: "<?xml".utf8) {
      let end = offset(of: "?>", in: bytes, from: 0) ?? bytes.count
      if let name = value(of: "encoding", in: bytes[..<end]) { return name }
    }
    var start = 0
    while let tag = offset(of: "<meta", in: bytes, from: start) {
      let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      // Also finds the charset inside `content="text/html; charset=…"`.
      if let name = value(of: "charset", in: bytes[tag..<end]) { return name }
      start = end
    }
    return nil
  }

  /// The word behind `name`, "=" and perhaps a quote.
  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = offset(of: name, in: Array(bytes), from: 0) else { return nil }
    var rest = bytes.dropFirst(start + name.utf8.count).drop(while: \.isASCIISpace)
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    let word = rest.drop { $0.isASCIISpace || $0 == 0x22 || $0 == 0x27 }.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  private static func offset(of needle: String, in bytes: [UInt8], from start: Int) -> Int? {
    let needle = Array(needle.utf8)
    guard start >= 0, bytes.count - start >= needle.count else { return nil }
    return (start...bytes.count - needle.count).first { bytes[$0...].starts(with: needle) }
  }
}
