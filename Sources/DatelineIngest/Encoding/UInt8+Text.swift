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
  var lowercasedLatin: String {
    var text = self
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { target in
        var previous: UInt8 = 0
        for index in source.indices {
          var byte = source[index]
          // U+00C0 to U+00DE but the multiplication sign: the second byte of a pair that begins with C3.
          if previous == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
          target[index] = byte.lowercasedASCII
          previous = source[index]
        }
        return source.count
      }
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
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
