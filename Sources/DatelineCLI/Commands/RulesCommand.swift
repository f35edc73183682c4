import ArgumentParser

/// `dateline rules`: what helps with writing rules.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Start a rule from a sentence, measure rules, list them.",
    subcommands: [RulesNewCommand.self, RulesStatsCommand.self, RulesListCommand.self])
}
