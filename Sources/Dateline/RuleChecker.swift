/// Runs the examples and counterexamples of every rule.
public struct RuleChecker: Sendable {
  private let rules: RuleSet
  private let pipeline: Pipeline

  /// Makes a checker.
  public init(rules: RuleSet) {
    self.rules = rules
    pipeline = Pipeline(rules: rules)
  }

  /// How many rules and examples there are.
  public var counts: (rules: Int, examples: Int) {
    (rules.rules.count, rules.rules.reduce(0) { $0 + $1.examples.count + $1.counterexamples.count })
  }

  /// The examples that give no such claim, the counterexamples that give one, and the patterns that were given up in one
  /// of them, by rule and in file order.
  ///
  /// - Complexity: O(n) in the bytes of all examples.
  public func failures() -> [Diagnostic] {
    var limits: Set<String> = []
    let failures = rules.rules.flatMap { rule in
      rule.examples.compactMap { failure(of: $0, in: rule, &limits) }
        + rule.counterexamples.compactMap { counterexampleFailure(of: $0, in: rule, &limits) }
    }
    return failures + givenUp(limits, in: "an example")
  }

  /// The rules that made no claim, and those whose pattern was given up.
  ///
  /// - Parameter documents: a corpus.
  /// - Returns: one warning for each rule that none of the claims names, and one for each that took too many steps.
  public func silentRules(in documents: some Sequence<Document>) -> [Diagnostic] {
    var fired: Set<String> = []
    var limits: Set<String> = []
    for document in documents {
      fired.formUnion(pipeline.extract(document, noting: &limits).claims.map(\.rule))
    }
    let silent = rules.rules.filter { !fired.contains($0.id) }.map { rule in
      Diagnostic(
        at: rule.location, message: "rule '\(rule.id)' made no claim from the corpus", code: .neverFires)
    }
    return silent + givenUp(limits, in: "the corpus")
  }

  private func givenUp(_ ids: Set<String>, in place: String) -> [Diagnostic] {
    rules.rules.filter { ids.contains($0.id) }.map { rule in
      Diagnostic(
        at: rule.location,
        message: "the pattern of rule '\(rule.id)' took too many steps in a sentence of \(place)",
        code: .stepLimit)
    }
  }

  private func failure(of example: Rule.Example, in rule: Rule, _ limits: inout Set<String>) -> Diagnostic? {
    let found = extract(example, &limits)
    for expected in example.claims {
      guard !found.claims.contains(where: { matches($0, expected, found.entities) }) else { continue }
      let wanted = expected.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      let got = found.claims.map { describe($0, found.entities) }.joined(separator: "; ")
      return Diagnostic(
        at: example.location,
        message: "example of '\(rule.id)' expects \(wanted); found \(got.isEmpty ? "nothing" : got)",
        code: .failingExample)
    }
    return nil
  }

  private func counterexampleFailure(of example: Rule.Example, in rule: Rule, _ limits: inout Set<String>)
    -> Diagnostic?
  {
    guard let claim = extract(example, &limits).claims.first(where: { $0.rule == rule.id }) else {
      return nil
    }
    return Diagnostic(
      at: example.location, message: "counterexample of '\(rule.id)' gives \(claim.eventType)",
      code: .failingCounterexample)
  }

  private typealias Found = (claims: [Claim], entities: [Entity])

  /// What the example's own text says; its context is read before it and its claims are left out.
  private func extract(_ example: Rule.Example, _ limits: inout Set<String>) -> Found {
    let published = example.published.map { TimeValue(.day($0)) }
    let context = example.context.map { $0 + "\n\n" } ?? ""
    let found = pipeline.extract(
      Document(id: "example", sha256: "", published: published, text: context + example.text), noting: &limits
    )
    let start = context.utf8.count
    return (found.claims.filter { $0.evidence.utf8.end > start }, found.entities)
  }

  private func matches(_ claim: Claim, _ expected: [String: String], _ entities: [Entity]) -> Bool {
    expected.allSatisfy { key, value in
      switch key {
      case "event": claim.eventType == value
      case "subject": Self.name(claim.subject, entities) == value
      case "time": claim.time?.edtf == value
      case "factuality": claim.factuality.rawValue == value
      case "polarity": claim.polarity.rawValue == value
      case "source": claim.attribution.last?.by == value
      default: claim.slots[key].map { Self.words($0, entities).contains(value) } ?? false
      }
    }
  }

  /// How an example may write a slot: each of its values.
  private static func words(_ slot: SlotValue, _ entities: [Entity]) -> [String] {
    slot.elements.compactMap { element in
      switch element {
      case .entity(let id): name(id, entities)
      case .text(let text): text
      case .quantity(let quantity): words(quantity)
      case .list: nil
      }
    }
  }

  /// "GBP 90000000", "35 percent".
  private static func words(_ quantity: Quantity) -> String {
    let number = quantity.value.map { "\($0)" } ?? ""
    if let currency = quantity.currency { return "\(currency) \(number)" }
    return quantity.unit.map { "\(number) \($0)" } ?? number
  }

  private static func name(_ id: String, _ entities: [Entity]) -> String {
    entities.first { $0.id == id }?.name ?? id
  }

  /// A claim with everything that an example can ask for: "deal.announced of Halden Motors, time none, occurred, value GBP
  /// 90000000, by deal.announced".
  private func describe(_ claim: Claim, _ entities: [Entity]) -> String {
    let slots = claim.slots.sorted { $0.key < $1.key }.map { name, slot in
      "\(name) \(Self.words(slot, entities).joined(separator: " + "))"
    }
    let parts =
      [
        "\(claim.eventType) of \(Self.name(claim.subject, entities))", "time \(claim.time?.edtf ?? "none")",
        claim.factuality.rawValue,
      ] + (claim.polarity == .negative ? ["negative"] : []) + slots + ["by \(claim.rule)"]
    return parts.joined(separator: ", ")
  }
}
