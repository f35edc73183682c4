extension NameVocabulary {
  /// The office whose last word stands directly before the token `end`, and which begins no earlier than `start`.
  ///
  /// - Parameters:
  ///   - end: the token behind the office.
  ///   - start: the first token that may belong to it.
  ///   - text: the document's tokens.
  /// - Returns: its length in tokens and its canonical name; the longest phrase wins.
  /// - Complexity: O(roles).
  public func role(endingAt end: Int, notBefore start: Int, in text: TokenizedText) -> (
    length: Int, name: String
  )? {
    guard end > start, end <= text.tokens.count else { return nil }
    let last = text.form(end - 1)
    for role in roles where role.words.last == last && end - role.words.count >= start {
      let first = end - role.words.count
      if role.words.indices.allSatisfy({ text.form(first + $0) == role.words[$0] }) {
        return (role.words.count, role.name)
      }
    }
    return nil
  }
}
