import DatelineModel

/// Groups tokens into sentences.
public struct SentenceSplitter: Sendable {
  private let openers: Set<String>

  /// Makes a splitter.
  ///
  /// - Parameter openers: lower-case words that, capitalised after an abbreviation, show that a new sentence begins
  ///   ("the", "it", "in").
  public init(openers: Set<String>) {
    self.openers = openers
  }

  /// The sentences as half-open ranges of token indices, in order; together they cover every token.
  ///
  /// A sentence ends at a full stop, question or exclamation mark with its closing quotation marks, and at every
  /// line break: lines of pasted articles are paragraphs.
  /// - Complexity: O(n) in the number of tokens.
  public func sentences(_ tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if index > start, tokens[index].lineBreaksBefore > 0, !continuesAcrossLine(tokens, at: index) {
        sentences.append(start..<index)
        start = index
      }
      if ends(tokens, at: index) {
        var end = index + 1
        while end < tokens.count, isCloser(tokens[end]), !tokens[end].hasSpaceBefore { end += 1 }
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// A hard-wrapped line: the break is single and the next line goes on in lower case.
  private func continuesAcrossLine(_ tokens: [Token], at index: Int) -> Bool {
    tokens[index].lineBreaksBefore == 1 && tokens[index].kind == .word && !tokens[index].isCapitalised
  }

  private func ends(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    switch token.text {
    case "!", "?":
      return true
    case ".":
      guard index + 1 < tokens.count else { return true }
      let next = tokens[index + 1]
      return next.hasSpaceBefore || isCloser(next)
    case "...", "…":
      guard index + 1 < tokens.count else { return true }
      return tokens[index + 1].isCapitalised
    default:
      guard token.kind == .word, token.text.hasSuffix("."), index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      return next.isCapitalised && next.hasSpaceBefore && token.text.utf8.count > 2
        && openers.contains(next.lower)
    }
  }

  private func isCloser(_ token: Token) -> Bool {
    ["\"", "”", "’", "'", "»", ")", "]"].contains(token.text)
  }
}
