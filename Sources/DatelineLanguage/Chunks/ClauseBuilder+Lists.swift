extension ClauseBuilder {
  /// How many members a list may have.
  private static let listLength = 40

  /// "his successor, Petra Lindqvist, …": two noun groups side by side, the second closed by a comma or the end.
  mutating func linkAppositions() {
    for position in window {
      guard isComma(position + 1), let first = noun(at: position), let second = noun(at: position + 2),
        closesApposition(position + 3, after: second) && !isListMember(position + 2)
          || namesMembers(first, second, at: position + 2) || isApposed(position)
      else { continue }
      // "Halden Foods in Norway, a subsidiary of Orsk": the place only says where.
      let host = nounGroups[second].headMention == nil ? sited(at: position) ?? first : first
      let oneIsName = (nounGroups[host].headMention == nil) != (nounGroups[second].headMention == nil)
      if oneIsName || nounGroups[host].headMention != nil { nounGroups[host].apposition = second }
    }
  }

  /// The name that a place behind a preposition belongs to: "Halden" in "Halden in Norway".
  private func sited(at position: Int) -> Int? {
    guard let place = noun(at: position), let mention = nounGroups[place].headMention, isPlace[mention],
      isPreposition(position - 1), let host = noun(at: position - 2),
      let name = nounGroups[host].headMention, !isPlace[name], nounGroups[host].apposition == nil
    else { return nil }
    return host
  }

  /// "Halden, a carmaker, and Orsk": what stands between two names is said of the first.
  private func isApposed(_ position: Int) -> Bool {
    guard isComma(position + 3), isCoordinator(position + 4), let first = noun(at: position),
      let second = noun(at: position + 2), let next = noun(at: position + 5)
    else { return false }
    return nounGroups[first].headMention != nil && nounGroups[second].headMention == nil
      && nounGroups[next].headMention != nil
  }

  /// "two brands, Orsk and Halden,": names behind a common noun in the plural.
  private func namesMembers(_ first: Int, _ second: Int, at position: Int) -> Bool {
    let head = tokens[nounGroups[first].head]
    guard nounGroups[first].headMention == nil, head.partOfSpeech == .noun, head.lemma != head.word,
      nounGroups[second].headMention != nil, isListMember(position)
    else { return false }
    var place = position + 1
    while window.contains(place) {
      switch chunks[place] {
      case .comma where isComma(place) && !isCoordinator(place + 1) && noun(at: place + 1) == nil: return true
      case .noun(let noun): guard nounGroups[noun].headMention != nil else { return false }
      case .comma, .coordinator: break
      case .mark, .preposition: return true
      default: return false
      }
      place += 1
    }
    return true
  }

  private func closesApposition(_ position: Int, after noun: Int) -> Bool {
    guard window.contains(position) else { return true }
    switch chunks[position] {
    case .comma, .mark: return true
    case .preposition: return !isSubject(noun, behind: position)
    case .noun: return owns(noun)
    default: return false
    }
  }

  /// "In Leeds, workers at Orsk said", "According to the Echo, a memo at Orsk shows": whether a noun group that stands behind a
  /// fronted phrase is the subject of a finite verb behind its own phrases, which begin at `position`.
  private func isSubject(_ noun: Int, behind position: Int) -> Bool {
    guard let fronted = self.noun(at: places[noun] - 2), isFronted(fronted) else { return false }
    var index = position
    while window.contains(index) {
      switch chunks[index] {
      case .preposition, .time, .adverb: index += 1
      case .noun(let next) where isPreposition(index - 1) || nounGroups[next].possessor == next - 1:
        index += 1
      case .verb: return isFinite(index)
      default: return false
      }
    }
    return false
  }

  /// Whether "and" or a further comma list follows before any verb: then the comma enumerates.
  private func isListMember(_ start: Int) -> Bool {
    var position = start + 1
    while window.contains(position) {
      switch chunks[position] {
      case .coordinator(let token):
        guard grammar.holds(.joiner, word(token)), noun(at: position + 1) != nil else { return false }
        return !isFinite(position + 2)
      case .comma, .noun, .adverb: position += 1
      default: return false
      }
    }
    return false
  }

  /// "A, B and C": the first member knows the others.
  mutating func linkCoordinations() {
    for position in window {
      guard let first = noun(at: position), isComma(position + 1) || isCoordinator(position + 1) else {
        continue
      }
      let members = isApposed(position) ? listMembers(after: position + 2) : listMembers(after: position)
      guard let last = members.last else { continue }
      // "X announced A and B quit": a noun group that begins a clause of its own is no member.
      if isFinite(places[last] + 1), !isSubjectPosition(position), !isObjectInSubject(position) { continue }
      guard areOfOneSort(first, members), !beginsClause(last, members.count), !isMeasured(position, last)
      else {
        continue
      }
      nounGroups[first].coordinated = members
      for member in members where listHeads[member] < 0 { listHeads[member] = first }
    }
  }

  /// "its Leeds arm, and three people close to the talks said": behind comma and "and", the second of two may begin a clause.
  private func beginsClause(_ last: Int, _ count: Int) -> Bool {
    let place = firstPlace(of: last)
    guard count == 1, isCoordinator(place - 1), isComma(place - 2) else { return false }
    var index = places[last] + 1
    while window.contains(index) {
      switch chunks[index] {
      case .adverb, .preposition, .time: break
      case .noun: guard isPreposition(index - 1) else { return false }
      default: return isFinite(index)
      }
      index += 1
    }
    return false
  }

  /// "earnings of $1 per share and revenue of $3 million": what has a measure of its own is a member beside what the same
  /// preposition measures, and not beside the words between.
  private func isMeasured(_ position: Int, _ last: Int) -> Bool {
    guard let preposition = measure(behind: places[last]), isPreposition(position - 1) else { return false }
    return (max(window.lowerBound, position - 6)..<position).contains { measure(behind: $0) == preposition }
  }

  /// The preposition between a chunk and an amount behind it.
  private func measure(behind place: Int) -> Word? {
    guard isPreposition(place + 1), case .preposition(let token) = chunks[place + 1],
      let amount = noun(at: place + 2), isAmount(amount)
    else { return nil }
    return word(token)
  }

  /// Whether a noun group holds a number.
  func isAmount(_ noun: Int) -> Bool {
    nounGroups[noun].tokens.contains { tokens[$0].partOfSpeech == .numeral }
  }

  /// "if an offer to buy A and B fails": whether the noun group at `position` is the object of an infinitive that hangs on a
  /// clause's subject, which still waits for its verb.
  private func isObjectInSubject(_ position: Int) -> Bool {
    guard isObjectOfComplement(position), case .verb(let verb) = chunks[position - 1],
      verbGroups[verb].form == .infinitive, let host = noun(at: position - 2)
    else { return false }
    let start = firstPlace(of: host)
    guard start > window.lowerBound else { return true }
    switch chunks[start - 1] {
    case .subordinator, .mark, .comma: return true
    default: return false
    }
  }

  private func listMembers(after position: Int) -> [Int] {
    var members: [Int] = []
    var next = position + 1
    while window.contains(next + 1), members.count < Self.listLength {
      var closes = false
      switch chunks[next] {
      case .comma where isComma(next):
        if isCoordinator(next + 1) {
          next += 1
          closes = true
        }
      case .coordinator(let token) where grammar.holds(.joiner, word(token)): closes = true
      default: return []
      }
      guard var member = noun(at: next + 1) else { return [] }
      // "Norway's A and Chile's B": the owner stands before the member.
      while let owned = noun(at: next + 2), nounGroups[owned].possessor == member, !isAmount(owned) {
        member = owned
        next += 1
      }
      members.append(member)
      // "A or B or C"
      let goesOn =
        isCoordinator(next + 2) && noun(at: next + 3) != nil && isObjectInSubject(position)
      if closes, !goesOn { return members }
      next += 2
    }
    return []
  }

  private func isSubjectPosition(_ position: Int) -> Bool {
    for chunk in chunks[window.lowerBound..<position] { if case .verb = chunk { return false } }
    return true
  }

  /// Whether all members of a list are names, or none.
  private func areOfOneSort(_ first: Int, _ members: [Int]) -> Bool {
    let isName = nounGroups[first].headMention != nil
    for member in members where (nounGroups[member].headMention != nil) != isName { return false }
    return true
  }
}
