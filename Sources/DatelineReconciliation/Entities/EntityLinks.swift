import DatelineModel

/// Joins entities that are one and keeps apart those that a person parted.
struct EntityLinks {
  private(set) var sets: DisjointSets
  private let parted: [(Int, Int)]

  init(count: Int, parted: [(Int, Int)]) {
    sets = DisjointSets(count: count)
    self.parted = parted
  }

  /// Joins two entities; false when that would bring a parted pair together.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (sets.find(first), sets.find(second))
    guard left != right else { return true }
    for (one, other) in parted {
      let ends = [sets.find(one), sets.find(other)]
      if ends == [left, right] || ends == [right, left] { return false }
    }
    sets.join(first, second)
    return true
  }

  /// The representative of an entity's set.
  mutating func find(_ index: Int) -> Int { sets.find(index) }
}
