import ArgumentParser
import Dateline

/// Where the rules are.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Use the rules in this folder instead of the built-in ones.", valueName: "dir"))
  var folder: String?

  @Option(
    name: .customLong("overlay"),
    help: ArgumentHelp(
      "Put the rules in this file or folder on top; may be given several times, later ones win.",
      valueName: "path"))
  var overlays: [String] = []

  /// Loads the rules, or names every mistake in them and ends the command.
  ///
  /// - Parameters:
  ///   - talk: says what is wrong.
  ///   - examples: whether the command looks at the examples of the rules.
  /// - Returns: the rules.
  /// - Throws: `ExitCode` when the rules cannot be used.
  func load(_ talk: Talk, examples: Bool = false) throws -> RuleSet {
    do {
      let rules = try RulesLocator.load(
        folder: folder, overlays: overlays, leavingOutExamples: !examples)
      talk.detail(NoteWording.rules(rules))
      return rules
    } catch {
      for diagnostic in placed(error.diagnostics) { talk.error(diagnostic) }
      throw ExitCode(ExitStatus.nothingUsable.rawValue)
    }
  }

  /// The diagnostics with the files as the user would name them.
  ///
  /// - Parameters:
  ///   - diagnostics: what the loader or checker said.
  ///   - more: paths that lie on top of the overlays.
  /// - Returns: the same, with files of `--rules` named from where the user stands.
  func placed(_ diagnostics: [Diagnostic], more: [String] = []) -> [Diagnostic] {
    guard let folder else { return diagnostics }
    let own = RulesLocator.overlays(given: overlays + more)
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return diagnostics.map { diagnostic in
      let isOwn = own.contains { path in
        diagnostic.file == path || diagnostic.file.hasPrefix(path.hasSuffix("/") ? path : path + "/")
      }
      return isOwn || diagnostic.code == DiagnosticCode.noRules.rawValue
        ? diagnostic : diagnostic.moved(to: base + diagnostic.file)
    }
  }
}
