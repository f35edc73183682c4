import DatelineLanguage
import DatelineModel

/// Lists that leave out what they repeat: "cut 300 jobs in France, 200 in Spain and 50 in Norway", "X's sales rose 3% and Y's
/// 4%".
extension RoleBinder {
  /// A further member of such a list: an amount with the place or the owner that goes with it.
  private struct GapMember {
    let amount: QuantityExpression
    let partner: Int
  }

  /// Adds to an amount, and to the place or owner beside it, those that a list pairs further on.
  ///
  /// - Returns: whether there is such a list.
  /// - Complexity: O(n) in the chunks of the list.
  mutating func completeGaps() -> Bool {
    let amounts = bindings.indices.filter { number in
      if rule.roles[number].role.isSlot, case .quantity? = bindings[number]?.value { true } else { false }
    }
    guard let first = amounts.first, let tokens = bindings[first]?.tokens,
      amounts.allSatisfy({ bindings[$0]?.tokens == tokens }),
      let amount = view.quantities(from: tokens).first, amount.kind != .multiple,
      let noun = view.noun(at: amount.tokens.lowerBound), let place = view.place(ofNoun: noun),
      let (partners, members) = (isOfOne ? placed(amount, at: place) : nil) ?? owned(amount, at: place)
    else { return false }
    let end = members.reduce(tokens.upperBound) { max($0, view.group($1.partner).tokens.upperBound) }
    for number in amounts {
      let constraint = rule.roles[number].role.constraint
      let values =
        [bindings[number]?.value].compactMap(\.self)
        + members.map {
          SlotContent.quantity(self.amount($0.amount, constraint).counting(amount.quantity.unit))
        }
      replace(number, with: values, upTo: max(end, members.last?.amount.tokens.upperBound ?? end))
    }
    for number in partners {
      let values =
        [bindings[number]?.value].compactMap(\.self)
        + members.compactMap { view.entity(of: $0.partner).map(SlotContent.entity) }
      replace(number, with: values, upTo: end)
    }
    return true
  }

  /// Whether one subject alone has the list: of several nobody is told which member is whose.
  private var isOfOne: Bool { rule.subject.flatMap { bindings[$0]?.value.entities.count } ?? 1 == 1 }

  private mutating func replace(_ number: Int, with values: [SlotContent], upTo end: Int) {
    guard let old = bindings[number], let tokens = old.tokens else { return }
    bindings[number] = Binding(
      value: .list(values), noun: old.noun, tokens: tokens.lowerBound..<max(end, tokens.upperBound),
      reason: old.reason)
  }

  /// "300 in France, 200 in Spain and 50 in Norway": the roles that the first place fills, and the further members.
  private func placed(_ amount: QuantityExpression, at place: Int) -> (roles: [Int], members: [GapMember])? {
    guard case .preposition(let token)? = chunk(place + 1), case .noun(let partner)? = chunk(place + 2) else {
      return nil
    }
    let roles = bindings.indices.filter { bindings[$0]?.noun == partner && bindings[$0]?.value.entity != nil }
    guard roles.contains(where: { rule.roles[$0].role.isSlot }) else { return nil }
    let members = members(from: place + 3) { start in
      guard case .noun(let measure)? = chunk(start), let next = alike(measure, amount),
        case .preposition(let link)? = chunk(start + 1),
        view.text.tokens[link].word == view.text.tokens[token].word,
        case .noun(let other)? = chunk(start + 2), isAlike(other, partner)
      else { return nil }
      return (GapMember(amount: next, partner: other), start + 3)
    }
    return members.map { (roles, $0) }
  }

  /// "X's sales rose 3% and Y's 4%", "shares of X rose 3% and those of Y 4%": the subject's role, and the further members.
  private func owned(_ amount: QuantityExpression, at place: Int) -> (roles: [Int], members: [GapMember])? {
    guard let subject = rule.subject, let binding = bindings[subject], case .entity = binding.value,
      let tokens = binding.tokens, tokens.upperBound <= amount.tokens.lowerBound,
      let partner = view.noun(at: tokens.upperBound - 1)
    else { return nil }
    let members = members(from: place + 1) { start in
      var start = start
      if case .noun(let pronoun)? = chunk(start), case .preposition? = chunk(start + 1),
        view.isPointer(pronoun)
      {
        start += 2
      }
      guard case .noun(let other)? = chunk(start), isAlike(other, partner),
        case .noun(let measure)? = chunk(start + 1), let next = alike(measure, amount)
      else { return nil }
      return (GapMember(amount: next, partner: other), start + 2)
    }
    return members.map { ([subject], $0) }
  }

  /// The members from a chunk on, where the list ends in "and" and no verb goes on with it.
  private func members(
    from start: Int, _ read: (Int) -> (member: GapMember, end: Int)?
  ) -> [GapMember]? {
    var members: [GapMember] = []
    var place = start
    var isClosed = false
    while !isClosed {
      if case .comma? = chunk(place) { place += 1 }
      if case .coordinator(let token)? = chunk(place),
        !view.predicates.alternative.contains(view.text.tokens[token].word)
      {
        isClosed = true
        place += 1
      }
      guard place > start || isClosed, let (member, end) = read(place) else { return nil }
      members.append(member)
      place = end
    }
    if case .verb? = chunk(place) { return nil }
    return members
  }

  private func chunk(_ place: Int) -> Chunk? {
    view.sentence.chunks.indices.contains(place) ? view.sentence.chunks[place] : nil
  }

  /// The amount that a noun group is, where it is of the same kind as another.
  private func alike(_ noun: Int, _ amount: QuantityExpression) -> QuantityExpression? {
    let tokens = view.group(noun).tokens
    guard let found = view.quantities(from: tokens).first, found.kind == amount.kind,
      found.tokens.upperBound >= tokens.upperBound, found.quantity.currency == amount.quantity.currency,
      found.quantity.per == amount.quantity.per,
      found.quantity.unit == nil || found.quantity.unit == amount.quantity.unit
    else { return nil }
    return found
  }

  /// Whether two noun groups name different entities of one kind.
  private func isAlike(_ noun: Int, _ other: Int) -> Bool {
    guard view.group(noun).headMention != nil, let first = view.entity(of: noun),
      let second = view.entity(of: other)
    else { return false }
    return first != second && view.document.entities[first].kind == view.document.entities[second].kind
  }
}

extension SentenceView {
  /// Whether a noun group is a mere "those".
  fileprivate func isPointer(_ noun: Int) -> Bool {
    let tokens = group(noun).tokens
    return tokens.count == 1 && predicates.definite.contains(text.tokens[tokens.lowerBound].word)
  }
}

extension Quantity {
  /// The same amount with a unit, where it has none.
  fileprivate func counting(_ unit: String?) -> Quantity {
    guard self.unit == nil, let unit else { return self }
    return Quantity(
      value: value, minimum: minimum, maximum: maximum, currency: currency, unit: unit, qualifier: qualifier,
      per: per, converted: converted)
  }
}
