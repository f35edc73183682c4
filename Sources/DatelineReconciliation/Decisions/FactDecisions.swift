import DatelineModel

/// What people decided about facts and their slots, applied after everything is weighed.
struct FactDecisions {
  private let facts: [String: Decision]
  private let slots: [String: [Decision]]
  private let log: DecisionLog

  init(_ log: DecisionLog) {
    self.log = log
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
      let isStale = Self.isStale(fact, decision)
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

  /// Whether a source that the reviewer did not see contradicts what was accepted.
  private static func isStale(_ fact: Fact, _ decision: Decision) -> Bool {
    guard let seen = decision.basis?.claims.map(Set.init) else { return false }
    return fact.claims.contains { $0.relation == .contradicts && !seen.contains($0.claim) }
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
    if slot == "time" {
      guard case .text(let text) = value, let edtf = try? EDTF(parsing: text) else { return fact }
      time = TimeValue(edtf, role: fact.time?.role, basis: .explicit)
    } else {
      slots[slot] = value
    }
    return fact.changed(
      review: .edited, slots: slots, slotSupport: support, time: time,
      reason: "\(decision.by) decided: \(decision.decision.rawValue) \(slot)", decisions: [decision.id])
  }
}
