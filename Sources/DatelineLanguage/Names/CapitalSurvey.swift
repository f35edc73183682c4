/// How the words of a document are written: which lines are headlines, which words carry a capital by choice.
struct CapitalSurvey {
  /// How a sentence uses capitals.
  enum Setting: UInt8 {
    /// A capital opens the sentence and marks names.
    case prose
    /// Every longer word has one, so that it says nothing.
    case title
    /// Every letter is one.
    case capitals
  }

  /// The setting of each sentence.
  private(set) var settings: [Setting] = []
  /// The traits of each token's word.
  let traits: [NameTraits]
  private var uses: WordUses
  private let grammar: NameGrammar

  /// Surveys the sentences of a document.
  ///
  /// - Complexity: O(n) in the tokens.
  init(text: TokenizedText, sentences: [Range<Int>], grammar: NameGrammar) {
    let tokens = text.tokens
    self.grammar = grammar
    traits = Self.traits(of: text, grammar)
    uses = WordUses(capacity: tokens.count)
    settings.reserveCapacity(sentences.count)
    for sentence in sentences {
      let setting = setting(of: sentence, in: tokens)
      settings.append(setting)
      guard setting == .prose else { continue }
      for index in sentence where tokens[index].kind == .word {
        // Nobody asks how "the" is written.
        if traits[index].contains(.closed), traits[index].isDisjoint(with: [.gazetteerStart, .givenName]) {
          continue
        }
        if !tokens[index].isCapitalised {
          uses.count(tokens[index].word, as: .lower)
        } else {
          let isOpening = opens(index, sentence, tokens) || opensAlone(index, sentence, tokens)
          uses.count(tokens[index].word, as: isOpening ? .opening : .inside)
          uses.noteCapital(tokens[index].word, at: index)
          if index > sentence.lowerBound { countNeighbour(of: index, tokens) }
        }
      }
    }
  }

  /// Counts the use of a capitalised word behind "and" or behind a nationality.
  private mutating func countNeighbour(of index: Int, _ tokens: [Token]) {
    let before = tokens[index - 1]
    if before.word == grammar.marks.and || before.word == grammar.marks.ampersand {
      uses.count(tokens[index].word, as: .behindAnd)
      if standsAlone(index - 2, before: index, tokens) { uses.count(tokens[index - 2].word, as: .beforeAnd) }
    } else if before.isCapitalised, traits[index - 1].contains(.nationality) {
      uses.count(tokens[index].word, as: .behindNationality)
    }
  }

  /// Whether a capitalised word and another behind "and" are all there is of two names.
  private func standsAlone(_ first: Int, before second: Int, _ tokens: [Token]) -> Bool {
    guard first >= 0, tokens[first].isCapitalised, first == 0 || !tokens[first - 1].isCapitalised else {
      return false
    }
    return second + 1 >= tokens.count || !tokens[second + 1].isCapitalised
  }

  private static func traits(of text: TokenizedText, _ grammar: NameGrammar) -> [NameTraits] {
    let marks = grammar.marks
    return [NameTraits](unsafeUninitializedCapacity: text.tokens.count) { traits, count in
      for (index, token) in text.tokens.enumerated() {
        var trait = grammar.traits(token.word)
        if token.word == marks.possessive {
          trait.insert(.possessive)
        } else if marks.apostrophes.contains(token.word), text.isJoined(index), !text.isJoined(index + 1),
          marks.apostropheLetters.contains(text.bytes[Int(token.start) - 1] | 0x20)
        {
          // "the workers' union"
          trait.insert(.possessive)
        }
        if token.shape.contains(.hyphenated),
          trait.isDisjoint(with: [.listed, .designator, .gazetteerStart]),
          isPrefixed(token, in: text.bytes)
        {
          trait.insert([.listed, .adjective])
        }
        traits.initializeElement(at: index, to: trait)
      }
      count = text.tokens.count
    }
  }

  /// "Pre-tax", "Non-food": a small letter behind the hyphen of a capitalised word shows a prefix and no name.
  private static func isPrefixed(_ token: Token, in bytes: [UInt8]) -> Bool {
    guard token.kind == .word, token.isCapitalised,
      let hyphen = bytes[Int(token.start)..<Int(token.end)].firstIndex(of: 0x2D), hyphen + 1 < Int(token.end)
    else { return false }
    return bytes[hyphen + 1] >= 0x61 && bytes[hyphen + 1] <= 0x7A
  }

  /// Whether the word carries a capital where it has a choice.
  func isCapitalisedInside(_ word: Word) -> Bool { uses.count(of: word, as: .inside) > 0 }

  /// The token at which the word first has a capital in prose.
  func firstUse(of word: Word) -> Int? { uses.first(of: word) }

  /// Whether the word has a capital behind "and" and nowhere else.
  func isAlwaysBehindAnd(_ word: Word) -> Bool {
    let count = uses.count(of: word, as: .behindAnd)
    return count > 0 && count == capitals(of: word)
  }

  /// Whether the two words have a capital several times, the first always before "and" and the second always behind it.
  func areAlwaysPaired(_ first: Word, _ second: Word) -> Bool {
    let count = uses.count(of: first, as: .beforeAnd)
    return count > 1 && count == capitals(of: first) && count == uses.count(of: second, as: .behindAnd)
      && count == capitals(of: second)
  }

  /// Whether the word has a capital behind "and" several times.
  func standsOftenBehindAnd(_ word: Word) -> Bool { uses.count(of: word, as: .behindAnd) > 1 }

  /// Whether the word has a capital several times, each time behind a nationality.
  func isAlwaysBehindNationality(_ word: Word) -> Bool {
    let count = uses.count(of: word, as: .behindNationality)
    return count > 1 && count == capitals(of: word)
  }

  private func capitals(of word: Word) -> UInt8 {
    let (sum, overflow) = uses.count(of: word, as: .inside)
      .addingReportingOverflow(uses.count(of: word, as: .opening))
    return overflow ? .max : sum
  }

  /// Whether the word stands in lower case somewhere.
  func isLowerSomewhere(_ word: Word) -> Bool { uses.count(of: word, as: .lower) > 0 }

  /// Whether the word carries a capital by choice more often than it does without.
  func isMostlyCapitalised(_ word: Word) -> Bool {
    uses.count(of: word, as: .inside) > uses.count(of: word, as: .lower)
  }

  /// Whether the word opens more than one sentence and never stands in lower case.
  func opensRepeatedly(_ word: Word) -> Bool {
    uses.count(of: word, as: .opening) > 1 && !isLowerSomewhere(word)
  }

  /// Whether a known name begins with the word.
  func beginsName(_ word: Word) -> Bool { uses.count(of: word, as: .begins) > 0 }

  /// Notes that a known name begins with the word.
  mutating func noteBeginning(_ word: Word) { uses.count(word, as: .begins) }

  /// Whether a token opens a sentence, a quotation or a point of a list, where its capital says nothing.
  func opens(_ index: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard index > sentence.lowerBound else { return true }
    let before = tokens[index - 1]
    return before.kind == .punctuation && grammar.marks.openers.contains(before.word)
      || index - 1 == sentence.lowerBound && before.kind != .word
  }

  /// "HOLM, March 2 - Holders of bonds": whether a lone capitalised word opens a sentence behind its date line.
  func opensAlone(_ index: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    followsDateLine(index, sentence, tokens)
      && (index + 1 >= sentence.upperBound || !tokens[index + 1].isCapitalised)
  }

  /// Whether a dash between spaces stands before a token and a date line before it: a place in capitals, a day, an agency in
  /// brackets.
  func followsDateLine(_ index: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let start = sentence.lowerBound
    guard index > start + 1, index < start + Self.longestDateLine,
      grammar.marks.dashes.contains(tokens[index - 1].word), tokens[index].hasSpaceBefore,
      tokens[index - 1].hasSpaceBefore, tokens[start].isAllCapitals || tokens[start].kind == .punctuation
    else { return false }
    let last = tokens[index - 2]
    // "HOLM, March 2 -", "HOLM (Nordwire) -", "NEW HOLM -"
    return last.kind == .number || last.kind == .punctuation
      || (start..<index - 1).allSatisfy { tokens[$0].kind != .word || tokens[$0].isAllCapitals }
  }

  /// The most tokens of a date line with its dash.
  private static let longestDateLine = 16

  /// A headline is in title case and has no "is" and no small letters in words of open classes: "Halden names Petra Vask CEO" is
  /// prose.
  private func setting(of sentence: Range<Int>, in tokens: [Token]) -> Setting {
    let capitals = SentenceCapitals(tokens, in: sentence)
    if capitals.isAllCapitals { return .capitals }
    guard capitals.isTitleCase, let last = sentence.last else { return .prose }
    let small = sentence.filter { tokens[$0].kind == .word && !tokens[$0].isCapitalised }
    // "as" names no verb: "Halden Falls as Orsk Rises".
    if small.contains(where: { traits[$0].contains(.copula) && tokens[$0].word != grammar.marks.role }) {
      return .prose
    }
    if small.contains(where: { traits[$0].contains(.listed) && !traits[$0].contains(.closed) }) {
      return .prose
    }
    let ends = tokens[last].kind == .punctuation && tokens[last].end - tokens[last].start == 1
    let hasOpenWord = small.contains { !traits[$0].contains(.closed) }
    return ends && (hasOpenWord || capitals.longWords < 6) ? .prose : .title
  }
}
