/// The bytes of one input and the name that the user gave it.
public struct SourceBytes: Hashable, Sendable {
  /// The path as the user named it, or "<stdin>".
  public let name: String
  /// The bytes as read.
  public let bytes: [UInt8]
  /// The first bytes as text, for telling what the input is.
  let opening: String

  /// How many bytes tell what an input is.
  static let openingLength = 4096

  /// Wraps `bytes` under `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    opening = String(decoding: DecodedText(Array(bytes.prefix(Self.openingLength))).utf8, as: UTF8.self)
  }

  /// The name that standard input has in messages.
  public static let standardInputName = "<stdin>"

  /// Whether the bytes are something else than text.
  ///
  /// A NUL or a known binary signature tells, or more than a tenth control characters among the first 64 KiB.
  /// UTF-16 with a byte order mark is text.
  ///
  /// - Complexity: O(n) in the bytes.
  public var isBinary: Bool {
    if DecodedText.hasUTF16Mark(bytes) { return false }
    let signatures = ["%PDF-", "{\\rtf", "PK\u{3}\u{4}"]
    if signatures.contains(where: { bytes.starts(with: $0.utf8) }) { return true }
    if bytes.contains(0) { return true }
    let sample = bytes.prefix(64 << 10)
    let controls = sample.count { byte in
      (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F
    }
    return controls * 10 > sample.count
  }

  /// Whether no byte is other than white space, a byte order mark aside.
  public var isBlank: Bool {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if DecodedText.hasUTF16Mark(bytes) { return DecodedText(bytes).utf8.allSatisfy(\.isASCIISpace) }
    return content.allSatisfy(\.isASCIISpace)
  }
}
