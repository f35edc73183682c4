/// Runs the examples and counterexamples of every rule.
public struct RuleChecker: Sendable {
  private let rules: RuleSet
  private let pipeline: Pipeline

  /// Makes a checker.
  public init(rules: RuleSet) {
    self.rules = rules
    pipeline = Pipeline(rules: rules)
  }

  /// How many frames and examples there are.
  public var counts: (frames: Int, examples: Int) {
    (rules.rules.count, rules.rules.reduce(0) { $0 + $1.examples.count + $1.counterexamples.count })
  }

  /// The examples that give no such claim and the counterexamples that give one, in file order.
  ///
  /// - Complexity: O(n) in the bytes of all examples.
  public func failures() -> [Diagnostic] {
    rules.rules.flatMap { frame in
      frame.examples.compactMap { failure(of: $0, in: frame) }
        + frame.counterexamples.compactMap { counterexampleFailure(of: $0, in: frame) }
    }
  }

  private func failure(of example: Rule.Example, in frame: Rule) -> Diagnostic? {
    let found = extract(example)
    for expected in example.claims {
      guard !found.claims.contains(where: { matches($0, expected, found.entities) }) else { continue }
      let wanted = expected.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      let got = found.claims.map { describe($0, found.entities) }.joined(separator: "; ")
      return Diagnostic(
        file: frame.location.file, line: example.location.line, column: 3,
        message: "example of '\(frame.id)' expects \(wanted); found \(got.isEmpty ? "nothing" : got)",
        code: "failing-example", source: nil)
    }
    return nil
  }

  private func counterexampleFailure(of example: Rule.Example, in frame: Rule) -> Diagnostic? {
    guard let claim = extract(example).claims.first(where: { $0.rule == frame.id }) else { return nil }
    return Diagnostic(
      file: frame.location.file, line: example.location.line, column: 3,
      message: "counterexample of '\(frame.id)' gives \(claim.eventType)", code: "failing-counterexample",
      source: nil)
  }

  private func extract(_ example: Rule.Example) -> DocumentClaims {
    let published = example.published.map { TimeValue(.day($0)) }
    return pipeline.extract(Document(id: "example", sha256: "", published: published, text: example.text))
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
