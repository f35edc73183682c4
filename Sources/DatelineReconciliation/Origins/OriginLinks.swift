import DatelineModel

/// Joins claims that share an origin, remembers by which signal, and keeps apart what a person has parted.
struct OriginLinks {
  private var sets: DisjointSets
  private(set) var signals: [Int: Set<Origin.Signal>] = [:]
  /// Pairs of claims that must not share an origin.
  let parted: [(Int, Int)]

  init(count: Int, parted: [(Int, Int)]) {
    sets = DisjointSets(count: count)
    self.parted = parted
  }

  /// Joins two claims unless that would bring a parted pair together; `none` joins without a signal to show.
  mutating func link(_ first: Int, _ second: Int, _ signal: Origin.Signal) {
    let (left, right) = (sets.find(first), sets.find(second))
    if left != right {
      for (one, other) in parted {
        let ends = [sets.find(one), sets.find(other)]
        if ends == [left, right] || ends == [right, left] { return }
      }
      sets.join(first, second)
    }
    if signal != .none { signals[first, default: []].insert(signal) }
  }

  /// The members of each origin, every list ascending, by their smallest member.
  mutating func groups(_ count: Int) -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for index in 0..<count { groups[sets.find(index), default: []].append(index) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
