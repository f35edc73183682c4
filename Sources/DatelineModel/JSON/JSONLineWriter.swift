/// Writes JSON on one line, byte by byte, without building a tree first.
///
/// Members may be written in any order: an object's members stand sorted by their keys once it is closed. The caller closes
/// what it opens. The bytes are those of ``StableJSON``: no spaces, slashes and everything beyond ASCII unescaped, control
/// characters escaped.
public struct JSONLineWriter: Sendable {
  /// What has been written and not been taken, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private static let hexadecimal = Array("0123456789abcdef".utf8)
  /// Whether the next value or key follows another one.
  private var needsComma = false
  /// The members of all open objects so far, those of the innermost last.
  private var members: [Member] = []
  /// The first member of the innermost open object.
  private var firstMember = 0
  /// Whether the members of the innermost open object came in order.
  private var isSorted = true
  /// What is sorted stands here for a moment.
  private var scratch: [UInt8] = []

  /// Where a member begins, and its key.
  private struct Member {
    let start: Int
    /// The first bytes of the key, the first one highest.
    let prefix: UInt64
    let key: StaticString

    /// Whether it stands before another one.
    func precedes(_ other: Member) -> Bool {
      if prefix != other.prefix { return prefix < other.prefix }
      return key.withUTF8Buffer { left in other.key.withUTF8Buffer { left.lexicographicallyPrecedes($0) } }
    }
  }

  /// Makes a writer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Hands over what has been written so far and forgets it.
  ///
  /// The members of the objects that are open keep the order in which they were written; those of objects that are opened
  /// from now on are sorted as ever.
  public mutating func drain(to take: (borrowing [UInt8]) -> Void) {
    take(bytes)
    bytes.removeAll(keepingCapacity: true)
    isSorted = true
    members.removeAll(keepingCapacity: true)
    firstMember = 0
  }

  // MARK: Objects and arrays

  /// Writes an object whose members `content` writes.
  @inline(__always)
  public mutating func object(_ content: (inout JSONLineWriter) -> Void) {
    let outer = beginObject()
    content(&self)
    endObject(outer)
  }

  /// Writes an array whose values `content` writes.
  @inline(__always)
  public mutating func array(_ content: (inout JSONLineWriter) -> Void) {
    beginArray()
    content(&self)
    endArray()
  }

  /// Writes an array of one value for each element.
  @inlinable
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ value: (inout JSONLineWriter, Element) -> Void
  ) {
    array { writer in
      for element in elements { value(&writer, element) }
    }
  }

  /// What an object that is open must remember of the one around it.
  @usableFromInline
  struct Outer {
    let firstMember: Int
    let isSorted: Bool
  }

  @usableFromInline
  mutating func beginObject() -> Outer {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    let outer = Outer(firstMember: firstMember, isSorted: isSorted)
    firstMember = members.count
    isSorted = true
    return outer
  }

  @usableFromInline
  mutating func endObject(_ outer: Outer) {
    if !isSorted { sortMembers() }
    if members.count > firstMember { members.removeLast(members.count - firstMember) }
    // After a hand-over nothing is left to be sorted in the objects around this one.
    firstMember = min(outer.firstMember, members.count)
    isSorted = outer.isSorted || members.isEmpty
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  @usableFromInline
  mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  @usableFromInline
  mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Puts the members of the innermost open object in the order of their keys.
  private mutating func sortMembers() {
    let start = members[firstMember].start
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[start...])
    let end = bytes.count + 1
    bytes.removeLast(bytes.count - start)
    var last: Int?
    // An object has few members: looking for the next key each time is quicker than sorting elsewhere.
    while let place = nextMember(after: last) {
      if last != nil { bytes.append(UInt8(ascii: ",")) }
      // A comma stands between a member and the next one.
      let next = place + 1 < members.count ? members[place + 1].start : end
      bytes.append(contentsOf: scratch[(members[place].start - start)..<(next - 1 - start)])
      last = place
    }
  }

  /// The member of the innermost open object with the least key behind that of another.
  private func nextMember(after last: Int?) -> Int? {
    var next: Int?
    for place in firstMember..<members.count {
      if let last, !members[last].precedes(members[place]) { continue }
      if let best = next, !members[place].precedes(members[best]) { continue }
      next = place
    }
    return next
  }

  // MARK: Members

  /// Writes a key that needs no escape; the value comes next.
  public mutating func key(_ key: StaticString) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    key.withUTF8Buffer { characters in
      var prefix: UInt64 = 0
      for offset in 0..<8 {
        prefix = prefix << 8 | (offset < characters.count ? UInt64(characters[offset]) : 0)
      }
      let member = Member(start: bytes.count, prefix: prefix, key: key)
      if members.count > firstMember, !members[members.count - 1].precedes(member) { isSorted = false }
      members.append(member)
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: characters)
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a member that is a string; nothing at all when `value` is nil.
  public mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// Writes a member that is a string, given as valid UTF-8.
  public mutating func member(_ key: StaticString, utf8 value: ArraySlice<UInt8>) {
    self.key(key)
    string(utf8: value)
  }

  /// Writes a member that is a whole number.
  public mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  /// Writes a member that is true or false.
  public mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  /// Writes an object of strings by keys that are known only now, sorted.
  public mutating func dictionary(_ values: some Sequence<(key: String, value: String)>) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      string(key)
      bytes.append(UInt8(ascii: ":"))
      needsComma = false
      string(value)
    }
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  // MARK: Values

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

  /// Writes a string given as valid UTF-8.
  ///
  /// - Complexity: O(n) in its bytes.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.withUnsafeBufferPointer { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    // No number of 64 bits has more digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var place = 20
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest > 0
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[place...]))
    }
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
