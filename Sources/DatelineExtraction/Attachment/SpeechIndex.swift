import DatelineLanguage

/// Which attribution each token of a document lies in, as far as something is said.
struct SpeechIndex {
  private let attributions: [AttributionSpan]
  private let places: [Int32]

  /// Makes the index of a document.
  ///
  /// - Complexity: O(n) in the tokens and the lengths of all contents.
  init(_ document: AnalysedDocument) {
    attributions = document.attributions
    var places = [Int32](repeating: -1, count: document.text.tokens.count)
    // What begins later lies further inside.
    for (index, attribution) in attributions.enumerated()
    where attribution.isSpeech && attribution.source != nil {
      for tokens in attribution.content { for token in tokens { places[token] = Int32(index) } }
    }
    self.places = places
  }

  /// The innermost attribution around a token; nil when nobody is said to say it.
  func attribution(at token: Int) -> AttributionSpan? {
    places[token] < 0 ? nil : attributions[Int(places[token])]
  }
}
