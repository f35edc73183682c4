/// Reads JSON-LD as pages write it, which is often not quite JSON.
///
/// Comments and CDATA marks around the value, raw line breaks and unescaped quotation marks in strings, trailing
/// commas and a missing end are borne; what was read before a fault counts. Members that nobody asks for are passed
/// over without being built. Nesting beyond ``depthLimit`` is passed over as well.
struct LinkedValueReader {
  private let bytes: [UInt8]
  private var index = 0

  private static let depthLimit = 24
  private static let characterData = Array("[CDATA[".utf8)
  /// The most values of one list that are kept; longer lists are of other stories.
  private static let listLimit = 200

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The values in a script, one after the other; empty when it holds none.
  ///
  /// - Complexity: O(n) in the bytes.
  static func values(in script: [UInt8]) -> [LinkedValue] {
    var reader = LinkedValueReader(script)
    var values: [LinkedValue] = []
    while values.count < listLimit, let start = reader.nextOpening() {
      reader.index = start
      values.append(reader.value(depth: 0))
    }
    return values
  }

  private func nextOpening() -> Int? {
    var position = index
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "{") { return position }
      if bytes[position] == UInt8(ascii: "[") {
        guard bytes[position...].starts(with: Self.characterData) else { return position }
        position += Self.characterData.count
      } else {
        position += 1
      }
    }
    return nil
  }

  // MARK: Values

  private mutating func value(depth: Int) -> LinkedValue {
    skipSpace()
    guard index < bytes.count else { return .other }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .text(string())
    case UInt8(ascii: "{") where depth < Self.depthLimit: return object(depth: depth)
    case UInt8(ascii: "[") where depth < Self.depthLimit: return list(depth: depth)
    default:
      skipValue()
      return .other
    }
  }

  private mutating func object(depth: Int) -> LinkedValue {
    index += 1
    var members: [LinkedKey: LinkedValue] = [:]
    while index < bytes.count {
      skipSpace()
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "}") {
        index += 1
        break
      }
      guard bytes[index] == UInt8(ascii: "\"") else {
        // A stray comma or a key without quotation marks.
        if bytes[index] == UInt8(ascii: "]") { break }
        index += 1
        continue
      }
      let key = key()
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { continue }
      index += 1
      if let key, members[key] == nil {
        members[key] = value(depth: depth + 1)
      } else {
        skipValue()
      }
    }
    return .object(members)
  }

  private mutating func list(depth: Int) -> LinkedValue {
    index += 1
    var values: [LinkedValue] = []
    while index < bytes.count {
      skipSpace()
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "]"):
        index += 1
        return .list(values)
      case UInt8(ascii: "}"): return .list(values)
      case UInt8(ascii: ","), UInt8(ascii: ":"): index += 1
      default:
        if values.count < Self.listLimit { values.append(value(depth: depth + 1)) } else { skipValue() }
      }
    }
    return .list(values)
  }

  private mutating func key() -> LinkedKey? {
    let range = stringRange()
    guard range.count <= LinkedKey.lengthLimit else { return nil }
    return LinkedKey(rawValue: String(decoding: bytes[range], as: UTF8.self))
  }

  // MARK: Passing over

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  /// Passes over the value at ``index``, nested ones by counting brackets.
  private mutating func skipValue() {
    var depth = 0
    skipSpace()
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        _ = stringRange()
        if depth == 0 { return }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
        index += 1
        if depth == 0 { return }
      case UInt8(ascii: ","):
        if depth == 0 { return }
        index += 1
      default: index += 1
      }
    }
  }

  // MARK: Strings

  /// The bytes between the quotation marks at ``index``, which moves behind the closing one.
  private mutating func stringRange() -> Range<Int> {
    let start = index + 1
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\""), endsString(at: index) {
        let range = start..<index
        index += 1
        return range
      }
      index += 1
    }
    index = bytes.count
    return min(start, index)..<index
  }

  /// Whether the quotation mark at `position` closes its string: what follows must be a part of JSON.
  private func endsString(at position: Int) -> Bool {
    var next = position + 1
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    default: return false
    }
  }

  private mutating func string() -> String {
    let range = stringRange()
    guard bytes[range].contains(UInt8(ascii: "\\")) else {
      return PageEntities.decoded(String(decoding: bytes[range], as: UTF8.self))
    }
    return PageEntities.decoded(Self.unescaped(bytes[range]))
  }

  private static func unescaped(_ written: ArraySlice<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(written.count)
    var position = written.startIndex
    while position < written.endIndex {
      let byte = written[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < written.endIndex else {
        units.append(byte)
        continue
      }
      let escaped = written[position]
      position += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): units.append(0x0A)
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): units.append(0x20)
      case UInt8(ascii: "u"): units += Array(String(scalar(in: written, at: &position)).utf8)
      default: units.append(escaped)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// The scalar of a `\u` escape whose digits begin at `position`, a surrogate joined with the one behind it.
  private static func scalar(in written: ArraySlice<UInt8>, at position: inout Int) -> Character {
    guard let first = hexadecimal(written, at: position) else { return "\u{FFFD}" }
    position += 4
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    guard (0xD800..<0xDC00).contains(first), written[position...].starts(with: "\\u".utf8),
      let second = hexadecimal(written, at: position + 2), (0xDC00..<0xE000).contains(second)
    else { return "\u{FFFD}" }
    position += 6
    let joined = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    return Unicode.Scalar(joined).map(Character.init) ?? "\u{FFFD}"
  }

  private static func hexadecimal(_ written: ArraySlice<UInt8>, at position: Int) -> UInt32? {
    guard position + 4 <= written.endIndex else { return nil }
    return UInt32(String(decoding: written[position..<position + 4], as: UTF8.self), radix: 16)
  }
}
