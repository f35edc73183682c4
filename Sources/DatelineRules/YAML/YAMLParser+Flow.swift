extension YAMLParser {
  /// A list or mapping in brackets; it may go over several lines that are indented further than their key.
  mutating func flow(parentIndent: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard depth < Self.maximumDepth else { throw cursor.problem("more than \(Self.maximumDepth) levels") }
    let (line, column) = (cursor.line, cursor.column())
    var opening = cursor
    let isList = cursor.next == .openList
    let closing: UInt8 = isList ? .closeList : .closeMapping
    cursor.advance()
    var elements: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    try skipFlowSpace(parentIndent, &opening, closing)
    while cursor.next != closing {
      if isList {
        elements.append(try flowValue(parentIndent: parentIndent, depth: depth))
      } else {
        pairs.append(try pair(pairs, parentIndent: parentIndent, depth: depth, opening: &opening))
      }
      try skipFlowSpace(parentIndent, &opening, closing)
      guard cursor.next == .comma else { break }
      cursor.advance()
      try skipFlowSpace(parentIndent, &opening, closing)
    }
    guard cursor.next == closing else {
      throw cursor.problem("expected ',' or '\(isList ? "]" : "}")'")
    }
    cursor.advance()
    return YAMLNode(isList ? .sequence(elements) : .mapping(pairs), line: line, column: column)
  }

  private mutating func pair(
    _ pairs: [YAMLNode.Pair], parentIndent: Int, depth: Int, opening: inout YAMLCursor
  ) throws(YAMLProblem) -> YAMLNode.Pair {
    let key = try flowValue(parentIndent: parentIndent, depth: depth)
    try add(key, to: pairs)
    try skipFlowSpace(parentIndent, &opening, .closeMapping)
    guard cursor.next == .colon else { throw cursor.problem("expected ':' and a value behind the key") }
    cursor.advance()
    try skipFlowSpace(parentIndent, &opening, .closeMapping)
    if cursor.next == .comma || cursor.next == .closeMapping {
      return YAMLNode.Pair(
        key: key, value: YAMLNode(.scalar("", .plain), line: cursor.line, column: cursor.column()))
    }
    return YAMLNode.Pair(key: key, value: try flowValue(parentIndent: parentIndent, depth: depth))
  }

  private mutating func flowValue(parentIndent: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    switch cursor.next {
    case .openList, .openMapping: try flow(parentIndent: parentIndent, depth: depth + 1)
    case .quote, .doubleQuote: try quoted(parentIndent: parentIndent)
    default: try flowPlain()
    }
  }

  private mutating func flowPlain() throws(YAMLProblem) -> YAMLNode {
    try checkStart()
    let (line, column, start) = (cursor.line, cursor.column(), cursor.position)
    while !cursor.isAtLineEnd, !cursor.next.isFlowSign {
      if cursor.next == .colon, cursor.second.isBlank || cursor.second.isFlowSign { break }
      if cursor.next == .hash, cursor[cursor.position - 1].isBlank { break }
      cursor.advance()
    }
    guard cursor.position > start else { throw cursor.problem("expected a value") }
    return YAMLNode(.scalar(trimmed(start..<cursor.position), .plain), line: line, column: column)
  }

  /// Goes to the next byte that means something inside brackets.
  private mutating func skipFlowSpace(
    _ parentIndent: Int, _ opening: inout YAMLCursor, _ closing: UInt8
  ) throws(YAMLProblem) {
    let line = cursor.line
    while true {
      cursor.skipSpaces()
      if cursor.next == .hash { cursor.skipLine() }
      guard cursor.next == .newline else { break }
      cursor.advance()
    }
    let sign = closing == .closeList ? "[" : "{"
    let isBelow = cursor.line > line && cursor.indent <= parentIndent && cursor.next != closing
    if cursor.isAtEnd || isBelow { throw opening.problem("this '\(sign)' is never closed") }
  }
}
