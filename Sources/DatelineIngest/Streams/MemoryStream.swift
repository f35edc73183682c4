/// Bytes in memory as a stream.
public final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var index = 0

  /// Wraps `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes the next bytes; none at the end.
  public func next(_ limit: Int) -> [UInt8] {
    let end = min(bytes.count, index + max(1, limit))
    defer { index = end }
    return Array(bytes[index..<end])
  }
}
