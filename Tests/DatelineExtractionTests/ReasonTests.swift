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
      ("Hit by weak demand, Halden Motors closed its Leeds plant.", "weak demand"),
      (
        "Halden Motors closed its Leeds plant because demand fell and costs rose.",
        "demand fell and costs rose"
      ),
      (
        "Halden Motors closed its Leeds plant because sales fell after Orsk Capital left.",
        "sales fell"
      ),
      ("Halden Motors closed its Leeds plant because it needed to cut costs.", "it needed to cut costs"),
      ("Halden Motors will close its Leeds plant, citing a court ruling.", "a court ruling"),
      ("Halden Motors will close its Leeds plant, blaming the government.", "the government"),
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
      "Halden Motors closed its Leeds plant not because demand was weak but because of a strike.",
      "Halden Motors closed its Leeds plant not due to weak demand but to please Orsk Capital.",
      "Halden Motors did not close its Leeds plant due to weak demand.",
      "Halden Motors closed its Leeds plant; due to weak demand, Orsk Capital lost money.",
      "Halden Motors closed its Leeds plant and, due to weak demand, will sell its mill.",
      "Profit fell, due to weak demand, after Halden Motors closed its Leeds plant.",
      "Halden Motors closed its Leeds plant, helped by Goldman Sachs.",
    ])
  func none(text: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    #expect(claim.slots["reason"] == nil)
  }
}
