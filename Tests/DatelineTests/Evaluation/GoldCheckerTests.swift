import Dateline
import Foundation
import Testing

@Suite struct GoldCheckerTests {
  static let text = "Ampere postponed its IPO in 2024. Ampere postponed its plans."

  static func claim(
    _ id: String = "a1", type: String = "listing.postponed", quote: String = "Ampere postponed its IPO",
    start: Int = 0,
    end: Int = 24, edtf: String = "2024", earliest: String = "2024-01-01", latest: String = "2024-12-31",
    granularity: String = "year", role: String? = "event_time", kind: String = "publisher",
    factuality: String = "occurred"
  ) -> GoldClaim {
    GoldClaim(
      id: id, document: "a.txt", eventType: type, subject: "Ampere",
      time: GoldTime(edtf: edtf, earliest: earliest, latest: latest, granularity: granularity, role: role),
      factuality: factuality, attribution: [GoldClaim.Source(by: "P", kind: kind)],
      evidence: GoldClaim.Quote(quote: quote, start: start, end: end))
  }

  static func fact(
    status: String = "single_source", agreement: String = "consistent", support: String = "single_source",
    lifecycle: String = "current", claims: [String] = ["a1"], relation: String = "supports"
  ) -> GoldFact {
    GoldFact(
      id: "f1", eventType: "listing.postponed", subject: "Ampere", status: status, agreement: agreement,
      support: support, lifecycle: lifecycle,
      claims: claims.map { GoldFact.Link(claim: $0, relation: relation) })
  }

  static func mistakes(_ claim: GoldClaim, _ fact: GoldFact = fact()) throws -> [String] {
    let checker = GoldChecker(taxonomy: try RulesLocator.load().taxonomy)
    return checker.mistakes(
      in: GoldStory(claims: [claim], facts: [fact]), texts: ["a.txt": text], file: "gold.json"
    ).map { "\($0.message) [\($0.code)]" }
  }

  @Test("finds nothing wrong in a right file")
  func right() throws {
    #expect(try Self.mistakes(Self.claim()) == [])
  }

  @Test("says where a quote really is")
  func offsets() throws {
    #expect(
      try Self.mistakes(Self.claim(quote: "Ampere postponed", start: 1, end: 17)) == [
        "a1: 1..<17 does not hold the quote; the quote stands at 0..<16, 34..<50 [wrong-offsets]"
      ])
    #expect(
      try Self.mistakes(Self.claim(quote: "Ampere cancelled", start: 0, end: 999)) == [
        "a1: 0..<999 does not hold the quote; the quote is nowhere in a.txt [wrong-offsets]"
      ])
  }

  @Test("compares the bounds with the EDTF, unless it is vague or approximate")
  func bounds() throws {
    #expect(
      try Self.mistakes(Self.claim(latest: "2024-06-30")) == [
        "a1: 2024 means 2024-01-01..2024-12-31, not 2024-01-01..2024-06-30 [wrong-bounds]"
      ])
    #expect(try Self.mistakes(Self.claim(edtf: "2024~", latest: "2024-06-30")) == [])
    #expect(try Self.mistakes(Self.claim(latest: "2024-06-30", granularity: "vague")) == [])
    #expect(
      try Self.mistakes(Self.claim(edtf: "2024-13")) == [
        "a1: \"2024-13\" is no EDTF: no month or part of a year has this number at byte 5 [bad-edtf]"
      ])
  }

  @Test("knows the words of closed lists")
  func words() throws {
    #expect(
      try Self.mistakes(Self.claim(type: "listing.shelved", role: nil, kind: "blog", factuality: "maybe"))
        == [
          "a1: unknown event type \"listing.shelved\" [unknown-event]",
          "a1: unknown factuality \"maybe\" [unknown-word]",
          "a1: the attribution does not begin with the publisher [wrong-attribution]",
          "a1: unknown attribution kind \"blog\" [unknown-word]", "a1: unknown time role \"\" [unknown-word]",
        ])
  }

  @Test("holds the status against the axes and the claims")
  func status() throws {
    #expect(
      try Self.mistakes(Self.claim(), Self.fact(status: "corroborated")) == [
        "f1: status is corroborated, the axes give single_source [wrong-status]"
      ])
    #expect(
      try Self.mistakes(Self.claim(), Self.fact(status: "disputed", agreement: "conflict_open")) == [
        "f1: no claim contradicts, agreement is conflict_open [wrong-agreement]"
      ])
    #expect(
      try Self.mistakes(Self.claim(), Self.fact(claims: ["a1", "a9"])) == [
        "f1: unknown claim \"a9\" [unknown-claim]"
      ])
    #expect(
      try Self.mistakes(Self.claim(), Self.fact(status: "superseded", lifecycle: "superseded")) == [])
  }
}
