/// Names of which "and" or a comma joins the parts.
extension NameFinder {
  /// "Ministry of Trade and Industry", "Securities and Exchange Commission", "Marlow and Finch has …".
  func endOfAnd(at index: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    let next = index + 1
    guard isPart(next), index > start else { return nil }
    if index == start + 1, isInitials(start, next) { return next + 1 }
    // "R.R. Vask and Sons Co", "Holm Power and Light", "Holm Savings and Loan Association".
    let ending = endOfEnding(from: next, in: sentence)
    if ending > next, grammar.partnerEndings.contains(tokens[next].word) { return ending }
    var end = next + 1
    while end < sentence.upperBound, isPart(end) { end += 1 }
    let head = start..<index
    // "… of Trade and Industry": an institution's field goes on with a common word.
    if hasInstitution(head), head.contains(where: { opensField(tokens[$0].word) }) {
      return survey.traits[next].contains(.listed) && lengthOfRole(at: next) == 0
        && grammar.listed(next..<next + 1, in: tokens) == nil ? next + 1 : nil
    }
    let tail = survey.traits[end - 1]
    if tail.contains(.legalForm), !survey.traits[index - 1].contains(.legalForm) {
      // "Vireo and Co Ltd", "Vireo and Co UK".
      if isForm(next..<end) || isOneFirm(start..<index, next..<end, in: sentence) { return end }
    } else if isForm(next..<end) {
      return end
    }
    if goesOnInCommonWords(start..<index, next..<end) || isCouple(start..<index, next..<end) { return end }
    // "Holm Hotels and Resorts".
    if end - next == 1, tail.contains(.designator), survey.traits[index - 1].contains(.designator),
      !survey.traits[index - 1].contains(.legalForm), index - start > 1
    {
      return end
    }
    if isBusinessOfOne(start..<index, next..<end, in: sentence) { return end }
    if index - start == 1, end - next == 1, survey.areAlwaysPaired(tokens[start].word, tokens[next].word),
      grammar.listed(start..<index, in: tokens) == nil, grammar.listed(next..<end, in: tokens) == nil,
      !isPluralNoun(end, in: sentence), !isPair(start, end, in: sentence),
      !survey.traits[start].contains(.givenName), lengthOfRole(at: start) == 0
    {
      return end
    }
    // "Marlow and Finch said it": two would say that they did.
    if index - start == 1, end - next == 1, speaksOfItself(end, in: sentence),
      survey.firstUse(of: tokens[next].word) == next, survey.isAlwaysBehindAnd(tokens[next].word)
    {
      return end
    }
    // Two words that a verb in the singular follows are one name.
    guard index - start == 1, end - next == 1, end < sentence.upperBound, !tokens[end].isCapitalised,
      survey.traits[end].contains(.thirdPerson), !survey.traits[end].contains(.noun),
      grammar.listed(start..<index, in: tokens) == nil, grammar.listed(next..<end, in: tokens) == nil,
      !survey.traits[start].contains(.givenName), lengthOfRole(at: start) == 0
    else { return nil }
    return end
  }

  /// "Marlow, Finch and Co Inc": the end of partners behind the first comma; nil where no legal form closes the list.
  ///
  /// Behind a noun for one company ("its unit, Marlow, Finch and Holm Ltd") and before "said it" the last partner may have a
  /// name.
  func endOfPartners(from start: Int, of name: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    for _ in 0..<Self.mostPartners {
      let first = index
      while index < sentence.upperBound, index < first + 2, isPart(index) { index += 1 }
      guard index > first, index + 1 < sentence.upperBound else { return nil }
      if tokens[index].word == grammar.marks.and || tokens[index].word == grammar.marks.ampersand {
        index += 1
        let ending = endOfEnding(from: index, in: sentence)
        if ending > index { return ending }
        guard isPart(index), isFormBehind(index, in: sentence),
          describesOne(before: name, in: sentence) || speaksOfItself(index + 2, in: sentence)
        else { return nil }
        return index + 1
      }
      guard tokens[index].word == grammar.marks.comma else { return nil }
      index += 1
    }
    return nil
  }

  /// The end of legal forms and words such as "Sons", which close a name behind "and".
  private func endOfEnding(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound, tokens[end].isCapitalised,
      survey.traits[end].contains(.legalForm) || grammar.partnerEndings.contains(tokens[end].word)
        || end > start && isPart(end) && !survey.traits[end].isDisjoint(with: [.designator, .institution])
    { end += 1 }
    return end
  }

  /// Whether a noun for one organisation stands before a name, perhaps with a comma: "its unit, ".
  private func describesOne(before name: Int, in sentence: Range<Int>) -> Bool {
    guard name > sentence.lowerBound + 1 else { return false }
    let noun = tokens[name - 1].word == grammar.marks.comma ? name - 2 : name - 1
    return survey.traits[noun].contains(.organisationNoun) && !tokens[noun].isCapitalised
  }

  /// How many partners a name may list.
  private static let mostPartners = 4

  /// "A and D Brands", "AB and C": capital letters around "and".
  func isInitials(_ first: Int, _ second: Int) -> Bool {
    isLetters(first, atMost: 2) && isLetters(second, atMost: 1)
  }

  private func isLetters(_ index: Int, atMost count: Int) -> Bool {
    let word = bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    let letters = word.last == 0x2E ? word.dropLast() : word
    return tokens[index].kind == .word && !isTaken(index) && letters.count <= count
      && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// "its Marlow and Finch tools business": a noun in the singular for what an owner has shows one name.
  private func isBusinessOfOne(_ left: Range<Int>, _ right: Range<Int>, in sentence: Range<Int>) -> Bool {
    let owner = left.lowerBound - 1
    guard left.count <= 3, right.count <= 2, owner >= sentence.lowerBound,
      survey.traits[owner].contains(.possessive) || grammar.owners.contains(tokens[owner].word),
      (left.lowerBound..<right.upperBound).allSatisfy({
        survey.traits[$0].isDisjoint(with: [.nationality, .gazetteerStart, .legalForm])
      })
    else { return false }
    return namesBusiness(from: right.upperBound, in: sentence)
  }

  /// Whether words in lower case end in a noun in the singular for a part of an organisation.
  func namesBusiness(from start: Int, in sentence: Range<Int>) -> Bool {
    for index in start..<min(sentence.upperBound, start + 3) {
      guard tokens[index].kind == .word, !tokens[index].isCapitalised, !survey.traits[index].contains(.closed)
      else { return false }
      if grammar.organisationNouns[tokens[index].word] == .unit
        || grammar.businessNouns.contains(tokens[index].word)
      {
        return true
      }
    }
    return false
  }

  /// "Marlow and Finch stores": a noun that ends as plurals do.
  private func isPluralNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && survey.traits[index].contains(.noun) && !tokens[index].isCapitalised
      && bytes[Int(tokens[index].end) - 1] == 0x73
  }

  /// "of" and "for", behind which an institution's name says what it is about.
  private func opensField(_ word: Word) -> Bool {
    word == grammar.marks.of || word == grammar.marks.purpose
  }

  /// "Co", "Co Ltd", "Co UK": legal forms, and the country of a branch.
  private func isForm(_ range: Range<Int>) -> Bool {
    let forms = range.prefix { survey.traits[$0].contains(.legalForm) }
    guard !forms.isEmpty else { return false }
    let rest = forms.endIndex..<range.upperBound
    return rest.isEmpty
      || rest.count == 1 && tokens[rest.lowerBound].isAllCapitals
        && grammar.listed(rest, in: tokens)?.kind == .place
  }

  /// "Holm Iron and Steel Co", "Savings and Loan Association", "Health and Safety Properties Trust" are one;
  /// "Vireo Foods and General Motors Corp" are two.
  private func goesOnInCommonWords(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard let last = left.last, let tail = right.last, left.count <= 4 else { return false }
    let end = survey.traits[tail]
    guard survey.traits[last].contains(.listed), !survey.traits[last].contains(.legalForm),
      !end.isDisjoint(with: [.designator, .institution, .organisationNoun]),
      right.allSatisfy({ survey.traits[$0].contains(.listed) || survey.traits[$0].contains(.legalForm) }),
      survey.firstUse(of: tokens[right.lowerBound].word) == right.lowerBound,
      grammar.listed(left, in: tokens) == nil
    else { return false }
    let words = right.count { !survey.traits[$0].contains(.legalForm) }
    // "Vireo Electronics and Information Systems Division".
    if end.contains(.organisationNoun), end.isDisjoint(with: [.designator, .institution]) {
      return words <= 3
    }
    // "Holm Oil and Gas Partnership"
    if right.count > 1, right.allSatisfy({ survey.traits[$0].contains(.designator) }),
      survey.traits[last].contains(.designator)
    {
      return true
    }
    if left.count > 1, survey.traits[last].contains(.designator) {
      return end.contains(.legalForm) && words == 1
        || end.contains(.institution) && !end.contains(.designator) && words <= 2
    }
    // "Anchor and Vireo Group" are two.
    return (1...3).contains(words)
      && (end.contains(.legalForm) || end.contains(.institution) && (left.count <= 2 || words == 1)
        || words == 1 && end.contains(.genericDesignator))
  }

  /// "Marlow and Finch Inc" is one firm where neither was told of before and the second never stands alone.
  private func isOneFirm(_ left: Range<Int>, _ right: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = left.lowerBound
    let second = right.lowerBound
    guard left.count == 1, survey.firstUse(of: tokens[first].word) == first,
      survey.firstUse(of: tokens[second].word) == second,
      survey.isAlwaysBehindAnd(tokens[second].word),
      !survey.traits[first].contains(.listed) || tokens[first].isAllCapitals
        || survey.traits[first].contains(.givenName) || speaksOfItself(right.upperBound, in: sentence)
        || survey.standsOftenBehindAnd(tokens[second].word) || grammar.listed(left, in: tokens) != nil
        // "its Instrument and Orsk Inc": a common noun that is written large inside a sentence.
        || survey.traits[first].contains(.noun) && !survey.opens(first, sentence, tokens)
          && !survey.traits[first].contains(.gazetteerStart),
      !isPair(first, right.upperBound, in: sentence)
    else { return false }
    if grammar.listed(left, in: tokens) != nil {
      // "Cologne and Leipzig Banking Corp".
      guard let place = grammar.gazetteer.longest(in: tokens, at: second, before: right.upperBound),
        place.value.kind == .place, place.length < right.count
      else { return false }
    }
    return true
  }

  /// "between Marlow and Finch", "Marlow and Finch have": words around two names that show them to be two.
  private func isPair(_ first: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
    first > sentence.lowerBound && grammar.pairOpeners.contains(tokens[first - 1].word)
      || end < sentence.upperBound && grammar.pairVerbs.contains(tokens[end].word)
  }

  /// Whether a verb of speech and "it" follow.
  private func speaksOfItself(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && survey.traits[index].contains(.speech)
      && grammar.pronouns[tokens[index + 1].word] == .thing
  }

  /// "Knud and Petra Halden Foundation": two given names before one surname of an institution.
  private func isCouple(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == 1, right.count >= 3, let last = right.last else { return false }
    return survey.traits[left.lowerBound].contains(.givenName)
      && survey.traits[right.lowerBound].contains(.givenName)
      && !survey.traits[last].isDisjoint(with: [.institution, .designator])
  }

  /// "Marlow, Holm Capital Corp said": without a second comma this is no apposition.
  func endOfPair(at comma: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    guard start == sentence.lowerBound, comma == start + 1, !survey.traits[start].contains(.listed),
      grammar.listed(start..<comma, in: tokens) == nil
    else { return nil }
    var end = comma + 1
    while end < sentence.upperBound, isPart(end) { end += 1 }
    guard end > comma + 1, survey.traits[end - 1].contains(.legalForm) else { return nil }
    return end < sentence.upperBound && survey.traits[end].contains(.speech) ? end : nil
  }
}
