extension UInt8 {
  /// Whether the byte is a space, tab, line feed, vertical tab, form feed or carriage return.
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Whether the byte is an ASCII digit.
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// The byte with an ASCII capital made small.
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension String {
  /// The text with the capitals of ASCII and Latin-1 made small: enough for telling fixed phrases of European
  /// languages, and many times quicker than `lowercased()`.
  ///
  /// - Complexity: O(n) in the bytes.
  var lowercasedLatin: String { String(decoding: lowercasedLatinBytes, as: UTF8.self) }

  /// The bytes of ``lowercasedLatin``.
  ///
  /// - Complexity: O(n) in the bytes.
  var lowercasedLatinBytes: [UInt8] {
    var text = self
    return text.withUTF8 { source in
      [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
        var previous: UInt8 = 0
        for index in source.indices {
          var byte = source[index]
          // U+00C0 to U+00DE but the multiplication sign: the second byte of a pair that begins with C3.
          if previous == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
          target[index] = byte.lowercasedASCII
          previous = source[index]
        }
        count = source.count
      }
    }
  }
}

extension String {
  /// The runs of letters and digits, in lower case.
  ///
  /// - Complexity: O(n) in the bytes; characters are looked at only where the text is not ASCII.
  var lowercasedWords: [String] {
    var text = self
    let words = text.withUTF8 { bytes -> [String]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return bytes.split { !$0.isASCIILetter && !$0.isASCIIDigit }.map { word in
        String(decoding: word.map(\.lowercasedASCII), as: UTF8.self)
      }
    }
    return words ?? text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let text = Substring(self)
    // Most texts have nothing to lose, which their first and last byte show.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return String(text)
    }
    var scalars = text.unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(Substring(scalars))
  }

  /// The text without white space at its ends, nil when nothing remains.
  var trimmedOrNil: String? {
    let result = trimmed
    return result.isEmpty ? nil : result
  }
}
