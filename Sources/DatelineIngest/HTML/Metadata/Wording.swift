/// Words compared without regard to case, marks and white space.
enum Wording {
  /// Letters and numbers in lower case, one space between words.
  ///
  /// - Complexity: O(n) in the characters.
  static func key(_ text: String) -> String {
    var key = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      guard scalar.isWordPart else {
        isPending = isPending || !key.isEmpty
        continue
      }
      if isPending { key.append(" ") }
      isPending = false
      if scalar.isASCII {
        key.unicodeScalars.append(scalar.value >= 0x41 && scalar.value <= 0x5A ? scalar.lowered : scalar)
      } else {
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }

  /// The text with each run of white space made one space.
  static func collapsed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// The small form of an ASCII capital.
  fileprivate var lowered: Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20) }

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
