/// Writes JSON on one line, byte by byte, without building a tree first.
///
/// The caller gives the members of an object in sorted order and closes what it opens. The bytes are those of
/// ``StableJSON``: no spaces, slashes and everything beyond ASCII unescaped, control characters escaped.
public struct JSONLineWriter: Sendable {
  /// What has been written, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private static let hexadecimal = Array("0123456789abcdef".utf8)
  /// Whether the next value or key follows another one.
  private var needsComma = false

  /// Makes a writer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes an object whose members `content` writes.
  public mutating func object(_ content: (inout JSONLineWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), content)
  }

  /// Writes an array whose values `content` writes.
  public mutating func array(_ content: (inout JSONLineWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), content)
  }

  /// Writes an array of one value for each element.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ value: (inout JSONLineWriter, Element) -> Void
  ) {
    array { writer in
      for element in elements { value(&writer, element) }
    }
  }

  /// Writes a key; the value comes next.
  public mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member that is a string; nothing at all when `value` is nil.
  public mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// Writes a string.
  ///
  /// - Complexity: O(n) in its bytes.
  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes a number in the fewest digits that read back as the same number; null when it is not finite.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    let digits = value.description
    bytes += (digits.hasSuffix(".0") ? digits.dropLast(2) : digits[...]).utf8
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes += "null".utf8
  }

  /// Ends the line.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONLineWriter) -> Void
  ) {
    separate()
    bytes.append(opening)
    needsComma = false
    content(&self)
    bytes.append(closing)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Appends the characters of a string, the runs that need no escape each in one piece.
  private mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var offset = 0
    while offset < characters.count {
      if Self.isPlain(characters, at: offset) {
        offset += 8
        continue
      }
      let end = min(offset + 8, characters.count)
      while offset < end {
        let byte = characters[offset]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters[start..<offset]))
          escape(byte)
          start = offset + 1
        }
        offset += 1
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters[start...]))
  }

  /// Whether none of the eight bytes at `offset` needs an escape; false as well when there are fewer than eight.
  ///
  /// Eight bytes are looked at in one word, by the test for a zero byte of Mycroft (1987): with the bytes to be found
  /// turned into zeros, a borrow shows in the top bit. A byte beyond ASCII never counts as found.
  private static func isPlain(_ characters: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset + 8 <= characters.count else { return false }
    let word = UnsafeRawBufferPointer(characters).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let below = word &- (ones &* 0x20)
    let found = (below & ~word) | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    return found & (ones &* 0x80) == 0
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case ..<0x20:
      bytes += "u00".utf8
      bytes.append(Self.hexadecimal[Int(byte >> 4)])
      bytes.append(Self.hexadecimal[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}
