extension Chunker {
  /// What is known of a noun group while its tokens are read.
  private struct Draft {
    var head: Int?
    var mentions: [Int] = []
    var headMention: Int?
    var hasDeterminer = false
    var hasAmount = false
  }

  /// What reading one token of a noun group came to.
  private enum Step {
    case goOn(Int)
    case endBefore
    case endBehind
  }

  /// The noun group that begins at a token; nil when none does.
  func nounGroup(at start: Int, isPossessed: Bool) -> NounGroup? {
    var draft = Draft()
    var index = start
    loop: while index < sentence.upperBound {
      switch marked(index, &draft) ?? plain(index, start: start, isPossessed: isPossessed, &draft) {
      case .goOn(let next): index = next
      case .endBefore, .endBehind: break loop
      }
    }
    guard let head = draft.head, head >= start else { return nil }
    return NounGroup(
      tokens: start..<head + 1, head: head, mentions: draft.mentions, headMention: draft.headMention)
  }

  /// A time, name or amount inside the group.
  private func marked(_ index: Int, _ draft: inout Draft) -> Step? {
    switch marks[index] {
    case nil: return nil
    case .time(let time):
      guard time < times.count, isAttributive(times[time]) else { return .endBefore }
      return .goOn(max(index + 1, min(times[time].tokens.upperBound, sentence.upperBound)))
    case .mention(let mention):
      if let last = draft.headMention {
        if isPerson[last] { return .endBefore }
        // Two names side by side are one group only when a space parts them ("Halden unit Orca").
        if draft.head == index - 1, !tokens[index].hasSpaceBefore { return .endBefore }
      }
      if let head = draft.head, head == index - 1, grammar.holds(.message, tokens[head].lemma) {
        return .endBefore
      }
      let end = min(mentions[mention].tokens.upperBound, sentence.upperBound)
      if draft.head == index - 1, !isPlace[mention], opensPredicate(end), isFronted { return .endBefore }
      draft.mentions.append(mention)
      draft.headMention = mention
      draft.head = end - 1
      return .goOn(end)
    case .quantity(let quantity):
      guard draft.headMention == nil, quantity < quantities.count else { return .endBefore }
      // "lifted sales 6%": a share or a sum does not go with a plain noun before it.
      if draft.head == index - 1, tokens[index - 1].partOfSpeech == .noun, quantities[quantity].isShareOrSum {
        return .endBefore
      }
      let end = min(quantities[quantity].tokens.upperBound, sentence.upperBound)
      draft.head = end - 1
      draft.hasAmount = true
      if let next = bracketedConversion(end) { return .goOn(next) }
      // "a 19 dlr a share takeover bid": what divides the amount stands inside the group.
      if draft.hasDeterminer, quantities[quantity].quantity.per != nil, end + 2 < sentence.upperBound,
        isDeterminer(tokens[end]), tokens[end + 2].partOfSpeech == .noun, marks[end + 2] == nil
      {
        return .goOn(end + 2)
      }
      return .goOn(max(end, index + 1))
    }
  }

  /// "At its height Halden employed": whether all that stands before the group at hand are phrases that prepositions open, the last of
  /// them at hand.
  private var isFronted: Bool {
    guard verbGroups.isEmpty, case .preposition(let token)? = chunks.last,
      !grammar.holds(.temporal, tokens[token].word),
      case .preposition? = chunks.first
    else { return false }
    return chunks.allSatisfy {
      switch $0 {
      case .preposition, .noun, .time: true
      default: false
      }
    }
  }

  /// Whether a finite verb stands at a token.
  private func opensPredicate(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    switch tokens[index].partOfSpeech {
    case .auxiliary: return true
    case .verb: return tokens[index].verbForm == .past || tokens[index].verbForm == .thirdPerson
    default: return false
    }
  }

  /// "fined for price fixing", "accused of insider trading": whether a gerund makes one noun with the bare one between it and a
  /// preposition, as no object follows it.
  private func isCompoundGerund(_ index: Int, behind start: Int) -> Bool {
    guard index == start + 1, start > sentence.lowerBound, tokens[index].verbForm == .gerund,
      tokens[start].partOfSpeech == .noun, tokens[start].lemma == tokens[start].word, marks[start] == nil,
      case let before = tokens[start - 1].word,
      grammar.holds(.tie, before) || grammar.holds(.beneficiary, before),
      !grammar.holds(.intransitive, tokens[index].lemma)
    else { return false }
    guard index + 1 < sentence.upperBound, marks.time(at: index + 1) == nil else { return true }
    switch tokens[index + 1].partOfSpeech {
    case .adposition, .punctuation, .coordinator: return true
    default: return false
    }
  }

  private func plain(_ index: Int, start: Int, isPossessed: Bool, _ draft: inout Draft) -> Step {
    switch tokens[index].partOfSpeech {
    case .determiner: return determiner(index, start: start, &draft)
    case .noun, .properNoun, .numeral, .symbol, .other: return noun(index, &draft)
    case .adjective:
      guard draft.head == nil || nominalFollows(index + 1) else { return .endBefore }
      // "its Brightmoor electric van unit" goes on behind the name, "gave Halden new models" does not.
      if let name = draft.headMention,
        isPerson[name]
          || !draft.hasDeterminer && !draft.hasAmount && !isPossessed && !isAbbreviated(mentions[name])
      {
        return .endBefore
      }
      return modifier(index)
    case .adverb:
      // "its highly profitable unit", "privately-held Orsk".
      guard draft.head == nil, nominalFollows(index + 1),
        draft.hasDeterminer || isModifier(index + 1) || compoundEnd(index) != nil
      else { return .endBefore }
      return modifier(index)
    case .verb:
      // "the planned IPO", "rising costs", "shared services": a participle between determiner and noun.
      let form = tokens[index].verbForm
      if isCompoundGerund(index, behind: start) {
        draft.head = index
        return .goOn(index + 1)
      }
      guard form == .pastParticiple || form == .gerund || form == .past, draft.head == nil,
        draft.hasDeterminer || index > start || isPossessed || compoundEnd(index) != nil
          || isAttributiveGerund(index) || isAttributiveParticiple(index),
        nominalFollows(index + 1)
      else { return .endBefore }
      return modifier(index)
    case .pronoun where isDeterminer(tokens[index]) && nominalFollows(index + 1):
      return determiner(index, start: start, &draft)
    case .pronoun:
      guard draft.head == nil, index == start, !grammar.holds(.relative, tokens[index].word) else {
        return .endBefore
      }
      draft.head = index
      return .endBehind
    case .punctuation: return punctuation(index, &draft)
    case .coordinator where index == start && grammar.holds(.pointer, tokens[index].word):
      return nominalFollows(index + 1) ? .endBefore : determiner(index, start: start, &draft)
    case .coordinator:
      // "electric vehicle and software unit": two modifiers of one noun, not two groups.
      guard draft.head != nil, draft.headMention == nil, draft.hasDeterminer, joinsModifiers(index) else {
        return .endBefore
      }
      return .goOn(index + 1)
    default: return .endBefore
    }
  }

  /// Whether a name is initials with full stops, which stand before adjectives as adjectives do.
  private func isAbbreviated(_ mention: Mention) -> Bool {
    mention.tokens.count == 1
      && words.bytes(tokens[mention.tokens.lowerBound].word).count { $0 == UInt8(ascii: ".") } > 1
  }

  private func determiner(_ index: Int, start: Int, _ draft: inout Draft) -> Step {
    let word = tokens[index].word
    guard draft.head == nil,
      index == start || !draft.hasDeterminer || grammar.holds(.predeterminer, tokens[index - 1].word)
    else { return .endBefore }
    if grammar.holds(.owning, word) { return .endBefore }
    draft.hasDeterminer = true
    guard grammar.holds(.pointer, word), !nominalFollows(index + 1), !determinerFollows(index + 1) else {
      return .goOn(index + 1)
    }
    draft.head = index
    return .endBehind
  }

  private func determinerFollows(_ index: Int) -> Bool {
    index < sentence.upperBound && isDeterminer(tokens[index])
      && grammar.holds(.predeterminer, tokens[index - 1].word)
  }

  private func noun(_ index: Int, _ draft: inout Draft) -> Step {
    if let last = draft.headMention, isPerson[last] { return .endBefore }
    let token = tokens[index]
    if token.partOfSpeech == .symbol, !grammar.holds(.sign, token.word) { return .endBefore }
    // "bought Orsk two years later": a number in letters goes with what stands behind it.
    if draft.headMention != nil, token.partOfSpeech == .numeral, token.kind == .word { return .endBefore }
    draft.head = index
    draft.headMention = nil
    return .goOn(index + 1)
  }

  /// A modifier goes with the parts that hyphens join to it.
  private func modifier(_ index: Int) -> Step { .goOn(compoundEnd(index) ?? index + 1) }

  private func punctuation(_ index: Int, _ draft: inout Draft) -> Step {
    if isJoining(index) {
      guard draft.head != nil, let end = compoundEnd(index - 1) else { return .endBefore }
      return compound(endingAt: end, &draft)
    }
    if let next = secondModifier(index, draft) { return .goOn(next) }
    // "its electric vehicle (EV) and software unit": a bracketed short form belongs to the group that goes on.
    guard let next = bracketedShortForm(index), draft.head != nil,
      nominalFollows(next) || joinsModifiers(next)
    else { return .endBefore }
    return .goOn(next)
  }

  /// "a £40m, five-year deal", "a new, bigger plant": where a group goes on behind a comma between two modifiers; nil for any
  /// other comma.
  private func secondModifier(_ comma: Int, _ draft: Draft) -> Int? {
    let next = comma + 1
    guard draft.hasDeterminer, draft.headMention == nil, grammar.holds(.comma, tokens[comma].word),
      next + 1 < sentence.upperBound, marks.mention(at: next) == nil
    else { return nil }
    let isBehindAmount = draft.hasAmount && draft.head == comma - 1
    guard isBehindAmount || draft.head == nil && tokens[comma - 1].partOfSpeech == .adjective else {
      return nil
    }
    switch tokens[next].partOfSpeech {
    case .adjective where nominalFollows(next + 1): return next
    case .numeral where !isBehindAmount, .symbol where !isBehindAmount: return next
    case .numeral, .determiner, .noun:
      guard let end = compoundEnd(next), nominalFollows(end) else { return nil }
      return end
    default: return nil
    }
  }

  /// "Paris-based group", "joint-venture partner": the parts behind a hyphen, which end in a noun or describe one.
  private func compound(endingAt end: Int, _ draft: inout Draft) -> Step {
    switch tokens[end - 1].partOfSpeech {
    case .noun, .properNoun, .numeral:
      draft.head = end - 1
      draft.headMention = nil
      return .goOn(end)
    default:
      guard nominalFollows(end) else { return .endBefore }
      draft.headMention = nil
      return .goOn(end)
    }
  }

  private func isModifier(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    return tokens[index].partOfSpeech == .adjective || tokens[index].partOfSpeech == .numeral
      || tokens[index].verbForm == .pastParticiple
  }

  /// The token after "(EV)" at `index`; nil for any other bracket.
  private func bracketedShortForm(_ index: Int) -> Int? {
    guard grammar.holds(.opening, tokens[index].word), index + 3 < sentence.upperBound,
      tokens[index + 1].isAllCapitals, grammar.holds(.closing, tokens[index + 2].word),
      marks.mention(at: index + 1) == nil
    else { return nil }
    return index + 3
  }

  /// The token after "(£4 million)" at `index`, when a noun follows that the amount before it measures: "a $7 million (£4
  /// million) loss"; nil for any other bracket.
  private func bracketedConversion(_ index: Int) -> Int? {
    guard index + 3 < sentence.upperBound, grammar.holds(.opening, tokens[index].word),
      case .quantity(let inner)? = marks[index + 1], inner < quantities.count, quantities[inner].isConversion
    else { return nil }
    let end = quantities[inner].tokens.upperBound
    guard end + 1 < sentence.upperBound, grammar.holds(.closing, tokens[end].word) else { return nil }
    switch tokens[end + 1].partOfSpeech {
    case .noun, .adjective: return end + 1
    default: return nil
    }
  }

  /// "(EV) and software unit": the noun after "and" is directly followed by the head noun.
  private func joinsModifiers(_ index: Int) -> Bool {
    guard grammar.holds(.additive, tokens[index].word), index + 2 < sentence.upperBound,
      index > sentence.lowerBound
    else { return false }
    let isBracketed =
      grammar.holds(.closing, tokens[index - 1].word) && index - 4 >= sentence.lowerBound
    let before = tokens[isBracketed ? index - 4 : index - 1]
    // "its gloves and soaps businesses": a word for a part of a company takes plurals before it, too.
    return before.partOfSpeech == .noun
      && (!grammar.isPlural(words.bytes(before.word)) || grammar.holds(.branch, tokens[index + 2].word))
      && tokens[index + 1].partOfSpeech == .noun && tokens[index + 2].partOfSpeech == .noun
      && marks.mention(at: index + 1) == nil
  }
}
