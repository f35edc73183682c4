/// A body sent in chunks (RFC 9112, section 7.1), put together.
///
/// A body that does not begin with the size of a chunk was not chunked, whatever its header says. Behind a chunk
/// whose size cannot be read the rest is taken as it stands.
struct ChunkedBody {
  /// The bytes without the sizes.
  let content: [UInt8]
  /// Whether the bytes end before the chunk of size 0 that ends a body.
  let isTruncated: Bool

  /// Puts the chunks of `bytes` together.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8]) {
    var content: [UInt8] = []
    var index = 0
    // A body without chunks has no end to miss.
    var isOpen = false
    while index < bytes.count {
      guard let (size, start) = Self.size(in: bytes, at: index) else {
        if isOpen, Self.isCutSize(bytes[index...]) { break }
        content += bytes[index...]
        isOpen = false
        break
      }
      isOpen = size > 0
      guard isOpen else { break }
      let end = min(bytes.count, size <= bytes.count - start ? start + size : bytes.count)
      content += bytes[start..<end]
      index = end
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    }
    self.content = content
    isTruncated = isOpen
  }

  /// Whether all that is left is the beginning of a line that states a size.
  private static func isCutSize(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.count <= 256, !rest.contains(0x0A) else { return false }
    let digits = rest.prefix { $0 != UInt8(ascii: ";") }.filter { !$0.isASCIISpace }
    return digits.count <= 15 && digits.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  /// The size that the line at `index` states and the offset behind the line; nil when the line states none.
  private static func size(in bytes: [UInt8], at index: Int) -> (size: Int, start: Int)? {
    let line = bytes[index...].prefix(256).prefix { $0 != 0x0A }
    guard line.endIndex < bytes.count, bytes[line.endIndex] == 0x0A else { return nil }
    let digits = line.prefix { $0 != UInt8(ascii: ";") }.filter { !$0.isASCIISpace }
    guard !digits.isEmpty, digits.count <= 15,
      let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
    else { return nil }
    return (size, line.endIndex + 1)
  }
}
