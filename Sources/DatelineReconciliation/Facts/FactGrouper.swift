import DatelineModel

/// Groups the claims about one entity and family into happenings.
///
/// Claims with the same key slots and transitions that agree are one happening when their times can be one; outcomes
/// that exclude one another at overlapping times become rivals inside one happening.
struct FactGrouper {
  let lifecycle: Lifecycle

  /// The happenings of `claims`, in time order, grouped by process.
  ///
  /// - Complexity: O(c²) in the claims of the block.
  func processes(of claims: [Claim]) -> [(key: String, clusters: [Cluster])] {
    var processes: [(key: Key, claims: [Claim])] = []
    // Claims with most key slots first, so that one that lacks a slot finds the process it belongs to.
    let ranked = claims.sorted { ($0.keyCount(lifecycle), $1.id) > ($1.keyCount(lifecycle), $0.id) }
    for claim in ranked {
      let key = Key(claim, lifecycle)
      let fitting = processes.indices.filter { processes[$0].key.accepts(key) }
      if fitting.count == 1 || fitting.first.map({ processes[$0].key == key }) == true,
        let index = fitting.first
      {
        processes[index].claims.append(claim)
      } else if let exact = fitting.first(where: { processes[$0].key == key }) {
        processes[exact].claims.append(claim)
      } else {
        processes.append((key, [claim]))
      }
    }
    return processes.map { ($0.key.text, clusters(of: $0.claims.sorted { $0.id < $1.id })) }.sorted {
      $0.0 < $1.0
    }
  }

  // MARK: Keys

  /// The key slots of a claim; an empty one fits any.
  struct Key: Hashable {
    let separate: String
    let values: [Set<String>]

    init(_ claim: Claim, _ lifecycle: Lifecycle) {
      separate =
        lifecycle.separate.contains(claim.transition) || lifecycle.order[claim.transition] == nil
        ? claim.transition : ""
      values = lifecycle.keySlots.map { name in
        let alternatives = name.split(separator: "|").map(String.init)
        guard let value = alternatives.lazy.compactMap({ claim.slots[$0] }).first else { return [] }
        return Set(value.elements.map(Self.text))
      }
    }

    private static func text(_ value: SlotValue) -> String {
      switch value {
      case .entity(let id): id
      case .text(let text): Entity.identifier(forName: text)
      case .quantity(let quantity): "\(quantity.value ?? 0)"
      case .list: ""
      }
    }

    func accepts(_ other: Key) -> Bool {
      separate == other.separate
        && zip(values, other.values).allSatisfy { $0.isEmpty || $1.isEmpty || !$0.isDisjoint(with: $1) }
    }

    var text: String {
      ([separate] + values.map { $0.sorted().joined(separator: "+") }).filter { !$0.isEmpty }.joined(
        separator: "/"
      )
      .replacing("e:", with: "")
    }
  }

  // MARK: Clusters

  private func clusters(of claims: [Claim]) -> [Cluster] {
    var clusters: [Cluster] = []
    // The most precise times first: coarser and undated claims then join what they can only mean.
    let ranked = claims.sorted { (precision($0), $0.id) < (precision($1), $1.id) }
    for claim in ranked {
      let fitting = clusters.indices.filter { index in
        clusters[index].claims.allSatisfy { lifecycle.agree($0.transition, claim.transition) }
          && sameStage(clusters[index].claims[0], claim) && canBeOne(claim, clusters[index])
      }
      // An undated claim among several happenings is told last, so it means the latest one.
      if let index = fitting.max(by: { clusters[$0].order < clusters[$1].order }) {
        clusters[index].claims.append(claim)
      } else {
        clusters.append(Cluster(claims: [claim]))
      }
    }
    return joinRivals(clusters).sorted { $0.order < $1.order }
  }

  private func precision(_ claim: Claim) -> Int {
    guard let time = claim.time, time.resolved else { return Int.max }
    return time.granularity == .vague ? Int.max - 1 : time.bounds.dayCount
  }

  /// A plan that once was is no step towards what is planned now.
  private func sameStage(_ first: Claim, _ second: Claim) -> Bool {
    (first.factuality == .intendedPast) == (second.factuality == .intendedPast)
  }

  private func canBeOne(_ claim: Claim, _ cluster: Cluster) -> Bool {
    guard let time = claim.time, time.resolved, let bounds = cluster.bounds else { return true }
    if time.bounds.overlaps(bounds) { return true }
    // Different days within a season are more likely a disagreement about one event than two events.
    let gap = max(
      time.earliest.ordinal - bounds.latest.ordinal, bounds.earliest.ordinal - time.latest.ordinal)
    let isState = time.role == .stateStart || cluster.claims.contains { $0.time?.role == .stateStart }
    return gap <= (isState ? 200 : 120)
  }

  private func joinRivals(_ clusters: [Cluster]) -> [Cluster] {
    var result: [Cluster] = []
    for cluster in clusters.sorted(by: { $0.order < $1.order }) {
      let transition = cluster.claims[0].transition
      if let index = result.firstIndex(where: { other in
        guard lifecycle.rival(other.claims[0].transition, transition), let first = other.bounds,
          let second = cluster.bounds
        else { return false }
        return first.overlaps(second)
      }) {
        result[index].rivals.append(cluster.claims)
      } else {
        result.append(cluster)
      }
    }
    return result
  }
}

extension Claim {
  /// How many of the lifecycle's key slots the claim fills.
  fileprivate func keyCount(_ lifecycle: Lifecycle) -> Int {
    lifecycle.keySlots.count { name in name.split(separator: "|").contains { slots[String($0)] != nil } }
  }
}
