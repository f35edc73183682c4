import Dateline
import Testing

@Suite struct RuleDraftTests {
  private static let loaded = Result { try RulesLocator.load() }

  private func drafted(_ text: String, event: String?, published: String? = nil) throws -> DraftedRule {
    let day = published.flatMap { CivilDay($0) }.map { TimeValue(.day($0)) }
    let example = Document(id: "example", sha256: "", published: day, text: text)
    return try #require(DraftedRule(example: example, eventType: event, rules: Self.loaded.get()))
  }

  @Test(
    "proposes the verb that tells the event, not those around it",
    arguments: [
      ("Kestrel Foods recalled 4,000 kettles in May 2021.", ["recall"]),
      ("Kestrel Foods plans to recall 4,000 kettles, it said on Monday.", ["recall"]),
      ("4,000 kettles were called back by Kestrel Foods.", ["call", "back"]),
    ])
  func trigger(text: String, verb: [String]) throws {
    #expect(try drafted(text, event: "product.recalled").draft.trigger.verbs == [verb])
  }

  @Test("names roles by the family's slots and makes the claim of its example")
  func roles() throws {
    let drafted = try drafted(
      "Orsk Capital ploughed back £90 million into Brightmoor in May 2020.", event: "investment.committed")
    let names = drafted.draft.roles.map(\.name)
    #expect(names.contains("subject"))
    #expect(names.contains("amount"))
    #expect(drafted.failure == nil)
    #expect(drafted.claim?.rule == drafted.id)
    #expect(drafted.claim?.time?.edtf == "2020-05")
  }

  @Test("says which rule makes the claim already, and takes its event type")
  func known() throws {
    let drafted = try drafted("Halden Motors postponed the IPO of Brightmoor in March 2021.", event: nil)
    #expect(drafted.eventType == "listing.postponed")
    #expect(drafted.known.claims.map(\.rule) == ["listing.postponed"])
    #expect(drafted.id != "listing.postponed")
  }

  @Test("the file marks what is to be completed and quotes what YAML could misread")
  func file() throws {
    let text = "Kestrel Foods descaled 4,000 kettles in May 2021; it called them \"leaky\"."
    let drafted = try drafted(text, event: "product.recalled", published: "2021-06-01")
    let lines = RuleDraftFile(drafted, rules: try Self.loaded.get()).lines(path: "recall.yaml")
    #expect(lines[1] == "#   dateline check recall.yaml")
    #expect(lines.contains { $0.hasPrefix("- id: product.descale") })
    #expect(lines.contains("  event: product.recalled"))
    #expect(lines.contains("  trigger: {verb: [descale]}"))
    #expect(
      lines.contains(
        "  - text: \"Kestrel Foods descaled 4,000 kettles in May 2021; it called them \\\"leaky\\\".\""))
    #expect(lines.contains("    published: 2021-06-01"))
    #expect(lines.filter { $0.contains("COMPLETE") }.count >= 4)
    let claims = try #require(lines.first { $0.hasPrefix("    claims:") })
    #expect(claims.contains("event: product.recalled, subject: Kestrel Foods"))
    #expect(claims.contains("time: 2021-05, factuality: occurred"))
  }

  @Test("a family that nobody knows yet is drafted all the same")
  func newFamily() throws {
    let drafted = try drafted("Kestrel Foods recalled 4,000 kettles in May 2021.", event: "recall.started")
    #expect(!drafted.isListed)
    #expect(drafted.claim?.eventType == "recall.started")
    let lines = RuleDraftFile(drafted, rules: try Self.loaded.get()).lines(path: "FILE")
    #expect(lines.contains { $0.contains("list this event type in a taxonomy.yaml") })
  }

  @Test("a text without verb and noun drafts nothing", arguments: ["", "?", "Halden."])
  func nothing(text: String) throws {
    let example = Document(id: "example", sha256: "", text: text)
    #expect(DraftedRule(example: example, eventType: nil, rules: try Self.loaded.get()) == nil)
  }
}
