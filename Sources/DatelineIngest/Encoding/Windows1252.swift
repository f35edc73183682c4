/// The windows-1252 code page, which pages mean when they say "Latin-1".
enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F; the five that the code page leaves open become U+FFFD.
  static let highControls: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]

  /// The scalar that a numeric character reference means; nil when it means none.
  ///
  /// Pages and feeds write `&#146;` for the windows-1252 byte of that number, not for the control character.
  static func scalar(ofReference number: UInt32) -> Unicode.Scalar? {
    if (0x80...0x9F).contains(number) { return highControls[Int(number) - 0x80] }
    return number == 0 ? nil : Unicode.Scalar(number)
  }

  /// The UTF-8 of one windows-1252 byte.
  static func utf8(of byte: UInt8) -> [UInt8] {
    let scalar =
      (0x80...0x9F).contains(byte) ? highControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
    return Array(String(Character(scalar)).utf8)
  }
}
