import DatelineModel

/// Reads and checks values that a reviewer typed or chose.
struct ValueCheck {
  private let snapshot: ReviewSnapshot
  private let services: ReviewServices

  init(_ snapshot: ReviewSnapshot, _ services: ReviewServices) {
    self.snapshot = snapshot
    self.services = services
  }

  /// The value of a slot.
  ///
  /// - Parameters:
  ///   - value: what came: a text is read as the slot wants it, anything else is taken as it is.
  ///   - slot: the slot, or "time", "subject", "event_type".
  ///   - known: a value that the slot has, whose kind the new one has to be of; nil when it has none.
  /// - Returns: the value to keep.
  /// - Throws: ``ReviewError/badValue(_:)`` with what would fit.
  func value(_ value: SlotValue, of slot: String, like known: SlotValue?) throws(ReviewError) -> SlotValue {
    switch (slot, value) {
    case ("time", .text(let text)): return .text(try time(text).description)
    case ("time", _): throw .badValue("a time is written as EDTF: 2024-01-31, 2024-01, 2024, 2024-01/2024-03")
    case ("event_type", .text(let text)):
      guard services.vocabulary.eventType(text) != nil else {
        throw .badValue("\u{201C}\(text)\u{201D} is no event type; write family.transition")
      }
      return value
    case ("subject", .entity(let id)):
      guard snapshot.entities[id] != nil else { throw .badValue("no entity \(id)") }
      return value
    case ("subject", .text(let text)): return .entity(try entity(text))
    case ("event_type", _), ("subject", _): throw .badValue("a text is expected")
    case (_, .entity(let id)):
      guard snapshot.entities[id] != nil else { throw .badValue("no entity \(id)") }
      return value
    case (_, .text(let text)):
      switch known {
      case .quantity: return try read(text, as: "amount").value
      case .entity: return .entity(try entity(text))
      case .text, .list, nil: return try read(text, as: "text").value
      }
    case (_, .quantity):
      if case .entity = known { throw .badValue("the name of an entity is expected") }
      if case .text = known { throw .badValue("words are expected") }
      return value
    default: return value
    }
  }

  /// What a text means as a value of a kind: "time", "amount", "entity" or "text".
  func read(_ text: String, as kind: String) throws(ReviewError) -> (value: SlotValue, text: String) {
    let value: SlotValue
    switch kind {
    case "time": value = .text(try time(text).description)
    case "amount":
      guard let amount = services.reading.amount(text) else {
        throw .badValue(
          "\u{201C}\(text)\u{201D} is no amount; write EUR 600 million, 4.5%, about 11,000 people")
      }
      value = .quantity(amount)
    case "entity": value = .entity(try entity(text))
    case "text":
      guard text.contains(where: { !$0.isWhitespace }) else { throw .badValue("some words are expected") }
      value = .text(text)
    default: throw .badValue("no kind \u{201C}\(kind)\u{201D}; write time, amount, entity or text")
    }
    if kind == "time", case .text(let edtf) = value, let time = try? EDTF(parsing: edtf) {
      return (value, services.wording.time(TimeValue(time)))
    }
    return (value, services.wording.value(value, snapshot.name))
  }

  private func time(_ text: String) throws(ReviewError) -> EDTF {
    guard let time = services.reading.time(text) else {
      throw .badValue(
        "\u{201C}\(text)\u{201D} is no date; write 2024-01-31, 2024-01, 2024, 2024-01/2024-03 or January 2024"
      )
    }
    return time
  }

  /// The entity that a name means; the one whose name it is goes before one that is also called so.
  private func entity(_ text: String) throws(ReviewError) -> String {
    if snapshot.entities[text] != nil { return text }
    let wanted = text.lowercased()
    let entities = snapshot.set.entities
    let named =
      entities.filter { $0.name.lowercased() == wanted }
      + entities.filter { $0.aliases.contains { $0.lowercased() == wanted } }
    guard let found = named.first else {
      throw .badValue("no entity is called \u{201C}\(text)\u{201D}")
    }
    return found.id
  }
}
