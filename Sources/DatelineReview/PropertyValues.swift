import DatelineModel

/// What a reviewer compares and decides on: the event type, the time and every slot, by name.
extension Fact {
  /// The value of a property, `nil` where the fact has none.
  func value(of property: String) -> SlotValue? { Property.value(property, eventType, time, slots) }
}

extension Claim {
  /// The value of a property, `nil` where the claim has none.
  func value(of property: String) -> SlotValue? { Property.value(property, eventType, time, slots) }
}

private enum Property {
  static func value(
    _ property: String, _ eventType: String, _ time: TimeValue?, _ slots: [String: SlotValue]
  ) -> SlotValue? {
    switch property {
    case "event_type": .text(eventType)
    case "time": time.map { .text($0.edtf) }
    default: slots[property]
    }
  }
}
