import Testing

@testable import DatelineIngest

@Suite struct BylineTests {
  @Test(
    "names people and agencies and leaves the rest out",
    arguments: [
      ("By Jane Doe and John Roe | Reuters", ["Jane Doe", "John Roe"], "Reuters"),
      ("Jane Doe, Oslo", ["Jane Doe"], nil), ("By Jane Doe, Staff Writer", ["Jane Doe"], nil),
      ("Von Marta de la Cruz und Jan-Ole Berg, dpa", ["Marta de la Cruz", "Jan-Ole Berg"], "dpa"),
      ("Jane Doe with John Roe in Oslo", ["Jane Doe", "John Roe"], nil), ("By ASHOK RAO", ["ASHOK RAO"], nil),
      ("By Frances d'Emilio", ["Frances d'Emilio"], nil), ("NTB-AFP-DPA", [], "NTB"),
      ("Reuters Staff", [], nil),
      ("By The Harbour Post Team", [], nil), ("By The Associated Press", [], "Associated Press"),
      ("berg.jan", [], nil), ("", [], nil), ("jane@example.org", [], nil),
    ] as [(String, [String], String?)])
  func bylines(written: String, names: [String], agency: String?) {
    #expect(Byline(written).names == names)
    #expect(Byline(written).agency == agency)
  }

  @Test(
    "closing credits name who reported, sentences do not",
    arguments: [
      ("(Reporting by Jane Doe and John Roe in Oslo; Editing by Ada Okoro)", ["Jane Doe", "John Roe"]),
      (
        "Reporting by Jane Doe, John Roe; additional reporting by Ada Okoro; editing by Jo Lie",
        ["Jane Doe", "John Roe"]
      ),
      ("Reporting by the company showed a loss.", nil), ("Editing by Jane Doe.", nil),
      ("Reporting by Jane Doe showed that the line had closed.", nil), ("Written by hand", nil),
    ] as [(String, [String]?)])
  func credits(line: String, names: [String]?) {
    #expect(Byline(credit: line)?.names == names)
  }

  @Test(
    "agencies are known by their whole name",
    arguments: [
      ("AP", "Associated Press"), ("ap", nil), ("dpa", "dpa"), ("The Associated Press", "Associated Press"),
      ("AP Wong", nil),
      ("ASSOCIATED PRESS", "Associated Press"), ("Agence France-Presse", "AFP"), ("Pa", nil),
      ("Agencia Brasil", "Agência Brasil"), ("Brasil", nil), ("Deutsche Presse-Agentur", "dpa"),
      ("sda", "Keystone-SDA"),
      ("dpa/AFP", "dpa"), ("Nordvik", nil), ("", nil),
    ] as [(String, String?)])
  func agencies(words: String, name: String?) {
    #expect(NewsAgency.name(in: words) == name)
  }

  @Test(
    "text, feeds and pages call an agency the same",
    arguments: [("AP", "Associated Press"), ("Reuters", "Reuters"), ("Agence France-Presse", "AFP")])
  func oneName(written: String, name: String) {
    let words =
      "NORDVIK, March 5 (\(written)) - The ferry line is dropping its winter route, it said on Tuesday."
    let more = "The company told its crews in a letter that the last ship would sail in May."
    let texts = [
      ("a.txt", "Ferry line drops route\n\n\(words)\n\n\(more)"),
      (
        "a.rss",
        "<rss><channel><item><title>Ferry</title><description>\(words)</description></item></channel></rss>"
      ),
      ("a.html", "<html><body><h1>Ferry line drops route</h1><p>\(words)</p><p>\(more)</p></body></html>"),
    ]
    for (file, text) in texts {
      #expect(Sample.report(text, name: file).documents.map(\.agency) == [name], "\(file)")
    }
  }
}
