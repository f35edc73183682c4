import DatelineLanguage
import DatelineModel
import DatelineRules

/// Fills the roles of one frame around one trigger.
struct RoleBinder {
  let view: SentenceView
  let frame: Frame
  let trigger: Trigger
  let lexicons: [String: Set<[String]>]
  /// The subject of the document's last claim of the family.
  let eventSubject: Int?

  private(set) var bindings: [String: Binding] = [:]

  init(
    view: SentenceView, frame: Frame, trigger: Trigger, lexicons: [String: Set<[String]>], eventSubject: Int?
  ) {
    self.view = view
    self.frame = frame
    self.trigger = trigger
    self.lexicons = lexicons
    self.eventSubject = eventSubject
  }

  /// Whether every role that is not optional could be filled, in the order of the file.
  mutating func bind() -> Bool {
    for role in frame.roles {
      if let binding = direct(role) ?? fallback(role) {
        bindings[role.name] = binding
      } else if !role.isOptional {
        return false
      }
    }
    let anyOf = frame.conditions.anyOf
    if !anyOf.isEmpty, !anyOf.contains(where: { bindings[$0] != nil }) { return false }
    return true
  }

  // MARK: Direct

  private func direct(_ role: Role) -> Binding? {
    for place in role.places {
      for noun in candidates(place) {
        if let binding = binding(role, noun: noun) { return binding }
      }
      switch place {
      case .linked(let name):
        if let binding = linked(name, role) { return binding }
      case .anywhere(let name):
        if let binding = anywhere(name, role) { return binding }
      case .clause(let openers):
        if let binding = subordinate(openers) { return binding }
      default: break
      }
    }
    return nil
  }

  private func candidates(_ place: Role.Place) -> [Int] {
    switch place {
    case .subject: trigger.subjects
    case .object: trigger.objects
    case .secondObject: trigger.secondObjects
    case .prepositional(let prepositions):
      trigger.arguments.filter { prepositions.contains(view.form($0.preposition)) }.map(\.noun)
    case .insideObject: trigger.objects
    case .trigger: trigger.noun.map { [$0] } ?? []
    case .apposed: apposed()
    case .within(let name, let prepositions):
      nouns(within: name).filter { noun in
        view.preposition(before: noun).map(prepositions.contains) ?? false
      }
    case .linked, .anywhere, .clause: []
    }
  }

  /// The noun groups set beside the trigger's, on either side, and a name inside the trigger's own group.
  private func apposed() -> [Int] {
    guard let noun = trigger.noun else { return [] }
    var found: [Int] = []
    if let apposition = view.group(noun).apposition { found.append(apposition) }
    var owner: Int? = noun
    while let current = owner {
      if let host = view.sentence.nounGroups.firstIndex(where: { $0.apposition == current }) {
        found.append(host)
      }
      owner = view.group(current).possessor
    }
    return found
  }

  private func nouns(within name: String) -> [Int] {
    guard let noun = name == "trigger" ? trigger.noun : bindings[name]?.noun else { return [] }
    return view.extent(of: noun).compactMap { place in
      if case .noun(let inner) = view.sentence.chunks[place], inner != noun { inner } else { nil }
    }
  }

  private func binding(_ role: Role, noun: Int) -> Binding? {
    let members = [noun] + view.group(noun).coordinated
    var values: [SlotContent] = []
    var range = view.group(noun).tokens
    for member in members {
      guard let content = content(role, noun: member) else {
        if member == noun { return nil }
        break
      }
      values.append(content)
      range =
        min(
          range.lowerBound, view.group(member).tokens.lowerBound)..<max(
          range.upperBound, view.group(member).tokens.upperBound)
    }
    let value = values.count == 1 ? values[0] : SlotContent.list(values)
    return Binding(value: value, noun: noun, tokens: range, isFallback: false)
  }

  /// The value that a noun group gives for a role; nil when a constraint does not hold.
  private func content(_ role: Role, noun: Int) -> SlotContent? {
    let constraint = role.constraint
    let group = view.group(noun)
    if constraint.isDefinite,
      !["the", "this", "that", "its", "their"].contains(view.text.form(group.tokens.lowerBound))
    {
      return nil
    }
    if !constraint.lexicons.isEmpty,
      !constraint.lexicons.contains(where: { heads(antecedent(of: group), lexicon: $0) })
    {
      return nil
    }
    if let contains = constraint.contains, !mentions(group, lexicon: contains) { return nil }
    if let kind = constraint.quantity {
      guard let quantity = quantity(kind, in: group.tokens) else { return nil }
      return .quantity(quantity)
    }
    if constraint.isRole { return roleName(in: noun).map(SlotContent.text) }
    if !constraint.entities.isEmpty {
      guard let entity = view.entity(of: noun), view.matches(entity, constraint.entities) else { return nil }
      return .entity(entity)
    }
    if constraint.isText { return text(role, group) }
    return .text(view.document.words(group.tokens))
  }

  private func text(_ role: Role, _ group: NounGroup) -> SlotContent? {
    var range = group.tokens
    while let first = range.first, opensGroup(first, in: range) {
      range = first + 1..<range.upperBound
    }
    switch role.strip {
    case .head: range = range.lowerBound..<max(range.lowerBound, group.head)
    case .name:
      if let mention = group.headMention {
        range = range.lowerBound..<max(range.lowerBound, view.document.mentions[mention].tokens.lowerBound)
      }
    case nil: break
    }
    return range.isEmpty ? nil : .text(view.document.words(range))
  }

  /// Whether an article or a possessive pronoun stands before the words of a slot.
  private func opensGroup(_ token: Int, in range: Range<Int>) -> Bool {
    switch view.text.tokens[token].partOfSpeech {
    case .determiner: true
    case .pronoun: range.count > 1
    default: false
    }
  }

  // MARK: Constraints

  /// Nouns that may follow a lexicon's phrase without changing what the group is about: "its IPO plans".
  private static let light: Set<String> = [
    "plan", "process", "project", "bid", "effort", "attempt", "date", "proposal", "operation", "preparation",
    "launch",
  ]

  /// Whether the group's head is a phrase of the lexicon.
  private func heads(_ group: NounGroup, lexicon: String) -> Bool {
    guard let phrases = lexicons[lexicon] else { return false }
    var ends = [group.head + 1]
    if Self.light.contains(view.text.lemma(group.head)) { ends.append(group.head) }
    return ends.contains { end in
      phrases.contains { phrase in
        end - phrase.count >= group.tokens.lowerBound
          && phrase.indices.allSatisfy { offset in
            let place = end - phrase.count + offset
            return view.text.form(place) == phrase[offset] || view.text.lemma(place) == phrase[offset]
          }
      }
    }
  }

  /// What "it" stands for among the objects and subjects of the sentence's earlier clauses; the group itself otherwise.
  private func antecedent(of group: NounGroup) -> NounGroup {
    guard isPronoun(group) else { return group }
    for clause in view.sentence.clauses.reversed()
    where view.sentence.verbGroups[clause.verb].tokens.upperBound <= group.head {
      for noun in [clause.object, clause.subject].compactMap({ $0 }) where view.group(noun).headMention == nil
      { return view.group(noun) }
    }
    return group
  }

  private func mentions(_ group: NounGroup, lexicon: String) -> Bool {
    guard let phrases = lexicons[lexicon] else { return false }
    var tokens = Array(group.tokens)
    if let apposition = group.apposition { tokens += view.group(apposition).tokens }
    if let host = view.sentence.nounGroups.first(where: {
      $0.apposition.map { view.group($0) == group } ?? false
    }) {
      tokens += host.tokens
    }
    return tokens.contains {
      phrases.contains([view.text.form($0)]) || phrases.contains([view.text.lemma($0)])
    }
  }

  private func quantity(_ kind: String, in range: Range<Int>) -> Quantity? {
    view.sentence.quantities.first {
      $0.kind.rawValue == kind && range.lowerBound <= $0.tokens.lowerBound
        && $0.tokens.upperBound <= range.upperBound
    }?.quantity
  }

  /// The role that a noun group names, with what it is head of: "CEO", "head of engineering".
  private func roleName(in noun: Int) -> String? {
    let group = view.group(noun)
    guard let name = view.document.role(of: group)?.name else { return nil }
    guard let place = view.place(ofNoun: noun), place + 2 < view.sentence.chunks.count,
      case .preposition(let token) = view.sentence.chunks[place + 1], view.text.form(token) == "of",
      case .noun(let next) = view.sentence.chunks[place + 2], view.entity(of: next) == nil
    else { return name }
    return name + " of " + view.document.words(view.group(next).tokens)
  }

  // MARK: Links

  /// The entity that owns, contains or is named beside the words of another role.
  private func linked(_ name: String, _ role: Role) -> Binding? {
    guard let noun = name == "trigger" ? trigger.noun : bindings[name]?.noun else { return nil }
    let classes = role.constraint.entities
    func accept(_ entity: Int?, _ tokens: Range<Int>?) -> Binding? {
      guard let entity, classes.isEmpty || view.matches(entity, classes) else { return nil }
      return Binding(value: .entity(entity), noun: nil, tokens: tokens, isFallback: false)
    }
    let group = view.group(noun)
    if let possessor = group.possessor,
      let binding = accept(view.entity(of: possessor), view.group(possessor).tokens)
    {
      return binding
    }
    if let binding = accept(view.pronounOwner(of: noun), nil) { return binding }
    for mention in group.mentions where mention != group.headMention {
      if let binding = accept(view.document.mentions[mention].entity, group.tokens) { return binding }
    }
    // "the chief executive of X", "a planned IPO for X", "head of engineering at X".
    var place = (view.place(ofNoun: noun) ?? 0) + 1
    while place + 1 < view.sentence.chunks.count, case .preposition(let token) = view.sentence.chunks[place],
      case .noun(let next) = view.sentence.chunks[place + 1],
      ["of", "for", "at", "in", "from"].contains(view.text.form(token))
    {
      // "at both the unit and the group": the group is the wider of the two.
      let members = [next] + view.group(next).coordinated
      let widest = members.first {
        view.entity(of: $0).map { view.document.entities[$0].kind == .company } ?? false
      }
      let named = widest ?? next
      if let binding = accept(view.entity(of: named), view.group(named).tokens) { return binding }
      // "of its unit X": the name may stand in a possessed group.
      if place + 2 < view.sentence.chunks.count, case .noun(let owned) = view.sentence.chunks[place + 2],
        view.group(owned).possessor == next,
        let binding = accept(view.entity(of: owned), view.group(owned).tokens)
      {
        return binding
      }
      place += 2
    }
    // "it" may stand for the thing rather than for whom it belongs to.
    if isPronoun(group) { return nil }
    return accept(view.entity(of: noun), group.tokens)
  }

  private func isPronoun(_ group: NounGroup) -> Bool {
    group.tokens.count == 1 && ["it", "they", "this", "which"].contains(view.text.form(group.head))
  }

  private func anywhere(_ name: String, _ role: Role) -> Binding? {
    guard let noun = name == "trigger" ? trigger.noun : bindings[name]?.noun,
      let kind = role.constraint.quantity
    else { return nil }
    let range = view.tokenRange(view.extent(of: noun)) ?? view.group(noun).tokens
    let stretch = min(range.lowerBound, view.group(noun).tokens.lowerBound)..<range.upperBound
    guard
      let expression = view.sentence.quantities.first(where: {
        $0.kind.rawValue == kind && stretch.lowerBound <= $0.tokens.lowerBound
          && $0.tokens.upperBound <= stretch.upperBound
      })
    else { return nil }
    return Binding(
      value: .quantity(expression.quantity), noun: nil, tokens: expression.tokens, isFallback: false)
  }

  /// The words of a subordinate clause behind the trigger, without what opens it.
  private func subordinate(_ openers: [String]) -> Binding? {
    for clause in view.sentence.clauses {
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.tokens.lowerBound >= trigger.tokens.upperBound, verb.form == .gerund || verb.form == .finite,
        let opener = clause.opener, openers.contains(view.form(opener)),
        let place = view.place(ofVerb: clause.verb)
      else { continue }
      let start = verb.form == .gerund ? place : clause.subject.flatMap(view.place(ofNoun:)) ?? place
      var end = place + 1
      loop: while end < view.sentence.chunks.count {
        switch view.sentence.chunks[end] {
        case .comma, .mark, .relative, .subordinator: break loop
        default: end += 1
        }
      }
      guard let range = view.tokenRange(start..<end) else { continue }
      return Binding(value: .text(view.document.words(range)), noun: nil, tokens: range, isFallback: false)
    }
    return nil
  }

  // MARK: Fallbacks

  private func fallback(_ role: Role) -> Binding? {
    for fallback in role.fallbacks {
      guard let content = value(fallback, role) else { continue }
      return Binding(value: content.value, noun: content.noun, tokens: content.tokens, isFallback: true)
    }
    return nil
  }

  private func value(_ fallback: Role.Fallback, _ role: Role) -> (
    value: SlotContent, noun: Int?, tokens: Range<Int>?
  )? {
    let classes = role.constraint.entities
    func accept(_ entity: Int?) -> (value: SlotContent, noun: Int?, tokens: Range<Int>?)? {
      guard let entity, classes.isEmpty || view.matches(entity, classes) else { return nil }
      return (.entity(entity), nil, nil)
    }
    switch fallback {
    case .topic:
      let taken = Set(bindings.values.flatMap(\.value.entities))
      guard let topic = view.document.topic, !taken.contains(topic) else { return nil }
      return accept(topic)
    case .leadingCompany:
      let taken = Set(bindings.values.flatMap(\.value.entities))
      guard let company = view.document.leadingCompany, !taken.contains(company) else { return nil }
      return accept(company)
    case .role(let name):
      guard let binding = bindings[name], let entity = binding.value.entity, let found = accept(entity) else {
        return nil
      }
      return (found.value, binding.noun, binding.tokens)
    case .possessor(let name):
      guard let noun = bindings[name]?.noun else { return nil }
      return accept(view.group(noun).possessor.flatMap(view.entity(of:)) ?? view.pronounOwner(of: noun))
    case .heldRole(let name):
      guard let person = bindings[name]?.value.entity, let held = view.document.entities[person].role else {
        return nil
      }
      return (.text(held), nil, nil)
    case .organisation(let name):
      guard let person = bindings[name]?.value.entity else { return nil }
      return accept(view.document.entities[person].organisation)
    case .eventSubject:
      // Only a definite theme points back: "the operation", not "an operation".
      guard let theme = bindings["theme"]?.noun,
        ["the", "this", "that", "it"].contains(view.text.form(view.group(theme).tokens.lowerBound))
      else { return nil }
      return accept(eventSubject ?? view.document.topic)
    }
  }
}
