/// Reads single Unicode scalars out of UTF-8 bytes.
enum UTF8Scalar {
  /// The scalar that begins at `position`, and its width in bytes; U+FFFD and 1 where the bytes are ill-formed.
  static func decode(_ bytes: [UInt8], at position: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = bytes[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2)
    guard first >= 0xC2, position + width <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first & (0x7F >> UInt8(width)))
    for offset in 1..<width {
      guard bytes[position + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
