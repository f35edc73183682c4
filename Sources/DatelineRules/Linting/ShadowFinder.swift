/// Finds rules that match nothing which another rule does not match and say as well.
struct ShadowFinder {
  private let rules: [Rule]

  init(_ rules: [Rule]) { self.rules = rules }

  /// Each shadowed rule with a rule that shadows it; of two equal rules the later is shadowed.
  ///
  /// - Complexity: O(n) in the rules, plus the square of those that share event and trigger word.
  func pairs() -> [(shadowed: Rule, by: Rule)] {
    var byWord: [[String]: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      guard case .words(let trigger) = rule.trigger else { continue }
      for words in Set(trigger.verbs + trigger.nouns + trigger.adjectives) {
        byWord[[rule.eventType] + words, default: []].append(index)
      }
    }
    return rules.indices.compactMap { index in
      guard case .words(let trigger) = rules[index].trigger,
        let word = (trigger.verbs + trigger.nouns + trigger.adjectives).first
      else { return nil }
      let others = byWord[[rules[index].eventType] + word] ?? []
      let shadow = others.first { other in
        other != index && Self.covers(rules[other], rules[index])
          && (other < index || !Self.covers(rules[index], rules[other]))
      }
      return shadow.map { (rules[index], rules[$0]) }
    }
  }

  /// Whether `general` matches wherever `special` does and fills the same slots.
  private static func covers(_ general: Rule, _ special: Rule) -> Bool {
    guard case .words(let wide) = general.trigger, case .words(let narrow) = special.trigger else {
      return false
    }
    return wide.verbs.contains(all: narrow.verbs) && wide.nouns.contains(all: narrow.nouns)
      && wide.adjectives.contains(all: narrow.adjectives) && (wide.isRole || !narrow.isRole)
      && general.plannedAs == special.plannedAs && general.plainFactuality == special.plainFactuality
      && general.isPresupposed == special.isPresupposed && general.time == special.time
      && general.isBeside == special.isBeside && general.isEach == special.isEach
      && general.constants == special.constants
      && (general.conditions == Conditions() || general.conditions == special.conditions)
      && (general.exceptions == nil || general.exceptions == special.exceptions)
      && covers(general.roles, special.roles)
  }

  private static func covers(_ general: [Role], _ special: [Role]) -> Bool {
    let bySpecialName = Dictionary(special.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(general.map(\.name))
    return special.allSatisfy { !$0.isSlot || names.contains($0.name) }
      && general.allSatisfy { role in
        guard let narrow = bySpecialName[role.name] else { return role.isOptional }
        return role.covers(narrow)
      }
  }
}

extension Role {
  /// Whether this role is filled by whatever fills `other`.
  fileprivate func covers(_ other: Role) -> Bool {
    places.contains(all: other.places) && fallbacks.contains(all: other.fallbacks)
      && (isOptional || !other.isOptional) && isSlot == other.isSlot && strip == other.strip
      && isFull == other.isFull && member == other.member
      && constraint.covers(other.constraint)
  }
}

extension Role.Constraint {
  /// Whether all words that meet `other` meet this.
  fileprivate func covers(_ other: Role.Constraint) -> Bool {
    (entities.isEmpty || !other.entities.isEmpty && entities.contains(all: other.entities))
      && (lexicons.isEmpty || !other.lexicons.isEmpty && lexicons.contains(all: other.lexicons))
      && (contains == nil || contains == other.contains) && isNegative == other.isNegative
      && (isDivided == nil || isDivided == other.isDivided)
      && (quantities.isEmpty || !other.quantities.isEmpty && quantities.contains(all: other.quantities))
      && (unit == nil || unit == other.unit) && (!isRole || other.isRole) && isText == other.isText
      && (offices.isEmpty || !other.offices.isEmpty && offices.contains(all: other.offices))
      && (statuses.isEmpty || !other.statuses.isEmpty && statuses.contains(all: other.statuses))
      && (!isDefinite || other.isDefinite) && (!isOther || other.isOther)
      && (!isQuoted || other.isQuoted)
  }
}

extension Array where Element: Equatable {
  fileprivate func contains(all others: [Element]) -> Bool { others.allSatisfy(contains) }
}
