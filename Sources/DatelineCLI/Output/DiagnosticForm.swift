import Dateline

/// A diagnostic as JSON.
struct DiagnosticForm: Encodable {
  let file: String
  let line: Int
  let column: Int
  let severity: String
  let message: String
  let code: String
  let suggestion: String?

  /// Takes the parts of `diagnostic` but the line's text.
  init(_ diagnostic: Diagnostic) {
    file = diagnostic.file
    line = diagnostic.line
    column = diagnostic.column
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    code = diagnostic.code
    suggestion = diagnostic.suggestion
  }
}
