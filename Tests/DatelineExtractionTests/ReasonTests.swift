import Dateline
import Testing

/// Why an event happened.
@Suite struct ReasonTests {
  @Test(
    "a reason is told by a clause, a phrase or a gerund, in front or behind",
    arguments: [
      ("Halden Motors closed its Leeds plant because demand fell.", "demand fell"),
      ("Halden Motors closed its Leeds plant because of weak demand.", "weak demand"),
      ("Halden Motors closed its Leeds plant due to weak demand for trams.", "weak demand for trams"),
      ("Due to a lack of orders, Halden Motors will close its Leeds plant.", "a lack of orders"),
      ("Because of its debts, Halden Motors will close its Leeds plant.", "its debts"),
      ("Halden Motors will close its Leeds plant, citing weak demand.", "weak demand"),
      ("Citing weak demand, Halden Motors closed its Leeds plant.", "weak demand"),
      (
        "Halden Motors said it would close its Leeds plant, blaming the price of steel.", "the price of steel"
      ),
      ("The Leeds plant of Halden Motors was closed owing to a fire.", "a fire"),
      (
        "Halden Motors closed its Leeds plant because of higher wood, paper and energy prices.",
        "higher wood, paper and energy prices"
      ),
      ("As a result of its losses, Halden Motors will close its Leeds plant.", "its losses"),
      ("Halden Motors said that due to heavy losses it would close its Leeds plant.", "heavy losses"),
      ("Halden Motors, amid heavy losses, will close its Leeds plant.", "heavy losses"),
      ("Halden Motors closed its Leeds plant, hit by weak demand.", "weak demand"),
    ])
  func reasons(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    #expect(claim.slots["reason"] == .text(expected))
  }

  @Test(
    "neither a source nor the reason of something else is one",
    arguments: [
      "Reuters reported that Halden Motors would close its Leeds plant, citing two insiders.",
      "Orsk Capital lost money because demand fell, and Halden Motors will close its Leeds plant.",
      "Halden Motors closed its Leeds plant after a fire.",
      "Halden Motors closed its Leeds plant because of this.",
    ])
  func none(text: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    #expect(claim.slots["reason"] == nil)
  }
}
