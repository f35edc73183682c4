import ArgumentParser
import Dateline

/// `dateline rules list`: every rule with its event and place.
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules with their events and places.")

  @OptionGroup var rules: RulesOptions

  @Flag(help: "Print the list as JSON.")
  var json = false

  @OptionGroup var talking: TalkOptions

  private struct Entry: Encodable {
    let rule: String
    let event: String
    let file: String
    let line: Int
    let examples: Int
  }

  func run() async throws {
    let talk = talking.talk
    let entries = try rules.load(talk, examples: true).rules.map { rule in
      Entry(
        rule: rule.id, event: rule.eventType, file: rule.location.file, line: rule.location.line,
        examples: rule.examples.count + rule.counterexamples.count)
    }
    var output = StandardOutput()
    if json {
      try output.write(json: entries, indented: true)
    } else {
      output.write(lines: entries.map { "\($0.rule)\t\($0.event)\t\($0.file):\($0.line)" })
    }
    guard let error = output.error else { return }
    talk.error(error)
    try ExitStatus.nothingUsable.leave()
  }
}
