extension ClauseBuilder {
  /// How many members a list may have.
  private static let listLength = 40

  /// "his successor, Petra Lindqvist, …": two noun groups side by side, the second closed by a comma or the end.
  mutating func linkAppositions() {
    for position in window {
      guard isComma(position + 1), let first = noun(at: position), let second = noun(at: position + 2),
        closesApposition(position + 3, after: second), !isListMember(position + 2)
      else { continue }
      let oneIsName = (nounGroups[first].headMention == nil) != (nounGroups[second].headMention == nil)
      if oneIsName || nounGroups[first].headMention != nil { nounGroups[first].apposition = second }
    }
  }

  private func closesApposition(_ position: Int, after noun: Int) -> Bool {
    guard window.contains(position) else { return true }
    switch chunks[position] {
    case .comma, .mark, .preposition: return true
    case .noun: return owns(noun)
    default: return false
    }
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
      let members = listMembers(after: position)
      guard let last = members.last else { continue }
      // "X announced A and B quit": a noun group that begins a clause of its own is no member.
      if isFinite(places[last] + 1), !isSubjectPosition(position) { continue }
      guard areOfOneSort(first, members) else { continue }
      nounGroups[first].coordinated = members
      for member in members where listHeads[member] < 0 { listHeads[member] = first }
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
      guard let member = noun(at: next + 1) else { return [] }
      members.append(member)
      if closes { return members }
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
