import DatelineLanguage
import DatelineRules

/// Reads the triggers of a sentence with their arguments: active and passive, relatives, gerunds, nouns and adjectives
/// all come to one form.
struct SiteReader {
  let view: SentenceView

  var predicates: PredicateGrammar { view.predicates }

  /// The site of a trigger; nil for an adjective that describes nothing.
  func site(of trigger: TriggerFinder.Trigger) -> Site? {
    switch trigger.spot {
    case .verb(let clause, let rest): site(ofClause: clause, phrase: trigger.entry.phrase, rest: rest)
    case .noun(let noun, let tokens): site(ofNoun: noun, tokens: tokens, phrase: trigger.entry.phrase)
    case .office(let noun, let role): site(ofOffice: role, in: noun)
    case .adjective(let tokens): site(ofAdjective: tokens, phrase: trigger.entry.phrase)
    }
  }

  /// The trigger of a clause's verb.
  ///
  /// - Parameters:
  ///   - index: the clause.
  ///   - phrase: the trigger's words.
  ///   - rest: the tokens of those behind the verb, which are no arguments: "public" in "take X public".
  /// - Returns: the site.
  func site(ofClause index: Int, phrase: [Word], rest: Range<Int>?) -> Site {
    let clause = view.sentence.clauses[index]
    let verb = view.sentence.verbGroups[clause.verb]
    let end = max(verb.tokens.upperBound, rest?.upperBound ?? 0)
    let site = Site(
      clause: index, noun: nil, isNominal: false, tokens: verb.tokens.lowerBound..<end, phrase: phrase,
      phrasing: Self.phrasing(of: clause, verb))
    let subject = isCutFromList(index) ? nil : clause.subject
    func arguments(_ noun: Int?) -> [Argument] {
      guard let noun, rest?.contains(view.group(noun).head) != true else { return [] }
      if let pair = pair(meantBy: noun) { return [view.argument(pair)] }
      // "the IPO of X, which was postponed": the pronoun may stand for either noun.
      return [view.argument(noun)]
        + (clause.isRelative
          ? described(by: noun) + hosts(of: noun, verb) + headOfRow(before: noun, verb) : [])
    }
    if isPerfectContinued(index) {
      site.phrasing = .coordinated
      site.subjects = arguments(subject)
      site.objects = arguments(clause.object ?? clause.secondObject)
    } else if verb.isPassive {
      site.subjects = clause.arguments.filter { predicates.agent.contains($0.preposition) }
        .map { view.argument($0.noun) }
      site.objects = arguments(subject)
    } else {
      let planners = planners(of: clause)
      site.subjects =
        absoluteSubject(of: index).map { [view.argument($0)] } ?? planners ?? arguments(subject)
      if planners == nil, let principal = subject.flatMap(principal) {
        site.subjects.append(principal)
      }
      if let raised = raisedSubject(of: index) { site.subjects.append(view.argument(raised)) }
      let lender = sharingClause(of: index)
      site.objects = arguments(clause.object ?? lender?.object)
      if site.objects.isEmpty { site.objects = contact(of: clause) }
      if let lender { site.arguments = lender.arguments.map { ($0.preposition, view.argument($0.noun)) } }
      if isPassiveContinued(index) {
        site.phrasing = .passiveCoordinated
        site.objects = site.subjects
      }
    }
    site.secondObjects = arguments(clause.secondObject) + (verb.isPassive ? arguments(clause.object) : [])
    site.arguments += clause.arguments.map { ($0.preposition, view.argument($0.noun)) }
    if let rest { addInner(rest, behind: index, to: site) }
    return site
  }

  /// "Vask and another owner, Tomas Reyes, have sold": whether one person is the subject of a verb in the plural, so that the others of
  /// a list are missing.
  private func isCutFromList(_ index: Int) -> Bool {
    var clause = view.sentence.clauses[index]
    while let before = clause.coordinatedWith { clause = view.sentence.clauses[before] }
    guard let subject = clause.subject, !clause.isRelative, view.group(subject).coordinated.isEmpty,
      case let verb = view.sentence.verbGroups[clause.verb], verb.form == .finite,
      predicates.pluralAuxiliary.contains(view.text.tokens[verb.tokens.lowerBound].word),
      let person = view.entity(of: subject)
    else { return false }
    return view.matches(person, [.person])
  }

  /// Who does what an infinitive says that hangs on a noun for a plan; nil where that is the clause's subject.
  ///
  /// "Orsk welcomed Halden's decision to close its plant": the owner; "Orsk welcomed the decision to close the plant": nobody that
  /// is told.
  private func planners(of clause: Clause) -> [Argument]? {
    guard view.sentence.verbGroups[clause.verb].form == .infinitive, let noun = clause.governingNoun,
      case let head = view.text.tokens[view.group(noun).head].lemma,
      predicates.governing.contains(head) || predicates.debated.contains(head)
    else { return nil }
    if let owner = view.group(noun).possessor { return [view.argument(owner)] }
    let governor = clause.governor.map(view.verb(ofClause:))
    return governor.flatMap { predicates.judging[$0] } ?? false ? [] : nil
  }

  /// Whom those act for that a noun group tells of: "the board of Halden", "Halden's managers", "bosses at Halden".
  private func principal(ofOrgan noun: Int) -> Argument? {
    let group = view.group(noun)
    guard group.headMention == nil, predicates.organ.contains(view.text.tokens[group.head].word) else {
      return nil
    }
    return view.owner(ofNoun: noun)
  }

  /// The list of those who speak, where a plural pronoun in what they say means nobody else: "X and Y said they would merge".
  func pair(meantBy noun: Int) -> Int? {
    let group = view.group(noun)
    guard group.tokens.count == 1, predicates.several.contains(view.text.tokens[group.head].word),
      let source = view.index.sources.innermost(at: group.head)?.source,
      view.sentence.tokens.contains(source.lowerBound), let speaker = view.noun(at: source.lowerBound),
      case let others = view.group(speaker).coordinated, !others.isEmpty
    else { return nil }
    // Taken for one of them alone, the pronoun still stands for all.
    guard let one = view.entity(of: noun) else { return speaker }
    return ([speaker] + others).contains { view.entity(of: $0) == one } ? speaker : nil
  }

  /// "Stopped making trams": what the second verb of a trigger acts upon is what the trigger does.
  func addInner(_ rest: Range<Int>, behind outer: Int, to site: Site) {
    guard
      let inner = view.sentence.clauses.indices.first(where: {
        $0 != outer && rest.contains(view.verb(ofClause: $0).main)
      })
    else { return }
    let clause = view.sentence.clauses[inner]
    site.objects += [clause.object].compactMap(\.self).map(view.argument)
    site.arguments += clause.arguments.map { ($0.preposition, view.argument($0.noun)) }
  }

  /// The noun between "with" and a gerund: "with revenue rising 5%".
  func absoluteSubject(of index: Int) -> Int? {
    let verb = view.sentence.clauses[index].verb
    guard view.sentence.verbGroups[verb].form == .gerund, let place = view.place(ofVerb: verb), place > 0,
      case .noun(let noun) = view.sentence.chunks[place - 1],
      view.preposition(before: noun).map(isHaving) ?? false
    else { return nil }
    return noun
  }

  /// The object of the verb that governs an infinitive or a gerund, which may be who acts: "expects sales to rise", "named
  /// Jane Roe chairman, replacing John Doe".
  func raisedSubject(of index: Int) -> Int? {
    let clause = view.sentence.clauses[index]
    let form = view.sentence.verbGroups[clause.verb].form
    guard let governor = clause.governor, form == .infinitive || form == .gerund,
      let object = view.sentence.clauses[governor].object, object != clause.subject,
      view.group(object).tokens.upperBound <= view.sentence.verbGroups[clause.verb].tokens.lowerBound
    else { return nil }
    return object
  }

  // MARK: Coordination

  /// Whether a bare verb behind "and" may share the auxiliary of a passive: "was suspended in March and revoked in June".
  ///
  /// So may one behind a participle that describes a noun: "a chain based in Orsk and founded in 1990". By its form it may as well
  /// be active ("was founded in 1990 and collapsed"), so its subject stays its subject, too.
  func isPassiveContinued(_ index: Int) -> Bool {
    let clause = view.sentence.clauses[index]
    guard let leading = clause.coordinatedWith, clause.object == nil else { return false }
    let verb = view.sentence.verbGroups[clause.verb]
    return verb.form == .finite && verb.tokens.count == 1 && verb.tense == .past
      && (view.verb(ofClause: leading).isPassive || view.verb(ofClause: index - 1).form == .participle)
  }

  /// Whether a participle behind "and" shares the auxiliary of a perfect: "had hired a banker and withdrawn the IPO".
  func isPerfectContinued(_ index: Int) -> Bool {
    let clause = view.sentence.clauses[index]
    let verb = view.sentence.verbGroups[clause.verb]
    guard index > 0, verb.form == .participle, clause.object ?? clause.secondObject != nil,
      let place = view.place(ofVerb: clause.verb), place > 0,
      case .coordinator = view.sentence.chunks[place - 1]
    else { return false }
    let leading = view.verb(ofClause: index - 1)
    return leading.isPerfect && !leading.isPassive
  }

  /// The clause whose object a verb shares: "suspended and revoked the licence".
  func sharingClause(of index: Int) -> Clause? {
    let clause = view.sentence.clauses[index]
    guard clause.object == nil, clause.arguments.isEmpty, index + 1 < view.sentence.clauses.count,
      let place = view.place(ofVerb: clause.verb), place + 1 < view.sentence.chunks.count,
      case .coordinator = view.sentence.chunks[place + 1]
    else { return nil }
    let next = view.sentence.clauses[index + 1]
    guard next.coordinatedWith == index, view.place(ofVerb: next.verb) == place + 2,
      !view.verb(ofClause: index + 1).isPassive
    else { return nil }
    return next
  }

  // MARK: Relatives

  /// The noun of which several things are told in a row: "a brewer based in Holm, Orsk, founded in 1998".
  func headOfRow(before noun: Int, _ verb: VerbGroup) -> [Argument] {
    guard verb.form == .participle, let mention = view.group(noun).headMention,
      let entity = view.document.mentions[mention].entity, view.matches(entity, [.place]),
      var place = view.place(ofNoun: noun)
    else { return [] }
    while place > 0 {
      place -= 1
      switch view.sentence.chunks[place] {
      case .noun(let next):
        guard place > 0 else { return [view.argument(next)] + described(by: next) }
        switch view.sentence.chunks[place - 1] {
        case .preposition, .comma: continue
        default: return [view.argument(next)] + described(by: next)
        }
      case .verb(let other):
        guard view.sentence.verbGroups[other].form == .participle else { return [] }
      case .preposition, .comma, .adverb, .time: break
      default: return []
      }
    }
    return []
  }

  /// The name behind which a noun group stands, a comma between: X in "X, a brewer founded in 1998".
  func named(beforeComma noun: Int) -> Int? {
    guard let place = view.place(ofNoun: noun), place > 1, case .comma = view.sentence.chunks[place - 1],
      case .noun(let name) = view.sentence.chunks[place - 2], let mention = view.group(name).headMention,
      view.document.mentions[mention].form == .name
    else { return nil }
    return name
  }

  /// What a clause without a pronoun acts upon: "the brewer" in "the brewer she founded in 1998".
  func contact(of clause: Clause) -> [Argument] {
    guard let subject = clause.subject, view.group(subject).possessor == nil,
      let place = view.place(ofNoun: subject), place > 0,
      case .noun(let noun) = view.sentence.chunks[place - 1],
      view.group(noun).headMention.map({ view.document.mentions[$0].form != .name }) ?? true
    else { return [] }
    let found = described(by: noun)
    return found.isEmpty ? [] : [view.argument(noun)] + found
  }

  /// What a common noun is said of: X in "X is a brewer that Y founded" and in "X, a brewer founded in 1998".
  func described(by noun: Int) -> [Argument] {
    guard view.group(noun).headMention == nil else { return [] }
    if let host = view.host(ofNoun: noun) ?? named(beforeComma: noun) { return [view.argument(host)] }
    for clause in view.sentence.clauses {
      guard let object = clause.object, let subject = clause.subject, subject != noun,
        object == noun || view.group(object).coordinated.contains(noun),
        predicates.copula.contains(view.sentence.verbGroups[clause.verb].lemma)
      else { continue }
      return [view.argument(subject)]
    }
    return []
  }

  /// The noun groups to which prepositions tie a noun group, nearest first: "IPO" for X in "the IPO of X".
  ///
  /// A participle tells of a noun further off only where that noun is about the nearer one: not in "sold X to a company
  /// founded in 1998".
  func hosts(of noun: Int, _ verb: VerbGroup? = nil) -> [Argument] {
    var found: [Argument] = []
    var first = noun
    while let owner = view.group(first).possessor, owner != first { first = owner }
    var place = view.place(ofNoun: first) ?? 0
    while place > 1, found.count < Self.longestChain,
      case .preposition(let token) = view.sentence.chunks[place - 1],
      verb?.form != .participle || predicates.patient.contains(view.text.tokens[token].word),
      case .noun(let host) = view.sentence.chunks[place - 2]
    {
      found.append(view.argument(host))
      // "Halden, one of the biggest firms, which was founded in 1998".
      if let name = view.host(ofNoun: host) { found.append(view.argument(name)) }
      place -= 2
    }
    return found
  }

  static func phrasing(of clause: Clause, _ verb: VerbGroup) -> Phrasing {
    switch verb.form {
    case .participle: .reducedRelative
    case .gerund: .gerund
    case .infinitive: verb.isPassive ? .passiveInfinitive : .infinitive
    case .finite:
      if clause.isRelative {
        verb.isPassive ? .passiveRelative : .relative
      } else if clause.coordinatedWith != nil {
        verb.isPassive ? .passiveCoordinated : .coordinated
      } else {
        verb.isPassive ? .passive : .active
      }
    }
  }
}
