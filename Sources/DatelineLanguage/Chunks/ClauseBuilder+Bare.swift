/// Bare verbs behind "and": which infinitive, or which verb behind a modal, they go on with.
extension ClauseBuilder {
  /// "will close its plant and open an office", "plans to sell X and cut jobs": a form that is past and infinitive alike
  /// becomes the infinitive.
  mutating func decideBareVerbs() {
    for position in window {
      guard case .verb(let verb) = chunks[position], isBareForm(verb),
        let lead = lead(of: verb, at: position)
      else { continue }
      leads[verb] = lead
      guard isInvariable(verb) else { continue }
      bareVerbs.append(verbGroups[verb].main)
      verbGroups[verb] = verbGroups[verb].bare()
    }
  }

  /// One word, with its particle at most, that is spelt as the verb's dictionary form, whatever form it is of.
  func isBareForm(_ verb: Int) -> Bool { isBare(verb) || isInvariable(verb) }

  /// One word, with its particle at most, that is no more than a verb's dictionary form.
  func isBare(_ verb: Int) -> Bool {
    let group = verbGroups[verb]
    return group.form == .finite && isSingle(group) && tokens[group.main].partOfSpeech == .verb
      && tokens[group.main].verbForm == .base
  }

  /// "cut", "put", "shut": a past form that is the dictionary form.
  private func isInvariable(_ verb: Int) -> Bool {
    let group = verbGroups[verb]
    let main = tokens[group.main]
    return isSingle(group) && main.word == main.lemma
      && (main.verbForm == .past || main.verbForm == .pastParticiple)
  }

  private func isSingle(_ group: VerbGroup) -> Bool {
    group.tokens.count == (group.particle == nil ? 1 : 2)
  }

  private func isInfinitival(_ group: VerbGroup) -> Bool {
    group.form == .infinitive || group.form == .finite && group.modal != nil
  }

  private func lead(of verb: Int, at position: Int) -> Int? {
    var index = position - 1
    while index > window.lowerBound, case .adverb = chunks[index] { index -= 1 }
    guard index > window.lowerBound else { return nil }
    let isPast = isInvariable(verb)
    var isBehindComma = isComma(index)
    if case .coordinator(let token) = chunks[index] {
      guard !isPast || grammar.holds(.joiner, word(token)) else { return nil }
      isBehindComma = isComma(index - 1)
    } else if !isBehindComma || grammar.holds(.saying, verbGroups[verb].lemma) {
      return nil
    }
    guard let lead = infinitive(before: index, isPast: isPast) else { return nil }
    let group = verbGroups[lead]
    if isPast, group.isPassive { return nil }
    guard group.modal == nil, let finite = finiteVerb(before: lead) else { return lead }
    if isPast {
      // "wanted to close its plant, and cut jobs": behind a comma the past form goes on with a past.
      return isBehindComma && agrees(finite, isPast: true) ? nil : lead
    }
    // "Orsk and Halden plan to merge and expect to save": two verbs in the plural.
    return agrees(finite, isPast: false) && isInfinitive(position + 1) ? nil : lead
  }

  /// The nearest infinitive, or verb behind a modal, before a chunk, when no verb comes between that the bare one could go on
  /// with.
  private func infinitive(before start: Int, isPast: Bool) -> Int? {
    var index = start - 1
    while index >= window.lowerBound {
      switch chunks[index] {
      case .verb(let other):
        if leads[other] >= 0 { return leads[other] }
        if isInfinitival(verbGroups[other]) { return other }
        if verbGroups[other].form == .finite, agrees(other, isPast: isPast) { return nil }
      case .mark: return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  private func finiteVerb(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= firstClause {
      if verbGroups[index].form == .finite { return index }
      index -= 1
    }
    return nil
  }

  /// Whether a bare verb could stand beside a finite one: a past form beside a past, another beside a plural present.
  private func agrees(_ finite: Int, isPast: Bool) -> Bool {
    let group = verbGroups[finite]
    guard group.modal == nil else { return false }
    if isPast { return group.tense == .past || group.isPerfect }
    return isSingle(group) && tokens[group.main].verbForm == .base
  }
}

extension VerbGroup {
  /// The group as an infinitive without "to".
  fileprivate func bare() -> VerbGroup {
    VerbGroup(
      tokens: tokens, main: main, lemma: lemma, particle: particle, form: .finite, isPassive: false,
      tense: .present, isPerfect: false, modal: nil, isNegated: isNegated)
  }
}
