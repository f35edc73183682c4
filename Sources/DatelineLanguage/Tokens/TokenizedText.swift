import DatelineModel

/// The bytes of a text, its tokens, and the words that they are.
public struct TokenizedText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// The tokens in order; spans never overlap, gaps hold only white space.
  public internal(set) var tokens: [Token]
  /// The words of the tokens.
  public internal(set) var words: DocumentWords

  /// The token as written.
  public func text(_ index: Int) -> String { string(tokens[index].span) }

  /// The folded form of a token.
  public func form(_ index: Int) -> String { words.form(tokens[index].word) }

  /// The dictionary form of a token.
  public func lemma(_ index: Int) -> String { words.form(tokens[index].lemma) }

  /// The text inside `span`, verbatim.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The text of a range of tokens, verbatim; empty for an empty range.
  public func string(_ range: Range<Int>) -> String { string(span(range)) }

  /// The bytes from the first to the last token of a range.
  public func span(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else { return TextSpan(0, 0) }
    return TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// Whether two tokens follow one another without white space between.
  public func isJoined(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
  }

  /// Makes line ends inside sentences plain white space: they part nothing.
  ///
  /// - Complexity: O(n) in the tokens.
  mutating func joinLines(inside sentences: [Range<Int>]) {
    for sentence in sentences {
      for index in sentence.dropFirst() where tokens[index].shape.contains(.afterLineBreak) {
        tokens[index].shape.remove(.afterLineBreak)
      }
    }
  }
}
