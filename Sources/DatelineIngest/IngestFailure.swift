/// One thing that went wrong while reading, and where.
public struct IngestFailure: Hashable, Sendable {
  /// The file or folder, as the user named it.
  public let path: String
  /// The line, counted from 1, when one is known.
  public let line: Int?
  /// The column in bytes, counted from 1, when one is known.
  public let column: Int?
  /// What is wrong.
  public let error: IngestError
  /// Whether the document was read all the same, without the part that is wrong.
  public let documentKept: Bool

  /// Makes a failure.
  public init(
    path: String, line: Int? = nil, column: Int? = nil, error: IngestError, documentKept: Bool = false
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.error = error
    self.documentKept = documentKept
  }
}

extension IngestFailure: CustomStringConvertible {
  /// The line for stderr: `path:line:column: error: what is wrong [code]`.
  public var description: String {
    var place = path
    if let line {
      place += ":\(line)"
      if let column { place += ":\(column)" }
    }
    return "\(place): error: \(error) [\(error.code)]"
  }
}
