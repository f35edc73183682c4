import DatelineModel

/// Groups the tagged tokens of a sentence into chunks from left to right.
struct Chunker {
  let tokens: [TokenView]
  let sentence: Range<Int>
  let times: [TimeExpression]
  let quantities: [QuantityExpression]
  let mentions: [Mention]
  let mentionIndices: [Int]
  let personMentions: Set<Int>
  let particles: Set<String>

  private(set) var chunks: [Chunk] = []
  private(set) var nounGroups: [NounGroup] = []
  private(set) var verbGroups: [VerbGroup] = []

  private var timeAt: [Int: Int] = [:]
  private var quantityAt: [Int: Int] = [:]
  private var mentionAt: [Int: Int] = [:]

  init(
    tokens: [TokenView], sentence: Range<Int>, times: [TimeExpression], quantities: [QuantityExpression],
    mentions: [Mention], mentionIndices: [Int], personMentions: Set<Int>, particles: Set<String>
  ) {
    self.tokens = tokens
    self.sentence = sentence
    self.times = times
    self.quantities = quantities
    self.mentions = mentions
    self.mentionIndices = mentionIndices
    self.personMentions = personMentions
    self.particles = particles
    for (index, time) in times.enumerated() where time.isDate { timeAt[time.tokens.lowerBound] = index }
    for (index, quantity) in quantities.enumerated() { quantityAt[quantity.tokens.lowerBound] = index }
    for index in mentionIndices { mentionAt[mentions[index].tokens.lowerBound] = index }
  }

  mutating func run() {
    var index = sentence.lowerBound
    var pendingPossessor: Int?
    while index < sentence.upperBound {
      if let time = timeAt[index], !isAttributive(times[time]) {
        chunks.append(.time(time))
        index = times[time].tokens.upperBound
        pendingPossessor = nil
        continue
      }
      if let group = verbGroup(at: index) {
        chunks.append(.verb(verbGroups.count))
        verbGroups.append(group)
        index = group.tokens.upperBound
        pendingPossessor = nil
        continue
      }
      if var group = nounGroup(at: index, isPossessed: pendingPossessor != nil) {
        group.possessor = pendingPossessor
        pendingPossessor = nil
        chunks.append(.noun(nounGroups.count))
        nounGroups.append(group)
        index = group.tokens.upperBound
        if index < sentence.upperBound, isPossessiveEnding(index) {
          pendingPossessor = nounGroups.count - 1
          index += 1
        }
        continue
      }
      pendingPossessor = nil
      chunks.append(simple(index))
      index += 1
    }
  }

  private func simple(_ index: Int) -> Chunk {
    let token = tokens[index]
    switch token.partOfSpeech {
    case .adposition: return .preposition(index)
    case .particle where token.lower == "to": return .preposition(index)
    case .subordinator: return .subordinator(index)
    case .coordinator: return .coordinator(index)
    case .adverb, .adjective, .particle: return .adverb(index)
    case .pronoun where ["who", "whom", "which", "that", "whose"].contains(token.lower):
      return .relative(index)
    case .punctuation where token.text == ",": return .comma(index)
    case .punctuation where token.text == "(" || token.text == ")": return .comma(index)
    default: return .mark(index)
    }
  }

  private func isPossessiveEnding(_ index: Int) -> Bool {
    tokens[index].partOfSpeech == .particle && ["'s", "'"].contains(tokens[index].lower)
      || ["'", "’"].contains(tokens[index].text) && index > 0 && tokens[index - 1].lower.hasSuffix("s")
        && !tokens[index].hasSpaceBefore && index + 1 < sentence.upperBound
        && tokens[index + 1].hasSpaceBefore
        && tokens[index + 1].kind == .word
  }

  /// "its 2025 deliveries", "the January 2024 listing": a time before its noun is part of the noun group.
  private func isAttributive(_ time: TimeExpression) -> Bool {
    guard time.lead == nil, time.tokens.lowerBound > sentence.lowerBound,
      time.tokens.upperBound < sentence.upperBound
    else { return false }
    let before = tokens[time.tokens.lowerBound - 1]
    let after = tokens[time.tokens.upperBound]
    let opens =
      before.partOfSpeech == .determiner || before.partOfSpeech == .adjective || before.lower == "'s"
    return opens && (after.partOfSpeech == .noun || after.partOfSpeech == .adjective)
  }

  // MARK: Noun groups

  private func nounGroup(at start: Int, isPossessed: Bool) -> NounGroup? {
    var index = start
    var head: Int?
    var inside: [Int] = []
    var headMention: Int?
    var sawDeterminer = false
    loop: while index < sentence.upperBound {
      if let time = timeAt[index] {
        guard isAttributive(times[time]) else { break }
        index = times[time].tokens.upperBound
        continue
      }
      if let mention = mentionAt[index] {
        if let last = headMention, personMentions.contains(last) { break }
        // Two names side by side are one group only when the second is a person ("Renault Group CEO F. P.") or
        // stands after a describing noun ("Renault unit Ampere").
        if headMention != nil, head == index - 1, !tokens[index].hasSpaceBefore { break }
        inside.append(mention)
        headMention = mention
        head = mentions[mention].tokens.upperBound - 1
        index = mentions[mention].tokens.upperBound
        continue
      }
      if let quantity = quantityAt[index] {
        if head != nil, headMention != nil { break }
        head = quantities[quantity].tokens.upperBound - 1
        headMention = nil
        index = quantities[quantity].tokens.upperBound
        continue
      }
      let token = tokens[index]
      switch token.partOfSpeech {
      case .determiner:
        guard head == nil, index == start || !sawDeterminer || tokens[index - 1].lower == "all" else {
          break loop
        }
        sawDeterminer = true
        if ["both", "all", "this", "that", "these", "those"].contains(token.lower), !nominalFollows(index + 1)
        {
          head = index
          index += 1
          break loop
        }
      case .noun, .properNoun, .numeral, .symbol, .other:
        if let last = headMention, personMentions.contains(last) { break loop }
        if token.partOfSpeech == .symbol, !["$", "€", "£", "¥", "%", "#", "&", "₹"].contains(token.text) {
          break loop
        }
        head = index
        headMention = nil
      case .adjective:
        if head != nil, !nominalFollows(index + 1) { break loop }
        if head != nil, headMention != nil { break loop }
      case .adverb:
        guard head == nil, nominalFollows(index + 1), sawDeterminer || isModifier(index + 1) else {
          break loop
        }
      case .verb:
        // "the planned IPO", "rising costs", "shared services": a participle between determiner and noun.
        guard token.verbForm == .pastParticiple || token.verbForm == .gerund || token.verbForm == .past,
          head == nil, sawDeterminer || index > start || isPossessed, nominalFollows(index + 1)
        else { break loop }
      case .pronoun:
        guard head == nil, index == start, !["who", "whom", "which", "that", "whose"].contains(token.lower)
        else { break loop }
        head = index
        index += 1
        break loop
      case .punctuation:
        // "its electric vehicle (EV) and software unit": a bracketed short form belongs to the group that goes on.
        guard let next = bracketedShortForm(index), head != nil, nominalFollows(next) || joinsModifiers(next)
        else { break loop }
        index = next
        continue
      case .coordinator:
        // "electric vehicle and software unit": two modifiers of one noun, not two groups.
        guard head != nil, headMention == nil, sawDeterminer, joinsModifiers(index) else { break loop }
      default: break loop
      }
      index += 1
    }
    guard let head else { return nil }
    let end = head + 1
    guard end > start else { return nil }
    return NounGroup(
      tokens: start..<end, head: head, mentions: inside,
      headMention: headMention)
  }

  private func nominalFollows(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    if mentionAt[index] != nil || quantityAt[index] != nil { return true }
    switch tokens[index].partOfSpeech {
    case .noun, .properNoun, .numeral: return true
    case .adjective, .adverb: return nominalFollows(index + 1)
    case .verb:
      return (tokens[index].verbForm == .pastParticiple || tokens[index].verbForm == .gerund)
        && nominalFollows(index + 1)
    default: return false
    }
  }

  private func isModifier(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    return tokens[index].partOfSpeech == .adjective || tokens[index].partOfSpeech == .numeral
      || tokens[index].verbForm == .pastParticiple
  }

  /// The token after "(EV)" at `index`; nil for any other bracket.
  private func bracketedShortForm(_ index: Int) -> Int? {
    guard tokens[index].text == "(", index + 2 < sentence.upperBound, tokens[index + 1].isAllCapitals,
      tokens[index + 2].text == ")", mentionAt[index + 1] == nil
    else { return nil }
    return index + 3 < sentence.upperBound ? index + 3 : nil
  }

  /// "(EV) and software unit": the noun after "and" is directly followed by the head noun.
  private func joinsModifiers(_ index: Int) -> Bool {
    guard tokens[index].lower == "and", index + 2 < sentence.upperBound, index > sentence.lowerBound else {
      return false
    }
    let before = tokens[
      tokens[index - 1].text == ")" && index - 4 >= sentence.lowerBound ? index - 4 : index - 1]
    let first = tokens[index + 1]
    let second = tokens[index + 2]
    return before.partOfSpeech == .noun && !before.lower.hasSuffix("s") && first.partOfSpeech == .noun
      && second.partOfSpeech == .noun && mentionAt[index + 1] == nil
  }

  // MARK: Verb groups

  private func verbGroup(at start: Int) -> VerbGroup? {
    var index = start
    let hasTo = tokens[index].partOfSpeech == .particle && tokens[index].lower == "to"
    if hasTo { index += 1 }
    var auxiliaries: [Int] = []
    var isNegated = false
    var main: Int?
    while index < sentence.upperBound {
      let token = tokens[index]
      if mentionAt[index] != nil { break }
      if token.partOfSpeech == .auxiliary {
        auxiliaries.append(index)
      } else if token.lower == "not" || token.lower == "n't" || token.lower == "never"
        || token.lower == "no" && token.partOfSpeech == .adverb
      {
        guard !auxiliaries.isEmpty || hasTo || main == nil && verbFollows(index + 1) else { break }
        isNegated = true
      } else if token.partOfSpeech == .adverb {
        guard !auxiliaries.isEmpty || hasTo, verbFollows(index + 1) else { break }
      } else if token.partOfSpeech == .verb {
        if auxiliaries.isEmpty, !hasTo, isInsideNounGroup(index) { return nil }
        main = index
        index += 1
        break
      } else {
        break
      }
      index += 1
    }
    var end = index
    if main == nil {
      guard let last = auxiliaries.last else { return nil }
      main = last
      end = last + 1
      // "is not": the negation behind a copula belongs to it.
      while end < sentence.upperBound, ["not", "n't", "never", "no"].contains(tokens[end].lower),
        tokens[end].partOfSpeech == .adverb
      { end += 1 }
    }
    guard let main else { return nil }
    var lemma = tokens[main].lemma
    if tokens[main].partOfSpeech == .verb, end < sentence.upperBound, particles.contains(tokens[end].lower),
      isParticle(at: end)
    {
      lemma += " " + tokens[end].lower
      end += 1
    }
    return make(
      tokens: start..<end, main: main, lemma: lemma, auxiliaries: auxiliaries, hasTo: hasTo,
      isNegated: isNegated)
  }

  /// "shut down its unit", "was spun off in": a particle is not followed by the noun it would govern as a preposition,
  /// unless the verb is known to be used with it.
  private func isParticle(at index: Int) -> Bool {
    let word = tokens[index].lower
    if ["up", "down", "off", "out", "back", "away"].contains(word) { return true }
    guard word == "over" || word == "on" || word == "in" else { return false }
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    return tokens[next].partOfSpeech == .adposition || tokens[next].kind == .punctuation
      || timeAt[next] != nil
      || tokens[next].partOfSpeech == .subordinator
  }

  private func verbFollows(_ index: Int) -> Bool {
    var index = index
    while index < sentence.upperBound {
      switch tokens[index].partOfSpeech {
      case .verb, .auxiliary: return mentionAt[index] == nil
      case .adverb: index += 1
      default: return false
      }
    }
    return false
  }

  /// A participle directly after a determiner or adjective and before a noun modifies that noun.
  private func isInsideNounGroup(_ index: Int) -> Bool {
    guard tokens[index].verbForm == .pastParticiple || tokens[index].verbForm == .gerund,
      index > sentence.lowerBound
    else { return false }
    let before = tokens[index - 1]
    return (before.partOfSpeech == .determiner || before.partOfSpeech == .adjective || before.lower == "'s")
      && nominalFollows(index + 1)
  }

  private func make(
    tokens range: Range<Int>, main: Int, lemma: String, auxiliaries: [Int], hasTo: Bool, isNegated: Bool
  ) -> VerbGroup {
    let verbForm = tokens[main].verbForm
    let lemmas = auxiliaries.filter { $0 != main }.map { tokens[$0].lemma }
    let modal = auxiliaries.first {
      Tagger.modals.contains(tokens[$0].lower) || ["wo", "ca", "cannot"].contains(tokens[$0].lower)
    }
    .map { tokens[$0].lemma }
    let isParticiple = verbForm == .pastParticiple || verbForm == .past
    let isPassive = isParticiple && lemmas.last == "be"
    let form: VerbGroup.Form
    if hasTo {
      form = .infinitive
    } else if lemmas.isEmpty, verbForm == .gerund {
      form = .gerund
    } else if lemmas.first == "be" || lemmas.first == "have", let first = auxiliaries.first,
      tokens[first].verbForm == .gerund
    {
      form = .gerund
    } else if lemmas.isEmpty, verbForm == .pastParticiple {
      form = .participle
    } else {
      form = .finite
    }
    let tense: VerbGroup.Tense
    if modal == "will" || modal == "shall" {
      tense = .future
    } else if let first = auxiliaries.first, first != main || tokens[main].partOfSpeech == .auxiliary {
      tense = tokens[first].verbForm == .past || modal == "would" || modal == "could" ? .past : .present
    } else {
      tense = isParticiple ? .past : .present
    }
    return VerbGroup(
      tokens: range, main: main, lemma: lemma, form: form, isPassive: isPassive || form == .participle,
      tense: tense,
      isPerfect: lemmas.contains("have"), modal: modal,
      isNegated: isNegated || tokens[range].contains { ["not", "n't", "never"].contains($0.lower) })
  }
}
