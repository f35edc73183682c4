extension DocumentClaims {
  /// The interchange form on one line with a line end, the bytes that ``StableJSON`` gives.
  ///
  /// - Complexity: O(n) in the bytes.
  public var jsonLine: [UInt8] {
    var writer = JSONLineWriter(capacity: 1024 + 2048 * claims.count)
    writer.object { writer in
      writer.key("claims")
      writer.array(claims) { $1.write(to: &$0) }
      writer.key("document")
      document.write(to: &writer)
      writer.key("entities")
      writer.array(entities) { $1.write(to: &$0) }
      writer.key("quotation_hashes")
      writer.array(quotationHashes) { $0.number(verbatim: String($1)) }
      if let signature {
        writer.key("signature")
        signature.write(to: &writer)
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension TextSignature {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.key("digest")
      writer.number(verbatim: String(digest))
      writer.key("shingles")
      writer.array(shingles) { $0.integer(Int($1)) }
      writer.member("words", wordCount)
    }
  }
}
