import DatelineLanguage
import DatelineRules

/// Turns patterns into instructions and finds their anchors.
struct PatternCompiler {
  private var program = PatternProgram()
  private let lexicons: [RuleLexicon]
  /// The anchors of the lexicons that have come, which many patterns share.
  private var lexiconAnchors: [Int: [Candidate]] = [:]

  /// Makes a compiler of patterns that name these lexicons by number.
  init(lexicons: [RuleLexicon]) { self.lexicons = lexicons }

  /// The instructions of a pattern.
  ///
  /// - Complexity: O(n) in the expanded pattern.
  mutating func compile(_ pattern: RulePattern, in table: inout RuleWords) -> PatternProgram {
    program = PatternProgram()
    emit(pattern.root, in: &table)
    program.instructions.append(.match)
    let anchors = anchors(pattern.root, in: &table).sorted { $0.rarity > $1.rarity }.map(\.anchor)
    program.anchor = anchors.first
    program.others = Array(anchors.dropFirst())
    program.lexicons = neededLexicons(pattern.root).map(Int32.init)
    return program
  }

  private var next: Int { program.instructions.count }

  private mutating func emit(_ element: RulePattern.Element, in table: inout RuleWords) {
    switch element {
    case .word(let form): for word in table.phrase(form) { append(.word(word)) }
    case .lemma(let form): append(.lemma(table.word(form)))
    case .token(let tests): append(.token(tests.map { test($0, in: &table) }))
    case .entity(let classes): append(.entity(classes))
    case .quantity(let kind): append(.quantity(QuantityExpression.Kind(ruleName: kind)))
    case .time: append(.time)
    case .heldRole: append(.heldRole)
    case .lexicon(let number): append(.lexicon(number))
    case .sequence(let parts): for part in parts { emit(part, in: &table) }
    case .choice(let options): choice(options[...], in: &table)
    case .repeated(let part, let least, let most): repeated(part, least, most, in: &table)
    case .skip(let count): skip(count)
    case .not(let part):
      let start = next
      append(.not(end: 0))
      emit(part, in: &table)
      append(.match)
      program.instructions[start] = .not(end: next)
    case .sentenceStart: append(.sentenceStart)
    case .sentenceEnd: append(.sentenceEnd)
    case .capture(let name, let part):
      let number = program.captures.firstIndex(of: name) ?? program.captures.count
      if number == program.captures.count { program.captures.append(name) }
      append(.open(number))
      emit(part, in: &table)
      append(.close(number))
    }
  }

  private mutating func append(_ instruction: PatternProgram.Instruction) {
    program.instructions.append(instruction)
  }

  private mutating func choice(_ options: ArraySlice<RulePattern.Element>, in table: inout RuleWords) {
    guard let first = options.first else { return }
    guard options.count > 1 else { return emit(first, in: &table) }
    let split = next
    append(.split(split + 1, 0))
    emit(first, in: &table)
    let jump = next
    append(.jump(0))
    program.instructions[split] = .split(split + 1, next)
    choice(options.dropFirst(), in: &table)
    program.instructions[jump] = .jump(next)
  }

  private mutating func repeated(
    _ part: RulePattern.Element, _ least: Int, _ most: Int, in table: inout RuleWords
  ) {
    for _ in 0..<least { emit(part, in: &table) }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      splits.append(next)
      append(.split(next + 1, 0))
      emit(part, in: &table)
    }
    for split in splits { program.instructions[split] = .split(split + 1, next) }
  }

  /// Up to so many chunks and the words that open another one, as few as possible.
  private mutating func skip(_ count: Int) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(next)
      append(.split(0, next + 1))
      append(.chunk)
    }
    for split in splits { program.instructions[split] = .split(next, split + 1) }
    let split = next
    append(.split(split + 2, split + 1))
    append(.opening)
  }

  private func test(
    _ test: RulePattern.TokenTest, in table: inout RuleWords
  ) -> PatternProgram.Test {
    let subject: PatternProgram.Test.Subject =
      switch test.attribute {
      case .text: .words(test.values.map { table.word($0) })
      case .lemma: .lemmas(test.values.map { table.word($0) })
      case .pos: .parts(Set(test.values.flatMap(PartOfSpeech.named)))
      case .lexicon: .lexicon(test.lexicon ?? -1)
      case .shape: .shapes(test.values.compactMap(PatternProgram.Test.Shape.init(rawValue:)))
      }
    return PatternProgram.Test(isNegated: test.isNegated, subject: subject)
  }

  // MARK: Lexicons

  /// The lexicons of which every match of a part holds a phrase.
  private func neededLexicons(_ element: RulePattern.Element) -> [Int] {
    switch element {
    case .lexicon(let number): lexicons.indices.contains(number) ? [number] : []
    case .sequence(let parts): parts.flatMap(neededLexicons)
    case .repeated(let part, let least, _): least > 0 ? neededLexicons(part) : []
    case .capture(_, let part): neededLexicons(part)
    default: []
    }
  }

  // MARK: Anchors

  private typealias Candidate = (anchor: PatternProgram.Anchor, rarity: Int)

  /// The words of which one must stand in every match, for each mandatory part that gives any.
  private mutating func anchors(_ element: RulePattern.Element, in table: inout RuleWords) -> [Candidate] {
    switch element {
    case .word(let form):
      return table.phrase(form).last.map { [(PatternProgram.Anchor(words: [$0]), form.utf8.count)] } ?? []
    case .lemma(let form):
      return [(PatternProgram.Anchor(lemmas: [table.word(form)]), form.utf8.count)]
    case .lexicon(let number):
      if let known = lexiconAnchors[number] { return known }
      let found = anchors(ofLexicon: number, in: &table)
      lexiconAnchors[number] = found
      return found
    case .sequence(let parts):
      var found: [Candidate] = []
      for part in parts { found += anchors(part, in: &table) }
      return found
    case .choice(let options):
      var merged: Candidate = (PatternProgram.Anchor(), .max)
      for option in options {
        guard let best = anchors(option, in: &table).max(by: { $0.rarity < $1.rarity }) else {
          return []
        }
        merged.anchor.words += best.anchor.words
        merged.anchor.lemmas += best.anchor.lemmas
        merged.rarity = min(merged.rarity, best.rarity)
      }
      return [merged]
    case .repeated(let part, let least, _):
      return least > 0 ? anchors(part, in: &table) : []
    case .capture(_, let part):
      return anchors(part, in: &table)
    case .token, .entity, .quantity, .time, .heldRole, .skip, .not, .sentenceStart, .sentenceEnd:
      return []
    }
  }

  private func anchors(ofLexicon number: Int, in table: inout RuleWords) -> [Candidate] {
    guard lexicons.indices.contains(number) else { return [] }
    let phrases = lexicons[number].phrases.filter { !$0.words.isEmpty }
    guard !phrases.isEmpty, phrases.count <= RulePattern.largestAnchor else { return [] }
    let words = Set(phrases.compactMap { table.lastWord($0.words) }).sorted()
    let shortest = phrases.compactMap { $0.words.last?.utf8.count }.min() ?? 0
    return [(PatternProgram.Anchor(words: words, lemmas: words), shortest - phrases.count / 8)]
  }
}

extension QuantityExpression.Kind {
  /// The kind that rules call by this name; QUANTITY is a count.
  init(ruleName: String) { self = ruleName == "QUANTITY" ? .count : Self(rawValue: ruleName) ?? .count }
}

extension PartOfSpeech {
  /// The parts of speech that patterns call by this name.
  static func named(_ name: String) -> [PartOfSpeech] {
    switch name {
    case "N": [.noun, .properNoun]
    case "V": [.verb, .auxiliary]
    case "A": [.adjective]
    case "ADV": [.adverb]
    case "P": [.adposition]
    case "D": [.determiner]
    case "NUM": [.numeral]
    case "PRON": [.pronoun]
    default: PartOfSpeech(rawValue: name).map { [$0] } ?? []
    }
  }
}
