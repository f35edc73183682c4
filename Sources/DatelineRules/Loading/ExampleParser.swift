import DatelineModel

/// Reads the examples and counterexamples of a rule.
struct ExampleParser {
  let taxonomy: Taxonomy
  let roles: [Role]

  /// The sentences that the rule must match; complains about fewer than two.
  func examples(of rule: RuleNode, id: String) -> [Rule.Example] {
    let examples = rule["examples"]?.plainElements.compactMap { example($0, isPositive: true) } ?? []
    if examples.count < 2 {
      rule.complain(
        .missingExample, "rule '\(id)' needs at least two examples, has \(examples.count)")
    }
    return examples
  }

  /// The sentences that the rule must not match; complains when there are none.
  func counterexamples(of rule: RuleNode, id: String) -> [Rule.Example] {
    let examples = rule["counterexamples"]?.plainElements.compactMap { example($0, isPositive: false) } ?? []
    if examples.isEmpty { rule.complain(.missingCounterexample, "rule '\(id)' needs a counterexample") }
    return examples
  }

  private func example(_ node: RuleNode, isPositive: Bool) -> Rule.Example? {
    // A counterexample may be written as its sentence alone.
    if !isPositive, let text = node.text { return Rule.Example(text: text, location: node.location) }
    node.checkKeys(
      isPositive ? ["text", "context", "published", "claims"] : ["text", "context", "published"],
      in: isPositive ? "an example" : "a counterexample")
    guard let text = node["text"]?.text else {
      node.complain(.missingText, "an example needs a text")
      return nil
    }
    var published: CivilDay?
    if let value = node["published"] {
      published = value.text.flatMap { CivilDay($0) }
      if published == nil { value.complain(.badDate, "expected a day such as 2021-03-02") }
    }
    let claims = node["claims"]?.plainElements.map(claim) ?? []
    if isPositive, claims.isEmpty { node.complain(.missingExample, "an example needs claims") }
    return Rule.Example(
      text: text, context: node["context"]?.text, published: published, claims: claims,
      location: node.location)
  }

  private static let fields = ["event", "subject", "time", "factuality", "polarity", "source"]

  private func claim(_ node: RuleNode) -> [String: String] {
    var fields: [String: String] = [:]
    for (name, key, value) in node.pairs {
      fields[name] = value.text
      switch name {
      case "event":
        let event = value.text ?? ""
        guard !taxonomy.contains(event) else { continue }
        value.complainAboutEvent(event, taxonomy)
      case "factuality": _ = value.value("factuality") as Factuality?
      case "polarity": _ = value.value("polarity") as Polarity?
      default:
        let isKnown = Self.fields.contains(name) || roles.contains { $0.isSlot && $0.name == name }
        guard !isKnown, !slots(node).contains(name) else { continue }
        let known = Self.fields + roles.filter(\.isSlot).map(\.name) + slots(node)
        key.complain(
          .unknownSlot, "no claim of this rule has a slot '\(name)'", suggestion: known.closest(to: name))
      }
    }
    return fields
  }

  /// The slots of the family of the expected event.
  private func slots(_ node: RuleNode) -> [String] {
    let family = node["event"]?.text?.prefix { $0 != "." } ?? ""
    return taxonomy.families[String(family)]?.slots ?? []
  }
}
