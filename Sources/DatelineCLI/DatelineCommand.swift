import ArgumentParser
import Dateline

/// The root of the command line.
struct DatelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract:
      "Reads news articles and tells what happened, when, who says so, and whether the sources agree.",
    discussion: """
      Standard output is data, standard error is talk; "-" is standard input.
      Exit status: 0 all accounted for, 1 a condition asked about is true, 2 some inputs failed and are named, \
      3 nothing usable, 64 wrong usage, 130 interrupted.
      """,
    version: Pipeline.version,
    subcommands: [
      RunCommand.self, IngestCommand.self, AnnotateCommand.self, ExtractCommand.self, ReviewCommand.self,
      ReconcileCommand.self, DiffCommand.self, ExportCommand.self, ExplainCommand.self, RulesCommand.self,
      CheckCommand.self, EvalCommand.self, InitCommand.self, StatusCommand.self, SearchCommand.self,
      ForgetCommand.self, DecisionsCommand.self,
    ])
}
