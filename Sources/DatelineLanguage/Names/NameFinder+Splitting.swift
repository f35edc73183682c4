extension NameFinder {
  /// Cuts a run of capitalised words into names: roles, titles and nationalities stand beside names, not in them.
  mutating func split(_ run: Range<Int>, in sentence: Range<Int>) {
    var start = run.lowerBound
    var hasTitle = false
    var index = run.lowerBound
    while index < run.upperBound {
      let trait = survey.traits[index]
      if let length = lengthOfRoleIn(at: index, in: run) {
        emit(start..<index, hasTitle: hasTitle, in: sentence)
        index += length
        start = index
        hasTitle = false
      } else if trait.contains(.title), isTitle(index, from: start, in: run), !isOfBrand(index, in: run) {
        emit(start..<index, hasTitle: hasTitle, in: sentence)
        index += 1
        start = index
        hasTitle = true
      } else if trait.contains(.commonAcronym), tokens[index].isAllCapitals || run.count == 1,
        !isAcronymInName(index, from: start, in: run)
      {
        emit(start..<index, hasTitle: hasTitle, in: sentence)
        index += 1
        start = index
        hasTitle = false
      } else if index > start, trait.contains(.legalForm), endsWithLegalForm(index, in: run) {
        index += 1
        emit(start..<index, hasTitle: hasTitle, in: sentence)
        start = index
        hasTitle = false
      } else {
        index += 1
      }
    }
    emit(start..<run.upperBound, hasTitle: hasTitle, in: sentence)
  }

  /// "pie chain Mr Halden": a noun for a firm before a title shows it to be part of the name.
  private func isOfBrand(_ index: Int, in run: Range<Int>) -> Bool {
    index == run.lowerBound && index > 0 && grammar.brandNouns.contains(tokens[index - 1].word)
      && !tokens[index - 1].isCapitalised
  }

  /// Whether a title's word is one here: "King Henry", but neither "King Motors" nor "Prince George".
  private func isTitle(_ index: Int, from start: Int, in run: Range<Int>) -> Bool {
    guard index + 1 < run.upperBound else { return false }
    guard survey.traits[index].contains(.listed), tokens[index].end - tokens[index].start > 3 else {
      return true
    }
    let next = survey.traits[index + 1]
    return index == start && (next.contains(.givenName) || next.isDisjoint(with: [.listed, .gazetteerStart]))
      && survey.traits[run.upperBound - 1].isDisjoint(with: [.designator, .institution, .placeNoun])
  }

  /// Whether capitals that are no name elsewhere belong to one here: "PC Marine Services Inc", "Plan-A-Flex", "A and D Brands".
  private func isAcronymInName(_ index: Int, from start: Int, in run: Range<Int>) -> Bool {
    if index > start, !tokens[index].hasSpaceBefore { return true }
    guard index + 1 < run.upperBound else { return false }
    if tokens[index + 1].word == grammar.marks.and { return isInitials(index, index + 2) }
    for next in index + 1..<run.upperBound {
      if survey.traits[next].contains(.legalForm) { return true }
      guard survey.traits[next].contains(.listed), tokens[next].kind == .word else { return false }
    }
    return false
  }

  /// The length of a role inside a run; nil where its word belongs to a name ("President Hotels").
  private func lengthOfRoleIn(at index: Int, in run: Range<Int>) -> Int? {
    let length = lengthOfRole(at: index)
    guard length > 0 else { return nil }
    let next = index + length
    if length == 1, !tokens[index].isAllCapitals, next < run.upperBound,
      !survey.traits[next].isDisjoint(with: [.designator, .institution]),
      !survey.traits[next].contains(.roleStart)
    {
      return nil
    }
    return min(length, run.upperBound - index)
  }

  /// Whether nothing of the name follows a legal form, as in "Halden Inc Chief" and not in "Halden Co Ltd".
  private func endsWithLegalForm(_ index: Int, in run: Range<Int>) -> Bool {
    let next = index + 1
    guard next < run.upperBound else { return false }
    let trait = survey.traits[next]
    guard trait.isDisjoint(with: [.designator, .joiner, .particle, .institution]) else { return false }
    // "Vask and Co USA".
    if next + 1 == run.upperBound, tokens[next].isAllCapitals,
      grammar.listed(next..<next + 1, in: tokens)?.kind == .place
    {
      return false
    }
    // "Halden Inc. Five people", "Halden Inc. Petra Vask": the stop ends the sentence too.
    if tokens[index].end - tokens[index].start > 2, bytes[Int(tokens[index].end) - 1] == 0x2E { return true }
    return survey.traits[index].isDisjoint(with: [.particle, .listed])
  }

  /// Drops what stands before a name without belonging to it, and keeps the rest when it is a name.
  private mutating func emit(_ piece: Range<Int>, hasTitle: Bool, in sentence: Range<Int>) {
    var range = piece
    while let last = range.last, isLoose(last) { range = range.lowerBound..<last }
    while let first = range.first, isLoose(first) { range = first + 1..<range.upperBound }
    guard !range.isEmpty else { return }
    if hasTitle {
      add(range, hasTitle: true, isSure: true)
      return
    }
    range = withoutOpening(range, in: sentence)
    guard !range.isEmpty, !isDescription(range) else { return }
    if let cut = cutAtPlaces(range) {
      for part in cut { emit(part, hasTitle: false, in: sentence) }
      return
    }
    if let listed = grammar.gazetteer.longest(in: tokens, at: range.lowerBound, before: range.upperBound),
      listed.length < range.count, listed.value.kind == .index,
      survey.traits[range.upperBound - 1].contains(.noun)
    {
      range = range.lowerBound..<range.lowerBound + listed.length
    }
    let isSure = !survey.opens(range.lowerBound, sentence, tokens) || range.count > 1 && looksSure(range)
    guard isName(range, in: sentence) else {
      // "that" may be a conjunction.
      let before = range.lowerBound - 1
      if range.count == 1, before >= sentence.lowerBound, survey.traits[before].contains(.pointer),
        tokens[before].word != grammar.marks.the
      {
        noteDoubtful(range.lowerBound)
      }
      return
    }
    add(extended(range, in: sentence), hasTitle: false, isSure: isSure || isUnlisted(range))
  }

  /// "the French Group", "the Management Board": a description that is written large.
  private func isDescription(_ range: Range<Int>) -> Bool {
    if range.allSatisfy({ grammar.governingBodies.contains(tokens[$0].word) }) { return true }
    return range.count == 2 && range.lowerBound > 0 && tokens[range.lowerBound - 1].word == grammar.marks.the
      && survey.traits[range.lowerBound].contains(.nationality)
      && survey.traits[range.lowerBound + 1].isSuperset(of: [.organisationNoun, .genericDesignator])
      && !survey.traits[range.lowerBound].contains(.gazetteerStart)
  }

  mutating func add(_ range: Range<Int>, hasTitle: Bool, isSure: Bool) {
    append(NameSpan(tokens: range, hasTitle: hasTitle, isSure: isSure))
    noteWhole(range)
  }

  /// A mark or joining word at the edge of a name.
  private func isLoose(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && !survey.traits[index].contains(.possessive)
      || survey.traits[index].contains(.joiner) && !tokens[index].isCapitalised
      || survey.traits[index].contains(.particle) && !tokens[index].isCapitalised
  }

  private func looksSure(_ range: Range<Int>) -> Bool {
    survey.traits[range.upperBound - 1].contains(.designator)
      || survey.traits[range.lowerBound].contains(.givenName)
  }

  private func isUnlisted(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !survey.traits[$0].contains(.listed) }
  }

  /// Takes nationalities and words that open a sentence off the front of a name.
  private func withoutOpening(_ range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1 {
      let first = range.lowerBound
      if survey.traits[first].contains(.gazetteerStart),
        let listed = grammar.gazetteer.longest(in: tokens, at: first, before: range.upperBound),
        listed.length > 1
      {
        break
      }
      let opens = survey.opens(first, sentence, tokens)
      let trait = survey.traits[first]
      let rest = first + 1..<range.upperBound
      if trait.contains(.modifier), opens || trait.contains(.statusWord), !trait.contains(.givenName) {
        range = rest
      } else if trait.contains(.nationality), !belongsToName(rest),
        !survey.isAlwaysBehindNationality(tokens[rest.lowerBound].word), !isInTicker(first, before: rest),
        !(survey.followsDateLine(first, sentence, tokens)
          && survey.traits[rest.upperBound - 1].contains(.legalForm))
      {
        range = rest
      } else if opens, trait.contains(.listed) || !trait.isDisjoint(with: .describing),
        isOnlyOpening(first, before: rest)
      {
        range = rest
      } else if isOccupation(first, before: rest, in: sentence) || isCountry(first, before: rest) {
        range = rest
      } else {
        break
      }
      while let next = range.first, isLoose(next) { range = next + 1..<range.upperBound }
    }
    if range.count == 1, let only = range.first {
      let trait = survey.traits[only]
      if trait.contains(.nationality) || trait.contains(.modifier) && trait.contains(.listed) {
        return only..<only
      }
    }
    return range
  }

  /// "American Vireomid Co <AVM>": a ticker behind the name that begins as the nationality does, and not as the rest.
  private func isInTicker(_ nationality: Int, before rest: Range<Int>) -> Bool {
    var place = Int(tokens[rest.upperBound - 1].end)
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
    guard place + 1 < bytes.count, bytes[place] == 0x3C else { return false }
    let letter = bytes[place + 1] & 0xDF
    return letter == bytes[Int(tokens[nationality].start)] & 0xDF
      && letter != bytes[Int(tokens[rest.lowerBound].start)] & 0xDF
  }

  /// Whether a country's short form stands between "the" and a company's name.
  private func isCountry(_ first: Int, before rest: Range<Int>) -> Bool {
    first > 0 && tokens[first - 1].word == grammar.marks.the && bytes[Int(tokens[first].end) - 1] == 0x2E
      && survey.traits[rest.upperBound - 1].contains(.legalForm)
      && grammar.listed(first..<first + 1, in: tokens)?.kind == .place
  }

  /// "Investor Petra Lindqvist": a noun for who somebody is before given name and surname, whatever they are behind a date line.
  private func isOccupation(_ first: Int, before rest: Range<Int>, in sentence: Range<Int>) -> Bool {
    rest.count > 1
      && (survey.traits[rest.lowerBound].contains(.givenName)
        || survey.followsDateLine(first, sentence, tokens))
      && !survey.traits[first].isDisjoint(with: [.organisationNoun, .personNoun])
      && survey.traits[first].isDisjoint(with: [.institution, .givenName])
      && survey.traits[rest.upperBound - 1].isDisjoint(with: [.designator, .institution])
  }

  /// Whether a nationality before these words is part of the name: "American Airlines", "Swiss National Bank".
  private func belongsToName(_ rest: Range<Int>) -> Bool {
    guard let last = rest.last else { return false }
    if rest.contains(where: { survey.traits[$0].contains(.institution) }) { return true }
    if survey.traits[last].isDisjoint(with: [.designator, .placeNoun]) {
      // "French Halden" has a name of its own, "American Express" has none.
      return rest.count == 1 && survey.traits[last].contains(.listed)
        && survey.traits[last].isDisjoint(with: .describing)
    }
    // "French Halden Group": what an unknown word opens is whole without the nationality.
    let words = rest.filter { !survey.traits[$0].contains(.designator) && tokens[$0].kind == .word }
    return words.count { survey.traits[$0].contains(.listed) } * 2 >= words.count
  }

  /// Whether a capitalised common word merely opens the sentence before a name.
  private func isOnlyOpening(_ first: Int, before rest: Range<Int>) -> Bool {
    let trait = survey.traits[first]
    if survey.isCapitalisedInside(tokens[first].word) || trait.contains(.givenName) { return false }
    // "Bank of Halden".
    if trait.contains(.institution), tokens[rest.lowerBound].word == grammar.marks.of,
      !grammar.governingBodies.contains(tokens[first].word)
    {
      return false
    }
    // "Union Planters Corp".
    if trait.contains(.institution), survey.traits[rest.upperBound - 1].contains(.legalForm) { return false }
    if !trait.isDisjoint(with: [.organisationNoun, .personNoun, .modifier]) { return true }
    // "Software Partners Plc": plain words before a legal form are no name without the first.
    if survey.traits[rest.upperBound - 1].contains(.legalForm),
      rest.dropLast().allSatisfy({ survey.traits[$0].contains(.listed) })
    {
      return false
    }
    if !trait.isDisjoint(with: [.mediumNoun, .productNoun]) { return true }
    if survey.traits[first].contains(.asset) { return true }
    if trait.contains(.participle) || !trait.contains(.noun) && trait.contains(.adjective) {
      return survey.traits[rest.upperBound - 1].isDisjoint(with: [.designator, .institution])
    }
    if rest.count > 1, survey.traits[rest.lowerBound].contains(.givenName), trait.contains(.noun) {
      return true
    }
    // The rest stands alone elsewhere.
    return rest.count == 1 && survey.isCapitalisedInside(tokens[rest.lowerBound].word)
      && survey.isLowerSomewhere(tokens[first].word)
  }

  /// "Paris-London", "U.S.-China": listed places joined by a hyphen are names of their own.
  private func cutAtPlaces(_ range: Range<Int>) -> [Range<Int>]? {
    if isPlaceBeforeNoun(range) { return [range.lowerBound..<range.upperBound - 1] }
    if let first = grammar.gazetteer.longest(in: tokens, at: range.lowerBound, before: range.upperBound),
      first.length < range.count, first.value.kind == .place
    {
      let rest = range.lowerBound + first.length..<range.upperBound
      if grammar.listed(rest, in: tokens)?.kind == .place {
        return [range.lowerBound..<rest.lowerBound, rest]
      }
    }
    guard range.count == 3, tokens[range.lowerBound + 1].word == grammar.marks.hyphen else { return nil }
    let parts = [range.lowerBound..<range.lowerBound + 1, range.upperBound - 1..<range.upperBound]
    let arePlaces = parts.allSatisfy {
      grammar.listed($0, in: tokens)?.kind == .place || survey.traits[$0.lowerBound].contains(.nationality)
    }
    return arePlaces && grammar.listed(range, in: tokens) == nil ? parts : nil
  }

  /// Whether a common noun is written large behind a country's short form, whose stop looks like a sentence's end.
  private func isPlaceBeforeNoun(_ range: Range<Int>) -> Bool {
    guard range.count == 2, bytes[Int(tokens[range.lowerBound].end) - 1] == 0x2E else { return false }
    let noun = survey.traits[range.lowerBound + 1]
    return noun.contains(.listed) && !noun.isDisjoint(with: .describing)
      && noun.isDisjoint(with: [.designator, .institution])
      && grammar.listed(range.lowerBound..<range.lowerBound + 1, in: tokens)?.kind == .place
  }

  /// Whether capitals, lexicon and gazetteers make a name of these words.
  private func isName(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = range.lowerBound
    let trait = survey.traits[first]
    // What is left of a name that could not be read to its beginning.
    if range.allSatisfy({ survey.traits[$0].contains(.legalForm) }) { return false }
    if isTicker(range) { return false }
    // "Vice President of Clinical Affairs": the field of an office.
    if first > sentence.lowerBound, tokens[first - 1].word == grammar.marks.of,
      range.allSatisfy({ survey.traits[$0].contains(.commonCapital) })
    {
      return false
    }
    // "US$".
    if range.upperBound < tokens.count, tokens[range.upperBound].kind == .symbol,
      !tokens[range.upperBound].hasSpaceBefore
    {
      return false
    }
    if let listed = grammar.gazetteer.longest(in: tokens, at: first, before: range.upperBound) {
      if listed.length == range.count, range.count > 1 || !trait.contains(.listed) { return true }
      if range.count == 1, !survey.opens(first, sentence, tokens) { return true }
    }
    if range.count > 1 { return range.contains { !isCommon($0) } || !survey.opens(first, sentence, tokens) }
    guard tokens[first].end - tokens[first].start > 1 else { return false }
    if !trait.isDisjoint(with: [.commonCapital, .commonAcronym]) || !trait.isDisjoint(with: .describing) {
      return trait.contains(.givenName)
    }
    if !trait.contains(.listed) {
      // "Buyback": what opens a sentence and stands in lower case elsewhere.
      return !survey.opens(first, sentence, tokens) || !tokens[first].isCapitalised
        || survey.isCapitalisedInside(tokens[first].word) || !survey.isLowerSomewhere(tokens[first].word)
    }
    let isAfterDeterminer =
      first > sentence.lowerBound && survey.traits[first - 1].contains(.closed)
      && survey.traits[first - 1].contains(.pointer)
    if !survey.opens(first, sentence, tokens), !survey.opensAlone(first, sentence, tokens) {
      // "the Board", "the Agreement": a common noun that a document writes large.
      return !(isAfterDeterminer && (trait.contains(.noun) || trait.contains(.adjective)))
        || tokens[first].isAllCapitals
    }
    return isNameAtOpening(first)
  }

  /// "(VRO.HL)", "(NYSE: VRO)": capitals with a full stop between them that brackets hold, or an exchange and what stands behind it.
  private func isTicker(_ range: Range<Int>) -> Bool {
    if tokens[range.lowerBound].isAllCapitals, isBehindExchange(range.lowerBound) || isExchange(range) {
      return true
    }
    var start = Int(tokens[range.lowerBound].start)
    var end = Int(tokens[range.upperBound - 1].end)
    while start > 0, isTickerByte(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isTickerByte(bytes[end]) { end += 1 }
    guard start > 0, end < bytes.count, end - start <= Self.longestTicker,
      bytes[start..<end].contains(0x2E), bytes[end - 1] != 0x2E
    else { return false }
    return bytes[start - 1] == 0x28 && bytes[end] == 0x29 || bytes[start - 1] == 0x5B && bytes[end] == 0x5D
  }

  /// "NYSE: VRO", "Nasdaq Holm: VRO": whether an exchange and a colon stand before a word.
  private func isBehindExchange(_ index: Int) -> Bool {
    guard index > 1, isColon(index - 1) else { return false }
    return (max(0, index - 3)..<index - 1).contains { grammar.tickerMarks.contains(tokens[$0].word) }
  }

  private func isExchange(_ range: Range<Int>) -> Bool {
    range.upperBound < tokens.count && isColon(range.upperBound)
      && grammar.tickerMarks.contains(tokens[range.lowerBound].word)
  }

  private func isColon(_ index: Int) -> Bool { bytes[Int(tokens[index].start)] == 0x3A }

  private func isTickerByte(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte == 0x2E }

  /// The most bytes of a ticker and its exchange.
  private static let longestTicker = 10

  /// Whether a lone common word that opens a sentence is a name: "Apple fell", "Bob, who".
  private func isNameAtOpening(_ index: Int) -> Bool {
    let word = tokens[index].word
    let trait = survey.traits[index]
    if survey.isMostlyCapitalised(word) { return true }
    if survey.isCapitalisedInside(word) { return isFollowedByPossessive(index) }
    guard !survey.isLowerSomewhere(word) else { return false }
    if isFollowedByPossessive(index) { return true }
    guard index + 1 < tokens.count else { return false }
    let next = survey.traits[index + 1]
    let meetsVerb =
      next.contains(.thirdPerson) && !next.contains(.noun) || !next.isDisjoint(with: [.speech, .personVerb])
    if trait.contains(.givenName) {
      return !trait.contains(.verb) || meetsVerb || survey.traits[index + 1].contains(.copula)
        || tokens[index + 1].word == grammar.marks.comma
        || next.contains(.participle) && !next.contains(.noun)
    }
    // "Gale, CEO of Halden".
    if trait.contains(.noun), !trait.contains(.roleStart), tokens[index + 1].word == grammar.marks.comma,
      index + 2 < tokens.count, lengthOfRole(at: index + 2) > 0
    {
      return true
    }
    return trait.contains(.noun) && trait.isDisjoint(with: [.participle, .adjective])
      && survey.opensRepeatedly(word) && next.contains(.verb) && !next.contains(.adjective)
  }

  private func isFollowedByPossessive(_ index: Int) -> Bool {
    index + 1 < tokens.count && survey.traits[index + 1].contains(.possessive)
  }

  private func isCommon(_ index: Int) -> Bool {
    survey.traits[index].contains(.listed) && !survey.isCapitalisedInside(tokens[index].word)
  }

  /// A listed index with its number ("FTSE 100"), a product with its own ("iPhone 4").
  private func extended(_ range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let next = range.upperBound
    guard next < sentence.upperBound, tokens[next].kind == .number, tokens[next].hasSpaceBefore else {
      return range
    }
    if let entry = grammar.gazetteer.longest(in: tokens, at: range.lowerBound, before: next + 1),
      entry.length == range.count + 1
    {
      return range.lowerBound..<next + 1
    }
    guard !isTaken(next), hasInnerCapital(range.upperBound - 1) || isModel(next, behind: range, in: sentence)
    else { return range }
    return range.lowerBound..<next + 1
  }

  /// "a Halden 747 jet": three or four digits between a company's name and the end of the noun group.
  private func isModel(_ number: Int, behind name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard (3...4).contains(tokens[number].end - tokens[number].start), name.lowerBound > sentence.lowerBound,
      !survey.traits[name.lowerBound - 1].isDisjoint(with: [.closed, .adjective])
        || tokens[name.lowerBound - 1].kind == .number,
      !survey.traits[name.lowerBound - 1].contains(.joiner)
    else { return false }
    let next = number + 1
    guard next < sentence.upperBound, tokens[next].kind == .word, !tokens[next].isCapitalised else {
      return next >= sentence.upperBound || tokens[next].kind != .symbol
    }
    return !survey.traits[next].isDisjoint(with: [.productNoun, .closed])
  }
}
