/// Character references in values that were encoded once too often, as titles and names in JSON-LD and meta often are.
enum PageEntities {
  private static let named: [String: String] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "shy": "", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "sbquo": "\u{201A}", "ldquo": "\u{201C}",
    "rdquo": "\u{201D}", "bdquo": "\u{201E}", "laquo": "\u{AB}", "raquo": "\u{BB}", "hellip": "\u{2026}",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "agrave": "à", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ",
    "ccedil": "ç", "euro": "€", "pound": "£",
  ]
  private static let nameLimit = 8

  /// The words with every known reference replaced, unknown ones as they are.
  ///
  /// - Complexity: O(n) in the bytes; a text without an ampersand is returned as it is.
  static func decoded(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "&")) else { return words }
    var decoded = ""
    var rest = words[...]
    while let ampersand = rest.firstIndex(of: "&") {
      decoded += rest[..<ampersand]
      let name = rest[rest.index(after: ampersand)...]
      if let semicolon = name.prefix(nameLimit + 1).firstIndex(of: ";"),
        let text = text(of: name[..<semicolon])
      {
        decoded += text
        rest = name[name.index(after: semicolon)...]
      } else {
        decoded += "&"
        rest = name
      }
    }
    return decoded + rest
  }

  private static func text(of name: Substring) -> String? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Windows1252.scalar(ofReference:)).map { String(Character($0)) }
  }
}
