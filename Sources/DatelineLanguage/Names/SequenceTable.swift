/// Runs of words numbered in the order of their coming, found again by hash, also as the longest at a place of a text.
struct SequenceTable {
  private var arena: [Word] = []
  private var ends: [Int32] = [0]
  private var slots: [Int32] = [Int32](repeating: 0, count: 64)
  private(set) var longest = 0

  /// The number of different runs.
  var count: Int { ends.count - 1 }

  /// The number of words of run `number`.
  func length(_ number: Int) -> Int { Int(ends[number + 1] - ends[number]) }

  /// The words of run `number`.
  private func words(_ number: Int) -> ArraySlice<Word> { arena[Int(ends[number])..<Int(ends[number + 1])] }

  /// The number of a run of tokens, which is added when it is new.
  ///
  /// - Complexity: O(length) on average.
  mutating func insert(_ range: Range<Int>, of tokens: [Token]) -> Int {
    let hash = Self.hash(range, tokens)
    if let known = find(range, of: tokens, hash: hash) { return known }
    if count * 2 >= slots.count { grow() }
    for index in range { arena.append(tokens[index].word) }
    ends.append(Int32(arena.count))
    longest = max(longest, range.count)
    place(Int32(count), hash: hash)
    return count - 1
  }

  /// The longest known run that begins at a token, at most eight tokens long.
  func longest(in tokens: [Token], at start: Int, before end: Int) -> (number: Int, length: Int)? {
    var found: (Int, Int)?
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<min(end, start + min(longest, 8)) {
      hash = Self.step(hash, tokens[index].word)
      if let number = find(start..<index + 1, of: tokens, hash: hash) { found = (number, index + 1 - start) }
    }
    return found
  }

  private static func step(_ hash: UInt64, _ word: Word) -> UInt64 {
    (hash ^ UInt64(word.index)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func hash(_ range: Range<Int>, _ tokens: [Token]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = step(hash, tokens[index].word) }
    return hash
  }

  private static func hash(_ words: ArraySlice<Word>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words { hash = step(hash, word) }
    return hash
  }

  private func find(_ range: Range<Int>, of tokens: [Token], hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, range, tokens) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(_ number: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where arena[start + offset] != tokens[range.lowerBound + offset].word {
      return false
    }
    return true
  }

  private mutating func place(_ entry: Int32, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 0..<count { place(Int32(number + 1), hash: Self.hash(words(number))) }
  }
}
