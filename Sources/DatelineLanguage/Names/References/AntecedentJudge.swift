import DatelineModel

/// Weighs the entities named last against one another as antecedents of a reference.
struct AntecedentJudge {
  private let entities: [EntityRecord]
  private let called: Set<EntityGatherer.Calling>
  private let grammar: NameGrammar
  private let topic: Int?
  private let issuer: Int?
  /// What was mentioned last, oldest first: at most ``memory`` entities.
  private var recent: [Trace] = []
  private var sentence = 0
  private var unnamed: [Unnamed] = []
  /// The organisation of the person named last in the sentence at hand.
  private var employer: Int?
  /// Organisations by describing noun or kind, for descriptions of what was named long before.
  private let byKind: [Entity.Kind: [Int]]

  /// The last mention of an entity.
  private struct Trace {
    let entity: Int
    let sentence: Int
    let isSubject: Bool
    let isModifier: Bool
  }

  /// A common noun that a pronoun can mean as well.
  private struct Unnamed {
    let sentence: Int
    let isPlural: Bool
    let isSubject: Bool
  }

  private static let memory = 16
  private static let kindLimit = 8

  init(
    entities: [EntityRecord], called: Set<EntityGatherer.Calling>, grammar: NameGrammar, topic: Int?,
    issuer: Int?
  ) {
    self.issuer = issuer
    self.entities = entities
    self.called = called
    self.grammar = grammar
    self.topic = topic
    var byKind: [Entity.Kind: [Int]] = [:]
    for (index, entity) in entities.enumerated() where entity.mentionCount > 0 {
      if (byKind[entity.kind]?.count ?? 0) < Self.kindLimit { byKind[entity.kind, default: []].append(index) }
    }
    self.byKind = byKind
  }

  /// Tells the judge that sentence `number` begins.
  mutating func beginSentence(_ number: Int) {
    sentence = number
    employer = nil
    unnamed.removeAll { $0.sentence + 1 < number }
  }

  /// Notes a mention of an entity.
  ///
  /// - Parameters:
  ///   - entity: the entity.
  ///   - isSubject: whether the mention is its clause's subject.
  ///   - isModifier: whether it only modifies a noun: "Halden engineers".
  mutating func note(_ entity: Int, isSubject: Bool, isModifier: Bool = false) {
    if entities[entity].kind == .person { employer = entities[entity].organisation ?? employer }
    let earlier = recent.first { $0.entity == entity && $0.sentence == sentence }
    let wasSubject = earlier?.isSubject ?? false
    let modifies = isModifier && earlier?.isModifier ?? true
    recent.removeAll { $0.entity == entity }
    if recent.count >= Self.memory { recent.removeFirst() }
    recent.append(
      Trace(entity: entity, sentence: sentence, isSubject: isSubject || wasSubject, isModifier: modifies))
  }

  /// Notes a common noun.
  mutating func noteUnnamed(isPlural: Bool, isSubject: Bool) {
    if unnamed.count >= Self.memory { unnamed.removeFirst() }
    unnamed.append(Unnamed(sentence: sentence, isPlural: isPlural, isSubject: isSubject))
  }

  // MARK: Pronouns

  /// What a pronoun refers to.
  ///
  /// - Returns: the entity that is clearly ahead, or nil, and all possible ones, best first.
  func antecedent(of pronoun: PronounClass, isSubject: Bool) -> (Int?, [Mention.Candidate]) {
    var scored: [Mention.Candidate] = []
    for trace in recent.reversed() where suits(trace.entity, pronoun) {
      var score = salience(trace, isSubject: isSubject)
      if scored.isEmpty { score += grammar.weight(.latest) }
      if pronoun == .plural { score += grammar.weight(.collective) }
      if !entities[trace.entity].kindIsSure { score += grammar.weight(.unsureKind) }
      if trace.entity == topic { score += grammar.weight(.topic) }
      scored.append(Mention.Candidate(entity: trace.entity, score: score))
    }
    let rival =
      pronoun == .thing || pronoun == .plural
      ? rivalScore(isPlural: pronoun == .plural, isSubject: isSubject) : nil
    return decide(scored, rival: rival)
  }

  private func suits(_ entity: Int, _ pronoun: PronounClass) -> Bool {
    let record = entities[entity]
    switch pronoun {
    case .thing: return record.isOrganisation && record.medium == nil || record.kind == .product
    case .plural: return record.isOrganisation && record.medium == nil
    case .masculine: return record.kind == .person && record.gender != .feminine
    case .feminine: return record.kind == .person && record.gender != .masculine
    case .speakers: return false
    }
  }

  private func salience(_ trace: Trace, isSubject: Bool) -> Int {
    var score = distance(trace.sentence)
    if trace.isModifier { score += grammar.weight(.modifier) }
    if trace.isSubject {
      score += grammar.weight(.subject)
      if isSubject { score += grammar.weight(.parallel) }
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

  /// How much speaks for a common noun, which then takes the pronoun from every name.
  private func rivalScore(isPlural: Bool, isSubject: Bool) -> Int? {
    unnamed.filter { $0.isPlural == isPlural && ($0.isSubject || isPlural && $0.sentence == sentence) }
      .map {
        distance($0.sentence) + ($0.isSubject ? grammar.weight(.subject) : 0)
          + ($0.isSubject && isSubject ? grammar.weight(.parallel) : 0)
      }
      .max()
  }

  // MARK: Descriptions

  /// What a description refers to.
  ///
  /// - Returns: the entity that is clearly ahead, or nil, and all possible ones, best first.
  func antecedent(of description: Description, isSubject: Bool) -> (Int?, [Mention.Candidate]) {
    var scored: [Mention.Candidate] = []
    var seen: Set<Int> = []
    for trace in recent.reversed() where seen.insert(trace.entity).inserted {
      guard var score = fit(trace.entity, description) else { continue }
      score += salience(trace, isSubject: isSubject)
      if scored.isEmpty { score += grammar.weight(.latest) }
      if trace.entity == topic { score += grammar.weight(.topic) }
      scored.append(Mention.Candidate(entity: trace.entity, score: score))
    }
    for entity in byKind[description.kind] ?? [] where seen.insert(entity).inserted {
      guard var score = fit(entity, description) else { continue }
      if entity == topic { score += grammar.weight(.topic) }
      scored.append(Mention.Candidate(entity: entity, score: score))
    }
    return decide(scored, rival: nil)
  }

  /// What speaks for an entity by the words of a description; nil when they rule it out.
  private func fit(_ entity: Int, _ description: Description) -> Int? {
    let record = entities[entity]
    guard record.medium == nil || description.kind == .publisher else { return nil }
    var score = 0
    if called.contains(EntityGatherer.Calling(entity: entity, noun: description.noun)) {
      // "the company" calls nobody in particular.
      score += grammar.weight(grammar.issuerNouns.contains(description.noun) ? .sameCommonNoun : .sameNoun)
    } else {
      switch description.kind {
      case .company:
        guard record.kind == .company || record.kind == .unit && record.kindIsSure == false else {
          return nil
        }
      case .unit:
        guard record.kind == .unit || record.kind == .company && !record.kindIsSure else { return nil }
      default: guard record.kind == description.kind else { return nil }
      }
    }
    if description.kind == .company, grammar.issuerNouns.contains(description.noun) {
      if record.kind == .unit { score += grammar.weight(.unitForCompany) }
      if entity == issuer { score += grammar.weight(.issuer) }
    }
    if entity == employer { score += grammar.weight(.employer) }
    if !record.kindIsSure { score += grammar.weight(.unsureKind) }
    if let country = description.country {
      let code = grammar.countryCodes[country]
      if let own = record.country, own != code { return nil }
      if record.country == code { score += grammar.weight(.sameCountry) }
    }
    if description.kind == .person {
      if record.roles.isEmpty, description.isFormer { return nil }
      if record.roleIsFormer != description.isFormer { score += grammar.weight(.otherStatus) }
      if let role = description.role {
        if record.roles.contains(where: { $0.role == role }) {
          score += grammar.weight(.sameRole)
        } else if !record.roles.isEmpty {
          return nil
        }
      }
    }
    return score
  }

  // MARK: Decision

  private func decide(_ scored: [Mention.Candidate], rival: Int?) -> (Int?, [Mention.Candidate]) {
    let ranked = scored.sorted { ($0.score, $1.entity) > ($1.score, $0.entity) }
    guard let best = ranked.first, best.score >= grammar.weight(.threshold) else { return (nil, ranked) }
    if let rival, rival > best.score { return (nil, ranked) }
    if ranked.count > 1, best.score - ranked[1].score < grammar.weight(.margin) { return (nil, ranked) }
    return (best.entity, ranked)
  }
}
