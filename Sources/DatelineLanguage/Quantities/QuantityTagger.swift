import DatelineModel

/// Finds amounts of money, percentages, counts with what they count, multiples, and how amounts changed.
///
/// Numbers are read first; what stands around them decides what they measure and whether they count at all. Every value is
/// decimal. A number that may as well be a name (a model, a page, a year) counts nothing.
public struct QuantityTagger: Sendable {
  private let grammar: QuantityGrammar
  private let lexicon: Lexicon

  /// Makes a tagger.
  ///
  /// - Parameters:
  ///   - vocabulary: the words of amounts.
  ///   - lexicon: tells nouns from verbs around a number.
  ///   - words: the words of the language; those of `vocabulary` are added.
  public init(vocabulary: QuantityVocabulary, lexicon: Lexicon, in words: inout Vocabulary) {
    grammar = QuantityGrammar(vocabulary, in: &words)
    self.lexicon = lexicon
  }

  /// The amounts of each sentence in order, without those that overlap a time.
  ///
  /// - Parameters:
  ///   - text: a text whose words continue those that the tagger was made with.
  ///   - sentences: the token indices of the sentences, with the tokens of the times of each, in order.
  /// - Returns: the amounts with their values, a list a sentence; a step of a change, its beginning and its end share
  ///   one ``QuantityExpression/change``.
  /// - Complexity: O(n) in the tokens of the sentences.
  public func expressions(
    in text: TokenizedText, sentences: [(tokens: Range<Int>, times: [Range<Int>])]
  ) -> [[QuantityExpression]] {
    let scan = QuantityScan(text: text, grammar: grammar, lexicon: lexicon)
    return sentences.map { sentence in
      scan.run(sentence.tokens, taken: sentence.times)
      guard !scan.found.isEmpty else { return [] }
      var linker = QuantityLinker(scan: scan, times: sentence.times)
      linker.link()
      return linker.found
    }
  }
}
