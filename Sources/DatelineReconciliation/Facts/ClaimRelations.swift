import DatelineModel

/// How each claim of a happening stands to its fact.
struct ClaimRelations {
  let lifecycle: Lifecycle
  let winner: Outcome
  let time: TimeFusion
  /// The fused slots, by name.
  let slots: [String: SlotFusion]
  let factuality: Factuality

  /// The links, unsorted.
  func links(rivals: [Outcome], overtaken: [Told], context: [Told]) -> [ClaimLink] {
    let exact = Set(time.exact.map(\.claim.id))
    let wider = Set(time.wider.map(\.claim.id))
    let contradicting = Set(time.contradicting.map(\.claim.id))
    let figure = lifecycle.levels.contains(winner.told[0].claim.transition) ? lifecycle.figureSlot : nil
    let coarser = Set((figure.flatMap { slots[$0] }?.coarser ?? []).map(\.id))
    var rejected: [String: String] = [:]
    for (name, fusion) in slots.sorted(by: { $0.key < $1.key }) {
      for claim in fusion.rejected.flatMap(\.claims) where rejected[claim.id] == nil {
        rejected[claim.id] = name
      }
    }
    // Who tells another outcome may still give the same time.
    let sameTime = rivals.flatMap(\.told).filter { $0.bounds != nil && $0.bounds == time.time?.bounds }
    let isDatedByOne =
      Set((time.exact + sameTime).map(\.claim.document)).count == 1
      && !(time.wider.isEmpty && time.undated.isEmpty)
    let latest = winner.told.filter { $0.claim.factuality == .occurred }.compactMap(\.published).max()
    let isPlain = winner.claims.contains { $0.hedge >= 0.8 }
    var links = winner.told.map { told -> ClaimLink in
      let claim = told.claim
      if let newest = told.newestVersion {
        return ClaimLink(claim: claim.id, relation: .supersededBy, note: "an earlier version of \(newest)")
      }
      if contradicting.contains(claim.id) {
        return ClaimLink(
          claim: claim.id, relation: .contradicts, note: "gives another time: \(claim.time?.edtf ?? "")")
      }
      if let slot = rejected[claim.id] {
        return ClaimLink(claim: claim.id, relation: .contradicts, note: "gives another \(slot)")
      }
      if factuality == .occurred, told.looksAhead, let latest, let published = told.published,
        published < latest
      {
        return ClaimLink(claim: claim.id, relation: .supersededBy, note: "it has happened since")
      }
      let isHedged = claim.hedge < 0.8 && told.bounds == nil && isPlain
      let isCoarse =
        wider.contains(claim.id) || coarser.contains(claim.id) || lacks(figure, claim) || isHedged
      if isCoarse { return ClaimLink(claim: claim.id, relation: .generalises) }
      if claim.polarity == .negative, winner.label != "not " + claim.transition,
        winner.label != claim.transition
      {
        return ClaimLink(claim: claim.id, relation: .supports, note: "denies \(claim.transition)")
      }
      let refines =
        (exact.contains(claim.id) && isDatedByOne)
        || (!coarser.isEmpty && figure.map { claim.slots[$0] != nil } ?? false)
      return ClaimLink(claim: claim.id, relation: refines ? .refines : .supports)
    }
    links += rivals.flatMap { rival in
      rival.told.map { ClaimLink(claim: $0.claim.id, relation: .contradicts, note: "says \(rival.label)") }
    }
    links += overtaken.map { told in
      ClaimLink(
        claim: told.claim.id, relation: .supersededBy,
        note: told.newestVersion.map { "an earlier version of \($0)" }
          ?? (told.isIntendedPast ? "a plan that was given up" : "an earlier step: \(told.claim.transition)"))
    }
    return links + context.map { ClaimLink(claim: $0.claim.id, relation: .context, note: "background") }
  }

  /// Whether the claim is about a figure and gives none.
  private func lacks(_ figure: String?, _ claim: Claim) -> Bool {
    guard let figure, slots[figure] != nil else { return false }
    return claim.slots[figure] == nil
  }

  /// Whether one document gives the figure and others give it only more coarsely, or not at all.
  var isFigureRefined: Bool {
    guard let name = lifecycle.figureSlot, lifecycle.levels.contains(winner.told[0].claim.transition),
      let fusion = slots[name]
    else { return false }
    let coarse = Set(fusion.coarser.map(\.id))
    let fine = Set(fusion.chosen.claims.filter { !coarse.contains($0.id) }.map(\.document))
    return fine.count == 1
      && winner.claims.contains {
        (coarse.contains($0.id) || $0.slots[name] == nil) && !fine.contains($0.document)
      }
  }
}
