/// Tells UTF-16 by its byte order mark, or by the NULs that half of its bytes are in Latin script.
enum UTF16Pattern {
  private static let sampleSize = 4096

  /// The byte order of `bytes`; nil when they are not UTF-16.
  ///
  /// Without a mark, a third of the bytes at one parity must be NUL, and nearly none at the other.
  static func order(of bytes: [UInt8]) -> TextEncoding? {
    if hasMark(bytes) { return bytes[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian }
    // Most bytes are no UTF-16, and those have no NUL near their start.
    guard bytes.prefix(64).contains(0) else { return nil }
    let sample = bytes.prefix(sampleSize & ~1)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 3 >= half, zeros[0] * 50 <= half { return .utf16LittleEndian }
    if zeros[0] * 3 >= half, zeros[1] * 50 <= half { return .utf16BigEndian }
    return nil
  }

  /// Whether the bytes begin with a byte order mark.
  static func hasMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The UTF-8 of UTF-16 bytes; half a character becomes U+FFFD.
  static func utf8(of bytes: [UInt8], _ order: TextEncoding) -> [UInt8] {
    let low = order == .utf16LittleEndian ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = hasMark(bytes) ? 2 : 0
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
