/// Looks for what a role asks for in vain: constraints that are not looked at in its places, and places that give nothing.
struct ConstraintLinter {
  let node: RuleNode
  let places: [Role.Place]
  let constraint: Role.Constraint

  /// Complains about each key that has no effect.
  func check() {
    if !constraint.quantities.isEmpty {
      complain(["entity", "role", "text", "strip"], "beside 'quantity'")
    } else if constraint.isRole {
      complain(["entity", "text", "strip"], "beside 'role'")
    } else if !constraint.isText {
      complain(["strip"], "without 'text'")
    }
    if constraint.quantities.isEmpty { complain(["unit", "divided", "negative"], "without 'quantity'") }
    if canFind() { checkPlaces() }
  }

  private func complain(_ keys: [String], _ place: String) {
    for key in keys {
      node.key(key)?.complain(.idleConstraint, "'\(key)' is not looked at \(place)")
    }
  }

  /// A key should be looked at in one of the role's places at least.
  private func checkPlaces() {
    guard let place = places.first else { return }
    for key in Self.wordKeys where !places.contains(where: { $0.keys.contains(key) }) {
      complain([key], place.whyIdle)
    }
  }

  /// The keys that say what words must be, or which of them are meant.
  static let wordKeys = [
    "entity", "lexicon", "contains", "quantity", "unit", "divided", "negative", "role", "status", "text",
    "definite", "quoted", "strip", "member", "full",
  ]

  /// A stretch is searched for something: without it nothing can be found, which is complained about.
  private func canFind() -> Bool {
    let asks =
      constraint.asksForWords || node["lexicon"] != nil || node["entity"] != nil || node["quantity"] != nil
    guard !asks else { return true }
    var canFind = true
    for place in places {
      switch place {
      case .anywhere:
        canFind = false
        node.key("within")?.complain(
          .idleConstraint,
          "'within' without 'is' finds nothing without 'entity', 'lexicon', 'quantity' or 'role'")
      case .inClause:
        canFind = false
        node.key("is")?.complain(
          .idleConstraint, "'in-clause' finds nothing without 'entity', 'lexicon', 'quantity' or 'role'")
      default: break
      }
    }
    return canFind
  }
}

extension Role.Place {
  /// Which of the keys that say what words must be are looked at here.
  fileprivate var keys: Set<String> {
    switch self {
    case .linked: ["entity", "member"]
    case .anywhere, .inClause:
      Set(ConstraintLinter.wordKeys).subtracting(["text", "quoted", "strip", "member", "full"])
    case .clause: Set(ConstraintLinter.wordKeys).subtracting(["quoted", "strip", "member", "full"])
    case .content: ["contains", "quoted", "text"]
    case .speaker: ["entity", "text"]
    default: Set(ConstraintLinter.wordKeys).subtracting(["quoted"])
    }
  }

  /// Where a key is not looked at.
  fileprivate var whyIdle: String {
    switch self {
    case .linked: "beside 'of', which gives whoever is named there; to look for words say 'within' or 'is'"
    case .anywhere: "beside 'within', which takes the first words that are what is wanted"
    case .inClause: "in 'in-clause', which takes the first words that are what is wanted"
    case .clause: "in a clause"
    case .content: "in what is said"
    case .speaker: "of a speaker"
    default: "at this place"
    }
  }
}
