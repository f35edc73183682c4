/// A stretch of a packed file as a stream.
final class PackedStretch: ByteStream {
  private let file: PackedFile
  private var range: Range<Int>

  init(_ file: PackedFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  func next(_ limit: Int) throws(IngestError) -> [UInt8] {
    guard !range.isEmpty else { return [] }
    let bytes = try file.bytes(range.prefix(max(1, limit)))
    guard !bytes.isEmpty else { throw .truncated(offset: range.lowerBound) }
    range = range.lowerBound + bytes.count..<range.upperBound
    return bytes
  }
}
