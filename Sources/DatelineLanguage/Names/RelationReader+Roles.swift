import DatelineModel

extension RelationReader {
  /// "[Halden Group] CEO Petra Lindqvist", "Petra Lindqvist, Halden's chief executive", "…, chief executive of Halden since 2019",
  /// "Petra Lindqvist is chief executive of Halden".
  func readRoles(
    _ name: Range<Int>, _ person: Int, _ names: inout GatheredNames, _ isTaken: (Int) -> Bool
  ) {
    if let role = roles.role(endingAt: name.lowerBound),
      !tokens[name.lowerBound].shape.contains(.afterLineBreak)
    {
      let row = row(endingIn: role)
      let owner = owner(before: row[0].tokens.lowerBound, names)
      for role in row { hold(role, person, organisation: owner, &names, isTaken) }
    } else if let (role, owner) = roleBeforeComma(name, names) {
      hold(role, person, organisation: owner, &names, isTaken)
    }
    var index = name.upperBound
    guard index + 1 < tokens.count else { return }
    if traits[index].contains(.suffix) { index += 1 }
    guard index + 1 < tokens.count else { return }
    if tokens[index].word == grammar.marks.comma || tokens[index].word == grammar.marks.openBracket {
      readRole(from: index + 1, within: 9, person, &names, isTaken)
    } else if traits[index].contains(.copula), traits[index].contains(.closed) {
      readRole(from: index + 1, within: 4, person, &names, isTaken)
    }
  }

  /// "Halden's chief executive, Petra Lindqvist," and "the chief executive of Halden, Petra Lindqvist,": the office of a name
  /// between marks; nil in a list, whose offices stand behind their holders.
  private func roleBeforeComma(_ name: Range<Int>, _ names: GatheredNames) -> (RoleMention, Int)? {
    let comma = name.lowerBound - 1
    guard comma > 1, tokens[comma].word == grammar.marks.comma,
      name.upperBound >= tokens.count || tokens[name.upperBound].kind == .punctuation
    else { return nil }
    if let role = roles.role(endingAt: comma), let owner = owner(before: role.tokens.lowerBound, names) {
      return (role, owner)
    }
    guard let mention = mention(endingAt: comma), let owner = organisation(mention, names) else { return nil }
    var of = mention.tokens.lowerBound - 1
    if of > 1, tokens[of].word == grammar.marks.the { of -= 1 }
    guard of > 1, tokens[of].word == grammar.marks.of, let role = roles.role(endingAt: of),
      role.tokens.lowerBound == 0 || tokens[role.tokens.lowerBound - 1].word != grammar.marks.comma
    else { return nil }
    return (role, owner)
  }

  /// The first role behind a token, unless a verb or another mark stands before it.
  private func readRole(
    from start: Int, within reach: Int, _ person: Int, _ names: inout GatheredNames, _ isTaken: (Int) -> Bool
  ) {
    for index in start..<max(start, min(tokens.count, start + reach)) {
      if let other = mention(at: index)?.entity, names.entities[other].kind == .person { return }
      if let role = roles.role(at: index) {
        let row = row(from: role)
        var owner = owner(before: index, names)
        for role in row where owner == nil { owner = self.owner(behind: role.tokens.upperBound, names) }
        for role in row { hold(role, person, organisation: owner, &names, isTaken) }
        return
      }
      guard
        tokens[index].kind == .word || tokens[index].word == grammar.marks.hyphen
          || traits[index].contains(.possessive),
        mentionAt[index] >= 0 || !traits[index].contains(.thirdPerson) || traits[index].contains(.possessive)
      else { return }
    }
  }

  /// A role with those that "and" joins to it: "president and chief executive".
  private func row(from first: RoleMention) -> [RoleMention] {
    var row = [first]
    var next = first.tokens.upperBound
    while next + 1 < tokens.count, isAnd(next), let role = roles.role(at: next + 1) {
      row.append(role)
      next = role.tokens.upperBound
    }
    return row
  }

  /// A role with those that "and" joins to it from before.
  private func row(endingIn last: RoleMention) -> [RoleMention] {
    var row = [last]
    while row[0].tokens.lowerBound > 1, isAnd(row[0].tokens.lowerBound - 1),
      let role = roles.role(endingAt: row[0].tokens.lowerBound - 1)
    {
      row.insert(role, at: 0)
    }
    return row
  }

  private func isAnd(_ token: Int) -> Bool {
    tokens[token].word == grammar.marks.and || tokens[token].word == grammar.marks.ampersand
  }

  private func hold(
    _ role: RoleMention, _ person: Int, organisation: Int?, _ names: inout GatheredNames,
    _ isTaken: (Int) -> Bool
  ) {
    let holding = RoleHolding(
      role: role.name, status: role.status, organisation: organisation, tokens: role.tokens,
      term: term(behind: role.tokens.upperBound, isTaken))
    let isFormer = role.status == .former || role.status == .outgoing
    names.entities[person].roles.append(holding)
    if names.entities[person].role == nil {
      names.entities[person].role = role.name
      names.entities[person].roleIsFormer = isFormer
    }
    names.entities[person].roleIsFormer = names.entities[person].roleIsFormer || isFormer
    names.entities[person].organisation = names.entities[person].organisation ?? organisation
  }

  /// The time behind a role and its owner: "chief executive of Halden since 2019".
  private func term(behind end: Int, _ isTaken: (Int) -> Bool) -> RoleHolding.Term? {
    for index in end..<max(end, min(end + 8, tokens.count)) {
      if isTaken(index) {
        let bound =
          grammar.roleTerms[tokens[index].word]
          ?? (index > end ? grammar.roleTerms[tokens[index - 1].word] : nil)
        return RoleHolding.Term(token: index, bound: bound ?? .during)
      }
      let isOpener = traits[index].contains(.closed) || grammar.roleTerms[tokens[index].word] != nil
      guard tokens[index].kind == .word || traits[index].contains(.possessive),
        tokens[index].isCapitalised || isOpener || !traits[index].contains(.thirdPerson)
      else { return nil }
    }
    return nil
  }

  // MARK: Owners

  /// The organisation before a role: "Halden CEO", "Halden's former chief executive".
  private func owner(before start: Int, _ names: GatheredNames) -> Int? {
    var index = start - 1
    while index >= 0, index > start - 5 {
      if let mention = mention(at: index) { return organisation(mention, names) }
      let isPassed =
        tokens[index].word == grammar.marks.hyphen
        || !traits[index].isDisjoint(with: [.possessive, .statusWord, .modifier, .nationality, .adjective])
      guard isPassed else { return nil }
      index -= 1
    }
    return nil
  }

  /// The organisation behind a role: "chief executive of the Halden Group".
  private func owner(behind end: Int, _ names: GatheredNames) -> Int? {
    guard end + 1 < tokens.count, traits[end].contains(.closed), traits[end].isDisjoint(with: .verb) else {
      return nil
    }
    for index in end + 1..<min(end + 5, tokens.count) {
      if let mention = mention(at: index) { return organisation(mention, names) }
      guard tokens[index].kind == .word, !tokens[index].isCapitalised else { return nil }
    }
    return nil
  }

  private func organisation(_ mention: Mention, _ names: GatheredNames) -> Int? {
    guard let entity = mention.entity, names.entities[entity].isOrganisation else { return nil }
    return entity
  }
}
