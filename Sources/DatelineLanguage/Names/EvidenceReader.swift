import DatelineModel

/// Reads what the words in and around a name show about what it names.
///
/// A class, so that whoever reads the surroundings of names holds one reference.
final class EvidenceReader {
  let tokens: [Token]
  let bytes: [UInt8]
  let traits: [NameTraits]
  let grammar: NameGrammar
  let roles: RoleIndex

  init(text: TokenizedText, traits: [NameTraits], grammar: NameGrammar, roles: RoleIndex) {
    tokens = text.tokens
    bytes = text.bytes
    self.traits = traits
    self.grammar = grammar
    self.roles = roles
  }

  /// Adds the evidence of one occurrence of a name to its votes.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - votes: what speaks for each kind so far.
  ///   - isFirst: whether the name stands here first; only then is what its own words show counted.
  func read(_ name: NameSpan, into votes: inout KindVotes, isFirst: Bool) {
    var counted = votes
    let weights = grammar.evidence
    func vote(_ evidence: NameEvidence) { counted &+= weights[Int(evidence.rawValue)] }
    if name.hasTitle { vote(.title) }
    if isFirst { readInside(name.tokens, vote) }
    readBefore(name.tokens.lowerBound, vote)
    if isCounted(name.tokens) { vote(.counted) }
    readLead(name.tokens, vote)
    readBehind(name.tokens, vote)
    readPronoun(name.tokens, vote)
    readThing(name.tokens, vote)
    votes = counted
  }

  /// "38 Falcons", "many Falcons were sold": a plural that a number counts, and nothing that it describes.
  private func isCounted(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    guard name.lowerBound > 0, bytes[Int(tokens[last].end) - 1] == 0x73, !tokens[last].isAllCapitals,
      traits[last].isDisjoint(with: [.designator, .nationality]), isCount(name.lowerBound - 1)
    else { return false }
    guard name.upperBound < tokens.count else { return true }
    return traits[name.upperBound].isDisjoint(with: [.noun, .possessive])
      || traits[name.upperBound].contains(.closed)
  }

  /// Whether a token tells how many there are: "38", "many", but neither "2008" nor "May 3".
  private func isCount(_ index: Int) -> Bool {
    if grammar.quantifiers.contains(tokens[index].word) { return true }
    guard tokens[index].kind == .number else { return tokens[index].partOfSpeech == .numeral }
    return tokens[index].end - tokens[index].start != 4 && (index == 0 || !tokens[index - 1].isCapitalised)
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
    let isPair = name.contains {
      tokens[$0].word == grammar.marks.ampersand || tokens[$0].word == grammar.marks.and
    }
    if isPair { vote(.ampersand) }
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
    } else if isPress(name) {
      vote(.mediumNoun)
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
    if !hasDesignator, !isPair,
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

  /// Whether a name is called as news media are: "Nordmark Gazette", "Evening Vireo".
  func isPress(_ name: Range<Int>) -> Bool {
    let last = tokens[name.upperBound - 1].word
    guard name.count > 1, !traits[name.lowerBound].contains(.givenName) else { return false }
    return grammar.pressNouns.contains(last)
      || grammar.pressTitles.contains(last)
        && name.dropLast().contains { grammar.pressModifiers.contains(tokens[$0].word) }
  }

  private func institution(in name: Range<Int>) -> Entity.Kind? {
    // The head is the last noun before "of", or the last one.
    for index in name where index + 1 < name.upperBound && tokens[index + 1].word == grammar.marks.of {
      if let kind = grammar.institutions[tokens[index].word] { return kind }
    }
    if let kind = grammar.institutions[tokens[name.upperBound - 1].word] { return kind }
    // "Union Vireo": a trade union or an authority does not begin with its noun.
    return name.lazy.compactMap { index in
      self.grammar.institutions[self.tokens[index].word]
        .flatMap { $0 == .company || index > name.lowerBound ? $0 : nil }
    }.last
  }

  private func isUnknownWord(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].isAllCapitals && tokens[index].isCapitalised
      && traits[index].isDisjoint(with: [.listed, .gazetteerStart]) || traits[index].contains(.particle)
  }

  /// "Vask said he": a personal pronoun behind a name that no preposition governs, and before any other name.
  private func readPronoun(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    let end = name.upperBound
    if end + 1 < tokens.count, tokens[end].word == grammar.marks.and,
      let pronoun = grammar.pronouns[tokens[end + 1].word], pronoun == .masculine || pronoun == .feminine
    {
      return vote(.pronounFollows)
    }
    guard end < tokens.count, !tokens[end].isCapitalised,
      !traits[end].isDisjoint(with: [.speech, .personVerb]) || traits[end].contains(.copula),
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

  /// "Kestrel Ropes said it would cut jobs": a thing's pronoun close behind a verb of speech is who speaks, unless "it" means
  /// nothing ("said it was clear", "said it would take years").
  private func readThing(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    let end = name.upperBound
    // A single word may be a surname, behind which "it" means somebody else.
    guard name.count > 1, end < tokens.count, !tokens[end].isCapitalised, traits[end].contains(.speech),
      name.lowerBound == 0 || !traits[name.lowerBound - 1].contains(.closed)
    else { return }
    for index in end + 1..<max(end + 1, min(end + 5, tokens.count)) {
      if let pronoun = grammar.pronouns[tokens[index].word] {
        if pronoun == .thing, grammar.owners.contains(tokens[index].word) || acts(behind: index + 1) {
          vote(.thingPronounFollows)
        }
        return
      }
      let isDay = tokens[index].isCapitalised && traits[index - 1].contains(.closed)
      guard isDay || traits[index].contains(.closed) || grammar.releaseDays.contains(tokens[index].word)
      else {
        return
      }
    }
  }

  /// Whether a verb or a modal with a verb begins at a token, one that means something.
  private func acts(behind start: Int) -> Bool {
    for index in start..<min(start + 4, tokens.count) {
      if traits[index].contains(.copula) || grammar.emptyVerbs.contains(tokens[index].word) { return false }
      guard traits[index].contains(.closed) else { return traits[index].contains(.verb) }
    }
    return false
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
    if roles.ends(at: start) { vote(.roleBefore) }
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
    readOf(start, vote)
    if start > 1, grammar.directions.contains(before.word),
      grammar.movementVerbs.contains(tokens[start - 2].word)
    {
      vote(.movement)
    }
    if start > 1, grammar.staffPrepositions.contains(before.word),
      grammar.staffNouns.contains(tokens[start - 2].word)
    {
      vote(.staffBefore)
    }
    if trait.contains(.lifeWord), !trait.contains(.verb) { vote(.life) }
    if start > 1, before.kind == .punctuation, traits[start - 2].contains(.kin),
      before.word == grammar.marks.comma || before.word == grammar.marks.openBracket
    {
      vote(.kinBefore)
    }
    if start > 1, grammar.sitePrepositions.contains(before.word),
      grammar.siteNouns.contains(tokens[start - 2].word)
    {
      vote(.siteBefore)
    } else if trait.contains(.closed), trait.contains(.joiner) || trait.contains(.placePreposition),
      start > 1,
      traits[start - 2].contains(.asset)
    {
      vote(.assetBefore)
    }
  }

  /// "chairman of [the] Halden", "the village of Holm".
  private func readOf(_ start: Int, _ vote: (NameEvidence) -> Void) {
    let of = tokens[start - 1].word == grammar.marks.the ? start - 2 : start - 1
    guard of > 0, tokens[of].word == grammar.marks.of else { return }
    if roles.ends(at: of) { vote(.roleOf) }
    if traits[of - 1].contains(.kin), !tokens[of - 1].isCapitalised { vote(.kinOf) }
    if traits[of - 1].contains(.placeNoun), !tokens[of - 1].isCapitalised { vote(.placeNounOf) }
  }

  /// "in Holm", but not "in Vireo sales"; "the Vireo" when nothing follows that the name describes.
  private func readLead(_ name: Range<Int>, _ vote: (NameEvidence) -> Void) {
    guard name.lowerBound > 0 else { return }
    if name.upperBound < tokens.count {
      let next = traits[name.upperBound]
      let leads =
        tokens[name.upperBound].kind == .word && !next.contains(.closed)
        && !next.isDisjoint(with: [.noun, .adjective])
      if leads || next.contains(.possessive) { return }
    }
    if traits[name.lowerBound - 1].contains(.placePreposition) { vote(.placePreposition) }
    if isBetweenMarks(name), followsPlace(name.lowerBound - 1) { vote(.placeBefore) }
    if tokens[name.lowerBound - 1].word == grammar.marks.the, name.count == 1,
      !tokens[name.lowerBound].isAllCapitals
    {
      vote(.determiner)
    }
  }

  /// Between a comma and a comma or full stop.
  private func isBetweenMarks(_ name: Range<Int>) -> Bool {
    tokens[name.lowerBound - 1].word == grammar.marks.comma
      && (name.upperBound >= tokens.count
        || tokens[name.upperBound].kind == .punctuation
          && tokens[name.upperBound].word != grammar.marks.openBracket
          && !traits[name.upperBound].contains(.possessive)
          && tokens[name.upperBound].word != grammar.marks.hyphen)
  }

  /// "in Holm," inside a sentence: a preposition of place and one or two capitalised words before a comma.
  private func followsPlace(_ comma: Int) -> Bool {
    var index = comma - 1
    while index > 1, index > comma - 3, tokens[index].isCapitalised { index -= 1 }
    return index < comma - 1 && index > 0 && traits[index].contains(.placePreposition)
      && !tokens[index].isCapitalised
  }

  private static func before(_ kind: Entity.Kind) -> NameEvidence {
    switch kind {
    case .unit: .unitNounBefore
    case .union: .unionNounBefore
    case .authority: .authorityNounBefore
    default: .companyNounBefore
    }
  }
}
