/// The articles of a WARC file: `response`, `resource` and `conversion` records.
///
/// One record is in memory at a time. The documents carry the name of the archive, "#" and the offset of their
/// record in the unpacked bytes.
final class WARCSupply: SourceSupply {
  private let reader: ByteReader
  private let origin: SourceOrigin
  private let byteLimit: Int
  private var blocks: WARCBlockReader
  private var ready: [Found] = []
  private var omitted: [Skipped.Reason: Int] = [:]
  /// Why the archive ended, when that was said of the record it ended in.
  private var reported: IngestError?
  private var isFinished = false

  private static let articleTypes: Set<String> = ["response", "resource", "conversion"]
  private static let lineLimit = 64 << 10
  /// How much of a block is looked at to tell what it holds before it is read.
  private static let headSize = 64 << 10

  init(_ reader: ByteReader, _ origin: SourceOrigin, byteLimit: Int) {
    self.reader = reader
    self.origin = origin
    self.byteLimit = byteLimit
    blocks = WARCBlockReader(reader, byteLimit: byteLimit)
  }

  func next() -> Found? {
    while ready.isEmpty, !isFinished {
      findRecord()
      if reader.isAtEnd {
        reportDamage()
        if !reader.recover() { finish() }
      } else {
        readRecord()
      }
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Moves to the next record and reports bytes in between that belong to none.
  private func findRecord() {
    var stray: Int?
    while !reader.isAtEnd, !WARCHeader.isVersionLine(reader.peek(6)) {
      let offset = reader.offset
      if !reader.line(limit: Self.lineLimit).allSatisfy(\.isASCIISpace), stray == nil { stray = offset }
    }
    if let stray {
      // A gap costs no document that is known of.
      ready.append(
        origin.failure(
          .badArchive(detail: "bytes that belong to no record", offset: stray), documentKept: true))
    }
  }

  /// Says why the archive ended before its time.
  private func reportDamage() {
    if let failure = reader.failure, failure != reported { ready.append(origin.failure(failure)) }
  }

  private func finish() {
    isFinished = true
    for reason in Skipped.Reason.allCases {
      guard let count = omitted[reason] else { continue }
      ready.append(.skipped(Skipped(path: origin.name, reason: reason, count: count)))
    }
  }

  private func omit(_ reason: Skipped.Reason) { omitted[reason, default: 0] += 1 }

  /// Reads the record that comes next.
  private func readRecord() {
    let header = WARCHeader(reader)
    let member = origin.member("#\(header.offset)", idBase: idBase(header.address))
    guard let length = header.length else {
      ready.append(member.failure(.badArchive(detail: "a record without a length", offset: header.offset)))
      return
    }
    guard Self.articleTypes.contains(header.type) else {
      omit(.otherRecord)
      return pass(length, header)
    }
    if length > byteLimit, let reason = omission(ofNext: length, header) {
      omit(reason)
      return pass(length, header)
    }
    let block = takeBlock(length, header)
    guard let bytes = block.bytes else { return ready.append(member.failure(.tooLarge(limit: byteLimit))) }
    var damage: IngestError?
    if block.end == .early {
      damage = reader.failure ?? .truncated(offset: reader.offset)
      reported = reader.failure
    }
    if let damage, !damage.leavesTheRestSound { return ready.append(member.failure(damage)) }
    take(bytes, header, member, damage)
  }

  /// Why the block that comes next holds no article, as far as its head tells.
  private func omission(ofNext length: Int, _ header: WARCHeader) -> Skipped.Reason? {
    let response = HTTPResponse(reader.peek(min(length, Self.headSize)))
    return Self.reasonToOmit(header, response)
  }

  /// Takes the block that comes next, and names the loss when records went with it.
  private func takeBlock(_ length: Int, _ header: WARCHeader) -> WARCBlock {
    let block = blocks.block(length)
    if block.end == .late {
      let detail = "the length of a record reaches over others, which are lost"
      ready.append(origin.failure(.badArchive(detail: detail, offset: header.offset)))
    }
    return block
  }

  /// Passes over a block that nobody reads.
  private func pass(_ length: Int, _ header: WARCHeader) {
    if takeBlock(length, header).end == .early, reader.failure == nil {
      ready.append(origin.failure(.truncated(offset: reader.offset), documentKept: true))
    }
  }

  private func take(
    _ block: [UInt8], _ header: WARCHeader, _ member: SourceOrigin, _ damage: IngestError?
  ) {
    var bytes = block
    var type = header.mediaType
    var damage = damage
    let response = HTTPResponse(block[...])
    let omission = Self.reasonToOmit(header, response)
    if let response {
      type = MediaType(response.fields["content-type"])
      do throws(IngestError) {
        if omission == nil {
          let body = try response.decodedBody(limit: byteLimit)
          bytes = body.bytes
          // Offsets inside a body say nothing to whoever looks into the archive.
          if damage == nil, body.damage != nil {
            damage = .badArchive(detail: "a body that cannot be unpacked to its end", offset: header.offset)
          }
        }
      } catch {
        return ready.append(member.failure(error))
      }
    }
    let isKept = omission == nil && !bytes.allSatisfy(\.isASCIISpace)
    if isKept, type.isVague, Self.isBinary(bytes) {
      omit(.otherType)
    } else if isKept {
      if let damage { ready.append(member.failure(damage, documentKept: true)) }
      ready.append(member.source(bytes, encoding: type.charset, address: header.address))
    } else if let damage {
      ready.append(member.failure(damage))
    } else {
      omit(omission ?? .emptyBody)
    }
  }

  /// Why a record holds no article, as far as its head and that of the response in it tell.
  private static func reasonToOmit(_ header: WARCHeader, _ response: HTTPResponse?) -> Skipped.Reason? {
    guard let response else {
      return header.type == "response" || !header.mediaType.mayBeArticle ? .otherType : nil
    }
    guard (200...299).contains(response.status) else { return .otherStatus }
    return MediaType(response.fields["content-type"]).mayBeArticle ? nil : .otherType
  }

  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    ContainerKind(bytes.prefix(ContainerKind.signatureLength)) != .none
      || SourceBytes(name: "", bytes: bytes).isBinary
  }

  /// Host and path of the address in characters that are plain in an id; the archive's own when there is none.
  private func idBase(_ address: String?) -> String {
    guard let address, let scheme = address.firstRange(of: "://") else { return origin.idBase }
    let place = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let plain = place.map { $0.isLetter || $0.isNumber || "./-_".contains($0) ? $0 : "-" }
    let path = InputWalker.withoutSuffix(String(plain.prefix(120)))
    return path.split(separator: "/").joined(separator: "/").trimmedOrNil ?? origin.idBase
  }
}
