extension ReferenceReader {
  /// How many words may stand between "a group of" and the noun for those who make it up.
  private static let members = 4

  /// Whether a noun tells of several who act together and have no name as such: "the management group".
  func isGathering(_ noun: Int, in sentence: Range<Int>) -> Bool {
    grammar.gatheringNouns.contains(tokens[noun].word)
      && (groupStart(noun, in: sentence)..<noun).contains {
        grammar.gatheringModifiers.contains(tokens[$0].word)
      }
  }

  /// Whether a noun brings in several who act together and have no name: "a group led by Petra Vask", "a group of shareholders".
  ///
  /// What stands beside a name or behind "is" tells of somebody who has one: "Halden, a group led by Vask".
  func opensGathering(_ noun: Int, in sentence: Range<Int>) -> Bool {
    guard grammar.gatheringNouns.contains(tokens[noun].word) else { return false }
    let start = groupStart(noun, in: sentence)
    if start > sentence.lowerBound {
      if traits[start - 1].contains(.copula) { return false }
      if tokens[start - 1].word == grammar.marks.comma, start - 2 >= sentence.lowerBound,
        nameAt[start - 2] >= 0
      {
        return false
      }
    }
    if isGathering(noun, in: sentence) { return true }
    guard tokens[start].partOfSpeech == .determiner, !traits[start].contains(.pointer),
      !grammar.owners.contains(tokens[start].word), noun + 1 < sentence.upperBound
    else { return false }
    let next = tokens[noun + 1].word == grammar.marks.comma ? noun + 2 : noun + 1
    guard next < sentence.upperBound else { return false }
    if grammar.gatheringParticiples.contains(tokens[next].word) { return true }
    guard tokens[next].word == grammar.marks.of else { return isSubject(start..<noun + 1, in: sentence) }
    return (next + 1..<max(next + 1, min(sentence.upperBound, next + 1 + Self.members))).contains {
      nameAt[$0] >= 0 || !traits[$0].isDisjoint(with: [.personNoun, .organisationNoun])
        || grammar.gatheringModifiers.contains(tokens[$0].word)
        || grammar.organisationNouns[tokens[$0].lemma] != nil
    }
  }
}
