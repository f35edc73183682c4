/// A rule with all its roles filled.
struct RuleMatch {
  /// The rule's number.
  let rule: Int
  /// The trigger.
  let site: Site
  /// What fills each role, by the role's number; nil where an optional one stays empty.
  let bindings: [Binding?]
  /// The words that the rule's theme uses up: what they trigger is told already.
  let consumed: Range<Int>?
  /// The subject of the last claim of the family, as it was when the roles were filled.
  let eventSubject: Int?

  /// How many roles the words of the sentence fill.
  var filledCount: Int { bindings.count { $0.map { !$0.isFallback } ?? false } }

  /// How many claims a rule makes whose lists are told member by member: the length of the longest list of subjects or
  /// words, 1 without such a list.
  func memberCount(_ rule: CompiledRule) -> Int {
    var count = 1
    for (number, role) in rule.roles.enumerated() where role.role.constraint.quantities.isEmpty {
      guard role.role.isSlot || number == rule.subject, let binding = bindings[number] else { continue }
      if case .list(let members) = binding.value { count = max(count, members.count) }
    }
    return count
  }

  /// How many tokens lie between the outermost words of trigger and roles.
  var length: Int { covered.count }

  /// The tokens from the first to the last word of trigger and roles.
  var covered: Range<Int> {
    var range = site.tokens
    for case let binding? in bindings {
      guard let tokens = binding.tokens, !binding.isFallback else { continue }
      range = min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
    }
    return range
  }
}
