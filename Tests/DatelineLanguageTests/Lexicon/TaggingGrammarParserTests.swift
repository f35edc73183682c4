import DatelineLanguage
import Testing

@Suite struct TaggingGrammarParserTests {
  @Test(
    "says what is wrong with a line",
    arguments: [
      ("follow NN VB:2.5", nil),
      ("# follow", nil),
      ("", nil),
      ("follow NX VB:1", "unknown word class in 'NX'"),
      ("follow NN VB", "expected CLASS:cost instead of 'VB'"),
      ("cost speed 3", "unknown cost 'speed'"),
      ("cost lower-name much", "expected a number"),
      ("rule NN 1 -1?NN", "cannot read condition '-1?NN'"),
      ("rule VB -4 -9..-3:TO,MD>VB", nil),
      ("rule VB -4 -3..-9:TO>VB", "cannot read condition '-3..-9:TO>VB'"),
      ("rule VB -4 -9..-3:TO", "cannot read condition '-9..-3:TO'"),
      ("rule NN 1 0=nowhere", "cannot read condition '0=nowhere'"),
      ("folow NN", "unknown keyword 'folow'"),
      ("follow", "expected more behind 'follow'"),
    ] as [(String, String?)])
  func problems(line: String, expected: String?) {
    var parser = TaggingGrammarParser()
    let problem = parser.read(line)
    #expect(problem == expected)
  }
}
