import DatelineLanguage
import DatelineModel
import DatelineRules

/// Finds whose information a clause is: the chain from the publisher to the innermost speaker.
struct AttributionReader {
  let view: SentenceView
  let cues: AttributionCues
  let speech: SpeechIndex

  /// A source found in the sentence, and whether it denies what it speaks of.
  struct Source {
    let links: [Attribution]
    let denies: Bool
  }

  /// The publisher's link, which opens every chain.
  static func publisher(of document: Document) -> Attribution {
    Attribution(by: document.publisher ?? document.id, kind: .publisher)
  }

  /// The source of a clause inside the sentence; nil when the medium says it itself.
  func source(ofClause index: Int?, tokens: Range<Int>) -> Source? {
    for reporting in view.sentence.clauses.indices where reporting != index {
      guard reports(reporting, of: index, tokens: tokens) else { continue }
      let clause = view.sentence.clauses[reporting]
      let verb = view.sentence.verbGroups[clause.verb]
      var links: [Attribution] = []
      if let subject = verb.isPassive
        ? clause.arguments.first(where: { view.form($0.preposition) == "by" })?.noun : clause.subject,
        let speaker = link(subject)
      {
        links.append(speaker)
      }
      // "two sources told Reuters": the medium stands between publisher and speaker.
      if let object = clause.object, let medium = medium(object) { links.insert(medium, at: 0) }
      if let citing = citedSource(after: verb.tokens.upperBound) { links.append(citing) }
      guard !links.isEmpty else { continue }
      return Source(links: links, denies: cues.denials.contains(view.lemma(of: verb)))
    }
    return (prepositional() ?? quoted(tokens)).map { Source(links: [$0], denies: false) }
  }

  /// The source that a sentence names for the one before it, as in "This is reported by X".
  func sourceOfPreviousSentence() -> Source? {
    for clause in view.sentence.clauses {
      let verb = view.sentence.verbGroups[clause.verb]
      guard cues.verbs.contains(view.lemma(of: verb)), verb.form == .finite else { continue }
      let pointer = verb.isPassive ? clause.subject : clause.object
      guard let pointer, view.group(pointer).tokens.count == 1,
        ["this", "that", "it"].contains(view.text.form(view.group(pointer).head))
      else { continue }
      let speaker =
        verb.isPassive ? clause.arguments.first { view.form($0.preposition) == "by" }?.noun : clause.subject
      guard let speaker, let link = link(speaker) else { continue }
      return Source(
        links: [link] + (citedSource(after: verb.tokens.upperBound).map { [$0] } ?? []), denies: false)
    }
    return nil
  }

  /// Whether the clause `reporting` reports the clause `index`.
  private func reports(_ reporting: Int, of index: Int?, tokens: Range<Int>) -> Bool {
    let clause = view.sentence.clauses[reporting]
    let verb = view.sentence.verbGroups[clause.verb]
    guard cues.verbs.contains(view.lemma(of: verb)) || cues.denials.contains(view.lemma(of: verb)),
      verb.form == .finite,
      clause.subject != nil || verb.isPassive
    else { return false }
    if verb.main >= tokens.upperBound {
      // "…, two sources told Reuters on Wednesday": the report closes the sentence behind a comma or quotation mark.
      guard let subject = clause.subject else { return false }
      let start = view.group(subject).tokens.lowerBound
      guard start > tokens.lowerBound, start > view.sentence.tokens.lowerBound else { return false }
      let before = view.text.text(start - 1)
      return [",", "”", "\"", "’", "'"].contains(before) && start >= tokens.upperBound
    }
    guard verb.main < tokens.lowerBound else { return false }
    // "announced its plans, and X founded Y": a verb with an object of its own, or an "and" behind it, reports nothing.
    if let object = clause.object, !isListener(object) { return false }
    if coordinatorFollows(verb, before: tokens.lowerBound) { return false }
    guard let index else { return true }
    // What follows the verb is its content unless the clause merely continues the sentence with "and".
    var current: Int? = index
    while let clause = current {
      let reported = view.sentence.clauses[clause]
      if reported.governor == reporting { return true }
      if let coordinated = reported.coordinatedWith {
        if coordinated == reporting { return false }
        current = coordinated
        continue
      }
      if let governor = reported.governor {
        current = governor
        continue
      }
      return true
    }
    return true
  }

  /// Whom something is told: a medium, a person, "reporters".
  private func isListener(_ noun: Int) -> Bool {
    if let entity = view.entity(of: noun) {
      let record = view.document.entities[entity]
      return record.medium != nil || record.kind == .person || record.kind == .publisher
    }
    return ["reporter", "journalist", "analyst", "investor", "newspaper", "agency", "outlet", "parliament"]
      .contains(view.text.lemma(view.group(noun).head))
  }

  /// Whether a comma and "and" stand between the verb and the token, outside any list.
  private func coordinatorFollows(_ verb: VerbGroup, before token: Int) -> Bool {
    for index in verb.tokens.upperBound..<max(verb.tokens.upperBound, token)
    where view.text.tokens[index].partOfSpeech == .coordinator && index > 0
      && view.text.text(index - 1) == ","
    {
      return true
    }
    return false
  }

  // MARK: Links

  private func medium(_ noun: Int) -> Attribution? {
    guard let entity = view.entity(of: noun), let kind = view.document.entities[entity].medium else {
      return nil
    }
    return Attribution(by: view.document.entities[entity].name, kind: kind)
  }

  private func link(_ noun: Int) -> Attribution? {
    let group = view.group(noun)
    if let entity = view.entity(of: noun) { return link(entity: entity) }
    return link(words: group.tokens, head: group.head)
  }

  private func link(entity: Int) -> Attribution? {
    let record = view.document.entities[entity]
    if let kind = record.medium { return Attribution(by: record.name, kind: kind) }
    switch record.kind {
    case .person: return Attribution(by: record.name, kind: .namedPerson)
    case .publisher: return Attribution(by: record.name, kind: .newspaper)
    case .company, .unit, .union, .authority: return Attribution(by: record.name, kind: .namedOrganisation)
    case .place, .product, .index, .other: return nil
    }
  }

  /// The link of a source that no entity stands for, by the words of its head.
  private func link(words range: Range<Int>, head: Int) -> Attribution? {
    let words = view.document.words(range)
    let lemma = view.text.lemma(head)
    let form = view.text.form(head)
    if cues.anonymous.contains(lemma) || cues.anonymous.contains(form) {
      let count = range.lazy.compactMap { cues.counts[view.text.form($0)] }.first
      return Attribution(by: words, kind: .anonymous, count: count)
    }
    if cues.unnamedMedia.contains(words.lowercased()) || cues.unnamedMedia.contains(form) {
      return Attribution(by: words, kind: .unnamedMedia)
    }
    if cues.documents.contains(lemma) { return Attribution(by: words, kind: .officialDocument) }
    return nil
  }

  /// The speaker of the quotation or report around the words, who may be named in another sentence.
  private func quoted(_ tokens: Range<Int>) -> Attribution? {
    guard let attribution = speech.attribution(at: tokens.lowerBound), let source = attribution.source else {
      return nil
    }
    if let speaker = attribution.speaker { return link(entity: speaker) }
    return link(words: source, head: source.upperBound - 1)
  }

  /// "according to X", "citing two insiders", anywhere in the sentence.
  private func prepositional() -> Attribution? {
    for (place, chunk) in view.sentence.chunks.enumerated() {
      guard case .noun(let noun) = chunk, place > 0 else { continue }
      let start = view.group(noun).tokens.lowerBound
      let introduced = cues.prepositions.contains { words in
        start - words.count >= view.sentence.tokens.lowerBound
          && words.indices.allSatisfy { view.text.form(start - words.count + $0) == words[$0] }
      }
      if introduced, let link = link(noun) { return link }
    }
    return nil
  }

  private func citedSource(after token: Int) -> Attribution? {
    for index in token..<view.sentence.tokens.upperBound where view.text.form(index) == "citing" {
      guard let noun = view.sentence.nounGroups.firstIndex(where: { $0.tokens.lowerBound > index }) else {
        return nil
      }
      return link(noun)
    }
    return nil
  }
}
