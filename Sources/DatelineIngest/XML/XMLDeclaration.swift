/// What stands before the first element of an XML source, and the name of that element.
enum XMLDeclaration {
  /// The name of the root element without a prefix, told from the opening of a source; nil when that is no XML.
  ///
  /// A root behind the opening is not seen.
  static func rootName(in opening: String) -> String? {
    var bytes = Array(opening.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while true {
      bytes = bytes.drop { $0.isASCIISpace }
      if bytes.starts(with: "<?".utf8) {
        bytes = after("?>", in: bytes)
      } else if bytes.starts(with: "<!--".utf8) {
        bytes = after("-->", in: bytes)
      } else if bytes.starts(with: "<!".utf8) {
        bytes = afterDocumentType(in: bytes)
      } else {
        break
      }
    }
    guard bytes.first == UInt8(ascii: "<") else { return nil }
    let name = bytes.dropFirst().prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
        || $0 == 0x3A
    }
    guard let first = name.first, !first.isASCIIDigit else { return nil }
    return String(decoding: name, as: UTF8.self).split(separator: ":").last.map(String.init)
  }

  private static func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return [] }
    let last = bytes.endIndex - mark.count
    guard let start = (bytes.startIndex...last).first(where: { bytes[$0...].starts(with: mark) }) else {
      return []
    }
    return bytes[(start + mark.count)...]
  }

  /// The bytes behind a document type, whose own declarations stand in brackets.
  private static func afterDocumentType(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.dropFirst(2)
    var depth = 0
    while let byte = rest.first {
      if rest.starts(with: "<!--".utf8) {
        rest = after("-->", in: rest)
        continue
      }
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): rest = rest.drop { $0 != byte }.dropFirst()
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"):
        if depth == 0 { return rest }
        depth -= 1
      default: break
      }
    }
    return []
  }
}
