extension NameFinder {
  /// The end of a joining word and the capitalised word behind it, when the two go on with the name.
  func endOfJoint(at index: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    let token = tokens[index]
    let marks = grammar.marks
    let next = index + 1
    guard next < sentence.upperBound, !isTaken(index) else { return nil }
    let trait = survey.traits[index]
    if token.word == marks.hyphen, !token.hasSpaceBefore, !tokens[next].hasSpaceBefore {
      let isPiece =
        tokens[next].kind == .word && !isTaken(next)
        && (!survey.traits[next].contains(.listed) || isSyllable(next, behind: start)
          || isFormBehind(next, in: sentence))
      return isPart(next) || isPiece || tokens[next].kind == .number && !isTaken(next) ? next + 1 : nil
    }
    // "Halden All-Star Fund", "Plan-A-Flex": a closed word that a hyphen ties to the rest.
    if token.isCapitalised, token.kind == .word, next + 1 < sentence.upperBound,
      tokens[next].word == marks.hyphen, !tokens[next].hasSpaceBefore, !tokens[next + 1].hasSpaceBefore,
      isPart(next + 1)
    {
      return next + 2
    }
    if trait.contains(.particle), !token.isCapitalised, token.hasSpaceBefore {
      var last = next
      while last < sentence.upperBound, last < index + 3, survey.traits[last].contains(.particle),
        !tokens[last].isCapitalised
      { last += 1 }
      return last < sentence.upperBound && isPart(last) ? last + 1 : nil
    }
    if token.word == marks.possessive {
      // "Marlow's said": what ends in "'s" although nothing is possessed.
      if grammar.possessiveEnds.contains(tokens[next].word) { return next }
      // "Marlow's employs"
      if survey.traits[next].contains(.thirdPerson),
        survey.traits[next].isDisjoint(with: [.noun, .adjective])
      {
        return next
      }
      // "its Marlow's division"
      if start > sentence.lowerBound, grammar.owners.contains(tokens[start - 1].word),
        namesBusiness(from: next, in: sentence)
      {
        return next
      }
      return endOfPossessed(from: next, by: index - 1, of: start, in: sentence)
    }
    if token.word == marks.slash { return endOfSlash(at: index, from: start, in: sentence) }
    if token.word == marks.openBracket { return endOfBranch(at: index, in: sentence) }
    if token.isCapitalised, grammar.innerWords.contains(token.word) {
      if isPart(next) { return next + 1 }
      // "Vireo Plus said"
      if !tokens[next].isCapitalised,
        !survey.traits[next].isDisjoint(with: [.speech, .thirdPerson, .copula])
      {
        return next
      }
    }
    if marks.quotes.contains(token.word) { return endOfNickname(at: index, from: start, in: sentence) }
    guard trait.contains(.joiner) else { return nil }
    switch token.word {
    case marks.ampersand: return isPart(next) ? next + 1 : nil
    case marks.comma:
      // "Halden, Inc.", "Petra Vask, Jr."
      let last = survey.traits[next]
      if tokens[next].isCapitalised, !last.isDisjoint(with: [.legalForm, .suffix]), !last.contains(.closed) {
        return next + 1
      }
      return endOfPartners(from: next, of: start, in: sentence)
        ?? endOfPair(at: index, from: start, in: sentence)
    case marks.and: return endOfAnd(at: index, from: start, in: sentence)
    default:
      // "Bank of Nordmark", "Department of the Interior", "Centre for Rail Research".
      var last = next
      if tokens[last].word == marks.the, last + 1 < sentence.upperBound { last += 1 }
      guard isPart(last), !isGoverningBody(start..<index) || survey.traits[last].contains(.listed) else {
        return nil
      }
      if hasInstitution(start..<index), !endsInBusiness(index - 1) || token.word != marks.of {
        return last + 1
      }
      return endOfRegion(last, behind: index, in: sentence)
    }
  }

  /// "the Board of Halden": those who lead a company are no part of its name, and "Board of Trade" is one name.
  private func isGoverningBody(_ range: Range<Int>) -> Bool {
    range.allSatisfy { grammar.governingBodies.contains(tokens[$0].word) }
  }

  /// Whether a word says what a company does and neither what form nor what institution it is: "Marlow Trust Bancorp".
  private func endsInBusiness(_ index: Int) -> Bool {
    survey.traits[index].contains(.designator)
      && survey.traits[index].isDisjoint(with: [.institution, .genericDesignator])
  }

  /// "Tele-communications Inc": a common word before a legal form.
  func isFormBehind(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && isForm(index + 1)
  }

  /// Whether a word is a legal form, and no abbreviation that is written alike: "Marlow's EV".
  private func isForm(_ index: Int) -> Bool {
    isPart(index) && survey.traits[index].contains(.legalForm)
      && !survey.traits[index].contains(.commonAcronym)
  }

  /// "Marlow's Stores Inc": common words and a legal form behind "'s" are one name with an owner that stands here first;
  /// a legal form alone always is.
  private func endOfPossessed(from start: Int, by owner: Int, of first: Int, in sentence: Range<Int>) -> Int?
  {
    var end = start
    while end < sentence.upperBound, end < start + Self.mostPossessed,
      !survey.traits[end].contains(.legalForm),
      isPart(end) && !survey.traits[end].isDisjoint(with: [.listed, .designator])
        || tokens[end].word == grammar.marks.of && end > start
    { end += 1 }
    let form = end
    while end < sentence.upperBound, isForm(end) { end += 1 }
    guard end > form, end >= sentence.upperBound || !isPart(end) else { return nil }
    if form == start { return end }
    guard survey.firstUse(of: tokens[owner].word) == owner,
      grammar.listed(owner..<owner + 1, in: tokens) == nil,
      owner == first || survey.traits[first].contains(.nationality) && owner == first + 1
        || grammar.listed(first..<owner, in: tokens)?.kind == .place
    else { return nil }
    return end
  }

  /// How many words a name may have between an owner in it and its legal form.
  private static let mostPossessed = 5

  /// "Sun Wo-lin": the second half of a given name in two syllables, though it is a common noun too.
  private func isSyllable(_ index: Int, behind start: Int) -> Bool {
    let before = tokens[index - 2]
    return index - 2 > start && before.end - before.start <= 4 && !before.isAllCapitals
      && !survey.traits[index - 2].contains(.listed) && tokens[index].end - tokens[index].start <= 5
      && survey.traits[index].contains(.noun)
      && survey.traits[index].isDisjoint(with: [.closed, .adjective, .participle])
  }

  /// "Robert "Bob" Vask".
  private func endOfNickname(at quote: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    guard survey.traits[start].contains(.givenName), quote + 3 < sentence.upperBound, isPart(quote + 1),
      grammar.marks.quotes.contains(tokens[quote + 2].word), !tokens[quote + 2].hasSpaceBefore,
      isPart(quote + 3)
    else { return nil }
    return quote + 4
  }

  func hasInstitution(_ range: Range<Int>) -> Bool {
    range.contains { survey.traits[$0].contains(.institution) }
  }

  /// "Vireo/Halden Industries", "Holm Orsk Bank/Leipzig": one name, when one side alone says what it is.
  private func endOfSlash(at index: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    let next = index + 1
    guard !tokens[index].hasSpaceBefore, !tokens[next].hasSpaceBefore, isPart(next) else { return nil }
    var end = next + 1
    while end < sentence.upperBound, isPart(end) { end += 1 }
    let kinds: NameTraits = [.designator, .institution]
    let isLeft = !survey.traits[index - 1].isDisjoint(with: kinds)
    let isRight = !survey.traits[end - 1].isDisjoint(with: kinds)
    return isLeft != isRight ? end : nil
  }

  /// "Banco Holm (Portugal) S.A.": a country in brackets before the legal form.
  private func endOfBranch(at index: Int, in sentence: Range<Int>) -> Int? {
    let form = index + 3
    guard form < sentence.upperBound, isPart(index + 1), tokens[index + 2].word == grammar.marks.closeBracket,
      tokens[form].isCapitalised, survey.traits[form].contains(.legalForm)
    else { return nil }
    return form + 1
  }

  /// "Holm Corp of America", "First of Nordmark Bank Corp", "Holm Lamp Co of Nordmark Inc": the end of the region behind
  /// "of", where it belongs to the name.
  private func endOfRegion(_ index: Int, behind of: Int, in sentence: Range<Int>) -> Int? {
    guard tokens[of].word == grammar.marks.of else { return nil }
    let isOwn = grammar.nameRegions.contains(tokens[index].word)
    let place = grammar.gazetteer.longest(in: tokens, at: index, before: sentence.upperBound)
    guard isOwn || place?.value.kind == .place else { return nil }
    let end = index + (isOwn ? 1 : place?.length ?? 1)
    var form = end
    while form < sentence.upperBound, isPart(form),
      !survey.traits[form].isDisjoint(with: [.designator, .institution])
    { form += 1 }
    if form > end, isOwn || survey.traits[form - 1].contains(.legalForm) { return end }
    return isOwn && survey.traits[of - 1].contains(.designator) ? end : nil
  }

  // MARK: Angle brackets

  /// The most tokens that angle brackets hold around one name.
  private static let longestEnclosed = 16

  /// The end of the words in angle brackets that open before a token: "<Marlow and Finch Ltd>".
  ///
  /// Agencies enclose companies without a listing so. The brackets are no tokens.
  func endOfEnclosed(from index: Int, in sentence: Range<Int>) -> Int? {
    let start = Int(tokens[index].start)
    guard start > 0, bytes[start - 1] == 0x3C else { return nil }
    var end = index
    var words = 0
    while end < min(sentence.upperBound, index + Self.longestEnclosed) {
      let token = tokens[end]
      if token.kind == .number || isTaken(end) { return nil }
      if token.kind == .word, token.isCapitalised {
        words += 1
      } else if token.kind == .word,
        survey.traits[end].isDisjoint(with: [.joiner, .particle, .possessive])
      {
        return nil
      }
      end += 1
      if Int(token.end) < bytes.count, bytes[Int(token.end)] == 0x3E { return words > 1 ? end : nil }
    }
    return nil
  }
}
