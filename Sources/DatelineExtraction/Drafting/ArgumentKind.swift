import DatelineLanguage
import DatelineRules

/// What the words of an argument are, as far as a rule can ask for it.
struct ArgumentKind {
  let kind: SlotKinds.Kind
  /// Whether the words' head is a common noun of its own: "bicycles" in "4,000 bicycles".
  let hasOwnHead: Bool

  /// The kind of an argument; nil for words that are neither somebody nor an amount nor an office.
  init?(of argument: Argument, in view: SentenceView) {
    let quantity = view.sentence.quantities.first { argument.tokens.contains($0.tokens.lowerBound) }
    if let quantity, let name = quantity.kind.ruleName {
      kind = .quantity(name)
      hasOwnHead = quantity.kind == .count || !quantity.tokens.contains(argument.head)
    } else if let entity = view.entity(of: argument), let entityClass = Self.entityClass(of: entity, in: view)
    {
      kind = .entity(entityClass)
      hasOwnHead = false
    } else if view.index.heldRole(in: argument.tokens) != nil {
      kind = .office
      hasOwnHead = false
    } else {
      return nil
    }
  }

  /// The widest class that rules can ask for.
  static func entityClass(of entity: Int, in view: SentenceView) -> Role.EntityClass? {
    [.organisation, .person, .place, .product].first { view.matches(entity, [$0]) }
  }
}

extension QuantityExpression.Kind {
  /// The kind as rules name it; nil for one that no role can ask for.
  var ruleName: String? {
    ["MONEY", "PERCENT", "QUANTITY"].first { Self(ruleName: $0) == self }
  }
}
