import DatelineModel

/// What people decided about single claims, found again by their words when extraction has given them other ids.
struct ClaimDecisions {
  /// The decision about each claim, by the claim's id now.
  let byClaim: [String: Decision]
  /// Decisions whose words are no longer there.
  let orphans: [Decision]

  /// - Parameters:
  ///   - log: the decisions.
  ///   - claims: the claims, sorted by id.
  ///   - documents: the documents, by id.
  /// - Complexity: O(d + c) in decisions and claims.
  init(_ log: DecisionLog, claims: [Claim], documents: [String: DocumentClaims]) {
    let decided = log.standing.filter { $0.target.kind == .claim }
    guard !decided.isEmpty else {
      (byClaim, orphans) = ([:], [])
      return
    }
    let ids = Set(claims.map(\.id))
    var byWords: [Words: [Claim]] = [:]
    for claim in claims {
      guard let document = documents[claim.document]?.document else { continue }
      byWords[
        Words(sha256: document.sha256, quote: claim.evidence.quote, eventType: claim.eventType), default: []
      ]
      .append(claim)
    }
    var byClaim: [String: Decision] = [:]
    var orphans: [Decision] = []
    for decision in decided {
      let there = (decision.target.ids ?? []).filter(ids.contains)
      if there.isEmpty {
        if let found = Self.find(decision.target.anchor, byWords) {
          byClaim[found] = decision
        } else {
          orphans.append(decision)
        }
      }
      for id in there { byClaim[id] = decision }
    }
    self.byClaim = byClaim
    self.orphans = orphans
  }

  private struct Words: Hashable {
    let sha256: String
    let quote: String
    let eventType: String
  }

  /// The only claim with the words of `anchor`; of several, the one with the same words around it.
  private static func find(_ anchor: Decision.Anchor?, _ byWords: [Words: [Claim]]) -> String? {
    guard let anchor, let sha256 = anchor.sha256, let quote = anchor.quote, let eventType = anchor.eventType
    else {
      return nil
    }
    let same = byWords[Words(sha256: sha256, quote: quote, eventType: eventType)] ?? []
    if same.count < 2 { return same.first?.id }
    let around = same.filter { claim in
      anchor.prefix.map { claim.evidence.prefix.hasSuffix($0) || $0.hasSuffix(claim.evidence.prefix) } ?? true
        && anchor.suffix.map { claim.evidence.suffix.hasPrefix($0) || $0.hasPrefix(claim.evidence.suffix) }
          ?? true
    }
    return around.count == 1 ? around[0].id : nil
  }

  /// The claims that count: rejected ones are left out, edited slots have the person's value.
  func apply(to claims: [Claim]) -> [Claim] {
    guard !byClaim.isEmpty else { return claims }
    return claims.compactMap { claim in
      guard let decision = byClaim[claim.id] else { return claim }
      switch decision.decision {
      case .reject, .retract: return nil
      case .edit, .preferValue:
        guard let slot = decision.target.slot, let value = decision.value else { return claim }
        return claim.with(value, in: slot)
      default: return claim
      }
    }
  }
}
