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
  }

  /// Reads a noun of time with all that stands before and behind it.
  mutating func nounPhrase(_ lead: TimeExpression.Lead?, isExact: Bool) -> Content? {
    if has(.every) { return attempt { $0.repetition() } }
    let first = position
    var opening = Opening()
    while position < end, readOpening(&opening) {}
    guard let word = word() else { return attributeAlone(opening) }
    if isOld(1) { return nil }
    noteCompound(opening, from: first)
    if word.roles.contains(.period) { return period(opening) }
    if let unit = word.unit, word.roles.contains(.unit) {
      position += 1
      return unitPhrase(unit, word, opening, lead, isExact: isExact, first: first)
    }
    return recurring(word, opening) ?? attributeAlone(opening)
  }

  // MARK: Opening

  /// "a [five-hour] visit", "the [third-quarter] loss", "its [fourth quarter]": determiners before a compound, and
  /// possessives before anything, are no part of the time.
  private mutating func noteCompound(_ opening: Opening, from first: Int) {
    guard opening.amount != nil || opening.ordinal != nil, opening.step == nil else { return }
    var inner = first
    while inner < position, has([.the, .article, .possessive, .modifier], inner - position) { inner += 1 }
    guard inner > first, inner < position else { return }
    let isJoined = has(.dash, -1)
    if isJoined || opening.hasArticle { compoundStart = inner } else if opening.hasPossessive { coreStart = inner }
  }

  private mutating func readOpening(_ opening: inout Opening) -> Bool {
    guard let word = word() else { return readNumber(&opening) }
    if word.roles.contains(.unit), word.unit == .year || word.unit == .quarter, attribute(&opening) { return true }
    if word.roles.contains(.the) {
      guard !opening.isDefinite, opening.step == nil, opening.amount == nil, opening.ordinal == nil else { return false }
      opening.isDefinite = true
    } else if word.roles.contains(.possessive) {
      opening.hasPossessive = true
    } else if word.roles.contains(.pastModifier), has(.unit, 1), opening.step == nil, opening.amount == nil {
      opening.step = .last
    } else if word.roles.contains(.step), let step = word.step, opening.amount == nil || opening.step == nil && step == .next && isPluralUnit(1) {
      // "this past spring", "the same": the later word decides.
      if step == .same, word.roles.contains(.the) == false, opening.step == .same || opening.step == nil || opening.step == .this {
        opening.step = .same
      } else {
        opening.step = step
      }
      if word.ordinal == -1 { opening.ordinal = -1 }
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
    } else if word.roles.contains(.modifier), opening.isDefinite || opening.amount != nil || opening.step != nil || opening.ordinal != nil || opening.hasArticle || opening.hasPossessive {
      if word.roles.contains(.working) { opening.isWorking = true }
      opening.isModified = true
    } else if readNumber(&opening) {
      return true
    } else if word.roles.contains(.article), !opening.hasArticle, opening.amount == nil, opening.ordinal == nil, opening.step == nil {
      opening.hasArticle = true
    } else {
      return false
    }
    position += 1
    noteJoint()
    return true
  }

  private func isPluralUnit(_ offset: Int) -> Bool { has(.unit, offset) }

  /// Skips a hyphen; what stands before the compound that it joins is no part of the time.
  private mutating func noteJoint() { skipJoint() }

  private mutating func readNumber(_ opening: inout Opening) -> Bool {
    if opening.year == nil, opening.isDefinite || opening.hasPossessive, let digits = digits(), let year = digits.year, (1800...2150).contains(year),
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
    guard has(.agoAttribute, offset), offset == 2 || has([.unit, .period, .ordinal], 2), !opening.hasArticle else { return false }
    guard opening.amount?.count ?? 1 == 1 else { return false }
    position += offset + 1
    opening.yearsBack = 1
    return true
  }

  private func attributeAlone(_ opening: Opening) -> Content? {
    opening.yearsBack.map { .comparable(yearsBack: $0, year: nil, nil) }
  }

  /// "45-year-old", "37 years old".
  private func isOld(_ offset: Int) -> Bool {
    let behind = has(.dash, offset) ? offset + 1 : offset
    if let marker = marker(behind), case .old = marker.value { return true }
    return false
  }

  // MARK: Units

  private mutating func unitPhrase(
    _ unit: TimeUnit, _ word: TimeWord, _ opening: Opening, _ lead: TimeExpression.Lead?, isExact: Bool, first: Int
  ) -> Content? {
    let isPlural = word.roles.contains(.plural)
    if has(.dash), isJoined(), isJoined(1), opening.amount == nil, opening.ordinal == nil { return long(unit, opening) }
    if has(.of), unit == .half || unit == .quarter, let count = opening.amount?.count, count < 4, !opening.isModified { return nil }
    if unit == .half, opening.ordinal == nil, opening.step == nil { return nil }
    if opening.step == .last, unit.isOfClock, opening.amount == nil { return nil }
    if unit == .year, let year = yearNumber(opening) { return .period(.year(year)) }
    if unit == .week, let week = attempt({ $0.numberedWeek(opening) }) { return week }
    if let back = opening.yearsBack { return comparable(opening, unit, back) }
    if let year = opening.year { return inNamedYear(opening, unit, year) }
    if let ordinal = opening.ordinal, !(ordinal == -1 && opening.step == .last && opening.amount != nil) {
      if let content = attempt({ $0.ordinalPhrase(ordinal, unit, opening) }) { return content }
      if ordinal > 0 { return nil }
    }
    if let step = opening.step {
      if let amount = opening.amount { return stretch(amount.count, unit, step, opening) }
      if isPlural { return step == .same || step == .this ? nil : .stretch(count: nil, unit, step) }
      if step == .last, unit == .decade || unit == .century { return .stretch(count: 1, unit, step) }
      return afterUnit(.unit(unit, step), unit)
    }
    if let amount = opening.amount { return distance(TimeSpan(count: amount.count, fourths: amount.fourths, unit: unit), lead, opening, isExact: isExact) }
    if opening.hasArticle, !isPlural { return single(unit, lead, opening, isExact: isExact, first: first) }
    if opening.isDefinite || opening.hasPossessive { return definite(unit, isPlural, lead, opening) }
    return bare(unit, isPlural, lead, opening, first: first)
  }

  /// "the year 2008", "fiscal year 2024".
  private mutating func yearNumber(_ opening: Opening) -> Int? {
    guard opening.amount == nil, opening.step == nil || opening.isFiscal, opening.ordinal == nil, !opening.hasArticle else { return nil }
    return attempt { parser in
      _ = parser.skip(.of)
      return parser.year()
    }
  }

  /// "week 31", "the week 27 of last year".
  private mutating func numberedWeek(_ opening: Opening) -> Content? {
    guard opening.amount == nil, opening.step == nil, opening.ordinal == nil, let digits = digits(),
      let number = digits.small, digits.suffix.isEmpty, (1...53).contains(number)
    else { return nil }
    position += 1
    return .nth(number, .unit(.week), attempt { $0.outer() } ?? .unit(.year, .the))
  }

  private func comparable(_ opening: Opening, _ unit: TimeUnit, _ back: Int) -> Content {
    guard let ordinal = opening.ordinal, ordinal > 0 else { return .comparable(yearsBack: back, year: nil, unit) }
    return .within(.recurring(unit == .half ? .half(ordinal) : .quarter(ordinal)), .unit(.year, .last))
  }

  private func inNamedYear(_ opening: Opening, _ unit: TimeUnit, _ year: Int) -> Content? {
    switch (unit, opening.ordinal) {
    case (.quarter, let ordinal?) where (1...4).contains(ordinal): .period(.quarter(ordinal, year: year))
    case (.half, let ordinal?) where (1...2).contains(ordinal): .period(.half(ordinal, year: year))
    case (.quarter, nil), (.half, nil): .comparable(yearsBack: nil, year: year, unit)
    case (.year, nil): .period(.year(year))
    default: nil
    }
  }

  private mutating func period(_ opening: Opening) -> Content? {
    position += 1
    if let back = opening.yearsBack { return comparable(opening, .quarter, back) }
    if let year = opening.year { return .comparable(yearsBack: nil, year: year, nil) }
    if opening.step == .latest { return .comparable(yearsBack: 0, year: nil, nil) }
    if has(.step), word(1)?.unit == .year, word()?.step == .last, opening.isDefinite {
      position += 2
      return .comparable(yearsBack: 1, year: nil, nil)
    }
    return nil
  }

  /// "a decades-long dispute", "a day-long meeting".
  private mutating func long(_ unit: TimeUnit, _ opening: Opening) -> Content? {
    guard has(.long, 1), opening.step == nil else { return nil }
    compoundStart = position - 1
    let isPlural = has(.plural, -1)
    position += 2
    return .duration(TimeSpan(count: isPlural ? nil : 1, unit: unit))
  }

  // MARK: Ordinals

  private mutating func ordinalPhrase(_ ordinal: Int, _ unit: TimeUnit, _ opening: Opening) -> Content? {
    if let amount = opening.amount {
      guard ordinal == 1, let count = amount.count else { return nil }
      let outer = attempt { parser -> Content? in
        guard parser.has(.of) || parser.has(.in) || parser.has(.step) else { return nil }
        return parser.outer()
      }
      return .leading(count, unit, outer)
    }
    if unit == .century, ordinal > 0, ordinal < 100 { return .period(.century(ordinal - 1)) }
    if unit == .quarter || unit == .half, opening.step == nil || opening.step == .same || has(.of) || opening.step == .this {
      let number = ordinal < 0 ? (unit == .quarter ? 4 : 2) : ordinal
      guard number <= (unit == .quarter ? 4 : 2) else { return nil }
      let recurring: TimeExpression.Recurring = unit == .quarter ? .quarter(number) : .half(number)
      if ordinal < 0 || unit == .half {
        // "the final quarter", "the second half" alone may be a match's.
        let content = within(recurring)
        if case .recurring = content { return opening.step == .last || !opening.isFiscal && !hasYearCue() ? nil : content }
        return content
      }
      return within(recurring)
    }
    guard has([.of, .in]), unit != .year, unit != .decade, !unit.isOfClock else { return nil }
    guard let outer = attempt({ $0.outer() }) else { return nil }
    return .nth(ordinal, .unit(unit), outer)
  }

  private func hasYearCue() -> Bool { has(.step) || has(.possessiveEnding) }

  // MARK: Stretches

  private mutating func stretch(_ count: Int?, _ unit: TimeUnit, _ step: TimeExpression.Step, _ opening: Opening) -> Content? {
    if step == .this || step == .same { return nil }
    if count == 1, !unit.isOfClock { return afterUnit(.unit(unit, step), unit) }
    return .stretch(count: count, unit, step)
  }

  /// What may stand behind a single stretch: "'s third quarter", "to date".
  private mutating func afterUnit(_ content: Content, _ unit: TimeUnit) -> Content {
    if let inner = attempt({ $0.possessed(by: content) }) { return inner }
    if unit == .week, let day = attempt({ $0.dayOfWeek(content) }) { return day }
    if let marker = marker(), case .toDate = marker.value {
      position += marker.length
      return .toDate(unit)
    }
    return content
  }

  /// "this year's third quarter", "last year's quarter".
  private mutating func possessed(by outer: Content) -> Content? {
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
    if has(.period) || has(.unit), number == nil, case .unit(.year, .last) = outer, has(.period) || word()?.unit == .quarter {
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
    guard let word = word(), let weekday = word.weekday, !word.roles.contains([.plural]), isCapitalised() else { return nil }
    position += 1
    return .within(.recurring(.weekday(weekday)), week)
  }

  /// "the year", "the quarter", "the year before", "the week of March 6".
  private mutating func definite(
    _ unit: TimeUnit, _ isPlural: Bool, _ lead: TimeExpression.Lead?, _ opening: Opening
  ) -> Content? {
    if isPlural {
      guard let marker = marker(), case .ahead = marker.value else { return nil }
      position += marker.length
      return .stretch(count: nil, unit, .next)
    }
    guard !unit.isOfClock, unit != .half, unit != .decade, unit != .century, unit != .fortnight else { return nil }
    if let offset = attempt({ $0.neighbour(unit, lead) }) { return offset }
    if unit == .week, has(.of), let day = attempt({ $0.weekOf() }) { return day }
    if let content = attempt({ $0.ended(unit) }) { return content }
    if opening.hasPossessive, !opening.isFiscal { return nil }
    if unit == .day { return lead == .on || lead == .during || has(.of, -3) || opening.isWorking ? .unit(.day, .the) : nil }
    return afterUnit(.unit(unit, .the), unit)
  }

  private mutating func weekOf() -> Content? {
    position += 1
    guard let day = monthDate() else { return nil }
    return .nth(0, .unit(.week), day)
  }

  /// "the quarter ended Sept. 30": the words stop before "ended", whose date is a time of its own.
  private mutating func ended(_ unit: TimeUnit) -> Content? {
    guard unit == .quarter || unit == .year, let marker = marker(), case .ended = marker.value else { return nil }
    let stop = position
    position += marker.length
    if has(.lead) { position += 1 }
    guard let date = attempt({ $0.monthDate() }) ?? attempt({ $0.numericDate(.on) }) ?? attempt({ $0.dayWord() }) else { return nil }
    position = stop
    return .ended(unit, date)
  }

  /// "the year before", "the day after", "the year earlier": the neighbour of the time told before.
  private mutating func neighbour(_ unit: TimeUnit, _ lead: TimeExpression.Lead?) -> Content? {
    guard let word = word() else { return nil }
    let isAhead: Bool
    if word.roles.contains(.sooner) || word.step == .previous {
      isAhead = false
    } else if word.roles.contains(.later) || word.roles.contains(.after) && word.step == .following || marker().map({ $0.value }).map({ if case .after = $0 { true } else { false } }) == true {
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

  // MARK: Distances

  /// "a year ago", "a month", "a year" behind an amount.
  private mutating func single(
    _ unit: TimeUnit, _ lead: TimeExpression.Lead?, _ opening: Opening, isExact: Bool, first: Int
  ) -> Content? {
    var fourths = 0
    if let more = attempt({ $0.andAHalf() }) { fourths = more }
    if opening.isFiscal || opening.isModified, unit == .year { return nil }
    let span = TimeSpan(count: 1, fourths: fourths, unit: unit)
    if let content = attempt({ $0.distance(span, lead, opening, isExact: isExact) }), !isDuration(content) { return content }
    if lead == nil, isRate(before: first) { return .set(.every(span)) }
    guard lead != nil || fourths > 0 || unit != .day && unit != .second && unit != .minute && unit != .half && unit != .quarter else { return nil }
    guard unit != .half, unit != .quarter || lead == .within || lead == .for else { return nil }
    return .duration(span)
  }

  private func isDuration(_ content: Content) -> Bool {
    if case .duration = content { true } else { false }
  }

  /// "$5 billion a year", "24 hours a day", "four flights a week": an amount stands close before.
  private func isRate(before first: Int) -> Bool {
    guard first > start else { return false }
    let token = tokens[first - 1]
    if token.kind == .number || token.kind == .symbol { return true }
    guard let word = grammar.word(token) else {
      let lower = max(start, first - 3)
      return (lower..<first - 1).contains { tokens[$0].kind == .number || grammar.word(tokens[$0])?.roles.contains(.number) == true }
    }
    return !word.roles.isDisjoint(with: [.numberNoun, .unit, .number, .thousand, .dash])
  }

  private mutating func andAHalf() -> Int? {
    guard has(.and), has(.article, 1), has(.half, 2) else { return nil }
    position += 3
    return 2
  }

  /// A length with what tells where it is counted from; a mere duration when nothing does.
  mutating func distance(
    _ span: TimeSpan, _ lead: TimeExpression.Lead?, _ opening: Opening, isExact: Bool
  ) -> Content? {
    var span = span
    if span.fourths == 0, let fourths = attempt({ $0.andAHalf() }) { span = TimeSpan(count: span.count, fourths: fourths, unit: span.unit) }
    func offset(_ isAhead: Bool, _ anchor: TimeExpression.Offset.Anchor) -> Content {
      .offset(TimeExpression.Offset(distance: span, isAhead: isAhead, anchor: anchor, isExact: isExact))
    }
    if isOld(0) { return nil }
    if let marker = marker(), case .orSo = marker.value { position += marker.length }
    if has(.ago) {
      position += 1
      return offset(false, .publication)
    }
    if let marker = marker() {
      switch marker.value {
      case .fromNow:
        position += marker.length
        return .offset(
          TimeExpression.Offset(distance: span, isAhead: true, anchor: .publication, isExact: span.unit.days != nil))
      case .ahead:
        position += marker.length
        return .stretch(count: span.count, span.unit, .next)
      case .before, .after:
        let isAhead = if case .after = marker.value { true } else { false }
        if let time = attempt({ $0.anchor(behind: marker.length) }) { return offset(isAhead, .time(time)) }
        if has(.sooner), isClosed(1) { break }
        if has([.sooner, .after]), !has(.lead, 1), let event = event(behind: marker.length) {
          return offset(isAhead, .event(event))
        }
      default: break
      }
    }
    if has(.later), isClosed(1) || !has(.lead, 1) {
      position += 1
      return offset(true, .reference)
    }
    if has(.sooner) {
      position += 1
      return offset(false, .reference)
    }
    if span.count == 1, span.unit == .day, lead == nil, has(.number, -2) { return nil }
    if opening.step == nil, isLedIn || lead == .within, !isAttributive() { return .ahead(span) }
    return .duration(span)
  }

  /// A distance after a name of a day ("Christmas 9 months from now").
  mutating func distance(lead: TimeExpression.Lead) -> Content? {
    if has(.in) { position += 1 }
    let isIn = has(.in, -1)
    var count = 1
    if let amount = attempt({ $0.amount() }) {
      guard let number = amount.count else { return nil }
      count = number
    } else if !skip(.article) {
      return nil
    }
    guard let unit = word()?.unit else { return nil }
    position += 1
    isLedIn = isIn
    let content = distance(TimeSpan(count: count, unit: unit), isIn ? .on : nil, Opening(), isExact: false)
    guard let content, !isDuration(content) else { return nil }
    return content
  }

  /// A noun follows the length: "a two-year plan".
  private func isAttributive() -> Bool { position < end && has(.dash, -2) }

  private func isClosed(_ offset: Int) -> Bool {
    position + offset >= end || tokens[position + offset].kind == .punctuation
  }

  private mutating func anchor(behind length: Int) -> Content? {
    position += length
    let time = core(.on, isExact: false, isPart: false)
    switch time {
    case .period, .recurring, .named, .dayOffset, .within, .unit, .nth: return has(.possessiveEnding) ? nil : time
    default: return nil
    }
  }

  /// The tokens of what an event tells, up to the next mark; the position stays before "after".
  private func event(behind length: Int) -> Range<Int>? {
    let first = position + length
    guard first < end else { return nil }
    var last = first
    while last < end, last - first < 24, tokens[last].kind != .punctuation || has(.dash, last - position) { last += 1 }
    return last > first ? first..<last : nil
  }

  /// "weeks" with a preposition that wants a length, "months later".
  private mutating func bare(
    _ unit: TimeUnit, _ isPlural: Bool, _ lead: TimeExpression.Lead?, _ opening: Opening, first: Int
  ) -> Content? {
    if opening.isFiscal, unit == .year { return nil }
    if !isPlural {
      guard let marker = marker(), case .toDate = marker.value else { return nil }
      position += marker.length
      return .toDate(unit)
    }
    if unit == .half || unit == .quarter || unit == .minute || unit == .second || unit == .weekend { return nil }
    let span = TimeSpan(count: nil, unit: unit)
    if let content = attempt({ $0.distance(span, nil, opening, isExact: false) }), !isDuration(content) { return content }
    guard lead == .for || lead == .within || isLedIn else { return nil }
    if has(.of) { return nil }
    if has(.or) { _ = attempt { $0.position += 1; return $0.skip(.unit) ? true : nil } }
    return .duration(span)
  }

  // MARK: Recurring nouns

  /// "last July", "this summer", "next Monday", "last night", "the third Tuesday of September".
  private mutating func recurring(_ word: TimeWord, _ opening: Opening) -> Content? {
    if let weekday = word.weekday, let ordinal = opening.ordinal, opening.amount == nil {
      position += 1
      guard let outer = attempt({ $0.outer() }) else {
        return ordinal == -1 && opening.step == .last ? .named(.weekday(weekday), .last) : nil
      }
      return .nth(ordinal, .weekday(weekday), outer)
    }
    if let step = opening.step, opening.amount == nil { return named(word, step, opening) }
    if opening.isDefinite, opening.amount == nil {
      if let season = word.season, opening.ordinal == nil {
        position += 1
        return within(.season(season))
      }
      if word.roles.contains(.dayPart), let part = word.dayPart, has([.lead], -2), !has([.of, .the], 1) {
        position += 1
        return .moment(nil, .part(part))
      }
    }
    return nil
  }

  private mutating func named(_ word: TimeWord, _ step: TimeExpression.Step, _ opening: Opening) -> Content? {
    if let phrase = grammar.phrases.longest(in: tokens, at: position, before: end), case .holiday(let holiday) = phrase.value {
      position += phrase.length
      return .named(.holiday(holiday), step)
    }
    if word.roles.contains(.month), isCapitalised() || !word.roles.contains(.ambiguous), case let date = monthDate() {
      switch date {
      case .recurring(let recurring): return .named(recurring, step)
      case .period, .range: return date
      default: return nil
      }
    }
    if let weekday = word.weekday, !word.roles.contains(.plural), !word.roles.contains(.ambiguous) || end - start <= 4 {
      position += 1
      if let date = attempt({ $0.dateOfNamed() }) { return date }
      if let part = dayPart() { return .moment(.named(.weekday(weekday), step), .part(part)) }
      return withClock(.named(.weekday(weekday), step))
    }
    if let season = word.season {
      position += 1
      return .named(.season(season), step)
    }
    if word.roles.contains(.dayPart), let part = word.dayPart, !word.roles.contains(.plural) {
      position += 1
      let days = step == .last ? -1 : step == .next ? 1 : 0
      return .moment(step == .same || step == .following || step == .previous ? .unit(.day, step) : .dayOffset(days), .part(part))
    }
    return nil
  }

  private mutating func dateOfNamed() -> Content? {
    if has(.comma) { position += 1 }
    guard let date = attempt({ $0.monthDate() }) ?? attempt({ $0.numericDate(.on) }) else { return nil }
    if case .recurring(.month) = date { return nil }
    return date
  }

  // MARK: Repetition

  /// "every year", "each Thursday", "every two weeks", "every other Friday".
  private mutating func repetition() -> Content? {
    guard skip(.every) else { return nil }
    var count: Int? = 1
    if skip(.other) { count = 2 } else if let amount = attempt({ $0.amount() }) { count = amount.count }
    guard let word = word() else { return nil }
    if word.roles.contains(.unit), let unit = word.unit {
      if isOld(1) { return nil }
      position += 1
      return .set(.every(TimeSpan(count: count, unit: unit)))
    }
    if let weekday = word.weekday {
      position += 1
      return .set(.each(.weekday(weekday), dayPart()))
    }
    if word.roles.contains(.month), isCapitalised() {
      position += 1
      return .set(.each(.month(Int(word.month)), nil))
    }
    if let season = word.season {
      position += 1
      return .set(.each(.season(season), nil))
    }
    if word.roles.contains(.dayPart), word.dayPart != nil {
      position += 1
      return .set(.every(TimeSpan(count: count, unit: .day)))
    }
    return nil
  }
}
