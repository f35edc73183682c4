import ArgumentParser

/// `dateline decisions`: the log of a workspace.
struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Take the log of decisions out of a workspace, or merge another's into it.",
    subcommands: [DecisionsExportCommand.self, DecisionsImportCommand.self])
}
