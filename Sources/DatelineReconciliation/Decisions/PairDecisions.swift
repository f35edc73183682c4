import DatelineModel

/// What people decided about pairs of one kind: which belong together and which do not.
///
/// The newest decision about a pair wins; the order of its two ids does not matter.
struct PairDecisions {
  /// Pairs that are one, each sorted, in order.
  let together: [[String]]
  /// Pairs that are not, each sorted, in order.
  let apart: [[String]]
  /// The decisions by their pair.
  let deciding: [[String]: Decision]

  /// - Parameter decisions: decisions about pairs of one kind, oldest first, undone ones left out.
  init(_ decisions: [Decision]) {
    var newest: [[String]: Decision] = [:]
    for decision in decisions {
      guard let ids = decision.target.ids, ids.count == 2, ids[0] != ids[1] else { continue }
      newest[ids.sorted()] = decision
    }
    let sorted = newest.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    together = sorted.filter { [.sameEntity, .sameOrigin, .sameEvent].contains($0.value.decision) }.map(\.key)
    apart = sorted.filter { [.differentEntity, .independent, .differentEvent].contains($0.value.decision) }
      .map(\.key)
    deciding = newest
  }

  /// Decisions of which a claim is not there, or whose claims are of two subjects or families; sorted by pair.
  ///
  /// - Parameter block: what each claim has in common with those that it can be one with, by claim id.
  /// - Returns: the decisions.
  func orphans<Block: Equatable>(_ block: [String: Block]) -> [Decision] {
    (together + apart).sorted { $0.lexicographicallyPrecedes($1) }.compactMap { pair in
      guard let first = block[pair[0]], let second = block[pair[1]], first == second else {
        return deciding[pair]
      }
      return nil
    }
  }

  /// The ids of all pairs.
  var ids: Set<String> { Set(deciding.keys.joined()) }
}
