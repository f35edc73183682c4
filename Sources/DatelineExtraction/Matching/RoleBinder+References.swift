import DatelineLanguage
import DatelineModel
import DatelineRules

/// Values that are linked to another role, or come from elsewhere in the document.
extension RoleBinder {
  // MARK: Links

  /// The entity that owns, contains or is named beside the words of the trigger or another role.
  func linked(_ reference: CompiledRole.Reference, _ role: CompiledRole, _ place: CompiledRole.Place)
    -> Binding?
  {
    guard let noun = noun(of: reference) else { return nil }
    let classes = role.role.constraint.entities
    func accept(_ entity: Int?, _ tokens: Range<Int>?) -> Binding? {
      guard let entity, classes.isEmpty || view.matches(entity, classes) else { return nil }
      return Binding(value: .entity(entity), noun: nil, tokens: tokens, reason: .place(place))
    }
    let group = view.group(noun)
    let argument = view.argument(noun)
    if let possessor = group.possessor,
      let binding = accept(view.entity(of: possessor), view.group(possessor).tokens)
    {
      return binding
    }
    if let binding = accept(view.pronounOwner(of: argument), nil) { return binding }
    for mention in group.mentions where mention != group.headMention {
      if let binding = accept(view.document.mentions[mention].entity, group.tokens) { return binding }
    }
    if let binding = chained(behind: noun, accept) { return binding }
    // "it" may stand for the thing rather than for whom it belongs to.
    return isPronoun(argument) ? nil : accept(view.entity(of: noun), group.tokens)
  }

  /// The first entity behind a noun: "the chief executive of X", "a planned IPO for X", "head of engineering at X".
  private func chained(behind noun: Int, _ accept: (Int?, Range<Int>?) -> Binding?) -> Binding? {
    let chunks = view.sentence.chunks
    var place = (view.place(ofNoun: noun) ?? chunks.count) + 1
    while place + 1 < chunks.count, case .preposition(let token) = chunks[place],
      case .noun(let next) = chunks[place + 1],
      view.predicates.belonging.contains(view.text.tokens[token].word)
    {
      // "at both the unit and the group": the group is the wider of the two.
      let members = [next] + view.group(next).coordinated
      let widest = members.first {
        view.entity(of: $0).map { view.document.entities[$0].kind == .company } ?? false
      }
      let named = widest ?? next
      if let binding = accept(view.entity(of: named), view.group(named).tokens) { return binding }
      // "of its unit X": the name may stand in a possessed group.
      if place + 2 < chunks.count, case .noun(let owned) = chunks[place + 2],
        view.group(owned).possessor == next,
        let binding = accept(view.entity(of: owned), view.group(owned).tokens)
      {
        return binding
      }
      place += 2
    }
    return nil
  }

  // MARK: Fallbacks

  /// A value from elsewhere in the document.
  func fallback(_ role: CompiledRole) -> Binding? {
    for fallback in role.fallbacks {
      if let binding = value(fallback, role.role.constraint.entities) { return binding }
    }
    return nil
  }

  private func value(_ fallback: CompiledRole.Fallback, _ classes: [Role.EntityClass]) -> Binding? {
    func accept(_ entity: Int?, noun: Int? = nil, tokens: Range<Int>? = nil) -> Binding? {
      guard let entity, classes.isEmpty || view.matches(entity, classes) else { return nil }
      return Binding(value: .entity(entity), noun: noun, tokens: tokens, reason: .fallback(fallback))
    }
    switch fallback {
    case .topic: return accept(untaken(view.document.topic))
    case .speaker: return accept(untaken(view.speaker(at: site.tokens.upperBound - 1)))
    case .unnamedOwner(let number):
      guard let tokens = bindings[number]?.tokens, let noun = noun(of: .role(number)),
        !isNarrowed(tokens, in: noun)
      else { return nil }
      return accept(untaken(view.speaker(at: site.tokens.upperBound - 1)))
        ?? accept(untaken(view.document.topic))
    case .leadingCompany: return accept(untaken(view.index.leadingCompany))
    case .role(let number):
      guard let binding = bindings[number] else { return nil }
      return accept(binding.value.entity, noun: binding.noun, tokens: binding.tokens)
    case .possessor(let number):
      guard let noun = bindings[number]?.noun else { return nil }
      return accept(
        view.group(noun).possessor.flatMap(view.entity(of:)) ?? view.pronounOwner(of: view.argument(noun)))
    case .heldRole(let number):
      guard let person = bindings[number]?.value.entity, let held = view.document.entities[person].role
      else {
        return nil
      }
      return Binding(value: .text(held), noun: nil, tokens: nil, reason: .fallback(fallback))
    case .organisation(let number):
      return accept(bindings[number]?.value.entity.flatMap { view.document.entities[$0].organisation })
    case .eventSubject:
      // Only a definite theme points back: "the operation", not "an operation".
      guard let theme = rule.theme, let tokens = bindings[theme]?.tokens,
        view.predicates.pointing.contains(view.text.tokens[tokens.lowerBound].word)
      else { return nil }
      return accept(eventSubject ?? view.document.topic)
    }
  }

  /// Whether words make a noun's figure that of a part or of somebody else: "retail sales", "sales of cars", "their sales".
  ///
  /// Determiners, times and amounts do not, nor words of the class `unrestricting`; `tokens` are the words of the figure.
  private func isNarrowed(_ tokens: Range<Int>, in noun: Int) -> Bool {
    let group = view.group(noun)
    if group.possessor != nil { return true }
    let start = lexiconStart(of: tokens, in: group)
    for index in group.tokens.lowerBound..<max(start, group.tokens.lowerBound) {
      let token = view.text.tokens[index]
      let isTime = view.sentence.times.contains { $0.tokens.contains(index) }
      let isAmount = view.sentence.quantities.contains { $0.tokens.contains(index) }
      if isTime || isAmount || view.predicates.unrestricting.contains(token.word) { continue }
      switch token.partOfSpeech {
      case .determiner, .adverb, .numeral, .punctuation: continue
      default: return true
      }
    }
    guard let place = view.place(ofNoun: noun), place + 2 < view.sentence.chunks.count,
      case .preposition(let token) = view.sentence.chunks[place + 1],
      case .noun(let next) = view.sentence.chunks[place + 2],
      view.predicates.patient.contains(view.text.tokens[token].word)
    else { return false }
    let words = view.group(next).tokens
    return !view.sentence.quantities.contains { words.overlaps($0.tokens) }
      && !view.sentence.times.contains { words.overlaps($0.tokens) }
  }

  /// Where the phrase begins that heads a figure's group.
  private func lexiconStart(of tokens: Range<Int>, in group: NounGroup) -> Int {
    var start = group.head
    for role in rule.roles {
      for lexicon in role.role.constraint.lexicons {
        if let hit = lexicons.phrase(
          of: lexicon, endingAt: group.head, notBefore: group.tokens.lowerBound, in: view.text.tokens)
        {
          start = min(start, hit.start)
        }
      }
    }
    return tokens.contains(start) ? start : max(start, tokens.lowerBound)
  }

  /// The entity, when no role has it yet.
  private func untaken(_ entity: Int?) -> Int? {
    guard let entity else { return nil }
    return bindings.contains { $0?.value.entities.contains(entity) ?? false } ? nil : entity
  }
}
