/// Groups the tagged tokens of a sentence into chunks from left to right.
///
/// - Complexity: O(n) in the tokens; every look ahead is bounded.
struct Chunker: ~Copyable {
  let tokens: [Token]
  let words: DocumentWords
  let grammar: ClauseGrammar
  let marks: TokenMarks
  let mentions: [Mention]
  /// Whether each mention names a person.
  let isPerson: [Bool]
  /// Whether each mention names a place.
  let isPlace: [Bool]

  /// The token behind each bracket that defines a short name, by the token that opens it.
  private let definitions: [Int: Int]

  /// How far ahead a word is looked at.
  static let reach = 12

  var sentence: Range<Int> = 0..<0
  var times: [TimeExpression] = []
  var quantities: [QuantityExpression] = []
  /// The spaced dashes of the sentence that enclose a phrase without a verb.
  private var pairedDashes: [Int] = []
  private(set) var chunks: [Chunk] = []
  private(set) var nounGroups: [NounGroup] = []
  private(set) var verbGroups: [VerbGroup] = []
  /// The verb groups that are auxiliaries of the next one, a time between them: "has | today | filed".
  private(set) var parted: Set<Int> = []

  init(
    text: TokenizedText, grammar: ClauseGrammar, marks: TokenMarks, mentions: [Mention], isPerson: [Bool],
    isPlace: [Bool], definitions: [Int: Int]
  ) {
    self.definitions = definitions
    tokens = text.tokens
    words = text.words
    self.grammar = grammar
    self.marks = marks
    self.mentions = mentions
    self.isPerson = isPerson
    self.isPlace = isPlace
  }

  /// Groups the tokens of one sentence.
  mutating func run(
    _ sentence: Range<Int>, times: [TimeExpression], quantities: [QuantityExpression]
  ) {
    self.sentence = sentence
    self.times = times
    self.quantities = quantities
    chunks = []
    nounGroups = []
    verbGroups = []
    parted = []
    chunks.reserveCapacity(sentence.count * 2 / 3 + 4)
    nounGroups.reserveCapacity(sentence.count / 4 + 2)
    verbGroups.reserveCapacity(sentence.count / 10 + 2)
    pairDashes()
    var index = sentence.lowerBound
    var owner: Int?
    while index < sentence.upperBound { index = step(at: index, &owner) }
  }

  /// "the biggest maker - Orsk Holdings - for $3m": two dashes around a phrase enclose it as commas do.
  private mutating func pairDashes() {
    pairedDashes = []
    var open: Int?
    for index in sentence {
      switch tokens[index].partOfSpeech {
      case .punctuation where isDash(index):
        if let first = open, index - first <= Self.reach + 1 {
          pairedDashes += [first, index]
          open = nil
        } else {
          open = index
        }
      case .auxiliary: open = nil
      case .verb where tokens[index].verbForm != .gerund && tokens[index].verbForm != .pastParticiple:
        open = nil
      default: break
      }
    }
  }

  /// Whether a dash with white space on either side stands at a token.
  private func isDash(_ index: Int) -> Bool {
    grammar.holds(.dash, tokens[index].word) && tokens[index].hasSpaceBefore
      && index + 1 < sentence.upperBound && tokens[index + 1].hasSpaceBefore
  }

  /// Takes one chunk and returns the token behind it.
  private mutating func step(at index: Int, _ owner: inout Int?) -> Int {
    // 'sold Tarn Limited ("Tarn") to Orsk': what a bracket defines parts nothing.
    if let end = definitions[index] { return min(end, sentence.upperBound) }
    if let time = marks.time(at: index), time < times.count, !isAttributive(times[time]) {
      owner = nil
      chunks.append(.time(time))
      return max(index + 1, min(times[time].tokens.upperBound, sentence.upperBound))
    }
    // 'profit of "at least $3m"'
    if quotesAmount(at: index) { return index + 1 }
    if endsStretch(at: index) {
      owner = nil
      chunks.append(.adverb(index))
      return index + 1
    }
    if let group = verbGroup(at: index) ?? joinedParticiple(at: index) {
      owner = nil
      let auxiliary = split(behind: group)
      if let auxiliary { parted.insert(auxiliary) }
      chunks.append(.verb(verbGroups.count))
      verbGroups.append(auxiliary.map { group.completed(by: verbGroups[$0], grammar) } ?? group)
      return group.tokens.upperBound
    }
    if isFloating(index) {
      chunks.append(.adverb(index))
      return index + 1
    }
    if case .noun? = chunks.last, grammar.holds(.placing, tokens[index].word) {
      // "the strike there ended"
      chunks.append(.adverb(index))
      return index + 1
    }
    if var group = nounGroup(at: index, isPossessed: owner != nil) {
      group.possessor = owner
      owner = nil
      chunks.append(.noun(nounGroups.count))
      nounGroups.append(group)
      let end = group.tokens.upperBound
      if closesName(group, at: end) { return end + 1 }
      if let next = regionEnd(behind: group, at: end) { return next }
      guard end < sentence.upperBound, isPossessiveEnding(end) else { return end }
      owner = nounGroups.count - 1
      return end + 1
    }
    owner = nil
    chunks.append(simple(index))
    return index + 1
  }

  /// "Halden, Inc., bought", "Petra Lindqvist, PhD, founded": whether the comma at a token only closes what one inside a name
  /// opened.
  private func closesName(_ group: NounGroup, at end: Int) -> Bool {
    guard end + 1 < sentence.upperBound, let mention = group.headMention,
      grammar.holds(.comma, tokens[end].word), mentions[mention].tokens.upperBound == end,
      mentions[mention].tokens.contains(where: { grammar.holds(.comma, tokens[$0].word) })
    else { return false }
    let next = tokens[end + 1]
    switch next.partOfSpeech {
    case .auxiliary: return true
    case .verb: return next.verbForm != .gerund && next.verbForm != .pastParticiple
    // "sold it to Halden, Inc., for $3 million.": no comma closes what follows.
    case .adposition:
      return !(end + 1..<min(sentence.upperBound, end + 1 + Self.reach)).contains {
        grammar.holds(.comma, tokens[$0].word)
      }
    default: return false
    }
  }

  /// "based in Holm, Ohio, opened": the token behind the region that commas set off from a town before a verb; behind the second
  /// comma, too, unless that closes what another one opened behind a name.
  private func regionEnd(behind group: NounGroup, at end: Int) -> Int? {
    guard let town = group.headMention, isPlace[town], end + 1 < sentence.upperBound,
      grammar.holds(.comma, tokens[end].word), let region = marks.mention(at: end + 1), isPlace[region],
      mentions[region].tokens.lowerBound == end + 1, case let close = mentions[region].tokens.upperBound,
      close + 1 < sentence.upperBound, grammar.holds(.comma, tokens[close].word)
    else { return nil }
    let next = tokens[close + 1]
    guard next.partOfSpeech == .auxiliary || next.partOfSpeech == .verb && next.verbForm != .gerund else {
      return nil
    }
    return hasOpenParenthesis ? close : close + 1
  }

  /// Whether a comma behind a noun group opened a phrase that is not over: ", based in Holm", ", a brewer of Holm".
  private var hasOpenParenthesis: Bool {
    let opening = chunks.lastIndex { if case .comma = $0 { true } else { false } }
    guard let opening, opening > 0, case .noun = chunks[opening - 1] else { return false }
    if opening > 1, case .preposition = chunks[opening - 2] { return false }
    let phrase = chunks[(opening + 1)...]
    switch phrase.first {
    case .verb, .relative: return true
    default: return !phrase.contains { if case .verb = $0 { true } else { false } }
    }
  }

  /// ", majority-owned by Orsk,": a participle that hyphens join to what stands before it.
  private func joinedParticiple(at index: Int) -> VerbGroup? {
    guard case .comma? = chunks.last, let end = compoundEnd(index), end < sentence.upperBound,
      tokens[end].partOfSpeech == .adposition
    else { return nil }
    switch tokens[end - 1].verbForm {
    case .past, .pastParticiple: return verbGroup(at: end - 1, isJoined: true)
    default: return nil
    }
  }

  /// Whether a token is a quotation mark that stands directly before or behind an amount in quotation marks.
  private func quotesAmount(at index: Int) -> Bool {
    guard grammar.holds(.quotation, tokens[index].word) else { return false }
    return quantities.contains { quantity in
      let (open, close) = (quantity.tokens.lowerBound - 1, quantity.tokens.upperBound)
      return (index == open || index == close) && sentence.contains(open) && sentence.contains(close)
        && grammar.holds(.quotation, tokens[open].word) && grammar.holds(.quotation, tokens[close].word)
    }
  }

  /// "the year ended 31 March", "the six months to June": the word between a stretch and the day on which it ended.
  private func endsStretch(at index: Int) -> Bool {
    guard case .time(let time)? = chunks.last, case .ended = times[time].content,
      times[time].tokens.upperBound == index
    else { return false }
    return tokens[index].partOfSpeech == .verb || tokens[index].partOfSpeech == .particle
  }

  /// "Orsk and Halden each own", "both fell": what repeats the subject is no group of its own.
  private func isFloating(_ index: Int) -> Bool {
    guard grammar.holds(.floating, tokens[index].word), index + 1 < sentence.upperBound else { return false }
    switch chunks.last {
    case .noun, .comma: break
    default: return false
    }
    let next = tokens[index + 1].partOfSpeech
    return next == .verb || next == .auxiliary
  }

  private func simple(_ index: Int) -> Chunk {
    let token = tokens[index]
    switch token.partOfSpeech {
    case .adposition: return isComparing(index) ? .adverb(index) : .preposition(index)
    case .subordinator:
      return .subordinator(index)
    case .coordinator: return .coordinator(index)
    case .particle: return grammar.holds(.infinitive, token.word) ? .preposition(index) : .adverb(index)
    case .adverb where grammar.holds(.clausal, token.word) && opensNominal(index + 1):
      return .subordinator(index)
    case .adverb, .adjective, .interjection: return .adverb(index)
    case .pronoun, .determiner:
      return grammar.holds(.relative, token.word) ? .relative(index) : .mark(index)
    case .punctuation: return mark(index)
    default: return .mark(index)
    }
  }

  /// The auxiliary that a time or a phrase between commas parts from its verb: "was on Monday named", "has, however, named".
  private func split(behind group: VerbGroup) -> Int? {
    let first = tokens[group.tokens.lowerBound]
    let isJoined = first.verbForm == .pastParticiple || first.verbForm == .base
    guard group.tokens.lowerBound == group.main || first.partOfSpeech == .auxiliary && isJoined,
      tokens[group.main].partOfSpeech == .verb, tokens[group.main].verbForm != .gerund
    else { return nil }
    var place = chunks.count - 1
    var hasTime = false
    var commas = 0
    while place > 0 {
      switch chunks[place] {
      case .time: hasTime = true
      case .comma where place == chunks.count - 1 || commas == 1: commas += 1
      case .adverb: break
      case .noun where commas == 1, .preposition where commas == 1: break
      case .preposition where place + 1 < chunks.count:
        guard case .time = chunks[place + 1] else { return nil }
      case .verb(let verb):
        let isBare =
          first.verbForm == .base || ![.past, .pastParticiple].contains(tokens[group.main].verbForm)
        let isParted = commas == 0 ? hasTime : commas == 2
        guard isParted, isAuxiliary(verbGroups[verb], beforeComma: commas > 0),
          verbGroups[verb].form == .finite, !isBare || verbGroups[verb].modal != nil
        else { return nil }
        return verb
      default: return nil
      }
      place -= 1
    }
    return nil
  }

  /// Whether a group is no more than auxiliaries; "has" before a comma looks like a verb of its own.
  private func isAuxiliary(_ group: VerbGroup, beforeComma: Bool) -> Bool {
    tokens[group.main].partOfSpeech == .auxiliary || beforeComma && grammar.holds(.perfect, group.lemma)
  }

  /// "more than doubled": with the word before it, it measures the verb.
  private func isComparing(_ index: Int) -> Bool {
    guard grammar.holds(.comparing, tokens[index].word), case .adverb? = chunks.last,
      index + 1 < sentence.upperBound
    else { return false }
    return tokens[index + 1].partOfSpeech == .verb
  }

  private func opensNominal(_ index: Int) -> Bool {
    index < sentence.upperBound && (tokens[index].partOfSpeech == .pronoun || isDeterminer(tokens[index]))
      || nominalFollows(index)
  }

  private func mark(_ index: Int) -> Chunk {
    let word = tokens[index].word
    if pairedDashes.contains(index) { return .comma(index) }
    if grammar.holds(.comma, word) || grammar.holds(.opening, word) || grammar.holds(.closing, word) {
      return .comma(index)
    }
    return isJoining(index) ? .adverb(index) : .mark(index)
  }

  /// Whether a hyphen stands between two words without white space.
  func isJoining(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && grammar.holds(.hyphen, tokens[index].word)
      && index > sentence.lowerBound
      && index + 1 < sentence.upperBound && tokens[index - 1].end == tokens[index].start
      && tokens[index].end == tokens[index + 1].start
  }

  private func isPossessiveEnding(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.partOfSpeech == .particle, grammar.holds(.possessive, token.word) { return true }
    guard grammar.holds(.apostrophe, token.word), index > 0, !token.hasSpaceBefore,
      index + 1 < sentence.upperBound, tokens[index + 1].hasSpaceBefore,
      tokens[index + 1].kind != .punctuation
    else { return false }
    return grammar.isPlural(words.bytes(tokens[index - 1].word))
  }

  /// "its 2025 deliveries", "the January 2024 listing": a time before its noun is part of the noun group.
  func isAttributive(_ time: TimeExpression) -> Bool {
    guard time.lead == nil, time.tokens.lowerBound > sentence.lowerBound,
      time.tokens.upperBound < sentence.upperBound, !isEndOfStretch(time)
    else { return false }
    let before = tokens[time.tokens.lowerBound - 1]
    let after = tokens[time.tokens.upperBound]
    let opens =
      isDeterminer(before) || before.partOfSpeech == .adjective || before.partOfSpeech == .adposition
      || grammar.holds(.possessive, before.word)
    // "Its first-quarter operating profit" goes on like "its first-quarter net profit".
    return opens
      && (after.partOfSpeech == .noun || after.partOfSpeech == .adjective
        || isAttributiveGerund(time.tokens.upperBound))
  }

  /// "in the six months to 30 June revenue rose": whether a day ends the stretch named before it.
  private func isEndOfStretch(_ day: TimeExpression) -> Bool {
    times.contains { time in
      guard case .ended = time.content else { return false }
      return (0...1).contains(day.tokens.lowerBound - time.tokens.upperBound)
    }
  }

  /// Whether a token opens a noun group: an article, "this", "its".
  func isDeterminer(_ token: Token) -> Bool {
    token.partOfSpeech == .determiner
      || token.partOfSpeech == .pronoun && grammar.holds(.owner, token.word)
  }

  /// Whether a noun, number or name comes at `start`, adjectives, adverbs and participles before it stepped over.
  func nominalFollows(_ start: Int) -> Bool {
    var index = start
    let end = min(sentence.upperBound, start + Self.reach)
    while index < end {
      if marks.isNominal(index) { return true }
      switch tokens[index].partOfSpeech {
      case .noun, .properNoun, .numeral: return true
      case .adjective, .adverb: break
      case .verb:
        guard tokens[index].verbForm == .pastParticiple || tokens[index].verbForm == .gerund else {
          return false
        }
      case .punctuation:
        guard isJoining(index) else { return false }
      default: return false
      }
      index += 1
    }
    return false
  }

  /// The token behind the parts that hyphens join to the one at `index`; nil when no hyphen follows it.
  ///
  /// "electric-vehicle maker": 2 behind "electric" is "maker".
  func compoundEnd(_ index: Int) -> Int? {
    var end = index + 1
    while end + 1 < sentence.upperBound, end < index + Self.reach, isJoining(end),
      tokens[end + 1].kind != .punctuation
    { end += 2 }
    return end == index + 1 ? nil : end
  }
}
