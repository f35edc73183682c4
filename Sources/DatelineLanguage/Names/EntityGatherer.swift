import DatelineModel

/// Gathers the names of a document into entities and finds out what each one is.
///
/// Evidence comes from the words around a name: designators, titles, roles, describing nouns, appositions. A name
/// without evidence is taken for a company, unsurely.
struct EntityGatherer {
  let tokens: [TokenView]
  let names: [NameFinder.Found]
  let vocabulary: NameVocabulary

  private(set) var entities: [EntityRecord] = []
  private(set) var mentions: [Mention] = []
  private var indexByKey: [String: Int] = [:]
  private var evidence: [[Entity.Kind: Int]] = []

  init(tokens: [TokenView], names: [NameFinder.Found], vocabulary: NameVocabulary) {
    self.tokens = tokens
    self.names = names
    self.vocabulary = vocabulary
  }

  mutating func gather() {
    var counts: [String: [Int]] = [:]
    for (index, name) in names.enumerated() { counts[key(name.tokens), default: []].append(index) }
    // Longest names first, so that short forms find the name they shorten.
    let keys = counts.keys.sorted {
      ($0.split(separator: " ").count, $1) > ($1.split(separator: " ").count, $0)
    }
    for key in keys {
      guard let occurrences = counts[key], let first = occurrences.first else { continue }
      let words = key.split(separator: " ").map(String.init)
      let votes = occurrences.reduce(into: [Entity.Kind: Int]()) { votes, occurrence in
        collectEvidence(for: names[occurrence], words: words, into: &votes)
      }
      if let host = longerName(for: words, votes: votes) {
        indexByKey[key] = host
        entities[host].aliases.insert(written(names[first].tokens))
        entities[host].mentionCount += occurrences.count
        for (kind, count) in votes { evidence[host][kind, default: 0] += count }
        continue
      }
      indexByKey[key] = entities.count
      entities.append(
        EntityRecord(
          name: written(names[first].tokens), kind: .company, kindIsSure: false, aliases: [],
          descriptions: [],
          mentionCount: occurrences.count, medium: medium(words), organisation: nil, role: nil))
      evidence.append(votes)
    }
    joinAcronyms()
    settleKinds(keys: keys)
    for name in names {
      mentions.append(
        Mention(
          span: TextSpan(
            tokens[name.tokens.lowerBound].span.start, tokens[name.tokens.upperBound - 1].span.end),
          tokens: name.tokens, form: .name, entity: indexByKey[key(name.tokens)]))
    }
    for mention in mentions { relate(mention) }
  }

  private func key(_ range: Range<Int>) -> String { range.map { tokens[$0].lower }.joined(separator: " ") }

  /// The words as written, runs of white space made one blank.
  private func written(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound, tokens[index].hasSpaceBefore { text += " " }
      text += tokens[index].text
    }
    return text
  }

  private func medium(_ words: [String]) -> Attribution.Kind? {
    vocabulary.media[words.joined(separator: " ")]
  }

  // MARK: Short forms

  /// The entity that `words` shorten: "Renault" of "Renault Group", "Provost" of "François Provost".
  private func longerName(for words: [String], votes: [Entity.Kind: Int]) -> Int? {
    var candidates: Set<Int> = []
    for (key, index) in indexByKey {
      let longer = key.split(separator: " ").map(String.init)
      guard longer.count > words.count else { continue }
      let rest = longer.dropFirst(words.count)
      if longer.starts(with: words), rest.allSatisfy(isGeneric) { candidates.insert(index) }
      // A surname stands for the person, unless the words around it show an organisation.
      if longer.suffix(words.count).elementsEqual(words), looksLikePerson(longer, index),
        (votes[.company] ?? 0) + (votes[.unit] ?? 0) <= (votes[.person] ?? 0)
      {
        candidates.insert(index)
      }
    }
    return candidates.count == 1 ? candidates.first : nil
  }

  private func isGeneric(_ word: String) -> Bool {
    vocabulary.legalForms.contains(word)
      || vocabulary.designators.contains(word) && Self.genericDesignators.contains(word)
  }

  private static let genericDesignators: Set<String> = [
    "group", "groupe", "gruppe", "holding", "holdings", "company", "corporation", "corp", "corp.", "co",
    "co.",
    "inc", "inc.", "plc", "ltd", "ltd.", "limited",
  ]

  private func looksLikePerson(_ words: [String], _ index: Int) -> Bool {
    guard words.count > 1, !words.contains(where: vocabulary.designators.contains) else { return false }
    if (evidence[index][.person] ?? 0) > 0 { return true }
    return vocabulary.givenNames.contains(words[0])
  }

  /// "French Confederation of Management (CFM)": the bracket after a name is its short form.
  private mutating func joinAcronyms() {
    for name in names where name.tokens.count == 1 {
      let index = name.tokens.lowerBound
      guard index >= 2, index + 1 < tokens.count, tokens[index - 1].text == "(",
        tokens[index + 1].text == ")",
        tokens[index].isAllCapitals,
        let host = names.first(where: { $0.tokens.upperBound == index - 1 }),
        let from = indexByKey[key(name.tokens)], let to = indexByKey[key(host.tokens)], from != to
      else { continue }
      let initials = host.tokens.compactMap { tokens[$0].lower.first }
      let letters = tokens[index].lower.filter(\.isLetter)
      guard letters.first == initials.first else { continue }
      for (key, value) in indexByKey where value == from { indexByKey[key] = to }
      entities[to].aliases.insert(entities[from].name)
      entities[to].aliases.formUnion(entities[from].aliases)
      entities[to].mentionCount += entities[from].mentionCount
      for (kind, count) in evidence[from] { evidence[to][kind, default: 0] += count }
      entities[from].mentionCount = 0
    }
  }

  // MARK: Kinds

  private func collectEvidence(
    for name: NameFinder.Found, words: [String], into votes: inout [Entity.Kind: Int]
  ) {
    let start = name.tokens.lowerBound
    let end = name.tokens.upperBound
    func vote(_ kind: Entity.Kind, _ weight: Int) { votes[kind, default: 0] += weight }
    if name.hasTitle { vote(.person, 5) }
    if let last = words.last, vocabulary.designators.contains(last), words.count > 1 { vote(.company, 4) }
    if words.count > 1, vocabulary.givenNames.contains(words[0]),
      !words.contains(where: vocabulary.designators.contains)
    {
      vote(.person, 3)
    }
    if words.count > 2, words.dropFirst().dropLast().contains(where: vocabulary.particles.contains) {
      vote(.person, 1)
    }
    if vocabulary.places.contains(words.joined(separator: " ")) { vote(.place, 4) }
    if vocabulary.media[words.joined(separator: " ")] != nil { vote(.publisher, 4) }
    if start > 0 {
      let before = tokens[start - 1]
      if before.lineBreaksBefore == 0 || start - 1 > 0 {
        if let kind = vocabulary.organisationNouns[before.lower], !before.isCapitalised,
          tokens[start].lineBreaksBefore == 0
        {
          vote(kind, 4)
        }
        if vocabulary.mediumNouns[before.lower] != nil, !before.isCapitalised { vote(.publisher, 4) }
        if vocabulary.personNouns.contains(before.lower) { vote(.person, 3) }
      }
      if roleEnds(at: start) { vote(.person, 4) }
    }
    guard end < tokens.count else { return }
    let after = tokens[end]
    // "its Ampere electric-vehicle unit": the owner's pronoun shows that the name is the unit's.
    if start > 0, ["its", "their"].contains(tokens[start - 1].lower), let kind = describingNoun(after: end) {
      vote(kind, 4)
    }
    if vocabulary.organisationNouns[after.lower] == .union { vote(.union, 4) }
    if roleLength(at: end) != nil, !after.isCapitalised || after.isAllCapitals { vote(.company, 2) }
    if after.lower == "'s" || after.lower == "’s", end + 1 < tokens.count, roleLength(at: end + 1) != nil {
      vote(.company, 3)
    }
    guard after.text == ",", end + 1 < tokens.count else {
      if after.text == "(", end + 1 < tokens.count, tokens[end + 1].isAllCapitals { vote(.company, 1) }
      return
    }
    if ["who", "whose"].contains(tokens[end + 1].lower) { vote(.person, 3) }
    // Apposition: ", the carmaker's chief executive," or ", a battery maker".
    var index = end + 1
    var last: Entity.Kind?
    while index < min(tokens.count, end + 9) {
      let token = tokens[index]
      if token.kind == .punctuation || token.lower == "of" || token.lower == "who" || token.lower == "which" {
        break
      }
      if roleLength(at: index) != nil { last = .person }
      if vocabulary.personNouns.contains(token.lower) { last = .person }
      if let kind = vocabulary.organisationNouns[token.lower], last == nil, index > end + 1 { last = kind }
      if token.lower == "'s" { last = nil }
      index += 1
    }
    let opens = tokens[end + 1].lower
    if let last,
      ["the", "a", "an", "its", "their", "his", "her"].contains(opens) || roleLength(at: end + 1) != nil
        || last == .person
    {
      vote(last, 3)
    }
  }

  /// The kind that the describing noun behind a name shows, with at most eight modifiers between.
  private func describingNoun(after end: Int) -> Entity.Kind? {
    for index in end..<min(end + 9, tokens.count) {
      let token = tokens[index]
      if let kind = vocabulary.organisationNouns[token.lower] { return kind }
      guard token.kind == .word || token.text == "(" || token.text == ")", token.lower != "of",
        token.lower != "'s",
        tokens[index].lineBreaksBefore == 0
      else { return nil }
    }
    return nil
  }

  private func roleLength(at index: Int) -> Int? { vocabulary.role(at: index, in: tokens)?.length }

  private func roleEnds(at index: Int) -> Bool {
    vocabulary.role(endingAt: index, notBefore: 0, in: tokens) != nil
  }

  private mutating func settleKinds(keys: [String]) {
    for index in entities.indices {
      let votes = evidence[index]
      // Ties fall to the first in this order, so that the outcome does not hang on hashing.
      let order: [Entity.Kind] = [
        .publisher, .person, .unit, .union, .company, .authority, .place, .product, .index, .other,
      ]
      var best: (kind: Entity.Kind, count: Int)?
      for kind in order where (votes[kind] ?? 0) > (best?.count ?? 0) { best = (kind, votes[kind] ?? 0) }
      if let best {
        entities[index].kind = best.kind
        entities[index].kindIsSure = best.count >= 2
      }
    }
  }

  // MARK: Relations

  /// Keeps what the words beside a name say: its describing noun, a person's role and organisation.
  private mutating func relate(_ mention: Mention) {
    guard let entity = mention.entity else { return }
    let start = mention.tokens.lowerBound
    if start > 0, vocabulary.organisationNouns[tokens[start - 1].lower] != nil,
      entities[entity].isOrganisation
    {
      entities[entity].descriptions.insert(tokens[start - 1].lower)
    }
    guard entities[entity].kind == .person else { return }
    // "[Renault Group] CEO François Provost", "former CEO Luca de Meo".
    if let (length, name) = vocabulary.role(endingAt: start, notBefore: 0, in: tokens) {
      setRole(entity, name, before: start - length)
      return
    }
    // "François Provost, Renault's CEO …", "Jane Roe, chief executive of Halden".
    var index = mention.tokens.upperBound
    guard index < tokens.count, tokens[index].text == "," else { return }
    index += 1
    let limit = min(tokens.count, index + 7)
    while index < limit, tokens[index].kind != .punctuation {
      if let (length, name) = vocabulary.role(at: index, in: tokens) {
        setRole(entity, name, before: index)
        if entities[entity].organisation == nil, index + length + 1 < tokens.count,
          ["of", "at"].contains(tokens[index + length].lower)
        {
          let from = index + length + 1
          entities[entity].organisation = organisation(startingIn: from...min(from + 2, tokens.count - 1))
        }
        return
      }
      index += 1
    }
  }

  private mutating func setRole(_ entity: Int, _ name: String, before roleStart: Int) {
    if entities[entity].role == nil { entities[entity].role = name }
    var index = roleStart - 1
    var isFormer = false
    while index >= 0,
      ["former", "ex", "ex-", "then", "outgoing", "'s", "’s", "new", "the", "current"].contains(
        tokens[index].lower)
    {
      if ["former", "ex", "ex-", "then", "outgoing"].contains(tokens[index].lower) { isFormer = true }
      index -= 1
    }
    entities[entity].roleIsFormer = entities[entity].roleIsFormer || isFormer
    if index >= 0, let mention = mentions.first(where: { $0.tokens.contains(index) }),
      let organisation = mention.entity, entities[organisation].isOrganisation,
      entities[entity].organisation == nil
    {
      entities[entity].organisation = organisation
    }
  }

  private func organisation(startingIn range: ClosedRange<Int>) -> Int? {
    for mention in mentions where range.contains(mention.tokens.lowerBound) {
      if let entity = mention.entity, entities[entity].isOrganisation { return entity }
    }
    return nil
  }
}
