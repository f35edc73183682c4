import DatelineModel

/// Who bought what, who comes from where, and where companies are at home.
extension ReferenceResolver {
  /// Notes who bought or sold what: "Halden sold its unit Orsk to Kestrel", "Orsk was bought by Kestrel".
  mutating func noteTransfer(_ name: Mention, in sentence: Range<Int>) {
    guard let entity = name.entity, entities[entity].isOrganisation,
      name.tokens.upperBound >= sentence.upperBound || !traits[name.tokens.upperBound].contains(.possessive),
      let verb = governor(of: name, in: sentence)
    else { return }
    if tokens[verb].partOfSpeech == .adposition {
      noteParty(entity, behind: verb, in: sentence)
      return
    }
    guard tokens[verb].partOfSpeech == .verb, let isSale = isSale(verb) else { return }
    judge.note(
      Transfer(
        target: entity, buyer: isSale ? nil : subject, seller: isSale ? subject : nil,
        sentence: judge.sentence))
  }

  /// Notes whom something is sold to or bought from, or by whom it was.
  private mutating func noteParty(_ entity: Int, behind preposition: Int, in sentence: Range<Int>) {
    let word = tokens[preposition].word
    let isTo = grammar.directions.contains(word)
    let isFrom = grammar.origins.contains(word)
    let isBy = word == grammar.marks.agent
    guard isTo || isFrom || isBy else { return }
    if !isBy, var transfer = judge.transfer, transfer.sentence == judge.sentence {
      if isTo, transfer.buyer == nil {
        transfer.buyer = entity
      } else if isFrom, transfer.seller == nil {
        transfer.seller = entity
      }
      judge.note(transfer)
    }
    // "was sold to Kestrel", "was bought by Kestrel", "was sold by Halden"
    let verb = preposition - 1
    guard verb > sentence.lowerBound, tokens[verb].partOfSpeech == .verb,
      tokens[verb].verbForm == .pastParticiple, traits[verb - 1].contains(.copula),
      let isSale = isSale(verb), let subject
    else { return }
    let isBuyer = isBy ? !isSale : isSale && isTo
    guard isBuyer || isBy || isFrom && !isSale else { return }
    judge.note(
      Transfer(
        target: subject, buyer: isBuyer ? entity : nil, seller: isBuyer ? nil : entity,
        sentence: judge.sentence))
  }

  /// Whether a verb is one of selling, nil for none of selling or buying.
  private func isSale(_ verb: Int) -> Bool? {
    if grammar.saleVerbs.contains(tokens[verb].lemma) { return true }
    return grammar.purchaseVerbs.contains(tokens[verb].lemma) ? false : nil
  }

  /// The token before a name's group and what owns it: "sold" in "sold its tram unit Orsk".
  private func governor(of name: Mention, in sentence: Range<Int>) -> Int? {
    var index = reader.groupStart(name.tokens.lowerBound, in: sentence) - 1
    if index > sentence.lowerBound, traits[index].contains(.possessive) {
      index = reader.groupStart(index - 1, in: sentence) - 1
    }
    if index > sentence.lowerBound, grammar.owners.contains(tokens[index].word) { index -= 1 }
    return index > sentence.lowerBound ? index : nil
  }

  /// "joined from Halden": whether a name only tells where somebody or something comes from.
  func isOrigin(_ name: Mention, in sentence: Range<Int>) -> Bool {
    governor(of: name, in: sentence).map { grammar.origins.contains(tokens[$0].word) } ?? false
  }

  /// Notes where a company is at home: "Holm-based Halden", "Halden of Holm", "Halden, based in Holm".
  mutating func noteHome(_ name: Mention, in sentence: Range<Int>) {
    guard mentions.count > sentenceStart + 1, let entity = name.entity,
      case let other = mentions[mentions.count - 2], let before = other.entity,
      other.tokens.upperBound < name.tokens.lowerBound
    else { return }
    let between = other.tokens.upperBound..<name.tokens.lowerBound
    guard (1...4).contains(between.count) else { return }
    if entities[entity].kind == .place, isHome(between), entities[before].kind == .company {
      judge.noteHome(entity, of: before)
    } else if entities[before].kind == .place, entities[entity].kind == .company,
      tokens[between.lowerBound].word == grammar.marks.hyphen,
      grammar.basedWords.contains(tokens[min(between.lowerBound + 1, name.tokens.lowerBound)].word)
    {
      judge.noteHome(before, of: entity)
    }
  }

  /// "of", "in", ", based in": what stands between a company and its place.
  private func isHome(_ between: Range<Int>) -> Bool {
    let last = between.upperBound - 1
    guard tokens[last].word == grammar.marks.of || traits[last].contains(.placePreposition) else {
      return false
    }
    return between.count == 1
      || between.dropLast().contains { grammar.basedWords.contains(tokens[$0].word) }
  }
}
