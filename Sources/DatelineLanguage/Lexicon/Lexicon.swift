/// The known forms of a language with their parts of speech and dictionary forms, by word.
public struct Lexicon: Sendable {
  /// The words of the language as far as the lexicon has them.
  public let vocabulary: Vocabulary
  private let starts: [UInt32]
  private let readings: [Reading]
  private let closedClasses: WordMap<PartOfSpeech>

  /// One reading of a form.
  public struct Reading: Sendable, Hashable {
    /// The part of speech.
    public let partOfSpeech: PartOfSpeech
    /// The form of a verb; nil for everything else.
    public let verbForm: VerbForm?
    /// The dictionary form.
    public let lemma: Word
  }

  /// Makes a lexicon.
  ///
  /// - Parameters:
  ///   - table: one form a line: the form, then a tab-separated list of readings `TAG` or `TAG=lemma` (the lemma is left out when it equals the form);
  ///     lines that begin with "#" are comments.
  ///   - closedClasses: prepositions, determiners, pronouns and the like, by lower-case form.
  /// - Complexity: O(n) in the bytes of `table`.
  public init(table: [UInt8], closedClasses: [String: PartOfSpeech]) {
    var vocabulary = Vocabulary(capacity: table.count / 18)
    let closed = closedClasses.sorted { $0.key < $1.key }
    self.closedClasses = WordMap(closed, in: &vocabulary)
    var reader = LexiconReader(table: table)
    reader.read(&vocabulary)
    self.vocabulary = vocabulary
    starts = reader.starts
    readings = reader.readings
  }

  /// The closed class of a word; nil for open-class words.
  public func closedClass(_ word: Word) -> PartOfSpeech? { closedClasses[word] }

  /// Whether the word is a known one.
  public func knows(_ word: Word) -> Bool { closedClasses[word] != nil || !readings(of: word).isEmpty }

  /// The open-class readings of a word; empty when it is unknown.
  ///
  /// - Complexity: O(1).
  public func readings(of word: Word) -> ArraySlice<Reading> {
    let place = Int(word.index)
    guard place + 1 < starts.count else { return [] }
    return readings[Int(starts[place])..<Int(starts[place + 1])]
  }
}
