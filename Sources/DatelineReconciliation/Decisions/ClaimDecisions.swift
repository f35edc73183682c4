import DatelineModel

/// What people decided about single claims, found again by their words when extraction has given them other ids.
struct ClaimDecisions {
  /// The newest decision about each claim, by the claim's id now.
  let byClaim: [String: Decision]
  /// The edits of each claim, oldest first.
  private let edits: [String: [ClaimEdit]]
  /// Edits that cannot be made.
  let refused: [RefusedDecision]
  /// Decisions whose words are no longer there.
  let orphans: [Decision]

  /// - Parameters:
  ///   - log: the decisions.
  ///   - claims: the claims, sorted by id.
  ///   - documents: the documents, by id.
  ///   - lifecycles: the processes, by family.
  /// - Complexity: O(d + c) in decisions and claims.
  init(
    _ log: DecisionLog, claims: [Claim], documents: [String: DocumentClaims], lifecycles: [String: Lifecycle]
  ) {
    let decided = log.standing.filter { $0.target.kind == .claim }
    guard !decided.isEmpty else {
      (byClaim, edits, refused, orphans) = ([:], [:], [], [])
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
    var edits: [String: [ClaimEdit]] = [:]
    var orphans: [Decision] = []
    var refused: [RefusedDecision] = []
    for decision in decided {
      var there = (decision.target.ids ?? []).filter(ids.contains)
      if there.isEmpty { there = Self.find(decision.target.anchor, byWords).map { [$0] } ?? [] }
      if there.isEmpty { orphans.append(decision) }
      switch decision.decision {
      case .edit, .preferValue:
        do throws(ClaimEdit.Problem) {
          let edit = try ClaimEdit(decision.target, value: decision.value) { type in
            let parts = type.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            return parts.count == 2 && lifecycles[parts[0]]?.order[parts[1]] != nil
          }
          for id in there { edits[id, default: []].append(edit) }
        } catch {
          refused.append(RefusedDecision(decision: decision, problem: error))
          continue
        }
      default: break
      }
      for id in there { byClaim[id] = decision }
    }
    self.byClaim = byClaim
    self.edits = edits
    self.orphans = orphans
    self.refused = refused
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

  /// The claims that count: rejected ones are left out, edited ones have what the person gave them.
  ///
  /// - Parameters:
  ///   - claims: the claims.
  ///   - entity: the id of the entity that a text names.
  /// - Returns: the claims in their order.
  func apply(to claims: [Claim], entity: (String) -> String) -> [Claim] {
    guard !byClaim.isEmpty else { return claims }
    return claims.compactMap { claim in
      guard let decision = byClaim[claim.id] else { return claim }
      if decision.decision == .reject || decision.decision == .retract { return nil }
      return (edits[claim.id] ?? []).reduce(claim) { $1.applied(to: $0, entity: entity) }
    }
  }

  /// The subjects that people gave.
  var subjects: [String] { edits.values.flatMap { $0.compactMap(\.subject) } }
}
