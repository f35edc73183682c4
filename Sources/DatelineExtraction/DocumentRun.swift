import DatelineLanguage
import DatelineModel
import DatelineRules

/// The extraction of one document: remembers what earlier sentences told.
struct DocumentRun<Observer: ExtractionObserver> {
  let document: AnalysedDocument
  let rules: CompiledRules
  private(set) var observer: Observer
  private let matcher: RuleMatcher
  private let builder: ClaimBuilder
  private let resolver: TimeResolver
  private let times: ResolvedTimes
  private let sources: SourceIndex
  private let publisher: Attribution
  private var claims: [Claim] = []
  private var claimIDs: Set<String> = []
  /// The claims of each type and subject, by index.
  private var claimsOfEvent: [EventKey: [Int]] = [:]
  /// The trigger of each claim.
  private var told: [Range<Int>] = []
  /// The claims whose time is counted from another event, with the place of that time.
  private var pending: [(claim: Int, time: Int, attacher: TimeAttacher)] = []
  /// How many claims there were when the last sentence began.
  private var previousSentence = 0
  private var usedEntities: Set<Int> = []
  /// The time of the event told last, with the place of its sentence.
  private var lastTime: (TimeValue, place: Int)?
  /// The place of the sentence that is read.
  private var place = 0
  /// The subject of the last claim of each family.
  private var lastSubject: [Int: Int] = [:]
  /// The slots of the last claim of each family.
  private var lastSlots: [Int: [String: SlotContent]] = [:]
  /// The periods of the figures told so far, with the place of their sentence.
  private var periods:
    [(time: Rule.Time, subject: String, metric: SlotValue?, value: TimeValue, place: Int)] = []

  init(document: AnalysedDocument, rules: CompiledRules, observer: Observer) {
    self.document = document
    self.rules = rules
    self.observer = observer
    matcher = RuleMatcher(rules: rules, index: DocumentIndex(document))
    builder = ClaimBuilder(document)
    resolver = TimeResolver(anchor: document.document.publicationDay)
    times = ResolvedTimes(document, resolver: resolver)
    sources = matcher.index.sources
    publisher = SourceReader.publisher(of: document.document)
  }

  mutating func run() {
    for (place, sentence) in document.sentences.enumerated() {
      self.place = place
      guard rules.predicates.silence(of: sentence, document.text) == nil else {
        observer.passedOver(sentence)
        continue
      }
      creditPrevious(sentence)
      previousSentence = claims.count
      guard let found = matcher.matches(in: sentence, subjects: lastSubject, &observer),
        !found.matches.isEmpty
      else { continue }
      let reader = SourceReader(view: found.view, words: rules.attribution, sources: sources)
      let attacher = TimeAttacher(view: found.view, resolver: resolver, times: times, place: place)
      for choice in MatchChooser(rules: rules.rules).choose(found.matches) {
        var winner: Int?
        for match in [choice.match] + choice.others {
          if let winner {
            observer.settled(match, .lost(toRule: winner), attachment: nil)
          } else if settle(match, found, reader, attacher) {
            winner = match.rule
          }
        }
      }
    }
    for waiting in pending { count(waiting.claim, waiting.time, waiting.attacher) }
  }

  /// Credits the claims of the sentence before, and those that told the same earlier, to a source that this one names.
  private mutating func creditPrevious(_ sentence: AnalysedSentence) {
    let told = claims.indices[previousSentence...].filter { claims[$0].attribution.count == 1 }
    guard !told.isEmpty, SourceReader.mayTellSource(sentence, rules.attribution) else { return }
    let view = SentenceView(
      sentence: sentence, index: matcher.index, predicates: rules.predicates)
    let reader = SourceReader(view: view, words: rules.attribution, sources: sources)
    guard let links = reader.chainOfPreviousSentence()?.links.map(\.attribution) else { return }
    for number in told {
      let same = claimsOfEvent[EventKey(claims[number])] ?? []
      for other in same
      where claims[other].factuality == claims[number].factuality && claims[other].attribution.count == 1 {
        claims[other] = claims[other].attributed(to: claims[other].attribution + links)
      }
    }
  }

  // MARK: Claims

  /// Attaches time, source and factuality to a match, and makes its claim.
  ///
  /// - Returns: whether the match tells something; false where its words assert nothing or a condition fails.
  private mutating func settle(
    _ match: RuleMatch, _ matches: RuleMatcher.Matches, _ reader: SourceReader, _ attacher: TimeAttacher
  ) -> Bool {
    let view = matches.view
    let rule = rules.rules[match.rule]
    var match = match
    if rule.usesEventSubject, match.eventSubject != lastSubject[rule.family] {
      // Bound anew, because a claim just made may be what "the operation" points back to.
      var rebinding = FailureObserver()
      guard
        let bound = matcher.match(match.rule, match.site, view, matches.contents, lastSubject, &rebinding)
      else {
        if let failure = rebinding.failure { observer.settled(match, failure, attachment: nil) }
        return false
      }
      match = bound
    }
    guard let role = rule.subject else { return false }
    let subjects = match.bindings[role]?.value.entities ?? []
    guard let first = subjects.first else {
      observer.settled(match, .unfilled(role: role), attachment: nil)
      return false
    }
    let speech =
      match.bindings[role]?.reason == .place(.speaker)
      ? matcher.index.attribution(cuedBy: match.site.tokens) : nil
    let chain = speech.map(reader.chain(of:)) ?? reader.chain(at: match.site.tokens.upperBound - 1)
    guard case (var reality, let eventType)? = reality(of: match, rule.rule, chain.speaker, view) else {
      observer.settled(match, .notAsserted, attachment: nil)
      return false
    }
    if chain.denies, speech == nil, !rule.rule.isPresupposed { reality = reality.denied }
    let wanted = rule.rule.conditions.factualities
    guard wanted.isEmpty || wanted.contains(reality.factuality) else {
      observer.settled(match, .condition(.factuality), attachment: nil)
      return false
    }
    var attachment = attach(match, rule.rule, eventType, reality, chain, view, attacher)
    if attachment.time == nil, rule.rule.time != .none {
      attachment.time = timeContinued(match, attachment.eventType, first, view)
    }
    if let failed = Self.unmet(rule.rule.conditions.time, attachment.time) {
      observer.settled(match, .condition(failed), attachment: attachment)
      return false
    }
    let owner = match.bindings[role]?.value
    let members: [(subject: Int, member: Int)] =
      rule.rule.isEach
      ? (0..<match.memberCount(rule)).compactMap { member in
        owner?.member(member, of: match.memberCount(rule)).entity.map { ($0, member) }
      } : subjects.map { ($0, 0) }
    var made: [Claim] = []
    for (subject, member) in members {
      let claim = claim(match, rule, subject, attachment, view, member: member)
      guard !isReference(claim, match.site.phrasing), !isRepeated(claim, rule.rule),
        let untold = untold(claim)
      else { continue }
      claimIDs.insert(untold.id)
      made.append(withPeriod(untold, rule.rule))
    }
    guard !made.isEmpty else {
      observer.settled(match, .repeated, attachment: attachment)
      return true
    }
    for claim in made {
      if let time = attachment.time, !time.value.resolved, let place = time.time,
        view.sentence.times[place].event != nil
      {
        pending.append((claims.count, place, attacher))
      }
      claimsOfEvent[EventKey(claim), default: []].append(claims.count)
      claims.append(claim)
      told.append(match.site.tokens)
      remember(claim)
      remember(claim, ofFigure: rule.rule)
    }
    let inherited = told(match, rule)
    usedEntities.formUnion(inherited.values.flatMap(\.entities))
    lastSlots[rule.family] = ownSlots(match, rule).merging(inherited) { own, _ in own }
    lastSubject[rule.family] = first
    for case let binding? in match.bindings { usedEntities.formUnion(binding.value.entities) }
    observer.settled(match, .claimed(made.map(\.id)), attachment: attachment)
    return true
  }

  /// Keeps the time of an event that happened, for those that are dated by it.
  private mutating func remember(_ claim: Claim) {
    guard claim.factuality == .occurred, let time = claim.time, time.resolved, time.role == .eventTime,
      time.relation != .after
    else { return }
    lastTime = (time, place)
  }

  /// Keeps the period of a figure, for those that are told without one.
  private mutating func remember(_ claim: Claim, ofFigure rule: Rule) {
    guard rule.time.isOfFigure, claim.factuality == .occurred, let time = claim.time, time.resolved else {
      return
    }
    periods.append((rule.time, claim.subject, claim.slots[Self.measured], time, place))
  }

  /// A figure without a time is of the period that its subject's figures told before are of, or the same figures of others just
  /// told, the latest where these differ; a price is of the day of the prices told before, whoever they are of.
  private func withPeriod(_ claim: Claim, _ rule: Rule) -> Claim {
    guard rule.time.isOfFigure, claim.time == nil, claim.factuality == .occurred else { return claim }
    let recent = periods.reversed().prefix { place - $0.place <= Self.figureMemory }.reversed()
    let told = recent.filter { figure in
      figure.time == rule.time
        && (rule.time == .day || figure.subject == claim.subject
          || place - figure.place <= 1 && figure.metric == claim.slots[Self.measured])
    }
    let known =
      rule.time == .day
      ? told.last : told.max { $0.value.bounds.latest < $1.value.bounds.latest }
    guard let known else { return claim }
    return claim.dated(known.value.with(basis: .inherited), warnings: claim.warnings)
  }

  /// The slot that names what a figure measures.
  private static var measured: String { "metric" }

  /// For how many sentences the period of figures is remembered.
  private static var figureMemory: Int { 8 }

  /// Whether a figure was told by other words of its sentence: "slipped 1.6% down".
  private func isRepeated(_ claim: Claim, _ rule: Rule) -> Bool {
    guard rule.time.isOfFigure else { return false }
    return claims.reversed().prefix { $0.sentence == claim.sentence }.contains { other in
      other.eventType == claim.eventType && other.subject == claim.subject
        && (claim.time == nil || claim.time == other.time)
        && claim.slots.allSatisfy { other.slots[$0.key] == $0.value }
    }
  }

  /// For how many sentences the time of an event is remembered.
  private static var memory: Int { 3 }

  /// Counts a claim's time from the event that its words name ("a month after X closed Y"), once that is known.
  private mutating func count(_ number: Int, _ time: Int, _ attacher: TimeAttacher) {
    guard let event = attacher.view.sentence.times[time].event,
      let anchor = claim(toldIn: event, otherThan: number)
    else { return }
    let known = (claimsOfEvent[EventKey(claims[anchor])] ?? []).lazy.compactMap { [claims] in claims[$0].time
    }
    .compactMap(CalendarPeriod.init).first
    guard let known else { return }
    let claim = claims[number]
    claims[number] = claim.dated(
      attacher.value(ofTime: time, countedFrom: known),
      warnings: claim.warnings.filter { $0 != Warning.unresolvedDate })
  }

  /// The first claim, by index, whose trigger begins in a stretch of tokens.
  ///
  /// - Complexity: O(log n) in the claims, plus those of the stretch.
  private func claim(toldIn event: Range<Int>, otherThan number: Int) -> Int? {
    var low = 0
    var high = told.count
    while low < high {
      let middle = (low + high) / 2
      if told[middle].lowerBound < event.lowerBound { low = middle + 1 } else { high = middle }
    }
    return told.indices[low...].prefix { told[$0].lowerBound < event.upperBound }.first { $0 != number }
  }

  /// "They added": the time of what the same one said just before.
  private func timeContinued(
    _ match: RuleMatch, _ eventType: String, _ subject: Int, _ view: SentenceView
  ) -> TimeAttacher.Attached? {
    guard let clause = match.site.clause, view.predicates.continuing[view.verb(ofClause: clause)] ?? false,
      let last = claimsOfEvent[EventKey(eventType: eventType, subject: builder.entityID(subject))]?.last,
      told[last].upperBound + Self.continuation >= match.site.tokens.lowerBound,
      let time = claims[last].time
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

  private static func unmet(
    _ condition: Conditions.TimeCondition?, _ time: TimeAttacher.Attached?
  ) -> Outcome.Condition? {
    switch condition {
    case nil: nil
    case .any: time == nil ? .time : nil
    case .some(.none): time == nil ? nil : .time
    case .since: time?.value.relation == .since ? nil : .time
    }
  }

  /// How real the event of a match is, and which event it then is: what lies ahead may be a plan, which "agreed to buy"
  /// makes and "plans to buy" only has.
  private func reality(
    of match: RuleMatch, _ rule: Rule, _ speaker: Int?, _ view: SentenceView
  ) -> (reality: Reality, eventType: String)? {
    if rule.isPresupposed {
      return (
        Reality(factuality: rule.plainFactuality ?? .occurred, polarity: .positive, hedge: 1), rule.eventType
      )
    }
    guard var own = reality(of: match, as: rule.eventType, rule, speaker, view) else { return nil }
    var eventType = rule.eventType
    if let plan = rule.plannedAs[own.factuality] {
      // "had agreed to buy" is told of the past, and "had planned to buy" is only what was planned.
      if own.factuality == .planned || own.factuality == .intendedPast {
        own = reality(of: match, as: plan, rule, speaker, view) ?? own
      }
      eventType = plan
    }
    if let ahead = rules.taxonomy.aheadFactuality(eventType),
      own.factuality == .planned || own.factuality == .occurred
    {
      own.factuality = ahead
    }
    return (own, eventType)
  }

  private func reality(
    of match: RuleMatch, as eventType: String, _ rule: Rule, _ speaker: Int?, _ view: SentenceView
  ) -> Reality? {
    let reader = FactualityReader(
      view: view, cues: rules.factuality, taxonomy: rules.taxonomy, eventType: eventType, speaker: speaker,
      isOngoing: rule.plainFactuality == .occurred, isFigure: rule.time.isOfFigure)
    if match.site.isNominal {
      let noun = match.site.noun.map { view.argument($0) }
      return plain(
        reader.reality(ofNoun: match.site).map { reader.negated($0, by: noun) }, match, rule, reader)
    }
    guard let clause = match.site.clause else { return .occurred }
    let object = match.site.objects.first
    return plain(
      reader.reality(ofClause: clause).map { reader.negated($0, by: object) }, match, rule, reader)
  }

  /// What a rule's own factuality makes of a plain statement.
  private func plain(
    _ reality: Reality?, _ match: RuleMatch, _ rule: Rule, _ reader: FactualityReader
  ) -> Reality? {
    guard var reality else { return nil }
    guard let plain = rule.plainFactuality else { return reality }
    // What will be is no more than expected, where the rule says that it can be no more.
    guard reality.factuality == .occurred || plain == .expected && reality.factuality == .planned else {
      return reality
    }
    // In what somebody said, the past may only follow the past of "said".
    let isPast = reader.speaker == nil && match.site.clause.map(reader.isPast) ?? false
    reality.factuality = isPast && plain == .planned ? .intendedPast : plain
    return reality
  }

  /// The reality by which an event is dated: what a verb in the past says about the future was said in the past.
  private func dating(_ reality: Reality, _ match: RuleMatch, _ rule: Rule, _ view: SentenceView) -> Reality {
    guard rule.plainFactuality == reality.factuality, let clause = match.site.clause,
      view.verb(ofClause: clause).tense == .past
    else { return reality }
    return .occurred
  }

  private func attach(
    _ match: RuleMatch, _ rule: Rule, _ eventType: String, _ reality: Reality, _ chain: SourceReader.Chain,
    _ view: SentenceView, _ attacher: TimeAttacher
  ) -> Attachment {
    let figures = rule.time.isOfFigure ? figures(of: match) : []
    let roleTokens = match.bindings.compactMap { $0?.noun }.map { view.phrase(of: $0) }
    let takesTime =
      rule.time != .none && !(eventType != rule.eventType && reality.factuality == .intendedPast)
    let reference = ReferenceTimeReader(
      attacher: attacher, publication: document.document.publicationDay, told: lastTold)
    let time =
      takesTime
      ? attacher.time(
        of: match.site, roleTokens: roleTokens, figures: figures, reality: dating(reality, match, rule, view))
        ?? reference.time(of: match.site, reality: reality) : nil
    let schedule = ScheduleReader(view: view, today: document.document.publicationDay)
    return Attachment(
      eventType: eventType, time: time,
      rejectedTimes: Observer.wantsFailures
        ? attacher.rejections(
          match.site, roleTokens: roleTokens, figures: figures, reality: reality, taken: time?.time) : [:],
      reality: rule.time == .period ? reality : schedule.reality(reality, of: match.site, at: time),
      sources: chain)
  }

  /// The noun groups of a figure: the theme's and the trigger's.
  private func figures(of match: RuleMatch) -> [Int] {
    let theme = rules.rules[match.rule].theme.flatMap { match.bindings[$0] }
    return [theme?.noun ?? match.site.noun, match.site.noun].compactMap(\.self)
  }

  private func claim(
    _ match: RuleMatch, _ rule: CompiledRule, _ subject: Int, _ attachment: Attachment, _ view: SentenceView,
    member: Int
  ) -> Claim {
    let isFirst = rule.subject.flatMap { match.bindings[$0] }?.value.entity == subject
    var slots: [String: SlotContent] = [:]
    for (number, role) in rule.roles.enumerated() where role.role.isSlot {
      guard let binding = match.bindings[number] else { continue }
      let value = rule.rule.isEach ? binding.value.member(member, of: match.memberCount(rule)) : binding.value
      if value != .entity(subject) { slots[role.role.name] = value }
    }
    for (name, value) in told(match, rule) where slots[name] == nil && value != .entity(subject) {
      slots[name] = value
    }
    for constant in rule.constants where slots[constant.slot] == nil {
      switch constant.value {
      case .fixed(let text): slots[constant.slot] = .text(text)
      case .byTrigger(let values):
        if let text = values[match.site.phrase] { slots[constant.slot] = .text(text) }
      }
    }
    let bases = bases(of: match, rule, attachment)
    var warnings: [String] = []
    if bases.contains(.reference) { warnings.append(Warning.subjectByReference) }
    if bases.contains(.openTime) { warnings.append(Warning.unresolvedDate) }
    let confidence = bases.reduce(rules.calibration.precision(ofRule: rule.rule.id)) {
      $0 * rules.calibration.factor($1)
    }
    return builder.claim(
      ClaimBuilder.Parts(
        rule: rule.rule.id, eventType: attachment.eventType, subject: subject, isFirst: isFirst, slots: slots,
        time: attachment.time, reality: attachment.reality,
        attribution: [publisher] + attachment.sources.links.map(\.attribution),
        member: member, variant: match.site.phrasing.rawValue, confidence: confidence, warnings: warnings,
        evidence: EvidenceReader(view: view, rule: rule).tokens(of: match, time: attachment.time),
        sentence: view.sentence.span))
  }

  /// What the words of a match fill.
  private func ownSlots(_ match: RuleMatch, _ rule: CompiledRule) -> [String: SlotContent] {
    var slots: [String: SlotContent] = [:]
    for (number, role) in rule.roles.enumerated() where role.role.isSlot {
      slots[role.role.name] = match.bindings[number]?.value
    }
    return slots
  }

  /// What the last claim of the family filled, where the match is about the same event: "the deal was completed".
  private func told(_ match: RuleMatch, _ rule: CompiledRule) -> [String: SlotContent] {
    guard let subject = rule.subject, match.bindings[subject]?.reason == .fallback(.lastSubject),
      let last = lastSlots[rule.family]
    else { return [:] }
    var slots: [String: SlotContent] = [:]
    for (number, role) in rule.roles.enumerated()
    where match.bindings[number] == nil && role.fallbacks.contains(.lastValue) {
      slots[role.role.name] = last[role.role.name]
    }
    return slots
  }

  /// The claim, told apart by number from one in the same words that says something else ("chairman and chief executive");
  /// nil when one of them says as much: a phrase tells one event of a type about one subject once.
  private func untold(_ claim: Claim) -> Claim? {
    guard claimIDs.contains(claim.id) else { return claim }
    var number = 2
    let others = claims.reversed().prefix { $0.sentence == claim.sentence }.filter {
      $0.eventType == claim.eventType && $0.subject == claim.subject
    }
    guard !others.contains(where: { other in claim.slots.allSatisfy { other.slots[$0.key] == $0.value } })
    else {
      return nil
    }
    while claimIDs.contains("\(claim.id).\(number)") { number += 1 }
    return claim.renamed("\(claim.id).\(number)")
  }

  /// What a claim rests on besides its rule.
  private func bases(
    of match: RuleMatch, _ rule: CompiledRule, _ attachment: Attachment
  ) -> [Calibration.Basis] {
    var bases: [Calibration.Basis] = []
    if match.site.isNominal { bases.append(.nominal) }
    if let subject = rule.subject.flatMap({ match.bindings[$0] }), subject.isFallback, subject.noun == nil {
      bases.append(.reference)
    }
    if let time = attachment.time?.value {
      if !time.resolved {
        bases.append(.openTime)
      } else if time.basis == .inherited {
        bases.append(.inheritedTime)
      }
    }
    return bases
  }

  /// "By abandoning the IPO, …", "the spin-off": a gerund or noun that adds neither time nor slot to an event already
  /// told refers to it and claims nothing.
  private func isReference(_ claim: Claim, _ phrasing: Phrasing) -> Bool {
    guard phrasing == .gerund || phrasing == .nominal, claim.time == nil else { return false }
    return (claimsOfEvent[EventKey(claim)] ?? []).contains { other in
      claim.slots.allSatisfy { claims[other].slots[$0.key] == $0.value }
    }
  }

  // MARK: Result

  /// The claims in the order of their evidence, with the entities they name.
  func result() -> DocumentClaims {
    let entities = usedEntities.sorted().map { index -> Entity in
      let record = document.entities[index]
      return Entity(
        id: builder.entityID(index), name: record.name, kind: record.kind,
        aliases: record.aliases.filter { $0 != record.name }.sorted())
    }
    return DocumentClaims(
      document: DocumentSummary(document.document),
      entities: Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
        .sorted { $0.id < $1.id },
      claims: DuplicateLinker.linked(
        claims.sorted {
          ($0.evidence.start, $0.evidence.end, $0.id) < ($1.evidence.start, $1.evidence.end, $1.id)
        }),
      quotationHashes: QuotationHasher.hashes(of: document))
  }
}
