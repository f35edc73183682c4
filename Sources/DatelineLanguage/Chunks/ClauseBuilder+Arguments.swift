extension ClauseBuilder {
  /// The object, second object and prepositional arguments behind a verb, up to the next clause.
  func attachArguments(to clause: inout Clause, at position: Int) {
    var index = position + 1
    var end = clause.tokens.upperBound
    loop: while index < window.upperBound {
      switch chunks[index] {
      case .adverb, .preposition: break
      case .time(let time): end = times[time].tokens.upperBound
      case .noun(let noun):
        end = nounGroups[noun].tokens.upperBound
        guard attach(noun, to: &clause, at: index) else { break loop }
      case .coordinator:
        guard let noun = noun(at: index + 1), !isFinite(index + 2), listHeads[noun] >= 0 else { break loop }
      case .comma:
        if let close = endOfInsertion(from: index) {
          index = close
          break
        }
        guard
          !isComma(index) || listContinues(index) || parenthesisCloses(index) || insertionContinues(index)
            || bringsOutcome(index)
        else { break loop }
      case .verb, .relative, .subordinator, .mark: break loop
      }
      index += 1
    }
    clause.tokens = clause.tokens.lowerBound..<max(end, clause.tokens.upperBound)
  }

  /// Gives a noun group its place among the arguments; false when it begins the next clause.
  private func attach(_ noun: Int, to clause: inout Clause, at index: Int) -> Bool {
    let isPassive = verbGroups[clause.verb].isPassive
    // The possessor belongs to the noun group after it.
    if owns(noun) { return true }
    if isFinite(index + 1), opensComparison(firstPlace(of: noun) - 1, noun) {
      return false
    } else if let token = preposition(before: noun, at: index) {
      clause.arguments.append(Clause.Argument(preposition: word(token), noun: noun))
    } else if isFinite(index + 1), !isObjectOfComplement(firstPlace(of: noun)) {
      // "denied it had postponed": the noun group is the next verb's subject.
      return false
    } else if clause.object == nil, clause.arguments.isEmpty, !isPassive {
      clause.object = noun
    } else if clause.secondObject == nil, clause.arguments.isEmpty,
      directlyFollows(index) || isPassive && chunks[index - 1] == .verb(clause.verb)
    {
      clause.secondObject = noun
    }
    return true
  }

  /// The preposition before a noun group or before its owner: "to Orca's ownership".
  private func preposition(before noun: Int, at index: Int) -> Int? {
    if case .preposition(let token) = chunks[index - 1] { return token }
    guard let possessor = nounGroups[noun].possessor else { return nil }
    let place = places[possessor]
    guard place > window.lowerBound, case .preposition(let token) = chunks[place - 1] else { return nil }
    return token
  }

  private func directlyFollows(_ index: Int) -> Bool {
    switch chunks[index - 1] {
    case .noun: true
    case .preposition(let token): grammar.holds(.role, word(token))
    default: false
    }
  }

  private func listContinues(_ index: Int) -> Bool {
    if let noun = noun(at: index + 1) { return listHeads[noun] >= 0 }
    guard isCoordinator(index + 1), let noun = noun(at: index + 2) else { return false }
    return listHeads[noun] >= 0
  }

  /// "sold Orsk, its tyre arm, to Halden", "sold Orsk, which makes tyres, to Halden", "bought 195 shares, or 8%, from": the
  /// comma that closes what is said of the noun before the comma at `index`, when a preposition or time follows it.
  private func endOfInsertion(from index: Int) -> Int? {
    guard isComma(index), let described = noun(at: index - 1), window.contains(index + 1) else { return nil }
    var hasVerb = false
    switch chunks[index + 1] {
    case .noun: guard nounGroups[described].apposition != nil else { return nil }
    case .relative: hasVerb = true
    case .verb(let verb):
      guard verbGroups[verb].form == .participle else { return nil }
      hasVerb = true
    case .coordinator(let token):
      guard grammar.holds(.joiner, word(token)), !grammar.holds(.additive, word(token)),
        noun(at: index + 2) != nil
      else { return nil }
    default: return nil
    }
    var place = index + 1
    while window.contains(place) {
      switch chunks[place] {
      case .comma where isComma(place): return isPreposition(place + 1) || isTime(place + 1) ? place : nil
      case .verb where !hasVerb, .mark, .subordinator: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// An apposition between two commas inside the arguments is stepped over with its noun group.
  private func parenthesisCloses(_ index: Int) -> Bool {
    noun(at: index - 1).map { nounGroups[$0].apposition != nil } ?? false
  }

  /// ", along with its activities, back into the group": a phrase without a verb between two commas, behind which the
  /// verb's arguments go on; true at either comma.
  private func insertionContinues(_ index: Int) -> Bool {
    guard opensPhrase(index + 1) else { return false }
    if let next = commaBehindPhrase(from: index + 1, step: 1), opensPhrase(next + 1) { return true }
    // The second comma: the phrase before it began with a comma and held no verb.
    return commaBehindPhrase(from: index - 1, step: -1).map { opensPhrase($0 + 1) } ?? false
  }

  /// ", with the loss of 300 jobs", ", at a cost of $3m": whether a comma only sets off what comes of an event.
  private func bringsOutcome(_ index: Int) -> Bool {
    guard window.contains(index + 1), case .preposition(let token) = chunks[index + 1],
      grammar.holds(.attending, word(token)), let noun = noun(at: index + 2)
    else { return false }
    return grammar.holds(.outcome, tokens[nounGroups[noun].head].lemma)
  }

  private func opensPhrase(_ place: Int) -> Bool {
    if isPreposition(place) { return true }
    guard window.contains(place), case .adverb = chunks[place] else { return false }
    return isPreposition(place + 1)
  }

  private func commaBehindPhrase(from start: Int, step: Int) -> Int? {
    var place = start
    while window.contains(place) {
      switch chunks[place] {
      case .comma: return isComma(place) ? place : nil
      case .noun, .preposition, .adverb, .time: place += step
      default: return nil
      }
    }
    return nil
  }
}
