import Dateline
import Testing

@Suite struct RuleStatisticsTests {
  @Test("every attempt is counted once, whatever became of it, and claims stay the same")
  func sums() throws {
    let rules = try Extracted.rules()
    let pipeline = try Extracted.pipeline()
    var statistics = RuleStatistics()
    var claims = 0
    var documents = 0
    for example in rules.rules.flatMap({ $0.examples + $0.counterexamples }) {
      let document = Document(
        id: "t", sha256: "", published: example.published.map { TimeValue(.day($0)) }, text: example.text)
      let counted = pipeline.extract(document, counting: &statistics)
      #expect(counted == pipeline.extract(document))
      claims += counted.claims.count
      documents += 1
    }
    #expect(statistics.documents == documents)
    #expect(statistics.rules.values.reduce(0) { $0 + $1.claims } == claims)
    for (id, counts) in statistics.rules {
      let failed = counts.unfilled.values.reduce(0, +) + counts.conditions.values.reduce(0, +)
      let ended = counts.claims + counts.lost + counts.notAsserted + counts.repeated + failed
      // A match with several subjects makes several claims.
      #expect(counts.tries <= ended, "\(id)")
      #expect(counts.claims >= counts.tries - (ended - counts.claims))
      #expect(counts.nanoseconds > 0)
    }
  }

  @Test("names what fails and why")
  func failures() throws {
    let pipeline = try Extracted.pipeline()
    var statistics = RuleStatistics()
    for text in ["Fog delayed the ferry.", "Snow delayed the bus.", "Halden Motors postponed its IPO."] {
      _ = pipeline.extract(Document(id: "t", sha256: "", text: text), counting: &statistics)
    }
    let counts = try #require(statistics.rules["listing.postponed"])
    #expect(counts.tries == 3)
    #expect(counts.claims == 1)
    #expect(counts.unfilled == ["theme": 2])
    #expect(counts.refusals["theme"] == ["wrong-words": 2])
    #expect(counts.weakest?.name == "theme")
    var doubled = statistics
    doubled += statistics
    #expect(doubled.documents == 6)
    #expect(doubled.rules["listing.postponed"]?.unfilled == ["theme": 4])
  }
}
