import ArgumentParser
import Dateline

/// `dateline check`: lints the rules and runs their examples.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the rules and run their examples.",
    discussion: "Exits with 1 when a rule is wrong or an example fails; with --strict also for warnings.")

  @Argument(
    help: ArgumentHelp(
      "Your own rule files and folders, checked on top of the built-in rules.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var rules: RulesOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(help: "Print the result in SARIF 2.1.0, which code hosts and editors show beside the lines.")
  var sarif = false

  @Flag(help: "Let warnings fail the check too.")
  var strict = false

  @Option(help: ArgumentHelp("Also name the rules that make no claim from these articles.", valueName: "dir"))
  var corpus: String?

  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if json, sarif { throw ValidationError(UsageWording.oneFormat) }
  }

  private struct Outcome: Encodable {
    var rules = 0
    var examples = 0
    var failures: [DiagnosticForm] = []
  }

  func run() async throws {
    let talk = talking.talk
    var outcome = Outcome()
    let diagnostics = rules.placed(try await check(&outcome, talk), more: paths)
    let errors = diagnostics.count { $0.severity == .error }
    let isClean = errors == 0 && (!strict || diagnostics.isEmpty)
    outcome.failures = diagnostics.map(DiagnosticForm.init)
    var output = StandardOutput()
    if json {
      try output.write(json: outcome, indented: true)
    } else if sarif {
      try output.write(json: SARIFLog(diagnostics), indented: true)
    } else {
      output.write(lines: [
        CheckWording.summary(
          rules: outcome.rules, examples: outcome.examples, errors: errors,
          warnings: diagnostics.count - errors)
      ])
    }
    if !json, !sarif { for diagnostic in diagnostics { talk.error(diagnostic) } }
    if let error = output.error {
      talk.error(error)
      try ExitStatus.nothingUsable.leave()
    }
    try (isClean ? ExitStatus.success : .condition).leave()
  }

  /// Everything that is wrong; examples are run when the files are right.
  private func check(_ outcome: inout Outcome, _ talk: Talk) async throws -> [Diagnostic] {
    let checked: CheckedRules
    do {
      checked = try RulesLocator.loader(folder: rules.folder, overlays: rules.overlays + paths).check()
    } catch {
      return error.diagnostics
    }
    guard let ruleSet = checked.rules else { return checked.diagnostics }
    let checker = RuleChecker(rules: ruleSet)
    (outcome.rules, outcome.examples) = checker.counts
    var diagnostics = checked.diagnostics + checker.failures()
    if let corpus {
      let reading = await Reading(
        [corpus], options: IngestOptions(), jobs: jobs.count, mayBeEmpty: false, talk: talk)
      diagnostics += checker.silentRules(in: reading.documents)
    }
    return checked.quoted(diagnostics)
  }
}
