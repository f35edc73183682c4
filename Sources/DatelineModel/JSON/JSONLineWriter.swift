/// Writes JSON on one line, byte by byte, without building a tree first.
///
/// Members may be written in any order: an object's members stand sorted by their keys once it is closed. The caller closes
/// what it opens. The bytes are those of ``StableJSON``: no spaces, slashes and everything beyond ASCII unescaped, control
/// characters escaped.
public struct JSONLineWriter: ~Copyable {
  // A buffer of its own: an array would ask before every byte whether it is shared.
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// Whether the next value or key follows another one.
  private var needsComma = false
  /// The members of all open objects so far, those of the innermost last.
  private var members: [Member] = []
  /// The first member of the innermost open object.
  private var firstMember = 0
  /// Whether the members of the innermost open object came in order.
  private var isSorted = true

  /// Where a member begins, and its key.
  private struct Member {
    let start: Int
    let key: StaticString
    /// The first byte of the key, which tells most keys apart.
    let first: UInt8

    /// Whether it stands before another one.
    @inline(__always)
    func precedes(_ other: Member) -> Bool {
      first != other.first ? first < other.first : isLess(than: other)
    }

    private func isLess(than other: Member) -> Bool {
      key.withUTF8Buffer { left in other.key.withUTF8Buffer { left.lexicographicallyPrecedes($0) } }
    }
  }

  /// Makes a writer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    self.capacity = max(64, capacity)
    buffer = .allocate(capacity: self.capacity)
  }

  deinit { buffer.deallocate() }

  /// What has been written and not been handed over, in UTF-8.
  ///
  /// - Complexity: O(n) in the bytes.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: count)) }

  /// Lends what has been written and not been handed over.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: buffer, count: count))
  }

  /// Forgets what has been written; the next value stands alone.
  mutating func clear() {
    count = 0
    needsComma = false
  }

  /// How many bytes have been written and not been handed over.
  public var length: Int { count }

  /// Hands over what has been written so far and forgets it.
  ///
  /// The members of the objects that are open keep the order in which they were written; those of objects that are opened
  /// from now on are sorted as ever.
  public mutating func drain(to take: (borrowing [UInt8]) -> Void) {
    take(bytes)
    count = 0
    isSorted = true
    members.removeAll(keepingCapacity: true)
    firstMember = 0
  }

  // MARK: Bytes

  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = moved
    capacity = larger
  }

  /// Makes room for some bytes; what is put behind needs no more asking.
  @inline(__always)
  private mutating func reserve(_ more: Int) { if count + more > capacity { grow(more) } }

  /// Puts a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Puts bytes for which there is room.
  @inline(__always)
  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { (buffer + count).update(from: start, count: bytes.count) }
    count += bytes.count
  }

  /// Puts the comma that stands before a value or key that follows another one.
  @inline(__always)
  private mutating func separate() {
    reserve(2)
    if needsComma { put(UInt8(ascii: ",")) }
    needsComma = true
  }

  @inline(__always)
  private mutating func close(_ mark: UInt8) {
    reserve(1)
    put(mark)
    needsComma = true
  }

  @inline(__always)
  private mutating func open(_ mark: UInt8) {
    separate()
    put(mark)
    needsComma = false
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
    open(UInt8(ascii: "{"))
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
    close(UInt8(ascii: "}"))
  }

  @usableFromInline
  mutating func beginArray() {
    open(UInt8(ascii: "["))
  }

  @usableFromInline
  mutating func endArray() {
    close(UInt8(ascii: "]"))
  }

  /// Puts the members of the innermost open object in the order of their keys.
  private mutating func sortMembers() {
    let start = members[firstMember].start
    let end = count
    let number = members.count - firstMember
    reserve(end - start + 1)
    // The members are copied behind themselves in their order, and the whole is moved back.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: number) { order in
      // An object has few members, mostly in order: each is moved forward to its place.
      for place in 0..<number {
        var target = place
        while target > 0, members[firstMember + place].precedes(members[firstMember + order[target - 1]]) {
          order[target] = order[target - 1]
          target -= 1
        }
        order[target] = place
      }
      for rank in 0..<number {
        let place = firstMember + order[rank]
        if rank > 0 { put(UInt8(ascii: ",")) }
        // A comma stands between a member and the next one.
        let last = place + 1 < members.count ? members[place + 1].start - 1 : end
        put(UnsafeBufferPointer(start: buffer + members[place].start, count: last - members[place].start))
      }
    }
    (buffer + start).update(from: buffer + end, count: end - start)
    count = end
  }

  // MARK: Members

  /// Writes a key of ASCII letters that needs no escape; the value comes next.
  public mutating func key(_ key: StaticString) {
    let length = key.utf8CodeUnitCount
    reserve(length + 4)
    if needsComma { put(UInt8(ascii: ",")) }
    needsComma = false
    let member = Member(start: count, key: key, first: length > 0 ? key.utf8Start.pointee : 0)
    if members.count > firstMember, isSorted, !members[members.count - 1].precedes(member) {
      isSorted = false
    }
    members.append(member)
    put(UInt8(ascii: "\""))
    put(UnsafeBufferPointer(start: key.utf8Start, count: length))
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
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
    open(UInt8(ascii: "{"))
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      string(key)
      reserve(1)
      put(UInt8(ascii: ":"))
      needsComma = false
      string(value)
    }
    close(UInt8(ascii: "}"))
  }

  /// Writes an object of values by keys that are known only now, sorted.
  public mutating func dictionary<Value>(
    _ values: [String: Value], _ value: (inout JSONLineWriter, Value) -> Void
  ) {
    open(UInt8(ascii: "{"))
    for (key, one) in values.count < 2 ? Array(values) : values.sorted(by: { $0.key < $1.key }) {
      string(key)
      reserve(1)
      put(UInt8(ascii: ":"))
      needsComma = false
      value(&self, one)
    }
    close(UInt8(ascii: "}"))
  }

  /// Writes a member that is a list of strings.
  public mutating func member(_ key: StaticString, _ values: [String]) {
    self.key(key)
    array(values) { $0.string($1) }
  }

  /// Writes a member that is a number.
  public mutating func member(_ key: StaticString, _ value: Double) {
    self.key(key)
    number(value)
  }

  /// Writes the characters of a number as they are.
  mutating func number(verbatim digits: String) {
    separate()
    plain(digits)
  }

  // MARK: Values

  /// Writes a string.
  ///
  /// - Complexity: O(n) in its bytes.
  public mutating func string(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { quote($0) }
  }

  /// Writes a string given as valid UTF-8.
  ///
  /// - Complexity: O(n) in its bytes.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    separate()
    value.withUnsafeBufferPointer { quote($0) }
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    reserve(21)
    if value < 0 { put(UInt8(ascii: "-")) }
    let start = count
    var rest = value.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    var (left, right) = (start, count - 1)
    while left < right {
      swap(&buffer[left], &buffer[right])
      left += 1
      right -= 1
    }
  }

  /// Writes a number in the fewest digits that read back as the same number; null when it is not finite.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    let digits = value.description
    plain(String(digits.hasSuffix(".0") ? digits.dropLast(2) : digits[...]))
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) {
    separate()
    plain(value ? "true" : "false")
  }

  /// Writes null.
  public mutating func null() {
    separate()
    plain("null")
  }

  /// Ends the line.
  public mutating func endLine() {
    reserve(1)
    put(0x0A)
    needsComma = false
  }

  private mutating func plain(_ text: String) {
    reserve(text.utf8.count)
    for byte in text.utf8 { put(byte) }
  }

  /// Puts characters between quotation marks, the runs that need no escape each in one piece.
  private mutating func quote(_ characters: UnsafeBufferPointer<UInt8>) {
    // An escape has at most six bytes.
    reserve(characters.count + 8)
    put(UInt8(ascii: "\""))
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
          put(UnsafeBufferPointer(rebasing: characters[start..<offset]))
          reserve(characters.count - offset + 8)
          escape(byte)
          start = offset + 1
        }
        offset += 1
      }
    }
    put(UnsafeBufferPointer(rebasing: characters[start...]))
    put(UInt8(ascii: "\""))
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

  /// Puts the escape of a byte, for which there is room.
  private mutating func escape(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    case ..<0x20:
      for mark in [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), Self.digit(byte >> 4)] {
        put(mark)
      }
      put(Self.digit(byte & 15))
    default: put(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
