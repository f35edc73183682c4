import Dateline
import Foundation
import Testing

@Suite struct PlantedMistakesTests {
  /// One file with a mistake of nearly every kind; the places are asserted below.
  private static let text = """
    imports: [nowhere.yaml]
    lexicons:
      OFFERING: [ipo, $SHARES]
      CIRCLE: [round, $CIRCLE]
      IDLE: [unused]
    macros:
      OWNER: {of: theme, entity: ORGANIZATION}
    frames:
    - id: sample.first
      event: listing.postponned
      trigger: {verb: [postpon]}
      roles:
        theme: {is: objct, lexicon: OFFERNG}
        subject: $OWNER
        resaon: {is: "pp:", text: yes}
      when: {object: some, any-of: [them]}
      exampels: []
      counterexamples:
      - {text: C., published: 2021-13-41}
    - id: sample.first
      event: listing.postponed
      trigger: {}
      roles:
        venue: {is: object, quantity: CASH, else: [them]}
        subject: $OWNR
      set: {directon: up}
    \(SampleRule.examples)
    patterns:
    - id: sample.third
      event: listing.postponed
      match: "@PERSON:subject postponed+"
    \(SampleRule.examples)
    - id: sample.fourth
      event: listing.postponed
      match: '@ORGANISATION:subject (said|told)? @MONEY'
    \(SampleRule.examples)
    - id: sample.fifth
      event: listing.postponed
      match: "@PERSN:subject left"
    \(SampleRule.examples)
    - id: sample.sixth
      event: listing.postponed
      match: "(left ~4 {2,20}"
    \(SampleRule.examples)
    - id: sample.seventh
      event: listing.postponed
      match: ((left now){1,20} again){1,20} @PERSON:subject
    \(SampleRule.examples)
    """

  private static let expected = [
    "1:11 there is no rule file 'nowhere.yaml' to import [unknown-import]",
    "3:19 unknown lexicon 'SHARES' [unknown-lexicon]",
    "4:3 lexicon 'CIRCLE' contains itself [lexicon-cycle]",
    "5:3 no rule uses the lexicon 'IDLE' [unused-lexicon]",
    "7:30 unknown entity class 'ORGANIZATION', did you mean 'ORGANISATION'? [unknown-attribute]",
    "9:3 rule 'sample.first' needs at least two examples, has 0 [missing-example]",
    "10:10 unknown event 'listing.postponned', did you mean 'listing.postponed'? [unknown-event]",
    "11:20 the dictionary has no verb with the base form 'postpon', did you mean 'postpone'? [unknown-lemma]",
    "13:17 unknown place 'objct', did you mean 'object'? [unknown-attribute]",
    "13:33 unknown lexicon 'OFFERNG', did you mean 'OFFERING'? [unknown-lexicon]",
    "15:5 the event's family has no slot 'resaon', did you mean 'reason'? [unknown-slot]",
    "15:18 place 'pp' needs words, such as \"pp:with|by\" [unknown-attribute]",
    "15:31 expected true or false for 'text' [unknown-attribute]",
    "16:18 expected any or none for 'object' [unknown-attribute]",
    "16:33 unknown role 'them', did you mean 'theme'? [unknown-role]",
    "17:3 unknown key 'exampels' in a frame, did you mean 'examples'? [unknown-key]",
    "19:27 expected a day such as 2021-03-02 [bad-date]",
    "20:3 rule 'sample.first' is already defined at FILE:9 [duplicate-rule]",
    "22:12 rule 'sample.first' has no trigger [no-anchor]",
    "24:12 role 'venue' refers to 'them', which no role above it defines [unknown-role]",
    "24:35 unknown quantity 'CASH' (known: MONEY, PERCENT, QUANTITY, AMOUNT) [unknown-attribute]",
    "25:14 unknown macro 'OWNR', did you mean 'OWNER'? [unknown-macro]",
    "26:9 the event's family has no slot 'directon' [unknown-slot]",
    "35:36 '+' has no upper bound; write {0,5} or the like [unbounded-gap]",
    "43:10 the pattern needs a word, a lemma or a small lexicon that is not optional [no-anchor]",
    "51:11 unknown class 'PERSN', did you mean 'PERSON'? [unknown-attribute]",
    "59:20 expected a word; write '\\' before a sign that is meant as it stands [bad-pattern]",
    "67:10 the pattern has more than 512 parts once its repetitions are written out [pattern-too-large]",
  ]

  @Test("every planted mistake is named with its line, column and what was meant")
  func planted() throws {
    let folder = try RulesFolder(["planted.yaml": Self.text])
    let found = try folder.mistakes(in: "planted.yaml").map {
      $0.replacing(folder.file("planted.yaml"), with: "FILE")
    }
    #expect(found.sorted() == Self.expected.sorted())
  }

  @Test("a right file draws no warning")
  func right() throws {
    let folder = try RulesFolder(["right.yaml": SampleRule.file("sample")])
    #expect(try folder.check().diagnostics == [])
  }

  @Test("the built-in rules draw no warning")
  func builtIn() throws {
    #expect(try RulesLocator.loader().check().diagnostics.map(\.headline) == [])
  }

  @Test("a rule that adds nothing to another is named")
  func shadowed() throws {
    let folder = try RulesFolder([
      "a.yaml": SampleRule.file("sample.a", verb: "mothball, shelve"), "b.yaml": SampleRule.file("sample.b"),
    ])
    #expect(try folder.mistakes(in: "b.yaml") == [])
    let narrow = SampleRule.file("sample.b").replacing("OFFERING: [ipo]", with: "OFFERING: [ipo]").split(
      separator: "frames:\n")[1]
    let both = try RulesFolder([
      "a.yaml": SampleRule.file("sample.a", verb: "mothball, shelve") + "\n" + narrow
    ])
    #expect(
      try both.mistakes(in: "a.yaml") == [
        "15:3 rule 'sample.b' adds nothing to 'sample.a' at \(both.file("a.yaml")):4, which matches wherever it does [shadowed-rule]"
      ])
  }

  @Test("every code is explained, and named in the manual")
  func explained() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let manual = try String(contentsOf: root.appendingPathComponent("docs/RULES.md"), encoding: .utf8)
    for code in DiagnosticCode.allCases {
      let row = "| `\(code.rawValue)` | \(code.severity.rawValue) | \(code.explanation) |"
      #expect(manual.contains(row), "docs/RULES.md lacks: \(row)")
      #expect(code.explanation.hasSuffix("."))
      #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
}
