/// Strings that were read lately, so that equal ones share their memory.
///
/// A table without chains: a string takes the place of another with the same remainder of its hash.
final class StringCache {
  private var entries: [(hash: UInt64, string: String)]
  private let mask: UInt64

  /// Makes a cache of about two to the power of `bits` strings.
  init(bits: Int = 14) {
    entries = Array(repeating: (0, ""), count: 1 << bits)
    mask = (1 << UInt64(bits)) - 1
  }

  /// The string of the bytes; nil when they are no UTF-8.
  ///
  /// - Complexity: O(n).
  func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    // Strings of up to 15 bytes have no memory of their own.
    guard bytes.count > 15 else { return String(validating: bytes, as: UTF8.self) }
    let hash = Self.hash(bytes)
    let place = Int((hash ^ (hash >> 32)) & mask)
    if entries[place].hash == hash {
      let known = entries[place].string
      if known.utf8.count == bytes.count, known.utf8.elementsEqual(bytes) { return known }
    }
    guard let string = String(validating: bytes, as: UTF8.self) else { return nil }
    entries[place] = (hash, string)
    return string
  }

  /// Multiplies eight bytes at a time into the hash.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      offset += 8
    }
    // The rest, with bytes that were taken before.
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    hash = (hash ^ last) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 29)
  }
}
