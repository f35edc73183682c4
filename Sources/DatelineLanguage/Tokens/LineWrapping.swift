import Algorithms

/// Tells the line ends of hard-wrapped text, which part nothing, from those that end a paragraph.
///
/// Wires and mail cut lines at a fixed width. A text is taken for such when no line is longer than ``widest`` bytes and
/// many of its long lines go on in the next one, some of them in lower case; short lines are rows of tables, headings and
/// ends of paragraphs and say nothing. A line end is then a mere wrap when the next line's first word would not have fitted.
struct LineWrapping {
  /// The bytes of the longest line; nil when the text is not hard-wrapped.
  private let width: Int?
  /// Where each line begins, in bytes; empty when the text is not hard-wrapped.
  private let lineStarts: [UInt32]

  /// The longest line that a hard-wrapped text can have, in bytes.
  private static let widest = 90
  /// What share of the long lines must end inside sentences: lower case follows, or there is no final mark.
  private static let share = 0.5
  /// How long a line must be, as a share of the longest, to tell whether a text is hard-wrapped.
  private static let long = 0.75
  /// How long such a line must be to go on in the next one, once the text is known to be; shorter ones are headings.
  private static let open = 0.6

  /// - Parameters:
  ///   - tokens: the tokens of the text.
  ///   - isFinal: whether a token is a mark or word at which a sentence can end.
  /// - Complexity: O(n) in the tokens.
  init(_ tokens: [Token], isFinal: (Token) -> Bool) {
    var longest = 0
    var lines: [(length: Int, isOpen: Bool)] = []
    var isLowered = false
    var start = tokens.first?.start ?? 0
    var starts = [start]
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(.afterLineBreak) {
      let length = Int(tokens[index - 1].end - start)
      longest = max(longest, length)
      start = tokens[index].start
      starts.append(start)
      guard longest <= Self.widest else { break }
      let goesOn = tokens[index].kind == .word && !tokens[index].isCapitalised
      isLowered = isLowered || goesOn
      lines.append((length, goesOn || !isFinal(tokens[index - 1])))
    }
    let long = lines.filter { Double($0.length) >= Self.long * Double(longest) }
    let isWrapped =
      longest <= Self.widest && isLowered
      && Double(long.count(where: \.isOpen)) >= Self.share * Double(long.count)
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
