extension YAMLParser {
  mutating func inline(parentIndent: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    switch cursor.next {
    case .openList, .openMapping: return try flow(parentIndent: parentIndent, depth: depth)
    case .quote, .doubleQuote: return try quoted(parentIndent: parentIndent)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return try blockScalar(parentIndent: parentIndent)
    default: return try plain(parentIndent: parentIndent)
    }
  }

  mutating func checkStart() throws(YAMLProblem) {
    switch cursor.next {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      throw cursor.problem("anchors, aliases and tags are not read here; put the value in quotes")
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), .closeList, .closeMapping, .comma:
      throw cursor.problem("a value that begins with this sign needs quotes")
    default: break
    }
  }

  /// Words without quotes, over several lines when those are indented further.
  private mutating func plain(parentIndent: Int) throws(YAMLProblem) -> YAMLNode {
    try checkStart()
    let (line, column) = (cursor.line, cursor.column())
    var text = try plainLine()
    var style = YAMLNode.Style.plain
    while cursor.isAtLineEnd {
      var ahead = self
      try ahead.skipBlank()
      guard !ahead.cursor.isAtEnd, ahead.cursor.indent > parentIndent, ahead.cursor.line == cursor.line + 1
      else { break }
      self = ahead
      if isKey { throw cursor.problem("the indent of this line fits nothing above it") }
      text += " " + (try plainLine())
      style = .folded
    }
    return YAMLNode(.scalar(text, style), line: line, column: column)
  }

  private mutating func plainLine() throws(YAMLProblem) -> String {
    let start = cursor.position
    while !cursor.isAtLineEnd, !(cursor.next == .hash && cursor[cursor.position - 1].isBlank) {
      if cursor.next == .colon, cursor.second.isBlank {
        throw cursor.problem("a value with a colon and a space in it needs quotes")
      }
      cursor.advance()
    }
    return trimmed(start..<cursor.position)
  }

  mutating func quoted(parentIndent: Int) throws(YAMLProblem) -> YAMLNode {
    let (line, column) = (cursor.line, cursor.column())
    var opening = cursor
    let quote = cursor.next
    cursor.advance()
    var text: [UInt8] = []
    var style = quote == .quote ? YAMLNode.Style.singleQuoted : .doubleQuoted
    while cursor.next != quote || quote == .quote && cursor.second == .quote {
      guard !cursor.isAtEnd else { throw opening.problem("this quotation mark is never closed") }
      if cursor.next == .newline {
        try foldLine(&text, parentIndent: parentIndent, opening: &opening)
        style = .folded
      } else if cursor.next == .backslash, quote == .doubleQuote {
        text += try escape()
      } else {
        text.append(cursor.next)
        cursor.advance(cursor.next == quote ? 2 : 1)
      }
    }
    cursor.advance()
    return YAMLNode(.scalar(String(decoding: text, as: UTF8.self), style), line: line, column: column)
  }

  /// Joins two lines of a quoted scalar by one space, or by as many line ends as there are blank lines.
  private mutating func foldLine(
    _ text: inout [UInt8], parentIndent: Int, opening: inout YAMLCursor
  ) throws(YAMLProblem) {
    while let last = text.last, last.isBlank { text.removeLast() }
    let line = cursor.line
    while cursor.next == .newline || cursor.next == .space || cursor.next == .tab || cursor.next == .carriage
    {
      cursor.advance()
    }
    if cursor.indent <= parentIndent, !cursor.isAtEnd {
      throw opening.problem("this quotation mark is never closed")
    }
    let blanks = cursor.line - line - 1
    text += blanks == 0 ? [.space] : Array(repeating: .newline, count: blanks)
  }

  private mutating func escape() throws(YAMLProblem) -> [UInt8] {
    var start = cursor
    cursor.advance()
    let sign = cursor.next
    cursor.advance()
    switch sign {
    case UInt8(ascii: "n"): return [.newline]
    case UInt8(ascii: "t"): return [.tab]
    case UInt8(ascii: "r"): return [.carriage]
    case .doubleQuote, .backslash, .space, UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = sign == UInt8(ascii: "x") ? 2 : sign == UInt8(ascii: "u") ? 4 : 8
      let end = min(cursor.count, cursor.position + digits)
      let number = cursor.text(cursor.position..<end)
      guard let value = UInt32(number, radix: 16), let scalar = Unicode.Scalar(value) else { break }
      cursor.advance(digits)
      return Array(String(Character(scalar)).utf8)
    default: break
    }
    throw start.problem("'\\' means nothing before this sign")
  }

  /// The lines below "|" as they are, those below ">" joined by spaces.
  private mutating func blockScalar(parentIndent: Int) throws(YAMLProblem) -> YAMLNode {
    let (line, column) = (cursor.line, cursor.column())
    let isLiteral = cursor.next == UInt8(ascii: "|")
    cursor.advance()
    var chomping: UInt8 = 0
    if cursor.next == .dash || cursor.next == UInt8(ascii: "+") {
      chomping = cursor.next
      cursor.advance()
    }
    try expectLineEnd()
    cursor.skipLine()
    cursor.advance()
    var lines: [String] = []
    var indent: Int?
    while !cursor.isAtEnd {
      let start = cursor.position
      while cursor.next == .space, indent.map({ cursor.indent < $0 }) ?? true { cursor.advance() }
      if !cursor.isAtLineEnd {
        guard cursor.indent > parentIndent, indent.map({ cursor.indent >= $0 }) ?? true else {
          cursor.back(to: start)
          break
        }
        indent = indent ?? cursor.indent
      }
      let textStart = cursor.position
      cursor.skipLine()
      lines.append(indent == nil ? "" : cursor.text(textStart..<cursor.position).trimmingCarriage)
      cursor.advance()
    }
    while lines.last == "", chomping != UInt8(ascii: "+") { lines.removeLast() }
    let text = isLiteral ? lines.joined(separator: "\n") : Self.folded(lines)
    let end = chomping == .dash || lines.isEmpty ? "" : "\n"
    return YAMLNode(.scalar(text + end, isLiteral ? .literal : .folded), line: line, column: column)
  }

  private static func folded(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      if line.isEmpty {
        text += "\n"
      } else {
        text += text.isEmpty || text.hasSuffix("\n") ? line : " " + line
      }
    }
    return text
  }
}
