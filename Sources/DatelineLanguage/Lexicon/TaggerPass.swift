/// One run of the tagger over a text: gathers readings, applies the rules of context, and writes what the search chose.
///
/// The buffers are used again for every sentence.
struct TaggerPass: ~Copyable {
  private let tagger: Tagger
  private let places: [Tagger.Place]
  private let charges: Charges
  private var readings: [TagSearch.Candidate] = []
  private var starts: [Int] = []
  private var masks: [WordClasses] = []
  private var search: TagSearch

  /// The charges as plain numbers.
  private struct Charges {
    let capitalCommon, nameAdjective, capitalClosed, firstName, firstNameBefore, titleName, titleUnknown,
      lowerName: Int32

    init(_ charges: [TaggingGrammar.Charge: Int32]) {
      capitalCommon = charges[.capitalCommon] ?? 0
      nameAdjective = charges[.nameAdjective] ?? 0
      capitalClosed = charges[.capitalClosed] ?? 0
      firstName = charges[.firstName] ?? 0
      firstNameBefore = charges[.firstNameBefore] ?? 0
      titleName = charges[.titleName] ?? 0
      titleUnknown = charges[.titleUnknown] ?? 0
      lowerName = charges[.lowerName] ?? 0
    }
  }

  init(tagger: Tagger, follow: UnsafeBufferPointer<Int32>, places: [Tagger.Place]) {
    self.tagger = tagger
    self.places = places
    charges = Charges(tagger.grammar.charges)
    search = TagSearch(grammar: tagger.grammar, follow: follow)
  }

  mutating func tag(_ text: inout TokenizedText, _ sentence: Range<Int>) {
    gather(text, sentence)
    for offset in 0..<masks.count where starts[offset + 1] - starts[offset] > 1 {
      applyRules(text.tokens, sentence, offset)
    }
    search.run(readings, starts: starts)
    for (offset, chosen) in search.chosen.enumerated() {
      write(readings[chosen], to: &text, sentence.lowerBound + offset)
    }
  }

  // MARK: Readings

  private mutating func gather(_ text: TokenizedText, _ sentence: Range<Int>) {
    readings.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    masks.removeAll(keepingCapacity: true)
    let isTitle = text.tokens.isTitleCase(sentence)
    var isFirst = true
    for index in sentence {
      starts.append(readings.count)
      let token = text.tokens[index]
      switch token.kind {
      case .word:
        let nextIsCapitalised =
          index + 1 < sentence.upperBound && text.tokens[index + 1].isCapitalised
          && text.tokens[index + 1].kind == .word
        addWord(
          text, index, token.isCapitalised ? (isFirst ? .first : (isTitle ? .title : .inside)) : .lower,
          nextIsCapitalised: nextIsCapitalised)
        isFirst = false
      case .number:
        for reading in tagger.guesser.numberReadings(text.words.bytes(token.word)) {
          add(reading.wordClass, reading.cost)
        }
        isFirst = false
      case .punctuation, .symbol:
        addMark(text, index)
        if masks.isEmpty || readings.last?.wordClass == .punctuation { isFirst = true }
      }
      var mask = WordClasses()
      let isClausal = tagger.clausal.contains(token.word)
      for place in starts[starts.count - 1]..<readings.count {
        mask.insert(WordClasses(readings[place].wordClass))
        readings[place].isClausal = isClausal
      }
      masks.append(mask)
    }
    starts.append(readings.count)
  }

  /// How a word is written, and where.
  private enum Writing {
    case lower, first, title, inside
  }

  private mutating func addWord(
    _ text: TokenizedText, _ index: Int, _ writing: Writing, nextIsCapitalised: Bool
  ) {
    let token = text.tokens[index]
    let known = tagger.lexicon.places(of: token.word)
    let place = index < places.count ? places[index] : .plain
    if tagger.lexicon.isClosed(token.word) {
      addClosed(known, token, writing, place)
    } else if place == .name, writing != .lower {
      add(.properNoun, 0, token.word)
      if let adjective = adjective(known) { add(.adjective, charges.nameAdjective, adjective.lemma) }
    } else if known.isEmpty {
      addUnknown(text, token, writing)
    } else {
      let extra: Int32 = writing == .inside ? charges.capitalCommon : 0
      let adjective = writing == .inside ? adjective(known) : nil
      for place in known {
        let reading = tagger.lexicon.reading(place)
        let isAdjective = reading.wordClass == adjective?.wordClass
        add(
          reading.wordClass, isAdjective ? charges.nameAdjective : Int32(reading.cost) + extra, reading.lemma)
      }
      switch writing {
      case .lower: break
      case .inside: add(.properNoun, 0, token.word)
      case .title: add(.properNoun, charges.titleName, token.word)
      case .first:
        add(.properNoun, nextIsCapitalised ? charges.firstNameBefore : charges.firstName, token.word)
      }
    }
  }

  /// The reading of a word that is first of all an adjective: it stays one in names ("Royal Navy").
  private func adjective(_ known: Range<Int>) -> Lexicon.Reading? {
    let lexicon = tagger.lexicon
    guard let place = known.first(where: { lexicon.reading($0).wordClass == .adjective }) else { return nil }
    let adjective = lexicon.reading(place)
    let isFirst = known.allSatisfy {
      lexicon.reading($0).wordClass == .adjective || Int(lexicon.reading($0).cost) >= Int(adjective.cost) + 15
    }
    return isFirst ? adjective : nil
  }

  private mutating func addClosed(
    _ known: Range<Int>, _ token: Token, _ writing: Writing, _ place: Tagger.Place
  ) {
    var hasName = false
    let first = readings.count
    for number in known {
      let reading = tagger.lexicon.reading(number)
      switch reading.wordClass {
      case .properNoun:
        // Months and weekdays, and words like "US" that in lower case are something else.
        hasName = true
        if writing == .lower, known.count > 1 { continue }
        if place != .plain || writing == .inside || token.isAllCapitals {
          // "US" inside a sentence is no "us".
          if writing == .inside, token.isAllCapitals { readings.removeSubrange(first...) }
          return add(.properNoun, 0, token.word)
        }
        add(.properNoun, Int32(reading.cost), token.word)
      case .possessiveEnding where token.hasSpaceBefore: continue
      case .adjective where place == .name && writing == .inside && known.count == 1:
        // "French" in "the French Revolution".
        add(.adjective, Int32(reading.cost) + charges.nameAdjective, reading.lemma)
      default: add(reading.wordClass, Int32(reading.cost), reading.lemma)
      }
    }
    guard !hasName, writing != .lower else { return }
    switch writing {
    case .inside: add(.properNoun, place == .name ? 0 : charges.capitalClosed, token.word)
    case .title, .first: if place == .name { add(.properNoun, charges.capitalClosed, token.word) }
    case .lower: break
    }
  }

  private mutating func addUnknown(_ text: TokenizedText, _ token: Token, _ writing: Writing) {
    if writing == .lower, !tagger.grammar.innerCapital.isEmpty, Self.hasInnerCapital(token, in: text.bytes) {
      for reading in tagger.grammar.innerCapital { add(reading.wordClass, reading.cost) }
      return
    }
    switch writing {
    case .inside: return add(.properNoun, 0, token.word)
    case .title, .first: add(.properNoun, 0, token.word)
    case .lower: break
    }
    let extra = writing == .lower ? 0 : charges.titleUnknown
    for reading in tagger.guesser.readings(text.words.bytes(token.word)) {
      add(reading.wordClass, reading.cost + extra)
    }
    if writing == .lower { add(.properNoun, charges.lowerName, token.word) }
  }

  /// Whether a capital stands behind a hyphen.
  private static func hasInnerCapital(_ token: Token, in bytes: [UInt8]) -> Bool {
    guard token.shape.contains(.hyphenated) else { return false }
    return (Int(token.start) + 1..<Int(token.end)).contains {
      bytes[$0 - 1] == 0x2D && bytes[$0] >= 0x41 && bytes[$0] <= 0x5A
    }
  }

  private mutating func addMark(_ text: TokenizedText, _ index: Int) {
    let token = text.tokens[index]
    let first = readings.count
    for place in tagger.lexicon.places(of: token.word) {
      let reading = tagger.lexicon.reading(place)
      // A hyphen between spaces is a dash, an apostrophe after a space opens a quotation.
      if reading.wordClass == .hyphen, token.hasSpaceBefore { continue }
      if reading.wordClass == .possessiveEnding, token.hasSpaceBefore { continue }
      add(reading.wordClass, Int32(reading.cost), reading.lemma)
    }
    if readings.count == first { add(token.kind == .symbol ? .symbol : .punctuation, 0, token.word) }
  }

  /// Adds a reading; without a lemma, the form tells it when the reading is chosen.
  private mutating func add(_ wordClass: WordClass, _ cost: Int32, _ lemma: Word = .none) {
    readings.append(TagSearch.Candidate(wordClass: wordClass, cost: cost, lemma: lemma))
  }

  // MARK: Rules

  private mutating func applyRules(_ tokens: [Token], _ sentence: Range<Int>, _ offset: Int) {
    let before = offset > 0 ? masks[offset - 1] : WordClasses(.boundary)
    let behind = offset + 1 < masks.count ? masks[offset + 1] : WordClasses(.boundary)
    for place in starts[offset]..<starts[offset + 1] {
      let wordClass = Int(readings[place].wordClass.rawValue)
      for number in tagger.ruleStarts[wordClass]..<tagger.ruleStarts[wordClass + 1] {
        let rule = tagger.rules[number]
        guard !rule.before.isDisjoint(with: before), !rule.behind.isDisjoint(with: behind) else { continue }
        var condition = rule.firstCondition
        while condition < rule.endCondition, holds(tagger.conditions[condition], tokens, sentence, offset) {
          condition += 1
        }
        if condition == rule.endCondition { readings[place].cost += rule.cost }
      }
    }
  }

  private func holds(
    _ condition: ContextRule.Condition, _ tokens: [Token], _ sentence: Range<Int>, _ offset: Int
  ) -> Bool {
    let tested: Int
    switch condition.place {
    case .offset(let distance): tested = offset + distance
    case .before(let skipped): tested = scan(from: offset, by: -1, skipping: skipped)
    case .behind(let skipped): tested = scan(from: offset, by: 1, skipping: skipped)
    case .within(let stretch, let leaders):
      return stretch.contains { distance in
        let place = offset + distance
        return place > 0 && place < masks.count && !masks[place].isDisjoint(with: condition.classes)
          && !masks[place - 1].isDisjoint(with: leaders)
      }
    }
    let isInside = tested >= 0 && tested < masks.count
    if let list = condition.list {
      return (isInside && tagger.lists[list].contains(tokens[sentence.lowerBound + tested].word))
        != condition.isNegated
    }
    let mask = isInside ? masks[tested] : WordClasses(.boundary)
    return !mask.isDisjoint(with: condition.classes) != condition.isNegated
  }

  private func scan(from offset: Int, by step: Int, skipping skipped: WordClasses) -> Int {
    var place = offset + step
    var left = ContextRule.reach
    while left > 0, place >= 0, place < masks.count, skipped.isSuperset(of: masks[place]) {
      place += step
      left -= 1
    }
    return place
  }

  // MARK: Writing

  private func write(_ reading: TagSearch.Candidate, to text: inout TokenizedText, _ index: Int) {
    var token = text.tokens[index]
    token.partOfSpeech = reading.wordClass.partOfSpeech
    token.verbForm = reading.wordClass.verbForm
    token.lemma = reading.lemma != .none ? reading.lemma : lemma(of: token.word, as: reading, in: &text.words)
    text.tokens[index] = token
  }

  private func lemma(
    of word: Word, as reading: TagSearch.Candidate, in words: inout DocumentWords
  ) -> Word {
    let form = words.bytes(word)
    let lemma = tagger.guesser.lemma(form, as: reading.wordClass)
    return form.elementsEqual(lemma) ? word : words.insert(lemma.span, hash: WordIndex.hash(lemma.span))
  }
}
