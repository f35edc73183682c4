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
      ("Pre-tax profits at Vireo rose.", "Vireo"),
      ("Steelmaker Corven enters administration.", "Corven"),
      ("Marrok said its Board of Directors had met.", "Marrok"),
      ("She was named Vice President of Operations at Brandt Industries.", "Brandt Industries"),
      (
        "The Office for Product Safety and Standards fined Vireo.",
        "Office for Product Safety and Standards | Vireo"
      ),
      ("They sold it to Overseas Freight Group.", "Overseas Freight Group"),
      ("In May Marlow's Stores Inc grew.", "Marlow's Stores Inc"),
      ("In May Vireo's Orsk Inc grew.", "Vireo | Orsk Inc"),
    ])
  func cuts(text: String, expected: String) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    "reads names to their end and from their beginning",
    arguments: [
      ("Tramline/Holmwood Industries Inc said sales rose.", "Tramline/Holmwood Industries Inc"),
      ("It closed Orsk National Bank/Leipzig in May.", "Orsk National Bank/Leipzig"),
      ("It runs the Lyon/Nantes line.", "Lyon | Nantes"),
      (
        "It bought <Marlow and Finch Ltd> and <Vireo Rail and Ferry Portugal Inc> for cash.",
        "Marlow and Finch Ltd | Vireo Rail and Ferry Portugal Inc"
      ),
      (
        "It paid <British Vireo Group PLC> well. Losses of British Vireo rose.",
        "British Vireo Group PLC | British Vireo"
      ),
      (
        "It hired Rasch, Holm, Finch and Associates of San Diego.",
        "Rasch, Holm, Finch and Associates | San Diego"
      ),
      ("Marrok, Pinkas Capital Corp said it would bid.", "Marrok, Pinkas Capital Corp"),
      (
        "On Monday Victor Savings and Loan Association said it lost money.",
        "Victor Savings and Loan Association"
      ),
      (
        "The firm said Health and Rehabilitation Properties Trust bought a home.",
        "Health and Rehabilitation Properties Trust"
      ),
      ("They sold it to Vireo Foods and General Motors Corp in May.", "Vireo Foods | General Motors Corp"),
      ("The Knut and Alice Rensing Foundation sold it.", "Knut and Alice Rensing Foundation"),
      ("Profit of the Cologne and Leipzig Banking Corp rose.", "Cologne and Leipzig Banking Corp"),
      ("Clavey and Dublish Inc is a buyer.", "Clavey and Dublish Inc"),
      ("Castle and Dublish Inc said it is a buyer.", "Castle and Dublish Inc"),
      ("Cross and Trackle said it sold trams.", "Cross and Trackle"),
      ("It bought its U.S. Subsidiary.", "U.S."),
      ("Clavey and Dublish Inc are rivals.", "Clavey | Dublish Inc"),
      ("It asked Dublish first. Then Clavey and Dublish Inc agreed.", "Dublish | Clavey | Dublish Inc"),
      ("It has a stake in Vireo Plus Communications Inc and more.", "Vireo Plus Communications Inc"),
      ("Banco Vireo (Portugal) S.A. sees growth.", "Banco Vireo (Portugal) S.A."),
      (
        "The firm met Vireo Corp of America and Halden Inc of Ohio.",
        "Vireo Corp of America | Halden Inc | Ohio"
      ),
      ("It opened Vireo Industries Inc. Five people left.", "Vireo Industries Inc."),
      ("A unit of Vask and Co USA is a holder.", "Vask and Co USA"),
      ("The board of Vireo All-Star Fund met in May.", "Vireo All-Star Fund"),
      ("The board of Tele-communications Inc met in May.", "Tele-communications Inc"),
      ("The firm bought R.R. Vask and Sons Co in May.", "R.R. Vask and Sons Co"),
      ("The firm bought East Orsk Power and Light in May.", "East Orsk Power and Light"),
      ("The firm bought Orsk Oil and Gas Partnership in May.", "Orsk Oil and Gas Partnership"),
      ("The makers A and D Brands Inc met in May.", "A and D Brands Inc"),
      ("The bid of VT and T was late, and VT and T knew it.", "VT and T | VT and T"),
      ("The firm sold its Marlow and Wesk tools business.", "Marlow and Wesk"),
      ("The firm sold its Vireo and Wesk units.", "Vireo | Wesk"),
      (
        "The fund is owned by Marlow and Wesk and by Orsk. It said Marlow and Wesk had left.",
        "Marlow and Wesk | Orsk | Marlow and Wesk"
      ),
      ("The firm bought its only unit, Marlow, Finch and Wesk Ltd.", "Marlow, Finch and Wesk Ltd."),
      ("Marlow, Finch and Wesk Ltd said it sold trams.", "Marlow, Finch and Wesk Ltd"),
      (
        "Carl Marlow and Wesk Foods met. No deal of Marlow and Wesk came.",
        "Carl Marlow | Wesk Foods | Marlow | Wesk"
      ),
      ("The board of Marlow's Inc met. In May Marlow's chief left.", "Marlow's Inc | Marlow"),
      ("All of Marlow’s EV sales rose.", "Marlow"),
      ("The firm bought the U.S. Orsk Corp in May.", "Orsk Corp"),
      ("The firm bought American Vireomid Co <AVM> in May.", "American Vireomid Co"),
      ("The firm bought American Vireomid Co <VRM> in May.", "Vireomid Co"),
      ("The firm bought Orsk Lamp Co of Michigan Inc in May.", "Orsk Lamp Co of Michigan Inc"),
      ("The board of Holm Trust Bancorp of Leeds met in May.", "Holm Trust Bancorp | Leeds"),
      ("A group led by PC Marine Services Inc sold PC parts.", "PC Marine Services Inc"),
      ("The firm bought Chas. P. Vask Co in May.", "Chas. P. Vask Co"),
      (
        "The firm bought Orsk Papier en Karton NV in May, and Orsk Papier en Karton met.",
        "Orsk Papier en Karton NV | Orsk Papier en Karton"
      ),
      (
        "The stake of British Vireo Plc is small. The British Vireo Pension Fund has more.",
        "British Vireo Plc | British Vireo Pension Fund"
      ),
      ("The maker Orsk Ferrand AB <ORFB ST> met. The maker Vireo (VRO.HL) met.", "Orsk Ferrand AB | Vireo"),
      ("LEEDS, March 3 - Investor Petra Vask said she left.", "LEEDS | Petra Vask"),
      ("LEEDS, March 3 - Investor Zumna Vaskell left Orsk.", "LEEDS | Zumna Vaskell | Orsk"),
      ("LEEDS, March 3 - Holders of Orsk bonds met.", "LEEDS | Orsk"),
      ("LEEDS (Nordwire) - Holders of Orsk bonds met.", "LEEDS | Nordwire | Orsk"),
      ("VIENNA - Holders of Orsk bonds met.", "VIENNA | Orsk"),
      ("LEEDS, March 3 - American Vireomid Co met.", "LEEDS | American Vireomid Co"),
      ("The firm sold its Marlow's division in May.", "Marlow's"),
      ("Shares of Vireo Plus fell. The board of Vireo Plus said so.", "Vireo | Vireo Plus"),
    ])
  func wholes(text: String, expected: String) throws {
    #expect(try names(text) == expected)
  }

  @Test("goes on over the line end that a cut date line leaves, where the headline stands apart")
  func cutDateLine() throws {
    let body = """
      Bearer shares of Vireosche
      Aluminium AG fell sharply on Monday as trading resumed in the
      afternoon after a suspension of one day, when the firm said
      that it would have to cut its capital by half in the summer.
      """
    let document = try Resources.analyse(body, title: "VIREO SHARES FALL")
    #expect(document.mentions.first.map { document.words($0.tokens) } == "Vireosche\nAluminium AG")
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
