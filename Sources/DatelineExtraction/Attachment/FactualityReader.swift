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
    if isInverted(clause) { return nil }
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
    return first.verbForm == .base && view.verb(ofClause: other).tokens.count > 1
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
      let own = cues.reported[modal].flatMap { isOwn(clause) ? $0 : nil }
      let factuality = own ?? demanded(by: modal, clause, verb) ?? cues.modals[modal] ?? .speculated
      // "would have listed" did not happen, and nobody plans it either.
      guard !(verb.isPerfect && cues.modals[modal] == .expected) else { return nil }
      reality.factuality =
        factuality == .planned && (isForeseen(verb) || isFigure && isEffect(clause)) ? .expected : factuality
      if factuality == .expected || factuality == .planned,
        hasCondition(clause, isPlan: factuality == .planned)
      {
        reality.factuality = .speculated
      }
      if reality.factuality == .speculated { reality.hedge = Self.openHedge }
    } else if isProgressive(verb), verb.tense == .present || verb.tense == .past && isOwn(clause),
      isUnderWay, !taxonomy.isDoneWhenDecided(eventType)
    {
      // "is postponing its listing" has decided it.
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

  /// Whether what somebody will do is only foreseen by who says it: "an analyst estimates that X will pay".
  private func isForeseen(_ verb: VerbGroup) -> Bool {
    guard let cue = view.index.sources.innermost(at: verb.tokens.lowerBound)?.cue else { return false }
    return view.sentence.verbGroups.contains { cue.contains($0.main) && cues.verbs[$0] == .expected }
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
    guard var first = clause.subject else { return nil }
    while let owner = view.group(first).possessor, owner != first { first = owner }
    guard var place = view.place(ofNoun: first), place > 0 else { return nil }
    place -= 1
    switch view.sentence.chunks[place] {
    case .subordinator where place > 0, .relative where place > 0: place -= 1
    default: break
    }
    guard case .noun(let noun) = view.sentence.chunks[place] else { return nil }
    return noun
  }

  /// What is made of the content of a noun: a rumour is only talked of, "reports that X had left were denied" and "proved
  /// false" deny it.
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
      let next = verb.tokens.upperBound
      let isFalse =
        next < view.sentence.tokens.upperBound
        && view.predicates.untrue.contains(view.text.tokens[next].word)
      // "were not false", "has not denied reports" take nothing back.
      if isFalse || view.predicates.denying[verb] ?? false, verb.form == .finite, !verb.isNegated {
        return reality.denied.noting(verb.tokens)
      }
      if cues.verbs[verb] == .occurred { return reality }
    }
    guard isRumour else { return reality }
    var open = reality
    open.factuality = .speculated
    open.hedge = min(open.hedge, Self.openHedge)
    return open
  }

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
  private var isUnderWay: Bool { !isOngoing && !isFigure && !taxonomy.isLasting(eventType) }

  /// Whether the speaker tells of itself, of the organisation that it speaks for, or of what belongs to it: "X said it would
  /// close its plant".
  private func isOwn(_ clause: Clause) -> Bool {
    guard let speaker, let subject = clause.subject else { return false }
    let entity = view.entity(of: subject)
    if entity == speaker || entity.map({ view.speaks(speaker, for: $0) }) ?? false { return true }
    let owner = view.group(subject).possessor.flatMap(view.entity(of:))
    return (owner ?? view.pronounOwner(of: view.argument(subject))) == speaker
  }

  /// The hedge of what nobody in particular says.
  private static let hearsayHedge = 0.7
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

  /// How many words may stand between "whether" and its infinitive: "whether or not to close".
  private static let alternative = 3

  private func infinitive(_ clause: Clause, _ depth: Int) -> Reality? {
    guard let place = view.place(ofVerb: clause.verb) else { return nil }
    let start = view.sentence.verbGroups[clause.verb].tokens.lowerBound
    let before = max(view.sentence.tokens.lowerBound, start - Self.alternative)..<start
    if before.contains(where: { view.predicates.conditional.contains(view.text.tokens[$0].word) }) {
      return nil
    }
    // "if an offer to buy it becomes unconditional".
    if let noun = clause.governingNoun.flatMap(view.place(ofNoun:)), noun > 0,
      case .subordinator(let token) = view.sentence.chunks[noun - 1],
      view.predicates.conditional.contains(view.text.tokens[token].word)
    {
      return nil
    }
    if let noun = clause.governingNoun.map(holder(ofInfinitive:)), isBeside(noun, place, clause),
      let cue = cues.nouns[view.text.tokens[view.group(noun).head].lemma]
    {
      return governed(byNoun: cue, noun, clause.governor, depth)
    }
    guard let governor = clause.governor else {
      // A headline: "X to close its unit Y".
      guard clause.subject != nil else { return nil }
      return Reality(factuality: .planned, polarity: .positive, hedge: 1)
        .noting(view.sentence.verbGroups[clause.verb].tokens)
    }
    if let coordinated = clause.coordinatedWith { return reality(ofClause: coordinated, depth: depth + 1) }
    let verb = view.verb(ofClause: governor)
    guard let outer = reality(ofClause: governor, depth: depth + 1) else { return nil }
    let end = view.sentence.verbGroups[clause.verb].tokens.lowerBound
    let between = min(verb.tokens.upperBound, end)..<end
    if let adjective = between.first(where: { cues.adjectives[view.text.tokens[$0].word] != nil }),
      let cue = cues.adjectives[view.text.tokens[adjective].word]
    {
      // "is rumoured to be about to buy".
      if outer.factuality == .speculated { return outer.noting(adjective..<adjective + 1) }
      if view.predicates.enabling.contains(view.text.tokens[adjective].word), verb.modal == nil,
        verb.tense == .past || verb.isPerfect
      {
        return outer.noting(adjective..<adjective + 1)
      }
      // "had been due to open".
      let cue = cue == .planned && verb.isPerfect && verb.tense == .past ? .intendedPast : cue
      // "has yet to list": not so far.
      let polarity = cue == .notOccurred ? .negative : outer.polarity
      let hedge = min(outer.hedge, cues.hedgedVerbs[verb] ?? 1)
      return Reality(factuality: cue, polarity: polarity, hedge: hedge, cues: outer.cues)
        .noting(adjective..<adjective + 1)
    }
    if between.isEmpty, cues.verbs[verb] == nil, view.predicates.copula.contains(verb.lemma) {
      return Reality(factuality: .planned, polarity: outer.polarity, hedge: outer.hedge, cues: outer.cues)
        .noting(verb.tokens)
    }
    if between.isEmpty, view.predicates.obliging.contains(verb.lemma) { return obliged(verb, outer) }
    let group = view.sentence.verbGroups[clause.verb]
    // "is pleased to announce the sale", "is delighted to appoint her": but "is happy to sell" only would.
    if between.contains(where: { view.predicates.gladly.contains(view.text.tokens[$0].word) }) {
      let isTold = view.predicates.announcing[group] ?? view.predicates.posting[group] ?? group.isPerfect
      let isDone = isTold || verb.tense == .past || taxonomy.isDoneWhenDecided(eventType)
      return isDone || outer.factuality != .occurred ? outer : Reality(factuality: .planned, like: outer)
    }
    if verb.isPassive, view.predicates.alleging[verb] ?? false { return alleged(group, verb, outer) }
    // "saw sales rise", "let her take the helm": without "to".
    if group.tokens.lowerBound == group.main { return seen(verb, outer) }
    return cues.verbs[verb].map { governed(by: $0, governor, outer, isNegated: group.isNegated) }
  }

  /// "an agreement for an interest to be sold": the noun before "for", where one stands there; else the noun itself.
  private func holder(ofInfinitive noun: Int) -> Int {
    guard let place = view.place(ofNoun: noun), place > 1,
      case .preposition(let token) = view.sentence.chunks[place - 1], isTying(token),
      case .noun(let host) = view.sentence.chunks[place - 2],
      cues.nouns[view.text.tokens[view.group(host).head].lemma] != nil
    else { return noun }
    return host
  }

  /// Whether an infinitive at a chunk stands directly behind a noun: "a plan to buy", "a plan for Orsk to buy".
  private func isBeside(_ noun: Int, _ place: Int, _ clause: Clause) -> Bool {
    guard let host = view.place(ofNoun: noun) else { return false }
    if host == place - 1 { return true }
    guard let subject = clause.subject, view.place(ofNoun: subject) == place - 1, host + 1 < place,
      case .preposition(let token) = view.sentence.chunks[host + 1]
    else { return false }
    return isTying(token)
  }

  /// Whether a preposition brings who acts in the infinitive of a noun: "a plan for Orsk to buy", "plans by Orsk to buy".
  private func isTying(_ token: Int) -> Bool {
    let word = view.text.tokens[token].word
    return view.predicates.patient.contains(word) || view.predicates.agent.contains(word)
  }

  /// What hearsay makes of an infinitive: "is said to have bought" and "is believed to be planning" tell what was done or goes
  /// on, "is said to buy" and "is said to be buying" what is to come.
  private func alleged(_ group: VerbGroup, _ verb: VerbGroup, _ outer: Reality) -> Reality {
    var result = outer
    result.hedge = min(result.hedge, Self.hearsayHedge)
    let goesOn =
      view.predicates.copula.contains(group.lemma) || cues.verbs[group] != nil || taxonomy.isState(eventType)
      || isOngoing || isFigure
    if cues.verbs[verb] == .speculated {
      result.factuality = .speculated
      result.hedge = min(result.hedge, Self.openHedge)
    } else if outer.factuality == .occurred, !group.isPerfect, !goesOn {
      result.factuality = .planned
    }
    return result.noting(verb.tokens)
  }

  /// What a verb of sight makes of what it sees: "saw sales rise" tells of the past, "sees sales rising" of what is to come.
  private func seen(_ verb: VerbGroup, _ outer: Reality) -> Reality? {
    // "lets it buy the unit": whoever may do it has not done it.
    if outer.factuality == .occurred, view.predicates.permitting[verb] ?? false { return nil }
    var result = outer
    if outer.factuality == .occurred, verb.tense == .present, !verb.isPerfect,
      view.predicates.foreseeing[verb] ?? false
    {
      result.factuality = .expected
    }
    return result.noting(verb.tokens)
  }

  /// "sees annual profit up 12 percent": what a verb before it makes of a figure's shift.
  func reality(ofShift site: Site, inClause clause: Int) -> Reality? {
    guard let outer = reality(ofClause: clause) else { return nil }
    let verb = view.verb(ofClause: clause)
    guard verb.tokens.upperBound <= site.tokens.lowerBound, !verb.isPassive else { return outer }
    return cues.verbs[verb] == .expected ? governed(by: .expected, clause, outer) : seen(verb, outer)
  }

  /// What must be done lies ahead ("has to close it"), what had to be done was done.
  private func obliged(_ verb: VerbGroup, _ outer: Reality) -> Reality {
    var result = outer
    if outer.factuality == .occurred, verb.tense == .present, !verb.isPerfect { result.factuality = .planned }
    return result.noting(verb.tokens)
  }

  private func gerund(_ clause: Clause, _ depth: Int) -> Reality? {
    // "Having closed its plant, Halden is hiring".
    let own = view.sentence.verbGroups[clause.verb]
    if own.isPerfect, clause.opener == nil { return Reality.occurred.noting(own.tokens) }
    if let coordinated = clause.coordinatedWith { return reality(ofClause: coordinated, depth: depth + 1) }
    guard let opener = clause.opener else {
      guard let governor = clause.governor else {
        let verb = view.sentence.verbGroups[clause.verb]
        var reality = Reality.occurred
        // "the unit being bought by X" is not bought yet.
        if verb.isPassive, isUnderWay { reality.factuality = .planned }
        return reality.noting(verb.tokens)
      }
      guard let outer = reality(ofClause: governor, depth: depth + 1) else { return nil }
      // "suggested listing" leaves it open; "moved on, listing the unit" tells more of the same.
      guard isBeside(clause, governor) else {
        let verb = view.verb(ofClause: governor)
        // "expects sales rising", but not "expects a loss for the year, citing costs".
        let isExpected = clause.isRelative && cues.verbs[verb] == .expected
        return isExpected ? governed(by: .expected, governor, outer) : seen(verb, outer)
      }
      return cues.verbs[view.verb(ofClause: governor)].flatMap { governed(by: $0, governor, outer) }
    }
    if let noun = host(of: clause), let cue = cues.nouns[view.text.tokens[view.group(noun).head].lemma] {
      return governed(byNoun: cue, noun, clause.governor, depth)
    }
    if view.predicates.opposing.contains(opener) {
      // "decided against closing it".
      guard let governor = clause.governor, cues.verbs[view.verb(ofClause: governor)] == .planned else {
        return nil
      }
      return Reality(factuality: .planned, polarity: .negative, hedge: 1)
        .noting(view.sentence.verbGroups[clause.verb].tokens)
    }
    if view.predicates.contrary.contains(opener) {
      return Reality.occurred.denied.noting(view.sentence.verbGroups[clause.verb].tokens)
    }
    guard view.predicates.accompanying.contains(opener) else { return nil }
    // The means of an aim that failed were taken all the same: "failed to cut costs by closing the plant".
    if let aim = infinitive(reachedBy: clause, opener).flatMap({ reality(ofClause: $0, depth: depth + 1) }),
      aim.liesAhead
    {
      return aim
    }
    guard let governor = clause.governor else { return .occurred }
    return reality(ofClause: governor, depth: depth + 1)
  }

  /// The infinitive whose means a gerund tells: "plans to save $5m by closing the plant".
  private func infinitive(reachedBy clause: Clause, _ opener: Word) -> Int? {
    guard view.predicates.agent.contains(opener), let place = view.place(ofVerb: clause.verb) else {
      return nil
    }
    for position in (0..<place).reversed() {
      switch view.sentence.chunks[position] {
      case .verb(let verb):
        guard view.sentence.verbGroups[verb].form == .infinitive else { return nil }
        return view.sentence.clauses.firstIndex { $0.verb == verb }
      case .comma, .mark, .relative: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a verb stands directly behind the one that governs it.
  private func isBeside(_ clause: Clause, _ governor: Int) -> Bool {
    guard let place = view.place(ofVerb: clause.verb) else { return false }
    return view.place(ofVerb: view.sentence.clauses[governor].verb) == place - 1
  }

  /// The noun before the preposition that opens a gerund: "interest in listing".
  private func host(of clause: Clause) -> Int? {
    guard let place = view.place(ofVerb: clause.verb), place > 1,
      case .preposition = view.sentence.chunks[place - 1],
      case .noun(let noun) = view.sentence.chunks[place - 2]
    else { return nil }
    return noun
  }

  /// What a governing verb of class `cue` makes of the governed event.
  func governed(
    by cue: Factuality, _ governor: Int, _ outer: Reality, isNegated: Bool = false
  ) -> Reality {
    let verb = view.verb(ofClause: governor)
    var result = outer
    switch cue {
    case .occurred: break
    case .notOccurred:
      // "did not rule out closing it" leaves it open; "did not fail to" happened.
      let isDenied = outer.factuality == .notOccurred
      if isDenied, view.predicates.disclaiming[verb] ?? false {
        result = Reality(
          factuality: .speculated, polarity: .positive, hedge: min(outer.hedge, Self.openHedge),
          cues: outer.cues)
        break
      }
      result.factuality = isDenied ? .occurred : .notOccurred
      result.polarity = isDenied ? .positive : .negative
    case .planned:
      guard outer.factuality != .speculated, outer.factuality != .expected else { break }
      let isIntention = cues.intentions[verb] ?? false
      let isPast = isPast(governor)
      // "is set to" only foretells; "agreed to" and "was named to" decide.
      // "decided not to buy" did nothing.
      let decides = !verb.isPassive || view.predicates.naming[verb] ?? false
      if !isIntention, !isNegated, decides, taxonomy.isDoneWhenDecided(eventType),
        outer.factuality == .occurred
      {
        result.factuality = .occurred
      } else {
        result.factuality = isIntention && isPast && !verb.isPassive ? .intendedPast : .planned
      }
      if verb.isPerfect, isPast, result.factuality != .occurred { result.factuality = .intendedPast }
    default:
      // "had hoped to open it".
      let isOver = verb.isPerfect && verb.tense == .past && cues.intentions[verb] ?? false
      result.factuality = isOver ? .intendedPast : cue
      if cue == .speculated { result.hedge = min(result.hedge, cues.hedgedVerbs[verb] ?? Self.openHedge) }
    }
    if let hedge = cues.hedgedVerbs[verb] { result.hedge = min(result.hedge, hedge) }
    return result.noting(verb.tokens)
  }

  /// Whether a clause lies in the past; what a speaker told of itself ("said it planned to list") holds when it is told.
  func isPast(_ clause: Int) -> Bool {
    let verb = view.verb(ofClause: clause)
    guard verb.tense == .past else { return false }
    // In what somebody said, the past follows that of "said": "said it had agreed to sell".
    let isReported = view.index.sources.innermost(at: verb.main) != nil
    if verb.isPerfect { return !isReported || cues.intentions[verb] ?? false }
    return !isReported && !isOwn(view.sentence.clauses[clause])
  }

  /// What a noun of class `cue` makes of the infinitive behind it: "its plan to list".
  func governed(byNoun cue: Factuality, _ noun: Int, _ governor: Int?, _ depth: Int) -> Reality? {
    let outer = governor.flatMap { reality(ofClause: $0, depth: depth + 1) } ?? .occurred
    let head = view.group(noun).head
    let verb = governor.map(view.verb(ofClause:))
    let first = view.group(noun).tokens.lowerBound
    // "has no plans to list", "ruled out plans to list".
    if view.predicates.negative.contains(view.text.tokens[first].word)
      || verb.flatMap({ view.predicates.disclaiming[$0] }) ?? false
    {
      guard cue != .notOccurred else { return nil }
      return Reality(factuality: cue, polarity: .negative, hedge: outer.hedge, cues: outer.cues)
        .noting(first..<head + 1)
    }
    // "is in the process of closing it" goes on as "is closing it" does; "exercised its option to buy" bought.
    if cue == .occurred { return carriedOn(verb, outer).noting(head..<head + 1) }
    if verb.flatMap({ view.predicates.fulfilling[$0] }) ?? false { return outer.noting(head..<head + 1) }
    // "dropped its plan to list", "its plan to list was dropped": the plan is what once was.
    let dropped = governor ?? clause(withSubject: noun)
    if let dropped, case let ending = view.verb(ofClause: dropped), !ending.isNegated,
      cues.verbs[ending] == .notOccurred || isShelved(dropped)
    {
      return Reality(factuality: .intendedPast, polarity: .positive, hedge: outer.hedge, cues: outer.cues)
        .noting(head..<head + 1)
    }
    // "will resist any move to sell": whoever moves is not told of.
    if verb.flatMap({ view.predicates.denying[$0] }) ?? false { return nil }
    // "its offer to buy X": made, whatever becomes of it.
    let isOffered =
      view.predicates.offering.contains(view.text.tokens[head].lemma)
      && (view.predicates.definite.contains(view.text.tokens[first].word)
        || view.group(noun).possessor != nil || view.pronounOwner(of: view.argument(noun)) != nil)
    if isOffered, taxonomy.isDoneWhenDecided(eventType) { return Reality.occurred.noting(head..<head + 1) }
    // "agreed a deal to buy" decides as "agreed to buy" does.
    let isDecided = verb.map { cues.verbs[$0] == .planned && !(cues.intentions[$0] ?? false) } ?? false
    let isLight = isDecided || verb.flatMap { view.predicates.lightVerb[$0] } ?? false
    if isLight || verb.flatMap({ view.predicates.announcing[$0] }) ?? false {
      // "took the decision to postpone" postponed; "may take" it leaves it open.
      if cue == .planned, taxonomy.isDoneWhenDecided(eventType) { return outer.noting(head..<head + 1) }
      if outer.factuality == .speculated || outer.factuality == .expected { return outer }
    } else if !isOffered, let governor, let verb, view.sentence.clauses[governor].object == noun,
      !verb.isPassive,
      let open = cues.verbs[verb], open == .speculated || open == .expected
    {
      // "is considering a plan to close it".
      return governed(by: open, governor, outer)
    }
    if outer.factuality == .speculated { return outer.noting(head..<head + 1) }
    let polarity: Polarity = outer.polarity == .negative ? .negative : .positive
    return Reality(factuality: cue, polarity: polarity, hedge: outer.hedge, cues: outer.cues)
      .noting(head..<head + 1)
  }

  /// The clause with a passive verb, or with "is", whose subject a noun is.
  private func clause(withSubject noun: Int) -> Int? {
    view.sentence.clauses.indices.first {
      let verb = view.verb(ofClause: $0)
      return view.sentence.clauses[$0].subject == noun
        && (verb.isPassive || view.predicates.copula.contains(verb.lemma))
    }
  }

  /// "was put on hold", "remains on ice".
  private func isShelved(_ clause: Int) -> Bool {
    view.sentence.clauses[clause].arguments.contains {
      view.predicates.shelved.contains(view.text.tokens[view.group($0.noun).head].word)
    }
  }

  private func carriedOn(_ verb: VerbGroup?, _ outer: Reality) -> Reality {
    var result = outer
    if let verb, view.predicates.copula.contains(verb.lemma), verb.tense == .present,
      outer.factuality == .occurred, isUnderWay, !taxonomy.isDoneWhenDecided(eventType)
    {
      result.factuality = .planned
    }
    return result
  }
}
