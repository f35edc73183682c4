import DatelineLanguage
import DatelineModel
import DatelineRules

/// Finds whose information a claim is: the chain from the publisher to the innermost speaker.
struct SourceReader {
  let view: SentenceView
  let words: AttributionWords
  let sources: SourceIndex
  /// The clauses of gerunds that cite somebody or something.
  private let citations: [Int]

  /// Makes a reader of the sources that a sentence names.
  ///
  /// - Complexity: O(n) in the verbs of the sentence.
  init(view: SentenceView, words: AttributionWords, sources: SourceIndex) {
    self.view = view
    self.words = words
    self.sources = sources
    citations = view.sentence.clauses.indices.filter {
      let verb = view.sentence.verbGroups[view.sentence.clauses[$0].verb]
      return verb.form == .gerund && words.citing[verb] ?? false
    }
  }

  /// The chain found for a claim.
  struct Chain {
    /// The links behind the publisher, outermost first.
    var links: [Link] = []
    /// Whether the innermost speaker denies what is said.
    var denies = false
    /// Whether a speaker says neither that it is so nor that it is not: "declined to confirm that".
    var isOpen = false
    /// The entity that the innermost source refers to.
    var speaker: Int?
  }

  /// One source with the words that name it.
  struct Link {
    let attribution: Attribution
    /// The token indices of the source's words.
    let tokens: Range<Int>
    /// The token indices of the words that show that it is said.
    let cue: Range<Int>?
  }

  /// The publisher's link, which opens every chain.
  static func publisher(of document: Document) -> Attribution {
    Attribution(by: document.publisher ?? document.id, kind: .publisher)
  }

  /// The sources of a chain behind the publisher, outermost first: a company that publishes its own announcement is the
  /// publisher and no speaker besides.
  static func speakers(_ chain: Chain, in document: AnalysedDocument) -> [Link] {
    guard let publisher = document.publisher.map({ document.entities[$0].name }) else { return chain.links }
    return chain.links.filter { ![publisher, document.document.publisher].contains($0.attribution.by) }
  }

  /// The chain of sources around a token of the sentence.
  func chain(at token: Int) -> Chain {
    var chain = Chain()
    for attribution in sources.chain(at: token) {
      guard let source = attribution.source else { continue }
      chain.denies = attribution.cue.map(isDenial) ?? false
      chain.isOpen = chain.isOpen || attribution.cue.map(isWithheld) ?? false
      chain.speaker = attribution.speaker ?? speaker(named: source)
      if let cue = attribution.cue, let medium = medium(toldBy: cue) { chain.add(medium) }
      guard let link = link(attribution, source) else { continue }
      chain.add(link)
      if let cue = attribution.cue, let cited = cited(by: link, cue: cue, for: attribution.content) {
        chain.add(cited)
        chain.speaker = speaker(named: cited.tokens)
      }
    }
    return chain
  }

  /// A chain with who foresees the event of a clause, where that is somebody else than it is about: "Jane Roe expects Halden to
  /// earn $3 a share".
  ///
  /// - Parameters:
  ///   - chain: the chain so far.
  ///   - clause: the clause of the event.
  ///   - cues: the words that tell how real an event is.
  ///   - subjects: whom the event is about.
  /// - Returns: the chain, longer by one where somebody foresees.
  func foreseen(_ chain: Chain, inClause clause: Int, _ cues: FactualityGrammar, besides subjects: [Int])
    -> Chain
  {
    guard let governor = view.sentence.clauses[clause].governor else { return chain }
    let verb = view.verb(ofClause: governor)
    guard cues.verbs[verb] == .expected || view.predicates.foreseeing[verb] ?? false, !verb.isPassive,
      let source = view.sentence.clauses[governor].subject, source != view.sentence.clauses[clause].subject,
      view.entity(of: source).map({ !subjects.contains($0) }) ?? true,
      let link = link(view.group(source).tokens, cue: verb.tokens)
    else { return chain }
    var longer = chain
    longer.add(link)
    return longer
  }

  /// A chain with who says it as its innermost source: "A spokesman for Halden denied that", "Halden demanded".
  ///
  /// - Parameters:
  ///   - chain: the chain so far.
  ///   - speaker: the entity that speaks.
  ///   - tokens: the words that name it.
  ///   - cue: the words that show that it speaks.
  /// - Returns: the chain, longer by one where the speaker is not in it.
  func told(_ chain: Chain, by speaker: Int, tokens: Range<Int>, cue: Range<Int>) -> Chain {
    guard let link = link(entity: speaker) else { return chain }
    var longer = chain
    longer.add(Link(attribution: link, tokens: tokens, cue: cue))
    return longer
  }

  /// Whether a sentence has a verb by which it may name a source for the one before it.
  static func mayTellSource(_ sentence: AnalysedSentence, _ words: AttributionWords) -> Bool {
    sentence.verbGroups.contains { $0.form == .finite && words.reports[$0] ?? false }
  }

  /// The chain of what somebody says, thinks or judges, the speaker innermost.
  func chain(of statement: AttributionSpan) -> Chain {
    var chain = statement.cue.map { self.chain(at: $0.lowerBound) } ?? Chain()
    if let cue = statement.cue, let medium = medium(toldBy: cue) { chain.add(medium) }
    if let source = statement.source, let link = link(statement, source) { chain.add(link) }
    return chain
  }

  /// The chain that a sentence names for the one before it, as in "This is reported by X".
  func chainOfPreviousSentence() -> Chain? {
    for clause in view.sentence.clauses {
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.form == .finite, words.reports[verb] ?? false else { continue }
      guard let pointer = verb.isPassive ? clause.subject : clause.object,
        view.group(pointer).tokens.count == 1,
        view.predicates.pointing.contains(view.text.tokens[view.group(pointer).head].word)
      else { continue }
      let speaker =
        verb.isPassive
        ? clause.arguments.first { view.predicates.agent.contains($0.preposition) }?.noun : clause.subject
      guard let speaker, let link = link(view.group(speaker).tokens, cue: verb.tokens) else { continue }
      var chain = Chain()
      chain.add(link)
      chain.add(cited(by: link, cue: verb.tokens, for: []))
      for inner in self.chain(at: view.group(pointer).head).links { chain.add(inner) }
      return chain
    }
    return nil
  }

  // MARK: Links

  private func isDenial(_ cue: Range<Int>) -> Bool {
    view.sentence.verbGroups.contains {
      $0.tokens.overlaps(cue) && !$0.isNegated && words.denials[$0] ?? false
    }
  }

  /// "declined to confirm that", "would neither confirm nor deny that", "did not deny that".
  private func isWithheld(_ cue: Range<Int>) -> Bool {
    view.sentence.clauses.contains { clause in
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.tokens.overlaps(cue), view.predicates.confirming[verb] ?? false else { return false }
      let before = verb.tokens.lowerBound - 1
      if verb.isNegated { return true }
      if before >= view.sentence.tokens.lowerBound,
        view.predicates.negative.contains(view.text.tokens[before].word)
      {
        return true
      }
      return clause.governor.map { view.predicates.denying[view.verb(ofClause: $0)] ?? false } ?? false
    }
  }

  /// "two sources told Reuters", "Reuters quoted Jane Roe as saying": the medium stands between publisher and speaker.
  private func medium(toldBy cue: Range<Int>) -> Link? {
    for clause in view.sentence.clauses where view.sentence.verbGroups[clause.verb].tokens.overlaps(cue) {
      for noun in [clause.object, quoter(of: clause)] {
        if let link = noun.flatMap({ medium(namedBy: $0, cue: cue) }) { return link }
      }
    }
    return nil
  }

  /// Who quotes in "Reuters quoted Jane Roe as saying", "Jane Roe was quoted by Reuters as saying".
  private func quoter(of clause: Clause) -> Int? {
    guard view.sentence.verbGroups[clause.verb].form == .gerund, clause.opener != nil,
      let governor = clause.governor, words.citing[view.verb(ofClause: governor)] ?? false
    else { return nil }
    let quoting = view.sentence.clauses[governor]
    guard view.verb(ofClause: governor).isPassive else { return quoting.subject }
    return quoting.arguments.first { view.predicates.agent.contains($0.preposition) }?.noun
  }

  /// The link of the medium that a noun group names.
  private func medium(namedBy noun: Int, cue: Range<Int>?) -> Link? {
    guard let entity = view.entity(of: noun), let kind = medium(entity) else { return nil }
    return Link(
      attribution: Attribution(by: view.document.entities[entity].name, kind: kind),
      tokens: view.group(noun).tokens, cue: cue)
  }

  /// What kind of medium an entity is; nil for none.
  private func medium(_ entity: Int) -> Attribution.Kind? {
    let record = view.document.entities[entity]
    return record.medium ?? (record.kind == .publisher ? .newspaper : nil)
  }

  /// "Reuters reported, citing two insiders": the sources that a source names as its own, where it tells of others; what a company
  /// cites for what it does itself is its reason.
  ///
  /// - Parameters:
  ///   - link: the source.
  ///   - cue: the words that show that it tells.
  ///   - content: what it tells.
  /// - Returns: the first such source; nil for none.
  private func cited(by link: Link, cue: Range<Int>, for content: [Range<Int>]) -> Link? {
    guard link.attribution.kind != .namedOrganisation else { return nil }
    for index in citations {
      let clause = view.sentence.clauses[index]
      let verb = view.sentence.verbGroups[clause.verb]
      guard let noun = clause.object, isSource(noun) else { continue }
      let isOfCue = clause.governor.map { view.verb(ofClause: $0).tokens.overlaps(cue) } ?? false
      let isBehind = (content + [link.tokens]).contains {
        (0...1).contains(verb.tokens.lowerBound - $0.upperBound)
      }
      if isOfCue || isBehind { return self.link(view.group(noun).tokens, cue: verb.tokens) }
    }
    return nil
  }

  /// Whether a noun group names somebody, or something written, that may be a source: not "customer demand".
  private func isSource(_ noun: Int) -> Bool {
    if view.entity(of: noun) != nil { return true }
    let head = view.text.tokens[view.group(noun).head]
    return [words.anonymous, words.documents, words.organisations, words.unnamedMedia].contains {
      $0.contains(head.word) || $0.contains(head.lemma)
    }
  }

  private func link(_ attribution: AttributionSpan, _ source: Range<Int>) -> Link? {
    if let speaker = attribution.speaker, let link = link(entity: speaker) {
      return Link(attribution: link, tokens: source, cue: attribution.cue)
    }
    return link(source, cue: attribution.cue)
  }

  /// The entity that the words of a source name: by themselves, or as the organisation for which the holder of an office
  /// speaks who has no name ("a spokesman for Halden").
  private func speaker(named source: Range<Int>) -> Int? {
    guard view.sentence.tokens.contains(source.lowerBound), let last = source.last else { return nil }
    if let noun = view.noun(at: last), let entity = view.entity(of: noun), link(entity: entity) != nil {
      // "a stake in a smelter, Orsk, a spokesman for Halden said": what stands before speaks for nobody.
      let isNamed = view.group(noun).headMention != nil || view.document.entities[entity].kind == .person
      return isNamed ? entity : organisation(spokenForBy: noun) ?? entity
    }
    guard let first = view.noun(at: source.lowerBound) else { return nil }
    // "Halden and its two owners said they": the first of several has a name.
    if !view.group(first).coordinated.isEmpty, let entity = view.entity(of: first),
      link(entity: entity) != nil
    {
      return entity
    }
    return organisation(spokenForBy: first)
  }

  private func organisation(spokenForBy noun: Int) -> Int? {
    guard view.group(noun).headMention == nil, let role = view.document.role(of: view.group(noun)),
      let office = role.name.split(separator: " ").last, !view.predicates.observing.contains(String(office)),
      let owner = view.holder(ofNoun: noun), view.matches(owner, [.organisation])
    else { return nil }
    return owner
  }

  private func link(_ source: Range<Int>, cue: Range<Int>?) -> Link? {
    if let entity = speaker(named: source), let link = link(entity: entity) {
      return Link(attribution: link, tokens: source, cue: cue)
    }
    if let carrier = carrier(of: source, cue: cue) { return carrier }
    let end = view.sentence.tokens.upperBound
    let limit = cue.map { $0.lowerBound >= source.upperBound ? $0.lowerBound : end } ?? end
    return described(source, before: limit).map { Link(attribution: $0, tokens: source, cue: cue) }
  }

  /// "a report in the Echo": the medium that carries what is written.
  private func carrier(of source: Range<Int>, cue: Range<Int>?) -> Link? {
    let end = source.upperBound
    guard let head = source.last.map({ view.text.tokens[$0] }), end < view.sentence.tokens.upperBound,
      words.documents.contains(head.word) || words.documents.contains(head.lemma),
      words.carrying.contains(view.text.tokens[end].word), let noun = view.noun(at: end + 1)
    else { return nil }
    return medium(namedBy: noun, cue: cue)
  }

  private func link(entity: Int) -> Attribution? {
    let record = view.document.entities[entity]
    if let kind = medium(entity) { return Attribution(by: record.name, kind: kind) }
    switch record.kind {
    case .person: return Attribution(by: record.name, kind: .namedPerson)
    case .company, .unit, .union, .authority: return Attribution(by: record.name, kind: .namedOrganisation)
    case .publisher, .place, .product, .index, .other: return nil
    }
  }

  /// The link of a source that no entity stands for, whose words may go on up to `limit`.
  private func described(_ source: Range<Int>, before limit: Int) -> Attribution? {
    let source = counted(source)
    let tokens = source.map { view.text.tokens[$0] }
    func names(_ set: WordSet) -> Bool { tokens.contains { set.contains($0.word) || set.contains($0.lemma) } }
    if names(words.anonymous) {
      // "the analysts" are more than one.
      let isPlural = tokens.contains { words.anonymous.contains($0.lemma) && $0.word != $0.lemma }
      let count = tokens.lazy.compactMap { words.counts[$0.word] }.first
      return Attribution(
        by: view.document.words(placed(source, words.serving, before: limit)), kind: .anonymous,
        count: isPlural && count == 1 ? nil : count)
    }
    if names(words.unnamedMedia) {
      return title(source) ?? Attribution(by: view.document.words(source), kind: .unnamedMedia)
    }
    if names(words.documents) {
      return Attribution(
        by: view.document.words(placed(source, words.carrying, before: limit)), kind: .officialDocument)
    }
    return names(words.organisations)
      ? Attribution(by: view.document.words(source), kind: .namedOrganisation) : nil
  }

  /// "the Harlow Herald newspaper": the medium whose name stands right before the noun for it.
  private func title(_ source: Range<Int>) -> Attribution? {
    guard let head = source.last, let noun = view.noun(at: head),
      let mention = view.index.mentions(in: view.group(noun).tokens).first(where: {
        $0.tokens.upperBound == head
      }),
      let entity = mention.entity, view.document.entities[entity].isOrganisation
    else { return nil }
    return Attribution(by: view.document.entities[entity].name, kind: medium(entity) ?? .newspaper)
  }

  /// "two people familiar with the terms of the deal", "analysts at Orsk Capital", "data from Orsk": a source with what tells how it
  /// knows.
  private func placed(_ source: Range<Int>, _ prepositions: WordSet, before limit: Int) -> Range<Int> {
    func phraseEnd(at token: Int, _ prepositions: WordSet) -> Int? {
      guard token + 1 < limit, let noun = view.noun(at: token + 1) else { return nil }
      let word = view.text.tokens[token].word
      // "bankers in Oslo", but not "analysts in a note".
      let isSeat = words.seating.contains(word) && view.group(noun).headMention != nil
      guard isSeat || prepositions.contains(word) else { return nil }
      let end = view.group(view.owned(by: noun)).tokens.upperBound
      return end <= limit ? end : nil
    }
    let end = source.upperBound
    let knows = end + 1 < limit && words.knowing.contains(view.text.tokens[end].word)
    guard let first = phraseEnd(at: knows ? end + 1 : end, knows ? words.regarding : prepositions) else {
      return source
    }
    return source.lowerBound..<(phraseEnd(at: first, view.predicates.belonging) ?? first)
  }

  /// "one of the people", "two of them": a bare number with those of whom it is said.
  private func counted(_ source: Range<Int>) -> Range<Int> {
    let end = source.upperBound
    guard source.count == 1, words.counts[view.text.tokens[source.lowerBound].word] != nil,
      end < view.sentence.tokens.upperBound,
      view.predicates.belonging.contains(view.text.tokens[end].word),
      let noun = view.noun(at: end + 1)
    else { return source }
    return source.lowerBound..<view.group(noun).tokens.upperBound
  }
}

extension SourceReader.Chain {
  /// Adds a link behind the others, unless the same source stands there already.
  fileprivate mutating func add(_ link: SourceReader.Link?) {
    guard let link, !links.contains(where: { $0.attribution.by == link.attribution.by }) else { return }
    links.append(link)
  }
}
