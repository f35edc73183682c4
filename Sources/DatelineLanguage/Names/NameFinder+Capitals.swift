extension NameFinder {
  /// Finds names where capitals say nothing: those known from elsewhere, listed ones, and words the lexicon lacks.
  mutating func findInCapitals(_ sentence: Range<Int>, isTitle: Bool) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard tokens[index].kind == .word, tokens[index].isCapitalised || hasInnerCapital(index),
        !isTaken(index)
      else {
        index += 1
        continue
      }
      if let length = lengthOfKnown(at: index, before: sentence.upperBound) {
        append(NameSpan(tokens: index..<index + length, hasTitle: false, isSure: false))
        index += length
      } else if isTitle, isUnknown(index) {
        let end = endOfUnknown(from: index, in: sentence)
        append(NameSpan(tokens: index..<end, hasTitle: false, isSure: false))
        index = end
      } else {
        index += max(1, lengthOfRole(at: index))
      }
    }
  }

  /// The length of a name found elsewhere or listed in a gazetteer.
  private func lengthOfKnown(at index: Int, before end: Int) -> Int? {
    var length = 0
    if survey.beginsName(tokens[index].word), let found = longestKnown(at: index, before: end) {
      length = found
    }
    if survey.traits[index].contains(.gazetteerStart),
      let found = grammar.gazetteer.longest(in: tokens, at: index, before: end),
      found.length > 1 || !survey.traits[index].contains(.listed)
    {
      length = max(length, found.length)
    }
    return length > 0 ? length : nil
  }

  /// An unknown word in a title-case line is a name.
  private func isUnknown(_ index: Int) -> Bool {
    let trait = survey.traits[index]
    return tokens[index].end - tokens[index].start > 2
      && trait.isDisjoint(with: [.listed, .commonAcronym, .nationality, .commonCapital, .roleStart, .title])
      && trait.isDisjoint(with: .describing) && !survey.isLowerSomewhere(tokens[index].word)
  }

  private func endOfUnknown(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start + 1
    while end < sentence.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised, !isTaken(end),
      isUnknown(end) || survey.traits[end].contains(.designator)
        || end == start + 1 && survey.traits[start].contains(.givenName)
          && survey.traits[end].isDisjoint(with: [.closed, .thirdPerson]),
      !survey.beginsName(tokens[end].word) || isSurname(end, behind: start, in: sentence)
    { end += 1 }
    return end
  }

  /// Whether a given name stands before a word that is a name by itself elsewhere: "Names Petra Lindqvist" where others write
  /// "Lindqvist".
  private func isSurname(_ index: Int, behind start: Int, in sentence: Range<Int>) -> Bool {
    index == start + 1 && survey.traits[start].contains(.givenName)
      && longestKnown(at: index, before: sentence.upperBound) == 1
  }
}
