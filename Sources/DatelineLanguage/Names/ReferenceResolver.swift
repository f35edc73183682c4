import DatelineModel

/// Finds what pronouns and definite descriptions refer to, in one pass over the document.
///
/// A pronoun takes the subject of its sentence's earlier clauses, else the subject before; a description takes the
/// entity that the document has called so, else the nearest of its kind. What cannot be told stays unresolved.
struct ReferenceResolver {
  let tokens: [TokenView]
  private(set) var sentences: [AnalysedSentence]
  private(set) var mentions: [Mention]
  private(set) var entities: [EntityRecord]
  let vocabulary: NameVocabulary
  private(set) var topic: Int?

  private var lastOrganisation: Int?
  private var lastSubjectOrganisation: Int?
  private var lastUnit: Int?
  private var lastPerson: Int?
  /// The last organisation named in the current sentence.
  private var lastInSentence: Int?

  init(
    tokens: [TokenView], sentences: [AnalysedSentence], mentions: [Mention], entities: [EntityRecord],
    vocabulary: NameVocabulary
  ) {
    self.tokens = tokens
    self.sentences = sentences
    self.mentions = mentions
    self.entities = entities
    self.vocabulary = vocabulary
  }

  mutating func resolve() {
    topic = documentTopic()
    lastOrganisation = topic
    lastSubjectOrganisation = topic
    for index in sentences.indices where sentences[index].zone != .furniture { resolve(sentence: index) }
  }

  /// The organisation named most often; the one named first wins a tie.
  private func documentTopic() -> Int? {
    var best: (entity: Int, count: Int)?
    for mention in mentions {
      guard let entity = mention.entity, entities[entity].isOrganisation, entities[entity].medium == nil
      else { continue }
      let count = entities[entity].mentionCount
      if count > (best?.count ?? 0) { best = (entity, count) }
    }
    return best?.entity
  }

  private mutating func resolve(sentence index: Int) {
    let sentence = sentences[index]
    lastInSentence = nil
    let subjects = Set(sentence.clauses.compactMap { $0.isRelative ? nil : $0.subject })
    var groups = sentence.nounGroups
    for (number, group) in sentence.nounGroups.enumerated() {
      let opener = tokens[group.tokens.lowerBound]
      if let entity = possessivePronoun(opener) {
        note(entity, at: group.tokens.lowerBound..<group.tokens.lowerBound + 1, form: .pronoun)
      }
      if let mention = group.headMention {
        if let entity = mentions[mention].entity { remember(entity, isSubject: subjects.contains(number)) }
        continue
      }
      for mention in group.mentions {
        if let entity = mentions[mention].entity { remember(entity, isSubject: false) }
      }
      guard let (entity, form) = reference(of: group, in: sentence) else { continue }
      let mention = note(entity, at: group.tokens, form: form)
      groups[number] = NounGroup(
        tokens: group.tokens, head: group.head, mentions: group.mentions + [mention], headMention: mention,
        possessor: group.possessor, apposition: group.apposition, coordinated: group.coordinated)
      if form == .description { remember(entity, isSubject: subjects.contains(number)) }
    }
    sentences[index] = AnalysedSentence(
      tokens: sentence.tokens, span: sentence.span, zone: sentence.zone, times: sentence.times,
      quantities: sentence.quantities, chunks: sentence.chunks, nounGroups: groups,
      verbGroups: sentence.verbGroups, clauses: sentence.clauses)
  }

  @discardableResult
  private mutating func note(_ entity: Int, at range: Range<Int>, form: Mention.Form) -> Int {
    mentions.append(
      Mention(
        span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
        tokens: range,
        form: form, entity: entity))
    return mentions.count - 1
  }

  private mutating func remember(_ entity: Int, isSubject: Bool) {
    if entities[entity].kind == .person {
      lastPerson = entity
    } else if entities[entity].isOrganisation, entities[entity].medium == nil {
      lastOrganisation = entity
      lastInSentence = entity
      if isSubject { lastSubjectOrganisation = entity }
      if entities[entity].kind == .unit { lastUnit = entity }
    }
  }

  private func possessivePronoun(_ token: TokenView) -> Int? {
    switch token.lower {
    case "its", "their": lastSubjectOrganisation ?? lastOrganisation
    case "his", "her": lastPerson
    default: nil
    }
  }

  private func reference(of group: NounGroup, in sentence: AnalysedSentence) -> (Int, Mention.Form)? {
    let head = tokens[group.head]
    if group.tokens.count == 1 {
      switch head.lower {
      case "it", "they", "them":
        return (lastSubjectOrganisation ?? lastOrganisation).map { ($0, .pronoun) }
      case "he", "she", "him": return lastPerson.map { ($0, .pronoun) }
      default: break
      }
    }
    let opener = tokens[group.tokens.lowerBound].lower
    guard ["the", "this", "that"].contains(opener), group.possessor == nil else { return nil }
    if let kind = vocabulary.organisationNouns[head.lemma] ?? vocabulary.organisationNouns[head.lower] {
      return described(by: head.lemma, kind: kind, group: group).map { ($0, .description) }
    }
    // "the Norwegians": newsrooms call a company by its people.
    if head.isCapitalised, head.lower.hasSuffix("s"),
      vocabulary.nationalities.contains(String(head.lower.dropLast()))
    {
      return described(by: head.lower, kind: .company, group: group).map { ($0, .description) }
    }
    let isPerson =
      vocabulary.personNouns.contains(head.lemma)
      || vocabulary.roles.contains { $0.words.count == 1 && $0.words[0] == head.lower }
    if isPerson {
      let isFormer = group.tokens.contains { tokens[$0].lower == "former" }
      let named = entities.indices.filter {
        entities[$0].kind == .person && entities[$0].roleIsFormer == isFormer && entities[$0].role != nil
      }
      if isFormer, named.count == 1 { return (named[0], .description) }
      // "the executive" is in office; somebody called former is not meant.
      if let lastPerson, entities[lastPerson].roleIsFormer == isFormer { return (lastPerson, .description) }
      let inOffice = named.filter { entities[$0].mentionCount > 0 }
      return inOffice.count == 1 ? (inOffice[0], .description) : nil
    }
    return nil
  }

  private func described(by noun: String, kind: Entity.Kind, group: NounGroup) -> Int? {
    // "the group" may be the one described so ("the luxury group Kering") or the one whose name says so.
    let called = entities.indices.filter { index in
      entities[index].descriptions.contains(noun)
        || entities[index].isOrganisation && entities[index].name.lowercased().hasSuffix(" " + noun)
    }
    if called.count == 1 { return called[0] }
    switch kind {
    case .unit:
      // Somebody just named in the sentence whose kind nothing shows may be the unit.
      if let last = lastInSentence, !entities[last].kindIsSure || entities[last].kind == .unit { return last }
      if let lastUnit { return lastUnit }
      let units = entities.indices.filter { entities[$0].kind == .unit }
      return units.count == 1 ? units[0] : nil
    case .company:
      let named = entities.indices.filter {
        entities[$0].kind == .company && entities[$0].medium == nil && entities[$0].mentionCount > 0
      }
      let sure = named.filter { entities[$0].kindIsSure }
      let companies = sure.isEmpty ? named : sure
      if let last = lastOrganisation, companies.contains(last) { return last }
      // A unit is not "the group": the company named most often is meant.
      return companies.max { (entities[$0].mentionCount, -$0) < (entities[$1].mentionCount, -$1) }
    case .union, .authority:
      let same = entities.indices.filter { entities[$0].kind == kind }
      return same.count == 1 ? same[0] : nil
    case .person, .publisher, .place, .product, .index, .other: return nil
    }
  }
}
