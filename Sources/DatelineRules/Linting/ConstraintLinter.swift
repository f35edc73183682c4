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
    if constraint.quantities.isEmpty { complain(["unit"], "without 'quantity'") }
    if !places.isEmpty, places.allSatisfy(\.isLink) {
      complain(
        ["lexicon", "contains", "quantity", "unit", "role", "text", "strip", "definite"],
        "beside 'of', which gives whoever is named there; to look for words say 'within' or 'is'")
    }
    checkSearch()
  }

  private func complain(_ keys: [String], _ place: String) {
    for key in keys {
      node.key(key)?.complain(.idleConstraint, "'\(key)' is not looked at \(place)")
    }
  }

  /// A stretch is searched for something: without it nothing can be found.
  private func checkSearch() {
    let asks =
      !constraint.quantities.isEmpty || constraint.isRole || !constraint.entities.isEmpty
      || !constraint.lexicons.isEmpty || node["lexicon"] != nil || node["entity"] != nil
      || node["quantity"] != nil
    guard !asks else { return }
    for place in places {
      switch place {
      case .anywhere:
        node.key("within")?.complain(
          .idleConstraint,
          "'within' without 'is' finds nothing without 'entity', 'lexicon', 'quantity' or 'role'")
      case .inClause:
        node.key("is")?.complain(
          .idleConstraint, "'in-clause' finds nothing without 'entity', 'lexicon', 'quantity' or 'role'")
      default: break
      }
    }
  }
}

extension Role.Place {
  fileprivate var isLink: Bool {
    if case .linked = self { true } else { false }
  }
}
