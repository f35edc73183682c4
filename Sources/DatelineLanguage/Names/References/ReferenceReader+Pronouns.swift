extension ReferenceReader {
  /// Whether a pronoun owns the noun behind it: "its", and "her" before a noun.
  func owns(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard grammar.owners.contains(tokens[index].word) else { return false }
    guard index + 1 < sentence.upperBound else { return false }
    switch tokens[index + 1].partOfSpeech {
    case .noun, .properNoun, .adjective, .numeral, .adverb, .symbol: return true
    case .verb: return tokens[index + 1].verbForm == .pastParticiple || tokens[index + 1].verbForm == .gerund
    default: return false
    }
  }

  /// How far behind an owner's pronoun that opens a sentence its owner may stand, in tokens.
  private static let ahead = 20

  /// "Since its takeover by Orsk in 2014, Halden has grown": the organisation that is the subject behind the phrase that a sentence
  /// opens with, which owns what the phrase tells of.
  func ownerAhead(of index: Int, in sentence: Range<Int>) -> Int? {
    guard owns(index, in: sentence), (1...2).contains(index - sentence.lowerBound),
      tokens[index - 1].partOfSpeech == .adposition || tokens[index - 1].verbForm == .gerund
    else { return nil }
    for comma in index + 2..<max(index + 2, min(sentence.upperBound - 1, index + Self.ahead)) {
      if tokens[comma].partOfSpeech == .verb, tokens[comma].verbForm != .gerund,
        tokens[comma].verbForm != .pastParticiple
      {
        return nil
      }
      guard tokens[comma].word == grammar.marks.comma, nameAt[comma + 1] >= 0 else { continue }
      let name = names.mentions[Int(nameAt[comma + 1])]
      guard let entity = name.entity, names.entities[entity].isOrganisation,
        name.tokens.lowerBound == comma + 1, isSubject(name.tokens, in: sentence)
      else { return nil }
      return entity
    }
    return nil
  }

  /// "It is clear that", "it was announced that", "it remains to be seen whether".
  func isEmptySubject(_ index: Int, in sentence: Range<Int>) -> Bool {
    var place = index + 1
    guard place < sentence.upperBound,
      traits[place].contains(.copula) || tokens[place].partOfSpeech == .auxiliary
    else { return false }
    while place < sentence.upperBound, place < index + 5, traits[place].contains(.copula) || isSmall(place) {
      place += 1
    }
    guard place < sentence.upperBound else { return false }
    if grammar.forwardAdjectives.contains(tokens[place].word) { return true }
    let next = place + 1
    guard next < sentence.upperBound,
      tokens[place].partOfSpeech == .adjective || tokens[place].verbForm == .pastParticiple
        || tokens[place].verbForm == .past
    else { return false }
    return grammar.forwardOpeners.contains(tokens[next].word)
  }

  private func isSmall(_ index: Int) -> Bool {
    switch tokens[index].partOfSpeech {
    case .auxiliary, .adverb, .particle: true
    default: false
    }
  }
}
