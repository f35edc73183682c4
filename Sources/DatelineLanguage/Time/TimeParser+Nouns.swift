import DatelineModel

/// Expressions around a unit or another noun of time: "the third quarter", "two years ago", "last July".
extension TimeParser {
  /// What stands before the noun.
  struct Opening {
    var isDefinite = false
    var hasArticle = false
    var hasPossessive = false
    var step: TimeExpression.Step?
    var ordinal: Int?
    var amount: Amount?
    var year: Int?
    /// "year-ago": how many years back.
    var yearsBack: Int?
    var isFiscal = false
    var isWorking = false
    var isModified = false
    /// "all week".
    var isWhole = false
  }

  /// Reads a noun of time with all that stands before and behind it.
  mutating func nounPhrase(_ lead: TimeExpression.Lead?, isExact: Bool) -> Content? {
    guard let content = nested({ $0.plainNounPhrase(lead, isExact: isExact) }) else { return nil }
    return attempt { $0.weekdayBehind(content) } ?? content
  }

  /// "two weeks ago on Friday", "in three days on Friday": the Friday of that week.
  private mutating func weekdayBehind(_ content: Content) -> Content? {
    guard has(.lead), let weekday = word(1)?.weekday, !has(.plural, 1), !has(.ambiguous, 1) else {
      return nil
    }
    switch content {
    case .ahead(let span) where !span.unit.isOfClock: break
    case .offset(let offset) where offset.distance.unit != .year && !offset.distance.unit.isOfClock:
      guard offset.anchor != .reference else { return nil }
    default: return nil
    }
    position += 2
    return .within(.recurring(.weekday(weekday)), content)
  }

  private mutating func plainNounPhrase(_ lead: TimeExpression.Lead?, isExact: Bool) -> Content? {
    if has(.every) { return attempt { $0.repetition() } }
    let first = position
    var opening = Opening()
    while position < end, readOpening(&opening) {}
    guard let word = word() else { return attributeAlone(opening, from: first) }
    if isOld(1) { return nil }
    noteCompound(opening, from: first)
    if let nights = nights(word, opening) { return nights }
    if word.roles.contains(.period) { return period(opening) }
    if let unit = word.unit, word.roles.contains(.unit) {
      position += 1
      return unitPhrase(unit, word, opening, lead, isExact: isExact, first: first)
    }
    return recurring(word, opening) ?? attributeAlone(opening, from: first)
  }

  /// "two nights": as many days.
  private mutating func nights(_ word: TimeWord, _ opening: Opening) -> Content? {
    guard word.dayPart == .night, !word.roles.contains(.dayWord), let amount = opening.amount,
      let count = amount.count, opening.step == nil, opening.ordinal == nil, !opening.hasArticle,
      count == 1 || word.roles.contains(.plural) || has(.dash, -1)
    else { return nil }
    position += 1
    return .duration(TimeSpan(count: count, unit: .day))
  }

  // MARK: Opening

  /// "in the past year", "over the last year": the twelve months before; "for the last year" and "at the end of the last year" may
  /// be of the calendar's or a firm's.
  func isRunning(_ opening: Opening, _ lead: TimeExpression.Lead?) -> Bool {
    guard let lead, Self.spanning.contains(lead), !isWithinPart else { return false }
    return opening.isDefinite && !opening.hasPossessive && !opening.isFiscal && !opening.isModified
  }

  /// How words relate an event to a stretch that reaches until now.
  private static let spanning: Set<TimeExpression.Lead> = [.on, .over, .during, .within]

  /// "a [five-hour] visit", "the [third-quarter] loss", "its [fourth quarter]": determiners before a compound, and
  /// possessives before anything, are no part of the time.
  private mutating func noteCompound(_ opening: Opening, from first: Int) {
    guard opening.amount != nil || opening.ordinal != nil, opening.step == nil else { return }
    var inner = first
    while inner < position, has([.the, .article, .possessive, .modifier], inner - position) { inner += 1 }
    guard inner > first, inner < position else { return }
    let isJoined = has(.dash, -1)
    if isJoined || opening.hasArticle {
      compoundStart = inner
    } else if opening.hasPossessive {
      coreStart = inner
    }
  }

  private mutating func readOpening(_ opening: inout Opening) -> Bool {
    guard let word = word() else { return readNumber(&opening) }
    if word.roles.contains(.unit), word.unit == .year || word.unit == .quarter, attribute(&opening) {
      return true
    }
    if word.roles.contains(.the) {
      guard !opening.isDefinite, opening.step == nil, opening.amount == nil, opening.ordinal == nil else {
        return false
      }
      opening.isDefinite = true
    } else if word.roles.contains(.possessive) {
      opening.hasPossessive = true
    } else if word.roles.contains(.pastModifier), has(.unit, 1), opening.step == nil, opening.amount == nil {
      opening.step = .last
    } else if word.roles.contains(.step), let step = word.step,
      opening.amount == nil || opening.step == nil && (step == .next || step == .upcoming) && has(.unit, 1)
    {
      // "The talks will last two days": a verb.
      if step == .last, isVerbal(opening) { return false }
      // "They said that last week …": a conjunction.
      if step == .same, word.roles.contains(.demonstrative), isConjunction() { return false }
      // "this past spring", "the same": the later word decides.
      if step == .same, word.roles.contains(.the) == false,
        opening.step == .same || opening.step == nil || opening.step == .this
      {
        opening.step = .same
      } else {
        opening.step = step
      }
      // "the second last week".
      if word.ordinal == -1 { opening.ordinal = opening.ordinal.map { $0 > 1 ? -$0 : -1 } ?? -1 }
    } else if word.roles.contains(.all), has(.unit, 1), !has(.plural, 1) {
      opening.isWhole = true
    } else if word.roles.contains(.fiscal) {
      opening.isFiscal = true
    } else if let ordinal = word.roles.contains(.ordinal) ? Int(word.ordinal) : nil, opening.ordinal == nil,
      !(word.roles.contains(.unit) && opening.amount != nil)
    {
      if ordinal < 0 {
        guard opening.amount == nil else { return false }
        opening.ordinal = ordinal
      } else {
        return readNumber(&opening)
      }
    } else if word.roles.contains(.modifier),
      opening.isDefinite || opening.amount != nil || opening.step != nil || opening.ordinal != nil
        || opening.hasArticle || opening.hasPossessive
    {
      if word.roles.contains(.working) { opening.isWorking = true }
      opening.isModified = true
    } else if readNumber(&opening) {
      return true
    } else if word.roles.contains(.article), !opening.hasArticle, opening.amount == nil,
      opening.ordinal == nil, opening.step == nil
    {
      opening.hasArticle = true
    } else {
      return false
    }
    position += 1
    skipJoint()
    return true
  }

  /// Whether "last" opens the phrase behind a modal verb.
  func isVerbal(_ opening: Opening) -> Bool {
    !opening.isDefinite && !opening.hasPossessive && !opening.hasArticle && position > start
      && shared.grammar.modals.contains(tokens[position - 1].word)
      && (has([.number, .article, .vague, .approximateNumber], 1) || digits(1) != nil)
  }

  /// Whether "that" stands before a time of its own.
  private func isConjunction() -> Bool {
    guard let next = word(1) else { return false }
    if next.roles.contains(.unit) || next.step == .same { return false }
    return !next.roles.isDisjoint(with: [.step, .ordinal, .number, .agoAttribute, .fiscal])
  }

  private mutating func readNumber(_ opening: inout Opening) -> Bool {
    if opening.year == nil, opening.isDefinite || opening.hasPossessive, let digits = digits(),
      let year = digits.year, (1800...2150).contains(year),
      has([.unit, .period, .ordinal, .fiscal], 1)
    {
      opening.year = year
      position += 1
      return true
    }
    guard opening.amount == nil else { return false }
    if opening.ordinal == nil, let ordinal = attempt({ $0.ordinal() }) {
      opening.ordinal = ordinal
      skipJoint()
      return true
    }
    if let amount = amount() {
      opening.amount = amount
      skipJoint()
      return true
    }
    return false
  }

  /// "year-ago", "year-earlier".
  private mutating func attribute(_ opening: inout Opening) -> Bool {
    let offset = has(.dash, 1) ? 2 : 1
    guard has(.agoAttribute, offset), offset == 2 || has([.unit, .period, .ordinal], 2), !opening.hasArticle
    else { return false }
    guard opening.amount?.count ?? 1 == 1 else { return false }
    position += offset + 1
    opening.yearsBack = 1
    return true
  }

  /// "the [year-earlier] results": the determiner belongs to the noun.
  private mutating func attributeAlone(_ opening: Opening, from first: Int) -> Content? {
    guard let back = opening.yearsBack else { return nil }
    var inner = first
    while has([.the, .article, .possessive], inner - position) { inner += 1 }
    if inner > first { compoundStart = inner }
    return .comparable(yearsBack: back, year: nil, nil)
  }

  /// "45-year-old", "37 years old".
  func isOld(_ offset: Int) -> Bool {
    let behind = has(.dash, offset) ? offset + 1 : offset
    if let marker = marker(behind), case .old = marker.value { return true }
    return false
  }

  // MARK: Stretches

  mutating func stretch(
    _ count: Int?, _ unit: TimeUnit, _ step: TimeExpression.Step, _ opening: Opening
  ) -> Content? {
    if step == .this || step == .same { return nil }
    if step == .last, let count, count > 1, !unit.isOfClock,
      let content = attempt({ parser -> Content? in
        // "the last three months of 2004"
        guard parser.has(.of), case .period(let outer)? = parser.outer() else { return nil }
        return .leading(-count, unit, .period(outer))
      })
    {
      return content
    }
    if count == 1, !unit.isOfClock { return afterUnit(.unit(unit, step), unit) }
    return .stretch(count: count, unit, step)
  }

  /// What may stand behind a single stretch: "'s third quarter", "to date".
  mutating func afterUnit(_ content: Content, _ unit: TimeUnit) -> Content {
    if unit == .quarter, content == .unit(unit, .the) || content == .unit(unit, .same),
      attempt({ $0.yearBack() }) != nil
    {
      return .comparable(yearsBack: 1, year: nil, unit)
    }
    if let inner = attempt({ $0.possessed(by: content) }) { return inner }
    if unit == .week, let day = attempt({ $0.dayOfWeek(content) }) { return day }
    if let marker = marker(), case .toDate = marker.value {
      position += marker.length
      return .toDate(unit)
    }
    return content
  }

  /// "this year's third quarter", "last year's quarter".
  mutating func possessed(by outer: Content) -> Content? {
    guard has(.possessiveEnding), isJoined() else { return nil }
    position += 1
    if let word = word(), word.roles.contains(.month), isCapitalised() {
      position += 1
      return .within(.recurring(.month(Int(word.month))), outer)
    }
    if let season = word()?.season {
      position += 1
      return .within(.recurring(.season(season)), outer)
    }
    _ = skip(.fiscal)
    if let content = attempt({ $0.lettersWithYear() }), case .recurring(let recurring) = content {
      return .within(.recurring(recurring), outer)
    }
    let number = attempt { $0.ordinal() }
    skipJoint()
    if has(.period) || has(.unit), number == nil, case .unit(.year, .last) = outer,
      has(.period) || word()?.unit == .quarter
    {
      position += 1
      return .comparable(yearsBack: 1, year: nil, nil)
    }
    guard let number, let unit = word()?.unit, unit == .quarter || unit == .half else { return nil }
    position += 1
    return .within(.recurring(unit == .quarter ? .quarter(number) : .half(number)), outer)
  }

  /// "next week on Tuesday", "this week Monday".
  private mutating func dayOfWeek(_ week: Content) -> Content? {
    if has([.lead, .dash, .comma]), word(1)?.weekday != nil { position += 1 }
    guard let word = word(), let weekday = word.weekday, !word.roles.contains([.plural]), isCapitalised()
    else { return nil }
    position += 1
    return .within(.recurring(.weekday(weekday)), week)
  }

  /// "the year", "the quarter", "the year before", "the week of March 6".
  mutating func definite(
    _ unit: TimeUnit, _ isPlural: Bool, _ lead: TimeExpression.Lead?, _ opening: Opening
  ) -> Content? {
    if isPlural {
      if let marker = marker(), case .ahead = marker.value {
        position += marker.length
        return .stretch(count: nil, unit, .next)
      }
      // "over the years", "in the weeks that followed".
      let isLength = unit == .day || unit == .week || unit == .month || unit == .year
      guard isLength, opening.isDefinite, lead == .over || isLedIn, !has(.of) else { return nil }
      if isLedIn { coreStart = position - 1 }
      return .duration(TimeSpan(count: nil, unit: unit))
    }
    guard !unit.isOfClock, unit != .half, unit != .decade, unit != .century, unit != .fortnight else {
      return nil
    }
    if has(.after), word(1)?.step == .next, isClosed(2) || !has([.unit, .month, .weekday], 2) {
      // "the week after next".
      position += 2
      return .offset(
        TimeExpression.Offset(
          distance: TimeSpan(count: 1, unit: unit), isAhead: true, anchor: .time(.unit(unit, .next)),
          isExact: false))
    }
    if let offset = attempt({ $0.neighbour(unit, lead) }) { return offset }
    if unit == .week, has(.of), let day = attempt({ $0.weekOf() }) { return day }
    if unit == .week, let day = attempt({ $0.weekStarting() }) { return day }
    if unit == .quarter || unit == .year,
      let content = attempt({ $0.ended(TimeSpan(count: 1, unit: unit)) })
    {
      return content
    }
    if opening.hasPossessive, !opening.isFiscal { return nil }
    if unit == .day {
      // "on the day of the merger" is that of the merger, whenever it was.
      if has(.of) { return nil }
      return lead == .on || lead == .during || has(.of, -3) || opening.isWorking ? .unit(.day, .the) : nil
    }
    return afterUnit(.unit(unit, .the), unit)
  }

  mutating func weekOf() -> Content? {
    position += 1
    if let day = attempt({ $0.monthDate() }) { return .nth(0, .unit(.week), day) }
    guard skip(.the), let day = ordinal(), (1...31).contains(day) else { return nil }
    return .nth(0, .unit(.week), .recurring(.dayOfMonth(day)))
  }

  /// "the week starting on 4 February".
  private mutating func weekStarting() -> Content? {
    guard let marker = marker(), case .starting = marker.value else { return nil }
    position += marker.length
    guard let day = attempt({ $0.monthDate() }) ?? attempt({ $0.weekdayDate() }) else { return nil }
    if case .recurring(.month) = day { return nil }
    return .nth(0, .unit(.week), day)
  }

  /// "the quarter ended 30 June", "the six months to June": the words stop before "ended", whose date is a time of its own.
  ///
  /// - Parameters:
  ///   - span: the length.
  ///   - number: which of its year it is called.
  /// - Returns: the stretch; nil where no last day is named.
  mutating func ended(_ span: TimeSpan, _ number: Int? = nil) -> Content? {
    let stop = position
    if let marker = marker(), case .ended = marker.value {
      position += marker.length
      if has(.lead) { position += 1 }
    } else if has(.to), !has(.dash) {
      position += 1
      // "to the end of June", "to end-June".
      _ = attempt { parser -> Bool? in
        _ = parser.skip(.the)
        guard parser.word()?.edge == .end, parser.has([.of, .dash], 1) else { return nil }
        parser.position += 2
        return true
      }
    } else {
      return nil
    }
    guard
      let date = attempt({ $0.monthDate() }) ?? attempt({ $0.numericDate(.on) }) ?? attempt({ $0.dayWord() })
        ?? attempt({ $0.lastMonth() })
    else { return nil }
    position = stop
    return .ended(span, date, number)
  }

  /// "last October", by which a stretch may end.
  private mutating func lastMonth() -> Content? {
    let date = nested { $0.core(.on, isExact: false, isPart: false) }
    guard case .named(.month, .last) = date else { return nil }
    return date
  }

  /// "the year before", "the day after", "the year earlier": the neighbour of the time told before.
  private mutating func neighbour(_ unit: TimeUnit, _ lead: TimeExpression.Lead?) -> Content? {
    guard let word = word() else { return nil }
    let isAhead: Bool
    if word.roles.contains(.sooner) || word.step == .previous {
      isAhead = false
    } else if word.roles.contains(.later) || word.roles.contains(.after) && word.step == .following
      || marker().map({ $0.value }).map({ if case .after = $0 { true } else { false } }) == true
    {
      isAhead = true
    } else {
      return nil
    }
    // "the year before the war" is counted from the war.
    let isLast = position + 1 >= end || tokens[position + 1].kind == .punctuation
    guard isLast || word.step == .previous && !word.roles.contains(.sooner) else { return nil }
    position += 1
    return .unit(unit, isAhead ? .following : .previous)
  }
}
