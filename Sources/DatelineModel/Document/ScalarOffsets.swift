/// Converts UTF-8 byte offsets of one text into Unicode-scalar offsets.
///
/// The output contract counts evidence in Unicode scalars, the pipeline in bytes. A table of the scalar count
/// at every 64th byte keeps a conversion short; an ASCII text needs none.
public struct ScalarOffsets: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  private let checkpoints: [UInt32]
  private let isASCII: Bool

  /// Prepares the conversion for `text`.
  ///
  /// - Complexity: O(n) in the bytes of `text`.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard !isASCII else {
      checkpoints = []
      return
    }
    var table: [UInt32] = []
    table.reserveCapacity(bytes.count / Self.stride + 1)
    var count: UInt32 = 0
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      table.append(count)
      var inBlock: UInt32 = 0
      for byte in bytes[start..<min(start + Self.stride, bytes.count)] {
        inBlock += byte & 0xC0 == 0x80 ? 0 : 1
      }
      count += inBlock
    }
    checkpoints = table
  }

  /// The number of Unicode scalars before the byte at `offset`, which must lie on a scalar boundary.
  ///
  /// An offset beyond the text counts as its end.
  public func scalarOffset(ofByte offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard !isASCII, !checkpoints.isEmpty else { return offset }
    let slot = min(offset / Self.stride, checkpoints.count - 1)
    var count = Int(checkpoints[slot])
    for byte in bytes[(slot * Self.stride)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text's words inside `span`.
  public func substring(_ span: TextSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }
}
