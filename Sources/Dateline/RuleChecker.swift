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

  /// The examples that give no such claim and the counterexamples that give one, by rule and in file order.
  ///
  /// - Complexity: O(n) in the bytes of all examples.
  public func failures() -> [Diagnostic] {
    rules.rules.flatMap { rule in
      rule.examples.compactMap { failure(of: $0, in: rule) }
        + rule.counterexamples.compactMap { counterexampleFailure(of: $0, in: rule) }
    }
  }

  /// The rules that made no claim.
  ///
  /// - Parameter documents: what the pipeline found in a corpus.
  /// - Returns: one warning for each rule that none of the claims names.
  public func silentRules(in documents: some Sequence<DocumentClaims>) -> [Diagnostic] {
    var fired: Set<String> = []
    for document in documents { fired.formUnion(document.claims.map(\.rule)) }
    return rules.rules.filter { !fired.contains($0.id) }.map { rule in
      Diagnostic(
        at: rule.location, message: "rule '\(rule.id)' made no claim from the corpus", code: .neverFires)
    }
  }

  /// What the rules find in a document.
  public func claims(in document: Document) -> DocumentClaims { pipeline.extract(document) }

  private func failure(of example: Rule.Example, in rule: Rule) -> Diagnostic? {
    let found = extract(example)
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

  private func counterexampleFailure(of example: Rule.Example, in rule: Rule) -> Diagnostic? {
    guard let claim = extract(example).claims.first(where: { $0.rule == rule.id }) else { return nil }
    return Diagnostic(
      at: example.location, message: "counterexample of '\(rule.id)' gives \(claim.eventType)",
      code: .failingCounterexample)
  }

  private typealias Found = (claims: [Claim], entities: [Entity])

  /// What the example's own text says; its context is read before it and its claims are left out.
  private func extract(_ example: Rule.Example) -> Found {
    let published = example.published.map { TimeValue(.day($0)) }
    let context = example.context.map { $0 + "\n\n" } ?? ""
    let found = pipeline.extract(
      Document(id: "example", sha256: "", published: published, text: context + example.text))
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
      default:
        claim.slots[key].map { slot in
          slot.elements.contains { element in
            switch element {
            case .entity(let id): Self.name(id, entities) == value
            case .text(let text): text == value
            case .quantity(let quantity): Self.words(quantity) == value
            case .list: false
            }
          }
        } ?? false
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

  private func describe(_ claim: Claim, _ entities: [Entity]) -> String {
    "\(claim.eventType) of \(Self.name(claim.subject, entities)), time \(claim.time?.edtf ?? "none"), "
      + "\(claim.factuality.rawValue), by \(claim.rule)"
  }
}
