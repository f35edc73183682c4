import DatelineModel

/// Reads one frame or pattern.
struct RuleParser {
  let taxonomy: Taxonomy
  let lexicons: LexiconTable
  /// The canonical names of offices.
  let offices: Set<String>
  /// Checks trigger words; nil to leave them, and whatever only warnings would tell, unchecked.
  let lemmas: LemmaChecker?

  /// What stands in a file under one id.
  enum Reading {
    case rule(Rule)
    /// The rule of this id is taken away.
    case disabled(id: String)
  }

  private static let keys = [
    "id", "event", "roles", "set", "when", "unless", "planned-as", "factuality", "presupposed",
    "time", "beside", "each",
    "examples",
    "counterexamples", "disabled",
  ]
  private static let frameKeys = keys + ["trigger"]
  private static let patternKeys = keys + ["match"]

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - node: the rule's mapping.
  ///   - isPattern: whether it stands under `patterns`.
  /// - Returns: the rule, even when parts of it are wrong; nil without an id.
  func rule(_ node: RuleNode, isPattern: Bool) -> Reading? {
    node.checkKeys(isPattern ? Self.patternKeys : Self.frameKeys, in: isPattern ? "a pattern" : "a frame")
    guard node.isMapping else { return nil }
    guard let id = node["id"]?.text, !id.isEmpty else {
      node.complain(.missingID, "a \(isPattern ? "pattern" : "frame") needs an id")
      return nil
    }
    if node.flag("disabled") { return .disabled(id: id) }
    let event = requiredEvent(of: node, id: id)
    let family = taxonomy.families[String(event.prefix { $0 != "." })]
    let trigger = isPattern ? pattern(of: node, id: id) : words(of: node, id: id)
    var roles = RoleParser(
      lexicons: lexicons, offices: offices, family: family, isFrame: !isPattern, isLinting: lemmas != nil
    ).roles(node["roles"])
    if case .pattern(let pattern) = trigger { roles = CaptureRoles(pattern).complete(roles, of: node) }
    check(roles, of: node, trigger: trigger, family: family)
    let conditions = ConditionsParser(lexicons: lexicons, roles: roles)
    let examples =
      node.scope.reader.lacksExamples ? nil : ExampleParser(taxonomy: taxonomy, roles: roles)
    return .rule(
      Rule(
        id: id, eventType: event, trigger: trigger, roles: roles,
        constants: ConstantParser(lexicons: lexicons, family: family).constants(node["set"]),
        conditions: node["when"].map(conditions.conditions) ?? Conditions(),
        exceptions: node["unless"].map(conditions.exceptions),
        plannedAs: node["planned-as"].map(plannedAs) ?? [:],
        plainFactuality: node["factuality"].flatMap { $0.value("factuality") },
        isPresupposed: node.flag("presupposed"), time: time(node), isBeside: node.flag("beside"),
        isEach: node.flag("each"),
        examples: examples?.examples(of: node, id: id) ?? [],
        counterexamples: examples?.counterexamples(of: node, id: id) ?? [], location: node.location))
  }

  private func requiredEvent(of node: RuleNode, id: String) -> String {
    guard let value = node["event"], let event = event(value) else {
      if node["event"] == nil { node.complain(.missingEvent, "rule '\(id)' needs an event") }
      return ""
    }
    return event
  }

  /// What lies ahead.
  private static let ahead: [Factuality] = [.planned, .intendedPast, .expected, .speculated]
  /// What may be told as a plan: all but what is said to be done, or not done.
  private static let plans = Factuality.allCases.filter {
    ![.occurred, .notOccurred, .assertedBySource].contains($0)
  }

  /// The event types of what lies ahead: one for all that may come, or one for each factuality.
  private func plannedAs(_ node: RuleNode) -> [Factuality: String] {
    guard node.isMapping else {
      guard let event = event(node) else { return [:] }
      return Dictionary(uniqueKeysWithValues: Self.ahead.map { ($0, event) })
    }
    var types: [Factuality: String] = [:]
    for (name, key, value) in node.pairs {
      guard let factuality = Self.plans.first(where: { $0.rawValue == name }) else {
        key.complainUnknown("factuality of a plan", name, known: Self.plans.map(\.rawValue))
        continue
      }
      types[factuality] = event(value)
    }
    return types
  }

  private func event(_ node: RuleNode) -> String? {
    guard let event = node.text else {
      node.complain(.wrongShape, "expected an event type")
      return nil
    }
    if !taxonomy.contains(event) {
      node.complainAboutEvent(event, taxonomy)
    }
    return event
  }

  private func time(_ node: RuleNode) -> Rule.Time {
    guard let value = node["time"] else { return .event }
    switch value.text {
    case "none": return .none
    case "period": return .period
    case "day": return .day
    default:
      value.complain(.unknownAttribute, "'time' of a rule can only be none, period or day")
      return .event
    }
  }

  // MARK: Triggers

  private func words(of rule: RuleNode, id: String) -> Rule.Trigger {
    guard let node = rule["trigger"] else {
      rule.complain(.noAnchor, "rule '\(id)' has no trigger")
      return .words(TriggerWords())
    }
    node.checkKeys(["verb", "noun", "adjective", "role"], in: "a trigger")
    func phrases(_ key: String) -> [[String]] {
      node[key].map { lexicons.phrases($0).map(\.words).filter { !$0.isEmpty } } ?? []
    }
    let trigger = TriggerWords(
      verbs: phrases("verb"), nouns: phrases("noun"), adjectives: phrases("adjective"),
      isRole: node.flag("role"))
    lemmas?.check(node)
    if trigger == TriggerWords() { node.complain(.noAnchor, "rule '\(id)' has no trigger") }
    return .words(trigger)
  }

  private func pattern(of rule: RuleNode, id: String) -> Rule.Trigger {
    guard let node = rule["match"], let source = node.text else {
      (rule["match"] ?? rule).complain(.noAnchor, "rule '\(id)' needs a pattern under 'match'")
      return .pattern(RulePattern(source: "", root: .sequence([])))
    }
    var parser = PatternParser(source, of: node, lexicons: lexicons)
    let root = parser.parse()
    return .pattern(RulePattern(source: source, root: root))
  }

  // MARK: Roles

  /// A role may refer to the roles above it only, and its name should be one of the family's slots.
  private func check(_ roles: [Role], of node: RuleNode, trigger: Rule.Trigger, family: Taxonomy.Family?) {
    var known: Set<String> = ["trigger"]
    for role in roles {
      for name in role.references where !known.contains(name) {
        (node["roles"]?[role.name] ?? node).complain(
          .unknownRole, "role '\(role.name)' refers to '\(name)', which no role above it defines",
          suggestion: known.closest(to: name))
      }
      known.insert(role.name)
      // What a role takes from a pattern is checked where it is written.
      if let family, lemmas != nil, role.isSlot, !family.slots.contains(role.name), role.name != "subject" {
        let key = node["roles"]?.pairs.first { $0.name == role.name }?.key ?? node["match"] ?? node
        key.complain(
          .unknownSlot, "the event's family has no slot '\(role.name)'",
          suggestion: family.slots.closest(to: role.name))
      }
    }
    checkBackReferences(of: roles, in: node)
    // A subject that is written but wrong, or lost with a pattern that is wrong, has been complained about.
    let isCounted = node["roles"]?["subject"] == nil && !trigger.isEmptyPattern
    if !known.contains("subject"), isCounted {
      node.complain(.missingSubject, "a rule needs a role 'subject'")
    }
  }
}

extension RuleParser {
  /// What points back needs a theme that does, and a value told before an optional role.
  private func checkBackReferences(of roles: [Role], in node: RuleNode) {
    guard lemmas != nil else { return }
    let hasTheme = roles.contains { $0.name == "theme" }
    for role in roles {
      let list = node["roles"]?[role.name]?.key("else")
      if !hasTheme, role.fallbacks.contains(.eventSubject) || role.fallbacks.contains(.lastSubject) {
        list?.complain(
          .idleConstraint,
          "'event-subject' and 'last-subject' give nothing without a role 'theme' that points back")
      }
      if role.fallbacks.contains(.lastValue), !role.isOptional {
        list?.complain(.idleConstraint, "'last-value' comes after the match and fills optional roles only")
      }
    }
  }
}

extension Rule.Trigger {
  /// Whether it is a pattern that could not be read.
  fileprivate var isEmptyPattern: Bool {
    guard case .pattern(let pattern) = self else { return false }
    return pattern.root == .sequence([])
  }
}

extension Role {
  /// The names of the roles that this one refers to.
  fileprivate var references: [String] {
    let inPlaces = places.compactMap { place -> String? in
      switch place {
      case .linked(let name), .within(let name, _), .anywhere(let name): name
      default: nil
      }
    }
    return inPlaces
      + fallbacks.compactMap { fallback -> String? in
        switch fallback {
        case .role(let name), .possessor(let name), .heldRole(let name), .organisation(let name),
          .unnamedOwner(let name), .partOwner(let name), .modifiers(let name):
          name
        case .topic, .toldTopic, .leadingCompany, .eventSubject, .lastSubject, .lastValue, .words, .speaker:
          nil
        }
      }
  }
}
