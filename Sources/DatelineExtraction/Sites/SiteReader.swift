import DatelineLanguage
import DatelineRules

/// Reads the triggers of a sentence with their arguments: active and passive, relatives, gerunds, nouns and adjectives
/// all come to one form.
struct SiteReader {
  let view: SentenceView

  private var predicates: PredicateGrammar { view.predicates }

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
    func arguments(_ noun: Int?) -> [Argument] {
      guard let noun, rest?.contains(view.group(noun).head) != true else { return [] }
      // "the IPO of X, which was postponed": the pronoun may stand for either noun.
      return [view.argument(noun)]
        + (clause.isRelative
          ? described(by: noun) + hosts(of: noun, verb) + headOfRow(before: noun, verb) : [])
    }
    if isPerfectContinued(index) {
      site.phrasing = .coordinated
      site.subjects = arguments(clause.subject)
      site.objects = arguments(clause.object ?? clause.secondObject)
    } else if verb.isPassive {
      site.subjects = clause.arguments.filter { predicates.agent.contains($0.preposition) }
        .map { view.argument($0.noun) }
      site.objects = arguments(clause.subject)
    } else {
      site.subjects = absoluteSubject(of: index).map { [view.argument($0)] } ?? arguments(clause.subject)
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

  /// "Stopped making trams": what the second verb of a trigger acts upon is what the trigger does.
  private func addInner(_ rest: Range<Int>, behind outer: Int, to site: Site) {
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
  private func absoluteSubject(of index: Int) -> Int? {
    let verb = view.sentence.clauses[index].verb
    guard view.sentence.verbGroups[verb].form == .gerund, let place = view.place(ofVerb: verb), place > 0,
      case .noun(let noun) = view.sentence.chunks[place - 1],
      view.preposition(before: noun).map(isHaving) ?? false
    else { return nil }
    return noun
  }

  /// The object of the verb that governs an infinitive, which may be who acts: "expects sales to rise".
  private func raisedSubject(of index: Int) -> Int? {
    let clause = view.sentence.clauses[index]
    guard let governor = clause.governor, view.sentence.verbGroups[clause.verb].form == .infinitive,
      let object = view.sentence.clauses[governor].object, object != clause.subject,
      view.group(object).tokens.upperBound <= view.sentence.verbGroups[clause.verb].tokens.lowerBound
    else { return nil }
    return object
  }

  // MARK: Coordination

  /// Whether a bare verb behind "and" may share the auxiliary of a passive: "was suspended in March and revoked in June".
  ///
  /// By its form it may as well be active ("was founded in 1990 and collapsed"), so its subject stays its subject, too.
  private func isPassiveContinued(_ index: Int) -> Bool {
    let clause = view.sentence.clauses[index]
    guard let leading = clause.coordinatedWith, clause.object == nil else { return false }
    let verb = view.sentence.verbGroups[clause.verb]
    return verb.form == .finite && verb.tokens.count == 1 && verb.tense == .past
      && view.verb(ofClause: leading).isPassive
  }

  /// Whether a participle behind "and" shares the auxiliary of a perfect: "had hired a banker and withdrawn the IPO".
  private func isPerfectContinued(_ index: Int) -> Bool {
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
  private func sharingClause(of index: Int) -> Clause? {
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
  private func headOfRow(before noun: Int, _ verb: VerbGroup) -> [Argument] {
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
  private func named(beforeComma noun: Int) -> Int? {
    guard let place = view.place(ofNoun: noun), place > 1, case .comma = view.sentence.chunks[place - 1],
      case .noun(let name) = view.sentence.chunks[place - 2], let mention = view.group(name).headMention,
      view.document.mentions[mention].form == .name
    else { return nil }
    return name
  }

  /// What a clause without a pronoun acts upon: "the brewer" in "the brewer she founded in 1998".
  private func contact(of clause: Clause) -> [Argument] {
    guard let subject = clause.subject, view.group(subject).possessor == nil,
      let place = view.place(ofNoun: subject), place > 0,
      case .noun(let noun) = view.sentence.chunks[place - 1],
      view.group(noun).headMention.map({ view.document.mentions[$0].form != .name }) ?? true
    else { return [] }
    let found = described(by: noun)
    return found.isEmpty ? [] : [view.argument(noun)] + found
  }

  /// What a common noun is said of: X in "X is a brewer that Y founded" and in "X, a brewer founded in 1998".
  private func described(by noun: Int) -> [Argument] {
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
  private func hosts(of noun: Int, _ verb: VerbGroup? = nil) -> [Argument] {
    var found: [Argument] = []
    var place = view.place(ofNoun: noun) ?? 0
    while place > 1, found.count < Self.longestChain,
      case .preposition(let token) = view.sentence.chunks[place - 1],
      verb?.form != .participle || predicates.patient.contains(view.text.tokens[token].word),
      case .noun(let host) = view.sentence.chunks[place - 2]
    {
      found.append(view.argument(host))
      place -= 2
    }
    return found
  }

  private static func phrasing(of clause: Clause, _ verb: VerbGroup) -> Phrasing {
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

  /// The trigger of a noun: "the postponement of X by Y", "X's postponement", "the IPO postponement".
  ///
  /// - Parameters:
  ///   - noun: the noun group.
  ///   - tokens: the trigger's own tokens, inside the group.
  ///   - phrase: the trigger's words.
  /// - Returns: the site.
  func site(ofNoun noun: Int, tokens: Range<Int>, phrase: [Word]) -> Site {
    let group = view.group(noun)
    let head = tokens.upperBound - 1
    let clause = view.clause(at: head)
    let site = Site(
      clause: clause, noun: noun, isNominal: true, tokens: tokens, phrase: phrase, phrasing: .nominal)
    let measure = measure(of: noun)
    if let measure { site.arguments.append((measure.preposition, view.argument(measure.noun))) }
    site.host = measure?.noun
    for (preposition, argument) in followers(of: noun) {
      site.arguments.append((preposition, argument))
      if predicates.patient.contains(preposition) { site.objects.append(argument) }
      if predicates.agent.contains(preposition) { site.subjects.append(argument) }
    }
    if let modifier = modifier(before: tokens.lowerBound, in: group) {
      site.objects.append(modifier)
    }
    if let possessor = group.possessor {
      let owner = view.argument(possessor)
      if site.objects.isEmpty { site.objects.append(owner) } else { site.subjects.append(owner) }
    }
    let apposed = apposed(to: noun)
    site.apposed = apposed.beside + apposed.stated
    site.holders = holders(of: noun, in: clause)
    if let clause, let host = hostVerb(of: measure?.noun ?? noun, in: clause) {
      if predicates.copula.contains(host.lemma) {
        site.phrasing = .copular
      } else if predicates.lightVerb[host] ?? false {
        site.phrasing = .lightVerb
        addClause(clause, host, to: site, noun: noun)
      } else if isLending(host), !host.isPassive, let subject = view.sentence.clauses[clause].subject,
        subject != noun
      {
        site.subjects.append(view.argument(subject))
      }
    } else if !apposed.stated.isEmpty {
      site.phrasing = .copular
    } else if !apposed.beside.isEmpty {
      site.phrasing = .apposed
    }
    return site
  }

  /// The trigger of an office, with its holder as what stands beside it: "Halden CEO Jane Roe", "Jane Roe is chairman".
  ///
  /// - Parameters:
  ///   - role: the office.
  ///   - noun: the noun group that names it.
  /// - Returns: the site.
  func site(ofOffice role: RoleMention, in noun: Int) -> Site {
    let site = site(ofNoun: noun, tokens: role.tokens, phrase: [])
    let holding = OfficeReader(view: view).holding(of: noun, role)
    // "Jane Roe is a journalist who founded and is chief executive of Halden": the journalist is Jane Roe.
    site.apposed = holding.map { [view.argument($0.holder)] + described(by: $0.holder) } ?? []
    site.phrasing = holding.map { $0.clause == nil ? .apposed : .copular } ?? .nominal
    if let clause = holding?.clause { site.clause = clause }
    return site
  }

  /// The amount that measures a noun from before: "$3 million in sales", "$3 million of revenue".
  private func measure(of noun: Int) -> (preposition: Word, noun: Int)? {
    guard let place = view.place(ofNoun: noun), place > 1,
      case .preposition(let token) = view.sentence.chunks[place - 1],
      case .noun(let host) = view.sentence.chunks[place - 2],
      predicates.measuring.contains(view.text.tokens[token].word)
    else { return nil }
    let head = view.group(host).head
    guard view.sentence.quantities.contains(where: { $0.tokens.contains(head) }) else { return nil }
    return (view.text.tokens[token].word, host)
  }

  /// Whose a noun is by its clause: "a company with sales of", "Halden reported sales of".
  private func holders(of noun: Int, in clause: Int?) -> [Argument] {
    var found: [Argument] = []
    if let place = view.place(ofNoun: noun), view.preposition(before: noun).map(isHaving) ?? false,
      let host = nounBefore(place - 1)
    {
      found.append(view.argument(host))
    }
    if let clause, let subject = view.sentence.clauses[clause].subject, subject != noun {
      found.append(view.argument(subject))
      if view.sentence.clauses[clause].isRelative { found += hosts(of: subject) }
    }
    return found
  }

  /// The noun group that ends before a chunk, a comma stepped over: "Halden, with sales of".
  private func nounBefore(_ place: Int) -> Int? {
    for before in [place - 1, place - 2] where before >= 0 {
      switch view.sentence.chunks[before] {
      case .noun(let noun): return noun
      case .comma: continue
      default: return nil
      }
    }
    return nil
  }

  private func isHaving(_ word: Word) -> Bool { predicates.having.contains(word) }

  /// The prepositional phrases directly behind a noun group, in order.
  private func followers(of noun: Int) -> [(Word, Argument)] {
    var found: [(Word, Argument)] = []
    var place = (view.place(ofNoun: noun) ?? view.sentence.chunks.count) + 1
    while place + 1 < view.sentence.chunks.count, found.count < Self.longestChain,
      let preposition = preposition(at: place), case .noun(var argument) = view.sentence.chunks[place + 1]
    {
      place += 2
      // "of Halden's plant": the owner stands first, the owned is meant.
      while place < view.sentence.chunks.count, case .noun(let owned) = view.sentence.chunks[place],
        view.group(owned).possessor == argument
      {
        argument = owned
        place += 1
      }
      found.append((preposition, view.argument(argument)))
    }
    return found
  }

  /// The preposition at a chunk, which may have been read with a time: "a rise in first-half profit".
  private func preposition(at place: Int) -> Word? {
    switch view.sentence.chunks[place] {
    case .preposition(let token): return view.text.tokens[token].word
    case .time(let time):
      let expression = view.sentence.times[time]
      let first = view.text.tokens[expression.tokens.lowerBound]
      return expression.lead != nil && first.partOfSpeech == .adposition ? first.word : nil
    default: return nil
    }
  }

  private static let longestChain = 12

  /// The words of a group before its trigger, without what only opens the group: "job" in "the job cuts".
  private func modifier(before end: Int, in group: NounGroup) -> Argument? {
    var start = group.tokens.lowerBound
    while start < end {
      switch view.text.tokens[start].partOfSpeech {
      case .determiner, .pronoun, .numeral, .adverb: start += 1
      default: return Argument(tokens: start..<end, head: end - 1, noun: nil)
      }
    }
    return nil
  }

  /// The subject that a noun group at the sentence's beginning describes: X in "A unit of Y, X makes trams".
  private func named(behindFronted noun: Int) -> Int? {
    let chunks = view.sentence.chunks
    guard view.place(ofNoun: noun) == 0 else { return nil }
    var place = 1
    while place + 1 < chunks.count, case .preposition = chunks[place], case .noun = chunks[place + 1] {
      place += 2
    }
    guard place > 1, place + 1 < chunks.count, case .comma = chunks[place],
      case .noun(let next) = chunks[place + 1],
      view.group(next).headMention != nil, view.sentence.clauses.contains(where: { $0.subject == next })
    else { return nil }
    return next
  }

  /// What a noun group stands beside, its apposition on either side, and what it is said to be, the subject of a copula
  /// before it.
  private func apposed(to noun: Int) -> (beside: [Argument], stated: [Argument]) {
    var beside: [Argument] = []
    if let apposition = view.group(noun).apposition { beside.append(view.argument(apposition)) }
    var owner: Int? = noun
    var steps = 0
    while let current = owner, steps < Self.longestChain {
      if let host = view.host(ofNoun: current) { beside.append(view.argument(host)) }
      owner = view.group(current).possessor
      steps += 1
    }
    if beside.isEmpty, let named = named(behindFronted: noun) { beside.append(view.argument(named)) }
    var stated: [Argument] = []
    for clause in view.sentence.clauses {
      guard let object = clause.object, let subject = clause.subject, subject != noun,
        object == noun || view.group(object).coordinated.contains(noun),
        predicates.copula.contains(view.sentence.verbGroups[clause.verb].lemma)
      else { continue }
      stated.append(view.argument(subject))
    }
    return (beside, stated)
  }

  /// The verb whose object a noun group is.
  private func hostVerb(of noun: Int, in clause: Int) -> VerbGroup? {
    let host = view.sentence.clauses[clause]
    let verb = view.sentence.verbGroups[host.verb]
    let isObject = verb.isPassive ? host.subject == noun : host.object == noun
    return isObject ? verb : nil
  }

  /// Whether a verb's subject acts in the noun that it governs: "announced the closure of X", "plans a sale".
  private func isLending(_ verb: VerbGroup) -> Bool {
    predicates.announcing[verb] ?? predicates.lending[verb] ?? false
  }

  /// A light verb lends its noun its own subject and arguments: "made an investment in X".
  private func addClause(_ index: Int, _ verb: VerbGroup, to site: Site, noun: Int) {
    let clause = view.sentence.clauses[index]
    if verb.isPassive {
      site.subjects += clause.arguments.filter { predicates.agent.contains($0.preposition) }
        .map { view.argument($0.noun) }
    } else if let subject = clause.subject, subject != noun {
      site.subjects.append(view.argument(subject))
    }
    let known = Set(site.arguments.map(\.argument))
    for argument in clause.arguments where !known.contains(view.argument(argument.noun)) {
      site.arguments.append((argument.preposition, view.argument(argument.noun)))
    }
  }

  /// The trigger of an adjective: "X is bankrupt", "the bankrupt retailer".
  ///
  /// - Parameters:
  ///   - tokens: the trigger's tokens.
  ///   - phrase: the trigger's words.
  /// - Returns: the site; nil where the adjective describes nothing.
  func site(ofAdjective tokens: Range<Int>, phrase: [Word]) -> Site? {
    let clause = view.clause(at: tokens.lowerBound)
    if let amount = amount(beside: tokens) { return site(ofShift: tokens, by: amount, phrase: phrase) }
    let isPreposition = isPreposition(tokens.lowerBound)
    if !isPreposition, let noun = view.noun(at: tokens.lowerBound), view.group(noun).head >= tokens.upperBound
    {
      let site = Site(
        clause: clause, noun: noun, isNominal: true, tokens: tokens, phrase: phrase, phrasing: .adjectival)
      site.subjects = [view.argument(noun)]
      return site
    }
    guard let index = clause ?? predicateClause(before: tokens.lowerBound) else { return nil }
    let host = view.sentence.clauses[index]
    let verb = view.sentence.verbGroups[host.verb]
    // "Revenue was up": a preposition has to stand directly behind the verb, or be its particle.
    let gap = isPreposition ? 0 : Self.adjectiveGap
    guard predicates.copula.contains(verb.lemma), verb.main < tokens.lowerBound,
      tokens.lowerBound - verb.tokens.upperBound <= gap, let subject = host.subject
    else { return nil }
    let site = Site(
      clause: index, noun: nil, isNominal: false, tokens: verb.tokens.lowerBound..<tokens.upperBound,
      phrase: phrase, phrasing: .adjectival)
    site.subjects = [view.argument(subject)]
    site.arguments = host.arguments.map { ($0.preposition, view.argument($0.noun)) }
    return site
  }

  /// The amount directly behind or before an adjective: "up 5%", "5% higher", "up by 5%".
  private func amount(beside tokens: Range<Int>) -> Int? {
    var next = tokens.upperBound
    if next < view.sentence.tokens.upperBound, predicates.agent.contains(view.text.tokens[next].word) {
      next += 1
    }
    return view.sentence.quantities.firstIndex {
      $0.kind != .multiple && ($0.tokens.lowerBound == next || $0.tokens.upperBound == tokens.lowerBound)
    }
  }

  private func isPreposition(_ token: Int) -> Bool {
    switch view.text.tokens[token].partOfSpeech {
    case .adposition, .particle: true
    default: false
    }
  }

  /// The trigger of a word that says how far something moved: "profit, up 5%", "profit was 5% higher", "Profit up 5%".
  ///
  /// What moved may be any noun before it, the nearest first, or the subject of the clause.
  private func site(ofShift tokens: Range<Int>, by amount: Int, phrase: [Word]) -> Site? {
    let stretch = view.sentence.quantities[amount].tokens
    let start = min(tokens.lowerBound, stretch.lowerBound)
    let clause =
      view.clause(at: tokens.lowerBound)
      ?? view.sentence.clauses.lastIndex {
        $0.tokens.lowerBound < start && view.sentence.verbGroups[$0.verb].tokens.lowerBound < start
      }
    let site = Site(
      clause: clause, noun: nil, isNominal: false, tokens: tokens, phrase: phrase, phrasing: .adjectival)
    site.objects = [
      Argument(tokens: stretch, head: stretch.upperBound - 1, noun: view.noun(at: stretch.lowerBound))
    ]
    var subjects: [Argument] = []
    loop: for chunk in view.sentence.chunks.reversed() where view.tokenRange(of: chunk).upperBound <= start {
      switch chunk {
      case .noun(let noun): subjects.append(view.argument(noun))
      case .verb(let verb) where view.sentence.verbGroups[verb].form == .finite: break loop
      case .mark, .subordinator: break loop
      default: break
      }
    }
    if let clause {
      let host = view.sentence.clauses[clause]
      for noun in [host.subject, host.object].compactMap(\.self) {
        let argument = view.argument(noun)
        guard !subjects.contains(argument) else { continue }
        // The subject comes before what stands behind prepositions, unless commas set these apart.
        if noun == host.subject, view.sentence.verbGroups[host.verb].tokens.upperBound + 1 >= start {
          subjects.insert(argument, at: 0)
        } else {
          subjects.append(argument)
        }
        if host.isRelative { subjects += hosts(of: noun) }
      }
    }
    site.subjects = subjects
    var place =
      view.sentence.chunks.firstIndex {
        view.tokenRange(of: $0).lowerBound >= max(tokens.upperBound, stretch.upperBound)
      } ?? view.sentence.chunks.count
    while place + 1 < view.sentence.chunks.count {
      if case .preposition(let token) = view.sentence.chunks[place],
        case .noun(let noun) = view.sentence.chunks[place + 1]
      {
        site.arguments.append((view.text.tokens[token].word, view.argument(noun)))
        place += 2
      } else if case .time = view.sentence.chunks[place] {
        place += 1
      } else {
        break
      }
    }
    return site
  }

  /// How many words may stand between "is" and its adjective.
  private static let adjectiveGap = 2

  /// The clause whose verb stands closely before a token.
  private func predicateClause(before token: Int) -> Int? {
    view.sentence.clauses.firstIndex { clause in
      let end = view.sentence.verbGroups[clause.verb].tokens.upperBound
      return end <= token && token - end <= Self.adjectiveGap
    }
  }

  /// The site of a pattern's match.
  func site(ofPattern match: PatternMatcher.Match, anchor: Int) -> Site {
    let noun = view.noun(at: anchor)
    let clause = view.clause(at: anchor)
    let isVerb = clause.map { view.verb(ofClause: $0).tokens.contains(anchor) } ?? false
    let site = Site(
      clause: clause, noun: isVerb ? nil : noun, isNominal: !isVerb, tokens: match.tokens, phrase: [],
      phrasing: .pattern)
    if let noun, !isVerb {
      let apposed = apposed(to: noun)
      site.apposed = apposed.beside + apposed.stated
      site.holders = holders(of: noun, in: clause)
    } else if let clause, let subject = view.sentence.clauses[clause].subject {
      site.holders = [view.argument(subject)]
    }
    site.captures = match.captures
    return site
  }
}
