/// Numbers in the byte order of zip files, which may be read beyond the end: what is missing is zero.
struct LittleEndian {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// The number of `size` bytes at `offset`; at most 8 bytes.
  func number(_ offset: Int, size: Int) -> UInt64 {
    var value: UInt64 = 0
    for (place, byte) in bytes.dropFirst(offset).prefix(size).enumerated() {
      value |= UInt64(byte) << UInt64(8 * place)
    }
    return value
  }

  /// The 16-bit number at `offset`.
  func short(_ offset: Int) -> Int { Int(number(offset, size: 2)) }
  /// The 32-bit number at `offset`.
  func word(_ offset: Int) -> Int { Int(number(offset, size: 4)) }
  /// The 64-bit number at `offset`, cut to what an `Int` holds.
  func long(_ offset: Int) -> Int { Int(clamping: number(offset, size: 8)) }
}
