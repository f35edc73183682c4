import DatelineModel

/// Reads what stands under `when` and `unless`.
struct ConditionsParser {
  let lexicons: LexiconTable
  let roles: [Role]

  func conditions(_ node: RuleNode) -> Conditions {
    node.checkKeys(
      [
        "document", "sentence", "object", "time", "any-of", "zone", "phrasing", "factuality",
      ], in: "a condition")
    return Conditions(
      documentMentions: lexicons.numbers(named: node["document"]),
      sentenceMentions: lexicons.numbers(named: node["sentence"]),
      hasObject: node["object"].flatMap(hasObject), time: node["time"].flatMap { $0.value("time") },
      anyOf: node["any-of"]?.texts.compactMap(role) ?? [],
      zones: node["zone"]?.elements.compactMap(zone) ?? [],
      phrasings: node["phrasing"]?.elements.compactMap { $0.value("phrasing") } ?? [],
      factualities: node["factuality"]?.elements.compactMap { $0.value("factuality") } ?? [])
  }

  /// What stands under `unless`: a rule is void when all of it holds, so there has to be something, and it has to be
  /// known before the roles are.
  func exceptions(_ node: RuleNode) -> Conditions {
    for key in ["time", "any-of", "factuality"] {
      node[key]?.complain(.unknownKey, "'\(key)' cannot stand under 'unless'; use 'when'")
    }
    if node.pairs.isEmpty { node.complain(.wrongShape, "'unless' names nothing") }
    return conditions(node)
  }

  private func zone(_ node: RuleNode) -> Zone.Kind? {
    guard let zone: Zone.Kind = node.value("zone", known: [.headline, .lead, .body]) else { return nil }
    switch zone {
    case .headline, .lead, .body: return zone
    case .caption, .furniture:
      node.complain(.unknownAttribute, "no rule holds in a \(zone.rawValue)")
      return nil
    }
  }

  private func hasObject(_ node: RuleNode) -> Bool? {
    switch node.text {
    case "any": return true
    case "none": return false
    default:
      node.complain(.unknownAttribute, "expected any or none for 'object'")
      return nil
    }
  }

  private func role(_ name: String, at node: RuleNode) -> String? {
    if !roles.contains(where: { $0.name == name }) {
      node.complainUnknown("role", name, known: roles.map(\.name), code: .unknownRole)
    }
    return name
  }
}

/// Reads what stands under `set`.
struct ConstantParser {
  let lexicons: LexiconTable
  /// The family of the rule's event; nil when that is unknown.
  let family: Taxonomy.Family?

  func constants(_ node: RuleNode?) -> [Rule.Constant] {
    node?.pairs.compactMap { slot, key, value in
      if let family, !family.slots.contains(slot) {
        key.complain(
          .unknownSlot, "the event's family has no slot '\(slot)'", suggestion: family.slots.closest(to: slot)
        )
      }
      return self.value(value).map { Rule.Constant(slot: slot, value: $0) }
    } ?? []
  }

  private func value(_ node: RuleNode) -> Rule.Constant.Value? {
    if node.isMapping {
      return .byTrigger(
        Dictionary(
          node.pairs.map { ($0.name, lexicons.phrases($0.value).map(\.words)) }, uniquingKeysWith: { $0 + $1 }
        ))
    }
    guard let text = node.text else {
      node.complain(.wrongShape, "expected a value, a lexicon with values, or words for each value")
      return nil
    }
    guard text.hasPrefix("$") else { return .fixed(text) }
    let phrases = lexicons.phrases(node)
    var byValue: [String: [[String]]] = [:]
    for phrase in phrases { if let value = phrase.value { byValue[value, default: []].append(phrase.words) } }
    if byValue.isEmpty, !phrases.isEmpty {
      node.complain(.wrongShape, "lexicon '\(text.dropFirst())' gives its phrases no values")
    }
    return .byTrigger(byValue)
  }
}
