extension [Token] {
  /// Whether a sentence is set in title case or in capitals, so that these say nothing about names.
  ///
  /// At least four words of more than three letters, four in five of them capitalised.
  /// - Complexity: O(n) in the tokens of the sentence.
  func isTitleCase(_ sentence: Range<Int>) -> Bool {
    var words = 0
    var capitalised = 0
    for index in sentence where self[index].kind == .word && self[index].end - self[index].start > 3 {
      words += 1
      if self[index].isCapitalised { capitalised += 1 }
    }
    return words >= 4 && capitalised * 5 >= words * 4
  }
}
