import CZlib

/// A zip member's bytes, held against the size and checksum that the directory states.
final class CheckedStream: ByteStream {
  private let base: any ByteStream
  private let member: ZipMember
  private var checksum: UInt = 0
  private var count = 0

  init(_ base: any ByteStream, _ member: ZipMember) {
    self.base = base
    self.member = member
  }

  /// Takes the next bytes.
  ///
  /// - Throws: `badArchive` when more or other bytes come than the directory states.
  func next(_ limit: Int) throws(IngestError) -> [UInt8] {
    let bytes = try base.next(limit)
    checksum = bytes.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, UInt32(clamping: $0.count)) }
    count += bytes.count
    let isWrong =
      bytes.isEmpty ? checksum != UInt(member.checksum) || count != member.size : count > member.size
    if isWrong {
      throw .badArchive(detail: "the member is not as the zip directory says", offset: member.headerOffset)
    }
    return bytes
  }
}
