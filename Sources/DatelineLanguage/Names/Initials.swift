/// Capitals of the Latin script packed into a number, accents left out, so that "EDF" is what "Électricité de France" begins with.
struct Initials {
  /// Five bits a letter.
  private(set) var packed: UInt64 = 0
  private(set) var count = 0

  /// Whether there are two to eight letters.
  var isAcronym: Bool { (2...8).contains(count) }

  /// Adds the first letter of the word at `position`; leaves things as they are, and says so, where no Latin letter stands.
  mutating func append(_ bytes: [UInt8], at position: Int) -> Bool {
    guard let letter = Self.letter(UTF8Scalar.decode(bytes, at: position).scalar) else { return false }
    count += 1
    if count <= 12 { packed = packed << 5 | UInt64(letter) }
    return true
  }

  /// The place in the alphabet, from 1, of a Latin letter without its accent.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x41...0x5A: UInt8(scalar.value - 0x40)
    case 0x61...0x7A: UInt8(scalar.value - 0x60)
    case 0xC0...0xFF: base(accented[Int(scalar.value & 0x1F)])
    case 0x100...0x17F: base(extended[Int(scalar.value - 0x100) / 2])
    default: nil
    }
  }

  private static func base(_ letter: UInt8) -> UInt8? { letter == UInt8(ascii: "-") ? nil : letter - 0x40 }

  /// The letters from U+00C0 to U+00DF without their accents; those from U+00E0 on are the same in lower case.
  private static let accented = Array("AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTS".utf8)

  /// The pairs of capital and small letter from U+0100 to U+017F without their accents.
  private static let extended = Array("AAACCCCDDEEEEEGGGGHHIIIIIIJKLLLLLNNNNNOOOORRRSSSSTTTUUUUUUWYZZZZ".utf8)
}
