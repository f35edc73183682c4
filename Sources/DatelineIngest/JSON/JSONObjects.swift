/// The objects of a JSON source: one, a list, or one a line.
struct JSONObjects {
  /// One object's bytes and the line it begins on.
  struct Place: Hashable {
    /// The bytes from the first to the last bracket.
    let range: Range<Int>
    /// The line of its first byte, counted from 1.
    let line: Int
  }

  /// Where each value stands, in order.
  let places: [Place]

  /// Finds the values at the top of `bytes`, those of a list by themselves.
  ///
  /// Only brackets and strings are followed, so a fault inside a value ends up inside its place. What stands
  /// behind an unclosed bracket belongs to the last place.
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8]) {
    var places: [Place] = []
    var index = 0
    var line = 1
    var base = 0
    var start: (offset: Int, line: Int)?
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case UInt8(ascii: "\""):
        start = start ?? (index, line)
        index = Self.endOfString(bytes, from: index, line: &line)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if start == nil, depth == 0, base == 0, places.isEmpty, bytes[index] == UInt8(ascii: "[") {
          base = 1
        } else {
          start = start ?? (index, line)
        }
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth <= base, let begun = start {
          places.append(Place(range: begun.offset..<index + 1, line: begun.line))
          start = nil
        }
        if depth < base { base = 0 }
        depth = max(depth, 0)
      default: break
      }
      index += 1
    }
    if let begun = start { places.append(Place(range: begun.offset..<bytes.count, line: begun.line)) }
    self.places = places
  }

  private static func endOfString(_ bytes: [UInt8], from start: Int, line: inout Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == 0x0A { line += 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// The keys of the first object in `bytes`, and those of their values that are strings.
  ///
  /// - Complexity: O(n) in the bytes of that object.
  static func firstKeys(in bytes: [UInt8]) -> [String: String?] {
    var keys: [String: String?] = [:]
    var index = 0
    var depth = 0
    var key: String?
    var line = 0
    guard let open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return [:] }
    index = open
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = endOfString(bytes, from: index, line: &line)
        guard end < bytes.count else { return keys }
        if depth == 1 {
          let text = String(decoding: bytes[index + 1..<end].prefix(512), as: UTF8.self)
          if let known = key {
            keys[known] = .some(text)
          } else {
            key = text
            keys[text] = .some(nil)
          }
        }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return keys }
      case UInt8(ascii: ",") where depth == 1: key = nil
      default: break
      }
      index += 1
    }
    return keys
  }
}
