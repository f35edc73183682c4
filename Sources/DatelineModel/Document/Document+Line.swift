extension Document {
  /// The interchange form on one line with a line end, the bytes that ``StableJSON`` gives.
  ///
  /// Zone offsets and the first of each pair of the source map count Unicode scalars.
  /// - Complexity: O(n) in the bytes of the text.
  public var jsonLine: [UInt8] {
    var writer = JSONLineWriter(capacity: text.utf8.count + text.utf8.count / 16 + 1024)
    write(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  private func write(to writer: inout JSONLineWriter) {
    let offsets = ScalarOffsets(text)
    writer.object { writer in
      writer.member("agency", agency)
      writer.key("authors")
      writer.array(authors) { $0.string($1) }
      writer.key("declared_sources")
      writer.array(declaredSources) { $0.string($1) }
      writer.member("file", file)
      writer.member("id", id)
      writer.member("language", language)
      writer.member("modified", modified?.edtf)
      writer.key("provenance")
      provenance.write(to: &writer, offsets)
      writer.member("published", published?.edtf)
      writer.member("published_source", publishedSource.rawValue)
      writer.member("publisher", publisher)
      writer.member("section", section)
      writer.member("sha256", sha256)
      writer.member("text", text)
      writer.member("title", title)
      writer.member("url", url)
      writer.key("zones")
      writer.array(zones) { writer, zone in
        writer.object { writer in
          writer.key("end")
          writer.integer(offsets.scalarOffset(ofByte: zone.span.end))
          writer.member("kind", zone.kind.rawValue)
          writer.key("start")
          writer.integer(offsets.scalarOffset(ofByte: zone.span.start))
        }
      }
    }
  }
}

extension Document.Provenance {
  fileprivate func write(to writer: inout JSONLineWriter, _ offsets: ScalarOffsets) {
    writer.object { writer in
      if !fields.isEmpty {
        writer.key("fields")
        writer.dictionary(fields.lazy.map { (key: $0.key.rawValue, value: $0.value) })
      }
      writer.member("reader", reader)
      if !sourceMap.isEmpty {
        writer.key("source_map")
        writer.array(sourceMap) { writer, anchor in
          writer.array([offsets.scalarOffset(ofByte: anchor.text), anchor.source]) { $0.integer($1) }
        }
      }
      writer.member("source_sha256", sourceSHA256)
    }
  }
}
