extension NameVocabulary {
  /// The office that begins at a token; nil when none does.
  ///
  /// - Returns: its length in tokens and its canonical name; the longest phrase wins.
  /// - Complexity: O(roles).
  public func role(at index: Int, in tokens: [TokenView]) -> (length: Int, name: String)? {
    roles.lazy.filter { Self.stands($0.words, at: index, in: tokens) }.map { ($0.words.count, $0.name) }.first
  }

  /// The office whose last word stands directly before the token `end`, and which begins no earlier than `start`.
  ///
  /// - Returns: its length in tokens and its canonical name; the longest phrase wins.
  /// - Complexity: O(roles).
  public func role(endingAt end: Int, notBefore start: Int, in tokens: [TokenView]) -> (
    length: Int, name: String
  )? {
    roles.lazy.filter {
      end - $0.words.count >= start && Self.stands($0.words, at: end - $0.words.count, in: tokens)
    }
    .map { ($0.words.count, $0.name) }.first
  }

  private static func stands(_ words: [String], at index: Int, in tokens: [TokenView]) -> Bool {
    index >= 0 && index + words.count <= tokens.count
      && words.indices.allSatisfy { tokens[index + $0].lower == words[$0] }
  }
}
