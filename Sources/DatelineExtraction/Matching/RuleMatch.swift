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
  let lastSubject: Int?
  /// Whether a list that leaves out what it repeats gives one claim for each of its members.
  let isGapped: Bool

  /// How many roles the words of the sentence fill.
  var filledCount: Int { bindings.count { $0.map { !$0.isFallback } ?? false } }

  /// How many members the longest list of a slot has, amounts apart; 1 without a list.
  func memberCount(_ rule: CompiledRule) -> Int {
    lists(rule).filter { !$0.isAmount }.map(\.count).max() ?? 1
  }

  /// Whether several things named in a list share one sum of money, which is then that of all together: "deposits and loans rose to
  /// $3 million".
  func sharesSum(_ rule: CompiledRule) -> Bool {
    memberCount(rule) > 1
      && zip(rule.roles, bindings).contains { role, binding in
        guard role.role.isSlot, case .quantity(let amount)? = binding?.value else { return false }
        return amount.currency != nil
      }
  }

  /// Whether a slot holds several amounts.
  func hasListedAmounts(_ rule: CompiledRule) -> Bool { lists(rule).contains { $0.isAmount } }

  /// Whether a slot holds a sum or a number of things.
  func hasAmount(_ rule: CompiledRule) -> Bool {
    zip(rule.roles, bindings).contains { role, binding in
      guard role.role.isSlot, case .quantity(let amount)? = binding?.value else { return false }
      return amount.unit != "percent"
    }
  }

  /// The lists in the slots, by length.
  private func lists(_ rule: CompiledRule) -> [(count: Int, isAmount: Bool)] {
    zip(rule.roles, bindings).compactMap { role, binding in
      guard role.role.isSlot, case .list(let members)? = binding?.value else { return nil }
      return (members.count, !role.role.constraint.quantities.isEmpty)
    }
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
