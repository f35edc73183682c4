/// How one character outside ASCII is kept in collapsed text.
enum PageCharacter {
  /// Kept as it is.
  case text
  /// White space, of whatever width.
  case space
  /// Invisible: soft hyphens, zero-width spaces and marks.
  case nothing
  /// A C1 control, which pages write for the windows-1252 byte of that number.
  case windows1252(UInt8)

  /// Tells the kind of one UTF-8 sequence.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let first = bytes[bytes.startIndex]
    let second = bytes.count > 1 ? bytes[bytes.startIndex + 1] : 0
    let third = bytes.count > 2 ? bytes[bytes.startIndex + 2] : 0
    switch (first, second, third) {
    case (0xC2, 0x80...0x9F, _): self = .windows1252(second)
    case (0xC2, 0xA0, _): self = .space
    case (0xC2, 0xAD, _): self = .nothing
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): self = .space
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x81, 0xA0): self = .nothing
    case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): self = .space
    case (0xEF, 0xBB, 0xBF): self = .nothing
    default: self = .text
    }
  }
}
