extension ClauseBuilder {
  mutating func attachSubject(to clause: inout Clause, at position: Int) {
    switch verbGroups[clause.verb].form {
    case .infinitive: attachGovernor(to: &clause, at: position)
    case .gerund: attachGerund(to: &clause, at: position)
    case .participle: attachParticiple(to: &clause, at: position)
    case .finite: attachFinite(to: &clause, at: position)
    }
    if let subject = clause.subject {
      let start = min(nounGroups[subject].tokens.lowerBound, clause.tokens.lowerBound)
      clause.tokens = start..<clause.tokens.upperBound
    }
  }

  private func attachParticiple(to clause: inout Clause, at position: Int) {
    clause.isRelative = true
    if let noun = noun(at: position - 1) {
      clause.subject = noun
    } else if isComma(position - 1), let noun = noun(at: position - 2) {
      clause.subject = noun
    } else if isComma(position - 1), let noun = bracketedNoun(endingAt: position - 2) {
      clause.subject = noun
    } else if isCoordinator(position - 1) {
      continueEarlier(&clause)
    } else if isFinite(position - 1), case .verb(let verb) = chunks[position - 1], verb < clauses.count {
      // "He appears set to leave": the participle says something of the verb's subject.
      clause.isRelative = false
      clause.governor = verb
      clause.subject = clauses[verb].subject
    }
  }

  /// The noun group before a bracket: "the Halden Group (HG), founded in 1998".
  private func bracketedNoun(endingAt index: Int) -> Int? {
    guard window.contains(index), case .comma(let token) = chunks[index],
      grammar.holds(.closing, word(token)),
      let open = openingBracket(before: index)
    else { return nil }
    return noun(at: open - 1)
  }

  private mutating func attachFinite(to clause: inout Clause, at position: Int) {
    var index = position - 1
    var hasCrossedComma = false
    // "After X left": what a preposition governs is the subject where nothing else can be.
    var governed: Int?
    defer { if clause.subject == nil, let governed { take(governed, as: &clause) } }
    while index >= window.lowerBound {
      switch chunks[index] {
      case .adverb, .time, .preposition: index -= 1
      case _ where governed != nil && !isNoun(index): return
      case .relative:
        attachRelative(&clause, at: index)
        return
      case .coordinator(let token):
        let isContrast = !grammar.holds(.joiner, word(token))
        continueEarlier(&clause, isContrast: isContrast, clauseContinued(bySpeechAt: position))
        return
      case .subordinator(let token):
        if grammar.holds(.relative, word(token)), noun(at: index - 1) != nil {
          attachRelative(&clause, at: index)
        } else {
          clause.opener = word(token)
        }
        return
      case .comma(let token):
        if grammar.holds(.closing, word(token)) {
          guard let open = openingBracket(before: index) else { return }
          index = open - 1
          continue
        }
        guard !hasCrossedComma, let open = parentheticalStart(endingAt: index) else {
          continueEarlier(&clause)
          return
        }
        hasCrossedComma = true
        index = open - 1
      case .noun(let noun):
        // "workers at Halden's plant": the owner stands between the preposition and its noun.
        let start = firstPlace(of: listHeads[noun] >= 0 ? listHeads[noun] : noun)
        if opensComparison(start - 1, noun), index == position - 1 {
          // "a rise in profits as sales grew".
          take(noun, as: &clause)
          return
        }
        if isPreposition(start - 1) {
          if governed == nil, opensClause(start - 1) { governed = noun }
          index = start - 2
          continue
        }
        if isObjectOfComplement(start) || isAge(noun, at: start) {
          index = start - 2
          continue
        }
        // "the biggest failure since Orsk was wound up": what an earlier verb acts on is not the subject.
        if let governed, isObjectOfFinite(start) {
          take(governed, as: &clause)
          return
        }
        take(describedByRelative(endingAt: start - 1) ?? noun, as: &clause)
        attachContact(&clause, subjectAt: start, verbAt: position)
        return
      case .verb(let verb):
        if verbGroups[verb].form == .finite {
          if parted.contains(verb)
            || index < position - 1 && tokens[verbGroups[verb].main].partOfSpeech == .auxiliary
          {
            // "was on Monday named", "has, however, named": one verb in two groups.
            clause.subject = clauses[verb].subject
            clause.opener = clauses[verb].opener
            clause.isRelative = clauses[verb].isRelative
            return
          }
          if let described = describedByRelative(endingAt: index) { take(described, as: &clause) }
          return
        }
        // "the deal to buy X fails": step over an infinitive or participle that belongs to the subject.
        guard index > window.lowerBound else { return }
        index -= isPreposition(index - 1) ? 2 : 1
      case .mark: return
      }
    }
  }

  /// "Jane Roe, 52, who runs Halden, left": whether a bare number stands behind a noun and a comma.
  private func isAge(_ noun: Int, at place: Int) -> Bool {
    let words = nounGroups[noun].tokens
    return words.count == 1 && tokens[words.lowerBound].partOfSpeech == .numeral && isComma(place - 1)
      && !isPreposition(place + 1) && place > window.lowerBound + 1 && isNoun(place - 2)
  }

  /// "the plan to cut jobs has angered", "the firm making trams closed": whether the noun at `place` is acted on by a verb that
  /// tells of the noun before it.
  func isObjectOfComplement(_ place: Int) -> Bool {
    guard place - 2 >= window.lowerBound, case .verb(let verb) = chunks[place - 1], isNoun(place - 2) else {
      return false
    }
    return (verbGroups[verb].form == .infinitive || verbGroups[verb].form == .gerund)
      && !grammar.holds(.saying, verbGroups[verb].lemma)
  }

  /// Whether a finite verb that brings no clause stands directly before a noun group.
  private func isObjectOfFinite(_ place: Int) -> Bool {
    guard isFinite(place - 1), case .verb(let verb) = chunks[place - 1] else { return false }
    return !grammar.holds(.saying, verbGroups[verb].lemma)
  }

  /// "the company which makes trams said": the noun before a relative clause whose verb stands at `place`, when no comma
  /// parts the two; nil where none does, where the verb brings a clause of its own ("the man who said trams …"), and where
  /// "that" opens what somebody was told ("told Orsk that the unit closed").
  private func describedByRelative(endingAt place: Int) -> Int? {
    guard place > window.lowerBound, case .verb(let verb) = chunks[place], verbGroups[verb].form == .finite,
      !grammar.holds(.saying, verbGroups[verb].lemma)
    else { return nil }
    var index = place - 1
    var subject: Int?
    while index > window.lowerBound {
      switch chunks[index] {
      case .adverb, .time: index -= 1
      case .noun(let noun):
        if let subject, nounGroups[subject].possessor != noun { return nil }
        subject = noun
        index -= 1
      case .relative: return noun(at: index - 1)
      case .subordinator(let token) where grammar.holds(.relative, word(token)):
        return noun(at: index - 1).flatMap { isBesideSpeech($0) ? nil : $0 }
      default: return nil
      }
    }
    return nil
  }

  /// Whether a noun group is whom a verb of saying speaks to.
  private func isTold(_ noun: Int) -> Bool {
    let place = firstPlace(of: noun) - 1
    guard place >= window.lowerBound, case .verb(let verb) = chunks[place] else { return false }
    return isSpeaking(verb)
  }

  /// "told Orsk that", "said in a letter to Orsk that": whether a noun group before "that" is whom a verb of saying speaks to, or
  /// stands in a phrase that says how or when it does, so that what follows is what is said.
  private func isBesideSpeech(_ noun: Int) -> Bool {
    var place = firstPlace(of: noun) - 1
    while window.contains(place) {
      switch chunks[place] {
      case .verb(let verb): return isSpeaking(verb)
      case .preposition, .time, .adverb: place -= 1
      case .noun(let earlier):
        // "reported a loss from the plant that": the verb has an object.
        place = firstPlace(of: earlier) - 1
        guard isPreposition(place) else { return false }
      default: return false
      }
    }
    return false
  }

  /// The place at which a noun group begins with those that own it.
  func firstPlace(of noun: Int) -> Int {
    var owned = noun
    while let owner = nounGroups[owned].possessor, places[owner] == places[owned] - 1 { owned = owner }
    return places[owned]
  }

  /// The head of "X of Y" stands further left; of a list it is the first member.
  private mutating func take(_ noun: Int, as clause: inout Clause) {
    let subject = listHeads[noun] >= 0 ? listHeads[noun] : noun
    clause.subject = subject
    noteOpener(&clause, before: places[subject])
  }

  /// "the unit, which was founded": the antecedent is the subject.
  private func attachRelative(_ clause: inout Clause, at index: Int) {
    clause.isRelative = true
    clause.subject = antecedent(before: index)
  }

  /// Whether a preposition may open a clause: at the beginning, or behind a comma, a verb or its object.
  private func opensClause(_ index: Int) -> Bool {
    guard case .preposition(let token) = chunks[index] else { return false }
    return grammar.holds(.temporal, word(token))
  }

  /// "as sales rose": the preposition before a noun group opens a clause, unless the group is an office or the like that stands
  /// without article ("his role as chairman ended").
  func opensComparison(_ index: Int, _ noun: Int) -> Bool {
    guard index >= window.lowerBound, case .preposition(let token) = chunks[index],
      grammar.holds(.role, word(token))
    else { return false }
    if case .verb(let verb)? = index > window.lowerBound ? chunks[index - 1] : nil,
      verbGroups[verb].form == .participle
    {
      return false
    }
    let group = nounGroups[noun]
    let first = tokens[group.tokens.lowerBound]
    let head = tokens[group.head]
    if grammar.holds(.standing, head.word) { return false }
    return group.possessor != nil || group.headMention != nil
      || group.tokens.count > 1 && first.partOfSpeech == .determiner
      || first.partOfSpeech == .pronoun || head.partOfSpeech == .noun && head.lemma != head.word
  }

  private func isNoun(_ index: Int) -> Bool { if case .noun = chunks[index] { true } else { false } }

  private func openingBracket(before index: Int) -> Int? {
    var position = index - 1
    while position >= window.lowerBound {
      if case .comma(let token) = chunks[position], grammar.holds(.opening, word(token)) { return position }
      position -= 1
    }
    return nil
  }

  private mutating func noteOpener(_ clause: inout Clause, before place: Int) {
    var index = place - 1
    while index >= window.lowerBound {
      switch chunks[index] {
      case .time, .adverb: index -= 1
      case .subordinator(let token) where grammar.holds(.relative, word(token)) && followsName(index):
        attachRelativeObject(&clause, at: index, word(token))
        return
      case .subordinator(let token), .preposition(let token):
        clause.opener = word(token)
        return
      case .noun(let noun) where owns(noun): index -= 1
      case .relative(let token):
        attachRelativeObject(&clause, at: index, word(token))
        return
      case .coordinator(let token) where grammar.holds(.additive, word(token)):
        clause.opener = openerShared(by: clause.verb)
        return
      default: return
      }
    }
  }

  /// "If A wins and B closes its plant, C will leave": what opens the first clause of a sentence opens a second one joined to it, too,
  /// where the main clause follows.
  private func openerShared(by verb: Int) -> Word? {
    guard let first = clauses[firstClause...].firstIndex(where: { verbGroups[$0.verb].form == .finite }),
      first == lastClause(.finite), !clauses[first].isRelative, let opener = clauses[first].opener
    else { return nil }
    return verbGroups[(verb + 1)...].contains { $0.form == .finite } ? opener : nil
  }

  /// Whether a noun group with a name stands before the chunk: what "that" opens there tells about the name.
  private func followsName(_ index: Int) -> Bool {
    noun(at: index - 1).map {
      nounGroups[$0].headMention != nil && !isFinite(index - 2) && !isBesideSpeech($0)
    }
      ?? false
  }

  /// "the IPO that X postponed": the antecedent is what the verb acts on; "X, whose unit closed": it owns the subject.
  private mutating func attachRelativeObject(_ clause: inout Clause, at index: Int, _ pronoun: Word) {
    clause.isRelative = true
    guard let antecedent = antecedent(before: index) else { return }
    if grammar.holds(.owning, pronoun) {
      if let subject = clause.subject, nounGroups[subject].possessor == nil {
        nounGroups[subject].possessor = antecedent
      }
    } else {
      clause.object = antecedent
    }
  }

  /// "the plant it closed": a relative clause without a pronoun of its own.
  ///
  /// A personal pronoun stands right behind a noun group, and its
  /// verb lacks an object.
  private mutating func attachContact(_ clause: inout Clause, subjectAt start: Int, verbAt position: Int) {
    let verb = verbGroups[clause.verb]
    guard !clause.isRelative, clause.opener == nil, let subject = clause.subject, places[subject] == start,
      let antecedent = noun(at: start - 1), !owns(antecedent), !isPronoun(antecedent), !isTold(antecedent),
      isPronoun(subject), !verb.isPassive, tokens[verb.main].partOfSpeech == .verb,
      !grammar.holds(.saying, verb.lemma), !grammar.holds(.intransitive, verb.lemma),
      noun(at: position + 1) == nil, !isVerb(position + 1), !isFronted(antecedent)
    else { return }
    clause.isRelative = true
    clause.object = antecedent
  }

  /// "After the merger it grew": whether a preposition brings a noun group before any verb.
  func isFronted(_ noun: Int) -> Bool {
    let start = firstPlace(of: noun)
    guard isPreposition(start - 1) else { return false }
    for place in window.lowerBound..<start where isVerb(place) { return false }
    return true
  }

  private func isPronoun(_ noun: Int) -> Bool {
    nounGroups[noun].tokens.count == 1 && tokens[nounGroups[noun].head].partOfSpeech == .pronoun
  }

  private func isVerb(_ position: Int) -> Bool {
    guard window.contains(position), case .verb = chunks[position] else { return false }
    return true
  }

  private func antecedent(before place: Int) -> Int? {
    var index = place - 1
    while index >= window.lowerBound {
      switch chunks[index] {
      case .noun(let noun): return noun
      case .comma, .preposition, .adverb: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "halted X and reintegrated Y": the verb shares the subject of the last finite clause before it.
  ///
  /// - Parameters:
  ///   - clause: the clause that has no subject of its own.
  ///   - isContrast: whether "but" stands before it: then it continues a clause of its own tense, "said it had sold X
  ///     but denied Y".
  ///   - speech: the clause of who spoke before, where the verb goes on speaking.
  func continueEarlier(_ clause: inout Clause, isContrast: Bool = false, _ speech: Int? = nil) {
    let form = verbGroups[clause.verb].form
    let lead = leads[clause.verb] >= 0 ? leads[clause.verb] : nil
    guard
      let earlier = lead ?? speech ?? clauseAroundRelative(clause.verb)
        ?? (isContrast ? lastClause(like: clause.verb) : lastClause(form))
    else { return }
    if form == .finite, let last = clauses.indices.last, isMarked(between: earlier, and: last) {
      // "A makes tea; B, based in Oslo, and makes jam": behind the mark begins another row.
      clause.subject = clauses[last].subject
      return
    }
    let other = clauses[earlier]
    clause.subject = other.subject
    clause.coordinatedWith = earlier
    clause.opener = other.opener
    clause.isRelative = other.isRelative
    if form != .finite || verbGroups[clause.verb].modal == nil { clause.governor = other.governor }
  }

  /// "bought Orsk, which makes trams, and sold Halden": behind the comma that closes a relative clause the verb goes on with
  /// the clause around it; nil elsewhere.
  private func clauseAroundRelative(_ verb: Int) -> Int? {
    guard verbGroups[verb].form == .finite, let last = clauses.indices.last, last > firstClause,
      clauses[last].isRelative, verbGroups[clauses[last].verb].form == .finite,
      !isAlike(clauses[last].verb, verb),
      let position = chunks[window].firstIndex(of: .verb(verb)), isCoordinator(position - 1),
      isComma(position - 2), let relative = relative(before: clauses[last].verb), isComma(relative - 1)
    else { return nil }
    var index = last - 1
    while index >= firstClause {
      if verbGroups[clauses[index].verb].form == .finite, !clauses[index].isRelative { return index }
      index -= 1
    }
    return nil
  }

  /// Whether two finite verbs have one tense.
  func isAlike(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (verbGroups[first], verbGroups[second])
    return one.tense == other.tense && one.modal == other.modal && one.isPerfect == other.isPerfect
  }

  /// The place of the relative pronoun that opens the clause of a verb.
  private func relative(before verb: Int) -> Int? {
    guard var index = chunks[window].firstIndex(of: .verb(verb)) else { return nil }
    while index > window.lowerBound {
      index -= 1
      switch chunks[index] {
      case .relative: return index
      case .verb, .mark: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a mark stands between the verbs of two clauses.
  private func isMarked(between first: Int, and second: Int) -> Bool {
    guard first < second else { return false }
    let stretch =
      verbGroups[clauses[first].verb].tokens.upperBound..<verbGroups[clauses[second].verb].tokens.lowerBound
    return chunks.contains { chunk in
      if case .mark(let token) = chunk { stretch.contains(token) } else { false }
    }
  }

  /// The last finite clause of the window whose verb has the form of another; the last finite one when none has.
  private func lastClause(like verb: Int) -> Int? {
    let group = verbGroups[verb]
    var index = clauses.count - 1
    while index >= firstClause {
      let other = verbGroups[clauses[index].verb]
      if other.form == group.form, other.modal == group.modal, other.isPerfect == group.isPerfect,
        tokens[other.main].verbForm == tokens[group.main].verbForm
      {
        return index
      }
      index -= 1
    }
    return lastClause(group.form)
  }

  /// The last clause of the window that is finite or has the form asked for.
  func lastClause(_ form: VerbGroup.Form) -> Int? {
    var index = clauses.count - 1
    while index >= firstClause {
      let other = verbGroups[clauses[index].verb].form
      if other == form || other == .finite { return index }
      index -= 1
    }
    return nil
  }

  /// Whether a comma parts two members of a list.
  private func isListComma(_ position: Int) -> Bool {
    noun(at: position + 1).map { listHeads[$0] >= 0 } ?? false
  }

  /// The place of the auxiliary that a phrase between commas parts from a verb: ", which has, since 2019, owned".
  private func auxiliary(ofVerbAt position: Int) -> Int? {
    guard window.contains(position), case .verb(let verb) = chunks[position], parted.contains(verb - 1) else {
      return nil
    }
    return chunks[window].firstIndex(of: .verb(verb - 1))
  }

  /// The comma that opens the parenthesis closed by the comma at `index`: an apposition or a relative clause.
  private func parentheticalStart(endingAt index: Int) -> Int? {
    var position = index - 1
    while position > window.lowerBound {
      if isComma(position), !isListComma(position) {
        if let auxiliary = auxiliary(ofVerbAt: position + 1) {
          position = auxiliary
          continue
        }
        switch chunks[position + 1] {
        case .relative, .noun, .preposition, .adverb, .time, .subordinator: return position
        case .verb: return isFinite(position + 1) ? nil : position
        default: return nil
        }
      }
      if case .mark = chunks[position] { return nil }
      position -= 1
    }
    return nil
  }
}
