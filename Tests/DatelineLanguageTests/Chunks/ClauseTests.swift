import Dateline
import Testing

@Suite struct ClauseTests {
  /// Subject, verb and object of the clause with this verb.
  @Test(
    "finds subject and object through appositions, relative clauses and coordination",
    arguments: [
      ("Halden postponed the IPO in March.", "postpone", "Halden", "the IPO"),
      ("The firm that recalled 300 trams closed its plant.", "close", "The firm", "its plant"),
      ("Halden repaired the trams it recalled.", "recall", "it", "the trams"),
      ("Halden said in a letter to Orsk that it closed the plant.", "close", "it", "the plant"),
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
      ("Kestrel Foods, Inc., bought a plant.", "buy", "Kestrel Foods, Inc.", "a plant"),
      ("Petra Lindqvist (b. 1966) owns a plant.", "own", "Petra Lindqvist", "a plant"),
      ("Trams made up 63% of sales, Halden said.", "make up", "Trams", "63%"),
      ("Sales have more than doubled since 2015.", "double", "Sales", nil),
      ("Halden's U.S. same-store sales rose 2%.", "rise", "U.S. same-store sales", "2%"),
      ("The deal between Halden and Lumen was extended.", "extend", "The deal", nil),
      (
        "Petra Lindqvist, 52, who has run Halden since 2019, will leave the group.", "leave",
        "Petra Lindqvist", "the group"
      ),
      ("Halden has in May sold Orsk a new, bigger plant.", "sell", "Halden", "Orsk"),
      ("Halden signed a £40m, five-year deal.", "sign", "Halden", "a £40m, five-year deal"),
      ("Halden built a new, £30m plant.", "build", "Halden", "a new, £30m plant"),
      ("Jane Roe went on to found Orsk.", "found", "Jane Roe", "Orsk"),
      ("Jane Roe was on Monday named chairman.", "name", "Jane Roe", nil),
      ("Halden, Norway's biggest brewer, said on Monday it would close a plant.", "say", "Halden", nil),
      ("Halden said sales dropped sharply.", "drop", "sales", nil),
      ("Halden lifted sales 6%.", "lift", "Halden", "sales"),
      ("Profit more than doubled in May.", "double", "Profit", nil),
      (
        "The job losses came after Halden offered early retirement to 150 workers.", "offer", "Halden",
        "early retirement"
      ),
      ("It was the biggest failure since Brightmoor was wound up in 2015.", "wind up", "Brightmoor", nil),
      ("Halden enjoyed a rise in profits as sales grew.", "grow", "sales", nil),
      ("Sales of trams as a group rose 19%.", "rise", "Sales", "19%"),
      ("Halden bought Brightmoor, which makes trams, and sold Orsk.", "sell", "Halden", "Orsk"),
      (
        "Halden, whose brands include Marlow, Tindale and Orsk, closed a plant.", "close", "Halden", "a plant"
      ),
      ("Halden took over its rival.", "take over", "Halden", "its rival"),
      ("Halden has, however, cut 300 jobs.", "cut", "Halden", "300 jobs"),
      ("Halden was, by 2020, named the biggest brewer.", "name", "Halden", nil),
      ("Halden, which has, since 2019, owned Orsk, closed a plant.", "close", "Halden", "a plant"),
      ("Halden, fined $3 million in 2019, closed a plant.", "close", "Halden", "a plant"),
      ("Halden announced planned closures of plants.", "announce", "Halden", "planned closures"),
      ("Halden said it still expected profit to rise.", "expect", "it", "profit"),
      ("The move could prompt a shift.", "prompt", "The move", "a shift"),
      ("Halden, fined for price fixing, closed a plant.", "close", "Halden", "a plant"),
      ("At its height Halden Motors employed 1,400 people.", "employ", "Halden Motors", "1,400 people"),
      (
        "By the end of the decade Halden Motors employed 90 people.", "employ", "Halden Motors", "90 people"
      ),
      ("Halden Motors, based in Dayton, Ohio, opened a plant.", "open", "Halden Motors", "a plant"),
      ("On Monday, workers in Dayton, Ohio, left the plant.", "leave", "workers", "the plant"),
      (
        "Halden Motors, majority-owned by Orsk Group, opened a plant.", "open", "Halden Motors", "a plant"
      ),
      (
        "Halden Motors bought Kestrel Foods two years later for $3 million.", "buy", "Halden Motors",
        "Kestrel Foods"
      ),
      ("Halden Robotics designs and builds trams.", "design", "Halden Robotics", nil),
      ("Halden had operating earnings of $3 million.", "have", "Halden", "operating earnings"),
      ("Halden bought privately-held Brightmoor.", "buy", "Halden", "privately-held Brightmoor"),
      ("The strike there ended in May.", "end", "The strike", nil),
      (
        "Halden said its chairman, Jane Roe, quit in May and has not been replaced.", "quit", "its chairman",
        nil
      ),
    ] as [(String, String, String, String?)])
  func roles(text: String, lemma: String, subject: String, object: String?) throws {
    let document = try Resources.analyse(text)
    let sentence = try #require(document.sentences.first)
    let clause = try #require(
      sentence.clauses.first { document.lemma(of: sentence.verbGroups[$0.verb]) == lemma })
    #expect(clause.subject.map { document.words(sentence.nounGroups[$0].tokens) } == subject)
    #expect(clause.object.map { document.words(sentence.nounGroups[$0].tokens) } == object)
  }

  /// The prepositional arguments of "sell".
  @Test(
    "keeps the arguments behind what is said of the object",
    arguments: [
      ("Halden sold Brightmoor, its tyre arm, to Kestrel for $3 million.", ["to Kestrel", "for $3 million"]),
      ("Halden sold Brightmoor, which makes trams, to Kestrel.", ["to Kestrel"]),
      ("Halden sold 300 shares of Brightmoor, or 8 percent, to Kestrel.", ["of Brightmoor", "to Kestrel"]),
      ("Halden sold Norway's biggest brewer - Orsk Holdings - to Kestrel.", ["to Kestrel"]),
      ("Halden sold two brands, Marlow and Tindale, to Kestrel.", ["to Kestrel"]),
      ("Halden sold its paints and coatings businesses to Kestrel.", ["to Kestrel"]),
    ])
  func arguments(text: String, expected: [String]) throws {
    let document = try Resources.analyse(text)
    let sentence = try #require(document.sentences.first)
    let clause = try #require(
      sentence.clauses.first { document.lemma(of: sentence.verbGroups[$0.verb]) == "sell" })
    let found = clause.arguments.map { argument in
      document.text.words.form(argument.preposition) + " "
        + document.words(sentence.nounGroups[argument.noun].tokens)
    }
    #expect(found == expected)
  }

  @Test(
    "a bare verb behind \"and\" goes on with the infinitive or modal before it",
    arguments: [
      ("Halden will shut its plant by May and cut 300 jobs.", "cut", "shut"),
      ("Halden plans to shut its plant in May and open an office.", "open", "shut"),
      ("The plant is expected to open in 2027 and employ 250 people.", "employ", "open"),
      ("Halden to shut its plant and cut 300 jobs", "cut", "shut"),
      ("Halden wanted to shut its plant, and cut 300 jobs last year.", "cut", "want"),
      ("Halden closed a plant and cut 300 jobs.", "cut", "close"),
    ])
  func bareVerbs(text: String, lemma: String, lead: String) throws {
    let document = try Resources.analyse(text)
    let sentence = try #require(document.sentences.first)
    let clause = try #require(
      sentence.clauses.first { document.lemma(of: sentence.verbGroups[$0.verb]) == lemma })
    let earlier = try #require(clause.coordinatedWith)
    #expect(document.lemma(of: sentence.verbGroups[sentence.clauses[earlier].verb]) == lead)
  }

  @Test(
    "a time inside an apposition or behind what is compared with is not the verb's",
    arguments: [
      ("Jane Roe, a director since 2018, succeeds Petra Lindqvist.", "succeed", []),
      ("Jane Roe succeeded Petra Lindqvist in 2018.", "succeed", ["in 2018"]),
      ("The workforce has fallen to 14,000 from 20,000 in 2010.", "fall", []),
      ("The workforce fell to 14,000 in 2010 from 20,000.", "fall", ["in 2010"]),
      ("Profit rose to $3 million from $2 million a year earlier.", "rise", []),
      ("For the year ended March 31, 2025, Halden reported a loss.", "report", ["For the year"]),
    ] as [(String, String, [String])])
  func times(text: String, lemma: String, expected: [String]) throws {
    let document = try Resources.analyse(text, published: "2026-01-22")
    let sentence = try #require(document.sentences.first)
    let clause = try #require(
      sentence.clauses.first { document.lemma(of: sentence.verbGroups[$0.verb]) == lemma })
    #expect(clause.times.map { document.words(sentence.times[$0].tokens) } == expected)
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
