import DatelineLanguage

/// Which attributions each token of a document lies in, as far as something is said.
struct SourceIndex {
  private let attributions: [AttributionSpan]
  private let innermost: [Int32]
  private let parents: [Int32]

  /// Makes the index of a document.
  ///
  /// - Complexity: O(n) in the tokens and the lengths of all contents.
  init(_ document: AnalysedDocument) {
    let attributions = document.attributions
    self.attributions = attributions
    var innermost = [Int32](repeating: -1, count: document.text.tokens.count)
    var parents = [Int32](repeating: -1, count: attributions.count)
    // What holds more lies further outside.
    let order = attributions.indices.sorted {
      (Self.length(attributions[$1]), $0) < (Self.length(attributions[$0]), $1)
    }
    for number in order where attributions[number].isSpeech && attributions[number].source != nil {
      if let first = attributions[number].content.first?.lowerBound { parents[number] = innermost[first] }
      for tokens in attributions[number].content {
        for token in tokens { innermost[token] = Int32(number) }
      }
    }
    self.innermost = innermost
    self.parents = parents
  }

  private static func length(_ attribution: AttributionSpan) -> Int {
    attribution.content.reduce(0) { $0 + $1.count }
  }

  /// The attributions around a token, outermost first.
  func chain(at token: Int) -> [AttributionSpan] {
    var chain: [AttributionSpan] = []
    var number = Int(innermost[token])
    while number >= 0 {
      chain.append(attributions[number])
      number = Int(parents[number])
    }
    return chain.reversed()
  }
}
