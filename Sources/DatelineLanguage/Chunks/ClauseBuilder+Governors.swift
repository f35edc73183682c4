extension ClauseBuilder {
  /// What governs an infinitive: "plans to list", "ordered the unit to list", "the decision to list".
  mutating func attachGovernor(to clause: inout Clause, at position: Int) {
    var index = position - 1
    var nounBetween: Int?
    while index >= window.lowerBound {
      switch chunks[index] {
      case .verb(let verb):
        govern(&clause, by: verb, nounBetween)
        return
      case .noun(let noun):
        if nounBetween == nil {
          nounBetween = noun
          clause.governingNoun = noun
        }
        index -= 1
      case .coordinator where nounBetween == nil:
        continueEarlier(&clause)
        return
      case .adverb, .preposition, .time, .comma: index -= 1
      default: index = -1
      }
    }
    // "The decision to close X": no verb before it; the noun's owner acts. A headline: "Halden to close its unit".
    if let noun = nounBetween {
      clause.subject = nounGroups[noun].possessor ?? (nounGroups[noun].headMention == nil ? nil : noun)
    }
  }

  private func govern(_ clause: inout Clause, by verb: Int, _ nounBetween: Int?) {
    guard verb < clauses.count else { return }
    clause.governor = verb
    let other = clauses[verb]
    let group = verbGroups[verb]
    if let noun = nounBetween, !group.isPassive, other.object == noun, grammar.holds(.control, group.lemma) {
      clause.subject = noun
    } else {
      clause.subject = other.subject
    }
  }

  /// Who acts in a gerund: "by abandoning X, Y …", "a group employing 11,000".
  mutating func attachGerund(to clause: inout Clause, at position: Int) {
    if position > window.lowerBound {
      switch chunks[position - 1] {
      case .preposition(let token), .subordinator(let token): clause.opener = word(token)
      case .coordinator:
        continueEarlier(&clause)
        return
      case .noun(let noun) where !isPreposition(position - 2):
        clause.subject = noun
        clause.isRelative = true
        return
      default: break
      }
    }
    guard let earlier = lastClause(.finite) else { return }
    clause.governor = earlier
    clause.subject = clauses[earlier].subject
  }

  /// "By abandoning the IPO, X became …", "Created in 2023, X was …": the subject follows.
  mutating func fillFrontedSubjects() {
    for index in firstClause..<clauses.count {
      let form = verbGroups[clauses[index].verb].form
      guard form != .finite, clauses[index].subject == nil, clauses[index].governor == nil,
        let main = (index + 1..<clauses.count).first(where: { canShareSubject($0, with: index) })
      else { continue }
      clauses[index].subject = clauses[main].subject
      if form == .gerund { clauses[index].governor = main }
    }
  }

  /// "Formed by A and B, who met at school, X grew": who acted, and what is told of them, is not what came to be.
  private func canShareSubject(_ main: Int, with fronted: Int) -> Bool {
    guard verbGroups[clauses[main].verb].form == .finite, clauses[main].opener == nil,
      let subject = clauses[main].subject
    else {
      return false
    }
    return !clauses[fronted].arguments.contains { $0.noun == subject }
  }
}
