/// The directory at the end of a zip file, by PKWARE's application note 6.3; Zip64 is known.
struct ZipDirectory {
  /// The members in the order of the directory.
  let members: [ZipMember]

  /// The largest directory read, in bytes.
  static let sizeLimit = 64 << 20
  private static let endSize = 22
  private static let memberSize = 46

  /// Where the directory lies; no number is negative, and each may be as large as an `Int` can be.
  private struct Place {
    var start: Int
    var size: Int
    /// The offset of the record that tells the place.
    var end: Int
  }

  /// Reads the directory of `file`.
  ///
  /// - Throws: `truncated` or `badArchive` where there is none, `expansionLimit` when the members would be more than
  ///   ``InflatingStream/ratioLimit`` times as large as the file.
  init(_ file: PackedFile) throws(IngestError) {
    let fileSize = file.size ?? 0
    let place = try Self.place(in: file, fileSize)
    guard place.size <= place.end, place.start <= place.end - place.size else {
      throw .badArchive(detail: "the zip directory lies outside the file", offset: place.end)
    }
    // Bytes before the archive, as in programs that unpack themselves, shift all offsets.
    let shift = place.end - place.size - place.start
    guard place.size <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
    let bytes = try file.bytes(place.end - place.size..<place.end)
    var members = try Self.members(in: bytes, shift: shift, start: place.end - place.size)
    let total = members.reduce(0.0) { $0 + Double($1.size) }
    if total > Double(4 * InflatingStream.freeSize),
      total / Double(InflatingStream.ratioLimit) > Double(fileSize)
    {
      throw .expansionLimit(ratio: InflatingStream.ratioLimit)
    }
    Self.markOverlaps(in: &members)
    self.members = members
  }

  /// Finds the end record, which a comment of up to 64 KiB may follow, and what Zip64 says in its place.
  private static func place(in file: PackedFile, _ fileSize: Int) throws(IngestError) -> Place {
    let tailStart = max(0, fileSize - endSize - 0xFFFF)
    let tail = try file.bytes(tailStart..<fileSize)
    var index = tail.count - endSize
    while index >= 0 {
      if tail[index...].starts(with: "PK\u{5}\u{6}".utf8) {
        let record = LittleEndian(tail[index...])
        if index + endSize + record.short(20) <= tail.count { break }
      }
      index -= 1
    }
    guard index >= 0 else { throw .truncated(offset: fileSize) }
    let record = LittleEndian(tail[index...])
    let end = tailStart + index
    let plain = Place(start: record.word(16), size: record.word(12), end: end)
    guard record.short(10) == 0xFFFF || plain.start == 0xFFFF_FFFF || plain.size == 0xFFFF_FFFF,
      index >= 20, tail[(index - 20)...].starts(with: "PK\u{6}\u{7}".utf8)
    else { return plain }
    let offset = LittleEndian(tail[(index - 20)...]).long(8)
    guard offset <= end - 56 else {
      throw .badArchive(detail: "the zip directory lies outside the file", offset: end)
    }
    let wide = try file.bytes(offset..<offset + 56)
    guard wide.starts(with: "PK\u{6}\u{6}".utf8) else {
      throw .badArchive(detail: "the zip directory is damaged", offset: offset)
    }
    let numbers = LittleEndian(wide[...])
    return Place(start: numbers.long(48), size: numbers.long(40), end: offset)
  }

  private static func members(in bytes: [UInt8], shift: Int, start: Int) throws(IngestError) -> [ZipMember] {
    var members: [ZipMember] = []
    var index = 0
    while index < bytes.count {
      let fields = LittleEndian(bytes[index...])
      let nameEnd = index + memberSize + fields.short(28)
      let extraEnd = nameEnd + fields.short(30)
      guard bytes[index...].starts(with: "PK\u{1}\u{2}".utf8), extraEnd <= bytes.count else {
        throw .badArchive(detail: "the zip directory is damaged", offset: start + index)
      }
      let name = DecodedText(Array(bytes[index + memberSize..<nameEnd])).utf8
      var sizes = WideSizes(size: fields.word(24), packed: fields.word(20), offset: fields.word(42))
      sizes.read(bytes[nameEnd..<extraEnd])
      members.append(
        ZipMember(
          name: String(decoding: name.filter { $0 >= 0x20 }, as: UTF8.self), flags: fields.short(8),
          method: fields.short(10), checksum: UInt32(fields.word(16)), packedSize: sizes.packed,
          size: sizes.size, headerOffset: sizes.offset.addingReportingOverflow(shift).partialValue))
      index = extraEnd + fields.short(32)
    }
    return members
  }

  /// The numbers that Zip64 moves to an extra field when 32 bits are too few.
  private struct WideSizes {
    var size: Int
    var packed: Int
    var offset: Int

    mutating func read(_ extra: ArraySlice<UInt8>) {
      var rest = extra
      while rest.count >= 4 {
        let head = LittleEndian(rest)
        let field = rest.dropFirst(4).prefix(head.short(2))
        if head.short(0) == 1 {
          let wide = LittleEndian(field)
          var place = 0
          func take(_ number: inout Int) {
            guard number == 0xFFFF_FFFF else { return }
            number = wide.long(place)
            place += 8
          }
          take(&size)
          take(&packed)
          take(&offset)
        }
        rest = rest.dropFirst(4 + head.short(2))
      }
    }
  }

  /// Marks members that share bytes, which is how a small file claims to hold much.
  ///
  /// The construction is David Fifield's, "A better zip bomb" (2019).
  private static func markOverlaps(in members: inout [ZipMember]) {
    var end = 0
    for index in members.indices.sorted(by: { members[$0].headerOffset < members[$1].headerOffset }) {
      let member = members[index]
      members[index].overlaps = member.headerOffset < end
      let (next, isTooFar) = member.headerOffset.addingReportingOverflow(member.packedSize)
      end = max(end, isTooFar ? .max : next)
    }
  }
}
