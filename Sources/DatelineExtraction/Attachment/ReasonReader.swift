import Algorithms
import DatelineLanguage

/// Finds why an event happened, where its own clause or what hangs on it tells: "because demand fell", "due to weak demand",
/// ", citing weak demand", ", hurt by weak demand".
struct ReasonReader {
  let view: SentenceView
  let reader: SourceReader

  private var predicates: PredicateGrammar { view.predicates }

  /// The words that tell why the event of a trigger happened; nil where none do, and for what a noun names.
  ///
  /// - Complexity: O(n) in the chunks and clauses of the sentence.
  func reason(of site: Site) -> Range<Int>? {
    guard let clause = site.clause, !site.isNominal || site.phrasing == .lightVerb else { return nil }
    return clauseOfReason(of: clause) ?? phrase(of: clause) ?? cited(for: clause) ?? driver(of: clause)
  }

  /// "because demand fell": the clause next to the event's.
  private func clauseOfReason(of own: Int) -> Range<Int>? {
    for index in view.clausesBeside(own) {
      let clause = view.sentence.clauses[index]
      guard let opener = clause.opener, predicates.because.contains(opener),
        view.verb(ofClause: index).form == .finite, (clause.governor ?? own) == own
      else { continue }
      let last = extent(from: view.place(ofVerb: clause.verb) ?? 0)
      return clause.tokens.lowerBound..<max(clause.tokens.upperBound, last)
    }
    return nil
  }

  /// "due to weak demand": a phrase behind the event's verb, or before it where it opens the sentence or stands behind a comma or "that".
  private func phrase(of own: Int) -> Range<Int>? {
    let verb = view.verb(ofClause: own).tokens
    let next = view.sentence.verbGroups.first {
      $0.form == .finite && $0.tokens.lowerBound >= verb.upperBound
    }
    let end = next?.tokens.lowerBound ?? view.sentence.tokens.upperBound
    if let phrase = (verb.upperBound..<max(verb.upperBound, end)).firstNonNil(phrase(endingAt:)) {
      return phrase
    }
    let last = view.sentence.verbGroups.last { $0.form == .finite && $0.tokens.upperBound <= verb.lowerBound }
    let start = last?.tokens.upperBound ?? view.sentence.tokens.lowerBound
    return (start..<max(start, verb.lowerBound)).firstNonNil { isApart($0) ? phrase(endingAt: $0) : nil }
  }

  /// The noun group behind a phrase of reason that ends at a token, with all that belongs to it.
  private func phrase(endingAt token: Int) -> Range<Int>? {
    guard reasonStart(token) != nil, let noun = view.noun(at: token + 1) else { return nil }
    return told(by: owned(noun))
  }

  /// The first token of a phrase of reason that ends at a token.
  private func reasonStart(_ token: Int) -> Int? {
    predicates.owing.first { view.ends($0, with: token) }.map { token + 1 - $0.count }
  }

  /// Whether a phrase of reason stands apart from the noun group before it.
  private func isApart(_ token: Int) -> Bool {
    guard let start = reasonStart(token), start > view.sentence.tokens.lowerBound else { return true }
    let before = view.text.tokens[start - 1]
    return before.kind == .punctuation || before.partOfSpeech == .subordinator
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

  /// ", hurt by weak demand": by what a participle behind a comma says that it came.
  private func driver(of own: Int) -> Range<Int>? {
    guard view.sentence.clauses.indices.contains(own + 1) else { return nil }
    let clause = view.sentence.clauses[own + 1]
    let verb = view.sentence.verbGroups[clause.verb]
    guard verb.form == .participle, predicates.driving[verb] ?? false,
      view.text.tokens[verb.tokens.lowerBound - 1].kind == .punctuation,
      let agent = clause.arguments.first(where: { predicates.agent.contains($0.preposition) })
    else { return nil }
    return told(by: agent.noun)
  }

  /// The words of a noun group with its owners, its phrases and what a list joins to it; nil for a mere pronoun.
  private func told(by noun: Int) -> Range<Int>? {
    var first = noun
    while let owner = view.group(first).possessor, owner < first { first = owner }
    let group = view.group(noun).tokens
    if group.count == 1, view.text.tokens[group.lowerBound].partOfSpeech == .pronoun { return nil }
    let last = view.group(noun).coordinated.last ?? noun
    var end = max(group.upperBound, view.phrase(of: last).upperBound)
    while let next = member(at: end) { end = view.phrase(of: next).upperBound }
    // "Amid heavy losses Halden Motors will close", "the failure of a unit it bought": who acts next is no part.
    for subject in view.sentence.clauses.compactMap(\.subject) {
      let start = view.group(subject).tokens.lowerBound
      if start >= group.upperBound { end = min(end, start) }
    }
    while end > group.upperBound, view.text.tokens[end - 1].partOfSpeech == .adposition { end -= 1 }
    return view.group(first).tokens.lowerBound..<end
  }

  /// "higher wood, paper and energy prices": the next noun group of a row that no list joins, behind a coordinator, or a comma with
  /// a coordinator to come.
  private func member(at end: Int) -> Int? {
    guard end + 1 < view.sentence.tokens.upperBound, let noun = view.noun(at: end + 1) else { return nil }
    let behind = view.group(noun).tokens.upperBound
    let isJoined =
      view.text.tokens[end].partOfSpeech == .coordinator
      || view.text.tokens[end].kind == .punctuation && behind < view.sentence.tokens.upperBound
        && view.text.tokens[behind].partOfSpeech == .coordinator
    return isJoined && !view.sentence.clauses.contains { $0.subject == noun } ? noun : nil
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
