import DatelineModel

/// Gives every token its part of speech, verb form and lemma.
///
/// Closed classes and the lexicon list the possible readings; the neighbours decide. Names and dates must be known
/// first: a token inside one is a proper noun or a numeral whatever the lexicon says ("May", "Nice", "Will Park").
public struct Tagger: Sendable {
  private let lexicon: Lexicon

  /// Makes a tagger over `lexicon`.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Tags the tokens of one sentence in place.
  ///
  /// - Parameters:
  ///   - tokens: the document's tokens.
  ///   - sentence: the token indices of the sentence.
  ///   - fixed: tokens whose part of speech is settled, because they lie in a name, date or quantity.
  /// - Complexity: O(n) in the tokens of the sentence.
  public func tag(_ tokens: inout [TokenView], in sentence: Range<Int>, fixed: [Int: PartOfSpeech]) {
    var clauseHasVerb = false
    for index in sentence {
      let token = tokens[index]
      if let settled = fixed[index] {
        tokens[index].partOfSpeech = settled
        continue
      }
      switch token.kind {
      case .punctuation:
        tokens[index].partOfSpeech = .punctuation
        if [";", ":", "\u{2014}", "\u{2013}", "“", "”", "\""].contains(token.text) { clauseHasVerb = false }
        continue
      case .symbol:
        tokens[index].partOfSpeech = .symbol
        continue
      case .number:
        tokens[index].partOfSpeech = .numeral
        continue
      case .word:
        break
      }
      if let closed = lexicon.closedClass(token.lower) {
        assignClosed(closed, at: index, in: sentence, &tokens)
      } else {
        assignOpen(at: index, in: sentence, &tokens, hasFiniteVerb: clauseHasVerb)
      }
      switch tokens[index].partOfSpeech {
      case .verb, .auxiliary:
        if tokens[index].verbForm != .gerund && tokens[index].verbForm != .pastParticiple {
          clauseHasVerb = true
        }
      case .subordinator, .coordinator, .pronoun:
        clauseHasVerb = false
      default: break
      }
    }
    if !hasFiniteVerb(tokens, sentence) { promoteFiniteVerb(&tokens, sentence, fixed) }
  }

  private func hasFiniteVerb(_ tokens: [TokenView], _ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      switch tokens[index].partOfSpeech {
      case .auxiliary: true
      case .verb:
        tokens[index].verbForm != .gerund && tokens[index].verbForm != .pastParticiple
          && !(index > sentence.lowerBound && tokens[index - 1].lower == "to")
          && !(index == sentence.lowerBound && tokens[index].verbForm == .past)
      default: false
      }
    }
  }

  /// A sentence has a verb: where none was chosen, the first word that could be one behind a noun is it
  /// ("Halden makes trams", "…, chief of Halden, left the company").
  private func promoteFiniteVerb(
    _ tokens: inout [TokenView], _ sentence: Range<Int>, _ fixed: [Int: PartOfSpeech]
  ) {
    for index in sentence.dropFirst() where fixed[index] == nil && tokens[index].kind == .word {
      let token = tokens[index]
      guard token.partOfSpeech == .noun || token.partOfSpeech == .adjective,
        !token.isCapitalised || tokens.isTitleCase(sentence)
      else { continue }
      let previous = tokens[index - 1]
      guard previous.partOfSpeech == .noun || previous.partOfSpeech == .properNoun || previous.text == ","
      else { continue }
      guard index + 1 < sentence.upperBound,
        tokens[index + 1].kind == .word || tokens[index + 1].kind == .number,
        let reading = readings(of: token.lower).first(where: {
          $0.verbForm == .past || $0.verbForm == .thirdPerson
        })
      else { continue }
      tokens[index].partOfSpeech = .verb
      tokens[index].verbForm = reading.verbForm
      tokens[index].lemma = reading.lemma
      return
    }
  }

  private func assignClosed(
    _ closed: PartOfSpeech, at index: Int, in sentence: Range<Int>, _ tokens: inout [TokenView]
  ) {
    var closed = closed
    let lower = tokens[index].lower
    let next = index + 1 < sentence.upperBound ? tokens[index + 1] : nil
    switch lower {
    case "to":
      if let next, isBaseVerb(next), !(next.isCapitalised) { closed = .particle }
    case "that":
      // "the plan that failed" and "said that it" open a clause; "that plan" does not.
      if let next, next.kind == .word, lexicon.closedClass(next.lower) == nil,
        !lexicon.analyses(of: next.lower).contains(where: { $0.partOfSpeech == .verb }), !next.isCapitalised
      {
        closed = .determiner
      } else {
        closed = previousPartOfSpeech(index, sentence, tokens) == .noun ? .pronoun : .subordinator
      }
    case "'s":
      closed = isContractedVerb(at: index, in: sentence, tokens) ? .auxiliary : .particle
    case "since", "after", "before", "until", "as":
      closed = opensClause(from: index + 1, in: sentence, tokens) ? .subordinator : .adposition
    case "her":
      closed =
        next.map { $0.kind == .word && lexicon.closedClass($0.lower) == nil } == true ? .determiner : .pronoun
    case "no", "all", "both":
      closed = .determiner
    default: break
    }
    if closed == .auxiliary {
      let analyses = lexicon.analyses(of: lower)
      tokens[index].verbForm = Self.auxiliaryForms[lower] ?? analyses.first?.verbForm
      tokens[index].lemma = Self.auxiliaryLemmas[lower] ?? analyses.first?.lemma ?? lower
    }
    tokens[index].partOfSpeech = closed
  }

  private func assignOpen(
    at index: Int, in sentence: Range<Int>, _ tokens: inout [TokenView], hasFiniteVerb: Bool
  ) {
    let token = tokens[index]
    let readings = readings(of: token.lower)
    let isFirst = index == sentence.lowerBound
    if readings.isEmpty
      || (token.isCapitalised && !isFirst && !token.isAllCapitals && !tokens.isTitleCase(sentence))
    {
      tokens[index].partOfSpeech = token.isCapitalised ? .properNoun : guess(token.lower)
      return
    }
    let chosen = choose(readings, at: index, in: sentence, tokens, hasFiniteVerb: hasFiniteVerb)
    tokens[index].partOfSpeech = chosen.partOfSpeech
    tokens[index].verbForm = chosen.verbForm
    tokens[index].lemma = chosen.lemma
  }

  /// The readings of a form, those of a derived form included: "reintegrated" is "re" + "integrated".
  public func readings(of form: String) -> [Lexicon.Analysis] {
    let known = lexicon.analyses(of: form)
    guard known.isEmpty else { return known }
    for prefix in Self.prefixes where form.hasPrefix(prefix) {
      let stem = form.dropFirst(prefix.count)
      let rest = stem.hasPrefix("-") ? String(stem.dropFirst()) : String(stem)
      guard rest.utf8.count > 3 else { continue }
      let inner = lexicon.analyses(of: rest)
      if !inner.isEmpty {
        return inner.map {
          Lexicon.Analysis(partOfSpeech: $0.partOfSpeech, verbForm: $0.verbForm, lemma: prefix + $0.lemma)
        }
      }
    }
    if let hyphen = form.lastIndex(of: "-") {
      let last = String(form[form.index(after: hyphen)...])
      let head = String(form[...hyphen])
      return lexicon.analyses(of: last).map { analysis in
        let isParticiple = analysis.partOfSpeech == .verb
        return Lexicon.Analysis(
          partOfSpeech: isParticiple ? .adjective : analysis.partOfSpeech, verbForm: nil,
          lemma: head + analysis.lemma)
      }
    }
    if form.hasSuffix("s"), form.utf8.count > 4, form.hasSuffix("ers") || form.hasSuffix("ors") {
      return [Lexicon.Analysis(partOfSpeech: .noun, verbForm: nil, lemma: String(form.dropLast()))]
    }
    return []
  }

  private func guess(_ form: String) -> PartOfSpeech {
    if form.hasSuffix("ly") { return .adverb }
    if ["ous", "ful", "able", "ible", "ical", "less", "ish"].contains(where: form.hasSuffix) {
      return .adjective
    }
    return .noun
  }

  private func choose(
    _ readings: [Lexicon.Analysis], at index: Int, in sentence: Range<Int>, _ tokens: [TokenView],
    hasFiniteVerb: Bool
  ) -> Lexicon.Analysis {
    func first(_ test: (Lexicon.Analysis) -> Bool) -> Lexicon.Analysis? { readings.first(where: test) }
    let before = skippingAdverbs(backFrom: index - 1, sentence, tokens)
    let previous = before.map { tokens[$0] }
    let next = index + 1 < sentence.upperBound ? tokens[index + 1] : nil
    if readings.contains(where: { $0.verbForm == .gerund }), let previous,
      isNominalGerund(after: previous, before: next)
    {
      return Lexicon.Analysis(partOfSpeech: .noun, verbForm: nil, lemma: tokens[index].lower)
    }
    guard readings.count > 1 else { return readings[0] }
    let noun = first { $0.partOfSpeech == .noun }
    let adjective = first { $0.partOfSpeech == .adjective }
    let base = first { $0.verbForm == .base }
    let participle = first { $0.verbForm == .pastParticiple }
    let past = first { $0.verbForm == .past }
    let third = first { $0.verbForm == .thirdPerson }
    let gerund = first { $0.verbForm == .gerund }
    let nextIsNominal = next.map { startsNominal($0) } ?? false

    // "appears set to", "is due to": an adjective that governs an infinitive.
    if let adjective, next?.lower == "to", base == nil || previous?.partOfSpeech == .noun,
      previous?.partOfSpeech == .verb || previous?.partOfSpeech == .noun
    {
      return adjective
    }
    if let previous {
      let lower = previous.lower
      if previous.partOfSpeech == .particle, lower == "to", let base { return base }
      if previous.partOfSpeech == .auxiliary {
        if Self.modals.contains(lower) || Self.doForms.contains(lower), let base { return base }
        if Self.haveForms.contains(lower), let participle { return participle }
        if Self.beForms.contains(lower) {
          if let participle { return participle }
          if let gerund { return gerund }
          if let adjective { return adjective }
        }
      }
      if previous.partOfSpeech == .particle, lower == "'s" || lower == "'", let nominal = noun ?? adjective {
        return nextIsBareNoun(next) ? (adjective ?? participle ?? nominal) : nominal
      }
      switch previous.partOfSpeech {
      case .determiner, .adjective, .numeral, .symbol:
        if let participle, nextIsBareNoun(next) { return participle }
        if let adjective, nextIsBareNoun(next) { return adjective }
        if let noun { return noun }
        if let adjective { return adjective }
      case .adposition:
        if let gerund { return gerund }
        if let participle, noun == nil, adjective == nil { return participle }
        if let adjective, nextIsBareNoun(next) { return adjective }
        if let noun { return noun }
      case .pronoun:
        if let past { return past }
        if let third { return third }
        if let base, !["it", "he", "she"].contains(lower) { return base }
      case .noun, .properNoun:
        if !hasFiniteVerb {
          if let past, noun == nil || !nextIsPreposition(next) || nextIsNominal { return past }
          if let third, nextIsNominal || nextIsParticle(next) || nextIsPreposition(next) && noun == nil {
            return third
          }
        }
        if past != nil || participle != nil, noun == nil { return past ?? participle ?? readings[0] }
      default: break
      }
    }
    if let past, noun == nil, adjective == nil { return past }
    if let adjective, nextIsBareNoun(next) { return adjective }
    if let gerund, noun == nil || nextIsNominal { return gerund }
    if let noun, base == nil || !nextIsNominal || hasFiniteVerb { return noun }
    if let past { return past }
    if let base, nextIsNominal { return base }
    if let noun { return noun }
    return readings[0]
  }

  /// "head of engineering", "the merging of units": a gerund without an object behind a preposition or determiner.
  private func isNominalGerund(after previous: TokenView, before next: TokenView?) -> Bool {
    guard previous.partOfSpeech == .adposition || previous.partOfSpeech == .determiner else { return false }
    guard let next else { return true }
    if next.lower == "to" || next.kind == .number || next.isCapitalised || next.kind == .symbol {
      return false
    }
    switch lexicon.closedClass(next.lower) {
    case .adposition, .coordinator, .auxiliary: return true
    case nil: return next.kind == .punctuation
    default: return false
    }
  }

  // MARK: Neighbours

  private func startsNominal(_ token: TokenView) -> Bool {
    if token.kind == .number || (token.kind == .symbol && token.text != "%") || token.isCapitalised {
      return true
    }
    switch lexicon.closedClass(token.lower) {
    case .determiner, .pronoun: return true
    case nil:
      return token.kind == .word && lexicon.analyses(of: token.lower).contains { $0.partOfSpeech == .noun }
    default: return false
    }
  }

  private func nextIsBareNoun(_ token: TokenView?) -> Bool {
    guard let token, token.kind == .word, lexicon.closedClass(token.lower) == nil else { return false }
    if token.isCapitalised { return true }
    let readings = lexicon.analyses(of: token.lower)
    return readings.isEmpty || readings.contains { $0.partOfSpeech == .noun || $0.partOfSpeech == .adjective }
  }

  private func nextIsPreposition(_ token: TokenView?) -> Bool {
    token.map { lexicon.closedClass($0.lower) == .adposition } ?? true
  }

  private func nextIsParticle(_ token: TokenView?) -> Bool {
    token.map { ["up", "down", "out", "off", "back", "over", "to"].contains($0.lower) } ?? false
  }

  private func isBaseVerb(_ token: TokenView) -> Bool {
    if lexicon.closedClass(token.lower) == .auxiliary {
      return token.lower == "be" || token.lower == "have" || token.lower == "do"
    }
    if lexicon.closedClass(token.lower) == .adverb { return false }
    return readings(of: token.lower).contains { $0.verbForm == .base }
  }

  private func previousPartOfSpeech(_ index: Int, _ sentence: Range<Int>, _ tokens: [TokenView])
    -> PartOfSpeech?
  {
    index > sentence.lowerBound ? tokens[index - 1].partOfSpeech : nil
  }

  private func skippingAdverbs(backFrom index: Int, _ sentence: Range<Int>, _ tokens: [TokenView]) -> Int? {
    var index = index
    while index >= sentence.lowerBound {
      let token = tokens[index]
      let skipped = token.partOfSpeech == .adverb || token.lower == "not" || token.lower == "n't"
      if !skipped { return index }
      index -= 1
    }
    return nil
  }

  /// "'s" is a verb before a participle or a determiner: "it's been", "who's the".
  private func isContractedVerb(at index: Int, in sentence: Range<Int>, _ tokens: [TokenView]) -> Bool {
    guard index > sentence.lowerBound, index + 1 < sentence.upperBound else { return false }
    guard lexicon.closedClass(tokens[index - 1].lower) == .pronoun else { return false }
    return true
  }

  /// Whether a finite verb follows before the next comma: "since it failed", not "since July".
  private func opensClause(from start: Int, in sentence: Range<Int>, _ tokens: [TokenView]) -> Bool {
    var sawNominal = false
    for index in start..<min(sentence.upperBound, start + 9) {
      let token = tokens[index]
      if token.kind == .punctuation { return false }
      let lower = token.lower
      let closed = lexicon.closedClass(lower)
      if closed == .auxiliary, !token.isCapitalised { return sawNominal }
      if sawNominal, closed == nil, !token.isCapitalised,
        lexicon.closedClass(tokens[index - 1].lower) != .determiner
      {
        let readings = readings(of: lower)
        let isFinite = readings.contains { $0.verbForm == .past || $0.verbForm == .thirdPerson }
        if isFinite, !readings.contains(where: { $0.partOfSpeech == .noun || $0.partOfSpeech == .adjective })
        {
          return true
        }
      }
      if closed == .pronoun || closed == nil || closed == .determiner { sawNominal = true }
    }
    return false
  }

  private static let prefixes = ["re", "de", "co", "out", "over", "mis", "un", "pre", "up", "under"]
  static let modals: Set<String> = [
    "will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "'d",
  ]
  static let doForms: Set<String> = ["do", "does", "did"]
  static let haveForms: Set<String> = ["have", "has", "had", "having", "'ve"]
  static let beForms: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m", "'s",
  ]
  private static let auxiliaryLemmas: [String: String] = [
    "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "am": "be", "be": "be",
    "'re": "be", "'m": "be", "'s": "be", "has": "have", "had": "have", "having": "have", "have": "have",
    "'ve": "have", "did": "do", "does": "do", "do": "do", "'ll": "will", "'d": "would", "wo": "will",
    "ca": "can",
  ]
  private static let auxiliaryForms: [String: VerbForm] = [
    "is": .thirdPerson, "are": .base, "was": .past, "were": .past, "been": .pastParticiple, "being": .gerund,
    "be": .base, "am": .base, "'s": .thirdPerson, "'re": .base, "'m": .base, "has": .thirdPerson,
    "had": .past,
    "having": .gerund, "have": .base, "'ve": .base, "did": .past, "does": .thirdPerson, "do": .base,
  ]
}
