import Dateline
import Testing

@Suite struct EvaluationFloorsTests {
  @Test("rounds down to two places and leaves a margin of .01")
  func rounding() throws {
    let floors = EvaluationFloors(try EvaluationReportTests.report(), corpusSHA256: "00")
    #expect(floors.claims.precision == 0.65)
    #expect(floors.types == ["listing.postponed": 0.79, "listing.filed": 0])
    #expect(floors.factuality == 0.99)
    #expect(floors.date == 0.49)
    #expect(floors.facts.status == 0)
  }

  @Test("a report is never below its own floors")
  func own() throws {
    let report = try EvaluationReportTests.report()
    #expect(EvaluationFloors(report, corpusSHA256: "00").violations(in: report).isEmpty)
  }

  @Test("names every score below its floor")
  func violations() throws {
    let floors = EvaluationFloors(try EvaluationReportTests.report(), corpusSHA256: "00")
    var worse = EvaluationReport()
    let claims = ClaimMatcher().match([ClaimMatcherTests.gold("g1", 0, 20)], with: [])
    worse.add(story: "story", claims: claims, facts: FactMatcher(claims).match([], with: []))
    #expect(
      floors.violations(in: worse).map(\.name) == ["claims.recall", "claims.f1", "types.listing.postponed"])
  }

  @Test("survives its JSON")
  func json() throws {
    let floors = EvaluationFloors(try EvaluationReportTests.report(), corpusSHA256: "00")
    let data = try StableJSON.data(floors, indented: true)
    #expect(try StableJSON.decode(EvaluationFloors.self, from: data) == floors)
  }
}
