/// How much of some bytes is UTF-8.
struct UTF8Scan {
  /// The offset of the first byte that belongs to no sequence; nil when all is UTF-8.
  private(set) var firstStray: Int?
  /// The number of well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// The number of bytes that belong to no sequence.
  private(set) var strays = 0

  /// Scans `bytes`.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8]) {
    var firstStray: Int?
    var sequences = 0
    var strays = 0
    bytes.withUnsafeBytes { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        // Eight ASCII bytes at a time: most of every page is markup.
        while index + 8 <= count,
          buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < count else { break }
        if buffer[index] < 0x80 {
          index += 1
        } else if let length = Self.sequenceLength(in: buffer, at: index) {
          sequences += 1
          index += length
        } else {
          if firstStray == nil { firstStray = index }
          strays += 1
          index += 1
        }
      }
    }
    self.firstStray = firstStray
    self.sequences = sequences
    self.strays = strays
  }

  /// The length of the well-formed UTF-8 sequence at `index` (Unicode Standard, table 3-7), nil when there is none.
  static func sequenceLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
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
