import DatelineLanguage

/// Finds the pattern rules whose anchor stands in a sentence.
struct PatternFinder {
  let tokens: ArraySlice<Token>
  let triggers: TriggerIndex

  /// The rules by number, ascending, each once, with the last token that can anchor it.
  ///
  /// - Complexity: O(n) in the sentence's tokens.
  func rules() -> [(rule: Int, lastAnchor: Int)] {
    var anchored: [(rule: Int, lastAnchor: Int)] = []
    anchored.reserveCapacity(4 * tokens.count)
    for index in tokens.indices {
      for rule in triggers.anchors[tokens[index].word] ?? [] { anchored.append((Int(rule), index)) }
      for rule in triggers.lemmaAnchors[tokens[index].lemma] ?? [] { anchored.append((Int(rule), index)) }
    }
    anchored.sort { $0 < $1 }
    var found: [(rule: Int, lastAnchor: Int)] = []
    for place in anchored {
      if found.last?.rule == place.rule { found.removeLast() }
      found.append(place)
    }
    return found
  }
}

extension PatternProgram {
  /// The first token of a match that anchors the pattern.
  func anchorToken(in match: Range<Int>, of tokens: [Token]) -> Int {
    match.first { index in
      anchor?.holds(tokens[index]) ?? false
    } ?? match.lowerBound
  }
}

extension CompiledRule {
  /// Whether all that a match of the pattern needs besides its anchor stands in a sentence.
  ///
  /// - Complexity: O(w) in the words that it needs; it ends at the first that is missing, and rare ones come first.
  func mayMatch(in contents: SentenceContents) -> Bool {
    let words = contents.words
    return others.allSatisfy(words.hasAny)
      && neededLexicons.allSatisfy { contents.lexicons.contains($0) }
  }
}
