import Dateline
import Foundation
import Testing

@Suite struct ExportTests {
  private func set(_ facts: [Fact], decisions: [Decision] = []) throws -> FactSet {
    let sample = try SampleFactSet.make()
    return FactSet(
      generator: sample.generator, entities: sample.entities, documents: sample.documents, origins: [],
      claims: sample.claims, facts: facts, decisions: decisions)
  }

  @Test("a table quotes what needs it and runs no formula")
  func table() throws {
    let set = try set([
      SampleFactSet.fact(
        "f:ampere/plan", "plan.announced", ["plan": .text("=2+2, \"all\"")],
        time: "2025-07", claims: ["a1"])
    ])
    let lines = FactTable(set).text().split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("id,subject,event_type,earliest,latest,edtf,slots,"))
    let expected =
      #"f:ampere/plan,Ampere,plan.announced,2025-07-01,2025-07-31,2025-07,"plan==2+2, ""all""","#
    #expect(lines[1].hasPrefix(expected))
  }

  @Test("a filter keeps what a desk would print")
  func filter() throws {
    let set = try set([
      SampleFactSet.fact("f:1", "listing.filed", status: .corroborated, confidence: 0.84, claims: ["a1"]),
      SampleFactSet.fact("f:2", "listing.filed", status: .corroborated, confidence: 0.6, claims: ["a1"]),
      SampleFactSet.fact("f:3", "listing.filed", status: .disputed, confidence: 0.9, claims: ["a1"]),
    ])
    let text = FactTable(set).text(FactFilter(statuses: [.corroborated], minimumConfidence: 0.8))
    #expect(text.contains("f:1") && !text.contains("f:2") && !text.contains("f:3"))
  }

  @Test("a page loads nothing and escapes what articles say")
  func page() throws {
    let set = try set([
      SampleFactSet.fact(
        "f:ampere/plan", "plan.announced", ["plan": .text("<script>alert(1)</script>")], status: .disputed,
        claims: ["a1"],
        rejected: [RejectedValue(slot: "plan", value: .text("<b>"), claims: ["a1"], why: "less & less")])
    ])
    let html = FactPage(set).html()
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("http"))
    #expect(html.contains("Where sources disagree") && html.contains("less &amp; less"))
  }

  @Test("only what a person judged is a review")
  func claimReview() throws {
    let plain = try SampleFactSet.fact("f:1", "listing.filed", claims: ["a1"])
    let none = try StableJSON.data(ClaimReviewDocument(set([plain])), indented: false)
    #expect(String(decoding: none, as: UTF8.self) == "{\"@context\":\"https://schema.org\",\"@graph\":[]}\n")
    let judged = Fact(
      id: "f:1", eventType: "listing.filed", subject: "e:ampere", slots: [:], time: nil, known: nil,
      polarity: .positive, factuality: .occurred, status: .verified, agreement: .consistent,
      support: .singleSource, lifecycle: .current, review: .accepted, confidence: 0.7, confidenceTerms: [],
      slotSupport: [:], claims: [ClaimLink(claim: "a1", relation: .supports)], rejectedValues: [],
      reasons: [],
      decisions: ["d1"])
    let accept = Decision(
      id: "d1", at: "2026-02-01T10:00:00Z", by: "ana",
      target: Decision.Target(kind: .fact, ids: ["f:1"]), decision: .accept)
    let data = try StableJSON.data(ClaimReviewDocument(set([judged], decisions: [accept])), indented: false)
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("\"@type\":\"ClaimReview\"") && text.contains("\"name\":\"ana\""))
    #expect(text.contains("\"datePublished\":\"2026-02-01\"") && text.contains("\"ratingValue\":5"))
  }
}
