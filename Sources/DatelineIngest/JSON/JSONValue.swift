/// A JSON value of a source whose keys are not known beforehand.
enum JSONValue: Hashable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// A number as it is written.
  case number(String)
  case bool(Bool)
  case null

  /// The deepest nesting that is read.
  static let depthLimit = 100

  /// Reads one value.
  ///
  /// - Throws: `badJSON` or `tooDeep`.
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: ArraySlice<UInt8>) throws(IngestError) {
    if let offset = JSONSyntax.errorOffset(in: bytes) {
      throw .badJSON(detail: JSONSyntax.wording(bytes, offset))
    }
    var parser = JSONValueParser(bytes)
    self = try parser.value(depth: 0)
  }

  /// The member of an object; nil when this is none or has no such key.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The first member among several spellings of a key.
  subscript(any keys: [String]) -> JSONValue? {
    for key in keys {
      if let value = self[key], value != .null { return value }
    }
    return nil
  }

  /// A string without white space at its ends, or a number's digits; nil for anything else and when empty.
  var text: String? {
    switch self {
    case .string(let text): text.trimmedOrNil
    case .number(let digits): digits
    default: nil
    }
  }

  /// The values of a list, one value as a list of it, none for null.
  var list: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }
}

/// Reads values from bytes that are known to be well-formed JSON.
private struct JSONValueParser {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func value(depth: Int) throws(IngestError) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw .tooDeep(limit: JSONValue.depthLimit) }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "t"): return word(4, .bool(true))
    case UInt8(ascii: "f"): return word(5, .bool(false))
    case UInt8(ascii: "n"): return word(4, .null)
    default:
      let start = index
      while let byte = peek, byte.isASCIIDigit || "+-.eE".utf8.contains(byte) { index += 1 }
      return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }
  }

  private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte.isASCIISpace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
      index += 1
    }
  }

  private mutating func word(_ length: Int, _ value: JSONValue) -> JSONValue {
    index += length
    return value
  }

  private mutating func object(_ depth: Int) throws(IngestError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    index += 1
    skipSpace()
    while let byte = peek, byte != UInt8(ascii: "}") {
      let key = string()
      let value = try value(depth: depth + 1)
      if members[key] == nil { members[key] = value }
      skipSpace()
    }
    index += 1
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(IngestError) -> JSONValue {
    var values: [JSONValue] = []
    index += 1
    skipSpace()
    while let byte = peek, byte != UInt8(ascii: "]") {
      values.append(try value(depth: depth + 1))
      skipSpace()
    }
    index += 1
    return .array(values)
  }

  private mutating func string() -> String {
    index += 1
    let start = index
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    if peek == UInt8(ascii: "\"") {
      index += 1
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    var units = Array(String(decoding: bytes[start..<index], as: UTF8.self).utf16)
    var run = index
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      units += String(decoding: bytes[run..<index], as: UTF8.self).utf16
      units.append(escape())
      run = index
    }
    units += String(decoding: bytes[run..<index], as: UTF8.self).utf16
    index += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() -> UInt16 {
    index += 1
    defer { index += 1 }
    switch peek {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[index + 1..<min(index + 5, bytes.endIndex)], as: UTF8.self)
      index += 4
      return UInt16(digits, radix: 16) ?? 0xFFFD
    case let byte?: return UInt16(byte)
    case nil: return 0xFFFD
    }
  }
}
