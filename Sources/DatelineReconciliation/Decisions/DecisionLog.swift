import DatelineModel

/// The decisions that hold: for each target the newest one that was not undone.
///
/// This version acts on whole claims and facts; decisions about slots, pairs and sources are kept and passed on.
struct DecisionLog {
  private let claims: [String: Decision]
  private let facts: [String: Decision]

  /// - Parameter decisions: the log in the order in which it grew.
  /// - Complexity: O(d) in the decisions.
  init(_ decisions: [Decision]) {
    var undone: Set<String> = []
    var claims: [String: Decision] = [:]
    var facts: [String: Decision] = [:]
    for decision in decisions.reversed() where !undone.contains(decision.id) {
      if decision.decision == .undo {
        if let target = decision.undoes { undone.insert(target) }
        continue
      }
      for id in decision.target.ids ?? [] {
        switch decision.target.kind {
        case .claim where claims[id] == nil: claims[id] = decision
        case .fact where facts[id] == nil: facts[id] = decision
        default: break
        }
      }
    }
    self.claims = claims
    self.facts = facts
  }

  /// Whether a person rejected the claim.
  func rejects(claim id: String) -> Bool { claims[id]?.decision == .reject }

  /// The fact with what a person decided about it.
  func apply(to fact: Fact) -> Fact {
    guard let decision = facts[fact.id] else { return fact }
    switch decision.decision {
    case .accept: return fact.reviewed(.accepted, by: decision)
    case .reject: return fact.reviewed(.rejected, by: decision)
    case .defer: return fact.reviewed(.needsReview, by: decision)
    default: return fact
    }
  }
}

extension Fact {
  /// The same fact with a person's verdict; evidence and values stay as they are.
  fileprivate func reviewed(_ review: ReviewState, by decision: Decision) -> Fact {
    Fact(
      id: id, eventType: eventType, subject: subject, slots: slots, time: time, known: known,
      polarity: polarity,
      factuality: factuality,
      status: FactAssembler.status(
        agreement: agreement, support: support, lifecycle: lifecycle, review: review),
      agreement: agreement, support: support, lifecycle: lifecycle, supersededBy: supersededBy,
      review: review,
      confidence: confidence, confidenceTerms: confidenceTerms, slotSupport: slotSupport, claims: claims,
      rejectedValues: rejectedValues,
      reasons: reasons + ["\(decision.by) decided: \(decision.decision.rawValue)"],
      decisions: decisions + [decision.id])
  }
}
