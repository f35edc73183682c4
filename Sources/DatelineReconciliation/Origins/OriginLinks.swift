import DatelineModel

/// Joins claims that share an origin, remembers by which signal, and keeps apart what a person has parted.
struct OriginLinks {
  private var sets: DisjointSets
  /// The signals by which each claim was joined.
  private(set) var signals: [SignalSet]
  /// Pairs of claims that must not share an origin.
  let parted: [(Int, Int)]

  init(count: Int, parted: [(Int, Int)]) {
    sets = DisjointSets(count: count)
    signals = Array(repeating: SignalSet(), count: count)
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
    if signal != .none { signals[first].insert(signal) }
  }

  /// The members of each origin, every list ascending, by their smallest member.
  mutating func groups(_ count: Int) -> [[Int]] {
    var groups: [[Int]] = []
    var place: [Int: Int] = [:]
    for index in 0..<count {
      let first = sets.find(index)
      if let group = place[first] {
        groups[group].append(index)
      } else {
        place[first] = groups.count
        groups.append([index])
      }
    }
    return groups
  }
}
