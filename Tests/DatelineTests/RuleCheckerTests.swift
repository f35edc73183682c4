import Dateline
import Testing

@Suite struct RuleCheckerTests {
  /// What running the examples of a file says.
  private func failures(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", text)
    let overlay = folder.path + "/mine.yaml"
    let rules = try RuleLoader(folder: RulesLocator.folder(), overlays: [overlay]).load()
    return RuleChecker(rules: rules).failures().filter { $0.file == overlay }.map {
      "\($0.message) [\($0.code)]"
    }
  }

  @Test("a failing example shows the slots that were found")
  func slots() throws {
    let text = """
      frames:
      - id: mine
        event: listing.postponed
        trigger: {verb: [mothball]}
        roles:
          subject: {is: subject, entity: ORGANISATION}
          venue: {is: "pp:at|because of", text: true, optional: true}
        examples:
        - text: Halden Motors mothballed it at the old harbour in March 2021.
          claims: [{event: listing.postponed, venue: harbour}]
        - text: In 2020, Kestrel Foods mothballed it because of the heavy rain.
          claims: [{event: listing.postponed, venue: heavy rain}]
        counterexamples:
        - Moths like wool.
      """
    #expect(
      try failures(text) == [
        "example of 'mine' expects event listing.postponed, venue harbour; found listing.postponed of Halden Motors, "
          + "time 2021-03, occurred, venue old harbour, by mine [failing-example]"
      ])
  }

  @Test("a pattern that is given up is named")
  func steps() throws {
    let text = """
      patterns:
      - id: mine
        event: listing.postponed
        match: "(very{0,20}){0,20} never @ORGANISATION:subject"
        examples:
        - text: Halden Motors is \(String(repeating: "very ", count: 1_500)) old and never tired.
          claims: [{event: listing.postponed}]
        - text: Nothing.
          claims: [{event: listing.postponed}]
        counterexamples:
        - Moths like wool.
      """
    let found = try failures(text)
    #expect(
      found.contains(
        "the pattern of rule 'mine' took too many steps in a sentence of an example [step-limit]"))
  }
}
