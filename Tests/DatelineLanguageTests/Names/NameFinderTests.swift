import Dateline
import Testing

@Suite struct NameFinderTests {
  /// The names of a text, divided by bars.
  private func names(_ text: String) throws -> String {
    let document = try Resources.analyse(text)
    return document.mentions.filter { $0.form == .name }.map { document.words($0.tokens) }
      .joined(separator: " | ")
  }

  @Test(
    "cuts names from what stands beside them",
    arguments: [
      ("The deal suits Vireo Group CEO Édouard Lamarre.", "Vireo Group | Édouard Lamarre"),
      ("It met Mr. Vask and Dr. Petra van der Holm there.", "Vask | Petra van der Holm"),
      ("They sold it to Marlow & Finch in March.", "Marlow & Finch"),
      ("It asked the Bank of Nordmark and the Ministry of Trade.", "Bank of Nordmark | Ministry of Trade"),
      ("He joined Halden-Storm from Vireo, Inc. last year.", "Halden-Storm | Vireo, Inc."),
      ("It is led by J. P. Vask Jr. of Kestrel Foods Ltd.", "J. P. Vask Jr. | Kestrel Foods Ltd."),
      ("The maker of the vPhone sued eTrella.", "vPhone | eTrella"),
      ("It hired Robert \"Bob\" Lindqvist in May.", "Robert \"Bob\" Lindqvist"),
      ("They flew from New York to London.", "New York | London"),
      ("A London-based fund bought French Nordtel Group.", "London | Nordtel Group"),
      ("It asked Secretary of State Petra Holm.", "Petra Holm"),
      ("The index of Vireo's peers beat the FTSE 100.", "Vireo | FTSE 100"),
      ("It paid US$5 million to Swiss National Bank.", "Swiss National Bank"),
      ("The talks led by Bae Ki-moon ended.", "Bae Ki-moon"),
      ("On Monday Orlo's said it would open a store.", "Orlo's"),
      ("On Monday Orlo's store opened.", "Orlo"),
      ("She flew a Kestrel 737 to Lisbon.", "Kestrel 737 | Lisbon"),
      ("In May the French Group sold Vireo.", "Vireo"),
      ("The plan of Hertz and Nordtel Group failed.", "Hertz | Nordtel Group"),
      ("Jobs at Anchor and Vireo Group will go.", "Anchor | Vireo Group"),
      ("The plant of Orlas' parent closed.", "Orlas"),
    ])
  func cuts(text: String, expected: String) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    "takes no common word at a sentence's start for a name",
    arguments: [
      "Shares fell. Analysts were surprised.", "Former managers left.", "Demand rose in March.",
      "The Company and the Board approved the Agreement.", "French unions protested.",
      "The CEO left after the IPO.",
      "It was a good year. Her plan worked.",
    ])
  func commonWords(text: String) throws {
    #expect(try names(text).isEmpty)
  }

  @Test(
    "finds a known name where capitals say nothing",
    arguments: [
      ("Anchor Delays Listing Of Battery Business\n\nShares of Anchor rose.", "Anchor | Anchor"),
      ("ANCHOR DELAYS LISTING OF UNIT\n\nShares of Anchor rose.", "ANCHOR | Anchor"),
      ("Shares of Anchor rose. Anchor sells trams.", "Anchor | Anchor"),
      ("Shares of Anchor rose. It noted that Anchor sells trams.", "Anchor | Anchor"),
    ])
  func consistency(text: String, expected: String) throws {
    #expect(try names(text) == expected)
  }

  @Test("reads hostile text without a name in it")
  func hostile() throws {
    let capitals = String(repeating: "A ", count: 20_000)
    #expect(try !names(String(repeating: "Zorba ", count: 5_000)).isEmpty)
    #expect(try names(String(repeating: "\u{200F}(«", count: 2_000)).isEmpty)
    #expect(try Resources.analyse(capitals).sentences.isEmpty == false)
  }

  @Test(
    "knows roles and whether they are held",
    arguments: [
      ("Former Halden chief executive Petra Vask left.", "CEO", RoleStatus.former),
      ("The acting finance chief of Vireo spoke.", "CFO", .acting),
      ("Halden named an incoming chief operating officer.", "COO", .incoming),
      ("The co-CEO of Kestrel spoke.", "CEO", .current),
      ("It has a vice-president.", "vice president", .current),
    ])
  func roles(text: String, name: String, status: RoleStatus) throws {
    let role = try #require(Resources.analyse(text).roles.mentions.first)
    #expect(role.name == name)
    #expect(role.status == status)
  }
}
