import Dateline
import Testing

@Suite struct ClauseTests {
  /// Subject, verb and object of the clause with this verb.
  @Test(
    "finds subject and object through appositions, relative clauses and coordination",
    arguments: [
      ("Halden postponed the IPO in March.", "postpone", "Halden", "the IPO"),
      ("The IPO of Brightmoor was postponed by Halden.", "postpone", "The IPO", nil),
      ("Brightmoor, the tram unit of Halden, opened a plant.", "open", "Brightmoor", "a plant"),
      ("Halden closed a plant and opened an office.", "open", "Halden", "an office"),
      ("Halden plans to close the unit.", "close", "Halden", "the unit"),
      ("By abandoning the IPO, Halden saved money.", "abandon", "Halden", "the IPO"),
      ("The unit, which was founded in 2019, grew.", "found", "The unit", nil),
      ("The unit that Halden founded grew.", "found", "Halden", "The unit"),
      ("Halden ordered the unit to close the plant.", "close", "the unit", "the plant"),
      ("Founded in 2019, Brightmoor makes trams.", "found", "Brightmoor", nil),
      ("Halden to close its plant", "close", "Halden", "its plant"),
      ("Halden will hire up to 300 people.", "hire", "Halden", "up to 300 people"),
      ("Halden's plan to shed 300 jobs has angered unions.", "anger", "plan", "unions"),
      ("Halden's plan to shed 300 jobs has angered unions.", "shed", "Halden", "300 jobs"),
      ("Halden and Lumen each own a plant.", "own", "Halden", "a plant"),
      ("The deal between Halden and Lumen was extended.", "extend", "The deal", nil),
      (
        "Petra Lindqvist, 52, who has run Halden since 2019, will leave the group.", "leave",
        "Petra Lindqvist", "the group"
      ),
      ("Jane Roe was on Monday named chairman.", "name", "Jane Roe", nil),
      ("Halden, Norway's biggest brewer, said on Monday it would close a plant.", "say", "Halden", nil),
      ("Halden said sales dropped sharply.", "drop", "sales", nil),
      ("Halden lifted sales 6%.", "lift", "Halden", "sales"),
      ("Profit more than doubled in May.", "double", "Profit", nil),
    ] as [(String, String, String, String?)])
  func roles(text: String, lemma: String, subject: String, object: String?) throws {
    let document = try Resources.analyse(text)
    let sentence = try #require(document.sentences.first)
    let clause = try #require(
      sentence.clauses.first { document.lemma(of: sentence.verbGroups[$0.verb]) == lemma })
    #expect(clause.subject.map { document.words(sentence.nounGroups[$0].tokens) } == subject)
    #expect(clause.object.map { document.words(sentence.nounGroups[$0].tokens) } == object)
  }

  @Test(
    "reads voice, tense and negation",
    arguments: [
      ("It has not been rescheduled.", true, true, VerbGroup.Tense.present),
      ("It will close.", false, false, .future),
      ("It was sold.", true, false, .past), ("It didn't close.", false, true, .past),
    ])
  func verbGroups(text: String, isPassive: Bool, isNegated: Bool, tense: VerbGroup.Tense) throws {
    let group = try #require(try Resources.analyse(text).sentences.first?.verbGroups.first)
    #expect(group.isPassive == isPassive)
    #expect(group.isNegated == isNegated)
    #expect(group.tense == tense)
  }

  @Test(
    "hostile text gives no trap",
    arguments: [
      "", "\u{0}\u{1}", "((((((", "““““", String(repeating: "and ", count: 2_000), "日本語の文章。",
      "\u{202E}abc\u{200B}",
    ])
  func hostile(text: String) throws {
    _ = try Resources.analyse(text)
  }

  @Test("gives the noun behind \"whose\" its owner")
  func owner() throws {
    let document = try Resources.analyse("Halden, whose unit closed a plant, grew.")
    let sentence = try #require(document.sentences.first)
    let clause = try #require(
      sentence.clauses.first { document.lemma(of: sentence.verbGroups[$0.verb]) == "close" })
    let subject = try #require(clause.subject)
    let owner = try #require(sentence.nounGroups[subject].possessor)
    #expect(document.words(sentence.nounGroups[owner].tokens) == "Halden")
    #expect(clause.object.map { document.words(sentence.nounGroups[$0].tokens) } == "a plant")
  }
}
