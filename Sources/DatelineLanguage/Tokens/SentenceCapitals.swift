/// How many words and letters of a sentence are capitals.
struct SentenceCapitals {
  private var words = 0
  private var capitalised = 0
  private var letters = 0
  private var capitals = 0

  /// Counts the capitals of a sentence.
  ///
  /// - Complexity: O(n) in the tokens of the sentence.
  init(_ tokens: [Token], in sentence: Range<Int>) {
    for index in sentence where tokens[index].kind == .word {
      let length = Int(tokens[index].end - tokens[index].start)
      letters += length
      if tokens[index].isAllCapitals { capitals += length }
      guard length > 3 else { continue }
      words += 1
      if tokens[index].isCapitalised { capitalised += 1 }
    }
  }

  /// How many words of more than three letters there are.
  var longWords: Int { words }

  /// At least three words of more than three letters, four in five of them capitalised.
  var isTitleCase: Bool { words >= 3 && capitalised * 5 >= words * 4 }

  /// More than twelve letters, four in five of them in words of capitals.
  var isAllCapitals: Bool { letters > 12 && capitals * 5 >= letters * 4 }
}
