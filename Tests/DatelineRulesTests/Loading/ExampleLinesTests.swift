import Dateline
import Foundation
import Testing

@testable import DatelineRules

@Suite struct ExampleLinesTests {
  @Test(
    "empties the lines under examples and keeps all others where they stand",
    arguments: [
      (
        "- id: a\n  examples:\n  - text: X.\n    claims: []\n  when: {}\n",
        "- id: a\n  examples:\n\n\n  when: {}\n"
      ),
      ("  counterexamples:\n\n  # Why.\n    - C.\n- id: b", "  counterexamples:\n\n\n\n- id: b"),
      ("  examples:\n  - A.\n  counterexamples:\n  - B.", "  examples:\n\n  counterexamples:\n"),
      ("  examples: [A.]\n  - b\n", "  examples: [A.]\n  - b\n"), ("", ""), ("\n\n", "\n\n"),
      ("é: ü\n examples:\n  ß\nö", "é: ü\n examples:\n\nö"),
    ])
  func emptied(text: String, expected: String) {
    #expect(ExampleLines.emptied(in: text) == expected)
  }

  @Test("a reader leaves examples out, and reads a file with a mistake whole")
  func reader() {
    let right = SampleRule.file("sample")
    let kept = YAMLReader(file: "a.yaml", text: right)
    let emptied = YAMLReader(file: "a.yaml", text: right, leavingOutExamples: true)
    #expect(!kept.lacksExamples && emptied.lacksExamples)
    let rule = emptied.root?.value("frames")?.elements?.first
    #expect(rule?.value("id")?.text == "sample")
    #expect(rule?.value("counterexamples")?.text == "")
    let wrong = YAMLReader(file: "a.yaml", text: right + "\n\tid: b\n", leavingOutExamples: true)
    #expect(!wrong.lacksExamples)
    #expect(wrong.diagnostics == YAMLReader(file: "a.yaml", text: right + "\n\tid: b\n").diagnostics)
  }

  @Test("rules without examples are the same rules, and overlays keep theirs")
  func rules() throws {
    let overlay = try RulesFolder(["mine.yaml": SampleRule.file("sample")])
    let loader = RuleLoader(folder: try RulesLocator.folder(), overlays: [overlay.path])
    let (whole, bare) = (try loader.load(), try loader.load(leavingOutExamples: true))
    #expect(whole.digest == bare.digest && whole.lexicons == bare.lexicons)
    #expect(whole.rules.map(\.id) == bare.rules.map(\.id))
    for (rule, other) in zip(whole.rules, bare.rules) {
      #expect(rule.roles == other.roles && rule.trigger == other.trigger && rule.location == other.location)
      #expect(other.examples.isEmpty == (rule.id != "sample"))
    }
  }
}
