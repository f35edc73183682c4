import DatelineLanguage

/// Finds the pattern rules whose anchor stands in a sentence.
struct PatternFinder {
  let tokens: ArraySlice<Token>
  let triggers: TriggerIndex

  /// The rules by number, ascending, each once, with the last token that can anchor it.
  ///
  /// - Complexity: O(n) in the sentence's tokens.
  func rules() -> [(rule: Int, lastAnchor: Int)] {
    // The rule in the upper half and the token in the lower one.
    var anchored: [UInt64] = []
    anchored.reserveCapacity(4 * tokens.count)
    for index in tokens.indices {
      for rule in triggers.anchors[tokens[index].word] ?? [] {
        anchored.append(UInt64(rule) << 32 | UInt64(index))
      }
      for rule in triggers.lemmaAnchors[tokens[index].lemma] ?? [] {
        anchored.append(UInt64(rule) << 32 | UInt64(index))
      }
    }
    anchored.sort()
    var found: [(rule: Int, lastAnchor: Int)] = []
    found.reserveCapacity(anchored.count)
    for (number, place) in anchored.enumerated()
    where number + 1 == anchored.count || anchored[number + 1] >> 32 != place >> 32 {
      found.append((Int(place >> 32), Int(place & 0xFFFF_FFFF)))
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
  /// Whether all that a match of the pattern needs besides its anchor may stand in a sentence.
  ///
  /// - Complexity: O(w) in the words that it needs; it ends at the first that is missing, and rare ones come first.
  func mayMatch(in contents: SentenceContents) -> Bool {
    let words = contents.words
    return others.allSatisfy { words.mayHaveAny($0) }
      && neededLexicons.allSatisfy { contents.lexicons.contains($0) }
  }
}
