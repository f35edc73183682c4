import DatelineLanguage
import DatelineRules

/// Whom words name, describe or stand for.
extension SentenceView {
  /// The mentions that begin at a token.
  func mentions(from token: Int) -> some Sequence<Mention> { index.mentions(from: token) }

  /// The entity that the possessive pronoun at the start of a stretch refers to ("its plant").
  func pronounOwner(of argument: Argument) -> Int? {
    let first = argument.tokens.lowerBound
    guard predicates.possessive.contains(text.tokens[first].word) else { return nil }
    return mentions(from: first).first { $0.form == .pronoun && $0.tokens.count == 1 }?.entity
  }

  /// The entities that a plural reference means together: "they", "the two companies"; empty for all else.
  func members(meantBy argument: Argument) -> [Int] {
    guard let noun = argument.noun, argument.head == group(noun).head,
      let mention = group(noun).headMention
    else { return [] }
    return document.mentions[mention].members
  }

  /// The entities that the plural possessive pronoun at the start of a stretch refers to: "their merger".
  func pronounOwners(of argument: Argument) -> [Int] {
    let first = argument.tokens.lowerBound
    guard predicates.possessive.contains(text.tokens[first].word) else { return [] }
    return mentions(from: first).first { $0.form == .pronoun && $0.tokens.count == 1 }?.members ?? []
  }

  /// The entity that an argument names or describes; its apposition helps when its head does not.
  func entity(of argument: Argument) -> Int? {
    guard let noun = argument.noun, argument.head == group(noun).head else { return entity(in: argument) }
    return entity(of: noun)
  }

  /// The entity that a noun group names or describes; its apposition helps when its head does not, and the holder of the
  /// office when it names one.
  func entity(of noun: Int) -> Int? { named(by: noun) ?? holder(ofOffice: noun) }

  /// The entity that a noun group names or describes by itself or by what is set beside it.
  func named(by noun: Int) -> Int? {
    let group = group(noun)
    if let named = describedName(group) { return named }
    if let mention = group.headMention, let entity = document.mentions[mention].entity { return entity }
    // "trams, Halden's largest segment": the owner of what stands beside is none.
    if let apposition = group.apposition, let mention = self.group(apposition).headMention,
      !isOwner(apposition)
    {
      return document.mentions[mention].entity
    }
    // "X, the tram unit, which closes": what stands beside a name is what is named.
    if let host = host(ofNoun: noun), let mention = self.group(host).headMention,
      let entity = document.mentions[mention].entity, document.entities[entity].isOrganisation
    {
      return entity
    }
    // "the Orca 5": a number behind a name belongs to it.
    if text.tokens[group.head].partOfSpeech == .numeral,
      let named = group.mentions.last(where: { document.mentions[$0].tokens.upperBound == group.head })
    {
      return document.mentions[named].entity
    }
    // "the British FTSE index": the index is what it is called.
    if predicates.indexNoun.contains(text.tokens[group.head].lemma),
      let inner = group.mentions.last.flatMap({ document.mentions[$0].entity }), matches(inner, [.index])
    {
      return inner
    }
    // "its Orca software unit", "Halden's Orca unit": the owner shows that the name inside is the unit's own.
    if group.possessor != nil || predicates.possessive.contains(text.tokens[group.tokens.lowerBound].word),
      predicates.organisationNoun.contains(text.tokens[group.head].word),
      let inner = group.mentions.first(where: { document.mentions[$0].form == .name })
    {
      return document.mentions[inner].entity
    }
    return namedBefore(group).flatMap(named)
  }

  /// The organisation whose name stands beside a description of one, whatever the description may point back to: "the airline,
  /// Sorrel, will".
  private func describedName(_ group: NounGroup) -> Int? {
    guard let mention = group.headMention, document.mentions[mention].form == .description,
      let apposition = group.apposition, let name = self.group(apposition).headMention,
      document.mentions[name].form == .name, let entity = document.mentions[name].entity,
      document.entities[entity].isOrganisation
    else { return nil }
    return entity
  }

  /// The person behind whose office a name stands: "the head of Halden, Jane Roe, is to leave".
  private func holder(ofOffice noun: Int) -> Int? {
    guard let role = document.role(of: group(noun)),
      let holding = OfficeReader(view: self).holding(of: noun, role), holding.clause == nil,
      holding.holder != noun, let mention = group(holding.holder).headMention
    else { return nil }
    return document.mentions[mention].entity
  }

  /// The name whose group a short form in brackets cuts off: "union" in "the Metalworkers' Union (MU) union".
  private func namedBefore(_ group: NounGroup) -> Int? {
    let start = group.tokens.lowerBound
    guard group.tokens.count == 1, start - 2 >= sentence.tokens.lowerBound,
      predicates.closing.contains(text.tokens[start - 1].word)
    else { return nil }
    return noun(at: start - 2)
  }

  /// The entity that the last words of a stretch name.
  private func entity(in argument: Argument) -> Int? {
    var found: Int?
    for mention in index.mentions(in: argument.tokens)
    where mention.tokens.upperBound == argument.tokens.upperBound || mention.tokens.contains(argument.head) {
      found = mention.entity ?? found
    }
    return found
  }

  /// The entity whose a noun is by the words around it: "X's shares", "X shares", "its shares", "shares of X".
  func holder(ofNoun noun: Int) -> Int? {
    if group(noun).possessor == nil, let owner = pronounOwner(of: argument(noun)) { return owner }
    return owner(ofNoun: noun).flatMap(entity(of:))
  }

  /// The words that tell whose a noun is: "X's board", "the X board", "the board of X".
  func owner(ofNoun noun: Int) -> Argument? {
    let group = group(noun)
    if let possessor = group.possessor { return argument(possessor) }
    if let inner = group.mentions.last(where: { $0 != group.headMention }) {
      let tokens = document.mentions[inner].tokens
      return Argument(tokens: tokens, head: tokens.upperBound - 1, noun: noun)
    }
    guard let place = place(ofNoun: noun), place + 2 < sentence.chunks.count,
      case .preposition(let token) = sentence.chunks[place + 1],
      case .noun(let next) = sentence.chunks[place + 2],
      predicates.belonging.contains(text.tokens[token].word)
    else { return nil }
    return argument(next)
  }

  /// The organisation that says the words around a token, by entity; nil where none does.
  func speaker(at token: Int) -> Int? {
    guard let speaker = index.sources.innermost(at: token)?.speaker, document.entities[speaker].medium == nil,
      document.entities[speaker].kind != .publisher,
      matches(speaker, [.organisation])
    else { return nil }
    return speaker
  }

  /// Whether a person speaks for an organisation by an office there, as its chief executive does and no analyst.
  func speaks(_ person: Int, for organisation: Int) -> Bool {
    let record = document.entities[person]
    return record.kind == .person && record.organisation == organisation && !record.roleIsFormer
      && record.role != nil && !isObserver(person)
  }

  /// Whether somebody watches companies by office, as analysts do.
  func isObserver(_ person: Int) -> Bool {
    let record = document.entities[person]
    guard record.kind == .person, let office = record.role?.split(separator: " ").last else { return false }
    return predicates.observing.contains(String(office))
  }

  func matches(_ entity: Int, _ classes: [Role.EntityClass]) -> Bool {
    let record = document.entities[entity]
    return classes.contains { record.matches($0) }
  }
}
