import DatelineLanguage
import DatelineModel
import DatelineRules

/// Roles that are looked for in a stretch of words or in a clause, rather than at a place beside the trigger.
extension RoleBinder {
  /// The first words in a stretch that are what the role wants.
  func anywhere(in stretch: Range<Int>, _ role: CompiledRole, _ place: CompiledRole.Place) -> Binding? {
    let constraint = role.role.constraint
    func binding(_ value: SlotContent, _ tokens: Range<Int>) -> Binding {
      Binding(value: value, noun: view.noun(at: tokens.upperBound - 1), tokens: tokens, reason: .place(place))
    }
    if !constraint.quantities.isEmpty {
      let fitting = view.quantities(from: stretch).filter {
        $0.tokens.upperBound <= stretch.upperBound && quantityMismatch($0, constraint) == nil
          && fits($0.tokens, constraint)
      }
      // "raised its $3 million offer to $4 million": what a change leads to is what holds.
      return (fitting.first(where: \.isReached) ?? fitting.first).map {
        Binding(
          value: .quantity(amount($0, constraint)), noun: nil, tokens: $0.tokens, reason: .place(place))
      }
    }
    if constraint.isRole {
      return view.index.heldRole(in: stretch).flatMap {
        isWanted($0, constraint) && fits($0.tokens, constraint) ? binding(.text($0.name), $0.tokens) : nil
      }
    }
    if !constraint.entities.isEmpty {
      let taken = Set(bindings.compactMap(\.self).flatMap(\.value.entities))
      for mention in view.index.mentions(in: stretch) {
        guard let entity = mention.entity, !taken.contains(entity), view.matches(entity, constraint.entities),
          fits(mention.tokens, constraint), !isPossessive(mention)
        else { continue }
        return listed(binding(.entity(entity), mention.tokens), role, in: stretch, without: taken)
      }
      return nil
    }
    for last in stretch {
      for lexicon in constraint.lexicons {
        guard
          let hit = lexicons.phrase(
            of: lexicon, endingAt: last, notBefore: stretch.lowerBound, in: view.text.tokens)
        else { continue }
        let tokens = hit.start..<last + 1
        guard fits(tokens, constraint, isPhrase: true), !isPartOfName(tokens, in: stretch) else { continue }
        return binding(.text(hit.value ?? view.document.words(tokens)), tokens)
      }
    }
    return nil
  }

  /// Whether a phrase is no more than a part of a name: "Software" in "Kestrel Software sales".
  private func isPartOfName(_ tokens: Range<Int>, in stretch: Range<Int>) -> Bool {
    guard view.text.tokens[tokens.upperBound - 1].isCapitalised else { return false }
    return view.index.mentions(in: stretch).contains {
      $0.entity != nil && $0.tokens.lowerBound < tokens.lowerBound
        && tokens.upperBound <= $0.tokens.upperBound
    }
  }

  /// An entity with those that a list joins to it, as far as the role takes them: "investors including Orsk and Kestrel".
  private func listed(
    _ first: Binding, _ role: CompiledRole, in stretch: Range<Int>, without taken: Set<Int>
  ) -> Binding {
    let constraint = role.role.constraint
    guard let noun = first.noun, let tokens = first.tokens, role.role.member != .first, !constraint.isText,
      case let members = view.group(noun).coordinated, !members.isEmpty,
      view.entity(of: noun) == first.value.entity
    else { return first }
    var values = [first.value]
    var end = tokens.upperBound
    for member in members {
      guard let entity = view.entity(of: member), view.matches(entity, constraint.entities),
        !taken.contains(entity), !values.contains(.entity(entity)),
        view.group(member).tokens.upperBound <= stretch.upperBound,
        fits(view.group(member).tokens, constraint)
      else { break }
      values.append(.entity(entity))
      end = view.group(member).tokens.upperBound
    }
    guard values.count > 1 else { return first }
    return Binding(value: .list(values), noun: noun, tokens: tokens.lowerBound..<end, reason: first.reason)
  }

  /// Whether a mention is a mere "its", whose owner is not what the words name.
  private func isPossessive(_ mention: Mention) -> Bool {
    mention.tokens.count == 1
      && view.predicates.possessive.contains(view.text.tokens[mention.tokens.lowerBound].word)
  }

  /// Whether the group around words that were found in a stretch meets what else the role wants; its lexicons apart where
  /// the words are a phrase of them.
  private func fits(_ tokens: Range<Int>, _ constraint: Role.Constraint, isPhrase: Bool = false) -> Bool {
    let argument =
      view.noun(at: tokens.upperBound - 1).map { view.argument($0) } ?? view.argument(covering: tokens)
    return misfit(constraint, argument) == nil
      && (isPhrase || constraint.lexicons.isEmpty || heading(argument, constraint.lexicons) != nil)
  }

  /// The words of a subordinate clause behind the trigger, or what the role wants among them.
  ///
  /// What opens the clause is left out, but for the "to" of an infinitive.
  func subordinate(_ openers: [Word], _ role: CompiledRole, _ place: CompiledRole.Place) -> Binding? {
    for (number, clause) in view.sentence.clauses.enumerated() {
      let verb = view.sentence.verbGroups[clause.verb]
      guard verb.tokens.lowerBound >= site.tokens.upperBound, let chunk = view.place(ofVerb: clause.verb),
        isOpened(clause, verb, by: openers), verb.form != .infinitive || isGoverned(clause)
      else { continue }
      let start = verb.form == .finite ? clause.subject.flatMap(view.place(ofNoun:)) ?? chunk : chunk
      let end = view.end(ofClause: number) { isListed(clause, verb.form, behind: $0) }
      guard start < end, let range = view.tokenRange(start..<end), !isDenied(range, verb.form) else {
        continue
      }
      let constraint = role.role.constraint
      if constraint.asksForWords {
        guard let binding = anywhere(in: range, role, place) else { continue }
        if !constraint.isText { return binding }
      } else if let lexicon = constraint.contains,
        !lexicons.mentions(lexicon, in: range, of: view.text.tokens)
      {
        continue
      }
      return Binding(
        value: .text(view.document.words(range)), noun: nil, tokens: range, reason: .place(place))
    }
    return nil
  }

  /// "not because demand was weak": whether a negation stands before what opens a finite clause.
  private func isDenied(_ clause: Range<Int>, _ form: VerbGroup.Form) -> Bool {
    form == .finite && view.isRefuted(at: clause.lowerBound - 1)
  }

  /// Whether an infinitive hangs on the trigger, or on a noun of one of its arguments.
  private func isGoverned(_ clause: Clause) -> Bool {
    // "invest $3m over three years to expand": the infinitive hangs on the verb.
    if let noun = clause.governingNoun, !isSpan(noun) {
      return site.noun == noun || bindings.contains { $0?.noun == noun }
        || site.objects.contains { $0.noun == noun } || site.arguments.contains { $0.argument.noun == noun }
    }
    return clause.governor == site.clause
  }

  /// Whether a noun group is an amount beside an object: "over three years".
  private func isSpan(_ noun: Int) -> Bool {
    view.sentence.quantities.contains { $0.tokens.overlaps(view.group(noun).tokens) }
      && !site.objects.contains { $0.noun == noun }
  }

  /// Whether a list goes on behind a comma: "lowering costs, raising output and …".
  private func isListed(_ clause: Clause, _ form: VerbGroup.Form, behind comma: Int) -> Bool {
    var place = comma + 1
    while place < view.sentence.chunks.count, case .coordinator = view.sentence.chunks[place] { place += 1 }
    guard place < view.sentence.chunks.count, case .verb(let next) = view.sentence.chunks[place] else {
      return false
    }
    let group = view.sentence.verbGroups[next]
    // "to cut costs, raise output": a bare verb shares the "to".
    if form == .infinitive, group.tokens.count == 1, view.text.tokens[group.main].verbForm == .base {
      return true
    }
    return group.form == form
      && view.sentence.clauses.contains { $0.verb == next && $0.governor == clause.governor }
  }

  private func isOpened(_ clause: Clause, _ verb: VerbGroup, by openers: [Word]) -> Bool {
    switch verb.form {
    case .gerund, .finite: clause.opener.map(openers.contains) ?? false
    case .infinitive: openers.contains(view.text.tokens[verb.tokens.lowerBound].word)
    case .participle: false
    }
  }
}
