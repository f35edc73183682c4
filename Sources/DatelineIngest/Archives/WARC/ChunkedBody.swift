/// A body sent in chunks (RFC 9112, section 7.1), put together.
///
/// A body that does not begin with the size of a chunk was not chunked, whatever its header says. Behind a chunk
/// whose size cannot be read the rest is taken as it stands.
struct ChunkedBody {
  /// The bytes without the sizes.
  let content: [UInt8]

  /// Puts the chunks of `bytes` together.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8]) {
    var content: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard let (size, start) = Self.size(in: bytes, at: index) else {
        content += bytes[index...]
        break
      }
      guard size > 0 else { break }
      let end = min(bytes.count, size <= bytes.count - start ? start + size : bytes.count)
      content += bytes[start..<end]
      index = end
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    }
    self.content = content
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
