import DatelineLanguage

/// A trigger found in a sentence, with its arguments in deep grammar: who acts and what is acted upon, whatever the
/// phrasing.
struct Trigger {
  /// The clause around it; nil in a sentence without a verb.
  let clause: Int?
  /// The noun group that is the trigger; nil for a verb.
  let noun: Int?
  /// The tokens of the trigger itself.
  let tokens: Range<Int>
  /// Who acts.
  let subjects: [Int]
  /// What is acted upon.
  let objects: [Int]
  /// A second object.
  let secondObjects: [Int]
  /// Prepositional arguments.
  let arguments: [Clause.Argument]
  /// The phrasing: "active", "passive", "reduced-relative" and so on.
  let variant: String
}

extension Trigger {
  /// The trigger with the words of its phrase, which are no arguments: "public" in "take X public".
  func extended(to words: [Int], in view: SentenceView) -> Trigger {
    guard let last = words.last else { return self }
    return Trigger(
      clause: clause, noun: noun, tokens: tokens.lowerBound..<max(tokens.upperBound, last + 1),
      subjects: subjects,
      objects: objects.filter { !words.contains(view.group($0).head) }, secondObjects: secondObjects,
      arguments: arguments, variant: variant)
  }
}

extension SentenceView {
  /// The trigger of a clause's verb.
  func trigger(ofClause index: Int) -> Trigger {
    let clause = sentence.clauses[index]
    let verb = sentence.verbGroups[clause.verb]
    let agents = clause.arguments.filter { form($0.preposition) == "by" }.map(\.noun)
    let subject = clause.subject.map { [$0] } ?? []
    let object = clause.object.map { [$0] } ?? []
    let variant: String
    switch verb.form {
    case .participle: variant = "reduced-relative"
    case .gerund: variant = "gerund"
    case .infinitive: variant = verb.isPassive ? "passive-infinitive" : "infinitive"
    case .finite:
      variant =
        clause.isRelative
        ? (verb.isPassive ? "passive-relative" : "relative")
        : clause.coordinatedWith != nil
          ? (verb.isPassive ? "passive-coordinated" : "coordinated")
          : verb.isPassive ? "passive" : "active"
    }
    return Trigger(
      clause: index, noun: nil, tokens: verb.tokens, subjects: verb.isPassive ? agents : subject,
      objects: verb.isPassive ? subject : object, secondObjects: clause.secondObject.map { [$0] } ?? [],
      arguments: clause.arguments, variant: variant)
  }

  /// The trigger of a noun: "the postponement of X by Y", "X's postponement".
  func trigger(ofNoun noun: Int) -> Trigger {
    let group = group(noun)
    var objects: [Int] = []
    var subjects: [Int] = []
    var arguments: [Clause.Argument] = []
    var place = (place(ofNoun: noun) ?? 0) + 1
    while place + 1 < sentence.chunks.count, case .preposition(let token) = sentence.chunks[place],
      case .noun(let argument) = sentence.chunks[place + 1]
    {
      let preposition = text.form(token)
      arguments.append(Clause.Argument(preposition: text.tokens[token].word, noun: argument))
      if preposition == "of" || preposition == "for" { objects.append(argument) }
      if preposition == "by" { subjects.append(argument) }
      place += 2
    }
    if let possessor = group.possessor {
      if objects.isEmpty { objects.append(possessor) } else { subjects.append(possessor) }
    }
    let clause = sentence.clauses.firstIndex {
      $0.tokens.contains(group.head)
        || $0.tokens.lowerBound <= group.head && group.head < $0.tokens.upperBound
    }
    return Trigger(
      clause: clause, noun: noun, tokens: group.head..<group.head + 1, subjects: subjects, objects: objects,
      secondObjects: [], arguments: arguments, variant: "nominal")
  }
}
