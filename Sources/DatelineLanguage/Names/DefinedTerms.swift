import DatelineModel

/// The short names that a text defines in brackets: 'Tarn Ferries Limited ("Tarn" or the "Company")'.
///
/// Contracts, announcements and releases define what they speak of, and say nothing else in such a bracket.
struct DefinedTerms {
  /// A bracket that defines, marks included, and the words that it defines.
  struct Definition {
    let bracket: Range<Int>
    let terms: [Range<Int>]
  }

  /// The definitions in text order.
  let definitions: [Definition]

  /// How many tokens a bracket and a term in it may have.
  private static let longestBracket = 40
  private static let longestTerm = 6

  /// Makes the definitions of a text.
  ///
  /// - Parameters:
  ///   - tokens: the tokens.
  ///   - grammar: the words around names.
  /// - Complexity: O(n) in the tokens.
  init(tokens: [Token], grammar: NameGrammar) {
    var definitions: [Definition] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].word == grammar.marks.openBracket, tokens[index].hasSpaceBefore,
        let found = Self.definition(at: index, in: tokens, grammar)
      {
        definitions.append(found)
        index = found.bracket.upperBound
      } else {
        index += 1
      }
    }
    self.definitions = definitions
  }

  /// The token behind each definition's bracket, by the token that opens it.
  var ends: [Int: Int] {
    Dictionary(uniqueKeysWithValues: definitions.map { ($0.bracket.lowerBound, $0.bracket.upperBound) })
  }

  private static func definition(at start: Int, in tokens: [Token], _ grammar: NameGrammar) -> Definition? {
    var terms: [Range<Int>] = []
    var open: Int?
    var index = start + 1
    let limit = min(tokens.count, start + longestBracket)
    while index < limit, !tokens[index].shape.contains(.afterParagraph) {
      let token = tokens[index]
      if token.word == grammar.marks.closeBracket, open == nil {
        guard terms.isEmpty else { return Definition(bracket: start..<index + 1, terms: terms) }
        return bare(start, index, tokens, grammar)
      }
      if grammar.marks.termQuotes.contains(token.word) {
        if let first = open {
          guard first + 1 < index, index - first - 1 <= longestTerm else { return nil }
          terms.append(first + 1..<index)
          open = nil
        } else {
          open = index
        }
      } else if open == nil, !leadsUp(index, in: tokens, grammar) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a word may stand outside of the terms: "the", "together with its subsidiaries", a ticker, but no verb of speech, and a
  /// capital only before a mark.
  private static func leadsUp(_ index: Int, in tokens: [Token], _ grammar: NameGrammar) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else {
      return token.kind == .punctuation && token.word != grammar.marks.openBracket
    }
    guard token.isCapitalised, !token.isAllCapitals else {
      return !grammar.traits(token.word).contains(.speech)
    }
    return index + 1 < tokens.count && tokens[index + 1].kind == .punctuation
  }

  /// "(the Company)", "(together the Group)": a capital behind the article, without marks.
  private static func bare(_ start: Int, _ end: Int, _ tokens: [Token], _ grammar: NameGrammar) -> Definition?
  {
    let term = end - 1
    guard term > start + 1, tokens[term].isCapitalised, grammar.isParty(tokens[term].word),
      tokens[term - 1].word == grammar.marks.the
    else { return nil }
    return Definition(bracket: start..<end + 1, terms: [term..<end])
  }
}
