import DatelineLanguage

/// Finds the pattern rules whose anchor stands in a sentence.
struct PatternFinder {
  let tokens: ArraySlice<Token>
  let triggers: TriggerIndex

  /// The rules by number, ascending, each once.
  ///
  /// - Complexity: O(n) in the sentence's tokens.
  func rules() -> [Int] {
    var found: Set<Int32> = []
    for token in tokens {
      if let rules = triggers.anchors[token.word] { found.formUnion(rules) }
      if let rules = triggers.lemmaAnchors[token.lemma] { found.formUnion(rules) }
    }
    return found.sorted().map(Int.init)
  }
}

extension PatternProgram {
  /// The first token of a match that anchors the pattern.
  func anchorToken(in match: Range<Int>, of tokens: [Token]) -> Int {
    match.first { index in
      anchor.map { $0.words.contains(tokens[index].word) || $0.lemmas.contains(tokens[index].lemma) } ?? false
    } ?? match.lowerBound
  }
}
