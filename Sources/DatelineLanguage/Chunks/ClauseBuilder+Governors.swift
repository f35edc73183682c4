extension ClauseBuilder {
  /// What governs an infinitive: "plans to list", "ordered the unit to list", "the decision to list".
  mutating func attachGovernor(to clause: inout Clause, at position: Int) {
    var index = position - 1
    var nounBetween: Int?
    while index >= window.lowerBound {
      switch chunks[index] {
      case .verb(let verb):
        govern(&clause, by: verb, nounBetween)
        return
      case .noun(let noun):
        if nounBetween == nil {
          nounBetween = noun
          clause.governingNoun = noun
        }
        // "was formed by A and B to buy C": over the whole list.
        let joint = firstPlace(of: noun) - 1
        if listHeads[noun] >= 0, isCoordinator(joint), !isComma(joint - 1) {
          index = min(firstPlace(of: listHeads[noun]), index)
        }
        index -= 1
      case .coordinator where nounBetween == nil:
        continueEarlier(&clause)
        return
      // "was formed by A and B to buy the unit".
      case .coordinator where nounBetween.map { listHeads[$0] >= 0 } ?? false: index -= 1
      case .adverb, .preposition, .time, .comma: index -= 1
      default: index = -1
      }
    }
    // "The decision to close X": no verb before it; the noun's owner acts. A headline: "Halden to close its unit".
    if let noun = nounBetween {
      clause.subject = nounGroups[noun].possessor ?? (nounGroups[noun].headMention == nil ? nil : noun)
    }
  }

  private func govern(_ clause: inout Clause, by verb: Int, _ nounBetween: Int?) {
    guard verb < clauses.count else { return }
    clause.governor = verb
    let other = clauses[verb]
    let group = verbGroups[verb]
    if let noun = nounBetween, isBeneficiary(noun) {
      clause.subject = noun
      clause.governingNoun = self.noun(at: firstPlace(of: noun) - 2)
    } else if let noun = nounBetween.map({ listHeads[$0] >= 0 ? listHeads[$0] : $0 }), !group.isPassive,
      let object = other.object,
      noun == object && (grammar.holds(.control, group.lemma) || isBareInfinitive(clause.verb))
        || (grammar.holds(.causing, group.lemma) || isBareInfinitive(clause.verb)) && isTied(noun, to: object)
    {
      clause.subject = object
    } else if let noun = nounBetween, noun == other.object, grammar.holds(.judging, group.lemma),
      !isOwned(noun)
    {
      // "welcomed the decision to close the plant": whose decision it is stands nowhere.
      clause.subject = nil
    } else {
      clause.subject = other.subject
    }
  }

  /// Whether somebody owns a noun group: "Halden's plan", "its plan".
  private func isOwned(_ noun: Int) -> Bool {
    nounGroups[noun].possessor != nil
      || grammar.holds(.owner, word(nounGroups[noun].tokens.lowerBound))
  }

  /// "a deal for Orsk to buy the unit": a name behind the preposition acts, a thing ("paid for land to build on") does not.
  private func isBeneficiary(_ noun: Int) -> Bool {
    let place = firstPlace(of: noun) - 1
    guard nounGroups[noun].headMention != nil, isPreposition(place), self.noun(at: place - 1) != nil,
      case .preposition(let token) = chunks[place]
    else { return false }
    return grammar.holds(.beneficiary, word(token))
  }

  /// "caused earnings at Orsk to fall": whether prepositions tie a noun group to another.
  private func isTied(_ noun: Int, to host: Int) -> Bool {
    var place = firstPlace(of: noun) - 1
    while place > window.lowerBound, case .preposition(let token) = chunks[place],
      grammar.holds(.tie, word(token)), let earlier = self.noun(at: place - 1)
    {
      if earlier == host { return true }
      place = firstPlace(of: earlier) - 1
    }
    return false
  }

  /// A base form without "to" behind the object of a verb that lets or sees it happen is an infinitive: "saw sales in Europe
  /// rise", "helped the baker boost profit".
  mutating func decideBareInfinitives() {
    for position in window {
      guard case .verb(let verb) = chunks[position], isBareForm(verb),
        let noun = noun(at: position - 1), let governor = self.verb(governing: noun),
        grammar.holds(.letting, verbGroups[governor].lemma), !verbGroups[governor].isPassive
      else { continue }
      verbGroups[verb].form = .infinitive
    }
  }

  /// Whether a verb group is an infinitive without "to".
  private func isBareInfinitive(_ verb: Int) -> Bool {
    verbGroups[verb].form == .infinitive && verbGroups[verb].tokens.lowerBound == verbGroups[verb].main
  }

  /// The verb before a noun group and the nouns to which prepositions tie it.
  private func verb(governing noun: Int) -> Int? {
    var place = firstPlace(of: noun) - 1
    while place > window.lowerBound, case .preposition(let token) = chunks[place],
      grammar.holds(.tie, word(token)), let earlier = self.noun(at: place - 1)
    {
      place = firstPlace(of: earlier) - 1
    }
    guard window.contains(place), case .verb(let verb) = chunks[place] else { return nil }
    return verb
  }

  /// Who acts in a gerund: "by abandoning X, Y …", "a group employing 11,000".
  mutating func attachGerund(to clause: inout Clause, at position: Int) {
    if position > window.lowerBound {
      switch chunks[position - 1] {
      case .preposition(let token), .subordinator(let token):
        clause.opener = word(token)
        // "quoted Jane Roe as saying": who is quoted speaks.
        if grammar.holds(.role, word(token)), isSaying(position), let noun = noun(at: position - 2),
          let verb = self.verb(governing: noun), verb < clauses.count, clauses[verb].object == noun
        {
          clause.governor = verb
          clause.subject = noun
          return
        }
        if let verb = spendingVerb(before: position - 1) {
          clause.governor = verb
          clause.subject = clauses[verb].subject
          return
        }
      case .coordinator:
        continueEarlier(&clause)
        return
      case .noun(let noun) where !isPreposition(position - 2):
        if let verb = self.verb(governing: noun), verb < clauses.count, !verbGroups[verb].isPassive {
          if grammar.holds(.spending, verbGroups[verb].lemma) {
            clause.governor = verb
            clause.subject = clauses[verb].subject
            return
          }
          // "saw sales falling", "expects sales rising": what is thought of is governed, what is only made is not.
          let lemma = verbGroups[verb].lemma
          let isThought = grammar.holds(.causing, lemma) && grammar.holds(.saying, lemma)
          if isThought || grammar.holds(.letting, lemma) { clause.governor = verb }
        }
        clause.subject = noun
        clause.isRelative = true
        return
      default: break
      }
    }
    let speech = isComma(position - 1) ? clauseContinued(bySpeechAt: position) : nil
    guard let earlier = speech ?? lastClause(.finite) else { return }
    clause.governor = earlier
    clause.subject = clauses[earlier].subject
  }

  /// "said sales rose, adding that it would open a mill", "said sales rose and warned that …", "declined to say when the mill would
  /// open, stating that …": who goes on speaking with a verb that brings a clause is who spoke before, and not what was spoken of;
  /// nil where nobody spoke, not in the verb's own tense, or where who was spoken of may be the one to speak ("said Jane Roe
  /// resigned, saying that").
  func clauseContinued(bySpeechAt position: Int) -> Int? {
    guard case .verb(let verb) = chunks[position], isSpeaking(verb), bringsClause(position),
      let last = lastClause(.finite)
    else { return nil }
    let isNamed = clauses[last].subject.map { nounGroups[$0].headMention != nil } ?? false
    if isNamed, verbGroups[clauses[last].verb].modal == nil, !grammar.holds(.adding, verbGroups[verb].lemma) {
      return nil
    }
    var clause = last
    while let outer = clauseBringing(clause) { clause = outer }
    let isSameSpeech = verbGroups[verb].form == .gerund || isAlike(clauses[clause].verb, verb)
    return clause < last && isSameSpeech ? clause : nil
  }

  /// Whether a verb brings what is said or thought as a clause.
  func isSpeaking(_ verb: Int) -> Bool {
    let lemma = verbGroups[verb].lemma
    return grammar.holds(.saying, lemma) || grammar.holds(.stating, lemma)
  }

  /// Whether a clause of its own stands behind the verb at a chunk.
  private func bringsClause(_ position: Int) -> Bool {
    guard window.contains(position + 1) else { return false }
    switch chunks[position + 1] {
    case .subordinator, .relative: return true
    case .noun(let noun): return isFinite(position + (owns(noun) ? 3 : 2))
    default: return false
    }
  }

  /// The finite clause before another that brings it as what is said or thought; nil where a comma, a coordinator or a mark parts
  /// the two.
  private func clauseBringing(_ clause: Int) -> Int? {
    var index = chunks[window].firstIndex(of: .verb(clause)) ?? window.lowerBound
    if let subject = clauses[clause].subject { index = firstPlace(of: subject) }
    index -= 1
    while window.contains(index) {
      switch chunks[index] {
      case .verb(let verb):
        guard verb < clause, isSpeaking(verb) else { return nil }
        return finiteGovernor(of: verb)
      case .adverb, .time, .preposition, .noun, .subordinator, .relative: index -= 1
      case .comma, .coordinator, .mark: return nil
      }
    }
    return nil
  }

  /// "declined to say": the finite clause that governs a clause over any number of others; the clause itself when it is finite.
  private func finiteGovernor(of clause: Int) -> Int? {
    var governor = clause
    while verbGroups[clauses[governor].verb].form != .finite {
      guard let next = clauses[governor].governor, next < governor else { return nil }
      governor = next
    }
    return governor
  }

  /// The verb whose object goes into what a gerund behind a preposition tells: "is to spend $3m on upgrading the plant".
  private func spendingVerb(before preposition: Int) -> Int? {
    var index = preposition - 1
    while window.contains(index) {
      switch chunks[index] {
      case .verb(let verb):
        let isSpending = grammar.holds(.spending, verbGroups[verb].lemma) && !verbGroups[verb].isPassive
        return isSpending && verb < clauses.count ? verb : nil
      case .noun, .preposition, .adverb, .time: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "By abandoning the IPO, X became …", "Created in 2023, X was …": the subject follows.
  mutating func fillFrontedSubjects() {
    for index in firstClause..<clauses.count {
      let form = verbGroups[clauses[index].verb].form
      guard form != .finite, clauses[index].subject == nil, clauses[index].governor == nil,
        let main = (index + 1..<clauses.count).first(where: { canShareSubject($0, with: index) })
      else { continue }
      clauses[index].subject = clauses[main].subject
      if form == .gerund { clauses[index].governor = main }
    }
  }

  /// "Formed by A and B, who met at school, X grew": who acted, and what is told of them, is not what came to be.
  private func canShareSubject(_ main: Int, with fronted: Int) -> Bool {
    guard verbGroups[clauses[main].verb].form == .finite, clauses[main].opener == nil,
      let subject = clauses[main].subject
    else {
      return false
    }
    return !clauses[fronted].arguments.contains { $0.noun == subject }
  }
}
