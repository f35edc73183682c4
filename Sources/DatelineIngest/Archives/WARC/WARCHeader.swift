/// The head of one record of a WARC file (ISO 28500 and its drafts).
struct WARCHeader {
  /// The offset of the record in the unpacked bytes.
  let offset: Int
  private let fields: HeaderFields

  private static let lineLimit = 64 << 10
  private static let linesLimit = 1000

  /// Reads a head whose version line comes next.
  init(_ reader: ByteReader) {
    offset = reader.offset
    _ = reader.line(limit: Self.lineLimit)
    var fields = HeaderFields()
    for _ in 0..<Self.linesLimit {
      var line = reader.line(limit: Self.lineLimit)[...]
      if line.isEmpty { break }
      while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
      if line.isEmpty { break }
      fields.take(line)
    }
    self.fields = fields
  }

  /// Whether the bytes begin with "WARC/" and a digit.
  static func isVersionLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "WARC/".utf8) && bytes.dropFirst(5).first?.isASCIIDigit == true
  }

  /// The number of bytes in the block; nil when it is missing or no number.
  var length: Int? { fields["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }
  /// The kind of record, for example "response".
  var type: String { fields["warc-type"]?.lowercased() ?? "" }
  /// What the block holds.
  var mediaType: MediaType { MediaType(fields["content-type"]) }

  /// The address that was fetched, without the angle brackets that some writers put around it.
  var address: String? {
    guard var address = fields["warc-target-uri"] else { return nil }
    if address.hasPrefix("<"), address.hasSuffix(">") { address = String(address.dropFirst().dropLast()) }
    return address.trimmedOrNil?.replacing(" ", with: "%20")
  }
}
