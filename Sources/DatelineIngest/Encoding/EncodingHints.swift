/// What is said about the encoding of some bytes, as it is written.
struct EncodingHints {
  /// What came with the bytes: the charset of an HTTP header.
  var transport: String?
  /// What the bytes themselves declare: a `meta` element or an XML declaration.
  var declared: String?

  /// The encodings that are named, the more trusted first.
  ///
  /// What came with the bytes goes before what they declare, but for Latin-1, which servers say unasked.
  var encodings: [TextEncoding] {
    let transport = transport.flatMap { TextEncoding(label: $0) }
    // A declaration that could be read as ASCII cannot stand in UTF-16.
    let declared = declared.flatMap { TextEncoding(label: $0) }.map { $0.isUTF16 ? .utf8 : $0 }
    guard let transport else { return declared.map { [$0] } ?? [] }
    guard let declared, declared != transport else { return [transport] }
    return transport == .windows1252 ? [declared, transport] : [transport, declared]
  }
}
