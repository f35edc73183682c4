import DatelineModel

/// What people decided about facts and their slots, applied after everything is weighed.
struct FactDecisions {
  private let log: DecisionLog
  private let claims: [String: Claim]
  /// The decisions about each fact and its slots, oldest first, by its id.
  private let decisions: [String: [Decision]]

  /// - Parameters:
  ///   - log: the decisions.
  ///   - targets: the facts that they are about.
  ///   - claims: the claims that count.
  ///   - facts: the facts.
  init(_ log: DecisionLog, _ targets: FactTargets, claims: [Claim], facts: [Fact]) {
    self.log = log
    guard !targets.isEmpty else {
      (self.claims, decisions) = ([:], [:])
      return
    }
    self.claims = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var decisions: [String: [Decision]] = [:]
    for fact in facts {
      let own = targets.decisions(about: fact.id, claims: fact.claims.lazy.map(\.claim))
      if !own.isEmpty { decisions[fact.id] = own }
    }
    self.decisions = decisions
  }

  /// Decisions about facts that are not there.
  var orphans: [Decision] {
    let found = Set(decisions.values.joined().map(\.id))
    return log.standing.filter { decision in
      (decision.target.kind == .fact || decision.target.kind == .slot) && !found.contains(decision.id)
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
    guard !decisions.isEmpty else { return all }
    let known = Set(all.map(\.id))
    return all.map { fact in
      let decisions = decisions[fact.id] ?? []
      return decisions.enumerated().reduce(fact) { fact, next in
        let (place, decision) = next
        // Of the decisions about one slot, and about the fact as a whole, the newest counts.
        let isOvertaken = decisions.dropFirst(place + 1).contains {
          $0.target.kind == decision.target.kind && $0.target.slot == decision.target.slot
        }
        if isOvertaken { return fact }
        return decision.target.kind == .slot ? edited(fact, decision) : decided(fact, decision, known)
      }
    }
  }

  private func decided(_ fact: Fact, _ decision: Decision, _ known: Set<String>) -> Fact {
    let reason = "\(decision.by) decided: \(decision.decision.rawValue)"
    switch decision.decision {
    case .accept:
      let doubt = doubt(fact, decision)
      return fact.changed(
        review: doubt == nil ? .accepted : .staleDecision, reason: reason + (doubt ?? ""),
        decisions: [decision.id])
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
      guard let decision = decisions[id]?.last(where: { $0.target.kind == .fact }),
        decision.decision == .supersede, let next = decision.target.ids?.dropFirst().first
      else { return false }
      id = next
    }
    return false
  }

  // MARK: News

  /// What a reviewer saw of a fact when they decided about it.
  private struct Seen {
    let claims: Set<String>
    /// The documents of the claims, by which they are known again when extraction has given them other ids.
    let documents: Set<String>

    /// Nil when the decision does not say what was seen.
    init?(_ decision: Decision) {
      guard let seen = decision.basis?.claims, !seen.isEmpty else { return nil }
      claims = Set(seen)
      documents = Set(seen.map { String($0[..<($0.lastIndex(of: "#") ?? $0.endIndex)]) })
    }
  }

  /// The claims of independent origins that came after the decision.
  ///
  /// The reviewer saw neither them nor others of their articles and origins.
  private func news(_ fact: Fact, _ decision: Decision) -> [(link: ClaimLink, claim: Claim)] {
    guard let seen = Seen(decision) else { return [] }
    let origins = Set(seen.claims.compactMap { claims[$0]?.origin })
    return fact.claims.compactMap { link in
      guard !seen.claims.contains(link.claim), let claim = claims[link.claim],
        !seen.documents.contains(claim.document), claim.origin.map({ !origins.contains($0) }) ?? true
      else { return nil }
      return (link, claim)
    }
  }

  /// Why what was accepted wants another look; nil when it does not.
  ///
  /// News contradicts it, or has turned the fact so that all that the reviewer saw contradicts it, or nothing of what the
  /// reviewer saw is there any more.
  private func doubt(_ fact: Fact, _ decision: Decision) -> String? {
    if isGone(fact, decision) { return Self.gone }
    let news = news(fact, decision)
    guard !news.isEmpty else { return nil }
    let seen = Set(decision.basis?.claims ?? [])
    let old = fact.claims.filter { seen.contains($0.claim) }
    let isTurned = !old.isEmpty && old.allSatisfy { $0.relation == .contradicts }
    return isTurned || news.contains { $0.link.relation == .contradicts }
      ? ", before other sources contradicted it" : nil
  }

  private static let gone = ", on evidence that is gone"

  /// Whether no article that the reviewer saw behind the fact stands behind it now.
  private func isGone(_ fact: Fact, _ decision: Decision) -> Bool {
    guard let seen = Seen(decision) else { return false }
    return !fact.claims.contains { link in
      claims[link.claim].map { seen.documents.contains($0.document) } ?? false
    }
  }

  /// Why a value that a person chose wants another look; nil when it does not.
  private func doubt(
    _ fact: Fact, _ decision: Decision, _ slot: String, _ value: SlotValue, behind: [String]
  ) -> String? {
    if isGone(fact, decision) || (decision.decision == .preferValue && behind.isEmpty) { return Self.gone }
    let isContradicted = news(fact, decision).contains { link, claim in
      guard link.relation != .context, link.relation != .supersededBy else { return false }
      if slot == "event_type" {
        return link.relation == .contradicts && link.note?.hasPrefix("says ") ?? false
      }
      guard slot == "time" else { return claim.slots[slot].map { !ValueFit.agree($0, value) } ?? false }
      guard case .text(let text) = value, let time = try? EDTF(parsing: text), let told = claim.time,
        told.resolved
      else { return false }
      return !told.bounds.overlaps(time.bounds)
    }
    return isContradicted ? ", before another source gave another" : nil
  }

  // MARK: Values

  private func edited(_ fact: Fact, _ decision: Decision) -> Fact {
    guard let slot = decision.target.slot, let value = decision.value,
      decision.decision == .edit || decision.decision == .preferValue
    else { return fact }
    var behind = fact.slotSupport[slot]?.claims ?? []
    var slots = fact.slots
    var time: TimeValue?? = nil
    var eventType: String?
    var claims: [ClaimLink]?
    if slot == "event_type" {
      // The outcome stays inside the family, since the fact's id names that.
      guard case .text(let type) = value, type.hasPrefix(fact.family + ".") else { return fact }
      eventType = type
      // No claim tells what a person gave instead of what all claims tell.
      if type != fact.eventType { claims = fact.claims.map { $0.contradicting("says \(fact.transition)") } }
      behind = (claims ?? fact.claims).filter(\.relation.isBehind).map(\.claim)
    } else if slot == "time" {
      guard case .text(let text) = value, let edtf = try? EDTF(parsing: text) else { return fact }
      time = TimeValue(edtf, role: fact.time?.role, basis: .explicit)
    } else {
      slots[slot] = value
    }
    var support = fact.slotSupport
    support[slot] = SlotSupport(
      value: value, status: .verified, claims: behind, confidence: 1, note: "\(decision.by) chose it")
    let doubt = doubt(fact, decision, slot, value, behind: behind)
    let reason = "\(decision.by) decided: \(decision.decision.rawValue) \(slot)"
    return fact.changed(
      eventType: eventType, review: doubt == nil ? .edited : .staleDecision, slots: slots,
      slotSupport: support,
      time: time, claims: claims, reason: reason + (doubt ?? ""), decisions: [decision.id])
  }
}

extension ClaimLink {
  /// The link of a claim that tells another outcome than its fact has been given.
  fileprivate func contradicting(_ note: String) -> ClaimLink {
    relation.isBehind ? ClaimLink(claim: claim, relation: .contradicts, note: note) : self
  }
}

extension ClaimLink.Relation {
  /// Whether a claim that stands so stands behind its fact.
  fileprivate var isBehind: Bool { self == .supports || self == .refines || self == .generalises }
}
