import Testing

@testable import DatelineReconciliation

@Suite struct OfficeNameTests {
  @Test(
    "offices by any of their names",
    arguments: [
      ("chief executive", "CEO"), ("Chief Executive Officer", "CEO"), ("finance chief", "CFO"),
      ("chairwoman", "chair"), ("the head of engineering", "head of engineering"),
    ])
  func same(long: String, short: String) {
    #expect(OfficeName.words(long) == OfficeName.words(short))
  }

  @Test("\"boss\" names no office", arguments: ["boss", "the head", "leader"])
  func vague(name: String) {
    #expect(OfficeName.words(name).isEmpty)
  }
}
