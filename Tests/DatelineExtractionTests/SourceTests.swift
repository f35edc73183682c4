import Dateline
import Testing

/// Whose information a claim is.
@Suite struct SourceTests {
  @Test(
    "who says it stands behind what is said, in whatever words",
    arguments: [
      (
        "Halden Motors will close its Leeds plant, two people familiar with the matter said.",
        "two people familiar with the matter anonymous"
      ),
      (
        "Halden Motors will close its Leeds plant, people briefed on the plan said.",
        "people briefed on the plan anonymous"
      ),
      ("Halden Motors will close its Leeds plant, one of the people said.", "one of the people anonymous"),
      ("Halden Motors will close its Leeds plant, according to two suppliers.", "two suppliers anonymous"),
      (
        "Three people with knowledge of the plan said on Monday that Halden Motors would close its Leeds plant.",
        "Three people with knowledge of the plan anonymous"
      ),
      (
        "The Leeds Evening Post said Halden Motors would close its Leeds plant.",
        "Leeds Evening Post newspaper"
      ),
      (
        "Halden Motors will close its Leeds plant, the Orsk Herald newspaper reported.",
        "Orsk Herald newspaper"
      ),
      ("Bankers in Oslo say Halden Motors will close its Leeds plant.", "Bankers in Oslo anonymous"),
      (
        "Halden Motors will close its Leeds plant, according to the regulator.",
        "the regulator named_organisation"
      ),
      (
        "Halden Motors will close its Leeds plant, it said on Tuesday as it reported falling sales.",
        "Halden Motors named_organisation"
      ),
      (
        "Halden Motors will close its Leeds plant beside a smelter, Kestrel Metals AG, a spokesman for Orsk Capital said.",
        "Orsk Capital named_organisation"
      ),
      ("Halden Motors will close its Leeds plant.", "The Lantern publisher"),
      ("Halden Motors agreed to close its Leeds plant.", "The Lantern publisher"),
      (
        "Orsk Capital said it bought Halden Motors. No price was given. Halden Motors will close Orsk's Leeds plant, the company said.",
        "Orsk Capital named_organisation"
      ),
      (
        "Halden Motors said on Tuesday that sales had risen, adding that it would close its Leeds plant.",
        "Halden Motors named_organisation"
      ),
      (
        "Orsk Capital declined to say when the smelter would open, noting that Halden Motors would close its Leeds plant.",
        "Orsk Capital named_organisation"
      ),
      (
        "Orsk Capital lost money, and Kestrel Metals AG said the smelter had opened, but the union left, warning that Halden Motors would close its Leeds plant.",
        "the union named_organisation"
      ),
      (
        "Jane Roe said that Orsk Capital had lost money and added that Halden Motors would close its Leeds plant.",
        "Jane Roe named_person"
      ),
      (
        "As Reuters reported on Monday, Halden Motors will close its Leeds plant.",
        "Reuters wire"
      ),
      (
        "Halden Motors will close its Leeds plant, as reported by Reuters.",
        "Reuters wire"
      ),
      (
        "As Halden Motors reported lower sales, Orsk Capital said it would close its Leeds plant.",
        "Orsk Capital named_organisation"
      ),
      (
        "Halden Motors will close its Leeds plant, according to a report in Les Echos.",
        "Les Echos newspaper"
      ),
      (
        "Analysts at Orsk Capital said Halden Motors would close its Leeds plant.",
        "Analysts at Orsk Capital anonymous"
      ),
      (
        "Halden Motors said in a letter to Orsk Capital that it would close its Leeds plant.",
        "Halden Motors named_organisation"
      ),
      (
        "An announcement said Halden Motors would close its Leeds plant.", "An announcement official_document"
      ),
      (
        "Jane Roe said that, although sales were rising, Halden Motors would close its Leeds plant.",
        "Jane Roe named_person"
      ),
    ])
  func innermost(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    let source = try #require(claim.attribution.last)
    #expect("\(source.by) \(source.kind.rawValue)" == expected)
  }
  @Test(
    "sources that a source cites stand behind it, and reasons do not",
    arguments: [
      (
        "Reuters reported on Monday that Halden Motors would close its Leeds plant, citing two insiders.",
        ["Reuters", "two insiders"]
      ),
      (
        "Reuters, citing two insiders, reported that Halden Motors would close its Leeds plant.",
        ["Reuters", "two insiders"]
      ),
      (
        "Citing two insiders, Reuters reported that Halden Motors would close its Leeds plant.",
        ["Reuters", "two insiders"]
      ),
      (
        "Halden Motors will close its Leeds plant, Reuters reported, quoting Jane Roe.",
        ["Reuters", "Jane Roe"]
      ),
      (
        "Halden Motors will close its Leeds plant. This is reported by Reuters, citing two insiders.",
        ["Reuters", "two insiders"]
      ),
      (
        "Halden Motors will close its Leeds plant, according to Reuters, citing two insiders.",
        ["Reuters", "two insiders"]
      ),
      (
        "Reuters quoted Jane Roe as saying that Halden Motors would close its Leeds plant.",
        ["Reuters", "Jane Roe"]
      ),
      (
        "Jane Roe was quoted by Reuters as saying that Halden Motors would close its Leeds plant.",
        ["Reuters", "Jane Roe"]
      ),
      (
        "Reuters reported that Halden Motors would close its Leeds plant, citing customer demand.",
        ["Reuters"]
      ),
      ("Halden Motors said it would close its Leeds plant, citing its customers.", ["Halden Motors"]),
    ])
  func chain(text: String, expected: [String]) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    #expect(claim.attribution.dropFirst().map(\.by) == expected)
  }

  @Test(
    "who speaks is the source of a statement",
    arguments: [
      ("A spokesman for Halden Motors denied that the plant would close.", "Halden Motors"),
      ("Orsk Capital has called for a breakup of Halden Motors.", "Orsk Capital"),
    ])
  func statement(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType.hasPrefix("statement.") })
    #expect(claim.attribution.dropFirst().map(\.by) == [expected])
  }

  @Test(
    "an outlook has the one who gives it as its source, whatever it is about",
    arguments: [
      ("Jane Roe predicts that the sale will hurt Halden Motors.", "Jane Roe"),
      ("Halden Motors warned that the loss could grow.", "Halden Motors"),
      ("Jane Roe conceded that Halden Motors might miss its targets.", "Jane Roe"),
    ])
  func outlook(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "statement.outlook" })
    #expect(claim.attribution.last?.by == expected)
  }
}
