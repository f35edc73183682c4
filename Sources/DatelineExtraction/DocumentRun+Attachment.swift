import DatelineLanguage
import DatelineModel
import DatelineRules

/// When, according to whom and how really the events of matches are.
extension DocumentRun {
  /// "They added": the time of what the same one said just before.
  func timeContinued(
    _ match: RuleMatch, _ eventType: String, _ subject: Int, _ view: SentenceView
  ) -> TimeAttacher.Attached? {
    guard let clause = match.site.clause, view.predicates.continuing[view.verb(ofClause: clause)] ?? false,
      let last = told.last(of: EventKey(eventType: eventType, subject: builder.entityID(subject))),
      last.trigger.upperBound + Self.continuation >= match.site.tokens.lowerBound,
      let time = last.claim.time
    else { return nil }
    return TimeAttacher.Attached(
      value: time.with(basis: .inherited), tokens: match.site.tokens, time: nil, place: .told)
  }

  /// How many words may lie between what is said and what is added.
  private static var continuation: Int { 80 }

  /// The time of the event told last, as long as that was not too long ago.
  private var lastTold: TimeValue? {
    guard let (time, place) = lastTime, place + Self.memory >= self.place else { return nil }
    return time
  }

  static func unmet(
    _ condition: Conditions.TimeCondition?, _ time: TimeAttacher.Attached?
  ) -> Outcome.Condition? {
    switch condition {
    case nil: nil
    case .any: time == nil ? .time : nil
    case .some(.none): time == nil ? nil : .time
    case .since: time?.value.relation == .since ? nil : .time
    }
  }

  /// When, according to whom and how really the event of a match is; nil where its words assert nothing.
  func attachment(
    of match: RuleMatch, _ rule: CompiledRule, _ view: SentenceView, _ reader: SourceReader,
    _ attacher: TimeAttacher, periods: FigurePeriods.Told?
  ) -> Attachment? {
    let isSpeech = match.bindings.contains { $0?.reason == .place(.speaker) }
    let speech = isSpeech ? matcher.index.attribution(cuedBy: match.site.tokens) : nil
    var chain = speech.map(reader.chain(of:)) ?? reader.chain(at: match.site.tokens.upperBound - 1)
    let sources = reader
    let reader = EventReality(view: view, rules: rules, match: match, speaker: chain.speaker)
    guard var decision = reader.told(), !chain.isOpen else { return nil }
    if decision.reality.factuality == .expected, let clause = match.site.clause {
      let subjects = rule.subject.flatMap { match.bindings[$0]?.value.entities } ?? []
      chain = sources.foreseen(chain, inClause: clause, rules.factuality, besides: subjects)
    }
    if rules.taxonomy.isSpoken(decision.eventType), let role = rule.subject, let told = match.bindings[role],
      let speaker = told.value.entity
    {
      chain = sources.told(
        chain, by: speaker, tokens: told.tokens ?? match.site.tokens, cue: match.site.tokens)
    }
    if chain.denies, speech == nil, !rule.rule.isPresupposed { decision.reality = decision.reality.denied }
    let figures = rule.rule.time.isOfFigure ? figureNouns(of: match) : []
    let roleTokens = match.bindings.compactMap { $0?.noun }.map { view.phrase(of: $0) }
    let isOnlyIntended =
      decision.eventType != rule.rule.eventType && decision.reality.factuality == .intendedPast
    let reference = ReferenceTimeReader(
      attacher: attacher, publication: document.document.publicationDay, told: lastTold)
    let time =
      rule.rule.time == .none || isOnlyIntended
      ? nil
      : attacher.time(
        of: match.site, roleTokens: roleTokens, figures: figures, reality: reader.dating(decision.reality),
        isDecision: decision.reality.factuality == .occurred
          && rules.taxonomy.isDoneWhenDecided(decision.eventType),
        isState: rules.taxonomy.isState(decision.eventType), told: periods,
        period: capturedPeriod(of: match, rule, view), content: content(of: match))
        ?? reference.time(
          of: match.site, isState: rules.taxonomy.isState(decision.eventType),
          isFigure: rule.rule.time.isOfFigure, reality: decision.reality)
    guard let agreed = agreed(time, decision, reader, isFigure: !figures.isEmpty) else { return nil }
    let rejected =
      Observer.wantsFailures
      ? attacher.rejections(
        match.site, roleTokens: roleTokens, figures: figures, reality: agreed.decision.reality,
        taken: agreed.time?.time)
      : [:]
    return Attachment(
      eventType: agreed.decision.eventType, time: agreed.time, rejectedTimes: rejected,
      reality: agreed.decision.reality, sources: chain,
      reason: rules.taxonomy.hasReason(agreed.decision.eventType)
        ? ReasonReader(view: view, sources: chain).reason(of: match.site) : nil)
  }

  /// A time and a decision that agree: what is planned is of no day that is over, and what was done of none that is to come; nil
  /// where the words of the past name a day to come.
  private func agreed(
    _ time: TimeAttacher.Attached?, _ decision: EventReality.Decision, _ reader: EventReality, isFigure: Bool
  ) -> (time: TimeAttacher.Attached?, decision: EventReality.Decision)? {
    var time = time
    var decision = decision
    let today = document.document.publicationDay
    // "approved plans in May for a new plant".
    if !isFigure, decision.reality.factuality == .planned, let today, let past = time?.value,
      past.resolved, past.latest < today
    {
      // "was due to open in May": had it opened, that would be told.
      if reader.isOverdue {
        decision.reality.factuality = .intendedPast
      } else {
        time = nil
      }
    }
    if let scheduled = reader.scheduled(decision, at: time, today: today) { return (time, scheduled) }
    // "priced its shares in May and began trading the next day": counted from a day that stands elsewhere.
    guard let value = time?.value, value.basis == .relative, value.granularity == .day else { return nil }
    return (nil, decision)
  }

  /// Whether a figure is what another is compared with: "compared with a loss of", "against a loss of", "up from earnings of".
  func isCompared(_ match: RuleMatch, _ view: SentenceView) -> Bool {
    guard match.site.isNominal, let noun = figureNouns(of: match).first,
      let token = view.prepositionToken(before: noun)
    else { return false }
    let words = view.text.tokens
    if token > view.sentence.tokens.lowerBound, view.predicates.comparing.contains(words[token - 1].word) {
      return true
    }
    return view.predicates.base.contains(words[token].word)
      && !view.predicates.having.contains(words[token].word)
  }

  /// What a bare figure measures with which another one was compared: the same, as long as its own word can mean that.
  ///
  /// "An operating profit of $5m, compared with a loss of $3m": an operating loss.
  func measureCompared(
    _ match: RuleMatch, _ rule: CompiledRule, _ subject: Int, _ view: SentenceView
  ) -> (slot: String, value: SlotContent)? {
    guard rule.rule.time == .period, isCompared(match, view), let noun = figureNouns(of: match).first,
      let slot = rules.taxonomy.measure(ofFamily: rule.rule.family),
      let lexicon = rule.theme.flatMap({ rule.roles[$0].role.constraint.lexicons.first })
    else { return nil }
    let group = view.group(noun)
    let words = rules.lexicons.phrase(
      of: lexicon, endingAt: group.head, notBefore: group.tokens.lowerBound, in: view.text.tokens)
    guard words?.start == group.head else { return nil }
    let name = figures.lastMeasure(of: builder.entityID(subject), inSentence: place) {
      rules.lexicons.holds($0, in: lexicon)
    }
    guard let name else { return nil }
    return (slot, .text(name))
  }

  /// The time that a pattern captured as the period of its figure, by index into the sentence's times; nil for none.
  func capturedPeriod(of match: RuleMatch, _ rule: CompiledRule, _ view: SentenceView) -> Int? {
    guard match.site.phrasing == .pattern, rule.rule.time.isOfFigure,
      let role = rule.roles.firstIndex(where: { $0.role.name == Self.period }),
      let tokens = match.bindings[role]?.tokens
    else { return nil }
    return view.sentence.times.firstIndex { $0.tokens.overlaps(tokens) }
  }

  /// The words of what is said, in a claim that somebody said it.
  private func content(of match: RuleMatch) -> Range<Int>? {
    match.bindings.lazy.compactMap(\.self).first { $0.reason == .place(.content) }?.tokens
  }

  /// The role that holds the period of a figure.
  private static var period: String { "period" }

  /// The noun groups of a figure: the theme's and the trigger's.
  func figureNouns(of match: RuleMatch) -> [Int] {
    let theme = rules.rules[match.rule].theme.flatMap { match.bindings[$0] }
    return [theme?.noun ?? match.site.noun, match.site.noun].compactMap(\.self)
  }
}
