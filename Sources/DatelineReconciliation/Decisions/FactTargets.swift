import DatelineModel

/// Finds the decisions about a fact.
///
/// A fact's id names its subject. Where people have joined the subject with another entity, the decisions are those about the
/// fact that more than half of the claims stood behind which the reviewer saw: the same evidence, not a guess.
struct FactTargets: Sendable {
  /// The decisions about facts and slots by their target's id, oldest first.
  private let byID: [String: [Decision]]
  /// The ids of facts whose subject is no longer told of, by the claims that the reviewer saw.
  private let movedByClaim: [String: Set<String>]
  /// How many of the claims that the reviewer saw are there, by the ids of such facts.
  private let seen: [String: Int]

  /// - Parameters:
  ///   - log: the decisions.
  ///   - claims: the claims that count, with entities joined.
  /// - Complexity: O(c + d) in the claims and the decisions; O(d) when none is about a fact.
  init(_ log: DecisionLog, claims: [Claim]) {
    var byID: [String: [Decision]] = [:]
    for decision in log.standing where decision.target.kind == .fact || decision.target.kind == .slot {
      for id in (decision.target.ids ?? []).prefix(decision.decision == .supersede ? 1 : .max) {
        byID[id, default: []].append(decision)
      }
    }
    self.byID = byID
    guard !byID.isEmpty else {
      (movedByClaim, seen) = ([:], [:])
      return
    }
    let subjects = Set(claims.map(\.subject))
    let families = Dictionary(claims.map { ($0.id, $0.family) }, uniquingKeysWith: { first, _ in first })
    var movedByClaim: [String: Set<String>] = [:]
    var seen: [String: Int] = [:]
    for (id, decisions) in byID {
      let parts = id.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count > 1, !subjects.contains("e:" + parts[0]) else { continue }
      let own = Set(decisions.flatMap { $0.basis?.claims ?? [] }).filter { families[$0] == String(parts[1]) }
      for claim in own { movedByClaim[claim, default: []].insert(id) }
      seen[id] = own.count
    }
    self.movedByClaim = movedByClaim
    self.seen = seen
  }

  /// Whether nobody decided about a fact.
  var isEmpty: Bool { byID.isEmpty }

  /// The ids under which people decided about a fact: its own, and former ones.
  ///
  /// - Parameters:
  ///   - id: the fact's id.
  ///   - claims: its claims.
  /// - Returns: the ids that have decisions.
  func names(of id: String, claims: some Sequence<String>) -> Set<String> {
    var names: Set<String> = byID[id] == nil ? [] : [id]
    guard !seen.isEmpty else { return names }
    var counts: [String: Int] = [:]
    for claim in claims {
      for moved in movedByClaim[claim] ?? [] { counts[moved, default: 0] += 1 }
    }
    for (moved, count) in counts where 2 * count > seen[moved] ?? 0 { names.insert(moved) }
    return names
  }

  /// The decisions about a fact or its slots, oldest first.
  func decisions(_ names: Set<String>) -> [Decision] {
    if names.isEmpty { return [] }
    if names.count == 1, let name = names.first { return byID[name] ?? [] }
    return names.flatMap { byID[$0] ?? [] }.sorted { $0.order < $1.order }
  }

  /// What people chose for a fact.
  func choices(of id: String, claims: some Sequence<String>) -> FactChoices {
    guard !isEmpty else { return .none }
    let decisions = decisions(names(of: id, claims: claims)).filter { $0.target.kind == .slot }
    return decisions.isEmpty ? .none : FactChoices(decisions)
  }
}
