import ArgumentParser
import Dateline

/// `dateline check`: lints the rules and runs their examples.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the rules and run their examples.",
    discussion: "Exits with 1 when a rule is wrong or an example fails.")

  @OptionGroup var rules: RulesOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var talking: TalkOptions

  private struct Result: Encodable {
    var rules = 0
    var examples = 0
    var failures: [DiagnosticForm] = []
  }

  func run() async throws {
    let talk = talking.talk
    var result = Result()
    let failures: [Diagnostic]
    do {
      let checker = RuleChecker(rules: try RulesLocator.load(folder: rules.folder))
      (result.rules, result.examples) = checker.counts
      failures = rules.placed(checker.failures())
    } catch {
      failures = rules.placed(error.diagnostics)
    }
    result.failures = failures.map(DiagnosticForm.init)
    var output = StandardOutput()
    if json {
      try output.write(json: result, indented: true)
    } else if failures.isEmpty {
      output.write(lines: ["\(result.rules) rules, \(result.examples) examples: all pass"])
    } else {
      output.write(lines: ["\(result.rules) rules, \(result.examples) examples: \(failures.count) fail"])
    }
    for failure in failures { talk.error(failure) }
    if let error = output.error {
      talk.error(error)
      try ExitStatus.nothingUsable.leave()
    }
    try (failures.isEmpty ? ExitStatus.success : .condition).leave()
  }
}
