import DatelineModel

/// The decisions that hold: for each target the newest one that was not undone.
///
/// Contradictory decisions are settled by their time, those of one second by their ids, whatever their order in the log.
struct DecisionLog {
  /// The decisions that were not undone, oldest first.
  let standing: [Decision]
  /// What was decided about pairs of entities.
  let entityPairs: PairDecisions
  /// What was decided about pairs of claims: whether they have one origin.
  let originPairs: PairDecisions
  /// What was decided about pairs of claims: whether they tell one event.
  let claimPairs: PairDecisions

  /// - Parameter decisions: the log, in any order.
  /// - Complexity: O(d log d) in the decisions.
  init(_ decisions: [Decision]) {
    let sorted = decisions.sorted { $0.order < $1.order }
    var undone: Set<String> = []
    var standing: [Decision] = []
    var seen: Set<String> = []
    for decision in sorted.reversed() where !undone.contains(decision.id) {
      if decision.decision == .undo {
        if let target = decision.undoes { undone.insert(target) }
      } else if seen.insert(decision.id).inserted {
        standing.append(decision)
      }
    }
    let ordered = Array(standing.reversed())
    self.standing = ordered
    func pairs(_ kind: Decision.Target.Kind) -> PairDecisions {
      PairDecisions(ordered.filter { $0.target.kind == kind })
    }
    entityPairs = pairs(.entityPair)
    originPairs = pairs(.originPair)
    claimPairs = pairs(.claimPair)
  }

  /// The newest decision about each target of a kind, by its first id.
  func newest(_ kind: Decision.Target.Kind) -> [String: Decision] {
    var newest: [String: Decision] = [:]
    for decision in standing where decision.target.kind == kind {
      for id in (decision.target.ids ?? []).prefix(decision.decision == .supersede ? 1 : .max) {
        newest[id] = decision
      }
    }
    return newest
  }
}
