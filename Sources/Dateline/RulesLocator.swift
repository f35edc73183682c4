import BuiltInRules
import Foundation

/// Finds the rules folder and loads it.
public enum RulesLocator {
  /// The folder to use: the one given, else `DATELINE_RULES`, else `../share/dateline/rules` beside the executable,
  /// else the rules that were built in.
  ///
  /// - Throws: ``RulesError`` with the code `no-rules` when none of these exists.
  public static func folder(given: String? = nil) throws(RulesError) -> URL {
    let environment = ProcessInfo.processInfo.environment["DATELINE_RULES"]
    if let named = given ?? environment {
      let folder = URL(fileURLWithPath: named, isDirectory: true)
      guard isRules(folder) else {
        throw RulesError(diagnostics: [
          Diagnostic(file: named, line: 0, column: 0, message: "holds no taxonomy.yaml", code: "no-rules")
        ])
      }
      return folder
    }
    if let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      let shared = executable.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("share/dateline/rules")
      if isRules(shared) { return shared }
    }
    guard let folder = BuiltInRules.folder else {
      throw RulesError(diagnostics: [
        Diagnostic(
          file: "rules", line: 0, column: 0,
          message:
            "the built-in rules are not beside the program; name a folder with --rules or DATELINE_RULES",
          code: "no-rules")
      ])
    }
    return folder
  }

  /// Loads the rules of ``folder(given:)``.
  ///
  /// - Throws: ``RulesError`` with every mistake in the files.
  public static func load(folder given: String? = nil) throws(RulesError) -> RuleSet {
    try RuleLoader(folder: try folder(given: given)).load()
  }

  private static func isRules(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("taxonomy.yaml").path)
  }
}
