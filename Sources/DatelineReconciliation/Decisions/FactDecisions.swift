import DatelineModel

/// What people decided about facts and their slots, applied after everything is weighed.
struct FactDecisions {
  private let facts: [String: Decision]
  private let slots: [String: [Decision]]
  private let log: DecisionLog
  private let claims: [String: Claim]

  /// - Parameters:
  ///   - log: the decisions.
  ///   - claims: the claims that count.
  init(_ log: DecisionLog, claims: [Claim]) {
    self.log = log
    let isUsed = log.standing.contains { $0.target.kind == .fact || $0.target.kind == .slot }
    self.claims =
      isUsed ? Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) : [:]
    facts = log.newest(.fact)
    var slots: [String: [Decision]] = [:]
    for decision in log.standing where decision.target.kind == .slot {
      for id in decision.target.ids ?? [] { slots[id, default: []].append(decision) }
    }
    self.slots = slots
  }

  /// Decisions about facts that are not there.
  func orphans(_ known: Set<String>) -> [Decision] {
    log.standing.filter { decision in
      (decision.target.kind == .fact || decision.target.kind == .slot)
        && (decision.target.ids ?? []).allSatisfy { !known.contains($0) }
    }
  }

  /// Edits of a fact's time that are no time.
  var refused: [RefusedDecision] {
    log.standing.compactMap { decision in
      guard decision.target.kind == .slot, decision.target.slot == "time",
        decision.decision == .edit || decision.decision == .preferValue
      else { return nil }
      do throws(ClaimEdit.Problem) {
        _ = try ClaimEdit(decision.target, value: decision.value, isEventType: { _ in true })
        return nil
      } catch {
        return RefusedDecision(decision: decision, problem: error)
      }
    }
  }

  /// The facts with what people decided about them.
  ///
  /// - Complexity: O(f) in the facts, plus the length of each chain of superseding decisions.
  func apply(to all: [Fact]) -> [Fact] {
    guard !facts.isEmpty || !slots.isEmpty else { return all }
    let known = Set(all.map(\.id))
    return all.map { fact in
      var fact = fact
      for decision in slots[fact.id] ?? [] { fact = edited(fact, decision) }
      guard let decision = facts[fact.id] else { return fact }
      return decided(fact, decision, known)
    }
  }

  private func decided(_ fact: Fact, _ decision: Decision, _ known: Set<String>) -> Fact {
    let reason = "\(decision.by) decided: \(decision.decision.rawValue)"
    switch decision.decision {
    case .accept:
      let isStale = isStale(fact, decision)
      return fact.changed(
        review: isStale ? .staleDecision : .accepted,
        reason: isStale ? reason + ", before other sources contradicted it" : reason, decisions: [decision.id]
      )
    case .reject: return fact.changed(review: .rejected, reason: reason, decisions: [decision.id])
    case .defer: return fact.changed(review: .needsReview, reason: reason, decisions: [decision.id])
    case .retract: return fact.changed(lifecycle: .retracted, reason: reason, decisions: [decision.id])
    case .supersede:
      guard let later = decision.target.ids?.dropFirst().first, known.contains(later),
        !leads(later, to: fact.id)
      else { return fact }
      return fact.changed(
        lifecycle: .superseded, supersededBy: later, reason: reason, decisions: [decision.id])
    default: return fact
    }
  }

  /// Whether decisions make `first` overtaken, perhaps through others, by `last`: then the newer one would close a circle.
  private func leads(_ first: String, to last: String) -> Bool {
    var seen: Set<String> = []
    var id = first
    while seen.insert(id).inserted {
      if id == last { return true }
      guard let decision = facts[id], decision.decision == .supersede,
        let next = decision.target.ids?.dropFirst().first
      else { return false }
      id = next
    }
    return false
  }

  /// The claims of independent origins that came after the decision.
  ///
  /// The reviewer saw neither them nor others of their origins. There are none when the decision does not say what was seen.
  private func news(_ fact: Fact, _ decision: Decision) -> [(link: ClaimLink, claim: Claim)] {
    guard let seen = decision.basis?.claims.map(Set.init) else { return [] }
    let origins = Set(seen.compactMap { claims[$0]?.origin })
    return fact.claims.compactMap { link in
      guard !seen.contains(link.claim), let claim = claims[link.claim],
        claim.origin.map({ !origins.contains($0) }) ?? true
      else { return nil }
      return (link, claim)
    }
  }

  /// Whether news contradicts what was accepted, or has turned the fact so that all that the reviewer saw contradicts it.
  private func isStale(_ fact: Fact, _ decision: Decision) -> Bool {
    let news = news(fact, decision)
    guard !news.isEmpty else { return false }
    if news.contains(where: { $0.link.relation == .contradicts }) { return true }
    let seen = Set(decision.basis?.claims ?? [])
    let old = fact.claims.filter { seen.contains($0.claim) }
    return !old.isEmpty && old.allSatisfy { $0.relation == .contradicts }
  }

  /// Whether news gives another value than the one that a person chose.
  private func isStale(_ fact: Fact, _ decision: Decision, _ slot: String, _ value: SlotValue) -> Bool {
    news(fact, decision).contains { link, claim in
      guard link.relation != .context, link.relation != .supersededBy else { return false }
      guard slot == "time" else { return claim.slots[slot].map { !ValueFit.agree($0, value) } ?? false }
      guard case .text(let text) = value, let time = try? EDTF(parsing: text), let told = claim.time,
        told.resolved
      else { return false }
      return !told.bounds.overlaps(time.bounds)
    }
  }

  private func edited(_ fact: Fact, _ decision: Decision) -> Fact {
    guard let slot = decision.target.slot, let value = decision.value,
      decision.decision == .edit || decision.decision == .preferValue
    else { return fact }
    var support = fact.slotSupport
    let behind = fact.slotSupport[slot]?.claims ?? []
    support[slot] = SlotSupport(
      value: value, status: .verified, claims: behind, confidence: 1, note: "\(decision.by) chose it")
    var slots = fact.slots
    var time: TimeValue?? = nil
    var eventType: String?
    if slot == "event_type" {
      // The outcome stays inside the family, since the fact's id names that.
      guard case .text(let type) = value, type.hasPrefix(fact.family + ".") else { return fact }
      eventType = type
    } else if slot == "time" {
      guard case .text(let text) = value, let edtf = try? EDTF(parsing: text) else { return fact }
      time = TimeValue(edtf, role: fact.time?.role, basis: .explicit)
    } else {
      slots[slot] = value
    }
    let isStale = isStale(fact, decision, slot, value)
    let reason = "\(decision.by) decided: \(decision.decision.rawValue) \(slot)"
    return fact.changed(
      eventType: eventType, review: isStale || fact.review == .staleDecision ? .staleDecision : .edited,
      slots: slots,
      slotSupport: support,
      time: time, reason: isStale ? reason + ", before another source gave another" : reason,
      decisions: [decision.id])
  }
}
