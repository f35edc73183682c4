/// A key for a word in any letter case: the 64-bit FNV-1a hash of its bytes, ASCII capitals made small.
///
/// Two known words never share a key (``WordTable`` checks its own), and among unknown words a clash is as
/// likely as one in 2^64.
struct WordKey: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key of the empty word.
  init() {}

  /// The key of a whole word.
  init(_ word: some StringProtocol) {
    for byte in word.utf8 { add(byte) }
  }

  /// Adds the next byte of the word.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(small)) &* 0x0000_0100_0000_01B3
  }

  /// The key of this word with `next` behind it.
  func followed(by next: WordKey) -> WordKey {
    var key = self
    key.value = (key.value ^ next.value.byteSwapped) &* 0x0000_0100_0000_01B3
    return key
  }
}
