import Algorithms

/// Tells the line ends of hard-wrapped text, which part nothing, from those that end a paragraph.
///
/// Wires and mail cut lines at a fixed width. A text is taken for such when no line is longer than ``widest`` bytes and
/// many lines go on in lower case; a line end is then a mere wrap when the next line's first word would not have fitted.
struct LineWrapping {
  /// The bytes of the longest line; nil when the text is not hard-wrapped.
  private let width: Int?
  /// Where each line begins, in bytes; empty when the text is not hard-wrapped.
  private let lineStarts: [UInt32]

  /// The longest line that a hard-wrapped text can have, in bytes.
  private static let widest = 90
  /// What share of the line ends must fall inside sentences: lower case follows, or a long line has no final mark.
  private static let share = 0.5
  /// How long a line without a final mark must be, as a share of the longest, to tell that a text is hard-wrapped.
  private static let long = 0.75
  /// How long such a line must be to go on in the next one, once the text is known to be; shorter ones are headings.
  private static let open = 0.6

  /// - Parameters:
  ///   - tokens: the tokens of the text.
  ///   - isFinal: whether a token is a mark or word at which a sentence can end.
  /// - Complexity: O(n) in the tokens.
  init(_ tokens: [Token], isFinal: (Token) -> Bool) {
    var longest = 0
    var lines = 0
    var lowered = 0
    var unfinished: [Int] = []
    var start = tokens.first?.start ?? 0
    var starts = [start]
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(.afterLineBreak) {
      let length = Int(tokens[index - 1].end - start)
      longest = max(longest, length)
      start = tokens[index].start
      starts.append(start)
      guard longest <= Self.widest else { break }
      lines += 1
      if tokens[index].kind == .word, !tokens[index].isCapitalised {
        lowered += 1
      } else if !isFinal(tokens[index - 1]) {
        unfinished.append(length)
      }
    }
    let inside = lowered + unfinished.count { Double($0) >= Self.long * Double(longest) }
    let isWrapped = longest <= Self.widest && lowered > 0 && Double(inside) >= Self.share * Double(lines)
    width = isWrapped ? longest : nil
    lineStarts = isWrapped ? starts : []
  }

  /// Whether the line end before a token is a mere wrap.
  ///
  /// - Parameters:
  ///   - token: the first token of a line.
  ///   - last: the token before it.
  ///   - leads: whether that is a word that ends no sentence: "of", "its".
  ///   - isFinal: whether that is a mark at which a sentence can end.
  ///   - hasHeading: whether the first line may be a headline.
  /// - Returns: false in text that is not hard-wrapped, and at the end of a paragraph.
  /// - Complexity: O(log n) in the lines.
  func wraps(before token: Token, after last: Token, leads: Bool, isFinal: Bool, hasHeading: Bool) -> Bool {
    guard let width, !token.shape.contains(.afterParagraph) else { return false }
    let line = lineStarts.partitioningIndex { $0 > last.start }
    let length = Int(last.end - lineStarts[max(0, line - 1)])
    return leads || length + 1 + Int(token.end - token.start) > width
      || !isFinal && line <= 1 && !hasHeading
      || !isFinal && Double(length) >= Self.open * Double(width)
  }
}
