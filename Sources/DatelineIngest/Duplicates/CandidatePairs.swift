import DatelineModel

/// Finds the pairs of signatures that may be near-duplicates, without comparing each with each.
///
/// Two texts whose sketches share a hash are a candidate pair. Only the lowest eighth of the range of hashes is looked
/// at, a sample that long and short texts draw alike (Broder's sketch by a modulus), so that a brief meets the article
/// that it was cut from. Bands of a min-hash signature would miss that pair, whose similarity is small.
struct CandidatePairs {
  /// Hashes above are not looked at.
  static let limit = UInt32.max / 8
  /// Groups up to this size give all their pairs.
  static let completeGroup = 8
  /// Calls `visit` with the pairs of `signatures`, as two indices of which the first is smaller.
  ///
  /// Of a hash that many texts share, each is paired with the first and with the one before, so that the number of
  /// pairs grows with that of the texts and not with its square. A pair comes up once for each hash it shares.
  /// - Parameters:
  ///   - signatures: The signatures.
  ///   - batch: About as many hashes are sorted at a time.
  ///   - visit: Gets each pair.
  /// - Complexity: O(n log n) in the hashes that are looked at; the memory is that of one batch.
  static func forEach(in signatures: [TextSignature], batch: Int = 4 << 20, _ visit: (Int, Int) -> Void) {
    let total = signatures.reduce(0) { $0 + Self.position(of: limit, in: $1.shingles) }
    let slices = UInt32(total / batch + 1)
    let width = limit / slices + 1
    var keys: [UInt64] = []
    for slice in 0..<slices {
      let start = slice * width
      let end = start.addingReportingOverflow(width)
      keys.removeAll(keepingCapacity: true)
      for (index, signature) in signatures.enumerated() {
        let hashes = signature.shingles
        let from = position(of: start, in: hashes)
        let to = position(of: end.overflow ? .max : min(end.partialValue, limit), in: hashes)
        for hash in hashes[from..<max(from, to)] { keys.append(UInt64(hash) << 32 | UInt64(index)) }
      }
      keys.sort()
      visitGroups(of: keys, visit)
    }
  }

  private static func visitGroups(of keys: [UInt64], _ visit: (Int, Int) -> Void) {
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      if end - start > 1 { visitPairs(of: keys[start..<end], visit) }
      start = end
    }
  }

  private static func visitPairs(of group: ArraySlice<UInt64>, _ visit: (Int, Int) -> Void) {
    let members = group.map { Int($0 & 0xFFFF_FFFF) }
    for (place, member) in members.enumerated().dropFirst() {
      if members.count <= completeGroup {
        for earlier in members[..<place] { visit(earlier, member) }
      } else {
        visit(members[0], member)
        if place > 1 { visit(members[place - 1], member) }
      }
    }
  }

  /// The number of hashes below `hash`.
  private static func position(of hash: UInt32, in hashes: [UInt32]) -> Int {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
