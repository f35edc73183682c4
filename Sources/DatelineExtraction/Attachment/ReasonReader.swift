import Algorithms
import DatelineLanguage

/// Finds why an event happened, where its own clause or what hangs on it tells: "because demand fell", "due to weak demand",
/// ", citing weak demand", ", hurt by weak demand".
struct ReasonReader {
  let view: SentenceView
  /// The sources of the event, of which none is a reason.
  let sources: SourceReader.Chain

  private var predicates: PredicateGrammar { view.predicates }

  /// The words that tell why the event of a trigger happened; nil where none do, for what a noun names, and for what is negated, where
  /// the reason may be what is denied.
  ///
  /// - Complexity: O(n) in the chunks and clauses of the sentence.
  func reason(of site: Site) -> Range<Int>? {
    guard let clause = site.clause, !site.isNominal || site.phrasing == .lightVerb,
      !view.verb(ofClause: clause).isNegated
    else { return nil }
    return clauseOfReason(of: clause) ?? phrase(of: clause) ?? cited(for: clause) ?? driver(of: clause)
  }

  // MARK: Clauses

  /// "because demand fell": the clause next to the event's.
  private func clauseOfReason(of own: Int) -> Range<Int>? {
    for index in view.clausesBeside(own) {
      let clause = view.sentence.clauses[index]
      guard let opener = clause.opener, predicates.because.contains(opener),
        view.verb(ofClause: index).form == .finite, (clause.governor ?? own) == own,
        !isDenied(before: clause.tokens.lowerBound)
      else { continue }
      let start = clause.tokens.lowerBound
      guard let last = view.tokenRange(0..<view.end(ofClause: index))?.upperBound else { continue }
      // "Because demand fell Halden Motors closed": the event is no part.
      let limit = index < own ? view.sentence.clauses[own].tokens.lowerBound : last
      return start..<max(start + 1, min(last, max(limit, start)))
    }
    return nil
  }

  /// "not because demand was weak": whether a negation stands before the conjunction that opens a clause.
  private func isDenied(before start: Int) -> Bool {
    let opener = (view.sentence.tokens.lowerBound..<start).last {
      predicates.because.contains(view.text.tokens[$0].word)
    }
    return opener.map(view.isRefuted(at:)) ?? false
  }

  // MARK: Phrases

  /// "due to weak demand": a phrase behind the event's verb, or before it where it opens the clause or stands behind a comma.
  private func phrase(of own: Int) -> Range<Int>? {
    let verb = view.verb(ofClause: own).tokens
    let behind = verb.upperBound..<max(verb.upperBound, reach(behind: own))
    if let phrase = behind.firstNonNil(phrase(endingAt:)) { return phrase }
    let front = frontStart(of: own)
    return (front..<max(front, verb.lowerBound)).firstNonNil {
      isApart($0) ? phrase(endingAt: $0) : nil
    }
  }

  /// How far what hangs on a clause's verb may reach: up to a mark, the next finite verb, or what opens its clause.
  private func reach(behind own: Int) -> Int {
    let chunks = view.sentence.chunks
    guard let start = view.place(ofVerb: view.sentence.clauses[own].verb) else { return 0 }
    for place in chunks.indices[(start + 1)...] {
      let token = view.tokenRange(of: chunks[place]).lowerBound
      switch chunks[place] {
      case .subordinator(let opener) where isInReason(opener): break
      case .mark, .relative, .subordinator: return token
      case .verb(let verb) where view.sentence.verbGroups[verb].form == .finite: return token
      case .coordinator:
        // "closed plants in Leeds and Oslo due to", but not "closed a plant and, due to weak demand, sold a mill".
        guard place + 1 < chunks.count, case .noun(let noun) = chunks[place + 1], !view.opensClause(noun)
        else {
          return token
        }
      default: break
      }
    }
    return view.sentence.tokens.upperBound
  }

  /// Where a clause begins: behind the last finite verb before it, or the last mark or coordinator, or at its own opener.
  private func frontStart(of own: Int) -> Int {
    let clause = view.sentence.clauses[own]
    let verb = view.verb(ofClause: own).tokens.lowerBound
    var start = view.sentence.tokens.lowerBound
    let last = view.sentence.verbGroups.last { $0.form == .finite && $0.tokens.upperBound <= verb }
    if let last { start = last.tokens.upperBound }
    for token in start..<max(start, min(verb, clause.tokens.lowerBound)) {
      let word = view.text.tokens[token]
      let isOpener = clause.opener == word.word && !isInReason(token)
      if isOpener || word.partOfSpeech == .coordinator { start = token + 1 }
    }
    return start
  }

  /// The noun group behind a phrase of reason that ends at a token, with all that belongs to it; somebody is none ("due to Halden").
  private func phrase(endingAt token: Int) -> Range<Int>? {
    guard let start = reasonStart(token), !view.isRefuted(at: start), let first = view.noun(at: token + 1)
    else {
      return nil
    }
    let noun = view.owned(by: first)
    if let entity = view.entity(of: noun), view.matches(entity, [.organisation, .person]) { return nil }
    return told(by: noun)
  }

  /// The first token of a phrase of reason that ends at a token.
  private func reasonStart(_ token: Int) -> Int? {
    predicates.owing.first { view.ends($0, with: token) }.map { token + 1 - $0.count }
  }

  /// Whether a token is one of a phrase of reason: "because" in "because of".
  private func isInReason(_ token: Int) -> Bool {
    predicates.owing.contains { phrase in
      (token..<min(token + phrase.count, view.sentence.tokens.upperBound)).contains {
        view.ends(phrase, with: $0)
      }
    }
  }

  /// Whether a phrase of reason stands apart from the noun group before it.
  private func isApart(_ token: Int) -> Bool {
    guard let start = reasonStart(token), start > view.sentence.tokens.lowerBound else { return true }
    let before = view.text.tokens[start - 1]
    return before.kind == .punctuation || before.partOfSpeech == .subordinator
  }

  // MARK: Gerunds and participles

  /// ", citing weak demand": what a gerund of the event's own subject tells, where that is no source.
  private func cited(for own: Int) -> Range<Int>? {
    for clause in view.sentence.clauses where clause.governor == own {
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.form == .gerund, predicates.blaming[verb] ?? false, let noun = clause.object,
        !sources.links.contains(where: { $0.tokens.overlaps(view.group(noun).tokens) })
      else { continue }
      return told(by: noun)
    }
    return nil
  }

  /// "…, hurt by weak demand", "Hit by weak demand, …": by what a participle beside the clause says that it came; not by whom, and not
  /// what became of a name right before it.
  private func driver(of own: Int) -> Range<Int>? {
    for index in [own + 1, own - 1] where view.sentence.clauses.indices.contains(index) {
      let clause = view.sentence.clauses[index]
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.form == .participle, predicates.driving[verb] ?? false,
        index < own ? opensSentence(verb) : followsFigure(verb, of: own),
        let agent = clause.arguments.first(where: { predicates.agent.contains($0.preposition) }),
        view.entity(of: agent.noun) == nil
      else { continue }
      return told(by: agent.noun)
    }
    return nil
  }

  private func opensSentence(_ verb: VerbGroup) -> Bool {
    verb.tokens.lowerBound == view.sentence.tokens.lowerBound
  }

  /// Whether a participle stands behind a comma, and no name but a clause's own subject right before that.
  private func followsFigure(_ verb: VerbGroup, of own: Int) -> Bool {
    let comma = verb.tokens.lowerBound - 1
    guard comma > view.sentence.tokens.lowerBound, view.text.tokens[comma].kind == .punctuation else {
      return false
    }
    guard let noun = view.noun(at: comma - 1), noun != view.sentence.clauses[own].subject else { return true }
    return view.entity(of: noun).map { !view.matches($0, [.organisation, .person]) } ?? true
  }

  // MARK: Words

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
}
