/// Something wrong in an XML source, and where.
struct XMLProblem: Error, Hashable, Sendable {
  /// What is wrong.
  let error: IngestError
  /// The line, counted from 1.
  let line: Int
  /// The column in bytes, counted from 1, when it is known.
  let column: Int?

  /// The problem as a failure of the file at `path`; `documentKept` when it cost no article.
  func failure(path: String, documentKept: Bool) -> IngestFailure {
    IngestFailure(path: path, line: line, column: column, error: error, documentKept: documentKept)
  }
}
