extension RuleNode {
  /// The place in the file of a character of this scalar, whose quotes and escapes the text no longer shows.
  ///
  /// - Parameter offset: the character, in Unicode scalars from the text's beginning.
  /// - Returns: its place; the scalar's own when it is folded over several lines.
  func location(ofScalar offset: Int) -> SourceLocation {
    let start = location
    guard case .scalar(let text, let style) = node.content, let line = scope.reader.line(start.line) else {
      return start
    }
    switch style {
    case .literal: return inBlock(text, offset, from: start)
    case .folded: return start
    default: break
    }
    let raw = Array(line.unicodeScalars)
    let quote: Unicode.Scalar? =
      style == .doubleQuoted ? "\"" : style == .singleQuoted ? "'" : nil
    var place = start.column - 1 + (quote == nil ? 0 : 1)
    for _ in 0..<offset {
      guard place < raw.count else { return start }
      let isEscape = quote == "\"" && raw[place] == "\\" || quote == "'" && raw[place] == "'"
      place += isEscape ? 2 : 1
    }
    return place <= raw.count ? SourceLocation(file: start.file, line: start.line, column: place + 1) : start
  }

  /// The place in a block that "|" opens: its lines stand as they are, each indented like the first.
  private func inBlock(_ text: String, _ offset: Int, from start: SourceLocation) -> SourceLocation {
    let before = text.unicodeScalars.prefix(offset)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let number = start.line + lines.count
    guard let first = scope.reader.line(start.line + 1) else { return start }
    let indent = first.prefix { $0 == " " }.count
    return SourceLocation(file: start.file, line: number, column: indent + (lines.last?.count ?? 0) + 1)
  }
}
