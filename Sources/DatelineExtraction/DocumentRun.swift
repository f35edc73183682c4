import Algorithms
import DatelineLanguage
import DatelineModel
import DatelineRules

/// The extraction of one document: remembers what earlier sentences told.
struct DocumentRun<Observer: ExtractionObserver> {
  let document: AnalysedDocument
  let rules: CompiledRules
  private(set) var observer: Observer
  let matcher: RuleMatcher
  let builder: ClaimBuilder
  private let resolver: TimeResolver
  private let times: ResolvedTimes
  private let sources: SourceIndex
  private let fiscalYears: FiscalYears
  private let publisher: Attribution
  private(set) var told = ToldClaims()
  private(set) var figures: FigurePeriods
  /// The claims whose time is counted from another event, with the place of that time.
  private var pending: [(claim: Int, time: Int, attacher: TimeAttacher)] = []
  /// How many claims there were when the last sentence began.
  private var previousSentence = 0
  private var usedEntities: Set<Int> = []
  /// The time of the event told last, with the place of its sentence.
  private(set) var lastTime: (TimeValue, place: Int)?
  /// The place of the sentence that is read.
  private(set) var place = 0
  /// The target told last: where, of whom and by which words.
  private var lastTarget: (sentence: Int, eventType: String, subject: Int, tokens: Range<Int>)?
  /// Whom the claims so far are about.
  private var subjects = ToldSubjects()
  /// The slots of the last claim of each family.
  private var lastSlots: [Int: [String: SlotContent]] = [:]

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
    figures = FigurePeriods(taxonomy: rules.taxonomy)
    fiscalYears = FiscalYears(
      matcher.index, rules.predicates, today: document.document.publicationDay)
  }

  mutating func run() {
    for (place, sentence) in document.sentences.enumerated() {
      self.place = place
      guard rules.predicates.silence(of: sentence, document.text) == nil else {
        observer.passedOver(sentence)
        continue
      }
      creditPrevious(sentence)
      announcePeriod(of: sentence)
      previousSentence = told.count
      if let found = matcher.matches(in: sentence, at: place, subjects: subjects, &observer) { settle(found) }
    }
    countFromEvents()
  }

  /// Remembers of which period the results are that a sentence announces.
  private mutating func announcePeriod(of sentence: AnalysedSentence) {
    let reader = AnnouncedPeriodReader(
      index: matcher.index, predicates: rules.predicates, resolver: resolver, times: times,
      fiscalYears: fiscalYears)
    guard let announced = reader.announced(in: sentence, at: place) else { return }
    figures.remember(
      announced: announced.period, of: builder.entityID(announced.owner), inSentence: place)
  }

  /// Credits the claims of the sentence before, and those that told the same earlier, to a source that this one names.
  private mutating func creditPrevious(_ sentence: AnalysedSentence) {
    let uncredited = (previousSentence..<told.count).filter { told[$0].attribution.count == 1 }
    guard !uncredited.isEmpty, SourceReader.mayTellSource(sentence, rules.attribution) else { return }
    let view = SentenceView(
      sentence: sentence, index: matcher.index, predicates: rules.predicates)
    let reader = SourceReader(view: view, words: rules.attribution, sources: sources)
    guard let links = reader.chainOfPreviousSentence()?.links.map(\.attribution) else { return }
    for number in uncredited {
      for other in told.sameEvent(as: told[number])
      where told[other].factuality == told[number].factuality && told[other].attribution.count == 1 {
        told.replace(other, with: told[other].attributed(to: told[other].attribution + links))
      }
    }
  }

  // MARK: Claims

  /// Makes the claims of a sentence, in the order of the text; where the best match of a trigger tells nothing, the next best
  /// one does.
  private mutating func settle(_ found: RuleMatcher.Matches) {
    guard !found.matches.isEmpty else { return }
    let reader = SourceReader(view: found.view, words: rules.attribution, sources: sources)
    let attacher = TimeAttacher(view: found.view, resolver: resolver, times: times, place: place)
    var queue = MatchQueue(found.matches, chooser: MatchChooser(rules: rules.rules))
    while let match = queue.next() {
      if settle(match, found, reader, attacher) {
        for loser in queue.told(match) { observer.settled(loser, .lost(toRule: match.rule), attachment: nil) }
      } else {
        for (loser, winner) in queue.dropped(match) {
          observer.settled(loser, .lost(toRule: winner.rule), attachment: nil)
        }
      }
    }
  }

  /// Attaches time, source and factuality to a match, and makes its claims.
  ///
  /// - Returns: whether the match tells something; false where its words assert nothing or a condition fails.
  private mutating func settle(
    _ match: RuleMatch, _ found: RuleMatcher.Matches, _ reader: SourceReader, _ attacher: TimeAttacher
  ) -> Bool {
    let view = found.view
    let rule = rules.rules[match.rule]
    guard let match = reboundIfNeeded(match, rule, found), let role = rule.subject else { return false }
    guard var owner = match.bindings[role]?.value, var first = owner.entities.first else {
      observer.settled(match, .unfilled(role: role), attachment: nil)
      return false
    }
    var periods: FigurePeriods.Told?
    if rule.rule.time == .period {
      periods = figures.told(of: builder.entityID(first), inSentence: place)
      periods?.fiscalYear = fiscalYears.year(of: first)
      periods?.isOfPeriod = rules.taxonomy.measure(ofFamily: rule.rule.family) != nil
    }
    guard var attachment = attachment(of: match, rule, view, reader, attacher, periods: periods) else {
      observer.settled(match, .notAsserted, attachment: nil)
      return false
    }
    // "compared with a loss of $3m": without a time of its own it is of some earlier period.
    let isInBracket = capturedPeriod(of: match, rule, view) != nil
    if rule.rule.time == .period, attachment.time == nil, isInBracket || isCompared(match, view) {
      observer.settled(match, .notAsserted, attachment: attachment)
      return false
    }
    if let head = headOfList(before: match, attachment, view) {
      owner = .entity(head)
      first = head
    }
    let wanted = rule.rule.conditions.factualities
    guard wanted.isEmpty || wanted.contains(attachment.reality.factuality) else {
      observer.settled(match, .condition(.factuality), attachment: nil)
      return false
    }
    if attachment.time == nil, rule.rule.time != .none {
      attachment.time = timeContinued(match, attachment.eventType, first, view)
    }
    if let failed = Self.unmet(rule.rule.conditions.time, attachment.time) {
      observer.settled(match, .condition(failed), attachment: attachment)
      return false
    }
    guard let members = members(of: match, rule, owner, view) else {
      observer.settled(match, .unpaired, attachment: attachment)
      return false
    }
    var made: [String] = []
    for member in members {
      let claim = claim(match, rule, member, attachment, view)
      guard !told.isReference(claim, match.site.phrasing),
        !(rule.rule.time.isOfFigure && told.isRepeated(figure: claim)), let untold = told.untold(claim)
      else { continue }
      let namesPeriod = untold.time == nil && rule.rule.time.isOfFigure && attacher.tellsPeriod
      var dated = untold
      if !isInBracket, !isOfNow(match, view) {
        let completed = figures.completed(
          untold, told: rule.rule.time, inSentence: place, baseYear: attacher.baseYear,
          onlyThere: namesPeriod)
        let isOfBase = untold.time == nil && completed.time.map(attacher.isBase) ?? false
        if !isOfBase { dated = completed }
      }
      if namesPeriod, dated.time == nil { figures.interrupt(inSentence: place) }
      add(dated, match, rule.rule, tellsPeriod: !isInBracket && !isCompared(match, view))
      made.append(untold.id)
      if let time = attachment.time, !time.value.resolved, let place = time.time,
        view.sentence.times[place].event != nil
      {
        pending.append((told.count - 1, place, attacher))
      }
    }
    guard !made.isEmpty else {
      observer.settled(match, .repeated, attachment: attachment)
      return true
    }
    let inherited = valuesOfLast(match, rule)
    usedEntities.formUnion(inherited.values.flatMap(\.entities))
    lastSlots[rule.family] = ownSlots(match, rule).merging(inherited) { own, _ in own }
    subjects.ofFamily[rule.family] = first
    if rule.rule.time == .period { subjects.ofFigure = (first, place) }
    if attachment.reality.factuality == .target {
      lastTarget = (place, attachment.eventType, first, match.site.tokens)
    }
    for case let binding? in match.bindings { usedEntities.formUnion(binding.value.entities) }
    observer.settled(match, .claimed(made), attachment: attachment)
    return true
  }

  /// Whether a match tells in the plain present how things are, which is of no period told before: "the firm has debts of".
  private func isOfNow(_ match: RuleMatch, _ view: SentenceView) -> Bool {
    guard let clause = match.site.clause, view.sentence.zone != .headline else { return false }
    let verb = view.verb(ofClause: clause)
    return verb.form == .finite && verb.tense == .present && !verb.isPerfect && verb.modal == nil
  }

  /// Whose targets a list tells, where this figure is not the first.
  ///
  /// "targets for its unit X, including sales of $3m by 2025 and a margin of 10 percent": a list has one subject, whatever
  /// stands nearest to its members.
  private func headOfList(before match: RuleMatch, _ attachment: Attachment, _ view: SentenceView) -> Int? {
    guard attachment.reality.factuality == .target, let last = lastTarget, last.sentence == place,
      last.eventType == attachment.eventType, last.tokens.upperBound <= match.site.tokens.lowerBound
    else { return nil }
    let between = last.tokens.upperBound..<match.site.tokens.lowerBound
    let isParted = view.sentence.verbGroups.contains { $0.form == .finite && between.contains($0.main) }
    return isParted ? nil : last.subject
  }

  /// Adds a claim; what a bracket compares a figure with tells no period of the figures behind it.
  private mutating func add(_ claim: Claim, _ match: RuleMatch, _ rule: Rule, tellsPeriod: Bool) {
    told.add(claim, trigger: match.site.tokens)
    if tellsPeriod { figures.remember(claim, told: rule.time, inSentence: place) }
    remember(claim)
  }

  /// The match, bound anew where a claim just made may be what "the operation" points back to; nil where it then fails.
  private mutating func reboundIfNeeded(
    _ match: RuleMatch, _ rule: CompiledRule, _ found: RuleMatcher.Matches
  ) -> RuleMatch? {
    guard rule.usesLastSubject, match.lastSubject != subjects.ofFamily[rule.family] else { return match }
    var rebinding = FailureObserver()
    if let bound = matcher.match(
      match.rule, match.site, found.view, found.contents, subjects, at: place, &rebinding)
    {
      return bound
    }
    if let failure = rebinding.failure { observer.settled(match, failure, attachment: nil) }
    return nil
  }

  /// One of the claims that a match makes.
  private struct Member {
    let subject: Int
    /// Its number among those of lists of `count`.
    var number = 0
    var count = 1
  }

  /// The claims that a match makes: one for each subject and, where the rule tells its lists member by member, for each
  /// member; nil where the words do not say which belongs to whom.
  private func members(
    of match: RuleMatch, _ rule: CompiledRule, _ owner: SlotContent, _ view: SentenceView
  ) -> [Member]? {
    let subjects = owner.entities
    let count = match.memberCount(rule)
    // "They employ 300 people": together.
    if subjects.count > 1, match.hasAmount(rule),
      let noun = rule.subject.flatMap({ match.bindings[$0]?.noun }),
      !view.members(meantBy: view.argument(noun)).isEmpty
    {
      return nil
    }
    func paired() -> [Member] {
      subjects.enumerated().map { Member(subject: $1, number: $0, count: subjects.count) }
    }
    func all() -> [Member] {
      product(subjects, 0..<count).map { Member(subject: $0, number: $1, count: count) }
    }
    if match.isGapped { return subjects.count == 1 ? all() : paired() }
    guard rule.rule.isEach else { return subjects.map { Member(subject: $0) } }
    if match.sharesSum(rule) { return nil }
    if subjects.count == 1 { return all() }
    if count == 1 { return paired() }
    if count == subjects.count, view.saysRespectively { return paired() }
    return match.hasListedAmounts(rule) ? nil : all()
  }

  /// Keeps the time of an event that happened, for those that are dated by it.
  private mutating func remember(_ claim: Claim) {
    guard claim.factuality == .occurred, let time = claim.time, time.resolved, time.role == .eventTime,
      time.relation != .after, time.relation != .before
    else { return }
    lastTime = (time, place)
  }

  /// For how many sentences the time of an event is remembered.
  static var memory: Int { 3 }

  /// Counts times from the events that their words name ("a month after X closed Y"), once all are known.
  private mutating func countFromEvents() {
    guard !pending.isEmpty else { return }
    let places = told.places()
    for (number, time, attacher) in pending {
      guard let event = attacher.view.sentence.times[time].event else { continue }
      let first = places.partitioningIndex { $0.start >= event.lowerBound }
      // "a year after it bought the mill that Orsk built in 1998": counted from the purchase.
      let end = attacher.firstVerb(in: event).map { $0 + 1 } ?? event.upperBound
      let anchor = places[first...].prefix { $0.start < end }.first { $0.claim != number }
      let known = anchor.flatMap { [told] in
        told.sameEvent(as: told[$0.claim]).lazy.compactMap { told[$0].time }.compactMap(CalendarPeriod.init)
          .first
      }
      guard let known = known ?? attacher.period(toldIn: event) else { continue }
      let claim = told[number]
      told.replace(
        number,
        with: claim.dated(
          attacher.value(ofTime: time, countedFrom: known),
          warnings: claim.warnings.filter { $0 != Warning.unresolvedDate }))
    }
  }

  private func claim(
    _ match: RuleMatch, _ rule: CompiledRule, _ member: Member, _ attachment: Attachment, _ view: SentenceView
  ) -> Claim {
    let subject = member.subject
    let isFirst = rule.subject.flatMap { match.bindings[$0] }?.value.entity == subject
    let isOneOfSeveral =
      rule.subject.flatMap { match.bindings[$0] }.map { $0.value.entities.count > 1 } ?? false
    var slots: [String: SlotContent] = [:]
    for (number, role) in rule.roles.enumerated() where role.role.isSlot {
      guard let binding = match.bindings[number], !isOneOfSeveral || !isSumOfAll(binding, view) else {
        continue
      }
      let value = binding.value.member(member.number, of: member.count)
      if value != .entity(subject) { slots[role.role.name] = value }
    }
    for (name, value) in valuesOfLast(match, rule) where slots[name] == nil && value != .entity(subject) {
      slots[name] = value
    }
    if let (name, value) = measureCompared(match, rule, subject, view) { slots[name] = value }
    for constant in rule.constants where slots[constant.slot] == nil {
      switch constant.value {
      case .fixed(let text): slots[constant.slot] = .text(text)
      case .byTrigger(let values):
        if let text = values[match.site.phrase] { slots[constant.slot] = .text(text) }
      }
    }
    if let reason = attachment.reason, slots[Taxonomy.reason] == nil {
      slots[Taxonomy.reason] = .text(view.document.words(reason))
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
        attribution: [publisher]
          + SourceReader.speakers(attachment.sources, in: view.document).map(\.attribution),
        member: member.number, variant: match.site.phrasing.rawValue, confidence: confidence,
        warnings: warnings,
        evidence: EvidenceReader(view: view, rule: rule).tokens(of: match, time: attachment.time),
        sentence: view.sentence.span))
  }

  /// "fined A and B a total of $3 million": whether an amount is that of all subjects together.
  private func isSumOfAll(_ binding: Binding, _ view: SentenceView) -> Bool {
    guard case .quantity = binding.value, let tokens = binding.tokens else { return false }
    let start = max(view.sentence.tokens.lowerBound, tokens.lowerBound - 2)
    return (start..<tokens.upperBound).contains {
      view.predicates.totalling.contains(view.text.tokens[$0].word)
    }
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
  private func valuesOfLast(_ match: RuleMatch, _ rule: CompiledRule) -> [String: SlotContent] {
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
        told.claims.sorted {
          ($0.evidence.start, $0.evidence.end, $0.id) < ($1.evidence.start, $1.evidence.end, $1.id)
        }),
      quotationHashes: QuotationHasher.hashes(of: document))
  }
}
