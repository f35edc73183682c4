import DatelineModel

/// Makes a fact of one happening: chooses outcome, time and slots, and weighs the evidence.
struct FactAssembler {
  let lifecycle: Lifecycle
  let evidential: Evidential

  /// The share of probability above which a rival keeps a conflict open.
  static let openConflict = 0.15

  /// The fact that `happening` tells.
  ///
  /// - Parameters:
  ///   - happening: the claims.
  ///   - id: the fact's id.
  ///   - choices: what people chose.
  /// - Returns: the fact, not yet verified by the choices.
  /// - Complexity: O(c log c) in its claims, plus what the fusion of each slot takes.
  func fact(_ happening: Happening, id: String, choices: FactChoices) -> Fact {
    var outcomes = Outcome.all(of: happening, lifecycle, evidential)
    let place = outcomes.firstIndex { $0.label == choices.outcome }
    if let place { outcomes.insert(outcomes.remove(at: place), at: 0) }
    let winner = outcomes[0]
    // What an article no longer says is no rival of what others say.
    let rivals = outcomes.dropFirst().filter { winner.isWithdrawn || !$0.isWithdrawn }
    let withdrawn = outcomes.dropFirst().filter { !winner.isWithdrawn && $0.isWithdrawn }.flatMap(\.told)
    let counted = winner.told.filter { winner.isWithdrawn || $0.newestVersion == nil }
    let time = TimeFusion(counted, lifecycle, evidential: evidential, chosen: choices.time)
    var slots: [String: SlotFusion] = [:]
    for name in Set(winner.claims.flatMap(\.slots.keys)).union(choices.slots) {
      slots[name] = SlotFusion(
        name, winner.claims, isExclusive: lifecycle.exclusiveSlots.contains(name), evidential: evidential,
        chosen: choices[name]?.value)
    }
    let affirmed = winner.told.filter { $0.claim.transition == winner.label }
    let transition = Outcome.transition(of: affirmed.isEmpty ? winner.told : affirmed, evidential)
    let factuality = reality(of: winner.told, time: time.time)
    let relations = ClaimRelations(
      lifecycle: lifecycle, winner: winner, time: time, slots: slots, factuality: factuality)
    let rejected = rejectedValues(
      winner: winner, rivals: rivals, time: time, slots: slots, choices: choices)
    let (supports, isDisputed, hasCopies) = slotSupports(time: time, slots: slots, choices: choices)
    let agreement: Fact.Agreement
    if isDisputed || (place == nil && isOpen(winner, rivals)) {
      agreement = .conflictOpen
    } else if !rivals.isEmpty || !rejected.isEmpty {
      agreement = .conflictResolved
    } else {
      agreement = time.isRefined || relations.isFigureRefined ? .refined : .consistent
    }
    let (behind, others) = evidence(winner, slots)
    let origins = Set(behind.compactMap(\.origin)).count
    let documents = Set(behind.map(\.document)).count
    let support: Fact.Support =
      origins > 1 ? .corroborated : documents > 1 ? .singleOrigin : .singleSource
    let known = (winner.told + rivals.flatMap(\.told) + happening.overtaken).compactMap(\.published).min()
    let state: Fact.LifecycleState = winner.isWithdrawn ? .retracted : .current
    var reasons = FactReasons.lines(
      winner: winner, behind: behind, rivals: rivals, time: time, rejected: rejected,
      overtaken: happening.overtaken, copies: hasCopies)
    if winner.isWithdrawn { reasons.append("the newer version of the article no longer says so") }
    return Fact(
      id: id, eventType: lifecycle.family + "." + transition, subject: winner.claims[0].subject,
      slots: slots.mapValues(\.chosen.value), time: time.time,
      known: known.map { Fact.KnownTime(from: $0.description, to: nil) },
      polarity: affirmed.isEmpty ? winner.claims[0].polarity : affirmed[0].claim.polarity,
      factuality: factuality,
      status: Fact.Status(agreement: agreement, support: support, lifecycle: state, review: .machine),
      agreement: agreement, support: support, lifecycle: state,
      review: agreement == .conflictOpen ? .needsReview : .machine,
      confidence: Evidential.probability(
        evidential.score(behind), against: rivals.map(\.score) + others.map { evidential.score($0.claims) }),
      confidenceTerms: evidential.terms(behind)
        + rivals.flatMap { evidential.terms($0.claims, rival: $0.label) }
        + others.flatMap { evidential.terms($0.claims, rival: $0.label) },
      slotSupport: supports,
      claims: relations.links(
        rivals: rivals, overtaken: happening.overtaken + withdrawn, context: happening.context
      ).sorted { $0.claim < $1.claim },
      rejectedValues: rejected,
      reasons: reasons)
  }

  // MARK: Reality

  /// What has happened outweighs what was planned: a plan that came true is an upgrade, not a conflict.
  ///
  /// What lies after the last day on which anybody told it has not happened, in whatever tense a headline puts it.
  private func reality(of told: [Told], time: TimeValue?) -> Factuality {
    let order: [Factuality] = [
      .occurred, .notOccurred, .planned, .target, .expected, .intendedPast, .speculated, .assertedBySource,
    ]
    var factualities = Set(told.map(\.claim.factuality))
    let last = told.compactMap(\.published).max()
    if let time, let last, time.earliest > last.adding(days: 1), factualities.count > 1 {
      factualities.subtract([.occurred])
    }
    return order.first(where: factualities.contains) ?? .occurred
  }

  // MARK: Values

  /// The claims that count for the fact, and those that give another figure where the fact is a figure.
  ///
  /// Who says that 4,600 work somewhere does not say that 5,200 do; who gives another reason for a closure does tell the closure.
  private func evidence(
    _ winner: Outcome, _ slots: [String: SlotFusion]
  ) -> (behind: [Claim], others: [(label: String, claims: [Claim])]) {
    guard lifecycle.levels.contains(winner.told[0].claim.transition), let figure = lifecycle.figureSlot,
      let fusion = slots[figure], !fusion.rejected.isEmpty
    else { return (winner.claims, []) }
    let rivals = fusion.rejected.filter { !isCopy($0.claims, of: fusion.chosen.claims) }
    let rejected = Set(rivals.flatMap(\.claims).map(\.id))
    let others = rivals.enumerated().map {
      (label: "another \(figure)" + ($0 == 0 ? "" : " \($0 + 1)"), claims: $1.claims)
    }
    return (winner.claims.filter { !rejected.contains($0.id) }, others)
  }

  private func isOpen(_ winner: Outcome, _ rivals: [Outcome]) -> Bool {
    rivals.indices.contains { index in
      let others = rivals.indices.filter { $0 != index }.map { rivals[$0].score }
      return Evidential.probability(rivals[index].score, against: [winner.score] + others) > Self.openConflict
    }
  }

  private func rejectedValues(
    winner: Outcome, rivals: [Outcome], time: TimeFusion, slots: [String: SlotFusion], choices: FactChoices
  ) -> [RejectedValue] {
    var rejected: [RejectedValue] = []
    func chose(_ slot: String) -> String? { choices[slot].map { "\($0.by) chose another" } }
    for (name, fusion) in slots.sorted(by: { $0.key < $1.key }) {
      rejected += fusion.rejected.map { group in
        RejectedValue(
          slot: name, value: group.value, claims: group.claims.map(\.id).sorted(),
          why: chose(name)
            ?? (isCopy(group.claims, of: fusion.chosen.claims)
              ? "a copy of the same origin" : "less evidence stands behind it"))
      }
    }
    let times = Dictionary(grouping: time.contradicting) { $0.claim.time?.edtf ?? "" }
    for (edtf, told) in times.sorted(by: { $0.key < $1.key }) {
      rejected.append(
        RejectedValue(
          slot: "time", value: .text(edtf), claims: told.map(\.claim.id).sorted(),
          why: chose("time") ?? "cannot be the same time as \(time.time?.edtf ?? "")"))
    }
    for rival in rivals {
      let (theirs, ours) = (rival.score.rounded(places: 2), winner.score.rounded(places: 2))
      rejected.append(
        RejectedValue(
          slot: "event_type", value: .text(rival.label), claims: rival.claims.map(\.id).sorted(),
          why: "excludes \(winner.label) at that time; "
            + (chose("event_type") ?? "its evidence weighs \(theirs) against \(ours)")))
    }
    return rejected
  }

  /// Whether all of `claims` share their origins with `original`: then they differ in copying, not in knowing.
  private func isCopy(_ claims: [Claim], of original: [Claim]) -> Bool {
    Set(claims.compactMap(\.origin)).isSubset(of: Set(original.compactMap(\.origin)))
  }

  /// The support of every slot and of the time, whether one of them is in dispute, and whether a copy differs.
  private func slotSupports(
    time: TimeFusion, slots: [String: SlotFusion], choices: FactChoices
  ) -> (supports: [String: SlotSupport], isDisputed: Bool, hasCopies: Bool) {
    var supports: [String: SlotSupport] = [:]
    var isDisputed = false
    var hasCopies = false
    func put(_ name: String, _ value: SlotValue, _ claims: [Claim], against rivals: [[Claim]]) {
      let independent = rivals.filter { !isCopy($0, of: claims) }
      hasCopies = hasCopies || independent.count < rivals.count
      let support = SlotSupport(value, claims, against: independent, evidential)
      isDisputed = isDisputed || (support.status == .disputed && choices[name] == nil)
      supports[name] = support
    }
    for (name, fusion) in slots.sorted(by: { $0.key < $1.key }) {
      put(name, fusion.chosen.value, fusion.chosen.claims, against: fusion.rejected.map(\.claims))
    }
    if let value = time.time {
      let others = Dictionary(grouping: time.contradicting) { $0.claim.time?.edtf ?? "" }
        .sorted { $0.key < $1.key }.map { $0.value.map(\.claim) }
      put("time", .text(value.edtf), time.exact.map(\.claim), against: others)
    }
    return (supports, isDisputed, hasCopies)
  }
}

extension SlotSupport {
  /// What stands behind a value, against the claims that give others.
  init(
    _ value: SlotValue, _ claims: [Claim], against rivals: [[Claim]], _ evidential: Evidential
  ) {
    let scores = rivals.map { evidential.score($0) }
    let score = evidential.score(claims)
    let isOpen = scores.contains { Evidential.probability($0, against: [score]) > FactAssembler.openConflict }
    let origins = Set(claims.compactMap(\.origin)).count
    let documents = Set(claims.map(\.document)).count
    self.init(
      value: value,
      status: isOpen
        ? .disputed : origins > 1 ? .corroborated : documents > 1 ? .singleOrigin : .singleSource,
      claims: claims.map(\.id).sorted(), confidence: Evidential.probability(score, against: scores))
  }
}
