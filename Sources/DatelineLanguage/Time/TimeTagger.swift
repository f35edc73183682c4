import DatelineModel

/// Finds the words that name times.
///
/// A small recursive-descent grammar over tokens; which words are months, units or prepositions is data
/// (``TimeVocabulary``). Ages ("aged 45", "a 45-year-old") and bare four-digit counts are not times.
public struct TimeTagger: Sendable {
  let vocabulary: TimeVocabulary

  /// Makes a tagger over `vocabulary`.
  public init(vocabulary: TimeVocabulary) {
    self.vocabulary = vocabulary
  }

  /// The time expressions of `tokens` inside `sentence`, in order, longest first at each place.
  ///
  /// - Complexity: O(n) in the tokens of the sentence.
  public func expressions(_ tokens: [TokenView], in sentence: Range<Int>) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let expression = expression(tokens, at: index, in: sentence) {
        found.append(expression)
        index = expression.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func expression(_ tokens: [TokenView], at start: Int, in sentence: Range<Int>) -> TimeExpression? {
    var parser = TimeParser(tokens: tokens, end: sentence.upperBound, position: start, vocabulary: vocabulary)
    guard let parsed = parser.expression(sentenceStart: sentence.lowerBound) else { return nil }
    let range = start..<parser.position
    return TimeExpression(
      span: TextSpan(tokens[start].span.start, tokens[range.upperBound - 1].span.end), tokens: range,
      lead: parsed.lead, content: parsed.content, part: parsed.part, isApproximate: parsed.isApproximate,
      isOnward: parsed.isOnward)
  }
}
