import Dateline
import Testing

/// Which time of a sentence an event has.
@Suite struct EventTimeTests {
  private func told(_ text: String) throws -> [String] {
    try Extracted.claims(text).map { claim in
      "\(claim.eventType) \(claim.factuality.rawValue) \(claim.time?.edtf ?? "-")"
    }
  }

  @Test(
    "a time is that of the event and not of what stands beside it",
    arguments: [
      ("Halden Motors has today filed for bankruptcy.", "insolvency.filed occurred 2026-01-21"),
      ("Halden Motors has on Monday filed for bankruptcy.", "insolvency.filed occurred 2026-01-19"),
      ("Halden Motors had in May 2019 filed for bankruptcy.", "insolvency.filed occurred 2019-05"),
      ("Halden Motors will on Friday cut 300 jobs.", "workforce.cut planned 2026-01-23"),
      ("Halden Motors has, since May, hired 300 people.", "workforce.hired occurred 2025-05"),
      ("Halden Motors will, from next year, close its Leeds plant.", "facility.closed planned 2027"),
      ("Halden Motors opens its Leeds plant in September.", "facility.opened planned 2026-09"),
      ("Halden Motors will cut 300 jobs and close its Leeds plant by 2030.", "workforce.cut planned ../2030"),
      (
        "Petra Lindqvist becomes chief executive of Halden Motors on July 1.",
        "leadership.appointed planned 2026-07-01"
      ),
      ("Halden Motors will take on 300 people for Christmas.", "workforce.hired planned -"),
      (
        "Halden Motors on Monday announced the acquisition of Brightmoor Inc.",
        "deal.announced occurred 2026-01-19"
      ),
      ("Halden Motors has today announced the closure of its Leeds plant.", "facility.closed planned -"),
      (
        "Halden Motors has appointed Petra Lindqvist chief executive, effective February 3.",
        "leadership.appointed planned 2026-02-03"
      ),
      (
        "Halden Motors has appointed Petra Lindqvist chief executive, effective January 5.",
        "leadership.appointed occurred 2026-01-05"
      ),
      (
        "Halden Motors will close its Leeds plant before the end of March.",
        "facility.closed planned ../2026-03-31~"
      ),
      ("Halden Games has launched its Office '11 suite.", "product.launched occurred -"),
      ("At the end of 2009 Halden Motors had 300 employees.", "workforce.headcount occurred 2009-12-31"),
      (
        "Petra Lindqvist resigned as chief executive of Halden Motors after a row on Monday.",
        "leadership.departed occurred 2026-01-19"
      ),
      ("Unions called a 24-hour strike at Halden Motors for Friday.", "workforce.strike planned 2026-01-23"),
      (
        "The closing of the Leeds plant of Halden Motors is planned for 2027.", "facility.closed planned 2027"
      ),
      (
        "Petra Lindqvist had been finance director at Orsk Capital before joining Halden Motors in 2018.",
        "leadership.held occurred -"
      ),
      (
        "Halden Motors's workforce has shrunk to 14,000 from 20,000 in 2010.", "workforce.cut occurred -"
      ),
      (
        "Petra Lindqvist, chief executive of Halden Motors since 2012, will remain chairman.",
        "leadership.held planned -"
      ),
      (
        "The takeover of Brightmoor Inc by Halden Motors was announced in October 2016.",
        "deal.announced occurred 2016-10"
      ),
      (
        "Orsk Capital holds 8% of Brightmoor Inc following purchases of shares in May 2025.",
        "ownership.held occurred -"
      ),
      ("Halden Motors now employs 620 people.", "workforce.headcount occurred 2026-01-21"),
      ("Halden Motors employs 620 people.", "workforce.headcount occurred -"),
      (
        "Petra Lindqvist, currently finance director of Halden Motors, will become chief executive in May.",
        "leadership.held occurred 2026-01-21"
      ),
      (
        "Petra Lindqvist has resigned as chairwoman of Halden Motors with immediate effect.",
        "leadership.departed occurred 2026-01-21"
      ),
      (
        "In 2019 Petra Lindqvist left Halden Motors, where she was chairwoman, with immediate effect.",
        "leadership.departed occurred 2019"
      ),
      (
        "Members met on Tuesday at Brightmoor, which Kestrel Foods bought on the day of the flood.",
        "deal.completed occurred -"
      ),
      ("The IPO of Brightmoor has been pushed back until the autumn.", "listing.postponed occurred -"),
      (
        "Kestrel Foods extended its offer to acquire all shares of Brightmoor to midnight April 23, from March 25.",
        "deal.announced occurred -"
      ),
      (
        "Halden Motors paid debt from its purchase of Brightmoor by the end of 2025.",
        "deal.announced occurred -"
      ),
      (
        "Halden Motors plans a takeover of Brightmoor after Petra Lindqvist met with the board in May.",
        "deal.announced planned -"
      ),
      (
        "Halden Motors has appointed Petra Lindqvist as chief executive from 1 July.",
        "leadership.appointed planned 2026-07-01"
      ),
    ])
  func attached(text: String, expected: String) throws {
    let told = try told(text)
    #expect(told.contains(expected), "\(told)")
  }

  @Test(
    "the clause of another event with a time bounds or dates what stands beside it",
    arguments: [
      ("Halden Motors closed its Leeds plant after Jane Roe left in May 2019.", "2019-05/2026-01-21"),
      ("Halden Motors closed its Leeds plant before Jane Roe left in May 2019.", "../2019-05"),
      ("Before Jane Roe left in May 2019, Halden Motors closed its Leeds plant.", "../2019-05"),
      ("Halden Motors closed its Leeds plant when Jane Roe left in May 2019.", "2019-05"),
      ("Halden Motors has closed its Leeds plant since Jane Roe left in May 2019.", "2019-05/2026-01-21"),
      ("Halden Motors closed its Leeds plant two days before Jane Roe left on 12 May 2019.", "2019-05-10"),
      ("Halden Motors closed its Leeds plant before the sale of Orsk Capital in May 2019.", "-"),
      ("Halden Motors closed its Leeds plant before May 2019.", "../2019-04"),
      (
        "Halden Motors closed its Leeds plant a year after it bought the mill that Orsk Capital built in 1998.",
        "XXXX"
      ),
      ("Halden Motors will close its Leeds plant before Orsk Capital opens a mill in May 2027.", "-"),
    ])
  func beside(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    #expect(claim.time?.edtf ?? "-" == expected)
  }

  @Test(
    "a state ends with the event until which it lasts, and is known as of the one at which it is told",
    arguments: [
      ("Until it was sold in 2018, Brightmoor Inc employed 300 people.", "../2018 state_end"),
      ("When it was sold in 2018, Brightmoor Inc employed 300 people.", "2018 as_of"),
    ])
  func states(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "workforce.headcount" })
    let time = try #require(claim.time)
    #expect("\(time.edtf) \(time.role?.rawValue ?? "-")" == expected)
  }

  @Test("how things stand on a day is no event of that day")
  func standing() throws {
    let claims = try Extracted.claims("As of Friday, Orsk Capital had acquired 40,000 Brightmoor shares.")
    #expect(claims.contains { $0.time?.role == .asOf }, "\(claims.map(\.time))")
  }
}
