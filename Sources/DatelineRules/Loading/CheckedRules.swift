/// Rules with what there is to say about them.
public struct CheckedRules: Sendable {
  /// The rules; nil when a mistake keeps them from being used.
  public let rules: RuleSet?
  /// Every mistake and doubt, in the order of files and lines.
  public let diagnostics: [Diagnostic]
  private let texts: [String: String]

  init(rules: RuleSet?, diagnostics: [Diagnostic], texts: [String: String]) {
    self.rules = rules
    self.diagnostics = diagnostics
    self.texts = texts
  }

  /// The mistakes that keep the rules from being used.
  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// Diagnostics about these rules with the lines they are about, in the order of files and lines.
  ///
  /// - Parameter diagnostics: what was found later, as by running the examples.
  /// - Returns: the same diagnostics; those about unknown files stay as they are.
  /// - Complexity: O(n) in the bytes of the files that are named, and O(d log d) in the diagnostics.
  public func quoted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var lines: [String: [Substring]] = [:]
    return diagnostics.map { diagnostic in
      guard diagnostic.source == nil, let text = texts[diagnostic.file] else { return diagnostic }
      let known =
        lines[diagnostic.file] ?? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      lines[diagnostic.file] = known
      guard known.indices.contains(diagnostic.line - 1) else { return diagnostic }
      return diagnostic.quoting(String(known[diagnostic.line - 1]))
    }.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }
}
