/// The cues of an ``AttributionVocabulary`` as numbers.
struct AttributionGrammar: Sendable {
  /// The classes of a cue.
  typealias Classes = CaseSet<AttributionVocabulary.CueClass>

  private var words = WordMasks<Classes>()
  /// Verbs with the word behind them, with the classes of both together.
  private var verbs = PhraseMap<Classes>()
  private var prepositions = PhraseMap<Bool>()

  /// Compiles a vocabulary.
  ///
  /// - Parameters:
  ///   - source: the cues.
  ///   - tokenizer: cuts phrases as it cuts texts.
  ///   - vocabulary: the language's words, to which new ones are added.
  init(_ source: AttributionVocabulary, tokenizer: Tokenizer, in vocabulary: inout Vocabulary) {
    for cueClass in AttributionVocabulary.CueClass.allCases {
      for form in source.forms[cueClass] ?? [] {
        let phrase = tokenizer.phrase(form, in: &vocabulary)
        if cueClass == .preposition {
          prepositions.insert(phrase, true)
        } else if phrase.count > 1 {
          verbs.insert(phrase, (verbs[phrase] ?? []).union(Classes(cueClass)))
        } else if let word = phrase.first {
          words.insert(Classes(cueClass), for: word)
        }
      }
    }
  }

  /// Whether a word belongs to a class.
  @inline(__always)
  func holds(_ cueClass: AttributionVocabulary.CueClass, _ word: Word) -> Bool { words[word].has(cueClass) }

  /// The classes of a word by itself.
  @inline(__always)
  func classes(_ word: Word) -> Classes { words[word] }

  /// The classes of a verb with the word behind it; nil when they make no cue together.
  func classes(_ verb: Word, with second: Word) -> Classes? { verbs.value(verb, second) }

  /// The number of tokens of the words before a source that begin at a token; nil when none do.
  func preposition(in tokens: [Token], at start: Int, before end: Int) -> Int? {
    prepositions.longest(in: tokens, at: start, before: end)?.length
  }
}

extension AttributionGrammar.Classes {
  static var say: Self { Self(.say) }
  static var tell: Self { Self(.tell) }
  static var think: Self { Self(.think) }
  static var show: Self { Self(.show) }
  static var want: Self { Self(.want) }
  static var ask: Self { Self(.ask) }
  static var judge: Self { Self(.judge) }
  static var about: Self { Self(.about) }
  static var deny: Self { Self(.deny) }
  static var relaying: Self { Self(.relaying) }

  /// The classes that take a clause.
  static var clausal: Self { [.say, .tell, .think, .show, .ask] }
  /// The classes whose verb may stand behind or inside its content.
  static var parenthetical: Self { [.say, .tell, .think] }
  /// The classes that take any content.
  static var containing: Self { [.say, .tell, .think, .show, .want, .ask, .judge, .about] }
}
