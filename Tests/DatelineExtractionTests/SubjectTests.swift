import Dateline
import Testing

/// Whom an event is about, where its words name nobody or more than one.
@Suite struct SubjectTests {
  private func told(_ text: String) throws -> [String] {
    try Extracted.claims(text).map { "\($0.eventType) \($0.subject.dropFirst(2))" }
  }

  private func expect(
    _ text: String, tells expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let told = try told(text)
    #expect(told.contains(expected), "\(told)", sourceLocation: sourceLocation)
  }

  @Test(
    "a pronoun, a kind or a short name means who is told of",
    arguments: [
      ("Kestrel Ropes said it would cut 300 jobs.", "workforce.cut kestrel-ropes"),
      (
        "Orsk Capital said Halden Motors's decision to close its Leeds plant was wrong.",
        "facility.closed halden-motors"
      ),
      (
        "Kestrel Corp's Halden Tools Inc unit said it would cut 300 jobs.", "workforce.cut halden-tools-inc"
      ),
      (
        "LEEDS, March 3 - Halden Partners, controlled by Kestrel and by Orsk Inc, said it would cut 300 jobs.",
        "workforce.cut halden-partners"
      ),
      (
        "Sorrel Airways named Petra Lindqvist chief executive. She joins from Halden Motors. The airline cut 300 jobs in 2025.",
        "workforce.cut sorrel-airways"
      ),
      (
        "Plainsman Bancorp and First Cedar Financial said on Monday they had agreed to merge.",
        "deal.announced plainsman-bancorp"
      ),
      (
        "Kestrel Foods and Orsk Foods said they will close a joint plant in Leeds.",
        "facility.closed orsk-foods"
      ),
      (
        "Ferrand Glass was founded by Etienne Ferrand in 1962. Ferrand employs 5,200 people.",
        "workforce.headcount ferrand-glass"
      ),
      (
        "Halden Motors plc (the \"Company\") met Orsk Capital. The Company will cut 300 jobs.",
        "workforce.cut halden-motors-plc"
      ),
      (
        "Halden Motors plc (\"Halden\" or the \"Company\") met Orsk Capital. The Board has decided to close the Leeds plant.",
        "facility.closed halden-motors-plc"
      ),
      (
        "Halden Motors Inc (\"Halden\") sold Tarn Trams Inc (\"Tarn\") to Orsk Capital. Tarn will cut 300 jobs.",
        "workforce.cut tarn-trams-inc"
      ),
      (
        "Halden Motors makes trams. Petra Lindqvist, the chief executive, left on Monday.",
        "leadership.departed halden-motors"
      ),
      (
        "Halden Motors's chief executive, Paul Wester, has promised to cut 2,500 jobs.",
        "workforce.cut halden-motors"
      ),
      (
        "Kestrel Foods makes bread. The company last year rejected a bid from Halden Motors.",
        "deal.blocked kestrel-foods"
      ),
      (
        "Orsk Capital said Halden Motors's plan to sell its tea arm to Kestrel Foods made sense.",
        "deal.announced halden-motors-tea-arm"
      ),
      (
        "Halden Motors met Kestrel Foods.\nOrsk Foods posted a loss. The company said it would cut 300 jobs.",
        "workforce.cut orsk-foods"
      ),
      (
        "Petra Lindqvist was a director of Alder Strand Co, Halden Group's main subsidiary and its president.",
        "leadership.held alder-strand-co"
      ),
      (
        "Petra Lindqvist served as chairman of Halden Motors and of Kestrel Foods.",
        "leadership.held kestrel-foods"
      ),
      ("Lohn24 filed for insolvency in May 2020.", "insolvency.filed lohn24"),
      (
        "Kestrel Foods names Petra Lindqvist CEO\n\nThe tea maker said on Monday that Lindqvist will start in July.",
        "leadership.appointed kestrel-foods"
      ),
      (
        "Brightmoor Names Petra Lindqvist CEO\n\nThe baker said Lindqvist will start in July.",
        "leadership.appointed brightmoor"
      ),
      (
        "Kestrel Foods makes jam. The company's rival, Orsk Foods, said it will close its Leeds plant.",
        "facility.closed orsk-foods"
      ),
      (
        "Shares in Kestrel Foods fell 5% after Orsk Capital sold its stake. The company posted a loss of $3 million in 2020.",
        "metric.reported kestrel-foods"
      ),
      (
        "UK-based firm Halden Tools said it had agreed a takeover by Kestrel Foods. Kestrel Foods makes jam.",
        "deal.announced halden-tools"
      ),
      (
        "Halden Motors met Orsk Foods. The Leeds-based carrier Kestrel Air grew. The Leeds-based carrier said it will cut 300 jobs.",
        "workforce.cut kestrel-air"
      ),
    ])
  func references(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test("who forms a buyer does not buy, and a bare word for any firm names nobody")
  func buyers() throws {
    let claims = try Extracted.claims(
      "Orsk Holdings was formed by Halden Motors and Kestrel Foods to acquire Brightmoor. Kestrel Foods sold its Tarn unit to a company. Tarn Foods was bought by a firm owned by Halden Motors."
    )
    #expect(!claims.contains { $0.slots["acquirer"] != nil }, "\(claims.map(\.slots))")
  }

  @Test(
    "a desk's mark before a headline, a speaker behind a comma and words before one noun hide nobody",
    arguments: [
      ("BRIEF-Halden Motors to cut 300 jobs", "workforce.cut halden-motors"),
      ("UPDATE 2-Halden Motors cuts 300 jobs", "workforce.cut halden-motors"),
      (
        "Kestrel Ovens recalled 300 toasters. The regulator has opened an inquiry into Kestrel, a spokeswoman for the regulator said.",
        "legal.investigated kestrel"
      ),
      (
        "Brightmoor, the tram and software company of Halden Group, will be closed down in July.",
        "structure.closed brightmoor"
      ),
      (
        "Halden Motors Inc will spin off Halden Flow. Orsk Capital agreed to invest $40 million in Halden Flow.",
        "investment.committed halden-flow"
      ),
    ])
  func surroundings(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "what is said of a name tells its kind, whoever else is named there",
    arguments: [
      (
        "Brightmoor was founded by its chief executive Petra Lindqvist in 2009.",
        "structure.created brightmoor"
      ),
      (
        "Brightmoor, founded by the journalist Petra Lindqvist, was closed down in May.",
        "structure.closed brightmoor"
      ),
      ("Vel Orsk is a maker of trams. Vel Orsk was closed down in May.", "structure.closed vel-orsk"),
    ])
  func kinds(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test("what is owned in part is not its owner")
  func ownedPart() throws {
    let told = try told(
      "Fernlight Robotics is for sale. Tanaka Robotics, which owns 58 percent of the company, said nothing.")
    #expect(told.contains("ownership.held fernlight-robotics"), "\(told)")
  }

  @Test("a relative clause without a pronoun tells of the noun before it")
  func contactClause() throws {
    let told = try told("Halden Motors regrets the 300 jobs it cut in 2023.")
    #expect(told.contains("workforce.cut halden-motors"), "\(told)")
  }

  @Test(
    "a quotation is told of an organisation, or of a speaker who holds an office",
    arguments: [
      ("\u{201C}We are a bakery,\u{201D} Kestrel Foods chairwoman Petra Lindqvist said.", "We are a bakery"),
      (
        "Kestrel Foods chairwoman Petra Lindqvist said the baker \u{201C}does not need new money this year\u{201D}.",
        "the baker \u{201C}does not need new money this year"
      ),
      ("\u{201C}The goal was mine,\u{201D} Petra Lindqvist said.", nil),
      ("Kestrel Foods said that the \u{201C}house rule\u{201D} was old.", nil),
    ])
  func quotations(text: String, content: String?) throws {
    let said = try Extracted.claims(text).filter { $0.eventType == "statement.said" }
    #expect(said.map { $0.slots["content"] } == (content.map { [.text($0)] } ?? []))
  }

  @Test(
    "a figure that names nobody is its clause's, its speaker's or that of the sentence before",
    arguments: [
      (
        "Kestrel Foods reported a profit of 3bn euros. Sales rose 2.8% to 14.96bn euros.",
        "metric.changed kestrel-foods"
      ),
      (
        "Petra Lindqvist, chief executive of Kestrel Foods, expects sales to grow 3%.",
        "metric.forecast kestrel-foods"
      ),
      ("Kestrel Foods chief executive Petra Lindqvist said sales fell 3%.", "metric.changed kestrel-foods"),
      ("Orsk Foods has seen profits fall 8% to $4.7 million.", "metric.reported orsk-foods"),
      (
        "Kestrel Foods grew. Net profit at Orsk Foods fell by 21%, while sales fell by 12% to $15 billion.",
        "metric.reported orsk-foods"
      ),
      (
        "Kestrel Foods lost 3%. Orsk Foods posted a loss of $3 million. Shares fell 5%.",
        "metric.changed orsk-foods"
      ),
      (
        "Halden Motors plc announces its results for the year. Revenue rose 12%.",
        "metric.changed halden-motors-plc"
      ),
    ])
  func figures(text: String, expected: String) throws {
    try expect(text, tells: expected)
  }

  @Test(
    "what a part earns or a country buys is no company's figure",
    arguments: [
      "Halden Motors makes trams. Profit on interest rose 18%. Halden Motors grew.",
      "Halden Motors makes vans. Norway car sales fell 5% last year. Halden Motors grew.",
    ])
  func parts(text: String) throws {
    let told = try told(text)
    #expect(!told.contains { $0.hasPrefix("metric.") }, "\(told)")
  }

  @Test("a figure behind where is that of the place before it")
  func place() throws {
    let told = try Extracted.claims(
      "Kestrel Foods said sales fell 2.8%, dragged down by its tea division, where revenue dipped by 4%.")
    #expect(told.contains { $0.eventType == "metric.changed" && $0.subject == "e:kestrel-foods" })
    #expect(!told.contains { $0.subject == "e:kestrel-foods" && $0.slots["metric"] == .text("revenue") })
  }

  @Test("a name beside a description is whom it describes")
  func description() throws {
    let told = try told(
      "Sorrel Airways ordered ten aircraft. Its rival, a newcomer, waits. The carrier, Tindale Air, cut 300 jobs in 2025."
    )
    #expect(told.contains("workforce.cut tindale-air"), "\(told)")
  }

  @Test(
    "those told of together are subject and partner",
    arguments: [
      "Halden Motors and Kestrel Foods make trams. In 2008 they formed a joint venture.",
      "Halden Motors met Kestrel Foods. The two companies agreed to merge in 2008.",
      "Norway's Halden Motors and Chile's Kestrel Foods agreed to merge in 2008.",
    ])
  func together(text: String) throws {
    let told = try Extracted.claims(text).filter { $0.eventType.hasPrefix("deal.") }
    #expect(told.map(\.subject) == ["e:halden-motors"], "\(told)")
    #expect(told.first?.slots["partner"] == .entity("e:kestrel-foods"))
  }

  @Test("what several have together is no single one's")
  func amountTogether() throws {
    func staff(_ text: String) throws -> [String] {
      try Extracted.claims(text).filter { $0.eventType.hasPrefix("workforce.") }.map(\.subject)
    }
    #expect(try staff("Halden Motors met Kestrel Foods. The two companies employ 3,000 people.").isEmpty)
    #expect(try staff("Halden Motors grew. The company employs 3,000 people.") == ["e:halden-motors"])
  }

  @Test("a bare figure is nobody's where another organisation stands beside it")
  func otherOrganisation() throws {
    let told = try Extracted.claims(
      "Kestrel Foods reported a profit of 3bn euros. Sales rose 2.8%, said Orsk Capital.")
    #expect(told.contains { $0.eventType == "metric.reported" })
    #expect(!told.contains { $0.eventType == "metric.changed" && $0.subject == "e:kestrel-foods" })
  }

  @Test("a passive's agent is not who acts in the infinitive behind it")
  func purpose() throws {
    let told = try Extracted.claims(
      "Kestrel Holdings was formed by Orsk Capital Ltd and Halden Video Inc to acquire Brightmoor Corp.")
    #expect(!told.contains { $0.slots["acquirer"] == .entity("e:halden-video-inc") })
  }

  @Test("a list of what is bought does not act")
  func listedObjects() throws {
    let told = try Extracted.claims(
      "A general offer to acquire Kestrel Continental or its Calden Group or Brightmoor Holdings becomes binding."
    )
    #expect(!told.contains { $0.slots["acquirer"] != nil })
  }

  @Test("who belongs to a group is not the group")
  func members() throws {
    let told = try Extracted.claims(
      "An investor group including Orsk Capital and Kestrel Partners said it owns 5% of Brightmoor.")
    #expect(!told.contains { $0.slots["owner"] == .entity("e:orsk-capital") }, "\(told)")
  }

  @Test("who judges a decision has not taken it")
  func judges() throws {
    let told = try told("Brightmoor welcomed the decision to close the Leeds plant. Orsk Capital makes jam.")
    #expect(!told.contains("facility.closed brightmoor"), "\(told)")
  }

  @Test("who is told something is not who acts")
  func addressee() throws {
    let told = try Extracted.claims(
      "A group of investors told the Securities Commission it sold its stake in Brightmoor Inc.")
    #expect(told.contains { $0.eventType == "deal.completed" && $0.slots["seller"] == nil })
  }

  @Test(
    "a figure of a line of business is none of the whole",
    arguments: [
      "It said that tram engine operating profit rose 5 percent.",
      "Garden tram recorders (gtrs) sales fell to 300 from 350.",
    ])
  func narrowedFigures(text: String) throws {
    let told = try told("Kestrel Corp said it opened a plant. " + text)
    #expect(!told.contains { $0.hasPrefix("metric.") }, "\(told)")
    let whole = try self.told(
      "Kestrel Corp said it opened a plant. It said that operating profit rose 5 percent.")
    #expect(whole.contains { $0.hasPrefix("metric.") }, "\(whole)")
  }

  @Test("one person of a list that is cut does not act alone")
  func cutList() throws {
    let told = try Extracted.claims(
      "Halden said its chairman, Petra Vask, and its president, Tomas Reyes, have acquired a 40 percent stake in Brightmoor Inc."
    )
    let stakes = told.filter { $0.subject == "e:brightmoor-inc" }
    #expect(!stakes.isEmpty && stakes.allSatisfy { $0.slots["acquirer"] == nil })
  }

  @Test("the offices of a new company are none of who was told of before")
  func newCompany() throws {
    let told = try told(
      "Halden Inc sold its Tindale division to a new company. Paul Hylberg has been named president and chief executive of the new company."
    )
    #expect(!told.contains("leadership.appointed halden-inc"), "\(told)")
  }

  @Test("each noun of a list has the amount behind its own preposition")
  func listedAmounts() throws {
    let told = try Extracted.claims(
      "Kestrel Foods reported earnings of $1.31 per share and revenue of $28.6 billion.")
    let values = told.compactMap { claim -> String? in
      guard case .quantity(let value)? = claim.slots["value"], let number = value.value else { return nil }
      return "\(number)"
    }
    #expect(values.sorted() == ["1.31", "28600000000"], "\(values)")
  }

  @Test("somebody else who expects a figure is its source")
  func forecaster() throws {
    let told = try Extracted.claims("Paul Heymann expects Orsk Capital to earn $1.39 a share.")
    #expect(told.contains { $0.attribution.last?.by == "Paul Heymann" && $0.subject == "e:orsk-capital" })
  }
}
