/// A place in a rule file.
public struct SourceLocation: Sendable, Hashable {
  /// The file, as a path from the rules folder, or as given for a user's own file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// Makes a location.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}
