import DatelineModel

/// Finds the decisions about a fact.
///
/// A fact's id names its subject and its place among its like, which both can change: people join the subject with another
/// entity, an article tells of an earlier happening. So a decision that says what its reviewer saw is about the fact behind
/// which more than half of these claims stand: the same evidence, not a guess. Where none of them is left, and for decisions
/// that do not say what was seen, the id decides.
struct FactTargets: Sendable {
  /// The decisions about facts and slots, oldest first.
  private let decisions: [Decision]
  /// The places in ``decisions`` by the target's id, of those that the id decides.
  private let byID: [String: [Int]]
  /// The places in ``decisions`` by the claims that the reviewer saw.
  private let byClaim: [String: [Int]]
  /// How many of the claims that the reviewer saw are there, by place.
  private let seen: [Int: Int]

  /// - Parameters:
  ///   - log: the decisions.
  ///   - claims: the claims that count, with entities joined.
  /// - Complexity: O(c + d) in the claims and the decisions with what was seen; O(d) when none is about a fact.
  init(_ log: DecisionLog, claims: [Claim]) {
    decisions = log.standing.filter { $0.target.kind == .fact || $0.target.kind == .slot }
    guard !decisions.isEmpty else {
      (byID, byClaim, seen) = ([:], [:], [:])
      return
    }
    let families = Dictionary(claims.map { ($0.id, $0.family) }, uniquingKeysWith: { first, _ in first })
    var byID: [String: [Int]] = [:]
    var byClaim: [String: [Int]] = [:]
    var seen: [Int: Int] = [:]
    for (place, decision) in decisions.enumerated() {
      guard let id = decision.target.ids?.first else { continue }
      let parts = id.split(separator: "/", omittingEmptySubsequences: false)
      let family = parts.count > 1 ? String(parts[1]) : ""
      let own = Set(decision.basis?.claims ?? []).filter { families[$0] == family }
      if own.isEmpty {
        byID[id, default: []].append(place)
      } else {
        for claim in own { byClaim[claim, default: []].append(place) }
        seen[place] = own.count
      }
    }
    self.byID = byID
    self.byClaim = byClaim
    self.seen = seen
  }

  /// Whether nobody decided about a fact.
  var isEmpty: Bool { decisions.isEmpty }

  /// The decisions about a fact or its slots, oldest first.
  ///
  /// - Parameters:
  ///   - id: the fact's id.
  ///   - claims: its claims.
  /// - Returns: the decisions.
  /// - Complexity: O(n) in the claims.
  func decisions(about id: String, claims: some Sequence<String>) -> [Decision] {
    guard !isEmpty else { return [] }
    var places = Set(byID[id] ?? [])
    if !byClaim.isEmpty {
      var counts: [Int: Int] = [:]
      for claim in claims {
        for place in byClaim[claim] ?? [] { counts[place, default: 0] += 1 }
      }
      for (place, count) in counts where 2 * count > seen[place] ?? 0 { places.insert(place) }
    }
    return places.sorted().map { decisions[$0] }
  }

  /// What people chose for a fact, or accepted of it.
  func choices(of id: String, claims: some Sequence<String>) -> FactChoices {
    isEmpty ? .none : FactChoices(decisions(about: id, claims: claims))
  }
}
