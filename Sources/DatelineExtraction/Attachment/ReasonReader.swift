import DatelineLanguage

/// Finds why an event happened, where its own clause or what hangs on it tells: "because demand fell", "due to weak demand",
/// ", citing weak demand".
struct ReasonReader {
  let view: SentenceView
  let reader: SourceReader

  private var predicates: PredicateGrammar { view.predicates }

  /// The words that tell why the event of a trigger happened; nil where none do, and for what a noun names.
  ///
  /// - Complexity: O(n) in the chunks and clauses of the sentence.
  func reason(of site: Site) -> Range<Int>? {
    guard let clause = site.clause, !site.isNominal || site.phrasing == .lightVerb else { return nil }
    return clauseOfReason(of: clause) ?? phrase(in: clause) ?? cited(for: clause)
  }

  /// "because demand fell": the clause next to the event's.
  private func clauseOfReason(of own: Int) -> Range<Int>? {
    for index in [own + 1, own - 1] where view.sentence.clauses.indices.contains(index) {
      let clause = view.sentence.clauses[index]
      guard let opener = clause.opener, predicates.because.contains(opener),
        view.verb(ofClause: index).form == .finite, (clause.governor ?? own) == own
      else { continue }
      let last = extent(from: view.place(ofVerb: clause.verb) ?? 0)
      return clause.tokens.lowerBound..<max(clause.tokens.upperBound, last)
    }
    return nil
  }

  /// "due to weak demand": a phrase behind the event's verb or in front of its subject.
  private func phrase(in own: Int) -> Range<Int>? {
    let chunks = view.sentence.chunks
    guard let verb = view.place(ofVerb: view.sentence.clauses[own].verb) else { return nil }
    for place in chunks.indices.dropLast() where place > verb {
      if case .verb(let other) = chunks[place], view.sentence.verbGroups[other].form == .finite { break }
      if let phrase = phrase(at: place) { return phrase }
    }
    var place = 0
    while place < min(verb, Self.front), let token = preposition(at: place) ?? word(at: place) {
      if isReason(token) { return phrase(at: place) }
      place += 1
    }
    return nil
  }

  /// How many chunks a phrase of several words may take before its noun group.
  private static let front = 4

  private func preposition(at place: Int) -> Int? {
    guard case .preposition(let token) = view.sentence.chunks[place] else { return nil }
    return token
  }

  private func word(at place: Int) -> Int? {
    switch view.sentence.chunks[place] {
    case .adverb(let token), .subordinator(let token): token
    default: nil
    }
  }

  private func isReason(_ token: Int) -> Bool { predicates.owing.contains { view.ends($0, with: token) } }

  /// The noun group behind a preposition of reason, with what "of" ties to it.
  private func phrase(at place: Int) -> Range<Int>? {
    guard let token = preposition(at: place), isReason(token), place + 1 < view.sentence.chunks.count,
      case .noun(let first) = view.sentence.chunks[place + 1]
    else { return nil }
    return told(by: owned(first))
  }

  /// ", citing weak demand": what a gerund of the event's own subject tells, where that is no source.
  private func cited(for own: Int) -> Range<Int>? {
    for clause in view.sentence.clauses where clause.governor == own {
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.form == .gerund, predicates.blaming[verb] ?? false, let noun = clause.object,
        !reader.isSource(noun)
      else { continue }
      return told(by: noun)
    }
    return nil
  }

  /// The words of a noun group with its owners and what "of" ties to it; nil for a mere pronoun.
  private func told(by noun: Int) -> Range<Int>? {
    var first = noun
    while let owner = view.group(first).possessor, owner < first { first = owner }
    let group = view.group(noun).tokens
    if group.count == 1, view.text.tokens[group.lowerBound].partOfSpeech == .pronoun { return nil }
    return view.group(first).tokens.lowerBound..<view.ofPhraseEnd(of: noun)
  }

  /// The noun group that a chain of owners ends in.
  private func owned(_ noun: Int) -> Int {
    var last = noun
    while last + 1 < view.sentence.nounGroups.count, view.group(last + 1).possessor == last { last += 1 }
    return last
  }

  /// The end of what belongs to a verb, up to a mark, a comma or the next clause.
  private func extent(from place: Int) -> Int {
    var end = place
    walk: while end + 1 < view.sentence.chunks.count {
      switch view.sentence.chunks[end + 1] {
      case .comma, .mark, .relative, .subordinator, .verb: break walk
      default: end += 1
      }
    }
    return view.tokenRange(of: view.sentence.chunks[end]).upperBound
  }
}
