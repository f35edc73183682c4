import DatelineLanguage

/// Which attributions each token of a document lies in, as far as something is said.
final class SourceIndex {
  private let document: AnalysedDocument
  private lazy var nesting = Nesting(document) { $0.isSpeech && $0.source != nil }
  private lazy var thoughts = Nesting(document) { $0.cue != nil }

  /// Makes the index of a document; it is filled when it is first asked.
  init(_ document: AnalysedDocument) { self.document = document }

  /// The innermost attribution of each token, and the next one around each attribution; below zero for none.
  private struct Nesting {
    var innermost: [Int32]
    var parents: [Int32]

    /// - Complexity: O(n) in the tokens and the lengths of all contents.
    init(_ document: AnalysedDocument, where isCounted: (AttributionSpan) -> Bool) {
      let attributions = document.attributions
      innermost = [Int32](repeating: -1, count: document.text.tokens.count)
      parents = [Int32](repeating: -1, count: attributions.count)
      // What holds more lies further outside.
      let order = attributions.indices.sorted {
        (length(attributions[$1]), $0) < (length(attributions[$0]), $1)
      }
      for number in order where isCounted(attributions[number]) {
        if let first = attributions[number].content.first?.lowerBound { parents[number] = innermost[first] }
        for tokens in attributions[number].content {
          for token in tokens { innermost[token] = Int32(number) }
        }
      }
    }
  }

  /// The innermost attribution around a token; nil for none.
  func innermost(at token: Int) -> AttributionSpan? {
    guard !document.attributions.isEmpty else { return nil }
    let number = Int(nesting.innermost[token])
    return number >= 0 ? document.attributions[number] : nil
  }

  /// The innermost attribution around a token, of what is said, thought or wanted; nil for none.
  func innermostThought(at token: Int) -> AttributionSpan? {
    guard !document.attributions.isEmpty else { return nil }
    let number = Int(thoughts.innermost[token])
    return number >= 0 ? document.attributions[number] : nil
  }

  /// The attributions around a token, outermost first.
  func chain(at token: Int) -> [AttributionSpan] {
    var chain: [AttributionSpan] = []
    guard !document.attributions.isEmpty else { return chain }
    var number = Int(nesting.innermost[token])
    while number >= 0 {
      chain.append(document.attributions[number])
      number = Int(nesting.parents[number])
    }
    return chain.reversed()
  }
}

private func length(_ attribution: AttributionSpan) -> Int {
  attribution.content.reduce(0) { $0 + $1.count }
}
