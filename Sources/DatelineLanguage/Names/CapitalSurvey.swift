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
  init(tokens: [Token], sentences: [Range<Int>], grammar: NameGrammar) {
    self.grammar = grammar
    traits = tokens.map { grammar.traits($0.word) }
    uses = WordUses(capacity: tokens.count)
    settings.reserveCapacity(sentences.count)
    for sentence in sentences {
      let setting = setting(of: sentence, in: tokens)
      settings.append(setting)
      guard setting == .prose else { continue }
      for index in sentence where tokens[index].kind == .word {
        if !tokens[index].isCapitalised {
          uses.count(tokens[index].word, as: .lower)
        } else {
          uses.count(tokens[index].word, as: opens(index, sentence, tokens) ? .opening : .inside)
        }
      }
    }
  }

  /// Whether the word carries a capital where it has a choice.
  func isCapitalisedInside(_ word: Word) -> Bool { uses.count(of: word, as: .inside) > 0 }

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

  /// A headline has at least three longer words, four in five of them capitalised, no full stop at its end, and no "is".
  ///
  /// With a full stop, every word but those of closed classes has to be capitalised.
  private func setting(of sentence: Range<Int>, in tokens: [Token]) -> Setting {
    var words = 0
    var capitalised = 0
    var letters = 0
    var capitals = 0
    var hasCopula = false
    var small = 0
    for index in sentence where tokens[index].kind == .word {
      let length = Int(tokens[index].end - tokens[index].start)
      letters += length
      if tokens[index].isAllCapitals { capitals += length }
      if !tokens[index].isCapitalised {
        if grammar.copulas.contains(tokens[index].word) { hasCopula = true }
        if !traits[index].contains(.closed) { small += 1 }
      }
      if length > 3 {
        words += 1
        if tokens[index].isCapitalised { capitalised += 1 }
      }
    }
    if letters > 12, capitals * 5 >= letters * 4 { return .capitals }
    guard words >= 3, !hasCopula, capitalised * 5 >= words * 4, let last = sentence.last else {
      return .prose
    }
    let ends = tokens[last].kind == .punctuation && tokens[last].end - tokens[last].start == 1
    return ends && (small > 0 || words < 6) ? .prose : .title
  }
}
