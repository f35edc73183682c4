/// The bytes of one input and the name that the user gave it.
public struct SourceBytes: Hashable, Sendable {
  /// The path as the user named it, or "<stdin>".
  public let name: String
  /// The bytes as read.
  public let bytes: [UInt8]
  /// The encoding that the bytes came with, as an HTTP header names it; nil when nothing was said.
  public let encoding: String?
  /// The address that the bytes came from, as an archive states it.
  public let address: String?
  /// The first bytes as text, for telling what the input is.
  let opening: String

  /// How many bytes tell what an input is.
  static let openingLength = 4096

  /// Wraps `bytes` under `name`.
  ///
  /// - Parameters:
  ///   - name: The path as the user named it.
  ///   - bytes: The bytes as read.
  ///   - encoding: The encoding that the bytes came with.
  ///   - address: The address that the bytes came from.
  public init(name: String, bytes: [UInt8], encoding: String? = nil, address: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    self.address = address
    opening = String(decoding: DecodedText.opening(of: bytes.prefix(Self.openingLength)), as: UTF8.self)
  }

  /// The text of the bytes in valid UTF-8.
  ///
  /// - Parameter declared: The encoding that the bytes themselves declare; nil when they declare none.
  /// - Returns: The text without a byte order mark.
  /// - Throws: `unsupportedEncoding` when the system has no converter for what the text is declared to be.
  /// - Complexity: O(n) in the bytes.
  func utf8(declared: String? = nil) throws(IngestError) -> [UInt8] {
    let text = DecodedText(bytes, hints: EncodingHints(transport: encoding, declared: declared))
    if let missing = text.missingConverter { throw .unsupportedEncoding(name: missing.rawValue) }
    return text.utf8
  }

  /// The name that standard input has in messages.
  public static let standardInputName = "<stdin>"

  /// Whether the bytes are something else than text.
  ///
  /// A NUL or a known binary signature tells, or more than a tenth control characters among the first 8 KiB. In
  /// markup a few NULs are slips. UTF-16 is text, with a byte order mark or without.
  ///
  /// - Complexity: O(n) in the bytes.
  public var isBinary: Bool {
    if UTF16Pattern.order(of: bytes) != nil { return false }
    let signatures = ["%PDF-", "{\\rtf", "PK\u{3}\u{4}"]
    if signatures.contains(where: { bytes.starts(with: $0.utf8) }) { return true }
    let span = bytes.span
    if span.firstOffset(of: 0, from: 0) != nil, !beginsAsMarkup { return true }
    let sampleLength = min(span.count, 8 << 10)
    var controls = 0
    for index in 0..<sampleLength {
      let byte = span[index]
      controls += (byte < 0x20 && !byte.isASCIISpace) || byte == 0x7F ? 1 : 0
    }
    return controls * 10 > sampleLength
  }

  private var beginsAsMarkup: Bool { opening.utf8.first { !$0.isASCIISpace } == UInt8(ascii: "<") }

  /// Whether no byte is other than white space, a byte order mark aside.
  public var isBlank: Bool {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if UTF16Pattern.order(of: bytes) != nil { return DecodedText(bytes).utf8.allSatisfy(\.isASCIISpace) }
    return content.allSatisfy(\.isASCIISpace)
  }
}
