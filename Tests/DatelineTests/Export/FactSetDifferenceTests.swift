import Dateline
import Foundation
import Testing

@Suite struct FactSetDifferenceTests {
  private func set(_ facts: [Fact]) -> FactSet {
    FactSet(
      generator: FactSet.Generator(version: "1", rulesDigest: "00"), entities: [], documents: [], origins: [],
      claims: [], facts: facts)
  }

  @Test("tells what came, what went and what is told otherwise")
  func lines() throws {
    let old = set([
      try SampleFactSet.fact("f:a", "listing.filed", time: "2025-02", claims: ["a1"]),
      try SampleFactSet.fact("f:b", "deal.announced", claims: ["a2"]),
    ])
    let new = set([
      try SampleFactSet.fact(
        "f:a", "listing.filed", time: "2025-02-03", status: .corroborated, confidence: 0.84,
        claims: ["a1", "b1"]),
      try SampleFactSet.fact("f:c", "plan.announced", claims: ["b2"]),
    ])
    #expect(
      FactSetDifference(from: old, to: new).lines == [
        "~ f:a time 2025-02 → 2025-02-03; status single_source → corroborated; confidence 0.7 → 0.84; claims -0 +1",
        "- f:b deal.announced undated single_source",
        "+ f:c plan.announced undated single_source",
      ])
    #expect(FactSetDifference(from: old, to: old).isEmpty)
  }

  @Test("the command exits with 1 when anything changed, and export writes each form")
  func commands() throws {
    let folder = try RunCommandTests.dispute()
    #expect(try Program.run(["run", "in", "-o", "old"], in: folder).status == 0)
    let same = try Program.run(["diff", "old/facts.json", "old/facts.json"], in: folder)
    #expect(same.status == 0)
    #expect(same.output.isEmpty)
    let earlier = try Program.run(["run", "in", "-o", "new", "--as-of", "1999"], in: folder)
    #expect(earlier.status == 0)
    let other = try Program.run(["diff", "old/facts.json", "new/facts.json"], in: folder)
    #expect(other.status == 1)
    #expect(other.text.hasPrefix("- f:"))
    for format in ["csv", "jsonl", "claimreview", "timeline-html"] {
      let export = try Program.run(["export", "old/facts.json", "--format", format], in: folder)
      #expect(export.status == 0)
      #expect(!export.output.isEmpty)
    }
    #expect(try Program.run(["export", "gone.json"], in: folder).status == 3)
    #expect(try Program.run(["export", "old/facts.json", "--status", "sure"], in: folder).status == 64)
  }
}
