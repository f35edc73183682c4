extension SentenceSplitter {
  /// Whether several lines of a text begin with a number of parts: "3.1 The mill will close".
  ///
  /// - Complexity: O(n) in the tokens.
  func numbersParagraphs(_ text: TokenizedText) -> Bool {
    var count = 0
    for index in text.tokens.indices where endOfNumber(text, from: index) != nil {
      count += 1
      if count > 1 { return true }
    }
    return false
  }

  /// The end of what numbers or marks the paragraph that begins at a token; nil where nothing does.
  ///
  /// - Parameters:
  ///   - text: the tokens.
  ///   - start: the first token of a sentence.
  ///   - isNumbered: whether the text numbers its paragraphs in parts.
  /// - Returns: the token behind the mark, on the same line.
  func endOfParagraphMark(_ text: TokenizedText, from start: Int, isNumbered: Bool) -> Int? {
    let tokens = text.tokens
    guard opensLine(start, tokens), start + 1 < tokens.count else { return nil }
    let end: Int
    if bullets.contains(tokens[start].word) {
      end = start + 1
    } else if tokens[start].word == openParenthesis, start + 2 < tokens.count,
      tokens[start + 2].word == closeParenthesis, isLabel(start + 1, text)
    {
      end = start + 3
    } else if tokens[start + 1].word == closeParenthesis, isLabel(start, text) {
      end = start + 2
    } else if isNumbered, let number = endOfNumber(text, from: start) {
      end = number
    } else {
      return nil
    }
    return goesOnInLine(end, tokens) ? end : nil
  }

  private func opensLine(_ index: Int, _ tokens: [Token]) -> Bool {
    index == 0 || tokens[index].shape.contains(.afterLineBreak)
  }

  private func goesOnInLine(_ index: Int, _ tokens: [Token]) -> Bool {
    index < tokens.count && tokens[index].hasSpaceBefore && !tokens[index].shape.contains(.afterLineBreak)
  }

  /// "a", "iv", "12": a letter, a Roman number or one of two digits.
  private func isLabel(_ index: Int, _ text: TokenizedText) -> Bool {
    let token = text.tokens[index]
    let bytes = text.bytes[Int(token.start)..<Int(token.end)]
    guard bytes.count <= 5, let first = bytes.first else { return false }
    if token.kind == .number { return bytes.count <= 2 && bytes.allSatisfy { (0x30...0x39).contains($0) } }
    guard token.kind == .word else { return false }
    let lower = bytes.map { $0 | 0x20 }
    return bytes.count == 1 && (0x61...0x7A).contains(first | 0x20)
      || lower.allSatisfy { "ivx".utf8.contains($0) }
  }

  /// The end of a number of parts that begins a line before a capital: "3.1", "3.1.2", "3.1.".
  private func endOfNumber(_ text: TokenizedText, from start: Int) -> Int? {
    let tokens = text.tokens
    guard tokens[start].kind == .number, opensLine(start, tokens) else { return nil }
    let parts = text.bytes[Int(tokens[start].start)..<Int(tokens[start].end)].split(
      separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ (1...2).contains($0.count) }),
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let next = start + 1
    let end =
      next < tokens.count && tokens[next].word == fullStop && !tokens[next].hasSpaceBefore ? next + 1 : next
    guard goesOnInLine(end, tokens), tokens[end].isCapitalised || tokens[end].kind == .punctuation else {
      return nil
    }
    return end
  }
}
