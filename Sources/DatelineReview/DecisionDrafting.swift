import DatelineModel

/// Makes decisions of what a reviewer wishes: with who and when, where the words stand, and what was seen.
struct DecisionDrafting {
  private let moment: ReviewDesk.Moment
  private let reviewer: String
  private let at: String
  private let step: String
  private let services: ReviewServices

  init(_ moment: ReviewDesk.Moment, reviewer: String, at: String, step: String, services: ReviewServices) {
    self.moment = moment
    self.reviewer = reviewer
    self.at = at
    self.step = step
    self.services = services
  }

  /// The decisions of a step.
  func decisions(_ request: ReviewRequest) throws(ReviewError) -> [Decision] {
    var wishes: [ReviewRequest.Wish] = []
    var verified: Set<String> = []
    for wish in request.decisions {
      try check(wish)
      wishes.append(wish)
      guard wish.target.kind == .claim, wish.decision == .accept else { continue }
      for id in wish.target.ids ?? [] {
        guard let fact = Self.verifying(id, moment), verified.insert(fact.id).inserted else { continue }
        wishes.append(
          ReviewRequest.Wish(target: Decision.Target(kind: .fact, ids: [fact.id]), decision: .accept))
      }
    }
    var decisions: [Decision] = []
    for (number, wish) in wishes.enumerated() { decisions.append(try decision(wish, number: number + 1)) }
    return decisions
  }

  /// The fact that accepting a claim verifies: one that it supports, that nobody contradicts and nobody decided on.
  static func verifying(_ claim: String, _ moment: ReviewDesk.Moment) -> Fact? {
    guard let place = moment.snapshot.factOfClaim[claim], [.supports, .refines].contains(place.relation),
      let fact = moment.snapshot.facts[place.fact], fact.status != .disputed,
      fact.lifecycle == .current, moment.log.standing(.fact, fact.id).isEmpty
    else { return nil }
    return fact
  }

  // MARK: Checking

  private func check(_ wish: ReviewRequest.Wish) throws(ReviewError) {
    guard let ids = wish.target.ids, !ids.isEmpty else { throw .badDecision("a target needs ids") }
    guard let allowed = Self.allowed[wish.target.kind], allowed.contains(wish.decision) else {
      throw .badDecision("\(wish.decision.rawValue) is no decision about a \(wish.target.kind.rawValue)")
    }
    for id in ids where !isKnown(id, wish.target.kind) { throw .unknownTarget(id) }
    if [.claimPair, .originPair, .entityPair].contains(wish.target.kind),
      Set(ids).count != 2 || ids.count != 2
    {
      throw .badDecision("a pair has two ids")
    }
    if wish.decision == .edit || wish.decision == .preferValue, wish.target.kind != .source,
      wish.target.slot == nil || wish.value == nil
    {
      throw .badDecision("an edit names a slot and a value")
    }
    if let slot = wish.target.slot, let id = ids.first { try check(slot, of: id, wish) }
  }

  /// Whether the target has a slot, or its family does.
  private func check(_ slot: String, of id: String, _ wish: ReviewRequest.Wish) throws(ReviewError) {
    let (eventType, slots, own): (String, [String: SlotValue], Set<String>)
    switch wish.target.kind {
    case .claim:
      guard let claim = moment.snapshot.claims[id] else { return }
      (eventType, slots, own) = (claim.eventType, claim.slots, ["event_type", "time", "subject"])
    case .slot:
      guard let fact = moment.snapshot.facts[id] else { return }
      (eventType, slots, own) = (fact.eventType, fact.slots, ["event_type", "time"])
      if slot == "event_type", case .text(let type)? = wish.value, !type.hasPrefix(fact.family + ".") {
        throw .badValue(
          "the outcome of this fact is one of \(fact.family); reject its claims if they are of another event")
      }
    default: return
    }
    let family = services.vocabulary.eventType(eventType)?.slots ?? []
    guard own.contains(slot) || slots[slot] != nil || family.contains(slot) else {
      let known = (own.sorted() + Set(family + slots.keys).sorted()).joined(separator: ", ")
      throw .badDecision("\(eventType) has no slot \u{201C}\(slot)\u{201D}; there are \(known)")
    }
  }

  private static let allowed: [Decision.Target.Kind: Set<Decision.Verdict>] = [
    .claim: [.accept, .reject, .edit, .defer, .retract],
    .fact: [.accept, .reject, .defer, .retract, .supersede],
    .slot: [.edit, .preferValue],
    .claimPair: [.sameEvent, .differentEvent],
    .originPair: [.sameOrigin, .independent],
    .entityPair: [.sameEntity, .differentEntity],
    .source: [.reject, .edit],
  ]

  private func isKnown(_ id: String, _ kind: Decision.Target.Kind) -> Bool {
    switch kind {
    case .claim, .claimPair, .originPair: moment.snapshot.claims[id] != nil
    case .fact, .slot: moment.snapshot.facts[id] != nil
    case .entityPair: moment.snapshot.entities[id] != nil || moment.snapshot.formerEntities.contains(id)
    case .source: moment.snapshot.origins[id] != nil
    }
  }

  // MARK: Making

  private func decision(_ wish: ReviewRequest.Wish, number: Int) throws(ReviewError) -> Decision {
    var target = wish.target
    if target.kind == .claim, let claim = target.ids?.first.flatMap({ moment.snapshot.claims[$0] }) {
      target = Decision.Target(
        kind: .claim, ids: target.ids, slot: target.slot,
        anchor: Decision.Anchor(
          sha256: moment.snapshot.documents[claim.document]?.sha256, quote: claim.evidence.quote,
          prefix: claim.evidence.prefix, suffix: claim.evidence.suffix, eventType: claim.eventType))
    }
    var basis: Decision.Basis?
    if target.kind == .fact || target.kind == .slot,
      let fact = target.ids?.first.flatMap({ moment.snapshot.facts[$0] })
    {
      basis = Decision.Basis(fact)
    }
    return Decision(
      id: "\(step).\(number)", at: at, by: reviewer, target: target, decision: wish.decision,
      value: try value(of: wish), reason: wish.reason, basis: basis)
  }

  /// The value, read where a reviewer typed it.
  private func value(of wish: ReviewRequest.Wish) throws(ReviewError) -> SlotValue? {
    guard wish.decision == .edit || wish.decision == .preferValue, let value = wish.value,
      let slot = wish.target.slot
    else { return wish.value }
    let id = wish.target.ids?.first ?? ""
    let known =
      wish.target.kind == .claim
      ? moment.snapshot.claims[id]?.slots[slot] : moment.snapshot.facts[id]?.slots[slot]
    let checked = try ValueCheck(moment.snapshot, services).value(value, of: slot, like: known)
    if wish.decision == .preferValue, wish.target.kind == .slot { try checkIsTold(checked, slot, id) }
    return checked
  }

  /// Refuses a preference for a value that no claim of the fact gives; who knows better edits.
  private func checkIsTold(_ value: SlotValue, _ slot: String, _ id: String) throws(ReviewError) {
    guard let fact = moment.snapshot.facts[id] else { return }
    let told = fact.claims.compactMap { moment.snapshot.claims[$0.claim]?.value(of: slot) }
    guard !told.contains(value), fact.value(of: slot) != value else { return }
    throw .badValue("no source gives this value; edit takes a value of your own")
  }
}
