import Dateline
import Testing

/// How real an event is by the words that govern it.
@Suite struct FactualityTests {
  private func told(_ text: String) throws -> [String] {
    try Extracted.claims(text).map { claim in
      "\(claim.eventType) \(claim.subject.dropFirst(2)) \(claim.factuality.rawValue) \(claim.polarity.rawValue)"
    }
  }

  private func expect(
    _ text: String, tells expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let told = try told(text)
    #expect(told.contains(expected), "\(told)", sourceLocation: sourceLocation)
  }

  @Test(
    "the means of an aim lie ahead with it, and were taken where it failed",
    arguments: [
      (
        "Halden Motors plans to save $3 million by closing its Leeds plant.",
        "facility.closed halden-motors planned positive"
      ),
      (
        "Halden Motors failed to cut costs by closing its Leeds plant.",
        "facility.closed halden-motors occurred positive"
      ),
    ])
  func means(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test("what a medium takes back is not told, and what others reported earlier is")
  func withdrawn() throws {
    let closed = "said that Halden Motors had closed its Leeds plant."
    #expect(try told("An earlier version of this article " + closed).isEmpty)
    #expect(try told("We wrongly " + closed).isEmpty)
    let told = try told("An earlier report by the regulator " + closed)
    #expect(told == ["facility.closed halden-motors occurred positive"])
  }

  @Test(
    "what nearly happened, what would have, and what is only called for, did not happen",
    arguments: [
      "Kestrel Foods nearly bought Brightmoor Inc in 2014.",
      "Had Kestrel Foods bought Brightmoor Inc, it would be larger.",
      "Kestrel Foods called for the closure of the Leeds plant of Halden Motors.",
    ])
  func missed(text: String) throws {
    let told = try told(text)
    #expect(!told.contains { $0.contains(" occurred ") }, "\(told)")
  }

  @Test(
    "what is only rumoured is open, and reports that are denied tell nothing that happened",
    arguments: [
      (
        "Shares rose on rumours that Kestrel Foods was about to buy Brightmoor Inc.",
        "deal.announced brightmoor-inc speculated positive"
      ),
      (
        "Orsk Capital is rumoured to be about to buy Kestrel Foods.",
        "deal.announced kestrel-foods speculated positive"
      ),
      (
        "Reports that Kestrel Foods had been bought by Orsk Capital were denied by both companies.",
        "deal.completed kestrel-foods not_occurred negative"
      ),
      (
        "Reports that Kestrel Foods had filed for bankruptcy are false.",
        "insolvency.filed kestrel-foods not_occurred negative"
      ),
      (
        "Reports that Kestrel Foods had filed for bankruptcy were not false.",
        "insolvency.filed kestrel-foods occurred positive"
      ),
    ])
  func rumoured(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "an announcement that somebody is pleased to make is made",
    arguments: [
      (
        "Kestrel Foods is pleased to announce the acquisition of Brightmoor Inc.",
        "deal.announced brightmoor-inc occurred positive"
      ),
      (
        "The board of Kestrel Foods is set to announce the closure of its Leeds plant.",
        "facility.closed kestrel-foods planned positive"
      ),
      (
        "Petra Lindqvist went on to found Brightmoor in 1999.",
        "structure.created brightmoor occurred positive"
      ),
    ])
  func announced(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "a plan that is put on hold once was, and one that hangs on a condition is open",
    arguments: [
      (
        "Plans by Kestrel Foods to close its Leeds plant have been put on hold.",
        "facility.closed kestrel-foods intended_past positive"
      ),
      (
        "Plans by Kestrel Foods to close its Leeds plant have not been put on hold.",
        "facility.closed kestrel-foods planned positive"
      ),
      (
        "The council approved plans in May 1986 for the closure of the Leeds plant of Kestrel Foods.",
        "facility.closed kestrel-foods planned positive"
      ),
      (
        "If the sale fails, Kestrel Foods will close its Leeds plant.",
        "facility.closed kestrel-foods speculated positive"
      ),
      (
        "If regulators approve the loan, Kestrel Foods will close its Leeds plant.",
        "facility.closed kestrel-foods planned positive"
      ),
      (
        "Kestrel Foods is considering a plan to close its Leeds plant.",
        "facility.closed kestrel-foods speculated positive"
      ),
    ])
  func conditional(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "what somebody would rather not do, or did on a day to come, is not told",
    arguments: [
      "Halden Motors would rather keep Brightmoor than sell it to Orsk Capital.",
      "Halden Motors closed its Leeds plant in May 2031.",
    ])
  func untold(text: String) throws {
    #expect(try told(text).isEmpty)
    #expect(try !told("Halden Motors sold Brightmoor to Orsk Capital and closed its Leeds plant.").isEmpty)
  }

  @Test("what nearly doubled grew")
  func nearlyDoubled() throws {
    let told = try told("Halden Motors has almost doubled its workforce to 300 people.")
    #expect(told == ["workforce.hired halden-motors occurred positive"])
  }

  @Test("a perfect gerund has happened, and a decision that is reported stands")
  func perfect() throws {
    let closed = try told("Having closed its Leeds plant in May, Kestrel Foods is now hiring.")
    #expect(closed.contains("facility.closed kestrel-foods occurred positive"), "\(closed)")
    let sold = try told("Kestrel Foods said it had agreed to sell its Leeds plant to Halden Motors.")
    #expect(sold.contains("facility.transferred kestrel-foods planned positive"), "\(sold)")
  }

  @Test("a sentence without end parts no auxiliary from its verb")
  func endless() throws {
    let text = "Halden Motors " + String(repeating: "has today filed papers and ", count: 600) + "left."
    #expect(try told(text).isEmpty)
  }

  @Test(
    "what nobody plans, and what somebody decides not to do, is negative",
    arguments: [
      ("Halden Motors has no plans to cut jobs.", "workforce.cut halden-motors planned negative"),
      (
        "Halden Motors had no intention of closing its Leeds plant.",
        "facility.closed halden-motors planned negative"
      ),
      ("Halden Motors ruled out plans to cut 200 jobs.", "workforce.cut halden-motors planned negative"),
      (
        "Halden Motors agreed not to close its Leeds plant.",
        "facility.closed halden-motors planned negative"
      ),
      ("Halden Motors promised not to cut jobs.", "workforce.cut halden-motors planned negative"),
      (
        "Halden Motors dismissed reports that it is closing its Leeds plant.",
        "facility.closed halden-motors not_occurred negative"
      ),
      (
        "In a statement Petra Lindqvist denied that the Halden Motors plant was closing.",
        "facility.closed halden-motors not_occurred negative"
      ),
      (
        "Halden Motors decided not to buy Brightmoor Inc.", "deal.announced brightmoor-inc planned negative"
      ),
      (
        "Halden Motors decided against closing its Leeds plant.",
        "facility.closed halden-motors planned negative"
      ),
      (
        "Petra Lindqvist said Halden Motors planned no job cuts.",
        "workforce.cut halden-motors planned negative"
      ),
      (
        "Neither Halden Motors nor Orsk Capital will cut jobs.",
        "workforce.cut orsk-capital planned negative"
      ),
    ])
  func negative(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "what somebody neither confirms nor denies or does again and again is not told",
    arguments: [
      "Halden Motors would neither confirm nor deny that it was buying Brightmoor Inc.",
      "Halden Motors declined to confirm or deny that it had bought Brightmoor Inc.",
      "Halden Motors would not confirm that it had closed its Leeds plant.",
      "Halden Motors did not deny that it had closed its Leeds plant.",
      "Halden Motors always opens its new shops in May.",
      "Halden Motors launches a new tram every May.",
      "If Orsk Capital buys Brightmoor and Halden Motors closes its Leeds plant, prices may fall.",
      "Orsk Capital welcomed the decision not to close the Leeds plant.",
      "The union objected to the closure of the Leeds plant of Halden Motors.",
      "Halden Motors has set its sights on buying Brightmoor Inc.",
    ])
  func unasserted(text: String) throws {
    let told = try told(text)
    #expect(told.isEmpty, "\(told)")
  }

  @Test(
    "what is wished for, feared, vowed or overdue has not come about",
    arguments: [
      (
        "Investors want Halden Motors to close its Leeds plant.",
        "facility.closed halden-motors speculated positive"
      ),
      (
        "Union leaders fear that Halden Motors will close its Leeds plant.",
        "facility.closed halden-motors speculated positive"
      ),
      (
        "Analysts hope that Halden Motors will close its Leeds plant.",
        "facility.closed halden-motors expected positive"
      ),
      (
        "Halden Motors is unlikely to close its Leeds plant.",
        "facility.closed halden-motors expected negative"
      ),
      (
        "Without a loan, Halden Motors will close its Leeds plant.",
        "facility.closed halden-motors speculated positive"
      ),
      (
        "Halden Motors was due to open its Leeds plant last month.",
        "facility.opened halden-motors intended_past positive"
      ),
      (
        "Halden Motors was to have bought Brightmoor Inc.",
        "deal.announced brightmoor-inc intended_past positive"
      ),
      (
        "Halden Motors was going to buy Brightmoor Inc.",
        "deal.announced brightmoor-inc intended_past positive"
      ),
      ("Halden Motors has vowed to buy Brightmoor Inc.", "deal.announced brightmoor-inc planned positive"),
      (
        "Halden Motors is to spend $40 million on buying Brightmoor Inc.",
        "deal.announced brightmoor-inc planned positive"
      ),
      (
        "Petra Lindqvist, chairman of Halden Motors, offered to resign.",
        "leadership.departed halden-motors speculated positive"
      ),
      (
        "Halden Motors has not cut jobs since closing its Leeds plant in May.",
        "facility.closed halden-motors occurred positive"
      ),
    ])
  func unfulfilled(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "a plan is told as alive or over by the verb that governs it",
    arguments: [
      (
        "Halden Motors plans a sale of its tea arm and the closure of its Leeds plant.",
        "facility.closed halden-motors planned positive"
      ),
      (
        "Halden Motors expects sales of $9 million and a profit of $5 million.",
        "metric.forecast halden-motors expected positive"
      ),
      (
        "Halden Motors has been closing shops since 1984.",
        "facility.closed halden-motors occurred positive"
      ),
      (
        "Shareholders of Halden Motors voted for the closure of its Leeds plant.",
        "facility.closed halden-motors planned positive"
      ),
      (
        "Workers at Halden Motors voted for a strike.",
        "workforce.strike halden-motors planned positive"
      ),
      (
        "Petra Lindqvist said Halden Motors intended to close its Leeds plant.",
        "facility.closed halden-motors planned positive"
      ),
      (
        "Halden Motors had been due to open a plant in Leeds.",
        "facility.opened halden-motors intended_past positive"
      ),
      (
        "Halden Motors had hoped to open a plant in Leeds.",
        "facility.opened halden-motors intended_past positive"
      ),
      (
        "Halden Motors agreed a deal to buy Brightmoor Inc.",
        "deal.announced brightmoor-inc occurred positive"
      ),
    ])
  func plans(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "what a verb lets, sees or brings about is as real as that verb says",
    arguments: [
      (
        "Weak demand prompted Halden Motors to close its Leeds plant.",
        "facility.closed halden-motors occurred positive"
      ),
      (
        "Halden Motors agreed a package which will see it buy out its stake in Brightmoor Inc.",
        "deal.announced brightmoor-inc planned positive"
      ),
      (
        "Halden Motors will spend $30 million upgrading its Leeds plant.",
        "facility.expanded halden-motors planned positive"
      ),
      ("Orsk Foods expects to see earnings grow 5%.", "metric.forecast orsk-foods expected positive"),
      ("Orsk Foods expects sales rising 5%.", "metric.forecast orsk-foods expected positive"),
      (
        "Orsk Motors saw vehicle sales rise 8% to 4.7 million.",
        "metric.changed orsk-motors occurred positive"
      ),
      (
        "Regulators will look at the proposed acquisition of Brightmoor Inc by Halden Motors.",
        "deal.announced brightmoor-inc planned positive"
      ),
      (
        "Petra Lindqvist was disappointed in the answer to her $28 offer to buy Brightmoor Inc.",
        "deal.announced brightmoor-inc occurred positive"
      ),
      (
        "Halden Motors shares rose on speculation that it would boost its dividend.",
        "metric.forecast halden-motors speculated positive"
      ),
      (
        "If Orsk Capital accepts, Halden Motors would withdraw its offer for Brightmoor Inc.",
        "deal.ended brightmoor-inc speculated positive"
      ),
      (
        "An analyst estimates that Halden Motors will pay $3 million for Brightmoor Inc.",
        "deal.announced brightmoor-inc expected positive"
      ),
      (
        "Halden Motors exercised an option to take a 51 percent stake in Brightmoor Inc.",
        "deal.completed brightmoor-inc occurred positive"
      ),
      (
        "Halden Motors is in the process of closing its Leeds plant.",
        "facility.closed halden-motors planned positive"
      ),
      (
        "Halden Motors is considering a flotation of its unit Brightmoor.",
        "listing.planned brightmoor speculated positive"
      ),
    ])
  func governed(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "hearsay leaves open what was done unless somebody says it, and compounds foretell nothing",
    arguments: [
      (
        "Halden Motors is said to have bought Brightmoor Inc.",
        "deal.completed brightmoor-inc speculated positive"
      ),
      (
        "Halden Motors is understood to have appointed Petra Lindqvist chief executive.",
        "leadership.appointed halden-motors speculated positive"
      ),
      (
        "Halden Motors is understood to be cutting 300 jobs.",
        "workforce.cut halden-motors speculated positive"
      ),
      (
        "Halden Motors is reported by the regulator to have bought Brightmoor Inc.",
        "deal.completed brightmoor-inc occurred positive"
      ),
      (
        "Shares rose on reports that Kestrel Foods had bought Brightmoor Inc.",
        "deal.completed brightmoor-inc speculated positive"
      ),
      (
        "Halden Motors is believed to be planning to cut 300 jobs.",
        "workforce.cut halden-motors planned positive"
      ),
      (
        "Kestrel Foods reported a better-than-expected 5% rise in sales.",
        "metric.changed kestrel-foods occurred positive"
      ),
    ])
  func hearsay(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test("hearsay is hedged")
  func hearsayHedge() throws {
    let bought = try Extracted.claims("Halden Motors is said to have bought Brightmoor Inc.")
    #expect(bought.first { $0.family == "deal" }?.hedge == 0.5)
    let planned = try Extracted.claims("Halden Motors is believed to be planning to cut 300 jobs.")
    #expect(planned.first { $0.family == "workforce" }?.hedge == 0.7)
  }

  @Test(
    "duty and expectation in modals",
    arguments: [
      (
        "The acquisition of Brightmoor Inc by Halden Motors should be completed in the first quarter.",
        "deal.completed brightmoor-inc expected positive"
      ),
      (
        "Halden Motors must pay $48 million after a jury found it had infringed a patent of Brightmoor Inc.",
        "legal.fined halden-motors occurred positive"
      ),
      (
        "Anna Roe, chief executive of Halden Motors, said it would cut 300 jobs.",
        "workforce.cut halden-motors planned positive"
      ),
      (
        "Halden Motors's chief executive, Paul Wester, said it would cut jobs.",
        "workforce.cut halden-motors planned positive"
      ),
      (
        "A spokesman for Halden Motors said the company would cut jobs.",
        "workforce.cut halden-motors planned positive"
      ),
      (
        "Halden Motors said in a statement accompanying its results that it proposed to buy Brightmoor Inc.",
        "deal.announced brightmoor-inc planned positive"
      ),
      (
        "Anna Roe, an analyst at Orsk Capital, said Halden Motors would cut 300 jobs.",
        "workforce.cut halden-motors expected positive"
      ),
    ])
  func modals(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "what is not ruled out, let happen or decided yet is not told as done or planned",
    arguments: [
      "Halden Motors did not rule out closing its Leeds plant.",
      "Halden Motors is deciding whether or not to close its Leeds plant.",
      "The ruling lets Halden Motors buy Brightmoor Inc.",
      "Halden Motors gets a payment if an offer to acquire Brightmoor Inc becomes unconditional.",
    ])
  func open(text: String) throws {
    let told = try told(text)
    #expect(!told.contains { $0.contains(" occurred ") || $0.contains(" planned ") }, "\(told)")
  }

  @Test("the infinitive behind a name and its preposition is that name's")
  func beneficiary() throws {
    let told = try told("Halden Motors terminated an agreement for Kestrel Foods to buy Brightmoor Inc.")
    #expect(!told.contains { $0.hasPrefix("deal.completed") }, "\(told)")
    #expect(!told.isEmpty)
  }

  @Test(
    "what is taken back, untrue or one of several ways to go is told as such",
    arguments: [
      (
        "Halden Motors offered to buy Brightmoor Inc but withdrew the offer.",
        "deal.announced brightmoor-inc intended_past positive"
      ),
      (
        "Reports that Halden Motors was planning a takeover of Brightmoor Inc were without foundation, Anna Roe said.",
        "deal.announced brightmoor-inc planned negative"
      ),
      (
        "Halden Motors will evaluate all its options, including buying Brightmoor Inc.",
        "deal.announced brightmoor-inc speculated positive"
      ),
      ("Halden Motors says to shut its Leeds plant.", "facility.closed halden-motors planned positive"),
      (
        "It was intended that Halden Motors would buy Brightmoor Inc.",
        "deal.announced brightmoor-inc planned positive"
      ),
      (
        "Halden Motors's purchase of Brightmoor Inc is expected to lift sales, analysts said.",
        "deal.announced brightmoor-inc occurred positive"
      ),
      (
        "The closure of the Leeds plant of Halden Motors is planned to save cash.",
        "facility.closed halden-motors planned positive"
      ),
    ])
  func outcomes(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test("a forecast figure is one, whatever noun it stands before")
  func forecastFigures() throws {
    try expect(
      "Halden Motors published its forecast profit of $5 million.",
      tells: "metric.forecast halden-motors expected positive")
  }

  @Test("a right that nobody has used is no plan")
  func rights() throws {
    let told = try told("Halden Motors was granted an option to buy Brightmoor Inc.")
    #expect(told.isEmpty, "\(told)")
    try expect(
      "Halden Motors exercised its option to buy Brightmoor Inc.",
      tells: "deal.completed brightmoor-inc occurred positive")
  }

  @Test("a forecast of a time that is over is none")
  func formerForecasts() throws {
    let told = try told(
      "Halden Motors said it previously announced that it would post a loss of $5 million for the year.")
    #expect(told.isEmpty, "\(told)")
    try expect(
      "Halden Motors said it would post a loss of $5 million for the year.",
      tells: "metric.forecast halden-motors expected positive")
    // A quotation that began sentences ago.
    try expect(
      "\"It is strong,\" Anna Roe said. \"Sales are fine. We thought Halden Motors would report a net loss of $5 million.\"",
      tells: "metric.forecast halden-motors expected positive")
  }
}
