/// Splits text into tokens over its UTF-8 bytes.
///
/// Possessive and contracted endings are tokens of their own ("Halden" + "'s", "did" + "n't", "can" + "not"). A hyphenated
/// word stays whole when the lexicon has it ("spin-off") or it begins with a listed prefix ("re-elected"); otherwise its
/// parts and its hyphens are tokens ("long" + "-" + "term"), as in Universal Dependencies' English treebanks. Decimals,
/// clock times and listed abbreviations stay whole; a currency sign is a symbol.
///
/// How a text is split depends on the lexicon and on the lists below, never on the words that grammars and gazetteers add
/// to the vocabulary.
public struct Tokenizer: Sendable {
  /// The words of the language.
  public private(set) var vocabulary: Vocabulary
  let spelling: Spelling

  /// What the scanner asks of a language's spelling.
  struct Spelling: Sendable {
    var abbreviations = WordSet()
    var prefixes = WordSet()
    /// Nouns that a letter follows: "Series A".
    var lettered = WordSet()
    /// The words of the lexicon.
    var known = WordSet()
    let contractions: Contractions
    /// Words that come apart, with the length of their first part in bytes.
    var splits = WordMap<Int>()
  }

  /// Makes a tokenizer over the words of a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: the known words; one with a hyphen is never split.
  ///   - abbreviations: lower-case forms with their full stop, such as "jan." and "corp.".
  ///   - prefixes: lower-case beginnings that keep their hyphen, such as "re" and "non".
  ///   - contractions: what is written as one word and is two tokens.
  ///   - lettered: lower-case nouns behind which a capital is no initial, such as "series".
  public init(
    lexicon: Lexicon, abbreviations: Set<String>, prefixes: Set<String>, contractions: Contractions,
    lettered: Set<String> = []
  ) {
    var vocabulary = lexicon.vocabulary
    var spelling = Spelling(contractions: contractions)
    for index in 0..<UInt32(vocabulary.count) where lexicon.knows(Word(index: index)) {
      spelling.known.insert(Word(index: index))
    }
    spelling.abbreviations = WordSet(abbreviations.sorted(), in: &vocabulary)
    spelling.prefixes = WordSet(prefixes.sorted(), in: &vocabulary)
    spelling.lettered = WordSet(lettered.sorted(), in: &vocabulary)
    for (form, length) in contractions.splits { spelling.splits[vocabulary.insert(form)] = length }
    self.vocabulary = vocabulary
    self.spelling = spelling
  }

  /// The same tokenizer over a vocabulary that continues its own.
  public func over(_ vocabulary: Vocabulary) -> Tokenizer {
    var tokenizer = self
    tokenizer.vocabulary = vocabulary
    return tokenizer
  }

  /// Takes the vocabulary out, so that words can be added without copying it first; ``over(_:)`` puts it back.
  ///
  /// Phrases are cut all the same, since they come with their vocabulary.
  /// - Returns: the vocabulary; the tokenizer is left with an empty one.
  public mutating func takeVocabulary() -> Vocabulary {
    let taken = vocabulary
    vocabulary = Vocabulary()
    return taken
  }

  /// The tokens of `text` in order; spans never overlap, gaps hold only white space and invisible marks.
  ///
  /// - Complexity: O(n) in the bytes of `text`.
  public func tokenize(_ text: String) -> TokenizedText {
    var text = text
    return text.withUTF8 { tokenize([UInt8]($0)) }
  }

  /// The tokens of a text given as UTF-8; ill-formed bytes count as marks.
  ///
  /// - Complexity: O(n) in the bytes.
  public func tokenize(_ bytes: [UInt8]) -> TokenizedText {
    var scanner = TokenScanner(bytes: bytes, words: DocumentWords(vocabulary), spelling: spelling)
    scanner.run()
    return TokenizedText(bytes: bytes, tokens: scanner.tokens, words: scanner.words)
  }

  /// The words of a phrase of the rules, cut as in a text; an ending such as "'s" may stand alone.
  ///
  /// - Parameters:
  ///   - text: the phrase; spaces part words.
  ///   - vocabulary: the words of the language, to which those of the phrase are added.
  /// - Returns: the words; none for a blank phrase.
  public func phrase(_ text: String, in vocabulary: inout Vocabulary) -> [Word] {
    phrase([text], in: &vocabulary)
  }

  /// The words of a phrase of the rules that is given in parts.
  public func phrase(_ parts: [String], in vocabulary: inout Vocabulary) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(parts.count)
    for var part in parts {
      part.withUTF8 { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
          if end > start { append(bytes[start..<end], to: &words, in: &vocabulary) }
          start = end + 1
        }
      }
    }
    return words
  }

  /// Adds the words of a piece without spaces.
  private func append(
    _ piece: Slice<UnsafeBufferPointer<UInt8>>, to words: inout [Word], in vocabulary: inout Vocabulary
  ) {
    // Nearly every piece is small letters alone, which are one word unless it comes apart: no need to cut it.
    if piece.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      let word = vocabulary.insert(UnsafeBufferPointer(rebasing: piece).span)
      if spelling.splits[word] == nil { return words.append(word) }
    }
    let form = String(decoding: piece, as: UTF8.self)
    if spelling.contractions.isEnding(form) { return words.append(vocabulary.insert(form)) }
    for part in parts(of: form, over: vocabulary) { words.append(vocabulary.insert(part)) }
  }

  /// The forms of the tokens of a piece.
  private func parts(of piece: String, over vocabulary: Vocabulary) -> [String] {
    let cut = over(vocabulary).tokenize(piece)
    return cut.tokens.indices.map(cut.form)
  }
}
