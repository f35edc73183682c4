import DatelineModel

extension EvidenceReader {
  func readBehind(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    let end = name.upperBound
    guard end < tokens.count, !tokens[end].shape.contains(.afterLineBreak) else { return }
    let marks = grammar.marks
    let after = tokens[end]
    if isDateline(name) { vote(.dateline) }
    let trait = traits[end]
    if name.lowerBound > 0,
      grammar.owners.contains(tokens[name.lowerBound - 1].word)
        || traits[name.lowerBound - 1].contains(.possessive),
      describedKind(behind: end) == .unit
    {
      vote(.ownedUnit)
    }
    if trait.contains(.possessive) { readPossessed(end + 1, vote) }
    switch after.word {
    // "Halden Foods in Orsk, a subsidiary of Vireo": what follows is said of the first name.
    case marks.comma where !standsIn(name.lowerBound) && !(name.count > 1 && isTrade(behind: end)):
      readApposition(behind: end, vote)
    case marks.openBracket: readBracket(end + 1, vote)
    case marks.hyphen:
      if end + 1 < tokens.count, grammar.basedWords.contains(tokens[end + 1].word) { vote(.based) }
    default: break
    }
    guard !after.isCapitalised || after.isAllCapitals else { return }
    if case let length = roles.length(at: end), length > 0 {
      let next = end + length
      let isBetween =
        next < tokens.count && tokens[next].kind == .word && tokens[next].isCapitalised
        && !tokens[next].shape.contains(.afterParagraph)
        && !(tokens[next].shape.contains(.afterLineBreak) && traits[next].contains(.closed))
      vote(isBetween ? .roleBetween : .roleAfter)
    }
    if name.count > 1, trait.contains(.speech), !trait.contains(.noun) || trait.contains(.thirdPerson) {
      vote(.speech)
    }
    if trait.contains(.personVerb)
      || trait.contains(.copula) && end + 1 < tokens.count
        && traits[end + 1].contains(.personVerb)
    {
      vote(.personVerb)
    }
    if trait.contains(.companyVerb) { vote(.companyVerb) }
    if name.count == 1, tokens[name.lowerBound].kind == .word,
      tokens[name.lowerBound].shape.contains(.hasDigit),
      !trait.isDisjoint(with: [.companyVerb, .speech]) || grammar.actingVerbs.contains(after.word)
    {
      vote(.numberedActor)
    }
    if roleFollowsVerb(end) { vote(.roleBehindVerb) }
    if let kind = statedKind(behind: end) { vote(Self.apposition(kind)) }
    if trait.contains(.personRelative) { vote(.whoFollows) }
    if trait.contains(.productNoun), name.lowerBound > 0, traits[name.lowerBound - 1].contains(.closed),
      traits[name.lowerBound - 1].isDisjoint(with: [.placePreposition, .verb])
    {
      vote(.productNounAfter)
    }
    if trait.contains(.asset) { vote(.possessedAsset) }
    if trait.contains(.organisationNoun), let kind = grammar.organisationNouns[after.word] {
      vote(kind == .union ? .unionNounAfter : .companyNounAfter)
    }
  }

  /// Whether a name says where another name is: "Halden Foods in Orsk".
  private func standsIn(_ start: Int) -> Bool {
    start > 1 && traits[start - 1].contains(.placePreposition) && !tokens[start - 1].isCapitalised
      && tokens[start - 2].isCapitalised && traits[start - 2].isDisjoint(with: .closed)
  }

  /// "Vask is also the chief executive", "Vask currently serves as chief executive", "Vask joined Halden as chief executive",
  /// "Vask founded Orsk and is chairman".
  private func roleFollowsVerb(_ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind == .word, !tokens[end].isCapitalised else { return false }
    for index in end..<min(end + 3, tokens.count) {
      if traits[index].contains(.copula) { return roleFollows(index + 1) }
      if tokens[index].kind != .word || tokens[index].isCapitalised { break }
    }
    guard traits[end].contains(.verb) else { return false }
    let isServing = grammar.servingVerbs.contains(tokens[end].word)
    for index in end + 1..<max(end + 1, min(end + 8, tokens.count - 1)) {
      guard tokens[index].kind == .word else { return false }
      if isServing, tokens[index].word == grammar.marks.role { return roleFollows(index + 1) }
      if tokens[index].word == grammar.marks.and {
        return traits[index + 1].contains(.copula) && roleFollows(index + 2)
      }
    }
    return false
  }

  /// "Halden is a maker of trams", "Orsk was once an airline": the kind that a copula states.
  private func statedKind(behind end: Int) -> Entity.Kind? {
    guard end + 2 < tokens.count, traits[end].contains(.copula) else { return nil }
    let start = traits[end + 1].contains(.closed) ? end + 1 : end + 2
    guard start + 1 < tokens.count, traits[start].contains(.closed),
      let noun = describingNoun(behind: start + 1) ?? mediumNoun(behind: start + 1),
      // "is a company director": what follows the noun is the head.
      noun + 1 >= tokens.count || !traits[noun + 1].contains(.noun) || traits[noun + 1].contains(.closed)
    else { return nil }
    return grammar.organisationNouns[tokens[noun].word] ?? .company
  }

  /// The noun of a medium that is a firm behind an article, with at most three modifiers between.
  private func mediumNoun(behind start: Int) -> Int? {
    let words = (start..<min(start + 4, tokens.count)).prefix {
      tokens[$0].kind == .word && !traits[$0].contains(.closed)
    }
    return words.first { grammar.mediumNouns[tokens[$0].word] == .newspaper && !tokens[$0].isCapitalised }
  }

  /// A word in lower case that is a form of a verb and nothing else: "founded".
  private func isParticiple(_ index: Int) -> Bool {
    traits[index].contains(.verb) && traits[index].isDisjoint(with: [.noun, .adjective, .closed])
      && !tokens[index].isCapitalised
  }

  private func roleFollows(_ start: Int) -> Bool {
    for index in start..<min(start + 4, tokens.count) {
      if roles.length(at: index) > 0 || traits[index].contains(.title) { return true }
      if traits[index].contains(.nationality) { continue }
      // "was founded by its chief executive", "is headed by Jane Roe": the office is somebody else's.
      if index == start && isParticiple(index) || tokens[index].word == grammar.marks.agent { return false }
      if tokens[index].isCapitalised || tokens[index].kind != .word { return false }
    }
    return false
  }

  func readPossessed(_ start: Int, _ vote: (NameEvidence) -> Void) {
    if start + 1 < tokens.count, tokens[start].isCapitalised, tokens[start + 1].isCapitalised,
      traits[start].contains(.givenName), traits[start].isDisjoint(with: [.closed, .gazetteerStart]),
      traits[start + 1].isDisjoint(with: [.designator, .institution])
    {
      return vote(.possessedPerson)
    }
    for index in start..<min(start + 3, tokens.count) where tokens[index].kind == .word {
      if roles.length(at: index) > 0 { return vote(.possessedRole) }
      if traits[index].contains(.asset) { return vote(.possessedAsset) }
      if traits[index].contains(.kin) || traits[index].contains(.personAsset) {
        return vote(.possessedByPerson)
      }
      if traits[index].contains(.closed) { return }
    }
  }

  func readBracket(_ start: Int, _ vote: (NameEvidence) -> Void) {
    guard start + 1 < tokens.count else { return }
    if traits[start].contains(.lifeWord) || isLifeSpan(start) {
      vote(.life)
    } else if grammar.tickerMarks.contains(tokens[start].word) {
      vote(.ticker)
    } else if tokens[start].isAllCapitals, tokens[start + 1].word == grammar.marks.closeBracket {
      vote(.bracket)
    }
  }

  /// "HOLM, March 26 (Nordwire) -": capitals that begin a paragraph, a comma or bracket, and a dash between spaces.
  private func isDateline(_ name: Range<Int>) -> Bool {
    var start = name.lowerBound
    // "GOLDEN HOLM, March 26 -": a word of the language may open a place's name.
    while start > 0, tokens[start - 1].isAllCapitals, !tokens[start].shape.contains(.afterLineBreak) {
      start -= 1
    }
    guard tokens[name.lowerBound].isAllCapitals, tokens[name.upperBound].kind == .punctuation,
      start == 0 || tokens[start].shape.contains(.afterLineBreak)
    else { return false }
    for index in name.upperBound..<min(name.upperBound + 14, tokens.count - 1)
    where tokens[index].kind == .punctuation && grammar.marks.dashes.contains(tokens[index].word) {
      return tokens[index].hasSpaceBefore && tokens[index + 1].hasSpaceBefore
    }
    return false
  }

  /// "(13 December 1902 – 8 May 1979)": two years and a dash between brackets.
  private func isLifeSpan(_ start: Int) -> Bool {
    var years = 0
    for index in start..<min(start + 14, tokens.count) {
      if tokens[index].word == grammar.marks.closeBracket { return years == 2 }
      if tokens[index].kind == .number, tokens[index].end - tokens[index].start == 4 { years += 1 }
      // Beside the dates of a life stand months alone.
      if tokens[index].kind == .word, traits[index].isDisjoint(with: .commonCapital) { return false }
    }
    return false
  }

  /// ", a baker,": whether a comma brings a trade that people and firms alike have.
  private func isTrade(behind comma: Int) -> Bool {
    comma + 2 < tokens.count && traits[comma + 1].contains(.closed)
      && grammar.tradeNouns.contains(tokens[comma + 2].word)
      && (comma + 3 >= tokens.count || traits[comma + 3].isDisjoint(with: .noun)
        || traits[comma + 3].contains(.closed))
  }

  /// ", the carmaker's chief executive,", ", a battery maker", ", who", ", 52,".
  func readApposition(behind comma: Int, _ vote: (NameEvidence) -> Void) {
    let first = comma + 1
    guard first < tokens.count else { return }
    if traits[first].contains(.personRelative) { return vote(.whoFollows) }
    if grammar.thingRelatives.contains(tokens[first].word) { return vote(.whichFollows) }
    // "X, in collaboration with the chief executive of Y": a phrase describes nobody.
    if tokens[first].partOfSpeech == .adposition, tokens[first].word != grammar.marks.role { return }
    if traits[first].contains(.lifeWord), first + 1 < tokens.count,
      tokens[first + 1].kind == .number
    {
      return vote(.life)
    }
    if tokens[first].kind == .number, first + 1 < tokens.count, tokens[first + 1].word == grammar.marks.comma,
      tokens[first].end - tokens[first].start == 2
    {
      return vote(.whoFollows)
    }
    if let place = grammar.gazetteer.longest(in: tokens, at: first, before: min(first + 4, tokens.count)),
      place.value.kind == .place, tokens[first].isCapitalised,
      first + place.length >= tokens.count
        || !tokens[first + place.length].isCapitalised && !traits[first + place.length].contains(.possessive)
    {
      return vote(.placeFollows)
    }
    // "X, founded by the journalist Y": whoever is behind a participle is somebody else.
    if isParticiple(first), first + 1 < tokens.count, traits[first + 1].contains(.closed) { return }
    let opensDescription = traits[first].contains(.closed) && !traits[first].contains(.verb)
    var kind: NameEvidence?
    for index in first..<min(tokens.count, first + 9) {
      let token = tokens[index]
      guard token.kind != .punctuation || token.word == grammar.marks.hyphen, token.word != grammar.marks.of
      else { break }
      if traits[index].contains(.copula), token.partOfSpeech != .adposition, index > first { break }
      if roles.length(at: index) > 0 || traits[index].contains(.personNoun) {
        kind = .personApposition
      } else if traits[index].contains(.possessive) {
        kind = nil
      } else if kind != .personApposition, !token.isCapitalised, index > first {
        if let noun = grammar.organisationNouns[token.word], traits[index].contains(.organisationNoun) {
          kind = Self.apposition(noun)
        } else if traits[index].contains(.productNoun) {
          kind = .productApposition
        }
      }
      if index > first, traits[index].contains(.closed) || traits[index].contains(.thirdPerson),
        !traits[index].contains(.noun), !traits[index].contains(.possessive), kind != nil,
        !joinsModifiers(index)
      {
        break
      }
    }
    guard let kind, opensDescription || kind == .personApposition else { return }
    if kind == .personApposition, speaks(behind: first) { return }
    vote(kind)
  }

  /// "the car and software company": "and" between words before one noun.
  private func joinsModifiers(_ index: Int) -> Bool {
    tokens[index].word == grammar.marks.and && index + 2 < tokens.count
      && (index + 1...index + 2).allSatisfy {
        traits[$0].isDisjoint(with: .closed) && !tokens[$0].isCapitalised
      }
  }

  /// "opened an inquiry into X, a spokesman for the regulator said.": a person who stands behind a comma and speaks describes no
  /// name before it.
  private func speaks(behind first: Int) -> Bool {
    for index in first..<min(tokens.count, first + 14) {
      guard tokens[index].kind != .punctuation || tokens[index].word == grammar.marks.hyphen else {
        return false
      }
      if index > first, traits[index].contains(.speech), !tokens[index].isCapitalised,
        traits[index].contains(.verb), !traits[index].contains(.noun)
      {
        return true
      }
    }
    return false
  }

  static func apposition(_ kind: Entity.Kind) -> NameEvidence {
    switch kind {
    case .unit: .unitApposition
    case .union: .unionApposition
    case .authority: .authorityApposition
    default: .companyApposition
    }
  }

  /// The kind that the describing noun behind a name shows, with at most eight modifiers between.
  func describedKind(behind end: Int) -> Entity.Kind? {
    describingNoun(behind: end).flatMap { grammar.organisationNouns[tokens[$0].word] }
  }

  /// The describing noun behind a name, with at most eight modifiers between.
  func describingNoun(behind end: Int) -> Int? {
    for index in end..<min(end + 9, tokens.count) {
      if traits[index].contains(.organisationNoun), grammar.organisationNouns[tokens[index].word] != nil {
        return index
      }
      let word = tokens[index].word
      let isBracket = word == grammar.marks.openBracket || word == grammar.marks.closeBracket
      guard tokens[index].kind == .word || word == grammar.marks.hyphen || isBracket,
        !traits[index].contains(.closed) || word == grammar.marks.and && index > end,
        !tokens[index].shape.contains(.afterLineBreak)
      else { return nil }
    }
    return nil
  }
}
