import Dateline
import Testing

/// What a first user reads: each wording as it stands.
@Suite struct WordingTests {
  /// What is said about a frame whose theme, or another part, is written so.
  private func mistakes(
    theme: String = "{is: object, lexicon: OFFERING}", event: String = "listing.postponed", more: String = ""
  ) throws -> [String] {
    let text = SampleRule.file("sample").replacing("{is: object, lexicon: OFFERING}", with: theme)
      .replacing("event: listing.postponed\n  trigger", with: "event: \(event)\(more)\n  trigger")
    let folder = try RulesFolder(["mine.yaml": text])
    return try folder.mistakes(in: "mine.yaml").filter { !$0.contains("unused-lexicon") }
  }

  @Test("an unknown value is told what there is")
  func values() throws {
    #expect(
      try mistakes(theme: "{is: verbside, entity: FIRM}") == [
        "8:17 unknown place 'verbside' (known: apposed, content, governing, holder, in-clause, object, reached, second-object, speaker, subject, trigger, pp:with|by, clause:after|because, capture:name) [unknown-attribute]",
        "8:35 unknown entity class 'FIRM' (known: ORGANISATION, COMPANY, UNIT, PERSON, PLACE, PRODUCT, MEDIUM, UNION, AUTHORITY, INDEX) [unknown-attribute]",
      ])
    #expect(
      try mistakes(more: "\n  factuality: done") == [
        "6:15 unknown factuality 'done' (known: occurred, not_occurred, planned, intended_past, expected, target, speculated, asserted_by_source) [unknown-attribute]"
      ])
  }

  @Test("an unknown event is told where it belongs")
  func events() throws {
    #expect(
      try mistakes(event: "voyage.began") == [
        "5:10 unknown event 'voyage.began'; a family of your own goes into taxonomy.yaml in the folder of your rules, as in 'voyage: {transitions: [began], slots: []}' [unknown-event]"
      ])
    #expect(
      try mistakes(event: "voyage") == [
        "5:10 unknown event 'voyage'; write family and transition, as in listing.postponed [unknown-event]"
      ])
    let known = try mistakes(event: "listing.overslept")
    #expect(known.count == 1)
    #expect(known[0].hasPrefix("5:10 unknown event 'listing.overslept' (known of listing: "))
    #expect(
      try mistakes(event: "listing.postponned") == [
        "5:10 unknown event 'listing.postponned', did you mean 'listing.postponed'? [unknown-event]"
      ])
  }

  @Test("a place whose colon tears it apart is told to use quotes")
  func quotes() throws {
    let torn = try mistakes(theme: "{is: pp: with, lexicon: OFFERING}")
    #expect(torn.count == 1)
    #expect(torn[0].hasSuffix("; a place with words is one word in quotes, as in \"pp:with\" [bad-yaml]"))
    #expect(
      try mistakes(theme: "{is: [pp: with, object], lexicon: OFFERING}") == [
        "8:18 expected a word or a list of words; a place with words is one word in quotes, as in \"pp:with\" [wrong-shape]"
      ])
    #expect(try mistakes(theme: "{is: pp:with|by, lexicon: OFFERING}") == [])
  }

  @Test(
    "what a role asks for in vain is named",
    arguments: [
      ("{of: trigger, entity: ORGANISATION, lexicon: OFFERING}", "'lexicon' is not looked at beside 'of'"),
      ("{is: object, quantity: MONEY, entity: PERSON}", "'entity' is not looked at beside 'quantity'"),
      ("{is: object, unit: OFFERING}", "'unit' is not looked at without 'quantity'"),
      ("{is: object, lexicon: OFFERING, strip: head}", "'strip' is not looked at without 'text'"),
      ("{is: in-clause, text: true}", "'in-clause' finds nothing without 'entity'"),
      ("{within: trigger, text: true}", "'within' without 'is' finds nothing without 'entity'"),
    ])
  func idle(theme: String, message: String) throws {
    let found = try mistakes(theme: theme)
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true, "\(found)")
    #expect(found.first?.hasSuffix("[idle-constraint]") == true)
  }

  @Test(
    "what cannot be is refused",
    arguments: [
      ("{is: object, within: [trigger], lexicon: OFFERING}", "expected one role [wrong-shape]"),
      (
        "{is: \"clause:even though\", text: true}",
        "a clause is opened by one word, not by 'even though' [unknown-attribute]"
      ),
      (
        "{is: \"capture:price\", lexicon: OFFERING}",
        "a frame captures nothing as 'price'; captures belong to patterns [unknown-role]"
      ),
    ])
  func refused(theme: String, message: String) throws {
    let found = try mistakes(theme: theme)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(message) == true, "\(found)")
  }

  @Test("macros in macros are cut off before they double without end")
  func doubling() throws {
    let doubled = (0..<40).map { "  M\($0): [$M\($0 + 1), $M\($0 + 1)]" }.joined(separator: "\n")
    let text = SampleRule.file("sample").replacing(
      "frames:", with: "macros:\n\(doubled)\n  M40: [topic]\nframes:"
    ).replacing("entity: ORGANISATION}", with: "entity: ORGANISATION, else: [$M0]}")
    let folder = try RulesFolder(["mine.yaml": text])
    let found = try folder.mistakes(in: "mine.yaml")
    #expect(
      found.contains {
        $0.hasSuffix("macros in macros write out to more than 10000 values [macro-too-large]")
      })
  }
}
