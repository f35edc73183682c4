import DatelineModel

/// Reads what the words in and around a name show about what it names.
struct EvidenceReader {
  let tokens: [Token]
  let traits: [NameTraits]
  let grammar: NameGrammar
  let offices: OfficeIndex

  /// Adds the evidence of one occurrence of a name to a row of votes.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - votes: rows of ten kinds in the order of ``DatelineModel/Entity/Kind/byPreference``.
  ///   - row: the row of this name.
  ///   - isFirst: whether the name stands here first; only then is what its own words show counted.
  func read(_ name: NameSpan, into votes: inout [Int32], row: Int, isFirst: Bool) {
    func vote(_ evidence: NameEvidence) {
      let weights = grammar.evidence[Int(evidence.rawValue)]
      for (kind, weight) in weights.enumerated() { votes[row + kind] += weight }
    }
    if name.hasTitle { vote(.title) }
    if isFirst { readInside(name.tokens, vote) }
    readBefore(name.tokens.lowerBound, vote)
    readLead(name.tokens, vote)
    readBehind(name.tokens, vote)
    readPronoun(name.tokens, vote)
  }

  // MARK: Inside

  private func readInside(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    let first = name.lowerBound
    let last = name.upperBound - 1
    if let listed = grammar.listed(name, in: tokens) {
      switch listed.kind {
      case .place: vote(.listedPlace)
      case .publisher: vote(.listedMedium)
      case .union: vote(.listedUnion)
      case .index: vote(.listedIndex)
      default: vote(.listedAuthority)
      }
    }
    if name.contains(where: { tokens[$0].word == grammar.marks.ampersand }) { vote(.ampersand) }
    var hasDesignator = false
    for index in name where index > first || name.count == 1 {
      hasDesignator = hasDesignator || traits[index].contains(.designator)
    }
    if isMixed(name) { vote(.innerCapital) }
    if name.count == 1 {
      if traits[first].contains(.givenName) { vote(.loneGivenName) }
      if tokens[first].isAllCapitals { vote(.acronym) }
      if tokens[first].shape.contains(.hasDigit) { vote(.modelNumber) }
      return
    }
    if let kind = institution(in: name) {
      switch kind {
      case .union: vote(.unionNoun)
      case .authority: vote(.authorityNoun)
      default: vote(.institution)
      }
    } else if traits[last].contains(.designator) || hasDesignator && traits[last].contains(.suffix) {
      vote(.designator)
    } else if traits[last].contains(.placeNoun) {
      vote(.placeNoun)
    } else if hasDesignator {
      vote(.designator)
    } else if tokens[last].kind == .number || tokens[last].shape.contains(.hasDigit) {
      vote(.modelNumber)
    } else if traits[first].contains(.givenName) {
      vote(.givenName)
    } else if name.count <= 3, name.allSatisfy({ isUnknownWord($0) }) {
      vote(.unknownWords)
    }
    if !hasDesignator,
      name.dropFirst().contains(where: { traits[$0].contains(.particle) || isInitial($0) })
        || isInitial(first)
    {
      vote(.initials)
    }
  }

  /// "eBay", "iPhone 4": a small letter first.
  private func isMixed(_ name: Range<Int>) -> Bool {
    name.contains { tokens[$0].kind == .word && !tokens[$0].isCapitalised && !traits[$0].contains(.listed) }
  }

  private func institution(in name: Range<Int>) -> Entity.Kind? {
    // The head is the last noun before "of", or the last one.
    for index in name where index + 1 < name.upperBound && tokens[index + 1].word == grammar.marks.of {
      if let kind = grammar.institutions[tokens[index].word] { return kind }
    }
    return grammar.institutions[tokens[name.upperBound - 1].word]
      ?? name.lazy.compactMap { grammar.institutions[tokens[$0].word] }.last
  }

  private func isUnknownWord(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].isAllCapitals && tokens[index].isCapitalised
      && traits[index].isDisjoint(with: [.listed, .gazetteerStart]) || traits[index].contains(.particle)
  }

  /// "Vask said he": a personal pronoun behind a name that no preposition governs, and before any other name.
  private func readPronoun(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    let end = name.upperBound
    guard end < tokens.count, !tokens[end].isCapitalised,
      !traits[end].isDisjoint(with: [.speech, .personVerb]) || grammar.copulas.contains(tokens[end].word),
      name.lowerBound == 0 || !traits[name.lowerBound - 1].contains(.closed)
    else { return }
    for index in end..<min(end + 10, tokens.count) {
      if let pronoun = grammar.pronouns[tokens[index].word] {
        if pronoun == .masculine || pronoun == .feminine { vote(.pronounFollows) }
        return
      }
      if tokens[index].isCapitalised || tokens[index].shape.contains(.afterLineBreak) { return }
    }
  }

  /// "J." or "J" between two words.
  private func isInitial(_ index: Int) -> Bool {
    let length = tokens[index].end - tokens[index].start
    return tokens[index].kind == .word && tokens[index].isCapitalised
      && (length == 1 || length == 2 && !traits[index].contains(.listed) && !tokens[index].isAllCapitals)
  }

  // MARK: Before

  private func readBefore(_ start: Int, _ vote: (NameEvidence) -> Void) {
    guard start > 0, !tokens[start].shape.contains(.afterLineBreak) else { return }
    if offices.lengthEnding(at: start) > 0 { vote(.roleBefore) }
    let before = tokens[start - 1]
    let trait = traits[start - 1]
    if !before.isCapitalised || tokens[start - 1].shape.contains(.afterLineBreak) || start < 2 {
      if let kind = grammar.organisationNouns[before.word], trait.contains(.organisationNoun) {
        vote(Self.before(kind))
      }
      if trait.contains(.mediumNoun) { vote(.mediumNounBefore) }
      if trait.contains(.productNoun) { vote(.productNounBefore) }
    }
    if trait.contains(.personNoun) { vote(.personNounBefore) }
    if trait.contains(.closed), trait.contains(.joiner) || trait.contains(.placePreposition), start > 1,
      grammar.companyAssets.contains(tokens[start - 2].word)
    {
      vote(.assetBefore)
    }
  }

  /// "in Holm", but not "in Vireo sales"; "the Vireo" when nothing follows that the name describes.
  private func readLead(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    guard name.lowerBound > 0 else { return }
    if name.upperBound < tokens.count {
      let next = traits[name.upperBound]
      let leads =
        tokens[name.upperBound].kind == .word && !next.contains(.closed)
        && !next.isDisjoint(with: [.noun, .adjective])
      if leads || tokens[name.upperBound].word == grammar.marks.possessive { return }
    }
    if traits[name.lowerBound - 1].contains(.placePreposition) { vote(.placePreposition) }
    if tokens[name.lowerBound - 1].word == grammar.marks.the, name.count == 1,
      !tokens[name.lowerBound].isAllCapitals
    {
      vote(.determiner)
    }
  }

  private static func before(_ kind: Entity.Kind) -> NameEvidence {
    switch kind {
    case .unit: .unitNounBefore
    case .union: .unionNounBefore
    case .authority: .authorityNounBefore
    default: .companyNounBefore
    }
  }

  // MARK: Behind

  private func readBehind(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    let end = name.upperBound
    guard end < tokens.count, !tokens[end].shape.contains(.afterLineBreak) else { return }
    let marks = grammar.marks
    let after = tokens[end]
    let trait = traits[end]
    if name.lowerBound > 0, grammar.owners.contains(tokens[name.lowerBound - 1].word),
      describedKind(behind: end) == .unit
    {
      vote(.ownedUnit)
    }
    switch after.word {
    case marks.possessive: readPossessed(end + 1, vote)
    case marks.comma: readApposition(behind: end, vote)
    case marks.openBracket: readBracket(end + 1, vote)
    case marks.hyphen:
      if end + 1 < tokens.count, grammar.basedWords.contains(tokens[end + 1].word) { vote(.based) }
    default: break
    }
    guard !after.isCapitalised || after.isAllCapitals else { return }
    if offices.length(at: end) > 0 { vote(.roleAfter) }
    if name.count > 1, trait.contains(.speech), !trait.contains(.noun) || trait.contains(.thirdPerson) {
      vote(.speech)
    }
    if trait.contains(.personVerb)
      || grammar.copulas.contains(after.word) && end + 1 < tokens.count
        && traits[end + 1].contains(.personVerb)
    {
      vote(.personVerb)
    }
    if grammar.personRelatives.contains(after.word) { vote(.whoFollows) }
    if trait.contains(.productNoun), name.lowerBound > 0, traits[name.lowerBound - 1].contains(.closed),
      traits[name.lowerBound - 1].isDisjoint(with: [.placePreposition, .verb])
    {
      vote(.productNounAfter)
    }
    if grammar.companyAssets.contains(after.word) { vote(.possessedAsset) }
    if trait.contains(.organisationNoun), let kind = grammar.organisationNouns[after.word] {
      vote(kind == .union ? .unionNounAfter : .companyNounAfter)
    }
  }

  private func readPossessed(_ start: Int, _ vote: (NameEvidence) -> Void) {
    for index in start..<min(start + 3, tokens.count) where tokens[index].kind == .word {
      if offices.length(at: index) > 0 { return vote(.possessedRole) }
      if grammar.companyAssets.contains(tokens[index].word) { return vote(.possessedAsset) }
      if traits[index].contains(.closed) { return }
    }
  }

  private func readBracket(_ start: Int, _ vote: (NameEvidence) -> Void) {
    guard start + 1 < tokens.count else { return }
    if grammar.tickerMarks.contains(tokens[start].word) {
      vote(.ticker)
    } else if tokens[start].isAllCapitals, tokens[start + 1].word == grammar.marks.closeBracket {
      vote(.bracket)
    }
  }

  /// ", the carmaker's chief executive,", ", a battery maker", ", who", ", 52,".
  private func readApposition(behind comma: Int, _ vote: (NameEvidence) -> Void) {
    let first = comma + 1
    guard first < tokens.count else { return }
    if grammar.personRelatives.contains(tokens[first].word) { return vote(.whoFollows) }
    if tokens[first].kind == .number, first + 1 < tokens.count, tokens[first + 1].word == grammar.marks.comma,
      tokens[first].end - tokens[first].start == 2
    {
      return vote(.whoFollows)
    }
    if let place = grammar.gazetteer.longest(in: tokens, at: first, before: min(first + 4, tokens.count)),
      place.value.kind == .place, tokens[first].isCapitalised
    {
      return vote(.placeFollows)
    }
    let opensDescription = traits[first].contains(.closed) && !traits[first].contains(.verb)
    var kind: NameEvidence?
    for index in first..<min(tokens.count, first + 9) {
      let token = tokens[index]
      guard token.kind != .punctuation || token.word == grammar.marks.hyphen, token.word != grammar.marks.of
      else { break }
      if offices.length(at: index) > 0 || traits[index].contains(.personNoun) {
        kind = .personApposition
      } else if token.word == grammar.marks.possessive {
        kind = nil
      } else if kind != .personApposition, !token.isCapitalised, index > first {
        if let noun = grammar.organisationNouns[token.word], traits[index].contains(.organisationNoun) {
          kind = Self.apposition(noun)
        } else if traits[index].contains(.productNoun) {
          kind = .productApposition
        }
      }
      if index > first, traits[index].contains(.closed) || traits[index].contains(.thirdPerson),
        !traits[index].contains(.noun), token.word != grammar.marks.possessive, kind != nil
      {
        break
      }
    }
    if let kind, opensDescription || kind == .personApposition { vote(kind) }
  }

  private static func apposition(_ kind: Entity.Kind) -> NameEvidence {
    switch kind {
    case .unit: .unitApposition
    case .union: .unionApposition
    case .authority: .authorityApposition
    default: .companyApposition
    }
  }

  /// The kind that the describing noun behind a name shows, with at most eight modifiers between.
  private func describedKind(behind end: Int) -> Entity.Kind? {
    for index in end..<min(end + 9, tokens.count) {
      if traits[index].contains(.organisationNoun), let kind = grammar.organisationNouns[tokens[index].word] {
        return kind
      }
      guard tokens[index].kind == .word || tokens[index].word == grammar.marks.hyphen,
        !traits[index].contains(.closed), !tokens[index].shape.contains(.afterLineBreak)
      else { return nil }
    }
    return nil
  }
}
