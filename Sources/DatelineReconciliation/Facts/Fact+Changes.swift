import DatelineModel

extension Fact {
  /// The same fact with some of its axes changed and a reason added; the status follows.
  ///
  /// - Parameters:
  ///   - newType: the event type; nil leaves it.
  ///   - lifecycle: whether it still holds; nil leaves it.
  ///   - supersededBy: the id of what came after it.
  ///   - review: what people decided; nil leaves it.
  ///   - knownTo: the day on which it was overtaken.
  ///   - slots: the values; nil leaves them.
  ///   - slotSupport: what stands behind them; nil leaves it.
  ///   - time: when; nil leaves it.
  ///   - claims: the claims and how they relate; nil leaves them.
  ///   - reason: a sentence that says why; empty adds none.
  ///   - decisions: the ids of decisions that shaped it.
  /// - Returns: the changed fact.
  func changed(
    eventType newType: String? = nil, lifecycle: LifecycleState? = nil, supersededBy: String? = nil,
    review: ReviewState? = nil,
    knownTo: String? = nil, slots: [String: SlotValue]? = nil, slotSupport: [String: SlotSupport]? = nil,
    time: TimeValue?? = nil, claims: [ClaimLink]? = nil, reason: String = "", decisions: [String] = []
  ) -> Fact {
    let state = lifecycle ?? self.lifecycle
    let verdict = review ?? self.review
    return Fact(
      id: id, eventType: newType ?? eventType, subject: subject, slots: slots ?? self.slots,
      time: time ?? self.time,
      known: known.map { KnownTime(from: $0.from, to: knownTo ?? $0.to) }, polarity: polarity,
      factuality: factuality,
      status: Status(agreement: agreement, support: support, lifecycle: state, review: verdict),
      agreement: agreement, support: support, lifecycle: state,
      supersededBy: supersededBy ?? self.supersededBy, review: verdict, confidence: confidence,
      confidenceTerms: confidenceTerms, slotSupport: slotSupport ?? self.slotSupport,
      claims: claims ?? self.claims, rejectedValues: rejectedValues,
      reasons: reason.isEmpty ? reasons : reasons + [reason], decisions: self.decisions + decisions)
  }
}
