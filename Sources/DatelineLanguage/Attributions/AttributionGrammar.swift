/// The cues of an ``AttributionVocabulary`` as bit masks by word.
struct AttributionGrammar: Sendable {
  /// The classes of a cue as bits.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ cueClass: AttributionVocabulary.CueClass) { rawValue = 1 << UInt32(cueClass.rawValue) }

    static let say = Classes(.say)
    static let tell = Classes(.tell)
    static let think = Classes(.think)
    static let show = Classes(.show)
    static let want = Classes(.want)
    static let ask = Classes(.ask)
    static let judge = Classes(.judge)
    static let about = Classes(.about)

    /// The classes that take a clause.
    static let clausal: Classes = [.say, .tell, .think, .show, .ask]
    /// The classes whose verb may stand behind or inside its content.
    static let parenthetical: Classes = [.say, .tell, .think]
  }

  private var masks: [UInt32]
  /// Second words of verbs, with the classes of both together.
  private var seconds: WordMap<[Second]>
  private var prepositions: PhraseMap<Bool>

  private struct Second: Sendable {
    let word: Word
    let classes: Classes
  }

  /// Compiles a vocabulary.
  ///
  /// - Parameters:
  ///   - source: the cues.
  ///   - vocabulary: the language's words, to which new ones are added.
  init(_ source: AttributionVocabulary, in vocabulary: inout Vocabulary) {
    var members: [(word: Word, mask: UInt32)] = []
    var pairs: [Word: [Word: UInt32]] = [:]
    prepositions = PhraseMap()
    for (cueClass, forms) in source.forms.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let mask = Classes(cueClass).rawValue
      for form in forms {
        let phrase = form.split(separator: " ").map { vocabulary.insert(String($0)) }
        if cueClass == .preposition {
          prepositions.insert(phrase, true)
        } else if phrase.count > 1 {
          pairs[phrase[0], default: [:]][phrase[1], default: 0] |= mask
        } else {
          members.append((phrase[0], mask))
        }
      }
    }
    masks = [UInt32](repeating: 0, count: vocabulary.count)
    for (word, mask) in members { masks[Int(word.index)] |= mask }
    seconds = WordMap()
    for (word, others) in pairs.sorted(by: { $0.key < $1.key }) {
      seconds[word] = others.sorted { $0.key < $1.key }
        .map { Second(word: $0.key, classes: Classes(rawValue: $0.value)) }
    }
  }

  /// Whether a word belongs to a class.
  @inline(__always)
  func holds(_ cueClass: AttributionVocabulary.CueClass, _ word: Word) -> Bool {
    classes(word).contains(Classes(cueClass))
  }

  /// The classes of a word by itself.
  @inline(__always)
  func classes(_ word: Word) -> Classes {
    let index = Int(word.index)
    return index < masks.count ? Classes(rawValue: masks[index]) : []
  }

  /// The classes of a verb with the word behind it; nil when they make no cue together.
  func classes(_ verb: Word, with second: Word) -> Classes? {
    seconds[verb]?.first { $0.word == second }?.classes
  }

  /// The number of tokens of the words before a source that begin at a token; nil when none do.
  func preposition(in tokens: [Token], at start: Int, before end: Int) -> Int? {
    prepositions.longest(in: tokens, at: start, before: end)?.length
  }
}
