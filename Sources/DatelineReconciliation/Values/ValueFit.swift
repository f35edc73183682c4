import DatelineModel

/// How two values of one slot lie to each other.
enum ValueFit {
  /// Whether both say the same, one perhaps less fully.
  static func agree(_ first: SlotValue, _ second: SlotValue) -> Bool {
    switch (first, second) {
    case (.quantity(let left), .quantity(let right)): return QuantityFit(left, right) == .agree
    case (.text(let left), .text(let right)):
      let left = Set(NameWords.telling(left))
      let right = Set(NameWords.telling(right))
      return left.isSubset(of: right) || right.isSubset(of: left)
    default:
      let left = Set(first.elements)
      let right = Set(second.elements)
      return left.isSubset(of: right) || right.isSubset(of: left)
    }
  }

  /// The fuller of two agreeing values: the longer list or text, the exacter number; of equal ones the first.
  static func fuller(_ first: SlotValue, _ second: SlotValue) -> SlotValue {
    switch (first, second) {
    case (.quantity(let left), .quantity(let right)):
      return QuantityFit.isExacter(right, than: left) ? second : first
    case (.text(let left), .text(let right)): return right.count > left.count ? second : first
    default: return second.elements.count > first.elements.count ? second : first
    }
  }

  /// Whether the first says more exactly what both say.
  static func isExacter(_ first: SlotValue, than second: SlotValue) -> Bool {
    guard case .quantity(let left) = first, case .quantity(let right) = second, left != right else {
      return false
    }
    return QuantityFit.isExacter(left, than: right)
  }

  /// Whether two values that do not agree exclude each other: numbers of one kind do, names and words where one alone fits.
  static func exclude(_ first: SlotValue, _ second: SlotValue, isExclusive: Bool) -> Bool {
    switch (first, second) {
    case (.quantity(let left), .quantity(let right)): QuantityFit(left, right) == .contradict
    case (.entity, .entity), (.text, .text): isExclusive
    default: false
    }
  }
}
