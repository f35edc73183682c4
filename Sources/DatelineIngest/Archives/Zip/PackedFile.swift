/// The bytes of an archive, to be read in any order.
final class PackedFile {
  private enum Content {
    case file(OpenDescriptor)
    case memory([UInt8])
  }

  private let content: Content
  /// The size in bytes; nil for a pipe, which cannot be read in any order.
  let size: Int?

  /// Reads from an open file.
  init(_ descriptor: OpenDescriptor) {
    content = .file(descriptor)
    size = descriptor.fileSize
  }

  /// Reads from memory.
  init(_ bytes: [UInt8]) {
    content = .memory(bytes)
    size = bytes.count
  }

  /// The bytes of `range`, fewer where the file ends.
  func bytes(_ range: Range<Int>) throws(IngestError) -> [UInt8] {
    guard !range.isEmpty else { return [] }
    switch content {
    case .memory(let bytes): return Array(bytes[range.clamped(to: 0..<bytes.count)])
    case .file(let descriptor):
      var result: [UInt8] = []
      while result.count < range.count {
        let piece = try descriptor.read(
          min(range.count - result.count, 1 << 20), at: range.lowerBound + result.count)
        if piece.isEmpty { break }
        result += piece
      }
      return result
    }
  }
}
