import DatelineModel

/// Finds the arguments of every verb group by walking outward over the chunks.
///
/// Leftward, the subject is the first noun group that no preposition governs; appositions and relative clauses
/// between commas are stepped over. Rightward, the object and prepositional arguments end at the next clause.
struct ClauseBuilder {
  let tokens: [TokenView]
  let chunks: [Chunk]
  private(set) var nounGroups: [NounGroup]
  private(set) var verbGroups: [VerbGroup]
  let times: [TimeExpression]

  private(set) var clauses: [Clause] = []
  private var clauseOfVerb: [Int: Int] = [:]

  init(
    tokens: [TokenView], chunks: [Chunk], nounGroups: [NounGroup], verbGroups: [VerbGroup],
    times: [TimeExpression]
  ) {
    self.tokens = tokens
    self.chunks = chunks
    self.nounGroups = nounGroups
    self.verbGroups = verbGroups
    self.times = times
  }

  mutating func build() {
    linkAppositions()
    linkCoordinations()
    decideParticiples()
    for (position, chunk) in chunks.enumerated() {
      guard case .verb(let verb) = chunk else { continue }
      var clause = Clause(verb: verb, tokens: verbGroups[verb].tokens)
      attachSubject(to: &clause, at: position)
      attachArguments(to: &clause, at: position)
      clauseOfVerb[verb] = clauses.count
      clauses.append(clause)
    }
    fillFrontedSubjects()
    attachTimes()
  }

  // MARK: Noun groups

  /// "his successor, François Provost, …": two noun groups side by side, the second closed by a comma or the end.
  private mutating func linkAppositions() {
    for position in chunks.indices.dropLast(2) {
      guard case .noun(let first) = chunks[position], case .comma(let comma) = chunks[position + 1],
        case .noun(let second) = chunks[position + 2], tokens[comma].text == ","
      else { continue }
      let closes: Bool
      if position + 3 < chunks.count {
        switch chunks[position + 3] {
        case .comma, .mark: closes = true
        case .preposition: closes = true
        case .noun:
          closes = nounGroups[second + 1 < nounGroups.count ? second + 1 : second].possessor == second
        default: closes = false
        }
      } else {
        closes = true
      }
      let isList = isListMember(position + 2)
      let oneIsName = (nounGroups[first].headMention == nil) != (nounGroups[second].headMention == nil)
      if closes, !isList, oneIsName || nounGroups[first].headMention != nil {
        nounGroups[first].apposition = second
      }
    }
  }

  /// Whether "and" or a further comma list follows before any verb: then the comma enumerates.
  private func isListMember(_ position: Int) -> Bool {
    var position = position + 1
    while position < chunks.count {
      switch chunks[position] {
      case .coordinator(let token):
        guard tokens[token].lower == "and" || tokens[token].lower == "or", position + 1 < chunks.count else {
          return false
        }
        if case .noun = chunks[position + 1] { return !verbFollowsNoun(position + 1) }
        return false
      case .comma, .noun, .adverb: position += 1
      default: return false
      }
    }
    return false
  }

  private func verbFollowsNoun(_ position: Int) -> Bool {
    guard position + 1 < chunks.count, case .verb(let verb) = chunks[position + 1] else { return false }
    return verbGroups[verb].form == .finite
  }

  private mutating func linkCoordinations() {
    for position in chunks.indices {
      guard case .noun(let first) = chunks[position] else { continue }
      var members: [Int] = []
      var pending: [Int] = []
      var next = position + 1
      while next + 1 < chunks.count {
        var closes = false
        switch chunks[next] {
        case .comma(let token) where tokens[token].text == ",":
          if case .coordinator = chunks[next + 1] { next += 1; closes = true }
        case .coordinator(let token) where tokens[token].lower == "and" || tokens[token].lower == "or":
          closes = true
        default: next = chunks.count; continue
        }
        guard next + 1 < chunks.count, case .noun(let member) = chunks[next + 1] else { break }
        pending.append(member)
        if closes {
          members = pending
          break
        }
        next += 2
      }
      guard !members.isEmpty, let last = members.last else { continue }
      // "X announced A and B quit": a noun group that begins a clause of its own is no member.
      if let place = chunks.firstIndex(of: .noun(last)), verbFollowsNoun(place), !isSubjectPosition(position)
      {
        continue
      }
      let sameSort = members.allSatisfy {
        (nounGroups[$0].headMention == nil) == (nounGroups[first].headMention == nil)
      }
      if sameSort { nounGroups[first].coordinated = members }
    }
  }

  private func isSubjectPosition(_ position: Int) -> Bool {
    !chunks[..<position].contains { if case .verb = $0 { true } else { false } }
  }

  // MARK: Participles

  /// A past form without auxiliary is a reduced relative when another finite verb is left without a subject.
  private mutating func decideParticiples() {
    for (position, chunk) in chunks.enumerated() {
      guard case .verb(let verb) = chunk else { continue }
      let group = verbGroups[verb]
      guard group.form == .finite, group.tokens.count == group.lemma.split(separator: " ").count,
        tokens[group.main].verbForm == .past, group.modal == nil
      else { continue }
      let previous = position > 0 ? chunks[position - 1] : nil
      let next = position + 1 < chunks.count ? chunks[position + 1] : nil
      var nextIsNoun = false
      if case .noun = next { nextIsNoun = true }
      guard !nextIsNoun else { continue }
      switch previous {
      case nil, .subordinator:
        // "Created in 2023 by …, Ampere was": at the start, before prepositions, closed by a comma.
        if previous == nil || nextIsPreposition(next) { makeParticiple(verb) }
      case .comma:
        if nextIsPreposition(next) || nextIsTime(next), finiteVerbFollows(position),
          !coordinatorBefore(position)
        {
          makeParticiple(verb)
        }
      case .noun(let noun):
        if finiteVerbWithoutSubjectFollows(position) || isObject(noun, at: position - 1) {
          makeParticiple(verb)
        }
      default: break
      }
    }
  }

  private mutating func makeParticiple(_ verb: Int) {
    verbGroups[verb].form = .participle
    verbGroups[verb].isPassive = true
  }

  private func nextIsPreposition(_ chunk: Chunk?) -> Bool {
    if case .preposition = chunk { true } else { false }
  }

  private func nextIsTime(_ chunk: Chunk?) -> Bool {
    if case .time = chunk { true } else { false }
  }

  private func coordinatorBefore(_ position: Int) -> Bool {
    position >= 2 && { if case .coordinator = chunks[position - 2] { true } else { false } }()
  }

  private func finiteVerbFollows(_ position: Int) -> Bool {
    chunks[(position + 1)...].contains {
      if case .verb(let verb) = $0 { verbGroups[verb].form == .finite } else { false }
    }
  }

  /// A finite verb follows, and no noun group that could be its subject stands directly before it.
  private func finiteVerbWithoutSubjectFollows(_ position: Int) -> Bool {
    var lastNounIsFree = false
    for index in (position + 1)..<chunks.count {
      switch chunks[index] {
      case .noun:
        if case .preposition = chunks[index - 1] { lastNounIsFree = false } else { lastNounIsFree = true }
      case .verb(let verb) where verbGroups[verb].form == .finite: return !lastNounIsFree
      case .coordinator, .subordinator, .relative, .mark: return false
      default: break
      }
    }
    return false
  }

  /// Whether the noun group before a past form is already the object or argument of an earlier verb.
  private func isObject(_ noun: Int, at position: Int) -> Bool {
    guard position > 0 else { return false }
    switch chunks[position - 1] {
    case .verb: return true
    case .preposition: return hasFiniteVerb(before: position - 1)
    default: return false
    }
  }

  private func hasFiniteVerb(before position: Int) -> Bool {
    chunks[..<position].contains {
      if case .verb(let verb) = $0 { verbGroups[verb].form == .finite } else { false }
    }
  }

  // MARK: Subjects

  private mutating func attachSubject(to clause: inout Clause, at position: Int) {
    let group = verbGroups[clause.verb]
    switch group.form {
    case .infinitive: attachGovernor(to: &clause, at: position)
    case .gerund: attachGerund(to: &clause, at: position)
    case .participle:
      clause.isRelative = true
      if position > 0, case .noun(let noun) = chunks[position - 1] {
        clause.subject = noun
      } else if position > 1, case .comma = chunks[position - 1], case .noun(let noun) = chunks[position - 2]
      {
        clause.subject = noun
      } else if position > 0, case .coordinator = chunks[position - 1] {
        continueEarlier(&clause, before: position)
      }
    case .finite: attachFinite(to: &clause, at: position)
    }
    if let subject = clause.subject {
      let start = min(nounGroups[subject].tokens.lowerBound, clause.tokens.lowerBound)
      clause.tokens = start..<clause.tokens.upperBound
    }
  }

  private mutating func attachFinite(to clause: inout Clause, at position: Int) {
    var index = position - 1
    var crossedComma = false
    while index >= 0 {
      switch chunks[index] {
      case .adverb, .time: index -= 1
      case .relative:
        clause.isRelative = true
        clause.subject = antecedent(before: index)
        return
      case .coordinator:
        continueEarlier(&clause, before: index)
        return
      case .subordinator(let token):
        clause.opener = tokens[token].lower
        return
      case .comma(let token):
        if tokens[token].text == ")" {
          guard
            let open = chunks[..<index].lastIndex(where: {
              if case .comma(let other) = $0 { tokens[other].text == "(" } else { false }
            })
          else { return }
          index = open - 1
          continue
        }
        guard !crossedComma, let open = parentheticalStart(endingAt: index) else {
          continueEarlier(&clause, before: index)
          return
        }
        crossedComma = true
        index = open - 1
      case .noun(let noun):
        if index > 0, case .preposition = chunks[index - 1] {
          index -= 2
          continue
        }
        // The head of "X of Y" stands further left; so does a possessor, which is no subject.
        clause.subject = firstOfList(noun, at: index) ?? noun
        noteOpener(&clause, beforeChunk: chunkIndex(of: clause.subject ?? noun) ?? index)
        return
      case .verb(let verb):
        // "the deal to buy X fails": step over an infinitive or participle that belongs to the subject.
        guard verbGroups[verb].form != .finite, index > 0 else { return }
        index -= 1
        if case .preposition = chunks[index] { index -= 1 }
      case .preposition: index -= 1
      case .mark: return
      }
    }
  }

  private func chunkIndex(of noun: Int) -> Int? { chunks.firstIndex(of: .noun(noun)) }

  private func noteOpener(_ clause: inout Clause, beforeChunk index: Int) {
    var index = index - 1
    while index >= 0 {
      switch chunks[index] {
      case .time, .adverb: index -= 1
      case .subordinator(let token), .preposition(let token):
        clause.opener = tokens[token].lower
        return
      case .noun(let noun) where noun + 1 < nounGroups.count && nounGroups[noun + 1].possessor == noun:
        index -= 1
      case .relative:
        // "the IPO that X postponed": the antecedent is what the verb acts on.
        clause.isRelative = true
        clause.object = antecedent(before: index)
        return
      default: return
      }
    }
  }

  /// The first member of a coordination that ends with `noun`.
  private func firstOfList(_ noun: Int, at index: Int) -> Int? {
    nounGroups.indices.first { nounGroups[$0].coordinated.contains(noun) && $0 < noun }
  }

  private func antecedent(before index: Int) -> Int? {
    var index = index - 1
    while index >= 0 {
      switch chunks[index] {
      case .noun(let noun): return noun
      case .comma, .preposition, .adverb: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "halted X and reintegrated Y": the verb shares the subject of the last finite clause that is not relative.
  private mutating func continueEarlier(_ clause: inout Clause, before index: Int) {
    for earlier in clauses.indices.reversed() {
      let other = clauses[earlier]
      let form = verbGroups[other.verb].form
      guard form == verbGroups[clause.verb].form || form == .finite else { continue }
      clause.subject = other.subject
      clause.coordinatedWith = earlier
      clause.opener = other.opener
      clause.isRelative = other.isRelative
      if verbGroups[clause.verb].form != .finite || verbGroups[clause.verb].modal == nil {
        clause.governor = other.governor
      }
      return
    }
  }

  /// The comma that opens the parenthesis closed by the comma at `index`: an apposition or a relative clause.
  private func parentheticalStart(endingAt index: Int) -> Int? {
    var position = index - 1
    while position > 0 {
      if case .comma(let token) = chunks[position], tokens[token].text == "," {
        switch chunks[position + 1] {
        case .relative, .noun: return position
        case .verb(let verb): return verbGroups[verb].form == .finite ? nil : position
        case .preposition, .adverb, .time, .subordinator: return position
        default: return nil
        }
      }
      if case .mark = chunks[position] { return nil }
      position -= 1
    }
    return nil
  }

  private mutating func attachGovernor(to clause: inout Clause, at position: Int) {
    var index = position - 1
    var nounBetween: Int?
    while index >= 0 {
      switch chunks[index] {
      case .verb(let verb):
        guard let governor = clauseOfVerb[verb] else { return }
        clause.governor = governor
        let other = clauses[governor]
        if let noun = nounBetween, !verbGroups[other.verb].isPassive, other.object == noun,
          Self.objectControl.contains(verbGroups[other.verb].lemma)
        {
          clause.subject = noun
        } else {
          clause.subject = other.subject
        }
        return
      case .noun(let noun):
        if nounBetween == nil {
          nounBetween = noun
          clause.governingNoun = noun
        }
        index -= 1
      case .coordinator where nounBetween == nil:
        continueEarlier(&clause, before: index)
        return
      case .adverb, .preposition, .time, .comma: index -= 1
      default: index = -1
      }
    }
    // "The decision to close X": no verb before it; the noun's owner acts.
    // A headline: "Halden to close its unit".
    if let noun = nounBetween {
      clause.subject = nounGroups[noun].possessor ?? (nounGroups[noun].headMention == nil ? nil : noun)
    }
  }

  private mutating func attachGerund(to clause: inout Clause, at position: Int) {
    if position > 0 {
      switch chunks[position - 1] {
      case .preposition(let token), .subordinator(let token): clause.opener = tokens[token].lower
      case .coordinator:
        continueEarlier(&clause, before: position - 1)
        return
      case .noun(let noun) where position < 2 || !isPreposition(position - 2):
        // "a group employing 11,000": the noun before it acts, when no comma stands between.
        clause.subject = noun
        clause.isRelative = true
        return
      default: break
      }
    }
    for earlier in clauses.indices.reversed() where verbGroups[clauses[earlier].verb].form == .finite {
      clause.governor = earlier
      clause.subject = clauses[earlier].subject
      return
    }
  }

  private func isPreposition(_ position: Int) -> Bool {
    if case .preposition = chunks[position] { true } else { false }
  }

  /// "By abandoning the IPO, X became …", "Created in 2023, X was …": the subject follows.
  private mutating func fillFrontedSubjects() {
    for index in clauses.indices where clauses[index].subject == nil {
      guard verbGroups[clauses[index].verb].form != .finite, clauses[index].governor == nil else { continue }
      if let main = clauses.indices.first(where: {
        $0 > index && verbGroups[clauses[$0].verb].form == .finite && clauses[$0].subject != nil
      }) {
        clauses[index].subject = clauses[main].subject
        if verbGroups[clauses[index].verb].form == .gerund { clauses[index].governor = main }
      }
    }
  }

  private static let objectControl: Set<String> = [
    "ask", "allow", "force", "order", "urge", "tell", "enable", "require", "persuade", "expect", "want",
    "invite",
    "permit", "help", "encourage", "advise", "instruct", "plan",
  ]

  // MARK: Arguments

  private func attachArguments(to clause: inout Clause, at position: Int) {
    var index = position + 1
    var end = clause.tokens.upperBound
    let isPassive = verbGroups[clause.verb].isPassive
    loop: while index < chunks.count {
      switch chunks[index] {
      case .adverb: break
      case .time(let time): end = times[time].tokens.upperBound
      case .noun(let noun):
        end = nounGroups[noun].tokens.upperBound
        // The possessor belongs to the noun group after it.
        if noun + 1 < nounGroups.count, nounGroups[noun + 1].possessor == noun { break }
        if case .preposition(let token) = chunks[index - 1] {
          clause.arguments.append(Clause.Argument(preposition: tokens[token].lower, noun: noun))
        } else if previousPreposition(before: noun, at: index) != nil,
          let token = previousPreposition(before: noun, at: index)
        {
          clause.arguments.append(Clause.Argument(preposition: tokens[token].lower, noun: noun))
        } else if startsClause(index) {
          // "denied it had postponed": the noun group is the next verb's subject.
          break loop
        } else if clause.object == nil, clause.arguments.isEmpty, !isPassive {
          clause.object = noun
        } else if clause.secondObject == nil, clause.arguments.isEmpty,
          directlyFollows(index) || isPassive && chunks[index - 1] == .verb(clause.verb)
        {
          clause.secondObject = noun
        } else if startsClause(index) {
          break loop
        }
      case .preposition: break
      case .coordinator:
        guard index + 1 < chunks.count, case .noun(let noun) = chunks[index + 1], !startsClause(index + 1),
          nounGroups.contains(where: { $0.coordinated.contains(noun) })
        else { break loop }
      case .comma(let token):
        guard
          tokens[token].text == "(" || tokens[token].text == ")" || listContinues(index)
            || parenthesisCloses(index)
            || insertionContinues(index)
        else { break loop }
      case .verb, .relative, .subordinator, .mark: break loop
      }
      index += 1
    }
    clause.tokens = clause.tokens.lowerBound..<max(end, clause.tokens.upperBound)
  }

  /// The preposition before a possessor: "to Ampere's ownership".
  private func previousPreposition(before noun: Int, at index: Int) -> Int? {
    guard let possessor = nounGroups[noun].possessor, let place = chunkIndex(of: possessor), place > 0,
      case .preposition(let token) = chunks[place - 1]
    else { return nil }
    return token
  }

  private func directlyFollows(_ index: Int) -> Bool {
    if case .noun = chunks[index - 1] { return true }
    if case .preposition(let token) = chunks[index - 1] { return tokens[token].lower == "as" }
    return false
  }

  private func startsClause(_ index: Int) -> Bool { verbFollowsNoun(index) }

  private func listContinues(_ index: Int) -> Bool {
    guard index + 1 < chunks.count else { return false }
    if case .noun(let noun) = chunks[index + 1] {
      return nounGroups.contains { $0.coordinated.contains(noun) }
    }
    if case .coordinator = chunks[index + 1], index + 2 < chunks.count,
      case .noun(let noun) = chunks[index + 2]
    {
      return nounGroups.contains { $0.coordinated.contains(noun) }
    }
    return false
  }

  /// ", along with its activities, back into the group": a phrase without a verb between two commas, behind which the
  /// verb's arguments go on; true at either comma.
  private func insertionContinues(_ index: Int) -> Bool {
    func opensPhrase(_ place: Int) -> Bool {
      guard place < chunks.count else { return false }
      if case .preposition = chunks[place] { return true }
      guard case .adverb = chunks[place], place + 1 < chunks.count, case .preposition = chunks[place + 1]
      else { return false }
      return true
    }
    func isComma(_ place: Int) -> Bool {
      if case .comma(let token) = chunks[place] { tokens[token].text == "," } else { false }
    }
    guard opensPhrase(index + 1) else { return false }
    for place in (index + 1)..<chunks.count {
      switch chunks[place] {
      case .comma where isComma(place): return opensPhrase(place + 1)
      case .noun, .preposition, .adverb, .time: continue
      default: break
      }
      break
    }
    // The second comma: the phrase before it began with a comma and held no verb.
    for place in chunks[..<index].indices.reversed() {
      switch chunks[place] {
      case .comma where isComma(place): return opensPhrase(place + 1)
      case .noun, .preposition, .adverb, .time: continue
      default: return false
      }
    }
    return false
  }

  /// An apposition between two commas inside the arguments is stepped over with its noun group.
  private func parenthesisCloses(_ index: Int) -> Bool {
    guard index > 0, case .noun(let noun) = chunks[index - 1] else { return false }
    return nounGroups[noun].apposition != nil
  }

  // MARK: Times

  private mutating func attachTimes() {
    for (position, chunk) in chunks.enumerated() {
      guard case .time(let time) = chunk else { continue }
      if let owner = ownerOfFronted(position) ?? ownerBefore(position) ?? ownerAfter(position) {
        clauses[owner].times.append(time)
        for next in clauses.indices where clauses[next].coordinatedWith == owner && isFronted(time, in: owner)
        {
          clauses[next].times.append(time)
        }
      }
    }
    inheritAcrossColons()
    // The nearest comes first; a coordinated verb's inherited time stays last.
    for index in clauses.indices {
      let main = verbGroups[clauses[index].verb].main
      clauses[index].times = clauses[index].times.sorted { distance($0, main) < distance($1, main) }
    }
  }

  /// "In November 2023 the time came: X founded Y": what a colon announces happened when the announcement says.
  private mutating func inheritAcrossColons() {
    for index in clauses.indices.dropFirst() where clauses[index].times.isEmpty {
      let start = clauses[index].tokens.lowerBound
      guard start > 0, tokens[start - 1].text == ":" else { continue }
      clauses[index].times = clauses[index - 1].times
    }
  }

  private func distance(_ time: Int, _ main: Int) -> Int {
    let start = times[time].tokens.lowerBound
    // Times after the verb are nearer than fronted ones.
    return start > main ? start - main : 1_000 + main - start
  }

  private func isFronted(_ time: Int, in clause: Int) -> Bool {
    times[time].tokens.upperBound <= verbGroups[clauses[clause].verb].tokens.lowerBound
  }

  /// "In March 2025, X was …", "…, and in May 2025, the agreement was …".
  private func ownerOfFronted(_ position: Int) -> Int? {
    if position > 0 {
      switch chunks[position - 1] {
      case .coordinator, .mark, .subordinator: break
      case .adverb where position == 1: break
      case .comma where position > 1:
        if case .coordinator = chunks[position - 2] { break }
        return nil
      default: return nil
      }
    }
    var index = position + 1
    var sawNoun = false
    while index < chunks.count {
      switch chunks[index] {
      case .noun: sawNoun = true
      case .verb(let verb): return sawNoun && verbGroups[verb].form == .finite ? clauseOfVerb[verb] : nil
      case .comma, .adverb, .preposition, .time, .coordinator: break
      case .relative:
        // "In January, the company, which …, said": skip to the verb after the relative clause is beyond this walk.
        return nil
      default: return nil
      }
      index += 1
    }
    return nil
  }

  private func ownerBefore(_ position: Int) -> Int? {
    var index = position - 1
    while index >= 0 {
      switch chunks[index] {
      case .verb(let verb): return clauseOfVerb[verb]
      case .mark: return nil
      default: index -= 1
      }
    }
    return nil
  }

  private func ownerAfter(_ position: Int) -> Int? {
    for chunk in chunks[(position + 1)...] {
      if case .verb(let verb) = chunk { return clauseOfVerb[verb] }
      if case .mark = chunk { return nil }
    }
    return nil
  }
}
