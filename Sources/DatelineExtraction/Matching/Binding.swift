import DatelineModel

/// What a role was filled with.
struct Binding {
  /// The value.
  let value: SlotContent
  /// The noun group that gave it; nil when it came by reference.
  let noun: Int?
  /// The tokens that gave it; nil when it came by reference.
  let tokens: Range<Int>?
  /// Whether the value was taken from elsewhere in the document.
  let isFallback: Bool
}

/// A slot's value while entities are still indices into the document's entities.
indirect enum SlotContent: Hashable {
  case entity(Int)
  case text(String)
  case quantity(Quantity)
  case list([SlotContent])

  var entity: Int? {
    switch self {
    case .entity(let index): index
    case .list(let values): values.first?.entity
    case .text, .quantity: nil
    }
  }

  var entities: [Int] {
    switch self {
    case .entity(let index): [index]
    case .list(let values): values.flatMap(\.entities)
    case .text, .quantity: []
    }
  }
}

/// A frame with all its roles filled.
struct FrameMatch {
  let frame: Int
  let trigger: Trigger
  let bindings: [String: Binding]
  /// The stretches of words that the frame's theme uses up: what they trigger is told already.
  let consumed: [Range<Int>]

  /// How many roles the words of the sentence fill.
  var filledCount: Int { bindings.values.count { !$0.isFallback } }
}
