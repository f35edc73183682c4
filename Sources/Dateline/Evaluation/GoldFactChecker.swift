/// Checks that the axes of a gold fact, its status and its claims fit together.
struct GoldFactChecker {
  let fact: GoldFact
  let claims: [String: GoldClaim]

  /// The relations of claims that stand behind a fact's value.
  private static let supporting: Set<String> = ["supports", "refines", "generalises", "duplicates"]

  func check(_ notes: inout GoldNotes) {
    if fact.claims.isEmpty { notes.add(fact.id, "rests on no claim", code: "no-claims") }
    for link in fact.claims {
      if claims[link.claim] == nil {
        notes.add(fact.id, "unknown claim \"\(link.claim)\"", code: "unknown-claim")
      }
      if ClaimLink.Relation(rawValue: link.relation) == nil {
        notes.add(fact.id, "unknown relation \"\(link.relation)\"", code: "unknown-word")
      }
    }
    if fact.status != derivedStatus {
      notes.add(fact.id, "status is \(fact.status), the axes give \(derivedStatus)", code: "wrong-status")
    }
    checkSupport(&notes)
    let contradicted = fact.claims.contains { $0.relation == "contradicts" }
    let isConflict = fact.agreement.hasPrefix("conflict_")
    if contradicted != isConflict {
      let claim = contradicted ? "a claim contradicts" : "no claim contradicts"
      notes.add(fact.id, "\(claim), agreement is \(fact.agreement)", code: "wrong-agreement")
    }
    if fact.agreement == "refined",
      !fact.claims.contains(where: { $0.relation == "refines" || $0.relation == "generalises" })
    {
      notes.add(fact.id, "agreement is refined, no claim refines", code: "wrong-agreement")
    }
  }

  /// The first of these that applies: superseded, disputed, refined and corroborated, else the support.
  private var derivedStatus: String {
    if fact.lifecycle == "superseded" { return "superseded" }
    if fact.agreement == "conflict_open" { return "disputed" }
    if fact.agreement == "refined", fact.support == "corroborated" { return "refined" }
    return fact.support
  }

  private func checkSupport(_ notes: inout GoldNotes) {
    let documents = Set(
      fact.claims.filter { Self.supporting.contains($0.relation) }.compactMap { claims[$0.claim]?.document })
    if fact.support == "single_source", documents.count > 1 {
      notes.add(
        fact.id, "support is single_source, \(documents.count) articles stand behind it",
        code: "wrong-support")
    }
    if fact.support == "single_origin", documents.count == 1 {
      notes.add(fact.id, "support is single_origin, one article stands behind it", code: "wrong-support")
    }
  }
}
