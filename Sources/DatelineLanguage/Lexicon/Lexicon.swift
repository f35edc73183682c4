/// The known forms of a language with everything that each can be, by word.
///
/// A class, because every stage of the analysis holds it.
public final class Lexicon: Sendable {
  /// The words of the language as far as the lexicon has them.
  public let vocabulary: Vocabulary
  private let starts: [UInt32]
  private let readings: [Reading]
  private let closed: WordSet

  /// One reading of a form.
  public struct Reading: Sendable, Hashable {
    /// What the word is in this reading.
    public let wordClass: WordClass
    /// How unlikely the reading is before anything is known of the neighbours, in tenths of a bit.
    public let cost: UInt8
    /// The dictionary form.
    public let lemma: Word

    /// The part of speech.
    public var partOfSpeech: PartOfSpeech { wordClass.partOfSpeech }
    /// The form of a verb; nil for everything else.
    public var verbForm: VerbForm? { wordClass.verbForm }
  }

  /// Makes a lexicon.
  ///
  /// - Parameters:
  ///   - table: one form a line: the form, then tab-separated readings `TAG` or `TAG=lemma` (the lemma is left out
  ///     when it equals the form); lines that begin with "#" are comments.
  ///   - words: the forms whose readings are given by hand, and the costs of readings.
  /// - Complexity: O(n) in the bytes of `table`.
  public init(table: [UInt8], words: ListedWords) {
    var vocabulary = Vocabulary(capacity: table.count / 18)
    var reader = LexiconReader(table: table, words: words)
    reader.read(&vocabulary)
    self.vocabulary = vocabulary
    closed = reader.closed
    starts = reader.starts
    readings = reader.readings
  }

  /// Whether the readings of the word are listed by hand, as those of all closed classes are.
  public func isClosed(_ word: Word) -> Bool { closed.contains(word) }

  /// The part of speech of a word of a closed class in its most frequent reading; nil for open-class words.
  public func closedClass(_ word: Word) -> PartOfSpeech? {
    guard closed.contains(word), let part = readings(of: word).first?.partOfSpeech else { return nil }
    switch part {
    case .noun, .properNoun, .adjective, .verb, .punctuation, .symbol: return nil
    default: return part
    }
  }

  /// Whether the word is a known one.
  public func knows(_ word: Word) -> Bool { !places(of: word).isEmpty }

  /// All readings of a word; empty when it is unknown.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func readings(of word: Word) -> ArraySlice<Reading> {
    readings[places(of: word)]
  }

  /// Where the readings of a word lie among all readings; empty when it is unknown.
  @inline(__always)
  func places(of word: Word) -> Range<Int> {
    let place = Int(word.index)
    guard place + 1 < starts.count else { return 0..<0 }
    return Int(starts[place])..<Int(starts[place + 1])
  }

  /// The reading at a place.
  @inline(__always)
  func reading(_ place: Int) -> Reading { readings[place] }

  /// All that a word can be; empty when it is unknown.
  ///
  /// - Complexity: O(readings of the word).
  public func classes(of word: Word) -> WordClasses {
    var classes = WordClasses()
    for place in places(of: word) { classes.formUnion(WordClasses(readings[place].wordClass)) }
    return classes
  }
}
