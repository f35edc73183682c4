import ArgumentParser
import Dateline

/// Where the rules are.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Use the rules in this folder instead of the built-in ones.", valueName: "dir"))
  var folder: String?

  /// Loads the rules, or names every mistake in them and ends the command.
  ///
  /// - Throws: `ExitCode` when the rules cannot be used.
  func load(_ talk: Talk) throws -> RuleSet {
    do {
      let rules = try RulesLocator.load(folder: folder)
      talk.detail(NoteWording.rules(rules))
      return rules
    } catch {
      for diagnostic in placed(error.diagnostics) { talk.error(diagnostic) }
      throw ExitCode(ExitStatus.nothingUsable.rawValue)
    }
  }

  /// The diagnostics with the files as the user would name them.
  func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let folder else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard diagnostic.code != "no-rules" else { return diagnostic }
      let file = folder.hasSuffix("/") ? folder + diagnostic.file : "\(folder)/\(diagnostic.file)"
      return Diagnostic(
        file: file, line: diagnostic.line, column: diagnostic.column, message: diagnostic.message,
        code: diagnostic.code,
        source: diagnostic.source)
    }
  }
}
