import Dateline
import Foundation
import Testing

@Suite struct ExplanationTests {
  private static func document(_ text: String, published: CivilDay? = CivilDay("2021-06-09")) -> Document {
    Document(
      id: "t", sha256: "", publisher: "The Lantern", published: published.map { TimeValue(.day($0)) },
      text: text)
  }

  private func explain(_ text: String) throws -> Explanation {
    try Extracted.pipeline().explain(Self.document(text))
  }

  private func claim(_ text: String, by rule: String) throws -> Explanation.Attempt {
    try #require(
      try explain(text).sentences.flatMap(\.claimed).first { $0.rule == rule }, "no claim by \(rule)")
  }

  private func role(_ name: String, of attempt: Explanation.Attempt) throws -> Explanation.Role {
    try #require(attempt.roles.first { $0.name == name })
  }

  @Test("every claim of every example is explained, and no other")
  func agreement() throws {
    let pipeline = try Extracted.pipeline()
    for rule in try Extracted.rules().rules {
      for example in rule.examples + rule.counterexamples {
        let document = Self.document(example.text, published: example.published)
        let explained = pipeline.explain(document).claims.sorted()
        #expect(explained == pipeline.extract(document).claims.map(\.id).sorted(), "\(example.text)")
      }
    }
  }

  @Test("tells rule, phrasing, words and reasons of an active sentence")
  func active() throws {
    let attempt = try claim(
      "Halden Motors postponed the IPO of its unit Brightmoor in March 2021.", by: "listing.postponed")
    #expect(attempt.file.hasSuffix("claims/listing.yaml"))
    #expect(attempt.line > 0)
    #expect(attempt.phrasing == "active")
    #expect(attempt.trigger.quote == "postponed")
    #expect(try role("theme", of: attempt).reason == "object of the verb")
    #expect(try role("theme", of: attempt).words?.quote == "the IPO")
    #expect(try role("actor", of: attempt).value == .entity("e:halden-motors"))
    #expect(try role("actor", of: attempt).reason == "subject of the verb")
    #expect(try role("subject", of: attempt).value == .entity("e:brightmoor"))
    #expect(attempt.time?.words?.quote == "in March 2021")
    #expect(attempt.time?.value?.edtf == "2021-03")
    #expect(attempt.time?.reason == "nearest in the event's clause")
    #expect(attempt.reality?.cues.map(\.words.quote) == ["postponed"])
    #expect(attempt.filled == attempt.required)
  }

  @Test("tells the object and the agent of a passive")
  func passive() throws {
    let attempt = try claim(
      "The flotation of Brightmoor was delayed by Halden Motors last year.", by: "listing.postponed")
    #expect(attempt.phrasing == "passive")
    #expect(try role("theme", of: attempt).reason == "object of the passive")
    #expect(try role("actor", of: attempt).reason == "behind \"by\"")
    #expect(try role("subject", of: attempt).reason == "behind \"of\" after the theme")
  }

  @Test("tells the owner of a theme, and the topic where nobody is named")
  func references() throws {
    let owned = try claim("Brightmoor's IPO was postponed.", by: "listing.postponed")
    #expect(try role("subject", of: owned).reason == "owner of the theme")
    let topic = try claim("Brightmoor makes trams. An IPO was postponed.", by: "listing.postponed")
    #expect(try role("subject", of: topic).reason == "the document's topic")
    #expect(try role("subject", of: topic).words == nil)
  }

  @Test("tells which sources were taken and which times were refused")
  func attachments() throws {
    let attempt = try claim(
      "Halden Motors postponed the IPO of Brightmoor in March 2021, two sources told Reuters on Monday.",
      by: "listing.postponed")
    #expect(attempt.source?.chain.map(\.by) == ["The Lantern", "Reuters", "two sources"])
    #expect(attempt.source?.chain.last?.cue?.quote == "told")
    #expect(attempt.time?.refused.map(\.words.quote) == ["on Monday"])
    #expect(attempt.time?.refused.map(\.reason) == ["belongs to another clause"])
    let denied = try claim(
      "Halden Motors denied it had postponed the IPO of Brightmoor.", by: "listing.postponed")
    #expect(denied.reality?.factuality == .notOccurred)
    #expect(denied.reality?.reason == "its source denies it")
  }

  @Test("a near miss names the first role that fails and the words refused for it")
  func nearMiss() throws {
    let sentence = try #require(try explain("Fog delayed the ferry to Halden in March 2021.").sentences.first)
    let miss = try #require(sentence.nearMisses.first { $0.rule == "listing.postponed" })
    #expect(miss.outcome.kind == .unfilled)
    #expect(miss.outcome.role == "theme")
    #expect(miss.filled == 0)
    let theme = try role("theme", of: miss)
    #expect(theme.refused.map(\.words.quote) == ["the ferry"])
    #expect(theme.refused.map(\.reason) == ["\"ferry\" is not in AGAIN"])
    #expect(miss.time == nil)
  }

  @Test(
    "says why a match asserts nothing, why a condition fails and why a sentence is not read",
    arguments: [
      (
        "If Halden Motors postponed the IPO of Brightmoor, it would lose.",
        Explanation.Outcome.Kind.notAsserted, "behind \"if\" nothing is asserted"
      ),
      (
        "Halden Motors wanted to paint the roof, but the plan was dropped.", .condition,
        "the document mentions no LISTING_TALK"
      ),
    ])
  func outcomes(text: String, kind: Explanation.Outcome.Kind, reason: String) throws {
    let attempts = try explain(text).sentences.flatMap(\.attempts)
    #expect(attempts.contains { $0.outcome.kind == kind && $0.outcome.reason == reason }, "\(attempts)")
  }

  @Test("a question is passed over")
  func question() throws {
    let sentence = try #require(try explain("Will Halden Motors postpone the IPO?").sentences.first)
    #expect(sentence.passedOver == "a question asserts nothing")
    #expect(sentence.attempts.isEmpty)
  }

  @Test("near misses come furthest first; a limit keeps the first and counts the rest")
  func limit() throws {
    let text =
      "Fog delayed the ferry, and Kestrel Foods abandoned its vegan burger and closed its shop in Halden."
    let sentence = try #require(try explain(text).sentences.first)
    let progress = sentence.nearMisses.map(\.progress)
    #expect(progress.count > 2)
    #expect(progress == progress.sorted(by: >))
    let kept = try #require(try explain(text).keeping(nearMisses: 1).sentences.first)
    #expect(kept.nearMisses == Array(sentence.nearMisses.prefix(1)))
    #expect(kept.omitted == progress.count - 1)
    let none = try #require(try explain(text).keeping(nearMisses: 9, from: 3).sentences.first)
    #expect(none.nearMisses.isEmpty)
  }

  @Test("one claim can be asked for, and JSON gives the same back")
  func json() throws {
    let explanation = try explain(
      "Halden Motors postponed the IPO of Brightmoor. Kestrel Foods has abandoned its flotation.")
    #expect(explanation.claims.count == 2)
    let id = try #require(explanation.claims.last)
    let one = try #require(explanation.explanation(ofClaim: id))
    #expect(one.claims == [id])
    #expect(explanation.explanation(ofClaim: "t#0-1.nothing") == nil)
    let data = try StableJSON.data(explanation, indented: false)
    #expect(try StableJSON.decode(Explanation.self, from: data) == explanation)
  }

  @Test("every trigger stands where it is said to stand")
  func triggers() throws {
    let text =
      "Überall: „Halden Motors“ postponed its IPO – again. The plan was dropped, and Orsk Capital left Halden."
    let scalars = Array(text.unicodeScalars)
    let attempts = try explain(text).sentences.flatMap(\.attempts)
    #expect(!attempts.isEmpty)
    for words in attempts.map(\.trigger) {
      #expect(String(String.UnicodeScalarView(scalars[words.start..<words.end])) == words.quote)
    }
  }
}
