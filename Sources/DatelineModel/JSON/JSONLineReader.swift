import Foundation

/// Reads JSON of a known form byte by byte, without building a tree first.
///
/// What it reads it reads as ``StableJSON`` does. Whatever is unusual it leaves to that: ``Unread`` says only that the line has
/// to be read the slow way, which then has the value or the error.
struct JSONLineReader: ~Copyable {
  /// The line has to be read in the slow way.
  struct Unread: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private let strings: StringCache

  /// Makes a reader of one line; equal strings that ``StringCache`` still knows share their memory.
  init(_ bytes: UnsafeBufferPointer<UInt8>, strings: StringCache) {
    self.bytes = bytes
    self.strings = strings
  }

  /// A key, as it stands between its quotation marks.
  struct Key {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    /// The key.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the key is `name`.
    @inline(__always)
    static func ~= (name: StaticString, key: Key) -> Bool {
      guard name.utf8CodeUnitCount == key.bytes.count, let start = key.bytes.baseAddress else { return false }
      return memcmp(name.utf8Start, start, key.bytes.count) == 0
    }
  }

  // MARK: Marks

  @inline(__always)
  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// The next byte that is no white space, not yet taken; 0 at the end.
  @inline(__always)
  private mutating func peek() -> UInt8 {
    skipSpace()
    return offset < bytes.count ? bytes[offset] : 0
  }

  @inline(__always)
  private mutating func expect(_ byte: UInt8) throws(Unread) {
    guard peek() == byte else { throw Unread() }
    offset += 1
  }

  /// Checks that nothing follows.
  mutating func end() throws(Unread) {
    if peek() != 0 || offset < bytes.count { throw Unread() }
  }

  // MARK: Objects and arrays

  /// Reads an object; `member` reads the value of each key or skips it.
  @inline(__always)
  mutating func object(_ member: (inout JSONLineReader, Key) throws(Unread) -> Void) throws(Unread) {
    try expect(UInt8(ascii: "{"))
    if peek() == UInt8(ascii: "}") {
      offset += 1
      return
    }
    while true {
      let key = Key(bytes: try rawString())
      guard key.bytes.allSatisfy({ $0 < 0x80 }) else { throw Unread() }
      try expect(UInt8(ascii: ":"))
      try member(&self, key)
      let mark = peek()
      offset += 1
      if mark == UInt8(ascii: "}") { return }
      guard mark == UInt8(ascii: ",") else { throw Unread() }
    }
  }

  /// Reads an array; `element` reads each value.
  @inline(__always)
  mutating func array<Element>(
    _ element: (inout JSONLineReader) throws(Unread) -> Element
  ) throws(Unread) -> [Element] {
    try expect(UInt8(ascii: "["))
    var elements: [Element] = []
    if peek() == UInt8(ascii: "]") {
      offset += 1
      return elements
    }
    while true {
      elements.append(try element(&self))
      let mark = peek()
      offset += 1
      if mark == UInt8(ascii: "]") { return elements }
      guard mark == UInt8(ascii: ",") else { throw Unread() }
    }
  }

  /// Reads null where it stands and says whether it did.
  mutating func null() throws(Unread) -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  /// Skips a value.
  mutating func skip() throws(Unread) {
    switch peek() {
    case UInt8(ascii: "{"): try object { reader, _ throws(Unread) in try reader.skip() }
    case UInt8(ascii: "["): _ = try array { reader throws(Unread) in try reader.skip() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try digits()
    }
  }

  private mutating func word(_ word: StaticString) throws(Unread) {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count, let start = bytes.baseAddress,
      memcmp(start + offset, word.utf8Start, length) == 0
    else { throw Unread() }
    offset += length
  }

  // MARK: Strings

  /// The bytes of a string without an escape.
  @inline(__always)
  private mutating func rawString() throws(Unread) -> UnsafeBufferPointer<UInt8> {
    try expect(UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<offset - 1])
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { throw Unread() }
      offset += 1
    }
    throw Unread()
  }

  /// Reads a string of which there are few equal ones.
  mutating func string() throws(Unread) -> String {
    let start = offset
    if let raw = try? rawString() {
      guard let string = String(validating: raw, as: UTF8.self) else { throw Unread() }
      return string
    }
    offset = start
    return try escapedString()
  }

  /// Reads a string that others are likely to equal.
  mutating func sharedString() throws(Unread) -> String {
    let start = offset
    if let raw = try? rawString() {
      guard let string = strings.string(raw) else { throw Unread() }
      return string
    }
    offset = start
    return try escapedString()
  }

  /// Reads a string or null.
  mutating func stringOrNull() throws(Unread) -> String? {
    if try null() { return nil }
    return try string()
  }

  /// Reads a list of strings that others are likely to equal; an empty one for null.
  mutating func sharedStrings() throws(Unread) -> [String] {
    if try null() { return [] }
    return try array { reader throws(Unread) in try reader.sharedString() }
  }

  mutating func sharedStringOrNull() throws(Unread) -> String? {
    if try null() { return nil }
    return try sharedString()
  }

  /// Reads a string with escapes other than those of surrogates.
  private mutating func escapedString() throws(Unread) -> String {
    try expect(UInt8(ascii: "\""))
    var plain: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard let string = String(validating: plain, as: UTF8.self) else { throw Unread() }
        return string
      }
      if byte < 0x20 { throw Unread() }
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard offset < bytes.count else { throw Unread() }
      let mark = bytes[offset]
      offset += 1
      switch mark {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(mark)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "u"): plain.append(contentsOf: try codePoint())
      default: throw Unread()
      }
    }
    throw Unread()
  }

  private mutating func codePoint() throws(Unread) -> String.UTF8View {
    guard offset + 4 <= bytes.count else { throw Unread() }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else { throw Unread() }
      value = value << 4 | UInt32(digit)
    }
    offset += 4
    guard let scalar = UnicodeScalar(value) else { throw Unread() }
    return String(Character(scalar)).utf8
  }

  /// Reads a string that names a case.
  mutating func named<Value: RawRepresentable<String>>(_ type: Value.Type) throws(Unread) -> Value {
    guard let value = Value(rawValue: try sharedString()) else { throw Unread() }
    return value
  }

  // MARK: Numbers

  /// A number's digits as they stand; whether they are of a whole number.
  private mutating func digits() throws(Unread) -> (text: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    skipSpace()
    let start = offset
    var isWhole = true
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-"): if offset > start { isWhole = false }
      case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isWhole = false
      default: return try checked(start, isWhole)
      }
      offset += 1
    }
    return try checked(start, isWhole)
  }

  /// A leading zero before a digit and a sign alone are errors that the slow way words.
  private func checked(
    _ start: Int, _ isWhole: Bool
  ) throws(Unread) -> (text: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var first = start
    if first < offset, bytes[first] == UInt8(ascii: "-") { first += 1 }
    guard first < offset, bytes[first] >= UInt8(ascii: "0"), bytes[first] <= UInt8(ascii: "9") else {
      throw Unread()
    }
    if bytes[first] == UInt8(ascii: "0"), first + 1 < offset, bytes[first + 1] >= UInt8(ascii: "0"),
      bytes[first + 1] <= UInt8(ascii: "9")
    {
      throw Unread()
    }
    return (UnsafeBufferPointer(rebasing: bytes[start..<offset]), isWhole)
  }

  /// Reads a whole number of at most 19 digits that is not negative.
  mutating func magnitude() throws(Unread) -> UInt64 {
    let (text, isWhole) = try digits()
    guard isWhole, text.count <= 19, text[0] != UInt8(ascii: "-") else { throw Unread() }
    return text.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
  }

  /// Reads a whole number.
  mutating func integer() throws(Unread) -> Int {
    let (text, isWhole) = try digits()
    guard isWhole, text.count <= 18 else { throw Unread() }
    let isNegative = text[0] == UInt8(ascii: "-")
    let value = text.dropFirst(isNegative ? 1 : 0).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Reads a number; one of at most 15 digits is exact by one division (Clinger 1990).
  mutating func double() throws(Unread) -> Double {
    let (text, _) = try digits()
    guard let (value, places) = Self.decimalPoint(text) else { throw Unread() }
    return Double(value) / Self.powersOfTen[places]
  }

  /// Reads a number in its decimal form.
  mutating func decimal() throws(Unread) -> Decimal {
    let (text, isWhole) = try digits()
    guard let (value, places) = Self.decimalPoint(text) else { throw Unread() }
    if isWhole { return Decimal(value) }
    // A zero at the end is kept or dropped as the slow way has it.
    if text.last == UInt8(ascii: "0") { throw Unread() }
    return Decimal(
      sign: value < 0 ? .minus : .plus, exponent: -places, significand: Decimal(value.magnitude))
  }

  /// The digits of a number as a whole number, and how many of them stand behind the point; nil for more than 15 digits, an
  /// exponent, and zero below zero.
  private static func decimalPoint(_ text: UnsafeBufferPointer<UInt8>) -> (value: Int, places: Int)? {
    guard text.count <= 16 else { return nil }
    var value = 0
    var digits = 0
    var point: Int?
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      case UInt8(ascii: "-") where digits == 0 && point == nil: break
      case UInt8(ascii: ".") where point == nil && digits > 0: point = digits
      default: return nil
      }
    }
    guard digits <= 15, point != digits else { return nil }
    if text[0] == UInt8(ascii: "-") {
      if value == 0 { return nil }
      value = -value
    }
    return (value, point.map { digits - $0 } ?? 0)
  }

  /// Reads true or false.
  mutating func boolean() throws(Unread) -> Bool {
    if peek() == UInt8(ascii: "t") {
      try word("true")
      return true
    }
    try word("false")
    return false
  }

  /// What kind of value comes next, by its first byte.
  mutating func mark() -> UInt8 { peek() }
}
