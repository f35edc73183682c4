import Dateline
import Testing

/// Whose information a claim is.
@Suite struct SourceTests {
  @Test(
    "who says it stands behind what is said, in whatever words",
    arguments: [
      (
        "Halden Motors will close its Leeds plant, two people familiar with the matter said.",
        "two people anonymous"
      ),
      (
        "Halden Motors will close its Leeds plant, people briefed on the plan said.",
        "people anonymous"
      ),
      ("Halden Motors will close its Leeds plant, one of the people said.", "one of the people anonymous"),
      ("Halden Motors will close its Leeds plant, according to two suppliers.", "two suppliers anonymous"),
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
    ])
  func innermost(text: String, expected: String) throws {
    let claim = try #require(try Extracted.claims(text).first { $0.eventType == "facility.closed" })
    let source = try #require(claim.attribution.last)
    #expect("\(source.by) \(source.kind.rawValue)" == expected)
  }
}
