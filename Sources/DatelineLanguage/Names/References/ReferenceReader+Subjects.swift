extension ReferenceReader {
  /// Whether a finite verb follows and no preposition stands before; a verb before only where it is one of speech.
  func isSubject(_ range: Range<Int>, in sentence: Range<Int>, isPronoun: Bool = false) -> Bool {
    let index = verbPlace(behind: range.upperBound, in: sentence)
    guard index < sentence.upperBound else { return false }
    switch tokens[index].partOfSpeech {
    case .auxiliary: break
    case .verb:
      if tokens[index].verbForm == .gerund || tokens[index].verbForm == .pastParticiple { return false }
    case .punctuation:
      return tokens[index].word == grammar.marks.comma
        && (opensSentence(range.lowerBound, in: sentence) || isApposedSubject(range, in: sentence))
    default: return false
    }
    let start = isPronoun ? range.lowerBound : groupStart(range.lowerBound, in: sentence)
    guard start > sentence.lowerBound else { return true }
    switch tokens[start - 1].partOfSpeech {
    case .adposition: return false
    case .verb: return isPronoun || traits[start - 1].contains(.speech)
    default: return true
    }
  }

  /// "A rival, Halden, closed", "Orsk's rival, Halden, closed": a name between commas behind a common noun with which, or with whose
  /// owner, the sentence opens, before the verb.
  private func isApposedSubject(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let verb = verbPlace(behind: range.upperBound + 1, in: sentence)
    guard verb < sentence.upperBound,
      tokens[verb].partOfSpeech == .verb || tokens[verb].partOfSpeech == .auxiliary,
      tokens[verb].verbForm != .gerund, tokens[verb].verbForm != .pastParticiple
    else { return false }
    let comma = groupStart(range.lowerBound, in: sentence) - 1
    guard comma > sentence.lowerBound, tokens[comma].word == grammar.marks.comma,
      tokens[comma - 1].partOfSpeech == .noun
    else { return false }
    var start = groupStart(comma - 1, in: sentence)
    if start > sentence.lowerBound + 1, traits[start - 1].contains(.possessive) {
      start = groupStart(start - 2, in: sentence)
    } else if start > sentence.lowerBound, grammar.owners.contains(tokens[start - 1].word) {
      start -= 1
    }
    return start == sentence.lowerBound
  }

  /// "Shares in Halden fell", "Halden shares fell": whether what a company has is the subject with which the sentence opens.
  func isHolderOfSubject(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let start = groupStart(name.lowerBound, in: sentence)
    var end = name.upperBound
    var head = start - 2
    if start == sentence.lowerBound {
      if end < sentence.upperBound, traits[end].contains(.possessive) { end += 1 }
      let limit = min(sentence.upperBound, end + Self.longestPlan)
      guard let last = (end..<max(end, limit)).prefix(while: { isNominal($0) && nameAt[$0] < 0 }).last
      else { return false }
      end = last + 1
      head = last
    } else {
      guard head >= sentence.lowerBound, tokens[start - 1].partOfSpeech == .adposition,
        groupStart(head, in: sentence) == sentence.lowerBound
      else { return false }
    }
    let verb = verbPlace(behind: end, in: sentence)
    return traits[head].contains(.asset) && grammar.organisationNouns[tokens[head].lemma] == nil
      && verb < sentence.upperBound && tokens[verb].partOfSpeech == .verb
      && (tokens[verb].verbForm == .past || tokens[verb].verbForm == .thirdPerson)
  }

  /// The place behind adverbs and times where a subject's verb stands: "Halden also said", "Halden today said".
  private func verbPlace(behind end: Int, in sentence: Range<Int>) -> Int {
    let end = behindDefinition(end)
    var index = end
    while index < sentence.upperBound, index < end + 3, tokens[index].partOfSpeech == .adverb || taken[index]
    {
      index += 1
    }
    return index
  }

  /// "A subsidiary of Halden said", "a group including Orsk and Halden said": whether a name is the last of those whose the
  /// nameless organisation is that speaks.
  func isOfSpeakingPart(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    var joint = groupStart(name.lowerBound, in: sentence) - 1
    let isListed = joint > sentence.lowerBound && tokens[joint].word == grammar.marks.and
    while isListed, joint > sentence.lowerBound, nameAt[joint - 1] >= 0,
      tokens[joint].word == grammar.marks.and || tokens[joint].word == grammar.marks.comma
    {
      joint = groupStart(names.mentions[Int(nameAt[joint - 1])].tokens.lowerBound, in: sentence) - 1
    }
    guard joint > sentence.lowerBound else { return false }
    var noun = joint - 1
    if tokens[joint].word != grammar.marks.of {
      if tokens[joint].partOfSpeech == .adposition, tokens[noun].verbForm == .pastParticiple { noun -= 1 }
      // "A group, led by Orsk, said".
      if noun < joint - 1, noun > sentence.lowerBound, tokens[noun].word == grammar.marks.comma { noun -= 1 }
      guard noun < joint - 1 || traits[joint].contains(.participle) else { return false }
    }
    guard noun >= sentence.lowerBound, grammar.organisationNouns[tokens[noun].lemma] != nil else {
      return false
    }
    // "Halden, the parent of Orsk, said".
    let head = groupStart(noun, in: sentence)
    if head > sentence.lowerBound, tokens[head - 1].word == grammar.marks.comma { return false }
    return speaks(behind: name.upperBound, in: sentence)
  }

  /// Whether a verb of speech follows: "Halden also said", "Halden had earlier announced".
  func speaks(behind end: Int, in sentence: Range<Int>) -> Bool {
    let end = endOfAside(end, in: sentence)
    var index = verbPlace(behind: end, in: sentence)
    if index < sentence.upperBound, tokens[index].partOfSpeech == .auxiliary,
      !traits[index].contains(.copula)
    {
      index = verbPlace(behind: index + 1, in: sentence)
      guard index < sentence.upperBound, tokens[index].verbForm == .pastParticiple else { return false }
    }
    return index < sentence.upperBound && traits[index].contains(.speech)
      && tokens[index].partOfSpeech == .verb
  }

  /// How long what commas enclose behind a subject may be, in tokens.
  private static let longestAside = 24

  /// "Halden, a maker of trams, said": the token behind what commas enclose between a subject and its verb of speech.
  private func endOfAside(_ end: Int, in sentence: Range<Int>) -> Int {
    guard end + 2 < sentence.upperBound, tokens[end].word == grammar.marks.comma else { return end }
    for index in end + 1..<min(sentence.upperBound - 1, end + Self.longestAside) {
      if traits[index].contains(.speech), tokens[index].partOfSpeech == .verb { return end }
      if tokens[index].word == grammar.marks.comma, traits[index + 1].contains(.speech),
        tokens[index + 1].partOfSpeech == .verb
      {
        return index + 1
      }
    }
    return end
  }

  /// '"…," said Petra Vask': whether a group is the subject of the verb of speech directly before it, behind what is said.
  ///
  /// In "Vask, a baker, told the commission it paid" another stands before the verb.
  func speaks(before range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let verb = groupStart(range.lowerBound, in: sentence) - 1
    guard verb > sentence.lowerBound, traits[verb].contains(.speech), tokens[verb].partOfSpeech == .verb,
      tokens[verb - 1].kind == .punctuation
    else { return false }
    let end = range.upperBound
    return grammar.marks.quotes.contains(tokens[verb - 1].word) || end >= sentence.upperBound
      || tokens[end].kind == .punctuation && tokens[end].word != grammar.marks.openBracket
  }

  /// Whether a token's group begins the sentence, behind its place and day at most: "HOLM, March 2 - Halden, which".
  func opensSentence(_ index: Int, in sentence: Range<Int>) -> Bool {
    let start = groupStart(index, in: sentence)
    return start == sentence.lowerBound
      || grammar.marks.dashes.contains(tokens[start - 1].word) && tokens[start].hasSpaceBefore
        && taken[max(sentence.lowerBound, start - 2)]
  }

  /// The end of the noun for a part of an organisation behind the name of what an owner has: "Marlow's Halden brakes
  /// unit".
  func endOfOwnedUnit(_ name: Range<Int>, in sentence: Range<Int>) -> Int? {
    guard name.lowerBound > sentence.lowerBound,
      traits[name.lowerBound - 1].contains(.possessive)
        || grammar.owners.contains(tokens[name.lowerBound - 1].word)
    else { return nil }
    for index in name.upperBound..<min(sentence.upperBound, name.upperBound + 3) {
      guard tokens[index].partOfSpeech == .noun, !tokens[index].isCapitalised, !taken[index] else {
        return nil
      }
      if grammar.organisationNouns[tokens[index].word] == .unit { return index + 1 }
    }
    return nil
  }

  /// The end of the organisation that a person's name is followed by: "Petra Lindqvist of Orsk Capital", "Petra Vask at Halden".
  func endOfHouse(behind end: Int, in sentence: Range<Int>) -> Int? {
    guard end + 1 < sentence.upperBound, nameAt[end + 1] >= 0,
      tokens[end].word == grammar.marks.of || grammar.staffPrepositions.contains(tokens[end].word),
      case let house = names.mentions[Int(nameAt[end + 1])], house.tokens.lowerBound == end + 1,
      let entity = house.entity, names.entities[entity].isOrganisation
    else { return nil }
    return house.tokens.upperBound
  }

  /// Whether a name is whom a verb of speech tells something: "told the commission it sold", but not '"…," said Halden'.
  func isAddressee(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let verb = groupStart(range.lowerBound, in: sentence) - 1
    // "A group, led by Halden, told Orsk it sold": behind a comma, what is told has to follow.
    return verb > sentence.lowerBound && traits[verb].contains(.speech)
      && tokens[verb].partOfSpeech == .verb
      && (tokens[verb - 1].kind == .word
        || range.upperBound < sentence.upperBound && traits[range.upperBound].contains(.pronoun))
      && !(range.upperBound < sentence.upperBound && traits[range.upperBound].contains(.possessive))
  }

  /// "urged Halden to sell", "Halden's decision to sell": whether a group is the object of a verb, or owns a noun, and acts in the
  /// infinitive behind it.
  func isActor(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let end = range.upperBound
    if end < sentence.upperBound, traits[end].contains(.possessive) {
      let limit = min(sentence.upperBound - 1, end + Self.longestPlan)
      guard let noun = (end + 1..<max(end + 1, limit)).prefix(while: isNominal).last else { return false }
      return opensInfinitive(noun + 1, in: sentence)
    }
    let verb = groupStart(range.lowerBound, in: sentence) - 1
    return verb >= sentence.lowerBound && tokens[verb].partOfSpeech == .verb
      && grammar.controlVerbs.contains(tokens[verb].lemma) && opensInfinitive(end, in: sentence)
  }

  /// How many words a noun that an infinitive follows may have, and one more: "Halden's long-awaited decision to sell".
  private static let longestPlan = 5

  private func opensInfinitive(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && grammar.directions.contains(tokens[index].word)
      && tokens[index + 1].verbForm == .base
  }

  /// Whether a token is a participle that a hyphen joins to the word before it: "Holm-based".
  private func isJoinedParticiple(_ index: Int, in sentence: Range<Int>) -> Bool {
    tokens[index].verbForm == .pastParticiple && index > sentence.lowerBound && !tokens[index].hasSpaceBefore
      && tokens[index - 1].word == grammar.marks.hyphen
  }

  /// The first token of the noun group around a token, at most eight tokens before it.
  func groupStart(_ start: Int, in sentence: Range<Int>) -> Int {
    var start = start
    let limit = max(sentence.lowerBound, start - 8)
    loop: while start > limit {
      switch tokens[start - 1].partOfSpeech {
      case .determiner, .adjective, .noun, .properNoun, .numeral: start -= 1
      default:
        guard
          tokens[start - 1].word == grammar.marks.hyphen && !tokens[start].hasSpaceBefore
            || isJoinedParticiple(start - 1, in: sentence)
        else { break loop }
        start -= 1
      }
    }
    return start
  }
}
