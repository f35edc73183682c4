import DatelineLanguage
import DatelineRules

/// Sites of nouns and offices: "the closure of the plant by X", "X announced the closure", "X's CEO Jane Roe".
extension SiteReader {
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
  func measure(of noun: Int) -> (preposition: Word, noun: Int)? {
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
  func holders(of noun: Int, in clause: Int?) -> [Argument] {
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
  func nounBefore(_ place: Int) -> Int? {
    for before in [place - 1, place - 2] where before >= 0 {
      switch view.sentence.chunks[before] {
      case .noun(let noun): return noun
      case .comma: continue
      default: return nil
      }
    }
    return nil
  }

  func isHaving(_ word: Word) -> Bool { predicates.having.contains(word) }

  /// The prepositional phrases directly behind a noun group, in order.
  func followers(of noun: Int) -> [(Word, Argument)] {
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
  func preposition(at place: Int) -> Word? {
    switch view.sentence.chunks[place] {
    case .preposition(let token): return view.text.tokens[token].word
    case .time(let time):
      let expression = view.sentence.times[time]
      let first = view.text.tokens[expression.tokens.lowerBound]
      return expression.lead != nil && first.partOfSpeech == .adposition ? first.word : nil
    default: return nil
    }
  }

  static let longestChain = 12

  /// The words of a group before its trigger, without what only opens the group: "job" in "the job cuts".
  func modifier(before end: Int, in group: NounGroup) -> Argument? {
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
  func named(behindFronted noun: Int) -> Int? {
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
  func apposed(to noun: Int) -> (beside: [Argument], stated: [Argument]) {
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
  func hostVerb(of noun: Int, in clause: Int) -> VerbGroup? {
    let host = view.sentence.clauses[clause]
    let verb = view.sentence.verbGroups[host.verb]
    let isObject = verb.isPassive ? host.subject == noun : host.object == noun
    return isObject ? verb : nil
  }

  /// Whether a verb's subject acts in the noun that it governs: "announced the closure of X", "plans a sale".
  func isLending(_ verb: VerbGroup) -> Bool {
    predicates.announcing[verb] ?? predicates.lending[verb] ?? false
  }

  /// Whether "of" ties an argument of a clause to another noun: "earnings of $2 and revenue of $3 million".
  private func isOfOther(_ argument: Clause.Argument, than noun: Int) -> Bool {
    guard predicates.heldRole.contains(argument.preposition),
      let token = view.prepositionToken(before: argument.noun), token > view.sentence.tokens.lowerBound,
      let host = view.noun(at: token - 1)
    else { return false }
    return host != noun
  }

  /// A light verb lends its noun its own subject and arguments: "made an investment in X".
  func addClause(_ index: Int, _ verb: VerbGroup, to site: Site, noun: Int) {
    let clause = view.sentence.clauses[index]
    if verb.isPassive {
      site.subjects += clause.arguments.filter { predicates.agent.contains($0.preposition) }
        .map { view.argument($0.noun) }
    } else if let subject = clause.subject, subject != noun {
      site.subjects.append(view.argument(subject))
    }
    let known = Set(site.arguments.map(\.argument))
    for argument in clause.arguments
    where !known.contains(view.argument(argument.noun)) && !isOfOther(argument, than: noun) {
      site.arguments.append((argument.preposition, view.argument(argument.noun)))
    }
  }
}
