/// Makes roles of what a pattern captures.
struct CaptureRoles {
  private struct Capture {
    let name: String
    var constraint: Role.Constraint
    var isOptional: Bool
  }

  private let captures: [Capture]

  init(_ pattern: RulePattern) { captures = Self.captures(in: pattern.root) }

  /// The roles of a pattern rule: captured ones that are not listed first, so that listed ones can refer to them.
  ///
  /// - Parameters:
  ///   - roles: the roles that the rule lists.
  ///   - rule: the rule's mapping.
  /// - Returns: all roles; listed ones that say no place take what the pattern captured under their name.
  func complete(_ roles: [Role], of rule: RuleNode) -> [Role] {
    let listed = Set(roles.map(\.name))
    let location = (rule["match"] ?? rule).location
    let added = captures.filter { !listed.contains($0.name) }.map { capture in
      Role(
        name: capture.name, places: [.capture(capture.name)], constraint: capture.constraint,
        isOptional: capture.isOptional, isSlot: capture.name != "theme" && capture.name != "subject",
        location: location)
    }
    checkCaptures(of: roles, in: rule)
    return added + roles.map(placed)
  }

  /// A listed role with what the pattern captured for it.
  private func placed(_ role: Role) -> Role {
    var places = role.places
    if places.isEmpty, captures.contains(where: { $0.name == role.name }) { places = [.capture(role.name)] }
    guard case .capture(let name)? = places.first, let capture = captures.first(where: { $0.name == name })
    else {
      return role
    }
    var placed = role
    placed.places = places
    placed.constraint = role.constraint.completed(by: capture.constraint)
    placed.isOptional = role.isOptional || (capture.isOptional && role.fallbacks.isEmpty)
    return placed
  }

  private func checkCaptures(of roles: [Role], in rule: RuleNode) {
    let known = captures.map(\.name)
    for role in roles {
      for case .capture(let name) in role.places where !known.contains(name) {
        (rule["roles"]?[role.name] ?? rule).complain(
          .unknownRole, "the pattern captures nothing as '\(name)'", suggestion: known.closest(to: name))
      }
    }
  }

  // MARK: Looking for captures

  private static func captures(in element: RulePattern.Element) -> [Capture] {
    switch element {
    case .capture(let name, let part):
      let inner = captures(in: part)
      // A date inside a pattern is the engine's affair and fills no slot.
      if part == .time { return inner }
      return [Capture(name: name, constraint: constraint(of: part), isOptional: false)] + inner
    case .sequence(let parts):
      return parts.reduce(into: []) { found, part in add(captures(in: part), to: &found) }
    case .repeated(let part, let least, _):
      return captures(in: part).map { capture in
        var capture = capture
        if least == 0 { capture.isOptional = true }
        return capture
      }
    case .choice(let options): return alternatives(options.map(captures))
    default: return []
    }
  }

  private static func add(_ captures: [Capture], to found: inout [Capture]) {
    for capture in captures {
      if let place = found.firstIndex(where: { $0.name == capture.name }) {
        found[place].constraint = union(found[place].constraint, capture.constraint)
        found[place].isOptional = found[place].isOptional && capture.isOptional
      } else {
        found.append(capture)
      }
    }
  }

  /// What one of several options captures; what not all of them capture is optional.
  private static func alternatives(_ options: [[Capture]]) -> [Capture] {
    var found: [Capture] = []
    for option in options {
      for capture in option {
        if let place = found.firstIndex(where: { $0.name == capture.name }) {
          found[place].constraint = union(found[place].constraint, capture.constraint)
          found[place].isOptional = found[place].isOptional || capture.isOptional
        } else {
          found.append(capture)
        }
      }
    }
    return found.map { capture in
      var capture = capture
      if options.contains(where: { option in !option.contains { $0.name == capture.name } }) {
        capture.isOptional = true
      }
      return capture
    }
  }

  // MARK: Constraints

  /// What a captured part says of its words: the class of the only mention in it, else that they are text.
  private static func constraint(of element: RulePattern.Element) -> Role.Constraint {
    let mentions = mentions(in: element)
    guard let first = mentions.first, mentions.count == 1 else {
      if case .choice(let options) = element, let first = options.first {
        return options.dropFirst().reduce(constraint(of: first)) { union($0, constraint(of: $1)) }
      }
      return Role.Constraint(isText: true)
    }
    return first
  }

  private static func mentions(in element: RulePattern.Element) -> [Role.Constraint] {
    switch element {
    case .entity(let classes): [Role.Constraint(entities: classes)]
    case .quantity(let kind): [Role.Constraint(quantities: [kind])]
    case .heldRole: [Role.Constraint(isRole: true)]
    case .lexicon(let number): [Role.Constraint(lexicons: [number], isText: true)]
    case .sequence(let parts), .choice(let parts): parts.flatMap(mentions)
    case .repeated(let part, _, _), .capture(_, let part): mentions(in: part)
    default: []
    }
  }

  /// A constraint that both meet: several classes of entities become one list, anything else is text.
  private static func union(_ first: Role.Constraint, _ second: Role.Constraint) -> Role.Constraint {
    if first == second { return first }
    guard !first.entities.isEmpty, !second.entities.isEmpty else { return Role.Constraint(isText: true) }
    let added = second.entities.filter { !first.entities.contains($0) }
    return Role.Constraint(entities: first.entities + added)
  }
}

extension Role.Constraint {
  /// The constraint with the kind of words that a pattern captures, where it names none itself.
  fileprivate func completed(by captured: Role.Constraint) -> Role.Constraint {
    guard !asksForWords, !isText else { return self }
    var completed = self
    completed.entities = captured.entities
    completed.quantities = captured.quantities
    completed.isRole = captured.isRole
    completed.lexicons = captured.lexicons
    completed.isText = captured.isText
    return completed
  }
}
