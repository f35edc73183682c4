import Testing

@testable import Dateline

@Suite struct EventPhraseTests {
  @Test(
    "tells how real an event is",
    arguments: [
      ("listing.postponed", Factuality.occurred, Polarity.positive, "IPO postponed"),
      ("listing.postponed", .planned, .positive, "IPO to be postponed"),
      ("listing.postponed", .expected, .negative, "IPO not expected to be postponed"),
      ("listing.postponed", .speculated, .negative, "IPO may not be postponed"),
      ("listing.completed", .intendedPast, .positive, "IPO once to be completed"),
      ("listing.planned", .planned, .positive, "IPO planned"),
      ("leadership.departed", .planned, .positive, "leader to depart"),
      ("workforce.headcount", .expected, .positive, "expected: headcount"),
      ("weather.heavy_rain", .occurred, .positive, "weather heavy rain"),
    ])
  func modals(eventType: String, factuality: Factuality, polarity: Polarity, expected: String) throws {
    let fact = try SampleFactSet.fact(
      "f", eventType, factuality: factuality, polarity: polarity, claims: ["c"])
    #expect(EventPhrase(fact) { $0 }.description == expected)
  }

  @Test("an event type without a phrase of its own lists its slots")
  func fallback() throws {
    let slots: [String: SlotValue] = ["b": .list([.text("two_words"), .entity("e:x")]), "a": .text("one")]
    let fact = try SampleFactSet.fact("f", "weather.storm", slots, claims: ["c"])
    #expect(EventPhrase(fact) { _ in "X" }.description == "weather storm: one, two words, X")
  }

  @Test("every event type of the rules has words")
  func everyType() throws {
    let rules = try RulesLocator.load()
    for eventType in rules.taxonomy.eventTypes {
      let fact = try SampleFactSet.fact("f", eventType, claims: ["c"])
      #expect(!EventPhrase(fact) { $0 }.description.isEmpty, "\(eventType)")
    }
  }
}
