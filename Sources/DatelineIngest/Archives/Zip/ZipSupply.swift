/// The articles of a zip file, chosen as in a folder: by `meta.json` where there is one, else by suffix.
final class ZipSupply: SourceSupply {
  private let file: PackedFile
  private let origin: SourceOrigin
  private let opener: SourceOpener
  private let named: ZipMetadata
  private var members: ArraySlice<ZipMember>
  /// The sources of the member at hand.
  private var inner: (any SourceSupply)?
  /// What was found beside the members.
  private var ready: ArraySlice<Found>
  private var hasSources = false

  private static let headerSize = 30

  init(_ directory: ZipDirectory, of file: PackedFile, _ origin: SourceOrigin, opener: SourceOpener) {
    self.file = file
    self.origin = origin
    self.opener = opener
    members = directory.members[...]
    named = ZipMetadata(directory.members) { member throws(IngestError) in
      let reader = try Self.reader(of: member, in: file)
      let bytes = try reader.rest(limit: ZipMetadata.byteLimit)
      if let failure = reader.failure { throw failure }
      return SourceBytes(name: origin.name + "/" + member.safeName, bytes: bytes)
    }
    ready = named.failures(inside: origin)[...]
  }

  func next() -> Found? {
    while true {
      if let found = ready.popFirst() { return found }
      if let found = inner?.next() { return found }
      inner = nil
      guard let member = members.popFirst() else {
        guard !hasSources else { return nil }
        hasSources = true
        return origin.failure(.noArticles)
      }
      open(member)
    }
  }

  /// Makes the member the one at hand, or says why not.
  private func open(_ member: ZipMember) {
    guard !member.isFolder else { return }
    guard !member.isTooLong else {
      hasSources = true
      let detail = "the name of a member is longer than \(ZipMember.nameLimit) bytes"
      return ready.append(origin.failure(.badArchive(detail: detail, offset: max(0, member.headerOffset))))
    }
    let path = member.safeName
    guard !named.isMetadata(path) else { return }
    guard !path.isEmpty else { return ready.append(origin.failure(.unsafeName(member.name))) }
    let place = origin.member("/" + path, idBase: origin.folderBase + InputWalker.withoutSuffix(path))
    if let reason = named.reasonToSkip(path) {
      ready.append(.skipped(Skipped(path: place.name, reason: reason)))
      return
    }
    hasSources = true
    if member.isUnsafe { ready.append(place.failure(.unsafeName(member.name), documentKept: true)) }
    do throws(IngestError) {
      var origin = place
      origin.metadata = named.metadata(of: path).completed(from: origin.metadata)
      inner = opener.supply(of: try Self.reader(of: member, in: file), origin)
    } catch {
      ready.append(place.failure(error))
    }
  }

  /// The unpacked bytes of a member.
  private static func reader(of member: ZipMember, in file: PackedFile) throws(IngestError) -> ByteReader {
    guard !member.isEncrypted else { throw .encrypted }
    guard !member.overlaps else {
      throw .badArchive(detail: "the member shares bytes with another", offset: member.headerOffset)
    }
    guard member.method == 0 || member.method == 8 else {
      throw .unsupportedArchive(format: "zip method \(member.method)")
    }
    guard let size = file.size, member.headerOffset >= 0, member.headerOffset <= size - headerSize else {
      throw .badArchive(detail: "the member lies outside the file", offset: max(0, member.headerOffset))
    }
    let header = try file.bytes(member.headerOffset..<member.headerOffset + headerSize)
    guard header.starts(with: "PK\u{3}\u{4}".utf8) else {
      throw .badArchive(detail: "no member begins here", offset: member.headerOffset)
    }
    let fields = LittleEndian(header[...])
    let start = member.headerOffset + headerSize + fields.short(26) + fields.short(28)
    guard start <= size, member.packedSize <= size - start else { throw .truncated(offset: size) }
    let packed = PackedStretch(file, start..<start + member.packedSize)
    let plain: any ByteStream = member.method == 0 ? packed : InflatingStream(ByteReader(packed), .raw)
    return ByteReader(CheckedStream(plain, member))
  }
}
