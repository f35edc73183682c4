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
      guard isRules(folder) else { throw noRules(named, "holds no taxonomy.yaml") }
      return folder
    }
    if let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      let shared = executable.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("share/dateline/rules")
      if isRules(shared) { return shared }
    }
    guard let folder = BuiltInRules.folder else {
      throw noRules(
        "rules", "the built-in rules are not beside the program; name a folder with --rules or DATELINE_RULES"
      )
    }
    return folder
  }

  /// The overlays to use: those that `DATELINE_OVERLAYS` names, split at colons, and then those given, which win.
  public static func overlays(given: [String] = []) -> [String] {
    let named = ProcessInfo.processInfo.environment["DATELINE_OVERLAYS"] ?? ""
    return named.split(separator: ":").map(String.init) + given
  }

  /// The loader for the rules of ``folder(given:)`` under those of ``overlays(given:)``.
  ///
  /// - Throws: ``RulesError`` with the code `no-rules` when there is no rules folder.
  public static func loader(folder given: String? = nil, overlays: [String] = []) throws(RulesError)
    -> RuleLoader
  {
    RuleLoader(folder: try folder(given: given), overlays: self.overlays(given: overlays))
  }

  /// Loads the rules of ``folder(given:)`` under those of ``overlays(given:)``.
  ///
  /// - Parameters:
  ///   - given: the folder that was named; nil for none.
  ///   - overlays: the overlays that were named.
  ///   - leavingOutExamples: whether the rules of the folder come without examples, in half the time.
  /// - Returns: the rules.
  /// - Throws: ``RulesError`` with every mistake in the files.
  public static func load(
    folder given: String? = nil, overlays: [String] = [], leavingOutExamples: Bool = false
  ) throws(RulesError) -> RuleSet {
    try loader(folder: given, overlays: overlays).load(leavingOutExamples: leavingOutExamples)
  }

  private static func noRules(_ file: String, _ message: String) -> RulesError {
    let place = SourceLocation(file: file, line: 0, column: 0)
    return RulesError(diagnostics: [Diagnostic(at: place, message: message, code: .noRules)])
  }

  private static func isRules(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("taxonomy.yaml").path)
  }
}
