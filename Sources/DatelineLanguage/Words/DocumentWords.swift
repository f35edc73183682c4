/// The words of one document: the language's, and behind them those that only this document has.
public struct DocumentWords: Sendable {
  /// The words of the language.
  public let vocabulary: Vocabulary
  private var own = WordIndex()

  /// Makes the words of a document that has none of its own yet.
  public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The form of a word.
  public func form(_ word: Word) -> String {
    let place = Int(word.index)
    return place < vocabulary.count ? vocabulary.form(word) : own.string(place - vocabulary.count)
  }

  /// The word of a folded form; nil when neither language nor document has it.
  public func word(_ form: String) -> Word? {
    if let known = vocabulary.word(form) { return known }
    var form = form
    return form.withUTF8 { own.find($0.span, hash: WordIndex.hash($0.span)) }.map {
      Word(index: UInt32(vocabulary.count) + $0)
    }
  }

  /// Whether the language lists the word.
  public func isListed(_ word: Word) -> Bool { Int(word.index) < vocabulary.count }

  /// The UTF-8 bytes of a word's form.
  public func bytes(_ word: Word) -> ArraySlice<UInt8> {
    let place = Int(word.index)
    return place < vocabulary.count ? vocabulary.index.bytes(place) : own.bytes(place - vocabulary.count)
  }

  /// The word of folded bytes, which is added to the document when it is new.
  ///
  /// - Parameters:
  ///   - bytes: the folded form.
  ///   - hash: ``WordIndex/hash(_:)`` of the bytes.
  /// - Returns: the word.
  mutating func insert(_ bytes: Span<UInt8>, hash: UInt32) -> Word {
    if let known = vocabulary.index.find(bytes, hash: hash) { return Word(index: known) }
    return Word(index: UInt32(vocabulary.count) + own.insert(bytes, hash: hash))
  }

  /// The word of a folded form, which is added to the document when it is new.
  mutating func insert(_ form: FoldedForm) -> Word { insert(form.bytes.span, hash: form.hash) }

  /// The word of a folded form, which is added to the document when it is new.
  mutating func insert(_ form: String) -> Word {
    var form = form
    return form.withUTF8 { insert($0.span, hash: WordIndex.hash($0.span)) }
  }
}
