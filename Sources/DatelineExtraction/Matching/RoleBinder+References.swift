import DatelineLanguage
import DatelineModel
import DatelineRules

/// Values that are linked to another role, or come from elsewhere in the document.
extension RoleBinder {
  // MARK: Links

  /// The entity that owns, contains or is named beside the words of the trigger or another role; of several the one that the
  /// role takes.
  func linked(_ reference: CompiledRole.Reference, _ role: CompiledRole, _ place: CompiledRole.Place)
    -> Binding?
  {
    allLinked(reference, role, place)?.taking(role.role.member)
  }

  private func allLinked(
    _ reference: CompiledRole.Reference, _ role: CompiledRole, _ place: CompiledRole.Place
  ) -> Binding? {
    guard let noun = noun(of: reference) else { return nil }
    let constraint = role.role.constraint
    func accept(_ entity: Int?, _ tokens: Range<Int>?) -> Binding? {
      guard let entity, isAllowed(entity, constraint) else { return nil }
      return Binding(value: .entity(entity), noun: nil, tokens: tokens, reason: .place(place))
    }
    let group = view.group(noun)
    let argument = view.argument(noun)
    if let binding = owners(of: noun, accept) ?? possessor(of: noun, accept) { return binding }
    if view.index.heldRole(in: group.tokens) != nil {
      if let binding = ownerInRow(of: noun, accept) { return binding }
    } else if let binding = inner(noun, accept) ?? chained(behind: noun, accept) {
      return binding
    }
    // "it" may stand for the thing rather than for whom it belongs to.
    return isPronoun(argument) ? nil : accept(view.entity(of: noun), group.tokens)
  }

  /// The owners that stand before a noun group and have no single name: "their merger", "the two companies' merger".
  private func owners(of noun: Int, _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    let owner = view.group(noun).possessor.map(view.argument)
    let members = owner.map(view.members(meantBy:)) ?? view.pronounOwners(of: view.argument(noun))
    let bindings = members.compactMap { accept($0, owner?.tokens) }
    guard let first = bindings.first, bindings.count == members.count else { return nil }
    return Binding(
      value: .list(members.map(SlotContent.entity)), noun: nil, tokens: owner?.tokens, reason: first.reason)
  }

  /// The owner that stands before a noun group: "X's IPO", "its IPO".
  private func possessor(of noun: Int, _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    if let possessor = view.group(noun).possessor,
      let binding = accept(view.entity(of: possessor), view.group(possessor).tokens)
    {
      return binding
    }
    return accept(view.pronounOwner(of: view.argument(noun)), nil)
  }

  /// The name inside a noun group: "the X IPO".
  private func inner(_ noun: Int, _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    let group = view.group(noun)
    for mention in group.mentions where mention != group.headMention {
      if let binding = accept(view.document.mentions[mention].entity, group.tokens) { return binding }
    }
    return nil
  }

  /// The owner of an office, which may stand with another one of its row: "founder and CEO of X", "X's chairman and CEO".
  ///
  /// What stands behind the row comes before a name inside the group: "scientific director and CEO of X".
  private func ownerInRow(of noun: Int, _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    let offices = OfficeReader(view: view)
    // "to president Jane Roe of 100 pounds for each share of X": behind a name the owner stands directly or not at all.
    if offices.isPerson(noun) {
      if let binding = inner(noun, accept) { return binding }
    } else if let binding = chained(behind: noun, accept) {
      return binding
    }
    guard !offices.isElsewhere(noun) else { return nil }
    let row = offices.row(around: noun)
    let place = row?.members.firstIndex(of: noun) ?? 0
    for member in row?.members[(place + 1)...] ?? [] {
      if let binding = chained(behind: member, accept) { return binding }
    }
    if let binding = inner(noun, accept) { return binding }
    for member in row?.members[..<place] ?? [] where view.document.role(of: view.group(member)) != nil {
      if let binding = possessor(of: member, accept) ?? inner(member, accept) { return binding }
    }
    return nil
  }

  /// The first entity behind a noun: "the chief executive of X", "a planned IPO for X", "head of engineering at X".
  private func chained(behind noun: Int, _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    let chunks = view.sentence.chunks
    var place = (view.place(ofNoun: noun) ?? chunks.count) + 1
    while place + 1 < chunks.count, case .preposition(let token) = chunks[place],
      case .noun(let next) = chunks[place + 1],
      view.predicates.belonging.contains(view.text.tokens[token].word)
    {
      let members = [next] + view.group(next).coordinated + repeated(behind: place + 1)
      if let several = several(members, accept) { return several }
      // "at both the unit and the group": the group is the wider of the two.
      let widest = members.first {
        view.entity(of: $0).map { view.document.entities[$0].kind == .company } ?? false
      }
      let owned = owned(by: next, behind: place + 1)
      // "of Halden's Tram Division": what is owned is meant, where it has a name.
      if members.count == 1, let owned, let mention = view.group(owned).headMention,
        view.document.mentions[mention].form == .name,
        let binding = accept(view.document.mentions[mention].entity, view.group(owned).tokens)
      {
        return binding
      }
      let named = widest ?? next
      if let binding = accept(view.entity(of: named), view.group(named).tokens) { return binding }
      if let owned, let binding = accept(view.entity(of: owned), view.group(owned).tokens) { return binding }
      place += 2
    }
    return nil
  }

  /// The noun groups that "and" joins to the one at a chunk by the same preposition: "chairman of X and of Y".
  private func repeated(behind place: Int) -> [Int] {
    let chunks = view.sentence.chunks
    var members: [Int] = []
    var last = place
    while last + 3 < chunks.count, case .preposition(let first) = chunks[place - 1],
      case .coordinator = chunks[last + 1], case .preposition(let token) = chunks[last + 2],
      view.text.tokens[token].word == view.text.tokens[first].word, case .noun(let next) = chunks[last + 3]
    {
      members.append(next)
      last += 3
    }
    return members
  }

  /// The noun group behind a chunk that another group owns.
  private func owned(by owner: Int, behind place: Int) -> Int? {
    guard place + 1 < view.sentence.chunks.count, case .noun(let owned) = view.sentence.chunks[place + 1],
      view.group(owned).possessor == owner
    else { return nil }
    return owned
  }

  /// The entities of joined groups, all of one kind: "the IPOs of X and Y"; nil when they are not.
  private func several(_ members: [Int], _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    guard members.count > 1 else { return nil }
    let bindings = members.compactMap { accept(view.entity(of: $0), view.group($0).tokens) }
    let entities = bindings.compactMap(\.value.entity)
    let kinds = Set(entities.map { view.document.entities[$0].kind })
    guard entities.count == members.count, kinds.count == 1, Set(entities).count == entities.count,
      let first = bindings.first, let start = first.tokens?.lowerBound,
      let end = bindings.last?.tokens?.upperBound,
      start < end
    else { return nil }
    return Binding(
      value: .list(entities.map(SlotContent.entity)), noun: nil, tokens: start..<end, reason: first.reason)
  }

  // MARK: Fallbacks

  /// A value from elsewhere in the document.
  func fallback(_ role: CompiledRole) -> Binding? {
    if isOfficeElsewhere(role) { return nil }
    let isOwned = isOwnedByOther(role)
    for fallback in role.fallbacks {
      if isOwned, fallback.isOfDocument { continue }
      let binding = fallback == .words ? words(of: role) : value(fallback, role)
      if let binding { return binding }
    }
    return nil
  }

  /// The words at a role's place, without what opens them; a pronoun says nothing.
  private func words(of role: CompiledRole) -> Binding? {
    let constraint = role.role.constraint
    let argument = role.places.lazy.flatMap(candidates).first { argument in
      !isPronoun(argument) && isPlain(argument) && misfit(constraint, argument) == nil
        && (constraint.lexicons.isEmpty || heading(argument, constraint.lexicons) != nil)
    }
    guard let argument = role.role.isFull ? argument.map(full) : argument,
      let text = text(role.role, argument)
    else { return nil }
    return Binding(
      value: .text(text), noun: argument.noun, tokens: argument.tokens, reason: .fallback(.words))
  }

  /// Whether an argument names nothing, which a name of another class does not.
  ///
  /// A bare noun for any firm tells nobody: "sold it to a company".
  private func isPlain(_ argument: Argument) -> Bool {
    let words = argument.tokens.drop { view.text.tokens[$0].partOfSpeech == .determiner }
    if let word = words.first, words.count == 1,
      view.predicates.organisationNoun.contains(view.text.tokens[word].word)
    {
      return false
    }
    return view.entity(of: argument) == nil
  }

  private func value(_ fallback: CompiledRole.Fallback, _ role: CompiledRole) -> Binding? {
    func accept(_ entity: Int?, noun: Int? = nil, tokens: Range<Int>? = nil) -> Binding? {
      guard let entity, isAllowed(entity, role.role.constraint) else { return nil }
      return Binding(value: .entity(entity), noun: noun, tokens: tokens, reason: .fallback(fallback))
    }
    switch fallback {
    case .words: return nil
    case .topic: return accept(untaken(view.document.topic))
    case .speaker:
      let token = site.tokens.upperBound - 1
      // Whatever nobody else says in a company's announcement, the company says.
      let issuer = view.index.sources.innermost(at: token) == nil ? view.document.issuer : nil
      return accept(untaken(view.speaker(at: token) ?? issuer))
    case .unnamedOwner(let number):
      guard let tokens = bindings[number]?.tokens, let noun = noun(of: .role(number)),
        !isNarrowed(tokens, in: noun), !hasHolder(noun)
      else { return nil }
      if let owner = ownerByClause(of: noun) { return accept(untaken(owner).filter { !isObservers($0) }) }
      if let owner = ownerToldBefore(of: noun) { return accept(untaken(owner)) }
      let speaker = untaken(speaker(at: site.tokens.upperBound - 1)).filter { view.matches($0, [.company]) }
      if speaker == nil, isOfMarket(noun) { return nil }
      if speaker == nil, let owner = ownerToldBefore(ofBare: noun) { return accept(untaken(owner)) }
      let topic = untaken(
        ownerInParagraph(of: noun)
          ?? view.document.topic.filter { isLeading($0) && !isContested($0, for: noun) })
      return accept((speaker ?? topic).filter { !isObservers($0) })
    case .partOwner(let number):
      guard let noun = noun(of: .role(number)), let part = part(owning: noun) else { return nil }
      let tokens = view.group(part).tokens
      guard role.role.constraint.isText else {
        return accept(untaken(view.document.topic.filter { $0 == lastSubject }), noun: part, tokens: tokens)
      }
      return text(role.role, view.argument(part)).map {
        Binding(value: .text($0), noun: part, tokens: tokens, reason: .fallback(fallback))
      }
    case .modifiers(let number):
      guard let tokens = bindings[number]?.tokens, let noun = noun(of: .role(number)),
        let words = modifiers(tokens, in: noun, of: number)
      else { return nil }
      return Binding(
        value: .text(view.document.words(words)), noun: nil, tokens: words, reason: .fallback(fallback))
    case .leadingCompany: return accept(untaken(view.index.leadingCompany))
    case .role(let number):
      guard let binding = bindings[number] else { return nil }
      if role.role.constraint.entities.isEmpty, binding.value.entity == nil {
        return Binding(
          value: binding.value, noun: binding.noun, tokens: binding.tokens, reason: .fallback(fallback))
      }
      return accept(binding.value.entity, noun: binding.noun, tokens: binding.tokens)
    case .possessor(let number):
      guard let noun = bindings[number]?.noun else { return nil }
      return accept(
        view.group(noun).possessor.flatMap(view.entity(of:)) ?? view.pronounOwner(of: view.argument(noun)))
    case .heldRole(let number):
      guard let person = bindings[number]?.value.entity else { return nil }
      let held = heldRoles(of: view.document.entities[person])
      guard let first = held.first else { return nil }
      let value = held.count == 1 ? SlotContent.text(first) : .list(held.map(SlotContent.text))
      return Binding(value: value, noun: nil, tokens: nil, reason: .fallback(fallback))
    case .organisation(let number):
      return accept(bindings[number]?.value.entity.flatMap { view.document.entities[$0].organisation })
    case .eventSubject:
      return pointsBack ? accept(untaken(lastSubject) ?? untaken(view.document.topic)) : nil
    case .toldTopic:
      guard let topic = view.document.topic, topic == lastSubject else { return nil }
      return accept(untaken(topic))
    // The claim is given it once its subject is known.
    case .lastValue: return nil
    case .lastSubject: return pointsBack && !isNamed(role) ? accept(untaken(lastSubject)) : nil
    }
  }

  /// The definite part of a company that owns a noun and has no name: "the tram division's revenue".
  private func part(owning noun: Int) -> Int? {
    guard let owner = view.group(noun).possessor, view.group(owner).headMention == nil else { return nil }
    let words = view.text.tokens
    // A bare "the division" is that told last, whoever's it is.
    return view.group(owner).tokens.count > 2
      && view.predicates.definite.contains(words[view.group(owner).tokens.lowerBound].word)
      && view.predicates.division.contains(words[view.group(owner).head].word) ? owner : nil
  }

  /// Whether the words that the role looks into name something themselves: "the sale of the piano" and "the Orsk bid"
  /// are none told before.
  private func isNamed(_ role: CompiledRole) -> Bool {
    role.places.contains { place in
      guard case .within(let reference, _) = place else { return false }
      let names = noun(of: reference).map { view.group($0).mentions } ?? []
      return names.contains { view.document.mentions[$0].form == .name } || !candidates(place).isEmpty
    }
  }

  /// Whether the theme is definite: "the operation" points back, "an operation" does not.
  private var pointsBack: Bool {
    guard let theme = rule.theme, let tokens = bindings[theme]?.tokens else { return false }
    return view.predicates.pointing.contains(view.text.tokens[tokens.lowerBound].word)
  }

  /// Whether the office to whose owner a role is linked belongs to something unnamed: "chief executive of the new
  /// company".
  private func isOfficeElsewhere(_ role: CompiledRole) -> Bool {
    role.places.contains { place in
      guard case .linked(let reference) = place, let noun = noun(of: reference),
        view.document.role(of: view.group(noun)) != nil
      else { return false }
      return OfficeReader(view: view).isElsewhere(noun)
    }
  }

  /// Whether what a role is linked to has an owner by its words that the role does not take: "the country's exports".
  private func isOwnedByOther(_ role: CompiledRole) -> Bool {
    role.places.contains { place in
      guard case .linked(let reference) = place, let noun = noun(of: reference) else { return false }
      if let owner = view.group(noun).possessor {
        guard let entity = view.entity(of: owner) else {
          return !view.predicates.organisationNoun.contains(view.text.tokens[view.group(owner).head].word)
        }
        return isOther(entity, role)
      }
      return view.pronounOwner(of: view.argument(noun)).map { isOther($0, role) } ?? false
    }
  }

  /// Whether an owner is none that a role takes, nor somebody of such an organisation.
  private func isOther(_ owner: Int, _ role: CompiledRole) -> Bool {
    let house = view.document.entities[owner].organisation
    return !isAllowed(owner, role.role.constraint)
      && !(house.map { isAllowed($0, role.role.constraint) } ?? false)
  }

  /// The offices that this sentence gives a person, else the one that the document gives first.
  private func heldRoles(of person: EntityRecord) -> [String] {
    var held: [String] = []
    for role in person.roles
    where view.sentence.tokens.contains(role.tokens.lowerBound) && !held.contains(role.role) {
      held.append(role.role)
    }
    return held.isEmpty ? person.role.map { [$0] } ?? [] : held
  }

  /// The entity, when no role has it yet.
  private func untaken(_ entity: Int?) -> Int? {
    guard let entity else { return nil }
    return isTaken(entity) ? nil : entity
  }

  /// Whether a role above has the entity.
  func isTaken(_ entity: Int) -> Bool {
    bindings.contains { $0?.value.entities.contains(entity) ?? false }
  }

  private func isAllowed(_ entity: Int, _ constraint: Role.Constraint) -> Bool {
    (constraint.entities.isEmpty || view.matches(entity, constraint.entities))
      && !(constraint.isOther && isTaken(entity))
  }
}

extension Optional {
  /// The value, when it passes a test.
  func filter(_ isIncluded: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { isIncluded($0) ? $0 : nil }
  }
}
