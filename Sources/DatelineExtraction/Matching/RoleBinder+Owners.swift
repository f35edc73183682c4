import Algorithms
import DatelineLanguage
import DatelineModel
import DatelineRules

/// Whose a figure is whose words name nobody.
extension RoleBinder {
  /// Whether words make a noun's figure that of a part or of somebody else: "retail sales", "their sales".
  ///
  /// Determiners, names, times and amounts do not, nor words of the class `unrestricting`; `tokens` are the words of the
  /// figure.
  func isNarrowed(_ tokens: Range<Int>, in noun: Int) -> Bool {
    let group = view.group(noun)
    if group.possessor != nil || isOfPart(noun) || isBehindModifier(group) { return true }
    let start = lexiconStart(of: tokens, in: group)
    return (group.tokens.lowerBound..<max(start, group.tokens.lowerBound)).contains { index in
      switch view.text.tokens[index].partOfSpeech {
      case .determiner, .adverb, .numeral, .punctuation: false
      // "Non-interest expenses rose": a capital at the start makes no name.
      case .properNoun where index > view.sentence.tokens.lowerBound || isNamed(index, in: group): false
      default: isRestricting(index)
      }
    }
  }

  /// The nouns right before a figure's own words that make it one of a part, with their adjectives and what joins them: "van
  /// sales", "tea and coffee profits", "refined oil exports"; nil where there are none.
  ///
  /// - Parameters:
  ///   - tokens: the words of the figure.
  ///   - noun: the group that holds them.
  ///   - number: the role that they fill.
  /// - Returns: the tokens of the nouns.
  func modifiers(_ tokens: Range<Int>, in noun: Int, of number: Int) -> Range<Int>? {
    let group = view.group(noun)
    var end = lexiconStart(of: tokens, in: group)
    // "Profit growth": the figure stands before what it does.
    while end > group.tokens.lowerBound,
      let figure = figureStart(endingAt: end - 1, in: group, of: CollectionOfOne(rule.roles[number]))
    {
      end = figure
    }
    var start = end
    for index in (group.tokens.lowerBound..<max(end, group.tokens.lowerBound)).reversed() {
      let partOfSpeech = view.text.tokens[index].partOfSpeech
      let isNoun = partOfSpeech == .noun
      if isNoun || partOfSpeech == .adjective && start < end && index + 1 == start {
        guard isRestricting(index) else { break }
        start = index
      } else if index + 1 != start || start == end || partOfSpeech != .coordinator {
        break
      }
    }
    return start < end ? start..<end : nil
  }

  /// Whether a word before a figure can narrow it: it is of no time or amount, nor of the class `unrestricting`.
  private func isRestricting(_ index: Int) -> Bool {
    !view.sentence.times.contains { $0.tokens.contains(index) }
      && !view.sentence.quantities.contains { $0.tokens.contains(index) }
      && !view.predicates.unrestricting.contains(view.text.tokens[index].word)
  }

  /// Whether a token belongs to a name in a group.
  private func isNamed(_ token: Int, in group: NounGroup) -> Bool {
    group.mentions.contains { view.document.mentions[$0].tokens.contains(token) }
  }

  /// "engine operating profit", "tape recorders (TR) sales": whether a noun directly before a group that a gerund opens, or before
  /// a short form in brackets, belongs to it.
  private func isBehindModifier(_ group: NounGroup) -> Bool {
    let start = group.tokens.lowerBound
    guard start > view.sentence.tokens.lowerBound else { return false }
    let isBracketed = view.predicates.closing.contains(view.text.tokens[start - 1].word)
    guard isBracketed || view.text.tokens[start].verbForm == .gerund,
      let before = view.noun(at: isBracketed ? max(view.sentence.tokens.lowerBound, start - 4) : start - 1)
    else { return false }
    return view.text.tokens[view.group(before).head].partOfSpeech == .noun && view.named(by: before) == nil
  }

  /// "profits from paper and pulp", "costs for staff", "income from lending", "income derived from power": whether what stands
  /// behind a figure makes it that of a part, by a common noun, a gerund or a participle.
  private func isOfPart(_ noun: Int) -> Bool {
    if let place = view.place(ofNoun: noun), place + 2 < view.sentence.chunks.count,
      case .verb(let verb) = view.sentence.chunks[place + 1],
      case .preposition = view.sentence.chunks[place + 2],
      view.sentence.verbGroups[verb].form == .participle,
      view.predicates.deriving.contains(view.sentence.verbGroups[verb].lemma)
    {
      return true
    }
    guard let place = view.place(ofNoun: noun), place + 2 < view.sentence.chunks.count,
      case .preposition(let token) = view.sentence.chunks[place + 1],
      view.predicates.parting.contains(view.text.tokens[token].word)
    else { return false }
    if case .verb(let verb) = view.sentence.chunks[place + 2] {
      return view.sentence.verbGroups[verb].form == .gerund
    }
    guard case .noun(let next) = view.sentence.chunks[place + 2] else { return false }
    let words = view.group(next).tokens
    let head = view.text.tokens[view.group(next).head]
    return head.partOfSpeech == .noun && view.named(by: next) == nil && !isTheme(next)
      && !view.predicates.whole.contains(head.word)
      && !view.sentence.quantities.contains { $0.tokens.overlaps(words) }
      && !view.sentence.times.contains { $0.tokens.overlaps(words) }
  }

  /// Whether a definite noun may be of another company, which the sentence before names first: "Orsk was cheap when Halden bid.
  /// The shares closed at $4."
  func isContested(_ topic: Int, for noun: Int) -> Bool {
    guard view.predicates.pointing.contains(view.text.tokens[view.group(noun).tokens.lowerBound].word) else {
      return false
    }
    guard place > 0 else { return false }
    let first = view.index.mentions(in: view.document.sentences[place - 1].tokens).lazy.compactMap(\.entity)
      .first {
        view.matches($0, [.company])
      }
    return first.map { $0 != topic } ?? false
  }

  /// The number of the sentence.
  private var place: Int { number(at: view.sentence.tokens.lowerBound) }

  /// The number of the sentence that holds a token.
  private func number(at token: Int) -> Int {
    view.document.sentences.partitioningIndex { $0.tokens.upperBound > token }
  }

  /// Another sentence of the document.
  private func sentence(_ number: Int) -> SentenceView {
    SentenceView(
      sentence: view.document.sentences[number], index: view.index, predicates: view.predicates)
  }

  /// Whether an article speaks enough of a company for a figure that names nobody to be its own: more than once, or of no other
  /// and of its results.
  func isLeading(_ entity: Int) -> Bool {
    guard view.matches(entity, [.company]) else { return false }
    return view.document.entities[entity].mentionCount > 1 || isOnlyReporter(entity)
  }

  /// Whether no other organisation is named, and the company was told before to publish its figures: "Halden announces its results".
  private func isOnlyReporter(_ entity: Int) -> Bool {
    let entities = view.document.entities
    let isOnly = entities.indices.allSatisfy {
      $0 == entity || entities[$0].mentionCount == 0 || !entities[$0].isOrganisation
        || entities[$0].medium != nil
    }
    guard isOnly, let first = view.document.mentions.first(where: { $0.entity == entity }) else {
      return false
    }
    let number = self.number(at: first.tokens.lowerBound)
    guard number < place else { return false }
    let told = sentence(number)
    return told.sentence.clauses.contains { clause in
      // "posted 148.25 on the beam" tells of no results.
      let isOfResults =
        clause.object.map { told.text.tokens[told.group($0).head].partOfSpeech == .noun } ?? false
      return isOfResults && view.predicates.posting[told.sentence.verbGroups[clause.verb]] ?? false
        && clause.subject.flatMap(told.entity(of:)) == entity
    }
  }

  /// The company that the sentence before is about, in the same paragraph: "Orsk swung to a loss. Shares fell 5%."
  ///
  /// One that the article names once has to have some amount there. Behind "it" the figure is whoever's that means.
  func ownerInParagraph(of noun: Int) -> Int? {
    let opensParagraph = view.text.tokens[view.sentence.tokens.lowerBound].shape.contains(.afterLineBreak)
    guard place > 0, !opensParagraph else { return nil }
    if let subject = clause(before: noun)?.subject, isPronoun(view.argument(subject)) { return nil }
    let told = sentence(place - 1)
    let owners = told.sentence.clauses.lazy.filter { [view] clause in
      view.index.attribution(cuedBy: told.sentence.verbGroups[clause.verb].tokens) == nil
    }.compactMap { $0.subject.flatMap(told.entity(of:)) }
    guard let owner = owners.first, view.matches(owner, [.company]),
      case let record = view.document.entities[owner], record.kindIsSure
    else { return nil }
    let hasAmount = told.sentence.quantities.contains { $0.kind == .money || $0.kind == .percent }
    return record.mentionCount > 1 || hasAmount ? owner : nil
  }

  /// Whether a figure is of goods that anybody sells in a country: "Norway car sales", "home sales in Norway".
  func isOfMarket(_ noun: Int) -> Bool {
    let group = view.group(noun)
    guard group.tokens.contains(where: { view.predicates.goods.contains(view.text.tokens[$0].lemma) }) else {
      return false
    }
    let behind = (view.place(ofNoun: noun) ?? view.sentence.chunks.count) + 2
    var names = group.mentions.compactMap { view.document.mentions[$0].entity }
    if behind < view.sentence.chunks.count, case .preposition(let token) = view.sentence.chunks[behind - 1],
      view.predicates.belonging.contains(view.text.tokens[token].word),
      case .noun(let next) = view.sentence.chunks[behind], let entity = view.entity(of: next)
    {
      names.append(entity)
    }
    return names.contains { view.matches($0, [.place]) }
  }

  /// The finite clause whose verb stands before a noun.
  private func clause(before noun: Int) -> Clause? {
    view.sentence.clauses.last { clause in
      let verb = view.sentence.verbGroups[clause.verb]
      return verb.form == .finite && verb.tokens.upperBound <= view.group(noun).tokens.lowerBound
    }
  }

  /// Whose figure it is by the clause that it goes on with: "X said Y had sales of $3m and a loss of $1m"; nil where its
  /// subject is no organisation ("sales rose, and a loss of …"), nil inside where it is one that nobody knows.
  func ownerByClause(of noun: Int) -> Int?? {
    if let place = placeOf(noun) {
      return .some(view.entity(of: place).filter { view.matches($0, [.company, .unit]) })
    }
    let start = view.group(noun).tokens.lowerBound
    guard let clause = clause(before: noun), clause.object != noun || isGoverned(by: clause, noun),
      clause.subject != noun,
      let subject = clause.subject, view.group(subject).tokens.upperBound <= start
    else { return nil }
    // "X said on Monday, with a loss of $1m": the verb of a speaker holds no figure.
    let main = view.sentence.verbGroups[clause.verb].main
    if view.index.sources.chain(at: start).contains(where: { $0.cue?.contains(main) ?? false }) { return nil }
    if let owner = view.entity(of: subject) {
      if view.matches(owner, [.company, .unit]) { return .some(owner) }
      // "Norway saw sales rise", "Ohio, had sales of": somebody's who is no company.
      if clause.object == noun, view.matches(owner, [.place, .product]) { return .some(nil) }
      // "Jane Roe, chief executive of X, expects sales to rise".
      return organisation(of: owner).map { .some($0) }
    }
    // "Net profit at X fell, while sales rose".
    if isFigure(subject), let owner = view.holder(ofNoun: subject), view.matches(owner, [.company, .unit]) {
      return .some(owner)
    }
    let head = view.group(subject).head
    let isDescription = view.predicates.organisationNoun.contains(view.text.tokens[head].word)
    // "Financial services saw profits double", but "the year saw profits double" and "analysts see profits doubling".
    let verb = view.sentence.verbGroups[clause.verb]
    let isPart =
      clause.object == noun && view.text.tokens[head].partOfSpeech == .noun
      && view.predicates.foreseeing[verb] ?? false && (verb.tense == .past || verb.isPerfect)
      && !view.sentence.times.contains { $0.tokens.contains(head) }
    return isDescription || isPart ? .some(nil) : nil
  }

  /// Whether a noun is one that the lexicons of what the rule has to find hold.
  private func isFigure(_ noun: Int) -> Bool {
    rule.roles.contains { !$0.role.isOptional && holds($0, noun) }
  }

  /// Whether a noun without other words is one of the rule's figures: "a profit on revenue of $3m".
  private func isTheme(_ noun: Int) -> Bool {
    view.group(noun).tokens.count == 1 && rule.theme.map { holds(rule.roles[$0], noun) } ?? false
  }

  /// Whether a role's lexicons hold a noun.
  private func holds(_ role: CompiledRole, _ noun: Int) -> Bool {
    let group = view.group(noun)
    return role.role.constraint.lexicons.contains { lexicon in
      lexicons.phrase(
        of: lexicon, endingAt: group.head, notBefore: group.tokens.lowerBound, in: view.text.tokens) != nil
    }
  }

  /// The company for which a person speaks.
  private func organisation(of person: Int) -> Int? {
    guard let organisation = view.document.entities[person].organisation,
      view.speaks(person, for: organisation), view.matches(organisation, [.company, .unit])
    else { return nil }
    return organisation
  }

  /// The organisation that says the words around a token, or that the person who says them speaks for.
  func speaker(at token: Int) -> Int? {
    view.speaker(at: token) ?? view.index.sources.innermost(at: token)?.speaker.flatMap(organisation(of:))
  }

  /// The noun group behind which "where" opens a figure's clause: "its tea division, where revenue fell".
  private func placeOf(_ noun: Int) -> Int? {
    let chunks = view.sentence.chunks
    guard let first = view.place(ofNoun: noun), first > 1,
      view.predicates.placing.contains(
        view.text.tokens[view.tokenRange(of: chunks[first - 1]).lowerBound].word)
    else { return nil }
    for place in [first - 2, first - 3] where place >= 0 {
      if case .noun(let host) = chunks[place] { return host }
    }
    return nil
  }

  /// Whether a figure is the object of a clause and the subject of the trigger's verb: "X saw sales rise".
  private func isGoverned(by clause: Clause, _ noun: Int) -> Bool {
    guard let own = site.clause, !site.isNominal, view.sentence.clauses[own].subject == noun,
      let governor = view.sentence.clauses[own].governor
    else { return false }
    return view.sentence.clauses[governor].verb == clause.verb
  }

  /// How many sentences back a definite noun points.
  private static let backward = 2

  /// Whose a definite noun is by the last one of its name.
  ///
  /// "Trading in X shares ended. The shares last cost $19."
  func ownerToldBefore(of noun: Int) -> Int? {
    let group = view.group(noun)
    let head = view.text.tokens[group.head].lemma
    guard view.predicates.pointing.contains(view.text.tokens[group.tokens.lowerBound].word) else {
      return nil
    }
    for before in (max(0, place - Self.backward)..<place).reversed() {
      let other = sentence(before)
      for number in other.sentence.nounGroups.indices.reversed()
      where view.text.tokens[other.group(number).head].lemma == head {
        return other.holder(ofNoun: number).filter { view.matches($0, [.company]) }
      }
    }
    return nil
  }

  /// Whose a figure without a name is by the sentence before, as long as no other organisation stands in its own.
  ///
  /// "X made a profit of $3m. Sales rose 2%."
  func ownerToldBefore(ofBare noun: Int) -> Int? {
    let tokens = view.group(noun).tokens
    // What is told behind a unit's figure is that of the whole again, and a share price is no figure of the same report.
    guard let figureOwner, rule.rule.time == .period, view.document.entities[figureOwner].kind == .company,
      view.group(noun).mentions.isEmpty,
      !tokens.contains(where: { view.text.tokens[$0].partOfSpeech == .properNoun })
    else { return nil }
    let names = view.index.mentions(in: view.sentence.tokens).compactMap(\.entity)
    return names.contains { $0 != figureOwner && view.document.entities[$0].isOrganisation }
      ? nil : figureOwner
  }

  /// Whether somebody speaks who watches companies for an organisation: what an analyst tells is not of the analyst's own house.
  func isObservers(_ organisation: Int) -> Bool {
    // "we believe", an analyst said: the house and its analyst speak.
    view.index.sources.chain(at: site.tokens.upperBound - 1).compactMap(\.speaker).contains { speaker in
      view.document.entities[speaker].organisation == organisation && view.isObserver(speaker)
    }
  }

  /// Whether somebody else is said to have a figure: "the sector reported sales of", "shares in the index".
  func hasHolder(_ noun: Int) -> Bool {
    // "The tea unit, based in Aurora, Ohio, had sales of $5m": whoever has it stands too far off to be found.
    if let clause = site.clause, site.isNominal, view.sentence.clauses[clause].subject == nil,
      view.sentence.clauses[clause].object == noun, view.verb(ofClause: clause).form == .finite,
      view.sentence.zone != .headline
    {
      return true
    }
    if let clause = site.clause, site.isNominal, let subject = view.sentence.clauses[clause].subject {
      let host = view.sentence.clauses[clause]
      // "had sales of $5m and profits of $1m": what a list joins to the object is had, too.
      let isObject =
        host.object.map { $0 == noun || $0 == site.noun || view.group($0).coordinated.contains(noun) }
        ?? false
      let words = view.group(subject).tokens
      let isPronoun = words.count == 1 && view.text.tokens[words.lowerBound].partOfSpeech == .pronoun
      if isObject, !isPronoun, !view.verb(ofClause: clause).isPassive { return true }
      // "Tobacco did well with a rise to $5m": what a clause adds is of its subject, unless it is only compared with it.
      if !isPronoun, view.entity(of: subject) == nil, !isFigure(subject), let added = site.noun,
        let token = view.prepositionToken(before: added),
        view.predicates.having.contains(view.text.tokens[token].word),
        !view.predicates.comparing.contains(view.text.tokens[max(0, token - 1)].word)
      {
        return true
      }
    }
    guard let place = view.place(ofNoun: noun), place + 2 < view.sentence.chunks.count,
      case .preposition(let token) = view.sentence.chunks[place + 1],
      case .noun(let next) = view.sentence.chunks[place + 2],
      view.predicates.belonging.contains(view.text.tokens[token].word), let entity = view.entity(of: next)
    else { return false }
    return !view.matches(entity, [.place, .product])
  }

  /// Where the phrase begins that heads a figure's group.
  private func lexiconStart(of tokens: Range<Int>, in group: NounGroup) -> Int {
    let start = figureStart(endingAt: group.head, in: group, of: rule.roles) ?? group.head
    return tokens.contains(start) ? start : max(start, tokens.lowerBound)
  }

  /// Where the longest phrase of some roles' lexicons begins that ends at a token of a group; nil when none does.
  private func figureStart(endingAt token: Int, in group: NounGroup, of roles: some Sequence<CompiledRole>)
    -> Int?
  {
    roles.lazy.flatMap(\.role.constraint.lexicons).compactMap { lexicon in
      lexicons.phrase(of: lexicon, endingAt: token, notBefore: group.tokens.lowerBound, in: view.text.tokens)?
        .start
    }.min()
  }
}
