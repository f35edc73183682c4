extension [TokenView] {
  /// Whether a sentence is set in title case, so that its capitals say nothing about names.
  ///
  /// At least four words of more than three letters, four in five of them capitalised.
  func isTitleCase(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter { self[$0].kind == .word && self[$0].text.utf8.count > 3 }
    return words.count >= 4 && words.count { self[$0].isCapitalised } * 5 >= words.count * 4
  }
}
