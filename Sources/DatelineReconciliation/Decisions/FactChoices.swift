import DatelineModel

/// What people chose for the outcome, the time and the slots of one fact.
///
/// A choice is part of the weighing: how claims relate to the fact, what is rejected and whether sources still disagree
/// follow from it.
struct FactChoices {
  /// A value that a person chose.
  struct Choice {
    let value: SlotValue
    let by: String
  }

  private let bySlot: [String: Choice]

  /// Nothing is chosen.
  static let none = FactChoices([])

  /// - Parameter decisions: decisions about slots of one fact, oldest first; the newest of a slot wins.
  init(_ decisions: [Decision]) {
    var bySlot: [String: Choice] = [:]
    for decision in decisions where decision.decision == .edit || decision.decision == .preferValue {
      guard let slot = decision.target.slot, let value = decision.value else { continue }
      bySlot[slot] = Choice(value: value, by: decision.by)
    }
    self.bySlot = bySlot
  }

  /// The names of the slots with a choice.
  var slots: [String] {
    bySlot.keys.filter { !Self.others.contains($0) }
  }

  private static let others: Set = ["event_type", "time"]

  /// The choice for a slot, for "event_type" or "time"; nil when there is none.
  subscript(slot: String) -> Choice? { bySlot[slot] }

  /// The transition that was chosen, without its family.
  var transition: String? {
    guard case .text(let type)? = bySlot["event_type"]?.value else { return nil }
    return type.split(separator: ".").last.map(String.init)
  }

  /// The time that was chosen; nil also when what was chosen is no time.
  var time: EDTF? {
    guard case .text(let text)? = bySlot["time"]?.value else { return nil }
    return try? EDTF(parsing: text)
  }
}
