import DatelineLanguage
import DatelineRules

/// A pattern as instructions for a machine that walks over tokens.
struct PatternProgram: Sendable {
  /// One step; those that consume words go on with the next instruction.
  enum Instruction: Sendable {
    case word(Word)
    case lemma(Word)
    case token([Test])
    case entity([Role.EntityClass])
    case quantity(QuantityExpression.Kind)
    case time
    case heldRole
    case lexicon(Int)
    /// One chunk of the clause.
    case chunk
    /// Some of the words that open a chunk, its last one never.
    case opening
    /// Two ways on, the first preferred.
    case split(Int, Int)
    case jump(Int)
    /// Goes on where the instructions up to `end` do not match here.
    case not(end: Int)
    case sentenceStart
    case sentenceEnd
    case open(Int)
    case close(Int)
    /// The end of the pattern, or of what ``not(end:)`` tests.
    case match
  }

  /// A condition on one token.
  struct Test: Sendable {
    let isNegated: Bool
    let subject: Subject

    enum Subject: Sendable {
      case words([Word])
      case lemmas([Word])
      case parts(Set<PartOfSpeech>)
      case lexicon(Int)
      case shapes([Shape])
    }

    enum Shape: String, Sendable { case capitalised, capitals, number }
  }

  /// The words of which one must stand in every match.
  struct Anchor: Sendable {
    var words: [Word] = []
    var lemmas: [Word] = []

    /// Whether a token is one of them.
    func holds(_ token: Token) -> Bool { words.contains(token.word) || lemmas.contains(token.lemma) }
  }

  var instructions: [Instruction] = []
  /// The first instruction that does more than begin a capture.
  var first: Instruction {
    for instruction in instructions {
      if case .open = instruction { continue }
      return instruction
    }
    return .match
  }

  /// The names of what is captured, by number.
  var captures: [String] = []
  /// Where to look for matches; nil in a pattern that the loader should have refused.
  var anchor: Anchor?
  /// What else must stand in every match, the rarest words first.
  var others: [Anchor] = []
  /// The lexicons of which every match holds a phrase.
  var lexicons: [Int32] = []
}
