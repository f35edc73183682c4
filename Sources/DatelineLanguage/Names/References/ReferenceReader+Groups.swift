import DatelineModel

extension ReferenceReader {
  /// How many words may stand between "two" and the noun.
  private static let modifiers = 3

  /// Words that mean several organisations told of before, and whether they are two: "the two companies", "both sides", "the pair",
  /// "the companies"; nil where none begin at a token.
  func group(at start: Int, in sentence: Range<Int>) -> (tokens: Range<Int>, isPair: Bool)? {
    var isPair = grammar.pairWords.contains(tokens[start].word)
    guard isPair || tokens[start].word == grammar.marks.the else { return nil }
    var index = start + 1
    if !isPair, index < sentence.upperBound, grammar.pairNouns.contains(tokens[index].word),
      index + 1 >= sentence.upperBound || traits[index + 1].contains(.possessive)
        || [.verb, .auxiliary, .adverb].contains(tokens[index + 1].partOfSpeech)
    {
      let range = start..<index + 1
      return isNew(range, in: sentence) ? nil : (range, true)
    }
    if !isPair, index < sentence.upperBound, grammar.pairWords.contains(tokens[index].word) {
      isPair = true
      index += 1
    }
    let limit = min(sentence.upperBound, index + Self.modifiers + 1)
    // "the two companies" is an amount, too.
    while index < limit, isNominal(index), nameAt[index] < 0, isPair || !taken[index],
      !grammar.contrasts.contains(tokens[index].word)
    {
      let noun = tokens[index].lemma
      if noun != tokens[index].word, isHead(index, in: sentence) || traits[index + 1].contains(.possessive),
        isPair && grammar.sideNouns.contains(noun) || grammar.issuerNouns.contains(noun)
          || isPair && grammar.organisationNouns[noun] == .company
      {
        let range = start..<index + 1
        return isNew(range, in: sentence) ? nil : (range, isPair)
      }
      index += 1
    }
    return nil
  }

  /// Whether a clause tells how its subject began or whose part it becomes: "was founded in", "will become a unit of".
  func tellsOrigin(behind end: Int, in sentence: Range<Int>) -> Bool {
    var index = end
    while index < sentence.upperBound, index < end + 4,
      tokens[index].partOfSpeech == .auxiliary || tokens[index].partOfSpeech == .adverb
    { index += 1 }
    guard index > end, index < sentence.upperBound,
      tokens[index].partOfSpeech == .verb || traits[index].contains(.copula)
    else { return false }
    if tokens[index].verbForm == .pastParticiple || tokens[index].verbForm == .past,
      traits[index - 1].contains(.copula)
    {
      return grammar.originVerbs.contains(tokens[index].lemma)
    }
    guard traits[index].contains(.copula), tokens[index].partOfSpeech == .verb else { return false }
    for place in index + 1..<max(index + 1, min(sentence.upperBound, index + 6)) {
      if grammar.organisationNouns[tokens[place].word] == .unit {
        return place + 1 < sentence.upperBound && tokens[place + 1].word == grammar.marks.of
      }
      guard
        tokens[place].partOfSpeech == .determiner || tokens[place].partOfSpeech == .adverb || isNominal(place)
      else { return false }
    }
    return false
  }
}
