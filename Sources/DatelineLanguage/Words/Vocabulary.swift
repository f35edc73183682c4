/// The numbered words of one language: lexicon, grammar and gazetteers together.
///
/// It is filled while a language's resources are read and does not change afterwards; each document continues the
/// numbering in its own ``DocumentWords``.
public struct Vocabulary: Sendable {
  private(set) var index: WordIndex

  /// Makes a vocabulary that holds the empty word.
  public init(capacity: Int = 1024) {
    index = WordIndex(capacity: capacity)
    _ = insert("")
  }

  /// The number of words, the empty one included.
  public var count: Int { index.count }

  /// The word of a form, which is added when it is new.
  ///
  /// - Parameter form: a folded form: lower case, with plain apostrophes and hyphens.
  /// - Returns: the word, the same one for the same form.
  public mutating func insert(_ form: String) -> Word {
    var form = form
    return form.withUTF8 { insert($0.span) }
  }

  mutating func insert(_ bytes: Span<UInt8>) -> Word {
    Word(index: index.insert(bytes, hash: WordIndex.hash(bytes)))
  }

  /// The word of a folded form; nil when the language does not list it.
  public func word(_ form: String) -> Word? {
    var form = form
    return form.withUTF8 { index.find($0.span, hash: WordIndex.hash($0.span)) }.map(Word.init(index:))
  }

  /// The form of a word of this vocabulary.
  public func form(_ word: Word) -> String { index.string(Int(word.index)) }
}

extension Vocabulary {
  /// The word of a folded form; nil when the language does not list it.
  func find(_ form: FoldedForm) -> Word? {
    index.find(form.bytes.span, hash: form.hash).map(Word.init(index:))
  }
}
