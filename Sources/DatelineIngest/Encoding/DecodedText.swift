/// Bytes of unknown encoding made into valid UTF-8.
///
/// A byte order mark decides first and is removed. Valid UTF-8 stays as it is. Otherwise every sequence that is
/// valid UTF-8 is kept and only the stray bytes are read as windows-1252, so that one stray byte never turns
/// the rest of a text into mojibake.
struct DecodedText {
  /// The text in valid UTF-8.
  let utf8: [UInt8]
  /// Whether bytes that are not UTF-8 had to be read as something else.
  let wasRepaired: Bool

  /// Decodes `bytes`.
  ///
  /// With `assumeWindows1252`, for a source that declares a Latin-1 encoding, every byte above 0x7F is one
  /// character if the bytes are not valid UTF-8.
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8], assumeWindows1252: Bool = false) {
    if Self.hasUTF16Mark(bytes) {
      utf8 = Self.fromUTF16(bytes)
      wasRepaired = false
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let invalid = Self.firstInvalidOffset(in: content)
    wasRepaired = invalid != nil
    utf8 =
      invalid.map { Self.repaired(content, from: $0, everyHighByte: assumeWindows1252 && !hasMark) }
      ?? content
  }

  /// Whether the bytes begin with a UTF-16 byte order mark.
  static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func fromUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let low = bytes[0] == 0xFF ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func repaired(_ bytes: [UInt8], from firstInvalid: Int, everyHighByte: Bool) -> [UInt8] {
    var index = everyHighByte ? 0 : firstInvalid
    var result = Array(bytes[..<index])
    result.reserveCapacity(bytes.count + bytes.count / 8)
    while index < bytes.count {
      if let length = sequenceLength(in: bytes, at: index), length == 1 || !everyHighByte {
        result.append(contentsOf: bytes[index..<index + length])
        index += length
      } else {
        result.append(contentsOf: Windows1252.utf8(of: bytes[index]))
        index += 1
      }
    }
    return result
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(in: bytes, at: index) else { return index }
      index += length
    }
    return nil
  }

  /// The length of the well-formed UTF-8 sequence at `index` (Unicode Standard, table 3-7), nil when there is none.
  private static func sequenceLength(in bytes: [UInt8], at index: Int) -> Int? {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in index + 2..<max(index + length, index + 2) where bytes[offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
