/// Splits text into tokens over its UTF-8 bytes.
///
/// Possessive and contracted endings are tokens of their own ("Renault" + "'s", "did" + "n't", "can" + "not"). A hyphenated
/// word stays whole when the language lists it ("spin-off") or it begins with a listed prefix ("re-elected"); otherwise its
/// parts and its hyphens are tokens ("long" + "-" + "term"), as in Universal Dependencies' English treebanks. Decimals,
/// clock times and listed abbreviations stay whole; a currency sign is a symbol.
public struct Tokenizer: Sendable {
  /// The words of the language.
  public let vocabulary: Vocabulary
  private let abbreviations: WordSet
  private let prefixes: WordSet

  /// Makes a tokenizer.
  ///
  /// - Parameters:
  ///   - vocabulary: the words of the language; a listed word with a hyphen is never split.
  ///   - abbreviations: lower-case forms with their full stop, such as "jan." and "corp.".
  ///   - prefixes: lower-case beginnings that keep their hyphen, such as "re" and "non".
  public init(vocabulary: Vocabulary, abbreviations: Set<String>, prefixes: Set<String>) {
    var vocabulary = vocabulary
    self.abbreviations = WordSet(abbreviations.sorted(), in: &vocabulary)
    self.prefixes = WordSet(prefixes.sorted(), in: &vocabulary)
    self.vocabulary = vocabulary
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
    var scanner = TokenScanner(
      bytes: bytes, words: DocumentWords(vocabulary), abbreviations: abbreviations, prefixes: prefixes)
    scanner.run()
    return TokenizedText(bytes: bytes, tokens: scanner.tokens, words: scanner.words)
  }
}
