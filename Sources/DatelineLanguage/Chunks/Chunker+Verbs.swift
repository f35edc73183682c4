extension VerbGroup {
  /// The group with the auxiliaries that a time parts from it: "was on Monday | named".
  func completed(by auxiliary: VerbGroup, _ grammar: ClauseGrammar) -> VerbGroup {
    VerbGroup(
      tokens: tokens, main: main, lemma: lemma, particle: particle, form: .finite,
      isPassive: grammar.holds(.copula, auxiliary.lemma) || isPassive && tokens.lowerBound < main,
      tense: auxiliary.tense,
      isPerfect: auxiliary.isPerfect || grammar.holds(.perfect, auxiliary.lemma), modal: auxiliary.modal,
      isNegated: isNegated || auxiliary.isNegated)
  }
}

extension Chunker {
  /// The words of a verb group while they are read.
  private struct Draft {
    var hasInfinitiveMark = false
    var first: Int?
    var last: Int?
    var hasPerfect = false
    var modal: Word?
    var isNegated = false
    var main: Int?
    var end: Int
    /// Whether hyphens may join its verb to what stands before: "majority-owned".
    let isJoined: Bool
  }

  /// The verb group that begins at a token; nil when none does.
  func verbGroup(at start: Int, isJoined: Bool = false) -> VerbGroup? {
    guard marks.mention(at: start) == nil, isJoined || !isPartOfCompound(start), !isAttributiveGerund(start),
      !isAttributiveParticiple(start)
    else { return nil }
    var draft = Draft(end: start, isJoined: isJoined)
    if isNegatedInfinitive(start) {
      draft.isNegated = true
      draft.end += 1
    }
    if tokens[draft.end].partOfSpeech == .particle, grammar.holds(.infinitive, tokens[draft.end].word) {
      draft.hasInfinitiveMark = true
      draft.end += 1
    }
    while draft.end < sentence.upperBound, marks.mention(at: draft.end) == nil, draft.main == nil {
      guard take(&draft) else { break }
    }
    if draft.main == nil { endInAuxiliary(&draft) }
    guard let main = draft.main else { return nil }
    if draft.first == nil, !draft.hasInfinitiveMark, isInsideNounGroup(main) { return nil }
    return group(start, main, draft)
  }

  /// "agreed not to close", but not "whether or not to close".
  private func isNegatedInfinitive(_ index: Int) -> Bool {
    guard grammar.holds(.negation, tokens[index].word), verbFollows(index + 2),
      tokens[index + 1].partOfSpeech == .particle, grammar.holds(.infinitive, tokens[index + 1].word)
    else { return false }
    return index == sentence.lowerBound || tokens[index - 1].partOfSpeech != .coordinator
  }

  /// "operating earnings", "existing investors": a gerund that describes the noun behind it wherever it stands.
  func isAttributiveGerund(_ index: Int) -> Bool {
    guard tokens[index].verbForm == .gerund, grammar.holds(.attributive, tokens[index].word),
      index + 1 < sentence.upperBound, tokens[index + 1].partOfSpeech == .noun,
      marks.mention(at: index + 1) == nil
    else { return false }
    return index == sentence.lowerBound || tokens[index - 1].partOfSpeech != .auxiliary
  }

  /// "announced planned closures": a participle that describes the noun behind it, since a verb stands before that takes one.
  func isAttributiveParticiple(_ index: Int) -> Bool {
    guard tokens[index].verbForm == .pastParticiple, index > sentence.lowerBound,
      case let before = tokens[index - 1], before.partOfSpeech == .verb
    else { return false }
    return grammar.holds(.telling, before.lemma) && nominalFollows(index + 1)
  }

  /// Takes the next token into the group; false when it does not belong to it.
  private func take(_ draft: inout Draft) -> Bool {
    let index = draft.end
    let token = tokens[index]
    let isOpen = draft.first != nil || draft.hasInfinitiveMark
    if token.partOfSpeech == .auxiliary {
      if draft.first == nil { draft.first = index }
      if let last = draft.last, grammar.holds(.perfect, tokens[last].lemma) { draft.hasPerfect = true }
      if draft.modal == nil, grammar.holds(.modal, token.word) { draft.modal = token.lemma }
      draft.last = index
    } else if grammar.holds(.negation, token.word) {
      guard isOpen || verbFollows(index + 1) else { return false }
      draft.isNegated = true
    } else if measuresVerb(index) {
      guard isOpen else { return false }
      draft.end += 1
    } else if token.partOfSpeech == .adverb {
      // "has today filed": the day is no word of the verb.
      if isOpen, marks.time(at: index) != nil, index + 1 < sentence.upperBound,
        tokens[index + 1].verbForm != .gerund
      {
        return false
      }
      if isNoLonger(index), verbFollows(index + 2) {
        draft.isNegated = true
        draft.end += 1
      } else {
        guard isOpen, verbFollows(index + 1) else { return false }
      }
    } else if token.partOfSpeech == .verb, draft.isJoined || !isPartOfCompound(index) {
      if let last = draft.last, grammar.holds(.perfect, tokens[last].lemma) { draft.hasPerfect = true }
      draft.main = index
    } else {
      return false
    }
    draft.end += 1
    return true
  }

  /// "has more than doubled".
  private func measuresVerb(_ index: Int) -> Bool {
    index + 2 < sentence.upperBound && grammar.holds(.comparing, tokens[index + 1].word)
      && tokens[index + 2].partOfSpeech == .verb && marks.mention(at: index + 2) == nil
  }

  /// "no longer plans".
  private func isNoLonger(_ index: Int) -> Bool {
    index + 1 < sentence.upperBound && grammar.holds(.nullifying, tokens[index].word)
      && grammar.holds(.lengthening, tokens[index + 1].word)
  }

  /// "is not": without another verb the last auxiliary carries the meaning, and the negation behind it belongs to it.
  private func endInAuxiliary(_ draft: inout Draft) {
    guard let last = draft.last else { return }
    draft.main = last
    draft.end = last + 1
    while draft.end < sentence.upperBound, grammar.holds(.negation, tokens[draft.end].word) {
      draft.isNegated = true
      draft.end += 1
    }
  }

  private func group(_ start: Int, _ main: Int, _ draft: Draft) -> VerbGroup {
    var end = draft.end
    var particle: Word?
    if tokens[main].partOfSpeech == .verb, end < sentence.upperBound, isParticle(at: end, of: main) {
      particle = tokens[end].word
      end += 1
    }
    var form = form(main, draft)
    // "trams made up 63 percent, X said": no participle that describes its noun has an object behind its particle.
    if form == .participle, particle != nil, draft.first == nil, case .noun? = chunks.last, objectFollows(end)
    {
      form = .finite
    }
    let isParticiple = tokens[main].verbForm == .pastParticiple || tokens[main].verbForm == .past
    var isPassive = false
    if isParticiple, let last = draft.last, last != main {
      isPassive = grammar.holds(.copula, tokens[last].lemma)
    }
    return VerbGroup(
      tokens: start..<end, main: main, lemma: tokens[main].lemma, particle: particle, form: form,
      isPassive: isPassive || form == .participle, tense: tense(main, isParticiple: isParticiple, draft),
      isPerfect: draft.hasPerfect, modal: draft.modal, isNegated: draft.isNegated)
  }

  private func form(_ main: Int, _ draft: Draft) -> VerbGroup.Form {
    if draft.hasInfinitiveMark { return .infinitive }
    if let first = draft.first, first != main {
      return tokens[first].verbForm == .gerund ? .gerund : .finite
    }
    switch tokens[main].verbForm {
    case .gerund: return .gerund
    case .pastParticiple:
      return isActive(main) ? .finite : .participle
    default: return .finite
    }
  }

  /// Whether a past form that may be a participle is none: "said sales dropped", as what takes no object has no passive, and
  /// "profit more than doubled".
  private func isActive(_ main: Int) -> Bool {
    switch chunks.last {
    case .noun: grammar.holds(.intransitive, tokens[main].lemma)
    case .adverb(let token): grammar.holds(.comparing, tokens[token].word)
    default: false
    }
  }

  private func tense(_ main: Int, isParticiple: Bool, _ draft: Draft) -> VerbGroup.Tense {
    if let modal = draft.modal, grammar.holds(.ahead, modal) { return .future }
    if let first = draft.first, first != main || tokens[main].partOfSpeech == .auxiliary {
      if let modal = draft.modal, grammar.holds(.remote, modal) { return .past }
      return tokens[first].verbForm == .past ? .past : .present
    }
    return isParticiple ? .past : .present
  }

  /// "shut down its unit", "was spun off in": a particle is not followed by the noun it would govern as a preposition,
  /// unless it is one that verbs take before nouns too.
  private func isParticle(at index: Int, of main: Int) -> Bool {
    let word = tokens[index].word
    // "hire up to 300 people": the words belong to the amount.
    if quantities.contains(where: { $0.tokens.contains(index) }) { return false }
    if grammar.holds(.particle, word) { return marks.time(at: index) == nil }
    guard grammar.holds(.adverbial, word), marks.time(at: index) == nil else { return false }
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    // "took over its plant", "handed over the shares".
    if grammar.holds(.handed, word), grammar.holds(.handing, tokens[main].lemma),
      nominalFollows(next)
        || isDeterminer(tokens[next])
    {
      return true
    }
    // "went on to win"
    if tokens[next].partOfSpeech == .particle, grammar.holds(.infinitive, tokens[next].word) { return true }
    return tokens[next].partOfSpeech == .adposition || tokens[next].kind == .punctuation
      || marks.time(at: next) != nil || tokens[next].partOfSpeech == .subordinator
  }

  /// Whether a noun group that is no time begins at a token.
  private func objectFollows(_ start: Int) -> Bool {
    start < sentence.upperBound && marks.time(at: start) == nil
      && (isDeterminer(tokens[start]) || nominalFollows(start))
  }

  private func verbFollows(_ start: Int) -> Bool {
    var index = start
    while index < min(sentence.upperBound, start + Self.reach) {
      switch tokens[index].partOfSpeech {
      case .verb, .auxiliary: return marks.mention(at: index) == nil
      case .adverb: index += 1
      default:
        guard grammar.holds(.negation, tokens[index].word) else { return false }
        index += 1
      }
    }
    return false
  }

  /// "Paris-based", "must-have": a verb that hyphens join to its neighbours is part of a word.
  private func isPartOfCompound(_ index: Int) -> Bool {
    index + 1 < sentence.upperBound && isJoining(index + 1)
      || index > sentence.lowerBound && isJoining(index - 1)
  }

  /// A participle directly after a determiner or adjective and before a noun modifies that noun.
  private func isInsideNounGroup(_ index: Int) -> Bool {
    guard tokens[index].verbForm == .pastParticiple || tokens[index].verbForm == .gerund,
      index > sentence.lowerBound
    else { return false }
    let before = tokens[index - 1]
    return
      (isDeterminer(before) || before.partOfSpeech == .adjective
      || grammar.holds(.possessive, before.word)) && nominalFollows(index + 1)
  }
}
