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

  /// The amounts of a sentence in order, without those that overlap a time.
  ///
  /// - Parameters:
  ///   - text: a text whose words continue those that the tagger was made with.
  ///   - sentence: the token indices of the sentence.
  ///   - times: the tokens of its time expressions, in order.
  /// - Returns: the amounts with their values; a step of a change, its beginning and its end share one
  ///   ``QuantityExpression/change``.
  /// - Complexity: O(n) in the tokens of the sentence.
  public func expressions(
    in text: TokenizedText, sentence: Range<Int>, times: [Range<Int>]
  ) -> [QuantityExpression] {
    var scan = QuantityScan(text: text, grammar: grammar, lexicon: lexicon, sentence: sentence)
    scan.run(taken: times)
    guard !scan.found.isEmpty else { return [] }
    var linker = QuantityLinker(scan: scan, times: times)
    linker.link()
    return linker.found
  }
}
