/// The values of a JSON source: one, those of a list, or one a line.
///
/// Every byte other than white space, and the brackets and commas of the list, belongs to a place, so that whoever
/// reads all places misses nothing.
struct JSONObjects {
  /// One value's bytes, or what stands where a value should.
  struct Place: Hashable {
    /// The bytes from the first to the last bracket; empty at the end of a list that is not closed.
    let range: Range<Int>
    /// The line of its first byte, counted from 1.
    let line: Int
    /// The column of its first byte in bytes, counted from 1.
    let column: Int

    /// The line and column of an offset inside.
    ///
    /// - Complexity: O(n) in the bytes before it.
    func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
      let before = bytes[range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound))]
      guard let feed = before.lastIndex(of: 0x0A) else { return (line, column + before.count) }
      return (line + before.count { $0 == 0x0A }, before.endIndex - feed)
    }
  }

  /// Where each value stands, in order.
  let places: [Place]
  /// Whether the values are those of one list.
  let isList: Bool

  /// Finds the values at the top of `bytes`, those of a list by themselves.
  ///
  /// Only brackets and strings are followed, so a fault inside a value ends up inside its place. A bracket that is
  /// never closed costs the others nothing where each begins a line: unless the source as a whole is JSON, a value
  /// ends before the next line that begins with a brace no further in than the value does.
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8]) {
    var scan = JSONPlaceScan(bytes)
    scan.run()
    places = scan.places
    isList = scan.isList
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
