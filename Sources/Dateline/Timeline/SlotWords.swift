/// The slots of a fact in words.
struct SlotWords {
  private let slots: [String: String]
  private let quantities: [String: Quantity]

  init(_ slots: [String: SlotValue], name: (String) -> String) {
    self.slots = slots.mapValues { Self.words($0, name: name) }.filter { !$0.value.isEmpty }
    quantities = slots.compactMapValues(\.quantity)
  }

  /// The words of a slot; nil when it is empty.
  subscript(name: String) -> String? { slots[name] }

  /// The words of the first slot that is filled.
  func first(_ names: String...) -> String? { names.lazy.compactMap { slots[$0] }.first }

  /// The words of the slots that are filled, in the order given, joined by commas; nil when none is.
  func joined(_ names: String...) -> String? {
    let words = names.compactMap { slots[$0] }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// Every filled slot but `reason`, by name, joined by commas.
  var all: String? {
    let words = slots.filter { $0.key != "reason" }.sorted { $0.key < $1.key }.map(\.value)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// One value in words; entities by their names, underscores of fixed words as spaces.
  static func words(_ value: SlotValue, name: (String) -> String) -> String {
    switch value {
    case .entity(let id): name(id)
    case .text(let text): text.contains(" ") ? text : text.replacing("_", with: " ")
    case .quantity(let quantity): QuantityWords(quantity).description
    case .list(let values): values.map { words($0, name: name) }.joined(separator: ", ")
    }
  }
}
