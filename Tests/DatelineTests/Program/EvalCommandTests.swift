import Dateline
import Foundation
import Testing

@Suite struct EvalCommandTests {
  /// A story of one article and the claim that it makes.
  static func story(end: Int = 57) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("corpus/one/a.txt", RunCommandTests.postponed)
    try folder.write(
      "corpus/one/meta.json", #"{"a.txt": {"publisher": "Harbour Post", "published": "2021-04-01"}}"#)
    try folder.write(
      "corpus/one/gold.json",
      """
      {"schema": "dateline-gold/1", "claims": [{"id": "a1", "document": "a.txt", "event_type": "listing.postponed",
      "subject": "Brightmoor", "slots": {}, "time": {"edtf": "2021-03", "earliest": "2021-03-01", "latest": "2021-03-31",
      "granularity": "month", "role": "event_time"}, "polarity": "positive", "factuality": "occurred", "hedge": 1,
      "attribution": [{"by": "Harbour Post", "kind": "publisher"}],
      "evidence": {"quote": "Halden Motors postponed the IPO of its unit Brightmoor", "start": 0, "end": \(end)}}],
      "facts": [{"id": "f1", "event_type": "listing.postponed", "subject": "Brightmoor", "slots": {}, "time": null,
      "polarity": "positive", "factuality": "occurred", "status": "single_source", "agreement": "consistent",
      "support": "single_source", "lifecycle": "current", "claims": [{"claim": "a1", "relation": "supports"}],
      "reason": "Only a."}]}
      """)
    return folder
  }

  @Test("measures a story, writes its floors and holds to them")
  func floors() throws {
    let folder = try Self.story()
    let outcome = try Program.run(["eval", "corpus", "--floors", "baseline.json", "--update"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("listing.postponed"))
    let held = try Program.run(["eval", "corpus", "--floors", "baseline.json"], in: folder)
    #expect(held.status == 0)
    #expect(held.talk.isEmpty)
    let floors = try #require(folder.data("baseline.json"))
    let raised = String(decoding: floors, as: UTF8.self).replacing("\"date\" : 0.99", with: "\"date\" : 1.5")
    try folder.write("raised.json", raised)
    let below = try Program.run(["eval", "corpus", "--floors", "raised.json"], in: folder)
    #expect(below.status == 1)
    #expect(below.talk == "raised.json: error: date is 1.0, below its floor of 1.5 [below-floor]\n")
    try folder.write("corpus/one/note.txt", "Something new.")
    let other = try Program.run(["eval", "corpus", "--floors", "baseline.json"], in: folder)
    #expect(other.status == 1)
    #expect(other.talk.contains("[other-corpus]"))
  }

  @Test("--check finds a quote that stands elsewhere and names its line")
  func check() throws {
    let right = try Program.run(["eval", "corpus", "--check"], in: try Self.story(end: 54))
    #expect(right.status == 0)
    #expect(right.text == "1 story, 1 claim, 1 fact: no mistakes\n")
    let wrong = try Program.run(["eval", "corpus", "--check"], in: try Self.story())
    #expect(wrong.status == 1)
    #expect(
      wrong.talk
        == "corpus/one/gold.json: error: a1: 0..<57 does not hold the quote; the quote stands at 0..<54 [wrong-offsets]\n"
    )
  }

  @Test("no stories is nothing usable")
  func none() throws {
    let outcome = try Program.run(["eval", "."], in: try TemporaryFolder())
    #expect(outcome.status == 3)
    #expect(outcome.talk == ".: error: no folder with a gold.json here [no-stories]\n")
  }
}
