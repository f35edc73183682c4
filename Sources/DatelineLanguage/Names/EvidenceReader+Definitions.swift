extension EvidenceReader {
  /// How many tokens may lie between a name and the bracket behind what is said of it.
  private static let reach = 30

  /// The name for which a bracket defines a term: 'Tarn Ferries Limited ("Tarn")', 'Orsk Marine plc and its subsidiaries
  /// (the "Group")', 'Tarn, a ferry operator in Leith ("Tarn")'.
  ///
  /// - Parameters:
  ///   - bracket: the token that opens the bracket.
  ///   - term: the tokens of the term.
  ///   - names: the names that end before the bracket.
  /// - Returns: the index of the name; nil where the term is no name of an entity ("the "Disposal"") or none stands there.
  /// - Complexity: O(1).
  func definedName(before bracket: Int, as term: Range<Int>, among names: ArraySlice<NameSpan>) -> Int? {
    let end = startOfBrackets(before: bracket)
    for index in names.indices.reversed() {
      let name = names[index].tokens
      let next = name.upperBound
      guard next <= end else { continue }
      guard end - next <= Self.reach, !isBroken(next..<end) else { return nil }
      if shares(term, name) { return index }
      guard next == end || leadsOn(next, to: end) else { continue }
      return isShortName(term) ? index : nil
    }
    return nil
  }

  /// The start of the brackets that end at a place, at most two of them: "Tarn Bank (OSE: TARN)".
  private func startOfBrackets(before end: Int) -> Int {
    var end = end
    for _ in 0..<2 {
      guard end > 0, tokens[end - 1].word == grammar.marks.closeBracket,
        let open = (max(0, end - Self.reach)..<end).last(where: {
          tokens[$0].word == grammar.marks.openBracket
        })
      else { break }
      end = open
    }
    return end
  }

  /// Whether a stretch holds the end of a paragraph or a mark that parts more than a comma does.
  private func isBroken(_ range: Range<Int>) -> Bool {
    let marks = grammar.marks
    let inner = [marks.comma, marks.hyphen, marks.slash, marks.openBracket, marks.closeBracket]
    return range.contains {
      tokens[$0].shape.contains(.afterParagraph)
        || tokens[$0].kind == .punctuation && !inner.contains(tokens[$0].word)
    }
  }

  /// "and its subsidiaries", ", a ferry operator in Leith,": what may stand between a name and the bracket that is its own.
  private func leadsOn(_ start: Int, to end: Int) -> Bool {
    guard start + 1 < end else { return false }
    if tokens[start].word == grammar.marks.comma, !tokens[start + 1].isCapitalised,
      traits[start + 1].contains(.closed), tokens[start + 1].word != grammar.marks.and
    {
      return true
    }
    return (start..<min(end, start + 4)).contains { grammar.owners.contains(tokens[$0].word) }
  }

  /// Whether a term is a name by itself: a noun for a party, or words of no language.
  private func isShortName(_ term: Range<Int>) -> Bool {
    guard let last = term.last, tokens[term.lowerBound].isCapitalised else { return false }
    return grammar.isParty(tokens[last].word) || term.allSatisfy { traits[$0].isDisjoint(with: .listed) }
  }

  /// Whether a term takes up a word of a name.
  private func shares(_ term: Range<Int>, _ name: Range<Int>) -> Bool {
    term.contains { part in
      tokens[part].isCapitalised && name.contains { tokens[$0].word == tokens[part].word }
    }
  }
}
