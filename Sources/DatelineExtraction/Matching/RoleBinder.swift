import DatelineLanguage
import DatelineModel
import DatelineRules

/// Fills the roles of one rule around one trigger.
struct RoleBinder {
  let view: SentenceView
  let rule: CompiledRule
  let site: Site
  let lexicons: LexiconIndex
  /// The subject of the document's last claim of the family.
  let lastSubject: Int?
  /// The company whose figure the sentence before told.
  let figureOwner: Int?

  /// What fills each role, by number.
  var bindings: [Binding?]

  init(
    view: SentenceView, rule: CompiledRule, site: Site, lexicons: LexiconIndex, lastSubject: Int?,
    figureOwner: Int?
  ) {
    self.view = view
    self.rule = rule
    self.site = site
    self.lexicons = lexicons
    self.lastSubject = lastSubject
    self.figureOwner = figureOwner
    bindings = rule.unbound
  }

  /// Fills the roles in the order of the file.
  ///
  /// - Returns: why the rule fails; nil when every role that is not optional is filled.
  mutating func bind(_ observer: inout some ExtractionObserver) -> Outcome? {
    for (number, role) in rule.roles.enumerated() {
      if let binding = direct(number, role, &observer) ?? fallback(role) {
        bindings[number] = binding
        observer.filled(role: number, with: binding)
      } else if !role.role.isOptional {
        return .unfilled(role: number)
      }
    }
    if !rule.anyOf.isEmpty, !rule.anyOf.contains(where: { bindings[$0] != nil }) {
      return .condition(.anyOf)
    }
    return nil
  }

  // MARK: Words beside the trigger

  private func direct(
    _ number: Int, _ role: CompiledRole, _ observer: inout some ExtractionObserver
  ) -> Binding? {
    var found: [Binding] = []
    for place in role.places {
      guard let binding = direct(number, role, at: place, &observer) else { continue }
      if !role.role.takesAll { return binding }
      found.append(binding)
    }
    return found.reduce(nil) { $0?.joined(with: $1) ?? $1 }
  }

  private func direct(
    _ number: Int, _ role: CompiledRole, at place: CompiledRole.Place,
    _ observer: inout some ExtractionObserver
  ) -> Binding? {
    switch place {
    case .linked(let reference): return linked(reference, role, place)
    case .anywhere(let reference): return stretch(of: reference).flatMap { anywhere(in: $0, role, place) }
    case .inClause:
      return site.clause.flatMap { anywhere(in: ownTokens(ofClause: $0), role, place) }
    case .speaker: return speaker(role)
    case .content: return said(number, role, &observer)
    case .clause(let openers): return subordinate(openers, role, place)
    default:
      for argument in candidates(place) {
        switch filled(role, by: argument, place) {
        case .success(let binding): return binding
        case .failure(let refusal): observer.refused(argument, forRole: number, refusal.mismatch)
        }
        // "cut jobs and plants": another member of the list may be what is wanted.
        for member in others(than: argument, role, place) {
          if case .success(let binding) = filled(role, by: member, place) { return binding }
        }
        if hides(argument, role, place) { break }
      }
      return nil
    }
  }

  /// The words of a clause without those of a verb between it and its subject: "plans to cut 300 jobs and close two plants".
  private func ownTokens(ofClause index: Int) -> Range<Int> {
    let clause = view.sentence.clauses[index]
    let start = view.sentence.verbGroups[clause.verb].tokens.lowerBound
    guard clause.coordinatedWith != nil, start >= clause.tokens.lowerBound else { return clause.tokens }
    return start..<max(start, clause.tokens.upperBound)
  }

  /// Whether words that name nobody hide what stands behind them: "the purchase of a mill of X" is none of X, and
  /// "the purchase of the shares of X" is.
  private func hides(_ argument: Argument, _ role: CompiledRole, _ place: CompiledRole.Place) -> Bool {
    guard case .within = place, !role.role.constraint.entities.isEmpty, !isPronoun(argument) else {
      return false
    }
    if view.sentence.quantities.contains(where: { $0.tokens.overlaps(argument.tokens) }) { return false }
    return !view.predicates.partial.contains(view.text.tokens[argument.head].lemma)
  }

  func candidates(_ place: CompiledRole.Place) -> [Argument] {
    switch place {
    case .subject: site.subjects
    case .object: site.objects
    case .secondObject: site.secondObjects
    case .apposed: site.apposed
    case .trigger: site.noun.map { [view.argument($0)] } ?? []
    case .prepositional(let prepositions):
      site.arguments.filter { prepositions.words.contains($0.preposition) }.map(\.argument)
        + prepositions.phrases.flatMap(arguments)
    case .within(let reference, let prepositions):
      nouns(within: reference).filter { noun in
        view.prepositionToken(before: noun).map { token in
          prepositions.words.contains(view.text.tokens[token].word)
            || prepositions.phrases.contains { view.ends($0, with: token) }
        } ?? false
      }.map { view.argument($0) }
    case .capture(let capture):
      site.captures[capture].map { $0.isEmpty ? [] : [view.argument(covering: $0)] } ?? []
    case .holder: site.holders
    case .governing: governingNouns()
    case .reached: reachedAmounts()
    case .linked, .anywhere, .inClause, .clause, .speaker, .content: []
    }
  }

  /// The noun groups that a preposition of several words ties to the trigger, up to the next finite verb: "because of".
  private func arguments(behind preposition: [Word]) -> [Argument] {
    let chunks = view.sentence.chunks
    let led = site.arguments.map(\.argument).filter { argument in
      argument.noun.flatMap(view.prepositionToken(before:)).map { view.ends(preposition, with: $0) } ?? false
    }.map(owned)
    var found = led
    for place in chunks.indices.dropLast()
    where view.tokenRange(of: chunks[place]).lowerBound >= site.tokens.upperBound {
      if case .verb(let verb) = chunks[place], view.sentence.verbGroups[verb].form == .finite { break }
      guard case .preposition(let token) = chunks[place], case .noun(var noun) = chunks[place + 1],
        view.ends(preposition, with: token)
      else { continue }
      var next = place + 2
      while next < chunks.count, case .noun(let owned) = chunks[next], view.group(owned).possessor == noun {
        noun = owned
        next += 1
      }
      // "spun out of X's research arm": what is owned comes first, then who owns it.
      var candidates = [owned(view.argument(noun))]
      if case .noun(let owner) = chunks[place + 1], owner != noun { candidates.append(view.argument(owner)) }
      for candidate in candidates where !found.contains(candidate) { found.append(candidate) }
    }
    return found
  }

  /// An argument with those who own it: "the regulator's objections".
  private func owned(_ argument: Argument) -> Argument {
    guard var first = argument.noun else { return argument }
    while let owner = view.group(first).possessor, owner != first { first = owner }
    let start = min(view.group(first).tokens.lowerBound, argument.tokens.lowerBound)
    return Argument(tokens: start..<argument.tokens.upperBound, head: argument.head, noun: argument.noun)
  }

  /// The noun on which the trigger's infinitive hangs where it names a deal or a plan, or such a noun to which prepositions tie it:
  /// "a $3 million deal with Orsk to buy X".
  private func governingNouns() -> [Argument] {
    guard !site.isNominal, let index = site.clause, case let clause = view.sentence.clauses[index] else {
      return []
    }
    // "spent $3 million on buying X"
    if view.verb(ofClause: index).form == .gerund, let governor = clause.governor,
      view.predicates.spending[view.verb(ofClause: governor)] ?? false
    {
      return [view.sentence.clauses[governor].object].compactMap { $0.map { view.argument($0) } }
    }
    guard view.verb(ofClause: index).form == .infinitive, let noun = clause.governingNoun else { return [] }
    return ([view.argument(noun)] + SiteReader(view: view).hosts(of: noun)).filter {
      view.predicates.governing.contains(view.text.tokens[$0.head].lemma)
    }
  }

  /// The amounts behind the trigger, up to the next finite verb, that are the end of a change.
  private func reachedAmounts() -> [Argument] {
    let start = site.tokens.upperBound
    let end =
      view.sentence.verbGroups.first {
        ($0.form == .finite || site.isNominal) && $0.tokens.lowerBound >= start
      }?.tokens.lowerBound
      ?? view.sentence.tokens.upperBound
    return view.sentence.quantities.filter { expression in
      expression.tokens.lowerBound >= start && expression.tokens.upperBound <= end
        && expression.isReached
        && (expression.change?.delta != nil || expression.change?.from != nil)
    }.map {
      Argument(
        tokens: $0.tokens, head: $0.tokens.upperBound - 1, noun: view.noun(at: $0.tokens.lowerBound))
    }
  }

  private func nouns(within reference: CompiledRole.Reference) -> [Int] {
    guard let noun = noun(of: reference) else { return [] }
    return view.extent(of: noun).compactMap { place in
      // "of Halden's plant": the owner stands first, the owned is meant.
      if case .noun(let inner) = view.sentence.chunks[place], inner != noun, !view.isOwner(inner) {
        inner
      } else {
        nil
      }
    }
  }

  /// The noun group of the trigger or of another role.
  func noun(of reference: CompiledRole.Reference) -> Int? {
    switch reference {
    case .trigger: return site.noun
    case .role(let number):
      guard let binding = bindings[number] else { return nil }
      if let noun = binding.noun { return noun }
      // A modifier belongs to the trigger's own group: "its IPO postponement".
      guard let tokens = binding.tokens, let noun = site.noun,
        view.group(noun).tokens.contains(tokens.lowerBound)
      else { return nil }
      return noun
    }
  }

  /// The words of the trigger or of another role, with all that belongs to them.
  private func stretch(of reference: CompiledRole.Reference) -> Range<Int>? {
    if let noun = noun(of: reference) { return view.stretch(of: noun) }
    guard case .role(let number) = reference else { return site.tokens }
    return bindings[number]?.tokens
  }

  /// Why an argument was refused.
  struct Refusal: Error { let mismatch: Mismatch }

  /// The role filled by an argument and, where more are joined to it, by those that fit too.
  private func filled(
    _ role: CompiledRole, by argument: Argument, _ place: CompiledRole.Place
  ) -> Result<Binding, Refusal> {
    let argument = role.role.isFull ? full(argument) : argument
    if let several = several(role, argument) {
      guard
        let binding = Binding(
          value: .list(several), noun: argument.noun, tokens: argument.tokens, reason: .place(place)
        ).taking(role.role.member)
      else { return .failure(Refusal(mismatch: .alone)) }
      return .success(binding)
    }
    let first: SlotContent
    switch content(role, argument) {
    case .success(let content): first = content
    case .failure(let refusal): return .failure(refusal)
    }
    var values = [first]
    var range = argument.tokens
    var last = argument.tokens
    for argument in role.role.member == .first ? [] : members(of: argument, place) {
      guard case .success(let content) = content(role, argument) else { break }
      if !role.role.constraint.quantities.isEmpty, isAlternative(argument.tokens, to: last) {
        if isLikerBound(content, than: first) { values = [content] }
        break
      }
      last = argument.tokens
      values.append(content)
      range =
        min(range.lowerBound, argument.tokens.lowerBound)..<max(range.upperBound, argument.tokens.upperBound)
    }
    if role.role.member == .rest { values.removeFirst() }
    guard let single = values.first else { return .failure(Refusal(mismatch: .alone)) }
    let value = values.count == 1 ? single : SlotContent.list(values)
    return .success(Binding(value: value, noun: argument.noun, tokens: range, reason: .place(place)))
  }

  /// Whether an amount is another way to tell the one before it: "$3 million or 12 cents a share".
  private func isAlternative(_ tokens: Range<Int>, to other: Range<Int>) -> Bool {
    guard other.upperBound < tokens.lowerBound else { return false }
    return (other.upperBound..<tokens.lowerBound).contains {
      view.predicates.alternative.contains(view.text.tokens[$0].word)
    }
  }

  /// Whether a sum of money is of a size with one bound above, and another is not: what a sum per share is compared with is one, too.
  private func isLikerBound(_ content: SlotContent, than first: SlotContent) -> Bool {
    guard case .quantity(let own) = content, case .quantity(let other) = first else { return false }
    return bindings.contains {
      guard case .quantity(let bound)? = $0?.value, bound.currency != nil else { return false }
      return own.isOfSize(with: bound) && !other.isOfSize(with: bound)
    }
  }

  /// An argument with the phrases that "of" ties to it: "a line of phones".
  func full(_ argument: Argument) -> Argument {
    guard let noun = argument.noun, argument.head == view.group(noun).head else { return argument }
    let end = view.ofPhraseEnd(of: noun)
    return Argument(tokens: argument.tokens.lowerBound..<end, head: argument.head, noun: noun)
  }

  /// The other members of a list whose first group does not fill a role; the other names of a list fill none that is for things
  /// ("Halden Motors, Orsk Steel and Kestrel Foods").
  private func others(
    than argument: Argument, _ role: CompiledRole, _ place: CompiledRole.Place
  ) -> [Argument] {
    if case .trigger = place { return [] }
    guard role.role.member == nil else { return [] }
    let isNamed = argument.noun.map { view.group($0).headMention != nil } ?? false
    return isNamed && role.role.constraint.entities.isEmpty ? [] : members(of: argument, place)
  }

  /// The groups that a list joins to an argument; a pattern says itself how far its captures go.
  private func members(of argument: Argument, _ place: CompiledRole.Place) -> [Argument] {
    if case .capture = place { return [] }
    guard let noun = argument.noun else { return [] }
    let group = view.group(noun)
    // "two brands, Marlow and Tindale": the names that tell who several are stand in a list.
    let named = group.headMention == nil ? group.apposition : nil
    let head = group.coordinated.isEmpty ? named ?? noun : noun
    return view.group(head).coordinated.map(view.argument)
  }
}
