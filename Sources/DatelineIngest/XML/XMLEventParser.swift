import CLibXML2

/// Runs libxml2's event parser over scanned XML.
///
/// Every call has a parser context and an error handler of its own; no global of libxml2 is set, no network is
/// used, and no entity or document type is loaded.
enum XMLEventParser {
  /// Prepares libxml2 once for all threads.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses `markup` and tells `builder` what it meets, up to the first fault that cannot be passed over.
  static func parse(_ markup: [UInt8], into builder: XMLTreeBuilder) {
    let isParsed = isReady && markup.withUnsafeBytes { bytes in parse(bytes, into: builder) }
    if !isParsed, builder.problem == nil {
      builder.problem = XMLProblem(
        error: .notReadable(reason: "the XML parser could not start"), line: 1, column: nil)
    }
  }

  /// The builder, the bytes that are still to be read, and the context whose place the builder asks for.
  private final class Session {
    let builder: XMLTreeBuilder
    let bytes: UnsafeRawBufferPointer
    var readCount = 0
    var context: xmlParserCtxtPtr?

    init(builder: XMLTreeBuilder, bytes: UnsafeRawBufferPointer) {
      self.builder = builder
      self.bytes = bytes
    }

    /// The offset of the parser's next byte.
    var offset: Int {
      guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base
      else { return 0 }
      return Int(input.pointee.consumed) + (current - base)
    }

    var line: Int { Int(context?.pointee.input?.pointee.line ?? 1) }

    /// Gives the parser its next bytes; after a fault the source ends, or libxml2 would go on finding others.
    func read(into buffer: UnsafeMutablePointer<CChar>, count: Int) -> Int {
      guard builder.isWilling, count > 0 else { return 0 }
      let part = bytes[readCount..<min(readCount + count, bytes.count)]
      UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: part))
      readCount += part.count
      return part.count
    }
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, into builder: XMLTreeBuilder) -> Bool {
    guard !bytes.isEmpty else { return true }
    let session = Session(builder: builder, bytes: bytes)
    // The session outlives the call: the context holds it unretained only until it is freed.
    let pointer = Unmanaged.passUnretained(session).toOpaque()
    let context = xmlCreateIOParserCtxt(
      nil, nil,
      { user, buffer, count in
        guard let user, let buffer else { return -1 }
        return Int32(clamping: XMLEventParser.session(user).read(into: buffer, count: Int(count)))
      }, nil, pointer, XML_CHAR_ENCODING_UTF8)
    guard let context else { return false }
    defer { xmlFreeParserCtxt(context) }
    guard let sax = context.pointee.sax else { return false }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    sax.pointee = handler
    session.context = context
    context.pointee.userData = pointer
    withExtendedLifetime(session) { _ = xmlParseDocument(context) }
    return true
  }

  private static func session(_ user: UnsafeMutableRawPointer) -> Session {
    Unmanaged<Session>.fromOpaque(user).takeUnretainedValue()
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { user, name, prefix, address, _, _, count, _, attributes in
      guard let user, let name else { return }
      let session = XMLEventParser.session(user)
      let space = XMLSpace(address: XMLEventParser.text(address), prefix: XMLEventParser.text(prefix))
      session.builder.start(
        String(cString: name), space, XMLEventParser.attributes(attributes, count: Int(count)),
        line: session.line, offset: session.offset)
    }
    handler.endElementNs = { user, _, _, _ in
      guard let user else { return }
      let session = XMLEventParser.session(user)
      session.builder.end(offset: session.offset)
    }
    let characters: charactersSAXFunc = { user, text, length in
      guard let user, let text, length > 0 else { return }
      XMLEventParser.session(user).builder.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.serror = { user, fault in
      guard let user, let fault else { return }
      let words = fault.pointee.message.map { String(cString: $0) } ?? "not well-formed"
      let problem = XMLProblem(
        error: .badXML(detail: words.collapsed), line: max(1, Int(fault.pointee.line)),
        column: fault.pointee.int2 > 0 ? Int(fault.pointee.int2) : nil)
      let builder = XMLEventParser.session(user).builder
      if fault.pointee.level != XML_ERR_FATAL {
        builder.note(problem)
      } else if builder.problem == nil {
        builder.problem = problem
      }
    }
    return handler
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// The attributes of a tag: libxml2 gives each as name, prefix, namespace, and start and end of its value.
  private static func attributes(
    _ pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [XMLTree.Attribute] {
    guard let pointer, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      let part = pointer + index * 5
      guard let name = part[0], let start = part[3], let end = part[4], end >= start else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      let isXML = XMLSpace(address: text(part[2]), prefix: text(part[1])) == .xml
      // Entities stay unexpanded, so libxml2 hands an ampersand on as its own reference.
      return XMLTree.Attribute(
        name: (isXML ? "xml:" : "") + String(cString: name),
        value: value.contains("&#38;") ? replacingAmpersands(value) : value)
    }
  }

  private static func replacingAmpersands(_ value: String) -> String {
    let reference = Array("&#38;".utf8)
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      index += bytes[index...].starts(with: reference) ? reference.count : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
