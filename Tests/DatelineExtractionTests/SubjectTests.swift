import Dateline
import Testing

/// Whom an event is about, where its words name nobody or more than one.
@Suite struct SubjectTests {
  private func told(_ text: String) throws -> [String] {
    try Extracted.claims(text).map { "\($0.eventType) \($0.subject.dropFirst(2))" }
  }

  @Test(
    "a pronoun, a kind or a short name means who is told of",
    arguments: [
      ("Kestrel Ropes said it would cut 300 jobs.", "workforce.cut kestrel-ropes"),
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
        "Halden Motors's chief executive, Paul Wester, has promised to cut 2,500 jobs.",
        "workforce.cut halden-motors"
      ),
      (
        "Kestrel Foods makes bread. The company last year rejected a bid from Halden Motors.",
        "deal.blocked kestrel-foods"
      ),
    ])
  func references(text: String, expected: String) throws {
    let told = try told(text)
    #expect(told.contains(expected), "\(told)")
  }

  @Test("who forms a buyer does not buy, and a bare word for any firm names nobody")
  func buyers() throws {
    let claims = try Extracted.claims(
      "Orsk Holdings was formed by Halden Motors and Kestrel Foods to acquire Brightmoor. Kestrel Foods sold its Tarn unit to a company."
    )
    #expect(!claims.contains { $0.slots["acquirer"] != nil }, "\(claims.map(\.slots))")
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
        "Halden Motors makes trams. Halden Motors sells them. Net profit at Kestrel Foods fell in 2025, while sales rose to $3 million.",
        "metric.reported kestrel-foods"
      ),
    ])
  func figures(text: String, expected: String) throws {
    let told = try told(text)
    #expect(told.contains(expected), "\(told)")
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

  @Test("a bare figure is nobody's where another organisation stands beside it")
  func otherOrganisation() throws {
    let told = try Extracted.claims(
      "Kestrel Foods reported a profit of 3bn euros. Sales rose 2.8%, said Orsk Capital.")
    #expect(told.contains { $0.eventType == "metric.reported" })
    #expect(!told.contains { $0.eventType == "metric.changed" && $0.subject == "e:kestrel-foods" })
  }

  @Test("who is told something is not who acts")
  func addressee() throws {
    let told = try Extracted.claims(
      "A group of investors told the Securities Commission it sold its stake in Brightmoor Inc.")
    #expect(told.contains { $0.eventType == "deal.completed" && $0.slots["seller"] == nil })
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
