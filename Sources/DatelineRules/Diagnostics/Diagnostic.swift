/// Something wrong in a rule file, with the place and a stable code.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The rules cannot be used.
    case error
    /// The rules can be used, but do not do what was probably meant.
    case warning
  }

  /// The file, as a path from the rules folder, or as given for a user's own file.
  public let file: String
  /// The line, from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column in Unicode scalars, from 1; 0 when the whole line is meant.
  public let column: Int
  /// How bad it is.
  public let severity: Severity
  /// What is wrong, lower case, without a full stop.
  public let message: String
  /// A stable name for the kind of mistake: "unknown-event".
  public let code: String
  /// What was probably meant; nil when nothing known is close.
  public let suggestion: String?
  /// The line's text; nil when the whole file is meant.
  public let source: String?

  /// Makes a diagnostic.
  public init(
    file: String, line: Int, column: Int, severity: Severity = .error, message: String, code: String,
    suggestion: String? = nil, source: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.code = code
    self.suggestion = suggestion
    self.source = source
  }

  /// Makes a diagnostic about a place in a rule file, as severe as its code.
  public init(
    at location: SourceLocation, message: String, code: DiagnosticCode, suggestion: String? = nil,
    source: String? = nil
  ) {
    self.init(
      file: location.file, line: location.line, column: location.column, severity: code.severity,
      message: message, code: code.rawValue, suggestion: suggestion, source: source)
  }

  /// The same diagnostic with the file named differently.
  public func moved(to file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, column: column, severity: severity, message: message, code: code,
      suggestion: suggestion, source: source)
  }

  /// The same diagnostic with the text of its line.
  public func quoting(_ source: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, column: column, severity: severity, message: message, code: code,
      suggestion: suggestion, source: source)
  }

  /// The diagnostic with what was probably meant, without the line: `path:line:column: error: message [code]`.
  public var headline: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if line > 0, column > 0 { text += ":\(column)" }
    return text + ": \(severity.rawValue): \(explainedMessage) [\(code)]"
  }

  /// What is wrong and what was probably meant.
  public var explainedMessage: String {
    suggestion.map { "\(message), did you mean '\($0)'?" } ?? message
  }

  /// The ``headline``, then the line and a caret where both are known.
  public var description: String {
    guard let source, column > 0 else { return headline }
    // Tabs stay tabs, so that the caret stands below its place however wide they are shown.
    let indent = source.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let missing = String(repeating: " ", count: max(0, column - 1 - source.unicodeScalars.count))
    return "\(headline)\n  \(source)\n  \(indent)\(missing)^"
  }
}

/// Why a rules folder could not be used.
public struct RulesError: Error, CustomStringConvertible {
  /// Every mistake found, in file order; never empty.
  public let diagnostics: [Diagnostic]

  /// Makes an error of at least one diagnostic.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// The diagnostics, one after another.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
