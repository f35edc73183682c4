import DatelineModel

/// What people chose for the outcome, the time and the slots of one fact, and what they accepted.
///
/// It is part of the weighing: how claims relate to the fact, what is rejected and whether sources still disagree follow
/// from it. Whoever accepts a fact accepts the values that it has then.
struct FactChoices {
  /// A value that a person chose.
  struct Choice {
    let value: SlotValue
    let by: String
  }

  private let bySlot: [String: Choice]

  /// Nothing is chosen.
  static let none = FactChoices([])

  /// - Parameter decisions: decisions about one fact and its slots, oldest first; the newest of a slot wins.
  init(_ decisions: [Decision]) {
    var bySlot: [String: Choice] = [:]
    for decision in decisions {
      switch (decision.target.kind, decision.decision) {
      case (.slot, .edit), (.slot, .preferValue):
        guard let slot = decision.target.slot, let value = decision.value else { continue }
        bySlot[slot] = Choice(value: value, by: decision.by)
        if slot == "event_type" { bySlot["polarity"] = nil }
      case (.fact, .accept):
        for (slot, value) in decision.basis?.values ?? [:] {
          bySlot[slot] = Choice(value: value, by: decision.by)
        }
      case (.fact, .reject), (.fact, .defer): bySlot = [:]
      default: break
      }
    }
    self.bySlot = bySlot
  }

  /// The names of the slots with a choice.
  var slots: [String] {
    bySlot.keys.filter { !Self.others.contains($0) }
  }

  private static let others: Set = ["event_type", "time", "polarity"]

  /// The choice for a slot, for "event_type" or "time"; nil when there is none.
  subscript(slot: String) -> Choice? { bySlot[slot] }

  /// The outcome that was chosen as ``Outcome/label`` has it: the transition, with "not" before it when it is denied.
  var outcome: String? {
    guard case .text(let type)? = bySlot["event_type"]?.value else { return nil }
    return type.split(separator: ".").last.map { (bySlot["polarity"] == nil ? "" : "not ") + $0 }
  }

  /// The time that was chosen; nil also when what was chosen is no time.
  var time: EDTF? {
    guard case .text(let text)? = bySlot["time"]?.value else { return nil }
    return try? EDTF(parsing: text)
  }
}
