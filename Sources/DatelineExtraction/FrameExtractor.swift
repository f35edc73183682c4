import DatelineLanguage
import DatelineModel
import DatelineRules

/// Makes claims by matching frames over clauses.
public struct FrameExtractor: ClaimExtracting {
  private let rules: RuleSet
  private let index: TriggerIndex

  /// Makes an extractor.
  ///
  /// - Complexity: O(triggers of all rules).
  public init(rules: RuleSet) {
    self.rules = rules
    index = TriggerIndex(frames: rules.frames)
  }

  /// - Complexity: O(n) in the tokens, times the frames that share a trigger word.
  public func claims(in document: AnalysedDocument) -> DocumentClaims {
    var run = DocumentRun(document: document, rules: rules, index: index)
    run.run()
    return run.result()
  }
}

/// The extraction of one document: remembers what earlier sentences told.
private struct DocumentRun {
  let document: AnalysedDocument
  let rules: RuleSet
  let index: TriggerIndex
  let builder: ClaimBuilder
  let resolver: TimeResolver
  private let times: DocumentTimes
  /// The times of the sentence being read.
  private var timesHere: [ResolvedTime] = []
  private let publisher: Attribution
  private let pronounAt: [Int: Int]
  private let speech: SpeechIndex
  private var claims: [Claim] = []
  /// How many claims there were when the last sentence began.
  private var previousSentence = 0
  private var usedEntities: Set<Int> = []
  private var lastSubject: [String: Int] = [:]
  private var mentionedLexicons: [String: Bool] = [:]

  init(document: AnalysedDocument, rules: RuleSet, index: TriggerIndex) {
    self.document = document
    self.rules = rules
    self.index = index
    builder = ClaimBuilder(
      document: document, offsets: ScalarOffsets(document.document.text),
      entityIDs: document.entities.map { Entity.identifier(forName: $0.name) })
    resolver = TimeResolver(anchor: document.document.publicationDay)
    times = DocumentTimes(document, resolver: resolver)
    publisher = AttributionReader.publisher(of: document.document)
    var pronouns: [Int: Int] = [:]
    for mention in document.mentions where mention.form == .pronoun {
      if let entity = mention.entity { pronouns[mention.tokens.lowerBound] = entity }
    }
    pronounAt = pronouns
    speech = SpeechIndex(document)
  }

  mutating func run() {
    for (place, sentence) in document.sentences.enumerated()
    where sentence.zone == .headline || sentence.zone == .lead || sentence.zone == .body {
      // A question asserts nothing.
      if let last = sentence.tokens.last, document.text.text(last) == "?" { continue }
      timesHere = times.sentences[place]
      let view = SentenceView(
        document: document, sentence: sentence, pronounAt: pronounAt, names: rules.language.names)
      if let source = AttributionReader(view: view, cues: rules.attribution, speech: speech)
        .sourceOfPreviousSentence()
      {
        credit(source.links)
      }
      previousSentence = claims.count
      for found in best(matches(in: view)) {
        // Bound anew, because a claim just made may be what "the operation" points back to.
        if let match = match(found.frame, found.trigger, view) { add(match, view) }
      }
    }
  }

  /// Credits the claims of the sentence before, and those that told the same earlier, to a source named afterwards.
  private mutating func credit(_ links: [Attribution]) {
    let told = claims[previousSentence...].filter { $0.attribution.count == 1 }
    claims = claims.map { claim in
      let isTold = told.contains { other in
        other.eventType == claim.eventType && other.subject == claim.subject
          && other.factuality == claim.factuality
      }
      return isTold && claim.attribution.count == 1 ? claim.attributed(to: claim.attribution + links) : claim
    }
  }

  // MARK: Matching

  private mutating func matches(in view: SentenceView) -> [FrameMatch] {
    var matches: [FrameMatch] = []
    for clause in view.sentence.clauses.indices {
      let verb = view.sentence.verbGroups[view.sentence.clauses[clause].verb]
      for entry in index.verbs[document.text.lemma(verb.main)] ?? [] {
        guard let range = phrase(entry.rest, clause, view) else { continue }
        let trigger = view.trigger(ofClause: clause).extended(to: range, in: view)
        if let match = match(entry.frame, trigger, view) { matches.append(match) }
      }
    }
    for (noun, group) in view.sentence.nounGroups.enumerated() {
      for frame in index.nouns[document.text.lemma(group.head)] ?? [] {
        if let match = match(frame, view.trigger(ofNoun: noun), view) { matches.append(match) }
      }
      if !index.roleFrames.isEmpty, endsInRole(group) {
        for frame in index.roleFrames {
          if let match = match(frame, view.trigger(ofNoun: noun), view) { matches.append(match) }
        }
      }
    }
    return matches
  }

  private func endsInRole(_ group: NounGroup) -> Bool { document.role(of: group) != nil }

  /// The tokens of a phrasal trigger whose rest follows its verb inside the clause: "take … public".
  private func phrase(_ rest: [String], _ clause: Int, _ view: SentenceView) -> [Int]? {
    guard !rest.isEmpty else { return [] }
    let main = view.sentence.verbGroups[view.sentence.clauses[clause].verb].main
    let end = min(
      max(view.sentence.clauses[clause].tokens.upperBound, main + 1) + 1, view.sentence.tokens.upperBound)
    var found: [Int] = []
    var position = main + 1
    for word in rest {
      guard position < end, let next = (position..<end).first(where: { document.text.form($0) == word })
      else { return nil }
      found.append(next)
      position = next + 1
    }
    return found
  }

  private mutating func match(_ frameIndex: Int, _ trigger: Trigger, _ view: SentenceView) -> FrameMatch? {
    let frame = rules.frames[frameIndex]
    if let lexicon = frame.conditions.document, !documentMentions(lexicon) { return nil }
    if frame.conditions.hasNoObject, !trigger.objects.isEmpty { return nil }
    var binder = RoleBinder(
      view: view, frame: frame, trigger: trigger, lexicons: rules.lexicons,
      eventSubject: lastSubject[family(frame.eventType)])
    guard binder.bind() else { return nil }
    let consumed = binder.bindings["theme"]?.noun.flatMap { view.tokenRange(view.extent(of: $0)) }
    return FrameMatch(
      frame: frameIndex, trigger: trigger, bindings: binder.bindings, consumed: consumed.map { [$0] } ?? [])
  }

  private func family(_ eventType: String) -> String { String(eventType.prefix { $0 != "." }) }

  /// Whether a phrase of the lexicon stands anywhere in the document.
  private mutating func documentMentions(_ lexicon: String) -> Bool {
    if let known = mentionedLexicons[lexicon] { return known }
    let byFirst = Dictionary(grouping: rules.lexicons[lexicon] ?? [], by: { $0.first ?? "" })
    let found = document.text.tokens.indices.contains { start in
      let phrases =
        (byFirst[document.text.form(start)] ?? []) + (byFirst[document.text.lemma(start)] ?? [])
      return phrases.contains { phrase in
        start + phrase.count <= document.text.tokens.count
          && phrase.indices.allSatisfy {
            document.text.form(start + $0) == phrase[$0] || document.text.lemma(start + $0) == phrase[$0]
          }
      }
    }
    mentionedLexicons[lexicon] = found
    return found
  }

  /// Keeps one match for each trigger and family: the one with most roles in its words, then the first by rule id.
  ///
  /// A noun that already fills a role of a verb's frame sets off nothing itself.
  private func best(_ matches: [FrameMatch]) -> [FrameMatch] {
    var chosen: [FrameMatch] = []
    let ranked = matches.sorted { first, second in
      let left = (first.trigger.noun == nil ? 0 : 1, -first.filledCount, rules.frames[first.frame].id)
      let right = (second.trigger.noun == nil ? 0 : 1, -second.filledCount, rules.frames[second.frame].id)
      return left < right
    }
    for match in ranked {
      let collides = chosen.contains { other in
        if other.trigger.tokens.overlaps(match.trigger.tokens) {
          return family(rules.frames[other.frame].eventType) == family(rules.frames[match.frame].eventType)
        }
        if other.consumed.contains(where: { $0.overlaps(match.trigger.tokens) }) {
          return match.trigger.noun != nil
            || family(rules.frames[other.frame].eventType) == family(rules.frames[match.frame].eventType)
        }
        return false
      }
      if !collides { chosen.append(match) }
    }
    return chosen.sorted { $0.trigger.tokens.lowerBound < $1.trigger.tokens.lowerBound }
  }

  // MARK: Claims

  private mutating func add(_ match: FrameMatch, _ view: SentenceView) {
    let frame = rules.frames[match.frame]
    guard let subject = match.bindings["subject"]?.value.entity else { return }
    guard var reality = reality(of: match, frame, view) else { return }
    let attribution = AttributionReader(view: view, cues: rules.attribution, speech: speech)
    let source = attribution.source(ofClause: match.trigger.clause, tokens: match.trigger.tokens)
    if source?.denies == true, !frame.isPresupposed {
      reality = Reality(factuality: .notOccurred, polarity: .negative, hedge: reality.hedge)
    }
    var eventType = frame.eventType
    if let planned = frame.plannedAs,
      [.planned, .intendedPast, .expected, .speculated].contains(reality.factuality)
    {
      eventType = planned
    }
    let roleTokens = match.bindings.values.compactMap(\.noun).compactMap {
      view.tokenRange(view.extent(of: $0))
    }
    var time: TimeAttacher.Attached?
    if frame.takesTime {
      time = TimeAttacher(view: view, resolver: resolver, times: timesHere).time(
        of: match.trigger, roleTokens: roleTokens, reality: reality)
    }
    if frame.conditions.needsSince, time?.value.relation != .since { return }
    if eventType != frame.eventType, reality.factuality == .intendedPast { time = nil }

    var slots: [String: SlotContent] = [:]
    for role in frame.roles where role.isSlot {
      guard let binding = match.bindings[role.name], binding.value != .entity(subject) else { continue }
      slots[role.name] = binding.value
    }
    var warnings: [String] = []
    var confidence = match.trigger.noun == nil ? 1.0 : 0.9
    if match.bindings["subject"]?.isFallback == true, match.bindings["subject"]?.noun == nil {
      warnings.append("subject-by-reference")
      confidence *= 0.9
    }
    if time?.value.resolved == false { warnings.append("unresolved-date") }
    let claim = builder.claim(
      ClaimBuilder.Parts(
        rule: frame.id, eventType: eventType, subject: subject, slots: slots, time: time, reality: reality,
        attribution: [publisher] + (source?.links ?? []), variant: match.trigger.variant,
        confidence: confidence,
        warnings: warnings, evidence: evidence(of: match, time: time, view), sentence: view.sentence.span))
    // One phrase tells one event of a type about one subject once.
    guard !claims.contains(where: { $0.id == claim.id }), !isReference(claim, variant: match.trigger.variant)
    else { return }
    claims.append(claim)
    lastSubject[family(eventType)] = subject
    usedEntities.insert(subject)
    for content in slots.values { usedEntities.formUnion(content.entities) }
  }

  /// "By abandoning the IPO, …", "the spin-off": a gerund or noun that adds neither time nor slot to an event already
  /// told refers to it and claims nothing.
  private func isReference(_ claim: Claim, variant: String) -> Bool {
    guard variant == "gerund" || variant == "nominal", claim.time == nil else { return false }
    return claims.contains { other in
      other.family == claim.family && other.subject == claim.subject && other.eventType == claim.eventType
        && claim.slots.allSatisfy { other.slots[$0.key] == $0.value }
    }
  }

  private func reality(of match: FrameMatch, _ frame: Frame, _ view: SentenceView) -> Reality? {
    if frame.isPresupposed { return .occurred }
    let reader = FactualityReader(view: view, cues: rules.factuality, taxonomy: rules.taxonomy)
    guard let clause = match.trigger.clause else {
      // A headline without a verb, or a noun outside every clause: nothing says that it happened.
      return match.trigger.noun == nil
        ? .occurred : Reality(factuality: .occurred, polarity: .positive, hedge: 0.9)
    }
    guard var reality = reader.reality(ofClause: clause, eventType: frame.eventType) else { return nil }
    if match.trigger.noun != nil {
      // The noun's event is presupposed by a clause in the past, and open in one that looks ahead.
      let verb = view.sentence.verbGroups[view.sentence.clauses[clause].verb]
      if let cue = rules.factuality.verbs[view.lemma(of: verb)], cue != .occurred { return nil }
      if reality.factuality != .occurred { return nil }
    }
    if let plain = frame.plainFactuality, reality.factuality == .occurred {
      let verb = view.sentence.verbGroups[view.sentence.clauses[clause].verb]
      reality.factuality = verb.tense == .past && plain == .planned ? .intendedPast : plain
    }
    return reality
  }

  /// The shortest run of words over the trigger, the roles in the sentence and the time.
  private func evidence(of match: FrameMatch, time: TimeAttacher.Attached?, _ view: SentenceView) -> Range<
    Int
  > {
    var range = match.trigger.tokens
    func include(_ other: Range<Int>) {
      range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
    for binding in match.bindings.values {
      guard let tokens = binding.tokens, !binding.isFallback || binding.noun != nil else { continue }
      include(tokens)
    }
    if let time { include(time.tokens) }
    guard match.trigger.noun == nil, let clause = match.trigger.clause else { return range }
    // What governs the verb says whether it happened: "had planned X to go public".
    var current = view.sentence.clauses[clause]
    while current.coordinatedWith == nil, view.sentence.verbGroups[current.verb].form == .infinitive,
      let governor = current.governor
    {
      current = view.sentence.clauses[governor]
      include(view.sentence.verbGroups[current.verb].tokens)
    }
    // Behind "and" the shared subject and time stand with another verb, whose words are another claim's.
    if current.coordinatedWith != nil {
      let start = view.sentence.verbGroups[current.verb].tokens.lowerBound
      range = min(max(range.lowerBound, start), match.trigger.tokens.lowerBound)..<range.upperBound
    }
    return range
  }

  // MARK: Result

  func result() -> DocumentClaims {
    let entities = usedEntities.map { index -> Entity in
      let record = document.entities[index]
      return Entity(
        id: builder.entityIDs[index], name: record.name, kind: record.kind,
        aliases: record.aliases.sorted())
    }
    return DocumentClaims(
      document: DocumentSummary(document.document),
      entities: Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
        .sorted { $0.id < $1.id },
      claims: linkDuplicates(
        claims.sorted {
          ($0.evidence.start, $0.evidence.end, $0.id) < ($1.evidence.start, $1.evidence.end, $1.id)
        }),
      quotationHashes: QuotationHasher.hashes(of: document))
  }

  /// Claims of one type, subject and value that tell the same event in headline, lead and body.
  private func linkDuplicates(_ claims: [Claim]) -> [Claim] {
    claims.map { claim in
      let same = claims.filter { other in
        guard other.id != claim.id, other.eventType == claim.eventType, other.subject == claim.subject else {
          return false
        }
        guard let first = claim.time, let second = other.time else { return true }
        return first.bounds.overlaps(second.bounds)
      }
      return same.isEmpty
        ? claim : claim.resolved(entity: { $0 }, origin: claim.origin, duplicates: same.map(\.id).sorted())
    }
  }
}
