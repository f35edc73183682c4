/// Finds where JSON stops being JSON, which the decoder tells only in prose.
///
/// The grammar is that of RFC 8259; nesting is followed without recursion, so any input is safe.
struct JSONSyntax {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// The offset of the first byte that cannot belong to JSON, `bytes.endIndex` when the text ends too early,
  /// nil when `bytes` is one well-formed value.
  ///
  /// - Complexity: O(n) in the bytes.
  static func errorOffset(in bytes: ArraySlice<UInt8>) -> Int? {
    var scan = JSONSyntax(bytes: bytes, index: bytes.startIndex)
    return scan.run() ? nil : scan.index
  }

  /// A failure with line and column for a file that is not as expected; `otherwise` says what is wrong when its
  /// syntax is right.
  static func failure(in bytes: [UInt8], path: String, otherwise: String) -> IngestFailure {
    guard let offset = errorOffset(in: bytes[...]) else {
      return IngestFailure(path: path, error: .badMetadata(detail: otherwise), documentKept: true)
    }
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return IngestFailure(
      path: path, line: line, column: offset - lineStart + 1,
      error: .badJSON(detail: wording(bytes[...], offset)),
      documentKept: true)
  }

  /// What is wrong at `offset`, in words.
  static func wording(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> String {
    guard offset < bytes.endIndex else { return "the JSON ends too early" }
    let byte = bytes[offset]
    guard (0x21...0x7E).contains(byte) else { return "unexpected byte in JSON" }
    return "unexpected \"\(Character(Unicode.Scalar(byte)))\" in JSON"
  }

  private mutating func run() -> Bool {
    var closers: [UInt8] = []
    repeat {
      guard beginValue(&closers), endValues(&closers) else { return false }
    } while !closers.isEmpty
    skipSpace()
    return index == bytes.endIndex
  }

  /// Reads values up to the first that holds no other, adding what closes those around it.
  private mutating func beginValue(_ closers: inout [UInt8]) -> Bool {
    while true {
      skipSpace()
      switch peek {
      case UInt8(ascii: "{"):
        index += 1
        skipSpace()
        if takes(UInt8(ascii: "}")) { return true }
        closers.append(UInt8(ascii: "}"))
        guard key() else { return false }
      case UInt8(ascii: "["):
        index += 1
        skipSpace()
        if takes(UInt8(ascii: "]")) { return true }
        closers.append(UInt8(ascii: "]"))
      case UInt8(ascii: "\""): return string()
      case UInt8(ascii: "t"): return word("true")
      case UInt8(ascii: "f"): return word("false")
      case UInt8(ascii: "n"): return word("null")
      default: return number()
      }
    }
  }

  /// Reads what closes values behind one, up to the comma before the next.
  private mutating func endValues(_ closers: inout [UInt8]) -> Bool {
    while let closer = closers.last {
      skipSpace()
      if takes(closer) {
        closers.removeLast()
        continue
      }
      guard takes(UInt8(ascii: ",")) else { return false }
      return closer == UInt8(ascii: "]") || key()
    }
    return true
  }

  /// Goes on behind `byte` if it is the next.
  private mutating func takes(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func key() -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: "\""), string() else { return false }
    skipSpace()
    guard peek == UInt8(ascii: ":") else { return false }
    index += 1
    return true
  }

  private mutating func word(_ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek == word.utf8Start[offset] else { return false }
      index += 1
    }
    return true
  }

  private mutating func string() -> Bool {
    index += 1
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        index += 1
        return true
      }
      if byte < 0x20 { return false }
      index += 1
      if byte == UInt8(ascii: "\\") {
        guard let escaped = peek, Self.escapes.contains(escaped) else { return false }
        index += 1
        if escaped == UInt8(ascii: "u") {
          for _ in 0..<4 {
            guard let digit = peek, digit.isASCIIDigit || (0x61...0x66).contains(digit | 0x20) else {
              return false
            }
            index += 1
          }
        }
      }
    }
    return false
  }

  private static let escapes = Array("\"\\/bfnrtu".utf8)

  private mutating func number() -> Bool {
    if peek == UInt8(ascii: "-") { index += 1 }
    guard let first = peek, first.isASCIIDigit else { return false }
    index += 1
    if first != UInt8(ascii: "0") { skipDigits() }
    if peek == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() else { return false }
    }
    if let exponent = peek, exponent | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() else { return false }
    }
    return true
  }

  @discardableResult
  private mutating func skipDigits() -> Bool {
    let start = index
    while let byte = peek, byte.isASCIIDigit { index += 1 }
    return index > start
  }
}
