import CZlib

/// A zip file built byte by byte, as right or as wrong as a test needs it.
struct SampleZip {
  /// One member and how it deviates from the usual.
  struct Member {
    var name: String
    var bytes: [UInt8]
    var isDeflated = true
    var isEncrypted = false
    /// Whether sizes and checksum stand behind the bytes instead of before them.
    var hasDescriptor = false
    /// Whether sizes and offset stand in the extra field of Zip64.
    var isWide = false
    var method: Int?
    var checksum: UInt32?
    var statedSize: Int?
    /// What the extra field of Zip64 says instead of the packed size.
    var statedPackedSize: Int?
    /// What the extra field of Zip64 says instead of the offset.
    var statedOffset: Int?
    /// The member whose bytes this one claims as its own.
    var sharesWith: Int?

    init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private(set) var bytes: [UInt8] = []

  init(_ members: [Member], prefix: [UInt8] = [], comment: String = "") {
    bytes = prefix
    var directory: [UInt8] = []
    var offsets: [Int] = []
    for member in members {
      let packed = member.isDeflated ? Packing.raw(member.bytes) : member.bytes
      let offset = member.sharesWith.map { offsets[$0] } ?? bytes.count - prefix.count
      offsets.append(offset)
      if member.sharesWith == nil {
        bytes += Self.header(member, packed, signature: "PK\u{3}\u{4}", offset: nil)
        bytes += packed
        if member.hasDescriptor {
          bytes += Array("PK\u{7}\u{8}".utf8) + Self.sizes(member, packed)
        }
      }
      directory += Self.header(member, packed, signature: "PK\u{1}\u{2}", offset: offset)
    }
    let start = bytes.count - prefix.count
    bytes += directory
    bytes += Array("PK\u{5}\u{6}".utf8) + Self.number(0, 4)
    bytes += Self.number(members.count, 2) + Self.number(members.count, 2)
    bytes += Self.number(directory.count, 4) + Self.number(start, 4)
    bytes += Self.number(comment.utf8.count, 2) + Array(comment.utf8)
  }

  /// The end of an archive of one member in Zip64, which says where the directory is, behind a lone signature.
  static func wideEnd(size: UInt64, start: UInt64) -> [UInt8] {
    var result = Array("PK\u{3}\u{4}".utf8)
    let offset = result.count
    result += Array("PK\u{6}\u{6}".utf8) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
    result += number(1, 8) + number(1, 8)
    result += number(Int(truncatingIfNeeded: size), 8) + number(Int(truncatingIfNeeded: start), 8)
    result += Array("PK\u{6}\u{7}".utf8) + number(0, 4) + number(offset, 8) + number(1, 4)
    result += Array("PK\u{5}\u{6}".utf8) + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2)
    return result + number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4) + number(0, 2)
  }

  private static func header(_ member: Member, _ packed: [UInt8], signature: String, offset: Int?) -> [UInt8]
  {
    let isDirectory = offset != nil
    var flags = 0x800 | (member.isEncrypted ? 1 : 0)
    if member.hasDescriptor { flags |= 8 }
    var result = Array(signature.utf8)
    if isDirectory { result += number(45, 2) }
    result += number(45, 2) + number(flags, 2) + number(member.method ?? (member.isDeflated ? 8 : 0), 2)
    result += number(0, 4)
    let isHere = isDirectory || !member.hasDescriptor
    if member.isWide, isDirectory {
      result += sizes(member, packed).prefix(4) + number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4)
    } else {
      result += isHere ? sizes(member, packed) : number(0, 12)
    }
    var extra: [UInt8] = []
    if member.isWide, let offset {
      extra = number(1, 2) + number(24, 2)
      extra +=
        number(member.statedSize ?? member.bytes.count, 8)
        + number(member.statedPackedSize ?? packed.count, 8) + number(member.statedOffset ?? offset, 8)
    }
    result += number(member.name.utf8.count, 2) + number(extra.count, 2)
    if let offset {
      result += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      result += number(member.isWide ? 0xFFFF_FFFF : offset, 4)
    }
    return result + Array(member.name.utf8) + extra
  }

  /// Checksum, packed size and size.
  private static func sizes(_ member: Member, _ packed: [UInt8]) -> [UInt8] {
    let checksum = member.checksum ?? UInt32(crc32(0, member.bytes, UInt32(member.bytes.count)))
    return number(Int(checksum), 4) + number(packed.count, 4)
      + number(member.statedSize ?? member.bytes.count, 4)
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
