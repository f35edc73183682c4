import DatelineLanguage
import DatelineModel
import DatelineRules

/// Reads how real an event is from tense, modals, negation and what governs its verb.
///
/// A governing verb decides by its class: "plans to list" is planned, "failed to list" did not happen, "had planned to
/// list" was once intended. What cannot be classed ("did it to list") gives nothing rather than a guess. The idea of
/// implicative verbs is Karttunen's (1971, Implicative verbs, Language 47).
struct FactualityReader {
  let view: SentenceView
  let cues: FactualityGrammar
  let taxonomy: Taxonomy
  let eventType: String
  /// The entity that says what is read; nil when the document itself does, or nobody known.
  var speaker: Int?
  /// Whether "is looking" tells what goes on now, as of a search, rather than what lies ahead, as of a sale.
  var isOngoing = false
  /// Whether the event is a figure, whose verb in the present progressive tells no plan and which is announced when it is
  /// known.
  var isFigure = false

  /// How many verbs may govern one another.
  private static let deepest = 6

  /// How real the event of a clause's verb is; nil when the clause is conditional or governed by something unknown.
  func reality(ofClause index: Int, depth: Int = 0) -> Reality? {
    guard depth < Self.deepest else { return nil }
    let clause = view.sentence.clauses[index]
    let verb = view.sentence.verbGroups[clause.verb]
    if let opener = clause.opener, isOpen(opener, verb) { return nil }
    if isInverted(clause) || isHabit(clause, verb) { return nil }
    let found: Reality?
    switch verb.form {
    case .finite: found = isContinued(clause, verb) ? continued(clause, depth) : finite(clause, verb)
    case .participle: found = participle(clause, verb, depth)
    case .infinitive: found = infinitive(clause, depth)
    case .gerund: found = gerund(clause, depth)
    }
    guard var result = found else { return nil }
    for token in stretch(of: clause.verb) {
      if let hedge = cues.hedges[view.text.tokens[token].word], hedge < result.hedge {
        result.hedge = hedge
        result = result.noting(token..<token + 1)
      }
    }
    if result.factuality == .occurred, isMissed(verb) { result = result.denied.noting(verb.tokens) }
    if verb.isNegated, verb.form != .finite {
      result.polarity = .negative
      if result.factuality == .occurred { result.factuality = .notOccurred }
      result = result.noting(verb.tokens)
    }
    return result
  }

  /// "Had Halden bought Orsk, …", "Did Halden buy Orsk": whether an auxiliary opens the sentence before the subject, so that nothing
  /// is asserted.
  private func isInverted(_ clause: Clause) -> Bool {
    let start = view.sentence.tokens.lowerBound
    guard let subject = clause.subject, view.group(subject).tokens.lowerBound == start + 1 else {
      return false
    }
    return view.predicates.inverting.contains(view.text.tokens[start].word)
      && view.sentence.verbGroups[clause.verb].main > start
  }

  /// "always opens its shops in May", "launches a jam every May": whether the present only tells what is done again and again.
  private func isHabit(_ clause: Clause, _ verb: VerbGroup) -> Bool {
    guard verb.form == .finite, verb.tense == .present, verb.modal == nil, !verb.isPerfect, !verb.isPassive,
      view.text.tokens[verb.main].partOfSpeech == .verb, !isProgressive(verb), !taxonomy.isState(eventType)
    else { return false }
    if stretch(of: clause.verb).contains(where: {
      view.predicates.habitual.contains(view.text.tokens[$0].word)
    }) {
      return true
    }
    return !isFigure
      && view.sentence.times.contains { $0.isRepeated && clause.tokens.contains($0.core.lowerBound) }
  }

  /// "nearly bought": whether it did not quite happen; of figures the word measures.
  private func isMissed(_ verb: VerbGroup) -> Bool {
    guard !isFigure, !view.predicates.multiplying.contains(verb.lemma) else { return false }
    let start = max(view.sentence.tokens.lowerBound, verb.tokens.lowerBound - 1)
    return (start..<verb.main).contains { view.predicates.missing.contains(view.text.tokens[$0].word) }
  }

  /// Whether what opens a clause leaves it open whether it happens: "if it lists", "once it lists", "when it would list".
  private func isOpen(_ opener: Word, _ verb: VerbGroup) -> Bool {
    if view.predicates.conditional.contains(opener) { return true }
    guard view.predicates.awaiting.contains(opener), verb.form == .finite else { return false }
    return verb.modal != nil || verb.tense == .present && !isProgressive(verb)
  }

  /// Whether a verb shares the auxiliaries of the one before "and": "will hire a banker and list the unit".
  private func isContinued(_ clause: Clause, _ verb: VerbGroup) -> Bool {
    guard let other = clause.coordinatedWith else { return false }
    let first = view.text.tokens[verb.tokens.lowerBound]
    // "will retire and be succeeded by"
    let isPassive = verb.isPassive && first.partOfSpeech == .auxiliary && first.word == first.lemma
    guard verb.tokens.lowerBound == verb.main || isPassive else { return false }
    let leading = view.verb(ofClause: other)
    // "saw X close its plant and cut jobs": behind a bare infinitive, too.
    return first.verbForm == .base && (leading.tokens.count > 1 || leading.form == .infinitive)
  }

  private func continued(_ clause: Clause, _ depth: Int) -> Reality? {
    guard let other = clause.coordinatedWith else { return nil }
    return reality(ofClause: infinitive(behind: other, before: clause) ?? other, depth: depth + 1)
  }

  /// The infinitive that a bare verb continues behind a perfect, which none can: "has called a meeting to elect a board and merge".
  private func infinitive(behind other: Int, before clause: Clause) -> Int? {
    let leading = view.verb(ofClause: other)
    guard leading.isPerfect else { return nil }
    let stretch = leading.tokens.upperBound..<view.sentence.verbGroups[clause.verb].tokens.lowerBound
    return view.sentence.clauses.lastIndex {
      let verb = view.sentence.verbGroups[$0.verb]
      return verb.form == .infinitive && stretch.contains(verb.main)
    }
  }

  /// The words of a verb group with the adverbs on either side: "reportedly postponed".
  private func stretch(of verb: Int) -> Range<Int> {
    let tokens = view.sentence.verbGroups[verb].tokens
    guard let place = view.place(ofVerb: verb) else { return tokens }
    var first = place
    while first > 0, case .adverb = view.sentence.chunks[first - 1] { first -= 1 }
    var last = place
    while last + 1 < view.sentence.chunks.count, case .adverb = view.sentence.chunks[last + 1] { last += 1 }
    return view.tokenRange(first..<last + 1) ?? tokens
  }

  private func finite(_ clause: Clause, _ verb: VerbGroup) -> Reality? {
    // "would rather close it than sell it".
    if isRejected(verb) { return nil }
    var reality = Reality.occurred
    if let modal = verb.modal {
      let own = cues.reported[modal].flatMap { isOwn(clause) || isIntended(clause) ? $0 : nil }
      let factuality = own ?? demanded(by: modal, clause, verb) ?? cues.modals[modal] ?? .speculated
      // "would have listed" did not happen, and nobody plans it either.
      guard !(verb.isPerfect && cues.modals[modal] == .expected) else { return nil }
      reality.factuality =
        factuality == .planned && isFigure && isEffect(clause)
        ? .expected : foreseen(factuality, clause, verb)
      if factuality == .expected || factuality == .planned,
        hasCondition(clause, isPlan: factuality == .planned) || isBehindWithout(clause)
      {
        reality.factuality = .speculated
      }
      if reality.factuality == .speculated { reality.hedge = Self.openHedge }
    } else if isProgressive(verb), !verb.isPerfect,
      verb.tense == .present || verb.tense == .past && isOwn(clause),
      isUnderWay, !taxonomy.isDoneWhenDecided(eventType)
    {
      // "is postponing its listing" has decided it, "has been closing shops" has closed some.
      reality.factuality = .planned
    }
    // "was estimated at $3m": what is put so is not known.
    if isFigure, verb.isPassive, reality.factuality == .occurred, cues.verbs[verb] == .expected {
      reality.factuality = .expected
    }
    if let noun = noun(toldBy: clause) { reality = judged(reality, by: noun, clause) }
    if verb.isNegated || isNobody(clause.subject) {
      reality.polarity = .negative
      if reality.factuality == .occurred { reality.factuality = .notOccurred }
    }
    return reality.noting(verb.tokens)
  }

  /// What those who foresee or fear it make of what will be done: "an analyst estimates that X will pay", "workers fear that it
  /// will close".
  private func foreseen(_ factuality: Factuality, _ clause: Clause, _ verb: VerbGroup) -> Factuality {
    guard factuality == .planned || factuality == .expected else { return factuality }
    guard let cue = view.index.sources.innermostThought(at: verb.tokens.lowerBound)?.cue else {
      return factuality
    }
    let judged = view.sentence.verbGroups.filter { cue.contains($0.main) }.compactMap { cues.verbs[$0] }
    // "questions a plan that will close it": a relative clause tells of the plan.
    return judged.first { $0 == .speculated && !clause.isRelative || $0 == .expected } ?? factuality
  }

  /// "a move that will cut profit by $5m": whether what moves a figure is no firm that plans it.
  private func isEffect(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, view.entity(of: subject) == nil else { return false }
    let head = view.text.tokens[view.group(subject).head]
    return head.partOfSpeech == .noun && !view.predicates.organisationNoun.contains(head.lemma)
      && !view.predicates.organisationNoun.contains(head.word)
  }

  /// Whether a bare verb is what is not wanted: "would rather close it than sell it".
  private func isRejected(_ verb: VerbGroup) -> Bool {
    let start = verb.tokens.lowerBound
    guard start > view.sentence.tokens.lowerBound, start == verb.main,
      view.text.tokens[start].verbForm == .base
    else { return false }
    return view.predicates.measured.contains(view.text.tokens[start - 1].word)
  }

  /// The noun whose content a clause tells: "rumours" in "on rumours that X would buy it".
  private func noun(toldBy clause: Clause) -> Int? {
    guard case .noun(let noun)? = chunk(before: clause) else { return nil }
    return noun
  }

  /// What stands before a clause and the word that opens it.
  private func chunk(before clause: Clause) -> Chunk? {
    guard var first = clause.subject else { return nil }
    while let owner = view.group(first).possessor, owner != first { first = owner }
    guard var place = view.place(ofNoun: first), place > 0 else { return nil }
    place -= 1
    switch view.sentence.chunks[place] {
    case .subordinator where place > 0, .relative where place > 0: place -= 1
    default: break
    }
    return view.sentence.chunks[place]
  }

  /// "it was intended that the name would be changed": whether a passive before a clause tells that it is planned.
  private func isIntended(_ clause: Clause) -> Bool {
    guard case .verb(let index)? = chunk(before: clause), case let verb = view.sentence.verbGroups[index]
    else {
      return false
    }
    return verb.isPassive && cues.verbs[verb] == .planned
  }

  /// What is made of the content of a noun: a rumour is only talked of, "reports that X had left were denied" and "proved
  /// false" deny it; "on reports that X had left" only passes them on.
  private func judged(_ reality: Reality, by noun: Int, _ clause: Clause) -> Reality {
    let head = view.text.tokens[view.group(noun).head].lemma
    let isRumour = view.predicates.rumour.contains(head)
    guard isRumour || view.predicates.hearsay.contains(head) else { return reality }
    let verdict = view.sentence.clauses.firstIndex {
      guard $0.verb != clause.verb else { return false }
      let isActive = $0.object != nil && !view.sentence.verbGroups[$0.verb].isPassive
      return (isActive ? $0.object : $0.subject) == noun
    }
    if let verb = verdict.map(view.verb(ofClause:)) {
      let verdict = (verb.tokens.upperBound..<view.sentence.tokens.upperBound)
        .prefix(Self.verdictLength).map { view.text.tokens[$0].word }
      // "proved false", "were without foundation".
      let isFalse =
        verdict.first.map { view.predicates.untrue.contains($0) || view.predicates.contrary.contains($0) }
        ?? false && verdict.contains(where: view.predicates.untrue.contains)
      // "were not false", "has not denied reports" take nothing back.
      if isFalse || view.predicates.denying[verb] ?? false, verb.form == .finite, !verb.isNegated {
        return reality.denied.noting(verb.tokens)
      }
      if cues.verbs[verb] == .occurred { return reality }
    }
    guard isRumour || view.prepositionToken(before: noun) != nil else { return reality }
    var open = reality
    open.factuality = .speculated
    open.hedge = min(open.hedge, Self.openHedge)
    return open
  }

  /// How many words may tell that something said is not true.
  private static let verdictLength = 2

  /// Whether a clause with "if" stands in front ("if X accepted, Y would withdraw"); some only let a plan go on ("if regulators
  /// approve, X will own Y").
  private func hasCondition(_ clause: Clause, isPlan: Bool) -> Bool {
    let start = view.sentence.verbGroups[clause.verb].tokens.lowerBound
    let before = view.sentence.clauses.last {
      let verb = view.sentence.verbGroups[$0.verb]
      return verb.form == .finite && verb.tokens.upperBound <= start
    }
    guard let before, let opener = before.opener, view.predicates.conditional.contains(opener) else {
      return false
    }
    return !isPlan || !view.predicates.clearing.contains(view.sentence.verbGroups[before.verb].lemma)
  }

  /// "without a deal, X will close its plant": whether what stands in front of the subject tells what has to be missing.
  private func isBehindWithout(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, let place = view.place(ofNoun: subject) else { return false }
    for chunk in view.sentence.chunks[..<place].reversed() {
      switch chunk {
      case .preposition(let token):
        let word = view.text.tokens[token].word
        if view.predicates.contrary.contains(word), view.predicates.negative.contains(word) { return true }
      case .noun, .comma, .time, .adverb: break
      default: return false
      }
    }
    return false
  }

  /// Whether a subject is said not to act: "neither X nor Y will".
  private func isNobody(_ subject: Int?) -> Bool {
    guard let subject else { return false }
    let before = view.group(subject).tokens.lowerBound - 1
    return before >= view.sentence.tokens.lowerBound
      && view.predicates.negative.contains(view.text.tokens[before].word)
  }

  /// What a modal of duty says of what lies ahead: "must pay" will be done, and "the sale should be completed in March" is
  /// expected; nil where somebody else only thinks that it ought to be done.
  private func demanded(by modal: Word, _ clause: Clause, _ verb: VerbGroup) -> Factuality? {
    guard !verb.isPerfect else { return nil }
    if view.predicates.binding.contains(modal) {
      let isTold = view.index.sources.innermost(at: verb.tokens.lowerBound) == nil
      return isTold || isOwn(clause) ? .planned : nil
    }
    guard view.predicates.presuming.contains(modal) else { return nil }
    let isForecast = !clause.times.isEmpty && (verb.isPassive || clause.object == nil)
    return isFigure || isForecast ? .expected : nil
  }

  /// Whether what is being done is not done yet: a sale, but no search and no figure.
  var isUnderWay: Bool { !isOngoing && !isFigure && !taxonomy.isLasting(eventType) }

  /// Whether the speaker tells of itself, of the organisation that it speaks for, or of what belongs to it: "X said it would
  /// close its plant".
  func isOwn(_ clause: Clause) -> Bool {
    guard let speaker, let subject = clause.subject else { return false }
    let entity = view.entity(of: subject)
    if entity == speaker || entity.map({ view.speaks(speaker, for: $0) }) ?? false { return true }
    let owner = view.group(subject).possessor.flatMap(view.entity(of:))
    return (owner ?? view.pronounOwner(of: view.argument(subject))) == speaker
  }

  /// The hedge of what nobody in particular says.
  static let hearsayHedge = 0.7
  /// The hedge of what may or may not be.
  static let openHedge = 0.5

  /// "is buying", "is being bought".
  func isProgressive(_ verb: VerbGroup) -> Bool {
    let tokens = view.text.tokens
    let isCopula = { (token: Int) in
      view.predicates.copula.contains(tokens[token].lemma) && token != verb.main
    }
    // "is being bought", and "is buying".
    if verb.isPassive { return verb.tokens.contains { isCopula($0) && tokens[$0].verbForm == .gerund } }
    return tokens[verb.main].verbForm == .gerund && verb.tokens.contains(where: isCopula)
  }

  /// "X appears set to": as the governing verb says; any other participle happened.
  private func participle(_ clause: Clause, _ verb: VerbGroup, _ depth: Int) -> Reality? {
    guard !clause.isRelative, let governor = clause.governor else {
      return Reality.occurred.noting(verb.tokens)
    }
    guard var outer = reality(ofClause: governor, depth: depth + 1) else { return nil }
    if let hedge = cues.hedgedVerbs[view.verb(ofClause: governor)] { outer.hedge = min(outer.hedge, hedge) }
    return outer.noting(verb.tokens)
  }
}
