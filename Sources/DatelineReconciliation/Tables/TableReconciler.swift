import Foundation

/// Picks a value for every item of a table, working out from each other how reliable sources are and which values are true.
///
/// Each round weighs every item with what is known of the sources (``ItemWeighing``), then judges the sources by what the
/// others made of their items (``SourceRecords``) and the values by what became of them elsewhere (``ValueRecords``); now
/// and then sources are compared for copying (``SourceOrigins``). It is expectation and maximisation as in Dawid and Skene
/// ("Maximum likelihood estimation of observer error-rates", 1979). The outcome does not depend on the order of the rows.
public struct TableReconciler: Sendable {
  /// How the table is reconciled.
  public let options: TableOptions
  /// What lies in what; nil when values are no places.
  public let hierarchy: ValueHierarchy?

  /// Rounds before which sources are compared for copying: first by agreement alone, then with what is known.
  private static let comparisons: Set<Int> = [0, 3, 8]
  /// Values have no record worth the name before this round.
  private static let firstValueRound = 2

  /// Makes a reconciler.
  public init(options: TableOptions = TableOptions(), hierarchy: ValueHierarchy? = nil) {
    self.options = options
    self.hierarchy = hierarchy
  }

  /// Works a table out.
  ///
  /// - Parameter rows: the rows and labels, in any order.
  /// - Returns: one verdict for each item, by object and attribute in the order of their bytes.
  /// - Complexity: O(n log n) in the rows and O(n) for every round.
  public func reconcile(_ rows: consuming ClaimTableBuilder) -> TableVerdicts {
    var state = TableState(rows.table(), options: options, hierarchy: hierarchy)
    var round = Round(state)
    for number in 0..<max(1, options.rounds) {
      if Self.comparisons.contains(number) { Self.compareSources(&state, isFirst: number == 0) }
      if number >= Self.firstValueRound {
        state.values.learn(
          round.weighed, isDisputed: round.isDisputed, weight: max(options.valueRecordWeight, 1e-6))
      }
      round.run(&state)
    }
    return TableVerdicts(state)
  }

  /// Finds the copies and lets the most reliable source of an origin speak for the others that give the same value.
  private static func compareSources(_ state: inout TableState, isFirst: Bool) {
    let table = state.table
    state.origins = SourceOrigins(
      table, chance: chances(state, isFirst: isFirst), threshold: state.options.copyThreshold)
    state.weight = table.claimShare
    var order: [Int] = []
    for item in 0..<table.itemCount {
      order.removeAll(keepingCapacity: true)
      order.append(contentsOf: table.claimStart[item]..<table.claimStart[item + 1])
      guard order.count > 1 else { continue }
      func origin(_ claim: Int) -> Int32 { state.origins.origin[Int(table.claimSource[claim])] }
      order.sort { a, b in
        if table.claimValue[a] != table.claimValue[b] { return table.claimValue[a] < table.claimValue[b] }
        if origin(a) != origin(b) { return origin(a) < origin(b) }
        if table.claimShare[a] != table.claimShare[b] { return table.claimShare[a] > table.claimShare[b] }
        let reliabilities = (
          isFirst ? 0 : state.records.reliability(table.claimRecord[a]),
          isFirst ? 0 : state.records.reliability(table.claimRecord[b])
        )
        if reliabilities.0 != reliabilities.1 { return reliabilities.0 > reliabilities.1 }
        return a < b
      }
      for (first, second) in zip(order, order.dropFirst())
      where table.claimValue[first] == table.claimValue[second] && origin(first) == origin(second) {
        state.weight[second] = 0
      }
    }
  }

  /// How likely each claim's value is for a source that knows nothing of the others.
  private static func chances(_ state: TableState, isFirst: Bool) -> [Double] {
    let table = state.table
    var chances = [Double](repeating: 0.02, count: table.claimCount)
    var support: [Double] = []
    for item in 0..<table.itemCount {
      let candidates = table.candidateStart[item]..<table.candidateStart[item + 1]
      let claims = table.claimStart[item]..<table.claimStart[item + 1]
      support.removeAll(keepingCapacity: true)
      support.append(contentsOf: repeatElement(0, count: candidates.count))
      var total = 0.0
      for claim in claims {
        total += state.weight[claim]
        if table.claimCandidate[claim] >= 0 {
          support[Int(table.claimCandidate[claim])] += state.weight[claim]
        }
      }
      for claim in claims where table.claimCandidate[claim] >= 0 {
        let popular = min(1, support[Int(table.claimCandidate[claim])] / max(total, 1e-9))
        var chance = popular
        if !isFirst {
          let reliability = state.records.reliability(table.claimRecord[claim])
          let truth = state.probability[candidates.lowerBound + Int(table.claimCandidate[claim])]
          chance = reliability * truth + (1 - reliability) * (1 - truth) * popular
        }
        chances[claim] = min(1, max(0.02, chance))
      }
    }
    return chances
  }

  /// One pass over all items and what it leaves behind.
  private struct Round {
    /// The chances of the candidates and whether their items are disputed, as of the last pass.
    private(set) var weighed: [Double]
    private(set) var isDisputed: [Bool]
    private var weighing = ItemWeighing()

    init(_ state: TableState) {
      weighed = state.probability
      isDisputed = Array(repeating: false, count: state.probability.count)
    }

    mutating func run(_ state: inout TableState) {
      let table = state.table
      let classes = ValueRelation.count
      var counts = [Double](repeating: 0, count: table.recordCount * classes)
      var labelled = counts
      for item in 0..<table.itemCount {
        weighing.weigh(item, in: state)
        let candidates = weighing.candidates
        for (offset, candidate) in candidates.enumerated() {
          weighed[candidate] = weighing.probability[offset]
          isDisputed[candidate] = weighing.hasSeveralOrigins && candidates.count > 1
        }
        // What only one origin speaks of tells nothing about it, unless a label does.
        guard weighing.hasSeveralOrigins || table.isLabelled[item] else { continue }
        weighing.judgeByOthers(isLabelled: table.isLabelled[item])
        let relations = state.relations.start[item]
        for (offset, claim) in weighing.claims.enumerated() {
          let record = Int(table.claimRecord[claim]) * classes
          let stated = Int(table.claimCandidate[claim])
          let others = weighing.originOfClaim[offset] * candidates.count
          for place in 0..<candidates.count {
            let relation =
              stated < 0
              ? ValueRelation.unrelated
              : state.relations.relations[relations + stated * candidates.count + place]
            let share = table.claimShare[claim] * weighing.others[others + place]
            counts[record + Int(relation.rawValue)] += share
            if table.isLabelled[item] { labelled[record + Int(relation.rawValue)] += share }
          }
        }
      }
      state.probability = weighed
      state.records.learn(counts, labelled: labelled, table: table)
    }
  }
}
