import DatelineLanguage
import DatelineRules

/// Why the words of a role were taken, in plain words, and what was looked for where none were.
struct ReasonWording {
  let trace: AttemptTrace
  let rule: CompiledRule

  private var view: SentenceView { trace.view }
  private var site: Site { trace.site }

  /// Why a value was taken.
  func reason(_ binding: Binding, _ role: CompiledRole) -> String {
    switch binding.reason {
    case .fallback(let fallback): reason(fallback)
    case .place(let place): reason(place, binding)
    }
  }

  /// Where an empty role was looked for.
  func wanted(_ role: CompiledRole) -> String {
    let places = role.places.map(wanted) + role.fallbacks.map(reason)
    let wanted = places.isEmpty ? "nothing" : places.joined(separator: ", or ")
    return role.role.isOptional ? "none: \(wanted)" : "wanted: \(wanted)"
  }

  // MARK: Places

  private func reason(_ place: CompiledRole.Place, _ binding: Binding) -> String {
    switch place {
    case .subject: subject(binding)
    case .object: object(binding)
    case .secondObject: "second object of the verb"
    case .apposed: "set beside the trigger, or joined to it by \"is\""
    case .trigger: "the trigger's own words"
    case .inClause: "in the trigger's clause"
    case .speaker: "who says it"
    case .content: "what is said"
    case .holder: "who has it by its clause"
    case .governing: "what the infinitive hangs on"
    case .reached: "what it comes to"
    case .prepositional(let words):
      preposition(binding).map { "behind \"\($0)\"" } ?? wanted(.prepositional(words))
    case .within(let reference, let words):
      (preposition(binding).map { "behind \"\($0)\"" } ?? wanted(.prepositional(words)))
        + " in \(name(reference))"
    case .linked(let reference): linked(reference, binding)
    case .anywhere(let reference): "inside \(name(reference))"
    case .clause(let words): "what \(alternatives(words.map { [$0] })) opens"
    case .capture: "captured by the pattern"
    }
  }

  private func subject(_ binding: Binding) -> String {
    if let word = preposition(binding), isPassive || site.isNominal { return "behind \"\(word)\"" }
    if site.isNominal { return site.phrasing == .nominal ? "owner of the trigger" : "subject of its verb" }
    switch site.phrasing {
    case .gerund, .infinitive: return "subject of the governing verb"
    case .coordinated: return "subject shared by the verbs joined with \"and\""
    case .relative: return "what the relative clause describes"
    default: return "subject of the verb"
    }
  }

  private func object(_ binding: Binding) -> String {
    if site.isNominal {
      if binding.noun == nil { return "before the trigger" }
      return preposition(binding).map { "behind \"\($0)\"" } ?? "owner of the trigger"
    }
    switch site.phrasing {
    case .reducedRelative: return "what the participle describes"
    case .passiveRelative: return "what the relative clause describes"
    default: return isPassive ? "object of the passive" : "object of the verb"
    }
  }

  private var isPassive: Bool {
    switch site.phrasing {
    case .passive, .passiveRelative, .passiveInfinitive, .passiveCoordinated, .reducedRelative: true
    default: false
    }
  }

  private func linked(_ reference: CompiledRole.Reference, _ binding: Binding) -> String {
    let name = name(reference)
    guard let tokens = binding.tokens else { return "owner of \(name), by its pronoun" }
    guard let noun = noun(of: reference) else { return "tied to \(name)" }
    let group = view.group(noun)
    if let possessor = group.possessor, view.group(possessor).tokens == tokens { return "owner of \(name)" }
    if tokens == group.tokens { return "named in \(name)" }
    let before = view.noun(at: tokens.upperBound - 1).flatMap(view.prepositionToken(before:))
    return before.map { "behind \"\(word($0))\" after \(name)" } ?? "owner of \(name)"
  }

  private func noun(of reference: CompiledRole.Reference) -> Int? {
    switch reference {
    case .trigger: site.noun
    case .role(let number): trace.bindings[number]?.noun ?? site.noun
    }
  }

  private func preposition(_ binding: Binding) -> String? {
    binding.noun.flatMap(view.prepositionToken(before:)).map(word)
  }

  private func word(_ token: Int) -> String { view.form(view.text.tokens[token].word) }

  private func wanted(_ place: CompiledRole.Place) -> String {
    switch place {
    case .subject: isPassive || site.isNominal ? "who does it" : "subject of the verb"
    case .object: site.isNominal ? "what the trigger is about" : "object of the verb"
    case .secondObject: "second object of the verb"
    case .apposed: "words beside the trigger"
    case .trigger: "the trigger's own words"
    case .inClause: "words in the trigger's clause"
    case .speaker: "who says it"
    case .content: "what is said"
    case .holder: "who has it by its clause"
    case .governing: "what the infinitive hangs on"
    case .reached: "what it comes to"
    case .prepositional(let prepositions): "words behind \(alternatives(prepositions.forms))"
    case .within(let reference, let prepositions):
      "words behind \(alternatives(prepositions.forms)) in \(name(reference))"
    case .linked(let reference): "owner of \(name(reference))"
    case .anywhere(let reference): "words inside \(name(reference))"
    case .clause(let words): "a clause that \(alternatives(words.map { [$0] })) opens"
    case .capture: "words that the pattern captures"
    }
  }

  private func alternatives(_ phrases: [[Word]]) -> String {
    let quoted = phrases.map { phrase in "\"\(phrase.map(view.form).joined(separator: " "))\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  private func name(_ reference: CompiledRole.Reference) -> String {
    switch reference {
    case .trigger: "the trigger"
    case .role(let number): "the \(rule.roles[number].role.name)"
    }
  }

  // MARK: Fallbacks

  private func reason(_ fallback: CompiledRole.Fallback) -> String {
    func name(_ number: Int) -> String { rule.roles[number].role.name }
    return switch fallback {
    case .topic: "the document's topic"
    case .leadingCompany: "the company that the document names most"
    case .toldTopic: "the document's topic, of which such an event was told last"
    case .words: "the words themselves"
    case .speaker: "who says it"
    case .unnamedOwner(let number):
      "who says it or the document's topic, because nothing narrows the \(name(number))"
    case .partOwner(let number): "part that owns the \(name(number)), or whose it was last"
    case .modifiers(let number): "nouns that narrow the \(name(number))"
    case .eventSubject, .lastSubject: "subject of the last event of this family"
    case .lastValue: "as the last event of this family has it"
    case .role(let number): "same as the \(name(number))"
    case .possessor(let number): "owner of the \(name(number))"
    case .heldRole(let number): "role that the document gives the \(name(number))"
    case .organisation(let number): "organisation that the document gives the \(name(number))"
    }
  }
}
