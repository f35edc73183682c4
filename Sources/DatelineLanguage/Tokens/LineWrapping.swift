/// Tells the line ends of hard-wrapped text, which part nothing, from those that end a paragraph.
///
/// Wires and mail cut lines at a fixed width. A text is taken for such when no line is longer than ``widest`` bytes and
/// many lines go on in lower case; a line end is then a mere wrap when the next line's first word would not have fitted.
struct LineWrapping {
  /// The bytes of the longest line; nil when the text is not hard-wrapped.
  private let width: Int?
  private var lineStart: UInt32 = 0

  /// The longest line that a hard-wrapped text can have, in bytes.
  private static let widest = 90
  /// How many lines must go on in lower case, and what share of all.
  private static let fewest = 2
  private static let share = 0.3

  /// - Complexity: O(n) in the tokens.
  init(_ tokens: [Token]) {
    var longest = 0
    var lines = 0
    var continued = 0
    var start: UInt32 = 0
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(.afterLineBreak) {
      longest = max(longest, Int(tokens[index - 1].end - start))
      start = tokens[index].start
      guard longest <= Self.widest else { break }
      lines += 1
      if tokens[index].kind == .word, !tokens[index].isCapitalised { continued += 1 }
    }
    let isWrapped =
      longest <= Self.widest && continued >= Self.fewest && Double(continued) >= Self.share * Double(lines)
    width = isWrapped ? longest : nil
  }

  /// Whether the line end before a token is a mere wrap; to be asked for every token behind a line end, in order.
  mutating func wraps(before token: Token, after last: Token) -> Bool {
    let length = Int(last.end - lineStart)
    lineStart = token.start
    guard let width, !token.shape.contains(.afterParagraph) else { return false }
    return length + 1 + Int(token.end - token.start) > width
  }
}
