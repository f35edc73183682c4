/// An HTTP response as a crawler stored it: status, fields and the body as it came over the wire.
struct HTTPResponse {
  /// The status code.
  let status: Int
  /// The header fields.
  let fields: HeaderFields
  /// The body, its codings not yet undone.
  let body: ArraySlice<UInt8>

  /// Reads the block of a record, or the first part of one; nil when it holds no response.
  init?(_ block: ArraySlice<UInt8>) {
    guard block.starts(with: "HTTP/".utf8) else { return nil }
    var fields = HeaderFields()
    var status: Int?
    var index = block.startIndex
    while index < block.endIndex {
      let feed = block[index...].firstIndex(of: 0x0A) ?? block.endIndex
      var line = block[index..<feed]
      if line.last == 0x0D { line = line.dropLast() }
      index = min(block.endIndex, feed + 1)
      if status == nil {
        let words = line.split(separator: 0x20)
        status = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
        guard status != nil else { return nil }
      } else if line.isEmpty {
        break
      } else {
        fields.take(line)
      }
    }
    guard let status else { return nil }
    self.status = status
    self.fields = fields
    body = block[index...]
  }

  /// The body with its codings undone.
  ///
  /// Crawlers often undo a coding and leave the field that names it, so the bytes have the last word.
  /// - Parameter limit: The largest body in bytes.
  /// - Returns: The body, and why it is not whole if it is not; offsets count from the start of the coded body.
  /// - Throws: `unsupportedArchive` for a coding that is not known, `tooLarge`, `expansionLimit`.
  func decodedBody(limit: Int) throws(IngestError) -> (bytes: [UInt8], damage: IngestError?) {
    var bytes = Array(body)
    var damage: IngestError?
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      let chunked = ChunkedBody(bytes)
      bytes = chunked.content
      if chunked.isTruncated { damage = .truncated(offset: body.count) }
    }
    let codings = (fields["content-encoding"] ?? "").lowercased().split(separator: ",").map(\.trimmed)
    for coding in codings.reversed() where !bytes.isEmpty {
      let format: InflatingStream.Format?
      switch coding {
      case "gzip", "x-gzip": format = bytes.starts(with: InflatingStream.gzipMark) ? .gzip : nil
      case "deflate": format = Self.deflateFormat(bytes)
      case "", "identity", "none": continue
      default:
        guard Self.looksLikeText(bytes) else {
          throw .unsupportedArchive(format: "content encoding \(coding)")
        }
        continue
      }
      guard let format else { continue }
      let reader = ByteReader(InflatingStream(ByteReader(bytes), format))
      bytes = try reader.rest(limit: limit)
      if case .expansionLimit? = reader.failure { throw .expansionLimit(ratio: InflatingStream.ratioLimit) }
      damage = damage ?? reader.failure
    }
    return (bytes, damage)
  }

  /// "deflate" is zlib's form by the standard and the bare one with some servers; nil when the bytes are neither.
  private static func deflateFormat(_ bytes: [UInt8]) -> InflatingStream.Format? {
    if bytes.count > 1, bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 { return .zlib }
    return looksLikeText(bytes) ? nil : .raw
  }

  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(512).allSatisfy { $0 >= 0x20 || $0.isASCIISpace }
      && bytes.first { !$0.isASCIISpace }.map { $0 == 0x3C || $0 == 0x7B || $0 == 0x5B || $0.isASCIILetter }
        == true
  }
}
