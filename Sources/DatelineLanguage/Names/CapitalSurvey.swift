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
  private var marks: [UInt8]
  private let grammar: NameGrammar

  private static let inside: UInt8 = 1
  private static let lower: UInt8 = 2
  private static let begins: UInt8 = 4

  /// Surveys the sentences of a document.
  ///
  /// - Complexity: O(n) in the tokens.
  init(tokens: [Token], sentences: [Range<Int>], grammar: NameGrammar) {
    self.grammar = grammar
    var greatest = 0
    traits = tokens.map { token in
      greatest = max(greatest, Int(token.word.index))
      return grammar.traits(token.word)
    }
    marks = [UInt8](repeating: 0, count: greatest + 1)
    settings.reserveCapacity(sentences.count)
    for sentence in sentences {
      let setting = Self.setting(of: sentence, in: tokens)
      settings.append(setting)
      guard setting == .prose else { continue }
      for index in sentence where tokens[index].kind == .word {
        if !tokens[index].isCapitalised {
          marks[Int(tokens[index].word.index)] |= Self.lower
        } else if !opens(index, sentence, tokens) {
          marks[Int(tokens[index].word.index)] |= Self.inside
        }
      }
    }
  }

  /// Whether the word carries a capital where it has a choice.
  func isCapitalisedInside(_ word: Word) -> Bool { marks[Int(word.index)] & Self.inside != 0 }

  /// Whether the word stands in lower case somewhere.
  func isLowerSomewhere(_ word: Word) -> Bool { marks[Int(word.index)] & Self.lower != 0 }

  /// Whether a known name begins with the word.
  func beginsName(_ word: Word) -> Bool { marks[Int(word.index)] & Self.begins != 0 }

  /// Notes that a known name begins with the word.
  mutating func noteBeginning(_ word: Word) { marks[Int(word.index)] |= Self.begins }

  /// Whether a token opens a sentence, a quotation or a point of a list, where its capital says nothing.
  func opens(_ index: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard index > sentence.lowerBound else { return true }
    let before = tokens[index - 1]
    return before.kind == .punctuation && grammar.marks.openers.contains(before.word)
      || index - 1 == sentence.lowerBound && before.kind != .word
  }

  /// A headline has at least three longer words, four in five of them capitalised, and no full stop at its end.
  private static func setting(of sentence: Range<Int>, in tokens: [Token]) -> Setting {
    var words = 0
    var capitalised = 0
    var letters = 0
    var capitals = 0
    for index in sentence where tokens[index].kind == .word {
      let length = Int(tokens[index].end - tokens[index].start)
      letters += length
      if tokens[index].isAllCapitals { capitals += length }
      if length > 3 {
        words += 1
        if tokens[index].isCapitalised { capitalised += 1 }
      }
    }
    if letters > 12, capitals * 5 >= letters * 4 { return .capitals }
    guard words >= 3, capitalised * 5 >= words * 4, let last = sentence.last else { return .prose }
    let ends = tokens[last].kind == .punctuation && tokens[last].end - tokens[last].start == 1
    return ends && capitalised * 20 < words * 19 || ends && words < 6 ? .prose : .title
  }
}
