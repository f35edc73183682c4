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
      ("By The Harbour Post Team", [], nil), ("By The Associated Press", [], "The Associated Press"),
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
      ("AP", "AP"), ("ap", nil), ("dpa", "dpa"), ("The Associated Press", "The Associated Press"),
      ("AP Wong", nil),
      ("ASSOCIATED PRESS", "ASSOCIATED PRESS"), ("Agence France-Presse", "Agence France-Presse"), ("Pa", nil),
      ("dpa/AFP", "dpa"), ("Nordvik", nil), ("", nil),
    ] as [(String, String?)])
  func agencies(words: String, name: String?) {
    #expect(NewsAgency.name(in: words) == name)
  }
}
