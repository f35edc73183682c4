import DatelineLanguage
import DatelineModel
import DatelineRules

/// Decides how real the event of a match is, and which event it then is: what lies ahead may be a plan, which "agreed to
/// buy" makes and "plans to buy" only has.
struct EventReality {
  let view: SentenceView
  let rules: CompiledRules
  let match: RuleMatch
  /// The entity that says what is read; nil when the document itself does, or nobody known.
  let speaker: Int?

  private var rule: Rule { rules.rules[match.rule].rule }

  /// An event with how real it is.
  struct Decision {
    var eventType: String
    var reality: Reality
  }

  /// What the words of the trigger and those that govern it say; nil where they assert nothing.
  func told() -> Decision? {
    if isWithdrawn { return nil }
    if rule.isPresupposed {
      if let clause = match.site.clause.map({ view.sentence.clauses[$0] }),
        reader(of: rule.eventType).isForfeited(clause.governingNoun, by: clause.governor)
      {
        return nil
      }
      let plain = Reality(factuality: rule.plainFactuality ?? .occurred, polarity: .positive, hedge: 1)
      return Decision(
        eventType: rule.eventType, reality: reader(of: rule.eventType).modified(plain, ofNoun: match.site))
    }
    guard var own = reality(as: rule.eventType), !isSuperseded(own) else { return nil }
    // "is said to have bought"
    let isDone =
      own.factuality == .speculated && match.site.clause.map { view.verb(ofClause: $0).isPerfect } ?? false
    guard let plan = rule.plannedAs[own.factuality], !isDone else {
      return ahead(Decision(eventType: rule.eventType, reality: own))
    }
    // "had agreed to buy" is told of the past, and "had planned to buy" is only what was planned.
    if own.factuality == .planned || own.factuality == .intendedPast { own = reality(as: plan) ?? own }
    return ahead(Decision(eventType: plan, reality: own))
  }

  /// Whether a medium takes back what it said: "an earlier version of this article said", "we wrongly said".
  private var isWithdrawn: Bool {
    view.index.sources.chain(at: match.site.tokens.lowerBound).contains { attribution in
      guard let source = attribution.source else { return false }
      let predicates = view.predicates
      let isOutdated = source.dropLast().contains {
        predicates.superseded.contains(view.text.tokens[$0].word)
          && predicates.editions.contains(view.text.tokens[$0 + 1].word)
      }
      if isOutdated { return true }
      guard let cue = attribution.cue else { return false }
      return (max(0, cue.lowerBound - 1)..<cue.upperBound).contains {
        predicates.erring.contains(view.text.tokens[$0].word)
      }
    }
  }

  /// "previously said it would post a loss": whether a figure was foreseen at a time that is over.
  private func isSuperseded(_ reality: Reality) -> Bool {
    guard rule.time.isOfFigure, reality.liesAhead, let clause = match.site.clause,
      case let verb = view.verb(ofClause: clause),
      verb.tense == .past || verb.modal.map({ rules.factuality.reported[$0] != nil }) ?? false,
      let cue = view.index.sources.innermost(at: verb.main)?.cue
    else { return false }
    return (max(0, cue.lowerBound - 1)..<cue.upperBound).contains {
      view.predicates.formerly.contains(view.text.tokens[$0].word)
    }
  }

  /// What a day ahead makes of an event that the present only dates: "the shop opens on Monday".
  ///
  /// - Parameters:
  ///   - decision: what the words say.
  ///   - time: when the event is said to be.
  ///   - today: the day of publication.
  /// - Returns: the event as planned where its day lies ahead; nil where a verb of the past stands with a day to come; else the
  ///   decision as it is.
  func scheduled(_ decision: Decision, at time: TimeAttacher.Attached?, today: CivilDay?) -> Decision? {
    // "called a strike for Monday": what was set is still to come.
    if decision.reality.factuality == .intendedPast, rule.plainFactuality == .planned, let time,
      time.value.resolved, let today, time.value.earliest > today
    {
      var planned = decision
      planned.reality.factuality = .planned
      return planned
    }
    guard decision.reality.factuality == .occurred, decision.eventType == rule.eventType,
      !rule.time.isOfFigure,
      let time, time.value.resolved, let today
    else { return decision }
    // "Halden cutting 300 jobs by 2012": a deadline ahead has not passed.
    let day = time.value.role == .deadline ? time.value.latest : time.value.earliest
    guard day > today else { return decision }
    // "has named her chief executive effective June 3" is decided; "closed its plant next May" is misread.
    if isOfThePast, !rules.taxonomy.isDoneWhenDecided(rule.eventType) { return nil }
    var planned = decision
    planned.eventType = rule.plannedAs[.planned] ?? rule.eventType
    planned.reality.factuality = .planned
    return ahead(planned)
  }

  /// The reality by which an event is dated: what a verb in the past says about the future was said in the past.
  func dating(_ reality: Reality) -> Reality {
    guard rule.plainFactuality == reality.factuality, let clause = match.site.clause,
      view.verb(ofClause: clause).tense == .past
    else { return reality }
    return .occurred
  }

  /// "was due to open", "was scheduled to open": whether the past tells for when an infinitive was set.
  var isOverdue: Bool {
    guard let clause = match.site.clause, !match.site.isNominal,
      let governor = view.sentence.clauses[clause].governor,
      view.verb(ofClause: clause).form == .infinitive, case let verb = view.verb(ofClause: governor)
    else { return false }
    return verb.form == .finite && verb.tense == .past && verb.modal == nil
      && (view.predicates.copula.contains(verb.lemma)
        || verb.isPassive && view.predicates.scheduling[verb] ?? false)
  }

  /// Whether the trigger's verb stands in the past, which no later day can date.
  private var isOfThePast: Bool {
    guard let clause = match.site.clause, !match.site.isNominal else { return false }
    return view.verb(ofClause: clause).tense == .past
  }

  /// What lies ahead by itself is as real as its type says: a forecast is expected.
  private func ahead(_ decision: Decision) -> Decision {
    guard let ahead = rules.taxonomy.aheadFactuality(decision.eventType),
      decision.reality.factuality == .planned || decision.reality.factuality == .occurred
    else { return decision }
    var changed = decision
    changed.reality.factuality = ahead
    return changed
  }

  private func reader(of eventType: String) -> FactualityReader {
    FactualityReader(
      view: view, cues: rules.factuality, taxonomy: rules.taxonomy, eventType: eventType, speaker: speaker,
      isOngoing: rule.plainFactuality == .occurred, isFigure: rule.time.isOfFigure)
  }

  private func reality(as eventType: String) -> Reality? {
    let reader = reader(of: eventType)
    if match.site.isNominal {
      let noun = match.site.noun.map { view.argument($0) }
      return plain(reader.reality(ofNoun: match.site).map { reader.negated($0, by: noun) }, reader)
    }
    guard let clause = match.site.clause else { return .occurred }
    if match.site.phrasing == .adjectival, rule.time.isOfFigure {
      return plain(reader.reality(ofShift: match.site, inClause: clause), reader)
    }
    let object = match.site.objects.first
    return plain(reader.reality(ofClause: clause).map { reader.negated($0, by: object) }, reader)
  }

  /// What a rule's own factuality makes of a plain statement.
  private func plain(_ reality: Reality?, _ reader: FactualityReader) -> Reality? {
    guard var reality else { return nil }
    guard let plain = rule.plainFactuality else { return reality }
    // What will be is no more than expected, where the rule says that it can be no more.
    guard reality.factuality == .occurred || plain == .expected && reality.factuality == .planned else {
      return opened(reality, plain)
    }
    // In what somebody said, the past may only follow the past of "said".
    let isPast = reader.speaker == nil && match.site.clause.map(reader.isPast) ?? false
    reality.factuality = isPast && plain == .planned && !isDecided(reader) ? .intendedPast : plain
    return opened(reality, plain)
  }

  /// "voted for a strike", "earmarked 25 shops for closure", but not "was seeking a buyer" or "had plans": whether the trigger's verb
  /// made a plan rather than had one.
  private func isDecided(_ reader: FactualityReader) -> Bool {
    guard let clause = match.site.clause else { return false }
    let verb = view.verb(ofClause: clause)
    let isOpen: Set<Factuality> = [.expected, .speculated, .target]
    let isWish =
      rules.factuality.intentions[verb] ?? false || rules.factuality.verbs[verb].map(isOpen.contains) ?? false
    return !isWish && !verb.isPerfect && !reader.isProgressive(verb)
      && !view.predicates.level.contains(verb.lemma)
  }

  /// "is considering a flotation": the trigger itself leaves open what its rule takes for a plan.
  private func opened(_ reality: Reality, _ plain: Factuality) -> Reality {
    guard plain == .planned, reality.factuality == .planned, !match.site.isNominal,
      let verb = match.site.clause.map(view.verb(ofClause:)), rules.factuality.verbs[verb] == .speculated
    else { return reality }
    var open = reality
    open.factuality = .speculated
    open.hedge = min(open.hedge, rules.factuality.hedgedVerbs[verb] ?? 1)
    return open
  }
}
