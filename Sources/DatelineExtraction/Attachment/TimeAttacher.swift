import DatelineLanguage
import DatelineModel

/// Chooses the time of an event among the times of its sentence.
///
/// The nearest time in the event's own clause wins, then a fronted one, then one inside the words of a role, then that
/// of the verb that decided it. A time of another clause, such as the report's, is never borrowed.
struct TimeAttacher {
  let view: SentenceView
  let resolver: TimeResolver
  /// The document's times, for those that are counted from what was told before.
  let times: ResolvedTimes
  /// The place of the sentence in the document.
  let place: Int

  /// A time with the expression it was read from.
  struct Attached {
    let value: TimeValue
    let tokens: Range<Int>
    /// The expression, by index into the sentence's times; nil where the time was told before.
    let time: Int?
    /// Where it was found.
    let place: Place
  }

  /// Where an event's time stands.
  enum Place: String, Hashable {
    /// In the event's own clause.
    case clause
    /// Behind the noun that names the event.
    case noun
    /// Inside the words of a role.
    case role
    /// With the verb that governs the event's.
    case governor
    /// Before the noun of a figure: "first-half profit".
    case attribute
    /// In a time that is counted from the event: "this comes a month after the merger".
    case counted
    /// In what was told before, to which words of the sentence point back: "later", "since", "as part of this".
    case told
  }

  /// Why a time of the sentence was not taken.
  enum Rejection: String, Hashable {
    /// A duration or repetition dates nothing.
    case noDate
    /// A nearer one was taken.
    case farther
    /// It is what a figure is compared with.
    case base
    /// It is part of a name.
    case name
    /// It is that from which something is beyond all others: "its lowest since 2009".
    case extreme
    /// It stands beside the event and cannot be when that was.
    case unfit
    /// It belongs to another clause.
    case anotherClause
  }

  /// The time of a trigger whose roles cover `roleTokens`; nil when the words give none.
  ///
  /// - Parameters:
  ///   - site: the trigger.
  ///   - roleTokens: the words of its roles.
  ///   - figures: the noun groups of a figure whose period is looked for; empty for what happens at a time.
  ///   - reality: how real the event is, which tells the direction of relative times.
  ///   - isDecision: whether the event is a decision about what is to come: "postponed until May" was not in May.
  ///   - isState: whether the event holds at a time and does not happen.
  ///   - told: the periods that the same firm's figures told before are of; nil for what is of no period.
  ///   - captured: the time that a pattern names as a figure's period; nil to look for one.
  ///   - content: the words of what is said, whose times are not those of the saying.
  /// - Returns: the time with its place in the sentence.
  func time(
    of site: Site, roleTokens: [Range<Int>], figures: [Int], reality: Reality, isDecision: Bool = false,
    isState: Bool = false, told: FigurePeriods.Told? = nil, period captured: Int? = nil,
    content: Range<Int>? = nil
  ) -> Attached? {
    guard
      let chosen =
        (captured.map { [(time: $0, place: .role)] }
        ?? candidates(site, roleTokens, figures, reality))
        .first(where: {
          let time = view.sentence.times[$0.time]
          return time.isDate && !isFromBehindUntil($0.time) && !isInside(content, time)
            && !(isDecision && (isUntil($0.time) || !isFinite(site) && isAhead($0.time)))
            && !(told != nil && figures.isEmpty && isComparison($0.time))
            && !(told != nil && $0.place != .governor && isDayOfTelling($0.time))
        })
    else { return timeCounted(from: site, reality) }
    let expression = view.sentence.times[chosen.time]
    let value = resolver.value(
      of: expression, words: view.document.words(expression.tokens),
      direction: expression.lead != .since && looksAhead(reality)
        || isScheduled(site, figures, chosen.time) && !isStanding(expression)
        || isAppointed(chosen.time, site, figures) || isEffectiveAhead(chosen.time, isDecision: isDecision)
        ? .future : .past,
      context: times.context(ofTime: chosen.time, inSentence: place))
    // "dropped six dollars in three days": no more than a length.
    if !value.resolved, case .ahead = expression.content { return nil }
    var attached = chosen.place == .governor ? value.with(basis: .inherited) : value
    if !figures.isEmpty, captured != nil, let own = ownPeriodBefore(attached, expression) {
      attached = own
    } else if let told {
      guard let period = period(attached, ofTime: chosen.time, reality, told) else { return nil }
      attached = period
    } else if isCalledFiscal(chosen.time), needsFirmsYear(expression.content) {
      guard let period = unknown(expression) else { return nil }
      attached = period
    }
    if !figures.isEmpty || told?.isOfPeriod ?? false, attached.role == .eventTime, value.granularity != .day {
      attached = attached.with(role: .period)
    }
    if let onward = onward(attached, expression) { attached = onward }
    if attached.role == .eventTime, isStanding(expression) { attached = attached.with(role: .asOf) }
    if expression.part == .end, expression.lead == .on, isState || !figures.isEmpty && tellsLevel(site) {
      attached = lastDay(of: attached)
    }
    return Attached(
      value: attached, tokens: expression.tokens,
      time: chosen.time, place: chosen.place)
  }

  /// Whether a time stands inside what is said; at its end it may be that of the saying.
  private func isInside(_ content: Range<Int>?, _ time: TimeExpression) -> Bool {
    guard let content else { return false }
    return content.contains(time.tokens.lowerBound) && time.tokens.upperBound < content.upperBound
  }

  /// The time of an event from which the present is counted: "this comes a month after X closed Y".
  private func timeCounted(from site: Site, _ reality: Reality) -> Attached? {
    guard reality.factuality == .occurred else { return nil }
    for (index, time) in view.sentence.times.enumerated() {
      guard let event = time.event, event.contains(site.tokens.lowerBound), let expression = time.ofEvent,
        let host = view.sentence.clauses.first(where: { $0.times.contains(index) })
      else { continue }
      let verb = view.sentence.verbGroups[host.verb]
      guard verb.tense == .present, verb.form == .finite, verb.modal == nil else { continue }
      let value = resolver.value(
        of: expression, words: view.document.words(time.tokens), direction: .past)
      return Attached(value: value, tokens: time.tokens, time: index, place: .counted)
    }
    return nil
  }

  /// The value of a time that is counted from an event which turned out to have happened in `period`.
  func value(ofTime index: Int, countedFrom period: CalendarPeriod) -> TimeValue {
    var context = times.context(ofTime: index, inSentence: place)
    context.event = period
    let expression = view.sentence.times[index]
    return resolver.value(
      of: expression, words: view.document.words(expression.tokens), direction: .past, context: context)
  }

  /// The main token of the first verb among words; nil where there is none.
  func firstVerb(in words: Range<Int>) -> Int? {
    view.sentence.verbGroups.lazy.map(\.main).first(where: words.contains)
  }

  /// The period of the first verb among words, else that which stands there: "12 May" in "two days before Jane Roe left on 12 May".
  func period(toldIn words: Range<Int>) -> CalendarPeriod? {
    let first = firstVerb(in: words)
    let clause = view.sentence.clauses.first { view.sentence.verbGroups[$0.verb].main == first }
    for (index, expression) in view.sentence.times.enumerated()
    where expression.isDate && expression.event == nil && words.contains(expression.tokens.lowerBound)
      && clause?.times.contains(index) ?? true
    {
      let value = value(ofTime: index, expression)
      return value.resolved ? CalendarPeriod(value) : nil
    }
    return nil
  }

  /// Why the other times of the sentence were not taken, by index into the sentence's times.
  func rejections(
    _ site: Site, roleTokens: [Range<Int>], figures: [Int], reality: Reality, taken: Int?
  ) -> [Int: Rejection] {
    let near = Set(candidates(site, roleTokens, figures, reality).map(\.time))
    var rejections: [Int: Rejection] = [:]
    for (index, time) in view.sentence.times.enumerated() where index != taken {
      let isCompared = figures.isEmpty ? isComparison(index) : isBase(index)
      rejections[index] =
        if !time.isDate {
          .noDate
        } else if near.contains(index) {
          taken == nil ? .unfit : .farther
        } else if isCompared {
          .base
        } else if isOfName(index) {
          .name
        } else {
          isOfExtreme(index) ? .extreme : .anotherClause
        }
    }
    return rejections
  }

  private func candidates(
    _ site: Site, _ roleTokens: [Range<Int>], _ figures: [Int], _ reality: Reality
  ) -> [(time: Int, place: Place)] {
    guard !figures.isEmpty else { return candidates(site, roleTokens, reality, isFigure: false) }
    let before = figures.flatMap { timesBefore($0).map { ($0, Place.attribute) } }
    let behind = figures.flatMap { timesBeside($0).map { ($0, Place.noun) } }
    // "For the year it lost $5m after a bad start in the first quarter": what stands in front is said of the figure.
    let beside =
      before + (site.clause.map { frontedPeriods(ofClause: $0) } ?? []).map { ($0, Place.clause) } + behind
    return
      (beside + candidates(site, roleTokens, reality, isFigure: true) + timesOfTrading(site)
      + periodsOfTelling(site))
      .map { (time: periodEnding(with: $0.0) ?? $0.0, place: $0.1) }
      .filter {
        !isBase($0.time, beside: figures) && !isEnd($0.time)
          && !(site.isNominal && view.sentence.times[$0.time].lead == .since) && !isOfExtreme($0.time)
          && !isBeforeNoun($0.time, otherThan: figures)
      }
  }

  /// "on hopes for 1987 earnings": a time that stands before a noun which is neither the figure nor a clause's subject or object.
  private func isBeforeNoun(_ index: Int, otherThan figures: [Int]) -> Bool {
    let end = view.sentence.times[index].tokens.upperBound
    guard view.sentence.times[index].lead != nil,
      let noun = view.sentence.nounGroups.firstIndex(where: { $0.tokens.lowerBound == end }),
      !figures.contains(noun), [.noun, .adjective].contains(view.text.tokens[end].partOfSpeech)
    else { return false }
    return !view.sentence.clauses.contains { $0.subject == noun || $0.object == noun }
  }

  /// Days with a gerund that hangs on the clause: "rose 2% in early trading on Wednesday", but not "rose after reporting 1986 results".
  private func timesOfTrading(_ site: Site) -> [(time: Int, place: Place)] {
    guard let clause = site.clause else { return [] }
    return view.sentence.clauses.filter { other in
      other.governor == clause && view.sentence.verbGroups[other.verb].form == .gerund
        && other.subject == view.sentence.clauses[clause].subject
    }.flatMap { $0.times.filter { !isPeriod($0) }.map { ($0, Place.clause) } }
  }

  /// Periods in front of whoever tells the figure: "For the fourth quarter, the company reported profit rose".
  private func periodsOfTelling(_ site: Site) -> [(time: Int, place: Place)] {
    guard let cue = view.index.sources.innermost(at: site.tokens.lowerBound)?.cue,
      let clause = view.sentence.clauses.first(where: {
        cue.contains(view.sentence.verbGroups[$0.verb].main)
      })
    else { return [] }
    return frontedPeriods(of: clause).map { ($0, .governor) }
  }

  private func frontedPeriods(ofClause clause: Int) -> [Int] {
    frontedPeriods(of: view.sentence.clauses[clause])
  }

  /// The periods that stand before a clause's subject.
  private func frontedPeriods(of clause: Clause) -> [Int] {
    guard let subject = clause.subject else { return [] }
    let start = view.group(subject).tokens.lowerBound
    // "In fiscal 2019, ended May 31, sales rose": the participle keeps the period from the clause.
    let opens = view.sentence.times.first.map {
      $0.tokens.lowerBound <= view.sentence.tokens.lowerBound + 1
    }
    let first = opens == true && endsBehind(0) ? [0] : []
    return (clause.times + first).filter {
      view.sentence.times[$0].tokens.upperBound <= start && isPeriod($0)
    }
  }

  /// Whether "ended" stands behind a time, a comma stepped over.
  private func endsBehind(_ index: Int) -> Bool {
    let end = view.sentence.times[index].tokens.upperBound
    return (end..<min(end + 2, view.sentence.tokens.upperBound)).contains {
      view.predicates.ending.contains(view.text.tokens[$0].word)
    }
  }

  /// Whether a date is longer than a day.
  private func isPeriod(_ index: Int) -> Bool {
    let expression = view.sentence.times[index]
    return expression.isDate && value(ofTime: index, expression).granularity != .day
  }

  /// What a time comes to where it lies in the past.
  func value(ofTime index: Int, _ expression: TimeExpression) -> TimeValue {
    resolver.value(
      of: expression, words: view.document.words(expression.tokens), direction: .past,
      context: times.context(ofTime: index, inSentence: place))
  }

  /// Whether the sentence names a period that a figure without one may be of.
  var tellsPeriod: Bool {
    view.sentence.times.indices.contains { isPeriod($0) && !isBase($0) }
  }

  /// Times inside a noun group or directly before it: "its 2019 sales", "third-quarter sales", "2019's sales".
  private func timesBefore(_ noun: Int) -> [Int] {
    let tokens = view.group(noun).tokens
    return view.sentence.times.indices.filter { index in
      let time = view.sentence.times[index].tokens
      return tokens.lowerBound <= time.lowerBound && time.upperBound <= tokens.upperBound
        || stands(index, before: noun)
    }
  }

  /// Whether a time stands directly before a noun group, an ending that owns apart.
  func stands(_ index: Int, before noun: Int) -> Bool {
    let end = view.sentence.times[index].tokens.upperBound
    let start = view.group(noun).tokens.lowerBound
    return end == start || end + 1 == start && view.text.tokens[end].partOfSpeech == .particle
  }

  private func candidates(
    _ site: Site, _ roleTokens: [Range<Int>], _ reality: Reality, isFigure: Bool
  ) -> [(time: Int, place: Place)] {
    let telling = timesOfAnnouncing(site)
    let isTold = reality.factuality == .occurred
    let found = allCandidates(site, roleTokens, reality, isFigure: isFigure).filter {
      !isBehindThan($0.time) && !isOfName($0.time) && !isPurpose($0.time, of: site)
        && (isTold || !telling.contains($0.time))
    }
    return isTold ? found + telling.map { ($0, .clause) } : found
  }

  private func allCandidates(
    _ site: Site, _ roleTokens: [Range<Int>], _ reality: Reality, isFigure: Bool
  ) -> [(time: Int, place: Place)] {
    var candidates: [(time: Int, place: Place)] = []
    if let noun = site.noun, site.phrasing != .apposed || view.group(noun).head < site.tokens.upperBound {
      // "paid the debt from its purchase of X by the end of 2019": a deadline is that of a verb.
      candidates += (timesBefore(noun) + timesBeside(noun)).filter {
        reality.factuality != .occurred || view.sentence.times[$0].lead != .by
      }.map { ($0, .noun) }
    }
    candidates += timesAppointed(for: site).map { ($0, .clause) }
    guard let clause = site.clause,
      !site.isNominal || site.phrasing == .lightVerb || site.phrasing == .copular
    else { return candidates }
    let own = view.sentence.clauses[clause]
    candidates += own.times.filter {
      !isOfAnotherNoun($0, site, roleTokens) && !isInAside($0, own, site) && !isOfStart($0, own)
        && !isEndOfOffer($0, own) && !isBesideEvent($0, isFigure: isFigure)
    }.map { ($0, .clause) }
    // "X (born 1953) is chairman": what else is told of somebody dates no state.
    guard site.phrasing != .copular else { return candidates }
    for other in view.sentence.clauses.indices where other != clause {
      let main = view.verb(ofClause: other).main
      // "ceased trading in March": the trigger's own words may be a clause.
      guard site.tokens.contains(main) || roleTokens.contains(where: { $0.contains(main) }) else { continue }
      candidates += view.sentence.clauses[other].times.map { ($0, .role) }
    }
    if let governor = own.governor, reality.factuality == .occurred,
      view.verb(ofClause: clause).form != .finite
    {
      candidates += view.sentence.clauses[governor].times.map { ($0, .governor) }
    }
    return candidates
  }

  func looksAhead(_ reality: Reality) -> Bool {
    switch reality.factuality {
    case .planned, .expected, .target, .speculated: true
    case .occurred, .notOccurred, .intendedPast, .assertedBySource: false
    }
  }

  /// Whether a verb stands in the plain present, which dates what is to come.
  ///
  /// "The shop opens on Monday" does; with an object, a day that was lately may be meant. A headline tells the past so, too.
  private func isScheduled(_ site: Site, _ figures: [Int], _ index: Int) -> Bool {
    guard let clause = site.clause, !site.isNominal, figures.isEmpty, view.sentence.zone != .headline else {
      return false
    }
    let verb = view.verb(ofClause: clause)
    return verb.form == .finite && verb.tense == .present && verb.modal == nil && !verb.isPerfect
      && !verb.isPassive && !verb.isNegated
      && (site.objects.isEmpty || view.sentence.times[index].lead != .since && isLongAgo(index))
  }

  /// Whether a time is the one for which something is set: "called a strike for Monday", but not "for the quarter".
  private func isAppointed(_ index: Int, _ site: Site, _ figures: [Int]) -> Bool {
    guard figures.isEmpty, !isPeriod(index) else { return false }
    return isBroughtByAppointment(index)
  }

  private func isBroughtByAppointment(_ index: Int) -> Bool {
    let start = view.sentence.times[index].tokens.lowerBound
    if view.predicates.appointing.contains(view.text.tokens[start].word) { return true }
    return start > view.sentence.tokens.lowerBound
      && view.predicates.appointing.contains(view.text.tokens[start - 1].word)
  }

  /// "hired 300 people for Christmas": whether a season or feast is only what something is done for.
  private func isPurpose(_ index: Int, of site: Site) -> Bool {
    switch view.sentence.times[index].content {
    case .recurring(.season), .recurring(.holiday), .named(.season, _), .named(.holiday, _): break
    default: return false
    }
    return !site.isNominal && isBroughtByAppointment(index)
  }

  /// "The closure is planned for 2027": the time for which a verb sets its subject or object.
  private func timesAppointed(for site: Site) -> [Int] {
    guard site.isNominal, let noun = site.noun, let index = site.clause else { return [] }
    let clause = view.sentence.clauses[index]
    let verb = view.verb(ofClause: index)
    guard view.predicates.lending[verb] ?? false, (verb.isPassive ? clause.subject : clause.object) == noun
    else {
      return []
    }
    return clause.times.filter(isBroughtByAppointment)
  }

  /// "The takeover was announced in May", "on Monday announced the takeover": the times at which a verb tells its noun; behind
  /// the noun of an active verb only a day that is over is one.
  private func timesOfAnnouncing(_ site: Site) -> [Int] {
    guard site.isNominal, let noun = site.noun, let index = site.clause else { return [] }
    let clause = view.sentence.clauses[index]
    let verb = view.verb(ofClause: index)
    guard (verb.isPassive ? clause.subject : clause.object) == noun, view.predicates.announcing[verb] ?? false
    else { return [] }
    let start = view.group(noun).tokens.lowerBound
    return clause.times.filter { index in
      let time = view.sentence.times[index]
      guard time.isDate, !isBroughtByAppointment(index), !isEffective(index) else { return false }
      if verb.isPassive || time.tokens.lowerBound < start { return true }
      let value = value(ofTime: index, time)
      return value.granularity == .day && value.resolved && !isAhead(index)
    }
  }

  /// Times inside a noun's group, or directly behind it or its arguments.
  private func timesBeside(_ noun: Int) -> [Int] {
    let inside = view.sentence.times.indices.filter {
      view.group(noun).tokens.contains(view.sentence.times[$0].tokens.lowerBound)
    }
    // "was finance director at X before joining Y in 2018": the gerund has its own time.
    let own = view.extent(of: noun).prefix { place in
      // "a takeover of X after Y met with the board in May".
      if case .preposition(let token) = view.sentence.chunks[place] {
        return !view.predicates.behind.contains(view.text.tokens[token].word)
      }
      guard case .verb(let verb) = view.sentence.chunks[place] else { return true }
      return view.sentence.verbGroups[verb].form != .gerund || view.sentence.clauses[verb].opener == nil
    }
    return inside
      + own.compactMap { place in
        if case .time(let time) = view.sentence.chunks[place] { time } else { nil }
      }
  }
}
