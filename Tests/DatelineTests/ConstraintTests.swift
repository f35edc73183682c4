import Dateline
import Testing

/// Whatever a role asks for holds for what fills it, wherever that was found.
@Suite struct ConstraintTests {
  /// The value of the slot "reason" of each claim, as words.
  private func reasons(_ role: String, in text: String, trigger: String = "verb: [mothball]") throws
    -> [String?]
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "mine.yaml",
      """
      lexicons:
        CAUSE: [strike, heavy rain]
        PLANT: [plant, sell-off]
      frames:
      - id: mine
        event: listing.postponed
        trigger: {\(trigger)}
        roles:
          subject: {is: subject, entity: ORGANISATION, else: [leading-company]}
          theme: {is: [object, trigger], lexicon: PLANT, optional: true}
          reason: \(role)
        examples:
        - {text: A., claims: [{event: listing.postponed}]}
        - {text: B., claims: [{event: listing.postponed}]}
        counterexamples: [C.]
      """)
    let rules = try RuleLoader(folder: RulesLocator.folder(), overlays: [folder.path + "/mine.yaml"]).load()
    let found = Pipeline(rules: rules).extract(Document(id: "t", sha256: "", text: text))
    return found.claims.filter { $0.rule == "mine" }.map { claim in
      switch claim.slots["reason"] {
      case .text(let words)?: words
      case .quantity(let quantity)?: quantity.currency ?? "an amount"
      case .entity(let id)?: id
      case .list?, nil: nil
      }
    }
  }

  @Test(
    "a preposition of several words",
    arguments: [
      ("Halden Motors mothballed the plant because of a strike.", "strike"),
      ("Halden Motors mothballed the plant due to a strike.", "strike"),
      ("Halden Motors mothballed the plant on behalf of a strike.", "strike"),
      ("Halden Motors mothballed the plant of a strike.", nil),
      ("Halden Motors mothballed the plant, Lumen said because of a strike.", nil),
    ] as [(String, String?)])
  func prepositions(text: String, reason: String?) throws {
    let role = #"{is: "pp:because of|due to|on behalf of", text: true, optional: true}"#
    #expect(try reasons(role, in: text) == [reason])
  }

  @Test(
    "a clause that must have words of a list, or gives them",
    arguments: [
      (#"{is: "clause:after", text: true, optional: true}"#, "losing money in heavy rain"),
      (#"{is: "clause:after", contains: CAUSE, text: true, optional: true}"#, "losing money in heavy rain"),
      (#"{is: "clause:after", contains: PLANT, text: true, optional: true}"#, nil),
      (#"{is: "clause:after", lexicon: CAUSE, optional: true}"#, "heavy rain"),
      (#"{is: "clause:after", lexicon: PLANT, optional: true}"#, nil),
      (#"{is: "clause:after", quantity: MONEY, optional: true}"#, nil),
    ] as [(String, String?)])
  func clauses(role: String, reason: String?) throws {
    let text = "Halden Motors mothballed the plant after losing money in heavy rain."
    #expect(try reasons(role, in: text) == [reason])
  }

  @Test(
    "what is found in a stretch meets all that is asked for",
    arguments: [
      (#"{is: in-clause, quantity: MONEY, optional: true}"#, "EUR"),
      (#"{is: in-clause, quantity: MONEY, contains: CAUSE, optional: true}"#, nil),
      (#"{is: in-clause, quantity: MONEY, definite: true, optional: true}"#, "EUR"),
      (#"{within: theme, lexicon: CAUSE, optional: true}"#, nil),
      (#"{is: in-clause, entity: PLACE, lexicon: CAUSE, optional: true}"#, nil),
    ] as [(String, String?)])
  func stretches(role: String, reason: String?) throws {
    #expect(try reasons(role, in: "Halden Motors mothballed the €90 million plant in France.") == [reason])
  }

  @Test("a hyphenated noun that the language does not know is found as a trigger and in a list")
  func compounds() throws {
    let role = #"{is: "pp:after", text: true, optional: true}"#
    let text = "Halden Motors announced the sell-off of Lumen after a strike."
    #expect(try reasons(role, in: text, trigger: "noun: [sell-off]").count == 1)
    #expect(try reasons(role, in: "Halden Motors mothballed its sell-off after a strike.") == ["strike"])
    #expect(
      try reasons(role, in: "The sell-offs of Halden Motors hurt Lumen.", trigger: "noun: [sell-off]").count
        == 1)
  }
}
