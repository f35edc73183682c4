/// Words compared without regard to case, marks and white space.
enum Wording {
  /// Letters and numbers in lower case, one space between words.
  ///
  /// - Complexity: O(n) in the characters.
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var isPending = false
    func take(_ bytes: some Sequence<UInt8>) {
      if isPending { key.append(0x20) }
      isPending = false
      key += bytes
    }
    for scalar in text.unicodeScalars {
      guard scalar.isWordPart else {
        isPending = isPending || !key.isEmpty
        continue
      }
      if scalar.isASCII {
        take(CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value).lowercasedASCII))
      } else {
        take(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The text with each run of white space made one space.
  static func collapsed(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isPending = false
    for byte in text.utf8 {
      if byte.isASCIISpace {
        isPending = !bytes.isEmpty
        continue
      }
      // A no-break space is C2 A0.
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes.removeLast()
        isPending = !bytes.isEmpty
        continue
      }
      if isPending, byte != 0xC2 || bytes.last != 0x20 { bytes.append(0x20) }
      isPending = false
      bytes.append(byte)
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter, a mark on one, or a digit.
  fileprivate var isWordPart: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .titlecaseLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
