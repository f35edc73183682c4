/// The smallest distinct hashes of a stream.
struct BottomSketch {
  private let capacity: Int
  private var kept: [UInt32] = []
  /// No hash above this one can be among the smallest.
  private var limit = UInt32.max

  /// Keeps `capacity` hashes.
  init(capacity: Int) {
    self.capacity = capacity
    kept.reserveCapacity(4 * capacity)
  }

  /// Takes the next hash.
  ///
  /// - Complexity: O(log k) amortised in the capacity for a hash that may be kept, O(1) for the others.
  mutating func insert(_ hash: UInt32) {
    guard hash <= limit else { return }
    kept.append(hash)
    if kept.count == 4 * capacity { compact() }
  }

  /// The smallest hashes so far, ascending.
  mutating func smallest() -> [UInt32] {
    compact()
    return kept
  }

  private mutating func compact() {
    kept.sort()
    var count = 0
    for hash in kept where count == 0 || kept[count - 1] != hash {
      kept[count] = hash
      count += 1
      if count == capacity { break }
    }
    kept.removeSubrange(count...)
    if count == capacity { limit = kept[count - 1] }
  }
}
