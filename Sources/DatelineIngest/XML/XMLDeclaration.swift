/// What stands before the first element of an XML source: the declaration and the name of the root.
enum XMLDeclaration {
  /// The bytes of a source as UTF-8, its declaration consulted where they are no valid UTF-8.
  static func utf8(of source: SourceBytes) -> [UInt8] {
    let name = encoding(in: source.opening) ?? ""
    return DecodedText(source.bytes, assumeWindows1252: latinNames.contains(name)).utf8
  }

  private static let latinNames: Set<String> = [
    "iso-8859-1", "iso-8859-15", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii",
  ]

  /// The encoding that the declaration names, in lower case.
  private static func encoding(in opening: String) -> String? {
    guard let start = opening.firstIndex(of: "<") else { return nil }
    let declaration = opening[start...].prefix { $0 != ">" }
    guard declaration.hasPrefix("<?xml") else { return nil }
    let words = declaration.split { $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace }
    guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return nil }
    return words[place + 1].lowercased()
  }

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
