import DatelineLanguage
import DatelineModel
import DatelineRules

/// What an argument gives for a role, and why it gives nothing.
extension RoleBinder {
  /// The value that an argument gives for a role.
  func content(_ role: CompiledRole, _ argument: Argument) -> Result<SlotContent, Refusal> {
    let constraint = role.role.constraint
    func refused(_ mismatch: Mismatch) -> Result<SlotContent, Refusal> {
      .failure(Refusal(mismatch: mismatch))
    }
    if constraint.isDefinite, !isDefinite(argument) { return refused(.indefinite) }
    var value: String?
    var words = argument
    if !constraint.lexicons.isEmpty {
      words = antecedent(of: argument)
      guard let hit = heading(words, constraint.lexicons) else { return refused(.wrongWords) }
      value = hit.value
    }
    if let lexicon = constraint.contains, !mentions(argument, lexicon) { return refused(.lacksWord) }
    if !constraint.quantities.isEmpty { return quantity(constraint, in: argument.tokens) }
    if constraint.isRole {
      return heldRole(constraint, in: argument).map { .success(.text($0)) } ?? refused(.noOffice)
    }
    if !constraint.entities.isEmpty {
      guard let entity = view.entity(of: argument) else { return refused(.noEntity) }
      guard view.matches(entity, constraint.entities) else { return refused(.wrongEntity) }
      if constraint.isOther, isTaken(entity) { return refused(.taken) }
      if !constraint.isText || isPronoun(argument) { return .success(.entity(entity)) }
      guard isCalledByName(argument) else { return refused(.empty) }
      return text(role.role, words).map { .success(.text($0)) } ?? refused(.empty)
    }
    if let value { return .success(.text(value)) }
    guard constraint.isText else { return .success(.text(view.document.words(words.tokens))) }
    if isSum(argument) || role.role.isOptional && isNameless(words) { return refused(.empty) }
    return text(role.role, words).map { .success(.text($0)) } ?? refused(.empty)
  }

  /// The entities that a plural reference means together, where a role takes each of them: "they", "both companies".
  func several(_ role: CompiledRole, _ argument: Argument) -> [SlotContent]? {
    let constraint = role.role.constraint
    guard !constraint.entities.isEmpty, !constraint.isText, constraint.lexicons.isEmpty,
      misfit(constraint, argument) == nil, case let members = view.members(meantBy: argument),
      !members.isEmpty,
      members.allSatisfy({
        view.matches($0, constraint.entities) && !(constraint.isOther && isTaken($0))
      })
    else { return nil }
    return members.map(SlotContent.entity)
  }

  /// Why an argument is not like what a role wants; nil when it is.
  func misfit(_ constraint: Role.Constraint, _ argument: Argument) -> Mismatch? {
    if constraint.isDefinite, !isDefinite(argument) { return .indefinite }
    if let lexicon = constraint.contains, !mentions(argument, lexicon) { return .lacksWord }
    return nil
  }

  private func isDefinite(_ argument: Argument) -> Bool {
    view.predicates.definite.contains(firstWord(argument))
  }

  private func firstWord(_ argument: Argument) -> Word { view.text.tokens[argument.tokens.lowerBound].word }

  // MARK: Lexicons

  /// The phrase of one of the lexicons that heads an argument, a light noun behind it stepped over ("its IPO plans") unless the
  /// rule tells figures: a spending plan is no spending.
  func heading(_ argument: Argument, _ wanted: [Int]) -> LexiconIndex.Hit? {
    let tokens = view.text.tokens
    if let hit = continued(argument, wanted) { return hit }
    if rule.rule.time.isOfFigure, isDivided(argument) { return nil }
    for lexicon in wanted {
      if let hit = lexicons.phrase(
        of: lexicon, endingAt: argument.head, notBefore: argument.tokens.lowerBound, in: tokens)
      {
        return hit
      }
    }
    guard argument.head > argument.tokens.lowerBound, !rule.rule.time.isOfFigure,
      view.predicates.lightNoun.contains(tokens[argument.head].lemma)
    else { return nil }
    for lexicon in wanted {
      if let hit = lexicons.phrase(
        of: lexicon, endingAt: argument.head - 1, notBefore: argument.tokens.lowerBound, in: tokens)
      {
        return hit
      }
    }
    return nil
  }

  /// "profit per passenger": whether what stands behind an argument makes another figure of it.
  private func isDivided(_ argument: Argument) -> Bool {
    let next = argument.head + 1
    return next < view.sentence.tokens.upperBound
      && view.predicates.dividing.contains(view.text.tokens[next].word)
  }

  /// The phrase that goes on behind an argument's head: "earnings per share".
  private func continued(_ argument: Argument, _ wanted: [Int]) -> LexiconIndex.Hit? {
    let end = argument.head + 2
    guard end < view.sentence.tokens.upperBound, view.text.tokens[end - 1].partOfSpeech == .adposition else {
      return nil
    }
    for lexicon in wanted {
      if let hit = lexicons.phrase(
        of: lexicon, endingAt: end, notBefore: argument.tokens.lowerBound, in: view.text.tokens),
        hit.start <= argument.head
      {
        return hit
      }
    }
    return nil
  }

  /// What "it" stands for among the objects and subjects of the sentence's earlier clauses; the argument itself otherwise.
  private func antecedent(of argument: Argument) -> Argument {
    guard isPronoun(argument) else { return argument }
    for clause in view.sentence.clauses.reversed()
    where view.sentence.verbGroups[clause.verb].tokens.upperBound <= argument.head {
      for noun in [clause.object, clause.subject].compactMap(\.self)
      where view.group(noun).headMention == nil && agrees(argument, with: noun) {
        return view.argument(noun)
      }
    }
    return argument
  }

  /// Whether a pronoun can stand for a noun by its number: "it" for no sales.
  private func agrees(_ pronoun: Argument, with noun: Int) -> Bool {
    let head = view.text.tokens[view.group(noun).head]
    let isPlural = head.partOfSpeech == .noun && head.word != head.lemma
    let word = firstWord(pronoun)
    if view.predicates.several.contains(word) { return isPlural }
    return !isPlural || !view.predicates.pointing.contains(word)
  }

  func isPronoun(_ argument: Argument) -> Bool {
    argument.tokens.count == 1 && view.predicates.pronoun.contains(firstWord(argument))
  }

  /// Whether an argument is headed by a name rather than by "the company" or a mere "its".
  private func isCalledByName(_ argument: Argument) -> Bool {
    if argument.tokens.count == 1, view.predicates.possessive.contains(firstWord(argument)) { return false }
    guard let mention = argument.noun.flatMap({ view.group($0).headMention }) else { return true }
    return view.document.mentions[mention].form == .name
  }

  /// Whether a phrase of the lexicon stands in an argument or in what is set beside it.
  private func mentions(_ argument: Argument, _ lexicon: Int) -> Bool {
    var stretches = [argument.tokens]
    if let noun = argument.noun {
      if let apposition = view.group(noun).apposition { stretches.append(view.group(apposition).tokens) }
      if let host = view.host(ofNoun: noun) { stretches.append(view.group(host).tokens) }
    }
    return stretches.contains { lexicons.mentions(lexicon, in: $0, of: view.text.tokens) }
  }

  // MARK: Amounts

  private func quantity(_ constraint: Role.Constraint, in tokens: Range<Int>) -> Result<SlotContent, Refusal>
  {
    var mismatch = Mismatch.noAmount
    for expression in view.quantities(from: tokens) {
      guard let found = quantityMismatch(expression, constraint) else {
        return .success(.quantity(amount(expression, constraint)))
      }
      if found == .wrongUnit { mismatch = .wrongUnit }
    }
    return .failure(Refusal(mismatch: mismatch))
  }

  /// The amount of an expression, below zero where the role says so.
  func amount(_ expression: QuantityExpression, _ constraint: Role.Constraint) -> Quantity {
    constraint.isNegative ? expression.quantity.belowZero : expression.quantity
  }

  /// Why an amount is not what a role wants; nil when it is.
  func quantityMismatch(_ expression: QuantityExpression, _ constraint: Role.Constraint) -> Mismatch? {
    guard
      constraint.quantities.contains(where: { kind in
        kind == Role.anyAmount
          ? expression.kind != .multiple : expression.kind == QuantityExpression.Kind(ruleName: kind)
      })
    else { return .noAmount }
    // What else is paid is of the price, too; what a firm has is none.
    if expression.isPartOfPrice, !rule.rule.time.isOfFigure { return .noAmount }
    if let isDivided = constraint.isDivided, isDivided != expression.quantity.isForEach {
      return .wrongUnit
    }
    guard let lexicon = constraint.unit else { return nil }
    guard let unit = expression.unit,
      lexicons.phrase(
        of: lexicon, endingAt: unit, notBefore: view.sentence.tokens.lowerBound, in: view.text.tokens) != nil
    else { return .wrongUnit }
    return nil
  }

  /// Whether an argument is a sum of money by itself, which says nothing in words: "sued for $3 million".
  private func isSum(_ argument: Argument) -> Bool {
    view.sentence.quantities.contains { $0.kind == .money && $0.tokens.contains(argument.head) }
  }

  // MARK: Words

  /// Whether an argument is a bare noun for any firm with an indefinite article, which tells nobody: "by a company formed by X".
  private func isNameless(_ argument: Argument) -> Bool {
    let tokens = view.text.tokens
    return argument.tokens.count == 2 && view.predicates.nameless.contains(tokens[argument.head].word)
      && tokens[argument.tokens.lowerBound].partOfSpeech == .determiner && !isDefinite(argument)
  }

  /// Whether an office is one of those that a role asks for, in one of the states.
  func isWanted(_ role: RoleMention, _ constraint: Role.Constraint) -> Bool {
    (constraint.offices.isEmpty || constraint.offices.contains(role.name))
      && (constraint.statuses.isEmpty || constraint.statuses.contains(Role.OfficeStatus(role.status)))
  }

  /// The office that an argument names, with what it is head of: "CEO", "head of engineering".
  private func heldRole(_ constraint: Role.Constraint, in argument: Argument) -> String? {
    if isOfBody(argument) { return nil }
    guard
      let role = view.document.roles.role(endingAt: argument.head + 1)
        ?? (isNamed(argument) ? view.index.heldRole(in: argument.tokens) : nil),
      isWanted(role, constraint)
    else { return nil }
    guard role.tokens.upperBound == argument.head + 1, let noun = argument.noun,
      let place = view.place(ofNoun: noun), place + 2 < view.sentence.chunks.count,
      case .preposition(let token) = view.sentence.chunks[place + 1],
      view.predicates.heldRole.contains(view.text.tokens[token].word),
      case .noun(let next) = view.sentence.chunks[place + 2], isField(next)
    else { return role.name }
    return role.name + " " + view.text.text(token) + " " + view.document.words(view.group(next).tokens)
  }

  /// "the board of directors": several offices behind "of" are those of a body, and nobody's own.
  private func isOfBody(_ argument: Argument) -> Bool {
    let head = view.text.tokens[argument.head]
    guard head.partOfSpeech == .noun, head.lemma != head.word, let noun = argument.noun else { return false }
    return view.preposition(before: noun).map(view.predicates.heldRole.contains) ?? false
  }

  /// Whether an argument is no noun group, or one that a name heads: "finance director Jane Roe".
  private func isNamed(_ argument: Argument) -> Bool {
    guard let noun = argument.noun else { return true }
    return view.group(noun).headMention.map { view.document.mentions[$0].form == .name } ?? false
  }

  /// Whether a noun group can be the field of an office: "engineering", not "the new company".
  private func isField(_ noun: Int) -> Bool {
    let group = view.group(noun)
    return view.entity(of: noun) == nil && group.possessor == nil
      && view.text.tokens[group.tokens.lowerBound].partOfSpeech != .determiner
  }

  func text(_ role: Role, _ argument: Argument) -> String? {
    var range = argument.tokens
    while let first = range.first, opens(first, range) { range = first + 1..<range.upperBound }
    switch role.strip {
    case .head: range = range.lowerBound..<max(range.lowerBound, argument.head)
    case .name:
      if let mention = argument.noun.flatMap({ view.group($0).headMention }) {
        range = range.lowerBound..<max(range.lowerBound, view.document.mentions[mention].tokens.lowerBound)
      }
    case nil: break
    }
    return range.isEmpty ? nil : view.document.words(range)
  }

  /// Whether an article or a possessive pronoun stands before the words of a slot.
  private func opens(_ token: Int, _ range: Range<Int>) -> Bool {
    switch view.text.tokens[token].partOfSpeech {
    case .determiner: true
    case .pronoun: range.count > 1
    default: false
    }
  }
}

extension Role.OfficeStatus {
  /// The status under the name that rules use.
  fileprivate init(_ status: RoleStatus) {
    switch status {
    case .current: self = .current
    case .former: self = .former
    case .outgoing: self = .outgoing
    case .incoming: self = .incoming
    case .acting: self = .acting
    }
  }
}
