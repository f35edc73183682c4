import CLibXML2

/// Runs libxml2's event parser over scanned markup.
///
/// Every call has a parser context and an error handler of its own; no global of libxml2 is set.
enum HTMLEventParser {
  /// Prepares libxml2 once for all threads.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses `page` and tells `builder` what it meets.
  ///
  /// - Throws: `notReadable` when libxml2 has no memory for a context.
  /// - Complexity: O(n) in the markup, given the limits of ``ScannedPage``.
  static func parse(_ page: ScannedPage, into builder: OutlineBuilder) throws(IngestError) {
    let isParsed = isReady && page.markup.withUnsafeBytes { bytes in parse(bytes, into: builder) }
    guard isParsed else { throw .notReadable(reason: "the HTML parser could not start") }
    builder.finish()
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, into builder: OutlineBuilder) -> Bool {
    guard !bytes.isEmpty else { return true }
    guard let start = bytes.bindMemory(to: CChar.self).baseAddress,
      let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: bytes.count))
    else { return false }
    defer { htmlFreeParserCtxt(context) }
    guard let sax = context.pointee.sax else { return false }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    sax.pointee = handler
    // libxml2 would guess Latin-1 for a page without a declaration.
    guard xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8) == 0 else { return false }
    // The builder outlives the call: `context` holds it unretained only until it is freed.
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    withExtendedLifetime(builder) { _ = htmlParseDocument(context) }
    return true
  }

  /// The callbacks; errors go to one that does nothing, because pages are always faulty.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { user, name, attributes in
      guard let user, let name else { return }
      let builder = Unmanaged<OutlineBuilder>.fromOpaque(user).takeUnretainedValue()
      builder.start(String(cString: name), HTMLEventParser.pairs(attributes))
    }
    handler.endElement = { user, name in
      guard let user, let name else { return }
      Unmanaged<OutlineBuilder>.fromOpaque(user).takeUnretainedValue().end(String(cString: name))
    }
    let characters: charactersSAXFunc = { user, text, length in
      guard let user, let text, length > 0 else { return }
      let builder = Unmanaged<OutlineBuilder>.fromOpaque(user).takeUnretainedValue()
      builder.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.serror = { _, _ in }
    return handler
  }

  private static func pairs(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [(name: String, value: String)] {
    guard var attribute = attributes else { return [] }
    var pairs: [(name: String, value: String)] = []
    while let name = attribute[0] {
      pairs.append((String(cString: name), attribute[1].map { String(cString: $0) } ?? ""))
      attribute += 2
    }
    return pairs
  }
}
