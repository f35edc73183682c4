/// Reads the part of YAML 1.2 that rule files are written in: blocks, brackets, all kinds of scalars, comments.
///
/// Anchors, aliases, tags, directives and several documents in one file are refused by name. All scalars stay strings.
struct YAMLParser {
  var cursor: YAMLCursor
  static let maximumDepth = 64

  init(_ text: String) { cursor = YAMLCursor(text) }

  /// The file's value; nil when there is nothing but comments.
  ///
  /// - Throws: `YAMLProblem` with the first mistake.
  /// - Complexity: O(n) in the bytes.
  mutating func parse() throws(YAMLProblem) -> YAMLNode? {
    try skipBlank()
    if cursor.next == .dash, cursor.second == .dash, cursor[cursor.position + 2] == .dash, cursor.indent == 0
    {
      cursor.advance(3)
      try skipBlank()
    }
    guard !cursor.isAtEnd else { return nil }
    let node = try block(depth: 0)
    try skipBlank()
    guard cursor.isAtEnd else { throw cursor.problem("the indent of this line fits nothing above it") }
    return node
  }

  // MARK: Blocks

  /// The value that begins at the next byte, which is the first of its line or follows "- ".
  private mutating func block(depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard depth < Self.maximumDepth else { throw cursor.problem("more than \(Self.maximumDepth) levels") }
    if isDash { return try sequence(depth: depth) }
    if isKey { return try mapping(depth: depth) }
    let node = try inline(parentIndent: cursor.indent - 1, depth: depth)
    try expectLineEnd()
    return node
  }

  private mutating func sequence(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let (indent, line, column) = (cursor.indent, cursor.line, cursor.column())
    var elements: [YAMLNode] = []
    while !cursor.isAtEnd, cursor.indent == indent, isDash {
      cursor.advance()
      cursor.skipSpaces()
      elements.append(try value(above: indent, allowsDash: false, depth: depth))
      try skipBlank()
    }
    try checkIndent(indent)
    return YAMLNode(.sequence(elements), line: line, column: column)
  }

  private mutating func mapping(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let (indent, line, column) = (cursor.indent, cursor.line, cursor.column())
    var pairs: [YAMLNode.Pair] = []
    while !cursor.isAtEnd, cursor.indent == indent {
      guard !isDash else { throw cursor.problem("a list element stands where a key is expected") }
      guard isKey else { throw cursor.problem("expected a key, a colon and a space") }
      let key = try self.key()
      try add(key, to: pairs)
      let (valueLine, valueColumn) = (cursor.line, cursor.column())
      cursor.skipSpaces()
      let value =
        try isBeforeComment
        ? self.value(above: indent, allowsDash: true, depth: depth, line: valueLine, column: valueColumn)
        : lineValue(parentIndent: indent, depth: depth)
      pairs.append(YAMLNode.Pair(key: key, value: value))
      try skipBlank()
    }
    try checkIndent(indent)
    return YAMLNode(.mapping(pairs), line: line, column: column)
  }

  /// A value behind "-", or on the lines below a key.
  private mutating func value(
    above indent: Int, allowsDash: Bool, depth: Int, line: Int? = nil, column: Int? = nil
  ) throws(YAMLProblem) -> YAMLNode {
    let empty = YAMLNode(.scalar("", .plain), line: line ?? cursor.line, column: column ?? cursor.column())
    if isBeforeComment { try skipBlank() }
    guard !cursor.isAtEnd, cursor.indent > indent || allowsDash && cursor.indent == indent && isDash else {
      return empty
    }
    return try isDash || isKey || line != nil
      ? block(depth: depth + 1) : lineValue(parentIndent: indent, depth: depth)
  }

  /// A value on the line of its key or dash.
  private mutating func lineValue(parentIndent: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    if isDash { throw cursor.problem("a list in lines begins on a line of its own") }
    let node = try inline(parentIndent: parentIndent, depth: depth)
    try expectLineEnd()
    return node
  }

  private mutating func checkIndent(_ indent: Int) throws(YAMLProblem) {
    if !cursor.isAtEnd, cursor.indent > indent {
      throw cursor.problem("the indent of this line fits nothing above it")
    }
  }

  mutating func add(_ key: YAMLNode, to pairs: [YAMLNode.Pair]) throws(YAMLProblem) {
    guard case .scalar(let text, _) = key.content else { return }
    for pair in pairs {
      if case .scalar(let other, _) = pair.key.content, other == text {
        throw YAMLProblem(message: "the key '\(text)' stands here twice", line: key.line, column: key.column)
      }
    }
  }

  // MARK: Signs

  private var isDash: Bool { cursor.next == .dash && cursor.second.isBlank }

  var isBeforeComment: Bool { cursor.isAtLineEnd || cursor.next == .hash }

  /// Whether a key and its colon begin here.
  var isKey: Bool {
    var index = cursor.position
    let quote = cursor.next
    if quote == .quote || quote == .doubleQuote {
      index += 1
      while cursor[index] != quote || quote == .quote && cursor[index + 1] == .quote {
        if cursor[index] == 0 || cursor[index] == .newline { return false }
        index += cursor[index] == .backslash && quote == .doubleQuote || cursor[index] == quote ? 2 : 1
      }
      index += 1
      while cursor[index] == .space { index += 1 }
      return cursor[index] == .colon && cursor[index + 1].isBlank
    }
    guard !quote.isFlowSign, quote != .hash else { return false }
    while index < cursor.count, cursor[index] != .newline {
      if cursor[index] == .colon, cursor[index + 1].isBlank { return true }
      if cursor[index] == .space, cursor[index + 1] == .hash { return false }
      index += 1
    }
    return false
  }

  private mutating func key() throws(YAMLProblem) -> YAMLNode {
    let (line, column, start) = (cursor.line, cursor.column(), cursor.position)
    if cursor.next == .quote || cursor.next == .doubleQuote {
      let node = try quoted(parentIndent: cursor.indent)
      cursor.skipSpaces()
      cursor.advance()
      return node
    }
    while cursor.next != .colon || !cursor.second.isBlank { cursor.advance() }
    let node = YAMLNode(.scalar(trimmed(start..<cursor.position), .plain), line: line, column: column)
    cursor.advance()
    return node
  }

  mutating func expectLineEnd() throws(YAMLProblem) {
    cursor.skipSpaces()
    if !isBeforeComment, cursor.indent > 0 { throw cursor.problem("expected the line's end") }
  }

  /// Goes to the next byte that means something.
  mutating func skipBlank() throws(YAMLProblem) {
    while !cursor.isAtEnd {
      let isIndenting = cursor.isIndentation
      if cursor.next == .tab, isIndenting {
        var tab = cursor
        cursor.skipSpaces()
        if !isBeforeComment { throw tab.problem("a tab stands where only spaces can indent") }
      }
      cursor.skipSpaces()
      if cursor.next == .hash { cursor.skipLine() }
      guard cursor.next == .newline else { return }
      cursor.advance()
    }
  }

  func trimmed(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, cursor[end - 1].isBlank { end -= 1 }
    return cursor.text(range.lowerBound..<end)
  }
}
