import DatelineModel

/// Reads what the words beside names say of entities: describing nouns, countries, offices and whose they are.
struct RelationReader {
  private let text: TokenizedText
  private let tokens: [Token]
  private let traits: [NameTraits]
  private let grammar: NameGrammar
  private let offices: OfficeIndex
  private let mentions: [Mention]
  private let mentionAt: [Int32]
  private let gatherer: EntityGatherer
  private(set) var entities: [EntityRecord]
  private(set) var called: Set<EntityGatherer.Calling> = []

  init(gatherer: EntityGatherer) {
    self.gatherer = gatherer
    text = gatherer.text
    tokens = gatherer.text.tokens
    traits = gatherer.traits
    grammar = gatherer.grammar
    offices = gatherer.offices
    mentions = gatherer.mentions
    mentionAt = gatherer.mentionAt
    entities = gatherer.entities
  }

  /// Reads the surroundings of every mention.
  ///
  /// - Complexity: O(n) in the mentions.
  mutating func read() {
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      readOwnNoun(mention.tokens, entity)
      readBefore(mention.tokens, entity)
      readApposition(mention.tokens, entity)
      readOwned(mention.tokens, entity)
      if entities[entity].kind == .person { readOffices(mention.tokens, entity) }
    }
  }

  // MARK: Descriptions

  private mutating func call(_ entity: Int, _ noun: Word) {
    guard called.insert(EntityGatherer.Calling(entity: entity, noun: noun)).inserted else { return }
    entities[entity].descriptions.insert(text.words.form(noun))
  }

  /// "Halden Group" is "the group".
  private mutating func readOwnNoun(_ name: Range<Int>, _ entity: Int) {
    let last = name.upperBound - 1
    guard name.count > 1, traits[last].contains(.organisationNoun), entities[entity].isOrganisation else {
      return
    }
    called.insert(EntityGatherer.Calling(entity: entity, noun: tokens[last].word))
  }

  /// "the French tram maker Halden", "its unit Brightmoor", "Ms Lindqvist".
  private mutating func readBefore(_ name: Range<Int>, _ entity: Int) {
    let start = name.lowerBound
    if traits[start].contains(.givenName), name.count > 1, entities[entity].kind == .person {
      entities[entity].gender = entities[entity].gender ?? grammar.genders[tokens[start].word]
    }
    guard start > 0, !tokens[start].shape.contains(.afterLineBreak) else { return }
    if traits[start - 1].contains(.mediumNoun), entities[entity].kind == .publisher,
      entities[entity].medium == nil
    {
      entities[entity].medium = grammar.mediumNouns[tokens[start - 1].word]
    }
    if traits[start - 1].contains(.title), entities[entity].gender == nil {
      entities[entity].gender = grammar.genders[tokens[start - 1].word]
    }
    var index = start - 1
    while index >= 0, index >= start - 6 {
      let token = tokens[index]
      let trait = traits[index]
      if trait.contains(.nationality) {
        if entities[entity].country == nil, let country = grammar.nationalities[token.word] {
          entities[entity].country = grammar.countryCodes[country]
        }
      } else if token.isCapitalised || trait.contains(.closed)
        || token.kind != .word && token.word != grammar.marks.hyphen
      {
        return
      } else if index == start - 1, describes(trait, entity) {
        call(entity, token.word)
      } else if grammar.basedWords.contains(token.word), index > 1, entities[entity].country == nil {
        // "Paris-based Halden".
        if let mention = mention(endingAt: index - 1), let place = mention.entity {
          entities[entity].country = entities[place].country
        }
        return
      }
      index -= 1
    }
  }

  /// "its Brightmoor battery (B) and software unit".
  private mutating func readOwned(_ name: Range<Int>, _ entity: Int) {
    guard name.lowerBound > 0, grammar.owners.contains(tokens[name.lowerBound - 1].word),
      entities[entity].isOrganisation
    else { return }
    let reader = EvidenceReader(tokens: tokens, traits: traits, grammar: grammar, offices: offices)
    if let noun = reader.describingNoun(behind: name.upperBound) { call(entity, tokens[noun].word) }
  }

  private func describes(_ trait: NameTraits, _ entity: Int) -> Bool {
    trait.contains(.organisationNoun) && entities[entity].isOrganisation
      || trait.contains(.productNoun) && entities[entity].kind == .product
      || trait.contains(.personNoun) && entities[entity].kind == .person
  }

  /// "Halden, a French carmaker".
  private mutating func readApposition(_ name: Range<Int>, _ entity: Int) {
    let comma = name.upperBound
    guard comma + 2 < tokens.count, tokens[comma].word == grammar.marks.comma,
      traits[comma + 1].contains(.closed)
    else { return }
    for index in comma + 2..<min(tokens.count, comma + 9) {
      let trait = traits[index]
      if trait.contains(.nationality), entities[entity].country == nil,
        let country = grammar.nationalities[tokens[index].word], entities[entity].isOrganisation
      {
        entities[entity].country = grammar.countryCodes[country]
      }
      let isLast =
        index + 1 >= tokens.count || tokens[index + 1].kind == .punctuation
        || traits[index + 1].contains(.closed)
      if describes(trait, entity), isLast, !tokens[index].isCapitalised {
        call(entity, tokens[index].word)
        return
      }
      if trait.contains(.closed)
        || tokens[index].kind == .punctuation && tokens[index].word != grammar.marks.hyphen
      {
        return
      }
    }
  }

  // MARK: Offices

  /// "[Halden Group] CEO Petra Lindqvist", "Petra Lindqvist, Halden's chief executive", "…, chief executive of Halden".
  private mutating func readOffices(_ name: Range<Int>, _ entity: Int) {
    if let office = offices.office(endingAt: name.lowerBound),
      !tokens[name.lowerBound].shape.contains(.afterLineBreak)
    {
      hold(office, entity, organisation: owner(before: office.tokens.lowerBound))
    }
    var index = name.upperBound
    guard index + 1 < tokens.count else { return }
    if traits[index].contains(.suffix) { index += 1 }
    guard index + 1 < tokens.count,
      tokens[index].word == grammar.marks.comma || tokens[index].word == grammar.marks.openBracket
    else { return }
    index += 1
    let limit = min(tokens.count, index + 9)
    while index < limit {
      if let office = offices.office(at: index) {
        let owner = owner(before: index) ?? self.owner(behind: office.tokens.upperBound)
        hold(office, entity, organisation: owner)
        return
      }
      guard tokens[index].kind == .word || tokens[index].word == grammar.marks.hyphen,
        !traits[index].contains(.thirdPerson) || tokens[index].word == grammar.marks.possessive
      else { return }
      index += 1
    }
  }

  private mutating func hold(_ office: RoleMention, _ person: Int, organisation: Int?) {
    let holding = RoleHolding(
      role: office.name, status: office.status, organisation: organisation, tokens: office.tokens,
      time: time(behind: office.tokens.upperBound))
    let isFormer = office.status == .former || office.status == .outgoing
    entities[person].roles.append(holding)
    if entities[person].role == nil {
      entities[person].role = office.name
      entities[person].roleIsFormer = isFormer
    }
    entities[person].roleIsFormer = entities[person].roleIsFormer || isFormer
    entities[person].organisation = entities[person].organisation ?? organisation
  }

  /// The time behind an office and its owner: "chief executive of Halden since 2019".
  private func time(behind end: Int) -> Int? {
    for index in end..<max(end, min(end + 8, tokens.count - 1)) {
      if gatherer.isTaken(index) { return index }
      guard tokens[index].kind == .word, tokens[index].isCapitalised || !traits[index].contains(.thirdPerson)
      else { return nil }
      if traits[index].contains(.closed), gatherer.isTaken(index + 1) { return index + 1 }
    }
    return nil
  }

  /// The organisation before an office: "Halden CEO", "Halden's former chief executive".
  private func owner(before start: Int) -> Int? {
    var index = start - 1
    while index >= 0, index > start - 5 {
      if let mention = mention(at: index) {
        guard let entity = mention.entity, entities[entity].isOrganisation else { return nil }
        return entity
      }
      let trait = traits[index]
      guard
        tokens[index].word == grammar.marks.possessive || tokens[index].word == grammar.marks.hyphen
          || !trait.isDisjoint(with: [.statusWord, .modifier, .nationality, .adjective])
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// The organisation behind an office: "chief executive of the Halden Group".
  private func owner(behind end: Int) -> Int? {
    guard end + 1 < tokens.count, traits[end].contains(.closed), traits[end].isDisjoint(with: .verb) else {
      return nil
    }
    for index in end + 1..<min(end + 5, tokens.count) {
      if let mention = mention(at: index) {
        guard let entity = mention.entity, entities[entity].isOrganisation else { return nil }
        return entity
      }
      guard tokens[index].kind == .word, !tokens[index].isCapitalised else { return nil }
    }
    return nil
  }

  private func mention(at index: Int) -> Mention? {
    mentionAt[index] < 0 ? nil : mentions[Int(mentionAt[index])]
  }

  private func mention(endingAt end: Int) -> Mention? {
    guard end > 0, let mention = mention(at: end - 1), mention.tokens.upperBound == end else { return nil }
    return mention
  }
}
