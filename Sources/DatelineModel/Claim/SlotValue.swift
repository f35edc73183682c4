/// What fills a slot of a claim or fact.
///
/// In JSON an entity is its id, a text a string, a quantity an object, a list an array. The id's "e:" prefix
/// tells an entity from a text.
public enum SlotValue: Hashable, Sendable {
  case entity(String)
  case text(String)
  // Boxed: it is ten times the size of the others, and few claims have more than one.
  indirect case quantity(Quantity)
  case list([SlotValue])

  /// The values as a list: those of a list, else the value itself.
  public var elements: [SlotValue] {
    if case .list(let values) = self { values } else { [self] }
  }

  /// The ids of all entities in the value, in order.
  public var entityIDs: [String] {
    elements.compactMap { if case .entity(let id) = $0 { id } else { nil } }
  }

  /// The quantity, when the value is one.
  public var quantity: Quantity? {
    if case .quantity(let quantity) = self { quantity } else { nil }
  }

  /// The value with every entity id replaced by what `replace` gives for it.
  public func mapEntities(_ replace: (String) -> String) -> SlotValue {
    switch self {
    case .entity(let id): .entity(replace(id))
    case .list(let values): .list(values.map { $0.mapEntities(replace) })
    case .text, .quantity: self
    }
  }

  /// Whether `replace` gives every entity id in the value back as it is.
  func keepsNames(under replace: (String) -> String) -> Bool {
    switch self {
    case .entity(let id): replace(id) == id
    case .list(let values): values.allSatisfy { $0.keepsNames(under: replace) }
    case .text, .quantity: true
    }
  }
}

extension SlotValue: Codable {
  /// Reads a string, an object with a number, or an array of these.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = text.hasPrefix("e:") ? .entity(text) : .text(text)
    } else if let values = try? container.decode([SlotValue].self) {
      self = .list(values)
    } else {
      self = .quantity(try container.decode(Quantity.self))
    }
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .entity(let id): try container.encode(id)
    case .text(let text): try container.encode(text)
    case .quantity(let quantity): try container.encode(quantity)
    case .list(let values): try container.encode(values)
    }
  }
}
