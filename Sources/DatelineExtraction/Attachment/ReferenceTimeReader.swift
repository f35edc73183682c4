import DatelineLanguage
import DatelineModel

/// Dates an event that names no time by what was told before it: "it has not been tried since", "Later, X opened Y",
/// "As part of this move", "After X left in May, Y began", "Y closed before X left in May".
///
/// What lies behind another event happened from that event's first possible day to the day of publication, what lies before it up
/// to its last possible day.
struct ReferenceTimeReader {
  let attacher: TimeAttacher
  /// The day of publication.
  let publication: CivilDay?
  /// The time of the event told last.
  let told: TimeValue?

  private var view: SentenceView { attacher.view }
  private var predicates: PredicateGrammar { view.predicates }

  /// The time of a trigger that has none of its own.
  ///
  /// - Parameters:
  ///   - site: the trigger.
  ///   - isState: whether it tells what holds, not what happens.
  ///   - isFigure: whether it is a figure, which is not of all the days behind what it followed.
  ///   - reality: how real it is.
  /// - Returns: the time, or nil where the words point to none.
  func time(of site: Site, isState: Bool, isFigure: Bool, reality: Reality) -> TimeAttacher.Attached? {
    if let seen = seen(site, reality) { return seen }
    if isState, reality.factuality == .occurred, let current = current(site) { return current }
    guard reality.factuality == .occurred || reality.factuality == .notOccurred else { return nil }
    if let told, let found = pointer(around: site) {
      switch found.kind {
      case .behind: return behind(told, found.tokens)
      case .same: return attached(told.with(role: .eventTime, basis: .inferred), found.tokens)
      case .start:
        return attached(told.with(role: .stateStart, relation: .since, basis: .inferred), found.tokens)
      }
    }
    return isFigure ? nil : behindClause(site) ?? besideClause(site, isState: isState)
  }

  // MARK: Words that point back

  private enum Kind {
    /// Behind the event told last, up to now.
    case behind
    /// Together with it.
    case same
    /// From it on.
    case start
  }

  /// The words of the site's clause, or before it, that point back.
  private func pointer(around site: Site) -> (kind: Kind, tokens: Range<Int>)? {
    let sentence = view.sentence.tokens
    let clause = site.clause.map { view.sentence.clauses[$0] }
    let start = clause.map { front(of: $0) } ?? site.tokens.lowerBound
    let end = min(
      max(clause?.tokens.upperBound ?? 0, site.tokens.upperBound) + Self.reach, sentence.upperBound)
    // "As part of this move, the plants in A and B – along with that in C – were sold."
    let first = sentence.lowerBound
    if start > first, let clause, clause.opener == nil, !clause.isRelative {
      for token in first..<min(first + Self.reach, start) {
        if let found = pointer(at: token, before: end, isFront: true), found.kind == .same {
          return (.same, site.tokens)
        }
      }
    }
    for token in start..<max(start, end) {
      if let found = pointer(at: token, before: end, isFront: token < site.tokens.lowerBound) { return found }
    }
    return nil
  }

  /// How many words behind a clause may still belong to it.
  private static let reach = 2

  private func pointer(at token: Int, before end: Int, isFront: Bool) -> (kind: Kind, tokens: Range<Int>)? {
    let tokens = view.text.tokens
    if predicates.since.contains(tokens[token].word) {
      if token + 1 < view.sentence.tokens.upperBound, predicates.then.contains(tokens[token + 1].word) {
        return (.start, token..<token + 2)
      }
      return isLast(token) ? (.behind, token..<token + 1) : nil
    }
    if isFront, predicates.afterwards.contains(tokens[token].word), isAlone(token) {
      return (.behind, token..<token + 1)
    }
    if isFront, predicates.part.contains(tokens[token].word), token + 2 < view.sentence.tokens.upperBound,
      predicates.belonging.contains(tokens[token + 1].word),
      predicates.pointing.contains(tokens[token + 2].word),
      tokens[token + 2].partOfSpeech != .determiner || isDemonstrative(token + 2)
    {
      return (.same, token..<token + 3)
    }
    return nil
  }

  /// Whether a determiner points back by itself: not "the".
  private func isDemonstrative(_ token: Int) -> Bool {
    predicates.pronoun.contains(view.text.tokens[token].word)
  }

  /// Whether nothing that a word could govern follows it.
  private func isLast(_ token: Int) -> Bool {
    guard token + 1 < view.sentence.tokens.upperBound else { return true }
    let next = view.text.tokens[token + 1]
    return next.kind == .punctuation || next.partOfSpeech == .coordinator
      || next.partOfSpeech == .subordinator
  }

  /// Whether a word is no part of a time such as "later this year", nor of a group of words.
  private func isAlone(_ token: Int) -> Bool {
    !view.sentence.times.contains { $0.tokens.contains(token) && $0.tokens.count > 1 }
      && view.noun(at: token) == nil
  }

  /// The first token that belongs to a clause, what stands before its subject included.
  private func front(of clause: Clause) -> Int {
    let verb = view.sentence.verbGroups[clause.verb]
    var place = clause.subject.flatMap(view.place(ofNoun:)) ?? view.place(ofVerb: clause.verb) ?? 0
    walk: while place > 0 {
      switch view.sentence.chunks[place - 1] {
      case .verb, .relative, .subordinator, .coordinator, .mark: break walk
      default: place -= 1
      }
    }
    return view.tokenRange(place..<place + 1)?.lowerBound ?? verb.tokens.lowerBound
  }

  // MARK: Clauses

  /// "After X left in May, Y began": behind an event with a time of its own.
  private func behindClause(_ site: Site) -> TimeAttacher.Attached? {
    guard let own = site.clause, !site.isNominal else { return nil }
    for (index, clause) in view.sentence.clauses.enumerated() where index != own {
      guard let opener = clause.opener, predicates.behind.contains(opener), clause.governor ?? own == own,
        let time = clause.times.first(where: { view.sentence.times[$0].isDate })
      else { continue }
      let expression = view.sentence.times[time]
      let value = attacher.value(ofTime: time, expression)
      return value.resolved ? behind(value, expression.tokens) : nil
    }
    return nil
  }

  /// "Y closed before X left in May", "when X left in May", "was its chief until it was sold in May", "since X left in May": beside
  /// the clause of an event with a time of its own, next to the trigger's.
  private func besideClause(_ site: Site, isState: Bool) -> TimeAttacher.Attached? {
    guard let own = site.clause, !site.isNominal || site.phrasing == .copular else { return nil }
    let verb = view.verb(ofClause: own)
    for index in view.clausesBeside(own) {
      let clause = view.sentence.clauses[index]
      guard let opener = clause.opener, (clause.governor ?? own) == own, !clause.isRelative,
        let time = clause.times.first(where: { view.sentence.times[$0].isDate })
      else { continue }
      let expression = view.sentence.times[time]
      let value = attacher.value(ofTime: time, expression)
      guard value.resolved, value.earliest > .openStart, value.latest < .openEnd else { continue }
      if predicates.ahead.contains(opener), !isState { return upTo(value, expression.tokens, .before) }
      if predicates.lasting.contains(opener), isState { return upTo(value, expression.tokens, .until) }
      if predicates.since.contains(opener) {
        return isState
          ? attached(value.with(role: .stateStart, relation: .since, basis: .inferred), expression.tokens)
          : behind(value, expression.tokens)
      }
      if predicates.together.contains(opener), !verb.isPerfect {
        return attached(value.with(role: isState ? .asOf : .eventTime, basis: .inferred), expression.tokens)
      }
    }
    return nil
  }

  // MARK: Values

  /// From the first day of a time to the day of publication.
  private func behind(_ time: TimeValue, _ tokens: Range<Int>) -> TimeAttacher.Attached? {
    guard let publication, time.earliest <= publication, time.earliest > .openStart else { return nil }
    let start = Self.start(of: time)
    guard let edtf = try? EDTF(parsing: "\(start)/\(publication)") else { return nil }
    return attached(
      TimeValue(
        edtf, bounds: DayInterval(earliest: time.earliest, latest: publication), granularity: .interval,
        role: .eventTime, asWritten: view.document.words(tokens), anchor: time.edtf, basis: .inferred,
        relation: .after), tokens)
  }

  /// Up to the last day of a time that is not to come.
  private func upTo(
    _ time: TimeValue, _ tokens: Range<Int>, _ relation: TimeValue.Relation
  ) -> TimeAttacher.Attached? {
    guard let publication, time.earliest <= publication,
      let end = try? EDTF(parsing: time.edtf), let edtf = EDTF.interval(from: nil, to: end)
    else { return nil }
    return attached(
      TimeValue(
        edtf, granularity: .interval, role: relation == .until ? .stateEnd : .eventTime,
        asWritten: view.document.words(tokens), anchor: time.edtf, basis: .inferred, relation: relation),
      tokens)
  }

  /// The beginning of a time, as finely as the time is known.
  private static func start(of time: TimeValue) -> String {
    let day = time.earliest.description
    switch time.granularity {
    case .year: return String(day.prefix(4))
    case .month, .quarter, .season: return String(day.prefix(7))
    case .instant, .day, .partOfMonth, .interval, .vague: return day
    }
  }

  private func attached(_ value: TimeValue, _ tokens: Range<Int>) -> TimeAttacher.Attached {
    TimeAttacher.Attached(value: value, tokens: tokens, time: nil, place: .told)
  }

  // MARK: Now

  /// "X now appears set to": what is seen so on the day of publication.
  private func seen(_ site: Site, _ reality: Reality) -> TimeAttacher.Attached? {
    guard reality.hedge < 1, reality.factuality != .speculated, let clause = site.clause else { return nil }
    var current: Int? = clause
    var steps = 0
    while let index = current, steps < Self.deepest {
      if let token = present(inClause: index) { return today(token, .stateOfKnowledge) }
      current = view.sentence.clauses[index].governor
      steps += 1
    }
    return nil
  }

  /// "X now employs 600 people", "Y, currently its finance chief": a state as of the day of publication.
  private func current(_ site: Site) -> TimeAttacher.Attached? {
    let first = view.sentence.tokens.lowerBound
    let before = max(first, site.tokens.lowerBound - Self.reach)..<site.tokens.lowerBound
    if let token = present(in: before) { return today(token, .asOf) }
    guard let clause = site.clause, !site.isNominal, view.verb(ofClause: clause).tense == .present else {
      return nil
    }
    return present(inClause: clause).flatMap { today($0, .asOf) }
  }

  /// The word for the present in a clause or right before its verb.
  private func present(inClause index: Int) -> Int? {
    let tokens = view.sentence.clauses[index].tokens
    let start = view.verb(ofClause: index).tokens.lowerBound
    let first = max(view.sentence.tokens.lowerBound, min(tokens.lowerBound, start - Self.reach))
    return present(in: first..<max(tokens.upperBound, start))
  }

  private func present(in tokens: Range<Int>) -> Int? {
    tokens.first { predicates.present.contains(view.text.tokens[$0].word) }
  }

  /// The day of publication, on which the word at `token` looks.
  private func today(_ token: Int, _ role: TimeValue.Role) -> TimeAttacher.Attached? {
    guard let publication, let day = try? EDTF(parsing: publication.description) else { return nil }
    return attached(
      TimeValue(
        day, role: role, asWritten: view.text.text(token), anchor: nil, basis: .publication, relation: .on),
      token..<token + 1)
  }

  private static let deepest = 4
}
