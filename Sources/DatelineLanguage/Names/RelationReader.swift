import DatelineModel

/// Reads what the words beside names say of entities: describing nouns, countries, roles and whose they are.
struct RelationReader {
  let tokens: [Token]
  let traits: [NameTraits]
  let grammar: NameGrammar
  let roles: RoleIndex
  let mentions: [Mention]
  let mentionAt: [Int32]
  private let surroundings: EvidenceReader

  /// Makes a reader of the names of a document.
  init(gathered: GatheredNames) {
    surroundings = gathered.surroundings
    tokens = surroundings.tokens
    traits = surroundings.traits
    grammar = surroundings.grammar
    roles = surroundings.roles
    mentions = gathered.mentions
    mentionAt = gathered.mentionAt
  }

  /// Reads the surroundings of every name and adds to the entities and their calls.
  ///
  /// - Parameters:
  ///   - names: the names that the reader was made of.
  ///   - isTaken: whether a time or amount holds a token.
  /// - Complexity: O(n) in the names.
  func read(into names: inout GatheredNames, isTaken: (Int) -> Bool) {
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      readOwnWords(mention.tokens, entity, &names)
      readBefore(mention.tokens, entity, &names)
      readApposition(mention.tokens, entity, &names)
      readOwned(mention.tokens, entity, &names)
      if names.entities[entity].kind == .person { readRoles(mention.tokens, entity, &names, isTaken) }
    }
  }

  // MARK: Descriptions

  /// "Halden Group" is "the group", "Halden Energy" "the energy company", "Sorrel Airways" "the airline".
  private func readOwnWords(_ name: Range<Int>, _ entity: Int, _ names: inout GatheredNames) {
    guard name.count > 1, names.entities[entity].isOrganisation else { return }
    let last = name.upperBound - 1
    if traits[last].contains(.organisationNoun) { names.calls.add(noun: tokens[last].word, of: entity) }
    for index in name.dropFirst() where traits[index].contains(.noun) {
      names.calls.add(nameWord: tokens[index].word, of: entity)
    }
    for index in name {
      for noun in grammar.nameNouns[tokens[index].word] ?? [] { names.calls.add(noun: noun, of: entity) }
    }
  }

  /// "the French tram maker Halden", "its unit Brightmoor", "Ms Lindqvist".
  private func readBefore(_ name: Range<Int>, _ entity: Int, _ names: inout GatheredNames) {
    let start = name.lowerBound
    if name.count > 1, traits[start].contains(.givenName), names.entities[entity].kind == .person,
      names.entities[entity].gender == nil
    {
      names.entities[entity].gender = grammar.genders[tokens[start].word]
    }
    guard start > 0, !tokens[start].shape.contains(.afterLineBreak) else { return }
    if traits[start - 1].contains(.mediumNoun), names.entities[entity].kind == .publisher,
      names.entities[entity].medium == nil
    {
      names.entities[entity].medium = grammar.mediumNouns[tokens[start - 1].word]
    }
    if traits[start - 1].contains(.title), names.entities[entity].gender == nil {
      names.entities[entity].gender = grammar.genders[tokens[start - 1].word]
    }
    var index = start - 1
    var isCalled = false
    while index >= 0, index >= start - 6 {
      let token = tokens[index]
      let trait = traits[index]
      if trait.contains(.nationality) {
        setCountry(grammar.nationalities[token.word], entity, &names)
      } else if token.isCapitalised || trait.contains(.closed)
        || token.kind != .word && token.word != grammar.marks.hyphen
      {
        return
      } else if index == start - 1, describes(trait, names.entities[entity]) {
        names.calls.add(noun: token.word, of: entity)
        isCalled = true
      } else if grammar.basedWords.contains(token.word), index > 1, names.entities[entity].country == nil {
        // "Paris-based Halden".
        if let mention = mention(endingAt: index - 1), let place = mention.entity {
          names.entities[entity].country = names.entities[place].country
        }
        return
      } else if isCalled, trait.contains(.noun) {
        names.calls.add(modifier: token.word, of: entity)
      }
      index -= 1
    }
  }

  private func setCountry(_ country: Int?, _ entity: Int, _ names: inout GatheredNames) {
    guard let country, names.entities[entity].country == nil else { return }
    names.entities[entity].country = grammar.countryCodes[country]
  }

  /// "its Brightmoor battery (B) and software unit".
  private func readOwned(_ name: Range<Int>, _ entity: Int, _ names: inout GatheredNames) {
    guard name.lowerBound > 0, grammar.owners.contains(tokens[name.lowerBound - 1].word),
      names.entities[entity].isOrganisation, let noun = surroundings.describingNoun(behind: name.upperBound)
    else { return }
    names.calls.add(noun: tokens[noun].word, of: entity)
    for index in name.upperBound..<noun where traits[index].contains(.noun) && !tokens[index].isCapitalised {
      names.calls.add(modifier: tokens[index].word, of: entity)
    }
  }

  private func describes(_ trait: NameTraits, _ entity: EntityRecord) -> Bool {
    trait.contains(.organisationNoun) && entity.isOrganisation
      || trait.contains(.productNoun) && entity.kind == .product
      || trait.contains(.personNoun) && entity.kind == .person
  }

  /// "Halden, a French carmaker".
  private func readApposition(_ name: Range<Int>, _ entity: Int, _ names: inout GatheredNames) {
    let comma = name.upperBound
    guard comma + 2 < tokens.count, tokens[comma].word == grammar.marks.comma,
      traits[comma + 1].contains(.closed)
    else { return }
    let end = min(tokens.count, comma + 9)
    for index in comma + 2..<end {
      let trait = traits[index]
      if trait.contains(.nationality), names.entities[entity].isOrganisation {
        setCountry(grammar.nationalities[tokens[index].word], entity, &names)
      }
      let isLast =
        index + 1 >= tokens.count
        || tokens[index + 1].kind == .punctuation && tokens[index + 1].word != grammar.marks.hyphen
        || traits[index + 1].contains(.closed)
      if describes(trait, names.entities[entity]), isLast, !tokens[index].isCapitalised {
        names.calls.add(noun: tokens[index].word, of: entity)
        for place in comma + 2..<index where traits[place].contains(.noun) && !tokens[place].isCapitalised {
          names.calls.add(modifier: tokens[place].word, of: entity)
        }
        return
      }
      if trait.contains(.closed)
        || tokens[index].kind == .punctuation && tokens[index].word != grammar.marks.hyphen
      {
        return
      }
    }
  }

  func mention(at index: Int) -> Mention? {
    mentionAt[index] < 0 ? nil : mentions[Int(mentionAt[index])]
  }

  func mention(endingAt end: Int) -> Mention? {
    guard end > 0, let mention = mention(at: end - 1), mention.tokens.upperBound == end else { return nil }
    return mention
  }
}
