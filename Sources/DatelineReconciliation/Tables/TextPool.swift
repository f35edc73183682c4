/// Keeps each distinct text once and numbers it, so that rows hold numbers instead of texts.
///
/// Texts are numbered in the order of their first appearance; ``ranks()`` gives the order of their bytes, which does not
/// depend on the order of the input.
struct TextPool {
  /// The bytes of all texts, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each text starts in ``bytes``; one more entry marks the end of the last.
  private var starts: [Int] = [0]
  /// Open addressing: the number of a text plus one, 0 where the place is free.
  ///
  /// The count is a power of two.
  private var places: [Int32] = Array(repeating: 0, count: 64)

  /// The number of distinct texts.
  var count: Int { starts.count - 1 }

  /// The number of a text given as UTF-8, new or known.
  ///
  /// - Complexity: O(n) in its bytes, on average.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if (count + 1) * 2 > places.count { grow() }
    var place = Self.hash(text) & (places.count - 1)
    while places[place] != 0 {
      let known = Int(places[place]) - 1
      if equals(known, text) { return Int32(known) }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    places[place] = Int32(count)
    return Int32(count - 1)
  }

  /// The number of a text that may be new.
  mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The text with a number; bytes that are no UTF-8 are replaced.
  subscript(_ number: Int32) -> String {
    String(decoding: utf8(number), as: UTF8.self)
  }

  /// The bytes of the text with a number.
  func utf8(_ number: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(number)]..<starts[Int(number) + 1]] }

  /// For each text how many others stand before it in the order of bytes.
  ///
  /// - Complexity: O(n log n) comparisons.
  func ranks() -> [Int32] {
    var order = [Int32](0..<Int32(count))
    bytes.withUnsafeBufferPointer { bytes in
      order.sort { precedes($0, $1, in: bytes) }
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = Int32(rank) }
    return ranks
  }

  /// The same texts numbered by the order of their bytes.
  ///
  /// - Parameter ranks: What ``ranks()`` gave.
  /// - Returns: The pool; a number in it is a rank.
  func ranked(_ ranks: [Int32]) -> TextPool {
    var order = [Int32](repeating: 0, count: count)
    for (number, rank) in ranks.enumerated() { order[Int(rank)] = Int32(number) }
    var pool = TextPool()
    pool.bytes.reserveCapacity(bytes.count)
    for number in order {
      bytes.withUnsafeBufferPointer { bytes in
        _ = pool.number(
          of: UnsafeBufferPointer(rebasing: bytes[starts[Int(number)]..<starts[Int(number) + 1]]))
      }
    }
    return pool
  }

  private func precedes(_ left: Int32, _ right: Int32, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (a, b) = (starts[Int(left)], starts[Int(right)])
    let (aEnd, bEnd) = (starts[Int(left) + 1], starts[Int(right) + 1])
    while a < aEnd, b < bEnd {
      if bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
      a += 1
      b += 1
    }
    return aEnd - a < bEnd - b
  }

  private func equals(_ known: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[known]
    guard starts[known + 1] - start == text.count else { return false }
    for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
    return true
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for number in 0..<count {
      let hash = bytes.withUnsafeBufferPointer {
        Self.hash(UnsafeBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
      }
      var place = hash & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number + 1)
    }
  }

  // Seeded anew in every process, so no input can be made to collide; the numbers given do not depend on it.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    return hasher.finalize() & Int.max
  }
}
