/// Counts for pairs of sources how often they speak of the same disputed item and how often they agree.
///
/// Pairs are found in two passes over the same items: the first counts them roughly, by a number of counters that is fixed
/// whatever the table (a counting filter, after Fan et al., "Summary cache", 2000), the second exactly those that may
/// have enough in common. Agreement is tallied by how likely it was by chance, in sixteen steps.
struct PairTally {
  /// Where the first pass counts; a collision makes a pair look larger, never smaller.
  private var rough = [UInt8](repeating: 0, count: 1 << 22)
  private var places: [UInt64: Int32] = [:]
  private var pairs: [UInt64] = []
  private var met: [Int32] = []
  private var agreed: [Int32] = []

  /// The number of steps of chance.
  static let steps = 16
  /// The fewest common items that tell anything.
  static let least = 5

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
  }

  private static func slot(_ key: UInt64) -> Int {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4); the same in every run.
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 42)
  }

  /// Counts a pair in the first pass.
  mutating func sight(_ a: Int32, _ b: Int32) {
    let slot = Self.slot(Self.key(a, b))
    if rough[slot] < UInt8(Self.least) { rough[slot] += 1 }
  }

  /// Counts a pair in the second pass.
  ///
  /// - Parameters:
  ///   - a: one source.
  ///   - b: the other one.
  ///   - chance: how likely the value was for a source that knows nothing of the other, 0…1; nil where the two
  ///   disagree.
  mutating func meet(_ a: Int32, _ b: Int32, chance: Double?) {
    let key = Self.key(a, b)
    guard rough[Self.slot(key)] >= UInt8(Self.least) else { return }
    var place = Int(places[key, default: -1])
    if place < 0 {
      place = pairs.count
      places[key] = Int32(place)
      pairs.append(key)
      met.append(0)
      agreed.append(contentsOf: repeatElement(0, count: Self.steps))
    }
    met[place] += 1
    if let chance {
      agreed[place * Self.steps + min(Self.steps - 1, max(0, Int(chance * Double(Self.steps))))] += 1
    }
  }

  /// The pairs, with those marked that agree more than chance explains.
  ///
  /// - Parameter threshold: the least rate of copying, 0…1.
  /// - Returns: a meeting for each pair that was counted.
  func meetings(threshold: Double) -> [OriginJoining.Meeting] {
    pairs.indices.map { pair in
      let count = Int(agreed[pair * Self.steps..<(pair + 1) * Self.steps].reduce(0, +))
      // The rate lies below the share of agreement, so most pairs need no more than that.
      let isLikely =
        met[pair] >= Int32(Self.least) && Double(count) > threshold * Double(met[pair]) - 0.1
      return OriginJoining.Meeting(
        first: Int32(truncatingIfNeeded: pairs[pair] >> 32), second: Int32(truncatingIfNeeded: pairs[pair]),
        met: Int(met[pair]), agreed: count, isCopying: isLikely && rate(pair) > threshold)
    }
  }

  /// The share of common items on which one of a pair repeats the other: the mixture of copying and chance that explains
  /// the agreement best, by expectation and maximisation, with a little expectation of independence.
  private func rate(_ place: Int) -> Double {
    var rate = 0.5
    for _ in 0..<40 {
      var copied = 0.0
      for step in 0..<Self.steps {
        let count = agreed[place * Self.steps + step]
        if count == 0 { continue }
        let chance = (Double(step) + 0.5) / Double(Self.steps)
        copied += Double(count) * rate / (rate + (1 - rate) * chance)
      }
      rate = (copied + 0.1) / (Double(met[place]) + 1.1)
    }
    return rate
  }
}
