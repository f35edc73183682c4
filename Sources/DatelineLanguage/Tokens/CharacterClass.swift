/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, lineBreak, letter, upperLetter, digit, apostrophe, hyphen, symbol, mark
  /// Shows nothing and parts nothing: joiners, direction marks, soft hyphens, byte order marks. It belongs to the word
  /// around it and not to the word's folded form.
  case invisible

  /// The class of each ASCII byte; bytes from 128 on are not asked for.
  static let ascii: [CharacterClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x0A: .lineBreak
    case 0x00...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upperLetter
    case 0x61...0x7A: .letter
    case 0x27: .apostrophe
    case 0x2D: .hyphen
    case 0x24, 0x25, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E, 0x23: .symbol
    default: .mark
    }
  }

  /// The class of a scalar outside ASCII.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: self = .invisible
    case 0x2018, 0x2019, 0x02BC: self = .apostrophe
    case 0x2010, 0x2011: self = .hyphen
    case 0xA2...0xA5, 0xB0, 0xB1, 0x20A0...0x20CF: self = .symbol
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0xC0...0x24F: self = scalar.value == 0xD7 || scalar.value == 0xF7 ? .symbol : Self.letter(scalar)
    case 0x2000...0x2BFF: self = .mark
    default:
      let properties = scalar.properties
      if properties.isAlphabetic {
        self = properties.isUppercase ? .upperLetter : .letter
        return
      }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: self = .letter
      case .mathSymbol, .currencySymbol: self = .symbol
      case .control, .format: self = .invisible
      default: self = .mark
      }
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> CharacterClass {
    scalar.properties.isUppercase ? .upperLetter : .letter
  }
}
