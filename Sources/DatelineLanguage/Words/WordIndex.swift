/// Byte strings numbered in the order of their coming, found again by hash.
///
/// Open addressing with linear probing; the bytes of all strings lie one after the other in one array.
struct WordIndex: Sendable {
  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// The hash in the upper half and the number plus 1 in the lower one, so that most misses touch no other table.
  private var slots: [UInt64]
  private var mask: UInt32

  /// Makes an index with room for `capacity` strings before it grows; 0 takes no memory until the first comes.
  init(capacity: Int = 0) {
    guard capacity > 0 else {
      slots = []
      mask = 0
      return
    }
    var size = 64
    while size * 5 < capacity * 8 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = UInt32(size - 1)
    arena.reserveCapacity(capacity * 8)
    ends.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
  }

  var count: Int { ends.count }

  /// FNV-1a with a last mixing step, so that the low bits are as good as the high ones.
  static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    return finish(hash)
  }

  /// The last step of ``hash(_:)`` for a caller who mixed the bytes himself.
  @inline(__always)
  static func finish(_ hash: UInt32) -> UInt32 {
    let mixed = (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
    return mixed ^ (mixed >> 13)
  }

  /// The number of the string; nil when it has not come yet.
  ///
  /// - Complexity: O(length) on average.
  func find(_ bytes: Span<UInt8>, hash: UInt32) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    var slot = hash & mask
    while true {
      let entry = slots[Int(slot)]
      if entry == 0 { return nil }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash {
        let number = UInt32(truncatingIfNeeded: entry) &- 1
        if equals(bytes, number) { return number }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The number of the string, which is added when it is new.
  mutating func insert(_ bytes: Span<UInt8>, hash: UInt32) -> UInt32 {
    if let known = find(bytes, hash: hash) { return known }
    if ends.count * 8 >= slots.count * 5 { grow() }
    bytes.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    ends.append(UInt32(arena.count))
    hashes.append(hash)
    place(UInt32(ends.count), hash: hash)
    return UInt32(ends.count - 1)
  }

  /// The bytes of string `number` as text.
  func string(_ number: Int) -> String {
    String(decoding: arena[bounds(number)], as: UTF8.self)
  }

  /// The bytes of string `number`.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[bounds(number)] }

  private func bounds(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func equals(_ bytes: Span<UInt8>, _ number: UInt32) -> Bool {
    let bounds = bounds(Int(number))
    guard bounds.count == bytes.count else { return false }
    return arena.withUnsafeBytes { arena in
      bytes.withUnsafeBytes { bytes in
        var offset = 0
        while offset + 8 <= bytes.count {
          guard
            bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
              == arena.loadUnaligned(fromByteOffset: bounds.lowerBound + offset, as: UInt64.self)
          else { return false }
          offset += 8
        }
        while offset < bytes.count {
          guard bytes[offset] == arena[bounds.lowerBound + offset] else { return false }
          offset += 1
        }
        return true
      }
    }
  }

  private mutating func place(_ entry: UInt32, hash: UInt32) {
    var slot = hash & mask
    while slots[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
    slots[Int(slot)] = UInt64(hash) << 32 | UInt64(entry)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: max(64, slots.count * 2))
    mask = UInt32(slots.count - 1)
    for (number, hash) in hashes.enumerated() { place(UInt32(number + 1), hash: hash) }
  }
}
