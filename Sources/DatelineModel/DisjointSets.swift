/// Disjoint sets of indices with path halving (Tarjan and van Leeuwen 1984).
///
/// The smallest index represents its set, so that the outcome does not hang on the order of joining.
package struct DisjointSets: Sendable {
  private var parents: [Int]

  /// `count` sets of one index each.
  package init(count: Int) {
    parents = Array(0..<count)
  }

  /// The representative of the set of `index`.
  package mutating func find(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// Joins the sets of both indices.
  package mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (find(first), find(second))
    if first != second { parents[max(first, second)] = min(first, second) }
  }
}
