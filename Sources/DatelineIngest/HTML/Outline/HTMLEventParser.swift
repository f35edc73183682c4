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

  /// Parses a page and gives its outline and what it says about its article beside the text.
  ///
  /// - Throws: `notReadable` when libxml2 has no memory for a context.
  /// - Complexity: O(n) in the markup, given the limits of ``ScannedPage``.
  static func read(
    _ page: ScannedPage
  ) throws(IngestError) -> (outline: PageOutline, evidence: PageEvidence) {
    var builder = OutlineBuilder(page)
    let isParsed = isReady && page.markup.withUnsafeBytes { bytes in parse(bytes, into: &builder) }
    guard isParsed else { throw .notReadable(reason: "the HTML parser could not start") }
    return builder.finish()
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, into builder: inout OutlineBuilder) -> Bool {
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
    withUnsafeMutablePointer(to: &builder) { builder in
      // The frame outlives the parsing, which ends before this closure does.
      var frame = Frame(context: context, builder: builder)
      withUnsafeMutablePointer(to: &frame) { frame in
        context.pointee.userData = UnsafeMutableRawPointer(frame)
        _ = htmlParseDocument(context)
      }
    }
    return true
  }

  /// What a callback needs: the builder, and the parser for its place in the markup.
  private struct Frame {
    let context: htmlParserCtxtPtr
    let builder: UnsafeMutablePointer<OutlineBuilder>
    private var names = TagNames()

    init(context: htmlParserCtxtPtr, builder: UnsafeMutablePointer<OutlineBuilder>) {
      self.context = context
      self.builder = builder
    }

    /// The offset in the markup of the byte that the parser reads next.
    var offset: Int {
      guard let input = context.pointee.input else { return 0 }
      return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    mutating func tag(_ name: UnsafePointer<xmlChar>) -> Tag { names.tag(name) }
  }

  /// The callbacks; errors go to one that does nothing, because pages are always faulty.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { user, name, attributes in
      guard let frame = user?.assumingMemoryBound(to: Frame.self), let name else { return }
      let tag = frame.pointee.tag(name)
      frame.pointee.builder.pointee.start(
        tag, MarkupAttributes(attributes), at: frame.pointee.offset)
    }
    handler.endElement = { user, name in
      guard let frame = user?.assumingMemoryBound(to: Frame.self), let name else { return }
      let tag = frame.pointee.tag(name)
      frame.pointee.builder.pointee.end(tag)
    }
    let characters: charactersSAXFunc = { user, text, length in
      guard let frame = user?.assumingMemoryBound(to: Frame.self), let text, length > 0 else { return }
      frame.pointee.builder.pointee.characters(
        UnsafeBufferPointer(start: text, count: Int(length)), before: frame.pointee.offset)
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.serror = { _, _ in }
    return handler
  }
}
