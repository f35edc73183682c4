import Algorithms

/// Converts UTF-8 byte offsets of one text into Unicode-scalar offsets and back.
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
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Prepares the conversion for a text given as valid UTF-8, whose bytes are shared and not copied.
  ///
  /// - Complexity: O(n) in the bytes.
  public init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
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
      count += UInt32(Self.scalars(in: bytes, start, min(start + Self.stride, bytes.count)))
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
    return Int(checkpoints[slot]) + Self.scalars(in: bytes, slot * Self.stride, offset)
  }

  /// The offset of the byte at which the scalar with this number begins; one beyond the text counts as its end.
  ///
  /// - Complexity: O(log n) in the bytes.
  public func byteOffset(ofScalar number: Int) -> Int {
    guard !isASCII, !checkpoints.isEmpty else { return min(max(number, 0), bytes.count) }
    let after = checkpoints.partitioningIndex { $0 > number }
    guard after > 0 else { return 0 }
    var offset = (after - 1) * Self.stride
    var left = number - Int(checkpoints[after - 1])
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 || left > 0 {
      if bytes[offset] & 0xC0 != 0x80 { left -= 1 }
      offset += 1
    }
    return offset
  }

  /// The number of scalars that begin between two offsets.
  private static func scalars(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count: UInt8 = 0
      // At most 64 bytes: the count fits into a byte, which lets many be counted at a time.
      for offset in start..<end { count &+= bytes[offset] & 0xC0 == 0x80 ? 0 : 1 }
      return Int(count)
    }
  }

  /// The text's words inside `span`.
  public func substring(_ span: TextSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }
}
