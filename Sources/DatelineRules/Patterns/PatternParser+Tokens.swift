extension PatternParser {
  /// The tests behind "[".
  mutating func tests(from start: Int) throws(PatternProblem) -> [RulePattern.TokenTest] {
    var tests: [RulePattern.TokenTest] = []
    repeat { tests.append(try test()) } while scanner.take("&")
    guard scanner.take("]") else { throw scanner.problem("this '[' is never closed", at: start) }
    return tests
  }

  private mutating func test() throws(PatternProblem) -> RulePattern.TokenTest {
    scanner.skipSpace()
    let start = scanner.position
    let name = scanner.name() ?? ""
    guard let attribute = RulePattern.TokenTest.Attribute(rawValue: name) else {
      let known = RulePattern.TokenTest.Attribute.allCases.map(\.rawValue)
      throw scanner.problem(
        "unknown attribute '\(name)'", .unknownAttribute, at: start, suggestion: known.closest(to: name))
    }
    let isNegated = scanner.take("!")
    guard scanner.take("=") else { throw scanner.problem("expected '=' or '!=' behind '\(name)'") }
    var values: [(text: String, offset: Int)] = []
    repeat {
      scanner.skipSpace()
      let offset = scanner.position
      guard let value = scanner.word() else { throw scanner.problem("expected a value behind '='") }
      values.append((value, offset))
    } while scanner.take("|")
    let known = Self.values[attribute]
    for value in values {
      guard let known, !known.contains(value.text) else { continue }
      throw scanner.problem(
        "unknown value '\(value.text)' of '\(name)'", .unknownAttribute, at: value.offset,
        suggestion: known.closest(to: value.text))
    }
    var lexicon: Int?
    if attribute == .lexicon {
      guard values.count == 1 else { throw scanner.problem("a test takes one lexicon", at: values[1].offset) }
      lexicon = try number(ofLexicon: values[0].text, at: values[0].offset)
    }
    let texts =
      attribute == .text || attribute == .lemma ? values.map { $0.text.lowercased() } : values.map(\.text)
    return RulePattern.TokenTest(
      attribute: attribute, isNegated: isNegated, values: lexicon == nil ? texts : [], lexicon: lexicon)
  }

  /// The values of the attributes that take only some.
  private static let values: [RulePattern.TokenTest.Attribute: [String]] = [
    .pos: ["N", "V", "A", "ADV", "P", "D", "NUM", "PRON"], .shape: ["capitalised", "capitals", "number"],
  ]
}
