/// Lists of small numbers by key, in the order of their coming, all in four flat arrays.
struct NumberLists {
  private var keys: [UInt64]
  private var heads: [Int32]
  private var count = 0
  /// The numbers, each with the place of the one before it under the same key, from 1; 0 for none.
  private var links: [Link] = []

  private struct Link {
    let number: Int32
    let before: Int32
  }

  /// Makes lists with room for `capacity` keys before they grow.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: .max, count: size)
    heads = [Int32](repeating: 0, count: size)
    links.reserveCapacity(capacity)
  }

  /// Adds a number under a key other than `UInt64.max`.
  mutating func add(_ number: Int, under key: UInt64) {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] != key { count += 1 }
    keys[slot] = key
    links.append(Link(number: Int32(number), before: heads[slot]))
    heads[slot] = Int32(links.count)
  }

  /// Adds to `found` the numbers under a key that pass a test, the latest first.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - limit: how many numbers are looked at.
  ///   - found: what is added to.
  ///   - passes: the test.
  func collect(
    _ key: UInt64, limit: Int, into found: inout [Int], where passes: (Int) -> Bool = { _ in true }
  ) {
    let slot = slot(of: key)
    var link = keys[slot] == key ? heads[slot] : 0
    var looked = 0
    while link > 0, looked < limit {
      let entry = links[Int(link) - 1]
      if passes(Int(entry.number)) { found.append(Int(entry.number)) }
      link = entry.before
      looked += 1
    }
  }

  /// The slot that holds the key, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, heads)
    keys = [UInt64](repeating: .max, count: old.0.count * 2)
    heads = [Int32](repeating: 0, count: keys.count)
    for (key, head) in zip(old.0, old.1) where key != .max {
      let slot = slot(of: key)
      keys[slot] = key
      heads[slot] = head
    }
  }
}
