import Dateline
import Foundation
import Testing

@Suite struct OverlayTests {
  private func rules(_ checked: CheckedRules) throws -> RuleSet {
    #expect(checked.errors.map(\.headline) == [])
    return try #require(checked.rules)
  }

  @Test("a rule replaces the built-in one of its id")
  func replaces() throws {
    let folder = try RulesFolder(["mine.yaml": SampleRule.file("listing.postponed")])
    let rules = try rules(folder.check())
    let same = rules.rules.filter { $0.id == "listing.postponed" }
    #expect(same.map(\.location.file) == [folder.file("mine.yaml")])
    #expect(try rules.rules.count == RulesLocator.load().rules.count)
  }

  @Test("a rule can be switched off, and a name that is not there is a warning")
  func disabled() throws {
    let folder = try RulesFolder([
      "mine.yaml": "frames:\n- {id: listing.failed, disabled: true}\n- {id: listing.pricd, disabled: true}\n"
    ])
    let checked = try folder.check()
    #expect(try !rules(checked).rules.contains { $0.id == "listing.failed" })
    #expect(
      try folder.mistakes(in: "mine.yaml") == [
        "3:8 there is no rule 'listing.pricd' to switch off, did you mean 'listing.priced'? [unknown-rule]"
      ])
  }

  @Test("later overlays win")
  func layers() throws {
    let folder = try RulesFolder([
      "one.yaml": SampleRule.file("sample", verb: "shelve"), "two.yaml": SampleRule.file("sample"),
    ])
    let rules = try rules(folder.check(["one.yaml", "two.yaml"]))
    #expect(rules.rules.first { $0.id == "sample" }?.trigger == .words(TriggerWords(verbs: [["mothball"]])))
  }

  @Test("a lexicon belongs to its file")
  func lexiconScope() throws {
    let folder = try RulesFolder([
      "a.yaml": SampleRule.file("sample.a"),
      "b.yaml": SampleRule.file("sample.b").replacing("[ipo]", with: "[bond]"),
    ])
    let rules = try rules(folder.check())
    func phrases(_ id: String) -> [[String]] {
      let role = rules.rules.first { $0.id == id }?.roles.first
      return role?.constraint.lexicons.flatMap { rules.lexicons[$0].phrases.map(\.words) } ?? []
    }
    #expect(phrases("sample.a") == [["ipo"]])
    #expect(phrases("sample.b") == [["bond"]])
  }

  @Test("imports give lexicons and macros of a file beside it or below it")
  func imports() throws {
    let text = SampleRule.file("sample").replacing(
      "lexicons:\n  OFFERING: [ipo]", with: "imports: [words.yaml]"
    )
    .replacing("{of: theme, entity: ORGANISATION}", with: "$OWNER")
    let folder = try RulesFolder([
      "mine.yaml": text,
      "words.yaml": """
      lexicons:
        OFFERING: [ipo, $MORE]
        MORE: {bond: [bond, note]}
      macros:
        OWNER: {of: theme, entity: [ORGANISATION, PERSON], else: [topic]}
      """,
    ])
    let rule = try rules(folder.check()).rules.first { $0.id == "sample" }
    #expect(rule?.roles.last?.constraint.entities == [.organisation, .person])
    #expect(rule?.roles.last?.fallbacks == [.topic])
    let lexicon = try rules(folder.check()).lexicons.first { $0.location.file == folder.file("words.yaml") }
    #expect(lexicon?.phrases.map(\.value) == ["bond", "bond"])
    #expect(try folder.mistakes(in: "words.yaml") == [])
  }

  @Test("files that import one another are named")
  func importCycle() throws {
    let folder = try RulesFolder([
      "a.yaml": "imports: [b.yaml]\n" + SampleRule.file("sample.a"),
      "b.yaml": "imports: [a.yaml]\n" + SampleRule.file("sample.b"),
    ])
    #expect(
      try folder.mistakes(in: "b.yaml") == ["1:10 'a.yaml' imports itself by way of 'b.yaml' [import-cycle]"])
  }

  @Test("a family, its process and a prior are added by data alone")
  func families() throws {
    let folder = try RulesFolder([
      "taxonomy.yaml":
        "recall:\n  transitions: [announced]\n  slots: [units]\nlisting:\n  transitions: [rumoured]\n",
      "lifecycles.yaml": "recall:\n  order: [[announced]]\n",
      "sources.yaml": "priors: {outlet: 0.5}\n",
      "mine.yaml": SampleRule.file("sample").replacing("listing.postponed", with: "recall.announced"),
    ])
    let rules = try rules(folder.check())
    #expect(rules.taxonomy.contains("recall.announced"))
    #expect(rules.taxonomy.contains("listing.rumoured"))
    #expect(rules.taxonomy.contains("listing.postponed"))
    #expect(rules.lifecycles["recall"]?.order == ["announced": 0])
    #expect(rules.lifecycles["listing"] != nil)
    #expect(rules.priors(.outlet) == 0.5)
  }

  @Test("the digest covers overlays, wherever they lie")
  func digest() throws {
    let first = try RulesFolder(["mine.yaml": SampleRule.file("sample")])
    let second = try RulesFolder(["mine.yaml": SampleRule.file("sample")])
    let third = try RulesFolder(["mine.yaml": SampleRule.file("sample", verb: "shelve")])
    let digest = try rules(first.check()).digest
    #expect(try rules(second.check()).digest == digest)
    #expect(try rules(third.check()).digest != digest)
    #expect(try RulesLocator.load().digest != digest)
  }

  @Test("an overlay that is not there is an error")
  func missing() throws {
    let loader = RuleLoader(folder: try RulesLocator.folder(), overlays: ["/nowhere.yaml"])
    #expect(
      loader.check().diagnostics.map(\.description) == ["/nowhere.yaml: error: cannot be read [not-readable]"]
    )
  }
}
