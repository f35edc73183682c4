/// What is wrong with a row of a table; columns count bytes from 1.
public enum TableRowError: Error, Hashable, Sendable {
  /// The line is no JSON object, or not a complete one; `expected` says what would have been right at the column.
  case notJSON(column: Int, expected: String)
  /// A key that every row needs is missing.
  case missing(key: String)
  /// The value of a key is neither a string nor a number, or it is empty.
  case notText(key: String, column: Int)
  /// A string is not UTF-8.
  case notUTF8(key: String, column: Int)

  /// The column, from 1.
  public var column: Int {
    switch self {
    case .notJSON(let column, _), .notText(_, let column), .notUTF8(_, let column): column
    case .missing: 1
    }
  }
}

extension TableRowError: CustomStringConvertible {
  /// The wording, without the place.
  public var description: String {
    switch self {
    case .notJSON(_, let expected): "not a JSON object on one line, expected \(expected)"
    case .missing(let key): "\"\(key)\" is missing"
    case .notText(let key, _): "\"\(key)\" must be a string or a number that is not empty"
    case .notUTF8(let key, _): "\"\(key)\" is not UTF-8"
    }
  }
}
