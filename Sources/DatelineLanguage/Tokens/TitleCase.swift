extension [Token] {
  /// Whether a sentence is set in title case or in capitals, so that these say nothing about names.
  ///
  /// - Complexity: O(n) in the tokens of the sentence.
  func isTitleCase(_ sentence: Range<Int>) -> Bool { SentenceCapitals(self, in: sentence).isTitleCase }
}
