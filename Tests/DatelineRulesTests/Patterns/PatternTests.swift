import Dateline
import Testing

@Suite struct PatternTests {
  private func rule(_ pattern: String, roles: String = "") throws -> Rule? {
    let folder = try RulesFolder([
      "mine.yaml": """
      lexicons:
        UNIT: [unit, arm]
        SPARE: [$UNIT]
      patterns:
      - id: sample
        event: leadership.changed
        match: \(pattern)
        unless: {sentence: SPARE}
      \(roles)\(SampleRule.examples.replacing("listing.postponed", with: "leadership.changed"))
      """
    ])
    return try folder.check().rules?.rules.first { $0.id == "sample" }
  }

  private func root(_ pattern: String) throws -> RulePattern.Element? {
    guard case .pattern(let pattern)? = try rule(pattern)?.trigger else { return nil }
    return pattern.root
  }

  @Test("reads every part of the language")
  func parts() throws {
    let root = try root(
      #"'^ the? lemma:Plan (of|for) @ORGANISATION|PERSON:subject ~6 !(not) R&D \? left{1,3} $'"#)
    #expect(
      root
        == .sequence([
          .sentenceStart, .repeated(.word("the"), min: 0, max: 1), .lemma("plan"),
          .choice([.word("of"), .word("for")]), .capture("subject", .entity([.organisation, .person])),
          .skip(6),
          .not(.word("not")), .word("r&d"), .word("?"), .repeated(.word("left"), min: 1, max: 3),
          .sentenceEnd,
        ]))
  }

  @Test("reads tests of one word")
  func tests() throws {
    let root = try root("left [pos=N|V & text!=Group & lexicon=UNIT] @COMPANY:subject")
    guard case .sequence(let parts)? = root, case .token(let tests) = parts[1] else {
      Issue.record("no token in \(String(describing: root))")
      return
    }
    #expect(tests.map(\.attribute) == [.pos, .text, .lexicon])
    #expect(tests.map(\.isNegated) == [false, true, false])
    #expect(tests.map(\.values) == [["N", "V"], ["group"], []])
    #expect(tests[2].lexicon != nil)
  }

  @Test("what is captured becomes a role")
  func captures() throws {
    let rule = try rule("'(his|her) successor , (@PERSON:incoming | the @ROLE:role) left @COMPANY:subject'")
    #expect(rule?.roles.map(\.name) == ["incoming", "role", "subject"])
    #expect(rule?.roles.map(\.isOptional) == [true, true, false])
    #expect(rule?.roles.map(\.isSlot) == [true, true, false])
    #expect(rule?.roles.first?.constraint == Role.Constraint(entities: [.person]))
    #expect(rule?.roles.map(\.places) == [[.capture("incoming")], [.capture("role")], [.capture("subject")]])
  }

  @Test("a listed role takes place and constraint from what is captured under its name")
  func listed() throws {
    let rule = try rule(
      "'@PERSON:boss left @COMPANY:subject'",
      roles: "  roles:\n    boss: {slot: none}\n    outgoing: {is: \"capture:boss\"}\n")
    #expect(rule?.roles.map(\.name) == ["subject", "boss", "outgoing"])
    #expect(rule?.roles.map(\.isSlot) == [false, false, true])
    #expect(rule?.roles.last?.constraint.entities == [.person])
  }

  @Test(
    "names the column of a mistake inside the file's line",
    arguments: [
      ("left (now @PERSON:subject", "8:16 this '(' is never closed [bad-pattern]"),
      ("\"left [size=3] @PERSON:subject\"", "8:18 unknown attribute 'size' [unknown-attribute]"),
      ("\"\\\"left\\\" [pos=X] @PERSON:subject\"", "8:26 unknown value 'X' of 'pos' [unknown-attribute]"),
      (
        "'it''s left ~ @PERSON:subject'",
        "8:23 a gap needs the number of chunks it may skip, such as ~6 [unbounded-gap]"
      ),
      ("left{2,} @PERSON:subject", "8:18 a repetition needs an upper bound, such as {0,5} [unbounded-gap]"),
      ("left{1,21} @PERSON:subject", "8:15 a part can be repeated at most 20 times [pattern-too-large]"),
      ("left $UNITS @PERSON:subject", "8:16 unknown lexicon 'UNITS', did you mean 'UNIT'? [unknown-lexicon]"),
      ("left $ @PERSON:subject", "8:18 nothing can follow '$', the sentence's end [bad-pattern]"),
      ("left ) @PERSON:subject", "8:16 nothing opens this ')' [bad-pattern]"),
      ("'left @PERSON: then'", "8:25 expected the name of a role behind ':' [bad-pattern]"),
    ])
  func columns(pattern: String, expected: String) throws {
    let folder = try RulesFolder([
      "mine.yaml": """
      lexicons:
        UNIT: [unit, arm]
        SPARE: [$UNIT]
      patterns:
      - id: sample
        event: leadership.changed
        unless: {sentence: SPARE}
        match:  \(pattern)
      """
    ])
    let found = try folder.mistakes(in: "mine.yaml")
    #expect(found.contains(expected), "\(found)")
  }

  @Test("deep brackets and long repetitions are refused, not followed")
  func hostile() throws {
    let deep = String(repeating: "(", count: 10_000) + "left"
    let folder = try RulesFolder([
      "mine.yaml": "patterns:\n- {id: sample, event: leadership.changed, match: '\(deep)'}\n"
    ])
    #expect(try folder.mistakes(in: "mine.yaml").contains { $0.hasSuffix("[pattern-too-large]") })
  }
}
