extension ClauseBuilder {
  /// A past form without auxiliary is a reduced relative when another finite verb is left without a subject.
  mutating func decideParticiples() {
    for position in window {
      guard case .verb(let verb) = chunks[position], isBarePast(verbGroups[verb]),
        !grammar.holds(.intransitive, verbGroups[verb].lemma),
        noun(at: position + 1).map({ isRetained($0, by: verb, at: position) }) ?? isParticiple(position)
      else { continue }
      verbGroups[verb].form = .participle
      verbGroups[verb].isPassive = true
    }
  }

  /// ", fined $3m in 2019, lost an appeal": whether an amount behind a participle is what its passive keeps as an object.
  private func isRetained(_ noun: Int, by verb: Int, at position: Int) -> Bool {
    grammar.holds(.retaining, verbGroups[verb].lemma) && isAmount(noun) && isComma(position - 1)
      && self.noun(at: position - 2) != nil && finiteVerbFollows(position)
  }

  /// A past form that stands alone; "were" and "had" are never participles.
  private func isBarePast(_ group: VerbGroup) -> Bool {
    group.form == .finite && group.modal == nil && tokens[group.main].verbForm == .past
      && tokens[group.main].partOfSpeech != .auxiliary && !grammar.holds(.perfect, group.lemma)
      && group.tokens.count == (group.particle == nil ? 1 : 2)
  }

  private func isParticiple(_ position: Int) -> Bool {
    guard position > window.lowerBound else {
      // "Created in 2023 by …, Orca was": at the start.
      return true
    }
    switch chunks[position - 1] {
    case .subordinator: return isPreposition(position + 1)
    case .comma:
      guard isPreposition(position + 1) || isTime(position + 1), !isCoordinator(position - 2) else {
        return false
      }
      // "X, a brewer, said on Monday it would close": a verb of saying brings a clause of its own.
      return isSaying(position) ? finiteVerbWithoutSubjectFollows(position) : finiteVerbFollows(position)
    case .noun(let noun):
      if isPersonal(noun) || opensClause(position - 2) && isInfinitive(position + 1) { return false }
      // "a rise in profits as sales grew"
      if opensComparison(firstPlace(of: noun) - 1, noun) { return false }
      // "The plant, Halden said, closed": commas on either side make it an aside.
      if isComma(position - 2), isComma(position + 1) { return false }
      // "the unit that Halden founded grew": the pronoun opens a clause, and the noun behind it acts.
      if position - 2 >= window.lowerBound, case .relative = chunks[position - 2] { return false }
      if finiteVerbWithoutSubjectFollows(position) { return true }
      // "Halden will close, people close to the matter said": a matter is not said, though people are said to be close.
      return isObject(position - 1) && (!isSaying(position) || isInfinitive(position + 1))
    default: return false
    }
  }

  /// Whether the verb at a chunk brings a clause of its own.
  func isSaying(_ position: Int) -> Bool {
    guard case .verb(let verb) = chunks[position] else { return false }
    return grammar.holds(.saying, verbGroups[verb].lemma)
  }

  /// "before Halden agreed to sell": the preposition opens a clause, and the noun behind it acts.
  private func opensClause(_ position: Int) -> Bool {
    guard position >= window.lowerBound, case .preposition(let token) = chunks[position] else { return false }
    return grammar.holds(.temporal, tokens[token].word)
  }

  func isInfinitive(_ position: Int) -> Bool {
    guard position < window.upperBound, case .verb(let verb) = chunks[position] else { return false }
    return verbGroups[verb].form == .infinitive
  }

  private func isPersonal(_ noun: Int) -> Bool {
    let group = nounGroups[noun].tokens
    return group.count == 1 && grammar.holds(.personal, tokens[group.lowerBound].word)
  }

  /// A finite verb follows that does not go on with this one ("quit in August and has not been replaced") and is not that of
  /// what it followed ("filed on Monday after a deal with lenders fell apart").
  private func finiteVerbFollows(_ position: Int) -> Bool {
    var index = position + 1
    var isOwed = false
    while index < window.upperBound {
      if isFinite(index), case .verb(let verb) = chunks[index] {
        guard isCoordinator(index - 1) || isOwed else { return true }
        if !isOwed, !isBare(verb) { return false }
        isOwed = false
      } else {
        isOwed = isOwed ? !isComma(index) : opensClause(index) && noun(at: index + 1) != nil
      }
      index += 1
    }
    return false
  }

  private func hasFinite(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end {
      if isFinite(position) { return true }
      position += 1
    }
    return false
  }

  /// A finite verb follows, and no noun group that could be its subject stands directly before it, nor does a name tell before
  /// what it did after something: "Halden filed on Monday after talks with lenders collapsed".
  private func finiteVerbWithoutSubjectFollows(_ position: Int) -> Bool {
    var lastNounIsFree = false
    var isOwed = false
    let isNamed = noun(at: position - 1).map { nounGroups[$0].headMention != nil } ?? false
    for index in position + 1..<window.upperBound {
      switch chunks[index] {
      case .noun: lastNounIsFree = !isPreposition(index - 1) || opensClause(index - 1) && isFinite(index + 1)
      case .preposition where isNamed && opensClause(index) && noun(at: index + 1) != nil: isOwed = true
      case .comma: isOwed = false
      case .verb where isFinite(index): return !lastNounIsFree && !isOwed
      case .coordinator, .subordinator, .relative, .mark: return false
      default: break
      }
    }
    return false
  }

  /// Whether the noun group at a chunk is already the object or argument of an earlier verb.
  private func isObject(_ position: Int) -> Bool {
    guard position > window.lowerBound else { return false }
    switch chunks[position - 1] {
    case .verb: return true
    case .preposition: return hasFinite(window.lowerBound, position - 1)
    default: return false
    }
  }
}
