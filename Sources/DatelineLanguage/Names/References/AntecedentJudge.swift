import DatelineModel

/// Weighs the entities named last against one another as antecedents of a reference.
struct AntecedentJudge {
  let tokens: [Token]
  private(set) var entities: [EntityRecord]
  let grammar: NameGrammar
  let topic: Int?
  /// What speaks for the topic, more where it is the only company of the document.
  private let topicWeight: Int
  let issuer: Int?
  /// The words by which the document called entities so far.
  private(set) var calls: EntityCalls
  /// What was mentioned last, oldest first: at most ``memory`` entities.
  private(set) var recent: [Trace] = []
  private(set) var sentence = 0
  /// Who bought what from whom, as the text told it last.
  private(set) var transfer: Transfer?
  private var unnamed: [Unnamed] = []
  /// The first sentence of the paragraph at hand, and the company with which one of its sentences opened last as a subject, unless
  /// that only said something.
  private var paragraph: (start: Int, opener: (entity: Int, sentence: Int)?) = (0, nil)
  /// The nouns by which the text told of several who act together and have no name: "an investor group".
  private(set) var gatherings: [Word] = []
  /// The entities that were told of together last, and in which sentence.
  private(set) var group: (members: [Int], sentence: Int)?
  /// The organisation of the person named last in the sentence at hand.
  private(set) var employer: Int?
  /// The first entities of each kind, ``kindLimit`` places a kind, for descriptions of what was named long before.
  private var ofKind: [Int32]

  /// The last mention of an entity.
  struct Trace {
    let entity: Int
    let sentence: Int
    var isSubject: Bool
    /// Whether it is the subject only as the owner of what its sentence opens with: "Halden shares fell".
    let isHolder: Bool
    let isModifier: Bool
    /// Whether it is joined by "and" to what was mentioned before it and is no nearer than that.
    let isSecondOfPair: Bool
    /// Whether it is only told something: "told the commission".
    let isAddressee: Bool
    /// Whether it is the subject of a verb of speech; of an organisation, also whether it was one before.
    let isSpeaker: Bool
  }

  /// A common noun that a pronoun can mean as well.
  private struct Unnamed {
    let sentence: Int
    let isPlural: Bool
    let isSubject: Bool
    /// Whether it is the subject of a verb of speech.
    let isSpeaker: Bool
    /// Whether it is a noun for a person.
    let isPerson: Bool
    /// The entities that it stands for together; none for a common noun.
    let members: [Int]
  }

  /// The classes of pronouns that can mean each entity.
  private var pronouns: [UInt8]

  /// The entity that is clearly ahead, or nil, and all possible ones, best first.
  typealias Verdict = (entity: Int?, candidates: [Mention.Candidate])

  private static let memory = 16
  private static let kindLimit = 8
  /// For how many sentences a paragraph is about the company with which one opened.
  private static let reach = 2

  /// Makes a judge who has heard nothing yet.
  ///
  /// - Parameters:
  ///   - names: the names of the document.
  ///   - tokens: its tagged tokens.
  ///   - topic: the organisation that the document is about.
  ///   - issuer: the organisation whose release the text is.
  init(names: GatheredNames, tokens: [Token], topic: Int?, issuer: Int?) {
    self.tokens = tokens
    entities = names.entities
    calls = names.calls
    grammar = names.surroundings.grammar
    self.topic = topic
    let isOnly = names.entities.indices.allSatisfy { entity in
      entity == topic || names.entities[entity].kind != .company || names.entities[entity].mentionCount == 0
    }
    let isSure = topic.map { names.entities[$0].kindIsSure } ?? false
    topicWeight = grammar.weight(.topic) + (isOnly && isSure ? grammar.weight(.onlyCompany) : 0)
    self.issuer = issuer
    pronouns = entities.map(Self.pronouns)
    ofKind = [Int32](repeating: -1, count: Entity.Kind.byPreference.count * Self.kindLimit)
    var counts = KindVotes()
    for (index, entity) in entities.enumerated() where entity.mentionCount > 0 {
      let count = Int(counts[entity.kind])
      guard count < Self.kindLimit else { continue }
      ofKind[entity.kind.place * Self.kindLimit + count] = Int32(index)
      counts[entity.kind] += 1
    }
  }

  // MARK: Listening

  /// Tells the judge that sentence `number` begins, which may open a paragraph.
  mutating func beginSentence(_ number: Int, opensParagraph: Bool) {
    sentence = number
    if opensParagraph { paragraph = (number, nil) }
    employer = nil
    if let first = unnamed.first, first.sentence + 1 < number {
      unnamed.removeAll { $0.sentence + 1 < number }
    }
  }

  /// Notes a mention of an entity.
  ///
  /// - Parameters:
  ///   - entity: the entity.
  ///   - isSubject: whether the mention is its clause's subject.
  ///   - isHolder: whether it is the subject only as the owner of what its sentence opens with.
  ///   - isModifier: whether it only modifies a noun: "Halden engineers".
  ///   - isSecondOfPair: whether "and" joins it to the mention before.
  ///   - isAddressee: whether it is whom a verb of speech tells something.
  ///   - isSpeaker: whether it is the subject of a verb of speech.
  ///   - opensSentence: whether it is the subject with which its sentence begins.
  mutating func note(
    _ entity: Int, isSubject: Bool, isHolder: Bool = false, isModifier: Bool = false,
    isSecondOfPair: Bool = false, isAddressee: Bool = false, isSpeaker: Bool = false,
    opensSentence: Bool = false
  ) {
    var addressed = isAddressee
    var speaks = isSpeaker
    if entities[entity].kind == .person { employer = entities[entity].organisation ?? employer }
    var wasSubject = false
    var holds = isHolder
    var modifies = isModifier
    if isSubject, isCompany(entity) {
      if opensSentence {
        paragraph.opener = isSpeaker ? nil : (entity, sentence)
      } else if let opener = paragraph.opener, opener.sentence < sentence, opener.entity != entity {
        paragraph.opener = nil
      }
    }
    if let place = recent.lastIndex(where: { $0.entity == entity }) {
      let isSameSentence = recent[place].sentence == sentence
      if isSameSentence {
        wasSubject = recent[place].isSubject
        if !isSubject { holds = recent[place].isHolder }
        modifies = isModifier && recent[place].isModifier
        addressed = isAddressee && recent[place].isAddressee
      }
      // Companies go on speaking; of people it is the one who spoke last.
      if isSameSentence || entities[entity].isOrganisation { speaks = isSpeaker || recent[place].isSpeaker }
      recent.remove(at: place)
    } else if recent.count >= Self.memory {
      recent.removeFirst()
    }
    // Both of a pair are the subject.
    if isSecondOfPair, isSubject, !recent.isEmpty { recent[recent.count - 1].isSubject = true }
    recent.append(
      Trace(
        entity: entity, sentence: sentence, isSubject: isSubject || wasSubject, isHolder: holds,
        isModifier: modifies,
        isSecondOfPair: isSecondOfPair, isAddressee: addressed, isSpeaker: speaks))
  }

  /// Makes the judge know an entity that the text describes and does not name.
  ///
  /// - Parameters:
  ///   - record: the entity.
  ///   - noun: the noun that it is called by.
  ///   - modifiers: the words before the noun.
  mutating func add(_ record: EntityRecord, noun: Word, modifiers: some Sequence<Word>) {
    let entity = entities.count
    entities.append(record)
    pronouns.append(Self.pronouns(of: record))
    calls.add(noun: noun, of: entity)
    for word in modifiers { calls.add(modifier: word, of: entity) }
  }

  /// Notes a common noun, or several names that stand together; one in the singular can only rival a name when it is a subject.
  mutating func noteUnnamed(
    isPlural: Bool, isSubject: Bool, isSpeaker: Bool = false, isPerson: Bool = false, members: [Int] = []
  ) {
    guard isPlural || isSubject else { return }
    if !members.isEmpty { group = (members, sentence) }
    if unnamed.count >= Self.memory { unnamed.removeFirst() }
    unnamed.append(
      Unnamed(
        sentence: sentence, isPlural: isPlural, isSubject: isSubject, isSpeaker: isSpeaker,
        isPerson: isPerson, members: members))
  }

  /// Notes that the text calls a person "he" or "she", whose name shows neither.
  mutating func noteGender(of entity: Int, by pronoun: PronounClass) {
    guard entities[entity].kind == .person, entities[entity].gender == nil else { return }
    switch pronoun {
    case .masculine: entities[entity].gender = .masculine
    case .feminine: entities[entity].gender = .feminine
    case .thing, .plural, .speakers: return
    }
    pronouns[entity] = Self.pronouns(of: entities[entity])
  }

  /// Notes who bought what from whom.
  mutating func note(_ transfer: Transfer) { self.transfer = transfer }

  /// Notes that an entity is at home in a place.
  mutating func noteHome(_ place: Int, of entity: Int) { calls.add(place: place, of: entity) }

  /// Notes that the text tells by a noun of several who act together and have no name.
  mutating func noteGathering(_ noun: Word) { if !gatherings.contains(noun) { gatherings.append(noun) } }

  /// Notes that the text calls an entity by a noun.
  mutating func noteCall(_ entity: Int, noun: Word) {
    calls.add(noun: noun, of: entity)
    if !grammar.issuerNouns.contains(noun) { calls.addKind(of: entity) }
  }

  // MARK: Pronouns

  /// What a pronoun does in its clause.
  enum Place {
    /// It is the subject.
    case subject
    /// It owns a noun, and the entity that is named beside it, as in "Halden and its plants".
    case owner(beside: Int?)
    /// It is an object and cannot mean the entity that is its clause's subject.
    case object(of: Int?)

    var isSubject: Bool { if case .subject = self { true } else { false } }
  }

  /// What a pronoun refers to.
  ///
  /// - Parameters:
  ///   - pronoun: its class.
  ///   - place: what it does in its clause.
  ///   - isOwnAct: whether it is told of by who speaks, so that it is nobody who is only told.
  ///   - speaks: whether it is the subject of a verb of speech.
  ///   - tellsOrigin: whether its clause tells how it began or whose part it becomes.
  /// - Returns: the entity that is clearly ahead, or nil, and all possible ones, best first.
  func antecedent(
    of pronoun: PronounClass, in place: Place, isOwnAct: Bool = false, speaks: Bool = false,
    tellsOrigin: Bool = false
  ) -> Verdict {
    var scored: [Mention.Candidate] = []
    for trace in recent.reversed() where pronouns[trace.entity] & 1 << pronoun.place != 0 {
      if tellsOrigin, isParty(trace.entity) { continue }
      if isOwnAct, trace.isAddressee, trace.sentence == sentence { continue }
      var score = distance(trace.sentence)
      switch place {
      case .object(of: trace.entity): continue
      case .object where pronoun == .thing: score += trace.isSubject ? 0 : grammar.weight(.parallelObject)
      case .owner(beside: trace.entity):
        score += grammar.weight(.beside) + subjecthood(trace, isSubject: false)
      default: score += subjecthood(trace, isSubject: place.isSubject)
      }
      if scored.isEmpty, !trace.isSecondOfPair { score += grammar.weight(.latest) }
      score += topicality(trace, isSubject: pronoun == .thing && place.isSubject, speaks: speaks)
      if pronoun == .plural { score += grammar.weight(.collective) }
      // "An inquiry into its purchase of Orsk": the watchdog buys nothing.
      if case .owner = place, entities[trace.entity].kind == .authority {
        score += grammar.weight(.owningAuthority)
      }
      if !entities[trace.entity].kindIsSure { score += grammar.weight(.unsureKind) }
      if trace.entity == topic { score += topicWeight }
      scored.append(Mention.Candidate(entity: trace.entity, score: score))
    }
    return decide(scored, rival: rival(of: pronoun, in: place, speaks: speaks)?.score)
  }

  private static func pronouns(of record: EntityRecord) -> UInt8 {
    PronounClass.allCases.reduce(0) { suits(record, $1) ? $0 | 1 << $1.place : $0 }
  }

  private static func suits(_ record: EntityRecord, _ pronoun: PronounClass) -> Bool {
    switch pronoun {
    case .thing: record.isOrganisation && record.medium == nil || record.kind == .product
    case .plural: record.isOrganisation && record.medium == nil
    case .masculine: record.kind == .person && record.gender != .feminine
    case .feminine: record.kind == .person && record.gender != .masculine
    case .speakers: false
    }
  }

  /// Whether an entity was a subject where it was mentioned last; in the same sentence others are, where it only owns one.
  private func isSubject(_ trace: Trace) -> Bool {
    trace.isSubject && !(trace.isHolder && trace.sentence == sentence)
  }

  private func subjecthood(_ trace: Trace, isSubject: Bool) -> Int {
    var score = trace.isModifier ? grammar.weight(.modifier) : 0
    if self.isSubject(trace) {
      score += grammar.weight(.subject) + (isSubject ? grammar.weight(.parallel) : 0)
    }
    return score
  }

  /// What speaks for who said something before, or is whom the paragraph at hand is about.
  ///
  /// Where that is a company, those who spoke in other paragraphs alone no longer do.
  private func topicality(_ trace: Trace, isSubject: Bool, speaks: Bool) -> Int {
    let opener = paragraph.opener.flatMap { (1...Self.reach).contains(sentence - $0.sentence) ? $0 : nil }
    var score = isSubject && trace.entity == opener?.entity ? grammar.weight(.paragraphSubject) : 0
    if speaks, trace.isSpeaker, opener == nil || trace.sentence >= paragraph.start {
      score += grammar.weight(.speaker)
    }
    return score
  }

  private func distance(_ from: Int) -> Int {
    switch sentence - from {
    case 0: grammar.weight(.sameSentence)
    case 1: grammar.weight(.previousSentence)
    case 2, 3: grammar.weight(.nearby)
    default: 0
    }
  }

  /// The common noun that most speaks for, which then takes the pronoun from every name, and whom it stands for.
  ///
  /// A person without a name is whom "he said" means behind "a spokesman said".
  func rival(of pronoun: PronounClass, in place: Place, speaks: Bool) -> (score: Int, members: [Int])? {
    let isOfPerson = pronoun == .masculine || pronoun == .feminine
    if isOfPerson, !speaks { return nil }
    let isPlural = pronoun == .plural
    let isSubject = place.isSubject
    var best: (score: Int, members: [Int])?
    for noun in unnamed where noun.isPlural == isPlural && (isPlural || noun.isPerson == isOfPerson) {
      if isOfPerson, !noun.isSpeaker { continue }
      guard noun.isSubject || isPlural && noun.sentence == sentence else { continue }
      var score = distance(noun.sentence)
      if noun.isSubject { score += grammar.weight(.subject) + (isSubject ? grammar.weight(.parallel) : 0) }
      if noun.isSpeaker, speaks || noun.sentence == sentence { score += grammar.weight(.speaker) }
      if score > best?.score ?? .min {
        best = (score, noun.members)
      } else if score == best?.score, noun.members != best?.members {
        best?.members = []
      }
    }
    return best
  }

  // MARK: Descriptions

  /// What a description does in its clause; an owner has a noun behind it: "the company's plant".
  enum DescribedPlace { case subject, owner, object }

  /// What a description refers to.
  ///
  /// - Parameters:
  ///   - description: the description.
  ///   - place: what it does in its clause.
  ///   - excluded: an entity that it cannot mean, as an object cannot mean its own clause's subject.
  ///   - speaks: whether it is the subject of a verb of speech.
  ///   - tellsOrigin: whether its clause tells how it began or whose part it becomes.
  /// - Returns: the entity that is clearly ahead, or nil, and all possible ones, best first.
  func antecedent(
    of description: Description, in place: DescribedPlace, excluding excluded: Int?, speaks: Bool = false,
    tellsOrigin: Bool = false
  ) -> Verdict {
    var scored: [Mention.Candidate] = []
    let isIssuer = grammar.issuerNouns.contains(description.noun)
    for trace in recent.reversed() where trace.entity != excluded {
      if tellsOrigin, isParty(trace.entity) { continue }
      guard var score = fit(trace.entity, description) else { continue }
      score += distance(trace.sentence)
      if trace.isModifier { score += grammar.weight(.modifier) }
      score += topicality(
        trace, isSubject: place == .subject && isIssuer, speaks: speaks)
      if isSubject(trace) {
        score += grammar.weight(description.kind == .person ? .subject : .describedSubject)
      }
      if scored.isEmpty, !trace.isSecondOfPair { score += grammar.weight(.latest) }
      if trace.entity == topic { score += topicWeight }
      scored.append(Mention.Candidate(entity: trace.entity, score: score))
    }
    let first = description.kind.place * Self.kindLimit
    for place in first..<first + Self.kindLimit where ofKind[place] >= 0 {
      let entity = Int(ofKind[place])
      guard !recent.contains(where: { $0.entity == entity }), !(tellsOrigin && isParty(entity)),
        var score = fit(entity, description)
      else { continue }
      if entity == topic { score += topicWeight }
      scored.append(Mention.Candidate(entity: entity, score: score))
    }
    if let home = description.place { scored = atHome(scored, in: home) }
    let verdict = decide(scored, rival: nil)
    guard description.country == nil, description.place == nil else { return verdict }
    let isOpen = isIssuer ? place == .object && isContested(verdict) : isGuessed(verdict, description)
    return isOpen ? (nil, verdict.candidates) : verdict
  }

  /// "The biscuit maker" of two companies: whether nothing shows that whom a description would mean is of its kind, and another
  /// company might be.
  private func isGuessed(_ verdict: Verdict, _ description: Description) -> Bool {
    guard description.kind == .company, let entity = verdict.entity, entity != topic,
      !calls.has(noun: description.noun, of: entity), entity != lastTransfer?.buyer,
      entity != lastTransfer?.seller
    else { return false }
    // "The airline" was one of them, and so is not "the fund".
    return verdict.candidates.contains {
      $0.entity != entity && $0.score >= 0 && isCompany($0.entity) && !calls.hasKind($0.entity)
    }
  }

  /// "Halden failed in its bid for Orsk when Kestrel agreed to buy the company": whether only that it is the subject lets the subject
  /// of the sentence be meant by what is acted upon, and not another company there.
  private func isContested(_ verdict: Verdict) -> Bool {
    guard verdict.candidates.count > 1, let entity = verdict.entity,
      let best = recent.last(where: { $0.entity == entity }), best.sentence == sentence, best.isSubject,
      case let second = verdict.candidates[1], isCompany(second.entity),
      recent.contains(where: { $0.entity == second.entity && $0.sentence == sentence })
    else { return false }
    let lead = verdict.candidates[0].score - second.score
    return lead < grammar.weight(.describedSubject) + grammar.weight(.margin)
  }

  // MARK: Decision

  /// The verdict on candidates with their scores.
  ///
  /// - Parameters:
  ///   - scored: the candidates in any order.
  ///   - rival: how much speaks for something without a name.
  /// - Returns: the entity that is clearly ahead, or nil, and all possible ones, best first.
  func decide(_ scored: [Mention.Candidate], rival: Int?) -> Verdict {
    var ranked = scored
    if ranked.count > 1 { ranked.sort { ($0.score, $1.entity) > ($1.score, $0.entity) } }
    guard let best = ranked.first, best.score >= grammar.weight(.threshold) else { return (nil, ranked) }
    if let rival, rival > best.score { return (nil, ranked) }
    if ranked.count > 1, best.score - ranked[1].score < grammar.weight(.margin) { return (nil, ranked) }
    return (best.entity, ranked)
  }
}
