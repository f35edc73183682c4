import DatelineModel

/// Weekdays, days counted from today, parts of the day, times of day.
extension TimeParser {
  // MARK: Weekdays

  /// "Friday", "Friday, 13 October", "Friday morning", "Tuesday of next week".
  mutating func weekdayDate() -> Content? {
    guard let word = word(), let weekday = word.weekday else { return nil }
    if word.part != nil {
      position += 1
      return .recurring(.weekday(weekday))
    }
    if word.roles.contains(.plural) {
      guard isCapitalised() else { return nil }
      position += 1
      return .set(.each(.weekday(weekday), nil))
    }
    position += 1
    if has(.plural), let part = self.word()?.dayPart, !has(.unit) || part == .night {
      position += 1
      return .set(.each(.weekday(weekday), part))
    }
    if let date = attempt({ $0.dateAfterWeekday(weekday) }) { return withClock(date) }
    if word.roles.contains(.ambiguous), !isShortMention() { return nil }
    if let part = dayPart() { return .moment(.recurring(.weekday(weekday)), .part(part)) }
    if has(.after), self.word(1)?.step == .next, isClosed(2) || !has([.unit, .weekday, .month], 2) {
      // "Friday after next".
      position += 2
      return .named(.weekday(weekday), .next)
    }
    if let outer = attempt({ $0.outerWeek() ?? $0.outerDistance() }) {
      return withClock(.within(.recurring(.weekday(weekday)), outer))
    }
    return withClock(.recurring(.weekday(weekday)))
  }

  /// "Sat." is a day, "sat" is not; next to nothing else either may be one.
  private func isShortMention() -> Bool {
    isCapitalised(-1) && (bytes[Int(tokens[position - 1].end) - 1] == 0x2E || has(.dayPart))
      || end - start <= 3
  }

  private mutating func dateAfterWeekday(_ weekday: Weekday) -> Content? {
    let hasComma = skip(.comma)
    if let date = attempt({ $0.monthDate() }) {
      switch date {
      case .recurring(.month): return nil
      case .recurring(.monthDay(let month, let day)):
        return .recurring(.weekdayDate(weekday, month: month, day: day))
      default: return date
      }
    }
    if let date = attempt({ $0.numericDate(.on) }) { return date }
    guard !hasComma else { return nil }
    let isDefinite = skip(.the)
    if let day = attempt({ $0.ordinal() }), (1...31).contains(day), !has([.unit, .numberNoun, .period]) {
      return .recurring(.weekdayDate(weekday, month: nil, day: day))
    }
    // "on Monday 21": only where nothing follows that it could count.
    guard !isDefinite, let day = digits()?.small, digits()?.suffix.isEmpty == true, (1...31).contains(day),
      isClosed(1), has(.lead, -2)
    else { return nil }
    position += 1
    return .recurring(.weekdayDate(weekday, month: nil, day: day))
  }

  private mutating func outerWeek() -> Content? {
    if has([.of, .in, .comma, .dash]) { position += 1 }
    guard has([.step, .the]) else { return nil }
    guard case .unit(let unit, let step)? = nounPhrase(nil, isExact: false), unit == .week else { return nil }
    return .unit(unit, step)
  }

  /// "Friday two weeks ago", "Monday a week from now": the day of that week.
  private mutating func outerDistance() -> Content? {
    _ = skip(.comma)
    guard let content = nounPhrase(nil, isExact: false), case .offset(let offset) = content,
      case .publication = offset.anchor, !offset.distance.unit.isOfClock
    else { return nil }
    return content
  }

  // MARK: Days and their parts

  /// "yesterday", "tomorrow morning", "tonight", "overnight".
  mutating func dayWord() -> Content? {
    guard let word = word(), word.roles.contains(.dayWord) else { return nil }
    position += 1
    let day = Content.dayOffset(Int(word.offset))
    if let part = word.dayPart { return .moment(day, .part(part)) }
    if let part = dayPart() { return .moment(day, .part(part)) }
    return withClock(day)
  }

  /// "morning", "night" behind a day.
  mutating func dayPart() -> TimeExpression.DayPart? {
    guard let word = word(), word.roles.contains(.dayPart), !word.roles.contains(.dayWord),
      let part = word.dayPart, !word.roles.contains(.plural)
    else { return nil }
    position += 1
    return part
  }

  // MARK: Clock

  /// "10:35 on Friday", "5 pm EST 9 November", "16:15 UTC", "4 in the morning".
  mutating func clock(_ lead: TimeExpression.Lead?) -> Content? {
    guard
      let clock = clockTime(
        isLed: lead == .on || lead == .by || lead == .until || lead == .from || lead == .starting
          || lead == .after
          || lead == .before)
    else { return nil }
    if has([.every, .set]), let set = attempt({ $0.repetition(at: clock) }) { return set }
    return atDay(clock)
  }

  /// "3pm each day", "6am everyday".
  private mutating func repetition(at clock: TimeExpression.Clock) -> Content? {
    if !has(.every) {
      guard word()?.unit == .day else { return nil }
      position += 1
      return .set(.at(clock, nil))
    }
    guard case .set(let set)? = repetition() else { return nil }
    return Self.set(set, at: clock)
  }

  /// "every day", "each Monday" with a time of day; nil for what comes back less simply.
  static func set(_ set: TimeExpression.Repetition, at clock: TimeExpression.Clock) -> Content? {
    switch set {
    case .every(let span) where span == TimeSpan(count: 1, unit: .day): .set(.at(clock, nil))
    case .each(let recurring, nil): .set(.at(clock, recurring))
    default: nil
    }
  }

  /// "at 4 p.m." behind "every Monday".
  mutating func clockBehind() -> TimeExpression.Clock? {
    guard has(.lead) else { return nil }
    position += 1
    return clockTime(isLed: true)
  }

  /// "noon Thursday", "midnight".
  mutating func clockWord() -> Content? {
    guard let word = word(), word.roles.contains(.clockWord) else { return nil }
    position += 1
    return atDay(.time(hour: Int(word.hour), minute: 0, isUniversal: false))
  }

  private mutating func atDay(_ clock: TimeExpression.Clock) -> Content {
    let day = attempt { parser -> Content? in
      if parser.has(.comma) { parser.position += 1 }
      if parser.has(.lead),
        parser.has([.weekday, .month, .dayWord, .step, .number], 1) || parser.digits(1) != nil
      {
        parser.position += 1
      }
      return parser.day()
    }
    return .moment(day, clock)
  }

  private mutating func day() -> Content? {
    if let day = attempt({ $0.weekdayDate() }) ?? attempt({ $0.dayWord() }) ?? attempt({ $0.monthDate() }) {
      switch day {
      case .moment, .set, .recurring(.month), .period(.month): return nil
      default: return day
      }
    }
    return nil
  }

  private mutating func clockTime(isLed: Bool) -> TimeExpression.Clock? {
    guard let digits = digits() else { return nil }
    if let time = attempt({ $0.militaryTime(digits) }) { return time }
    var hour = digits.numbers.0
    let minute = digits.count >= 2 ? digits.numbers.1 : 0
    guard digits.widths.0 <= 2, digits.count == 1 || digits.widths.1 == 2, minute < 60, hour <= 24 else {
      return nil
    }
    guard digits.count == 1 || digits.separator == 0x3A || digits.separator == 0x2E else { return nil }
    position += 1
    var isAfterNoon: Bool?
    if !digits.suffix.isEmpty {
      guard let letters = shared.grammar.noonLetters.first(where: { matches(digits.suffix, $0.letters) })
      else {
        return nil
      }
      isAfterNoon = letters.isAfterNoon
    } else if has([.beforeNoon, .afterNoon]) {
      isAfterNoon = has(.afterNoon)
      position += 1
    } else if has(.in), has(.the, 1), let part = word(2)?.dayPart, digits.count == 1 {
      isAfterNoon = part == .afternoon || part == .evening
      position += 3
    }
    let isUniversal = has(.universalZone) && isCapitalised()
    let hasZone = has(.zone) && isCapitalised()
    if hasZone { position += 1 }
    if let isAfterNoon {
      guard hour <= 12 else { return nil }
      hour = hour % 12 + (isAfterNoon ? 12 : 0)
    } else {
      guard digits.count >= 2, digits.separator == 0x3A, hasZone || isLed else { return nil }
    }
    return .time(hour: hour, minute: minute, isUniversal: isUniversal)
  }

  /// "1700 GMT".
  private mutating func militaryTime(_ digits: DigitReading) -> TimeExpression.Clock? {
    guard let number = digits.year, has(.zone, 1), isCapitalised(1), number / 100 < 24, number % 100 < 60
    else {
      return nil
    }
    let isUniversal = has(.universalZone, 1)
    position += 2
    return .time(hour: number / 100, minute: number % 100, isUniversal: isUniversal)
  }

  /// A day with the time of day behind it: "Friday at 10 a.m.".
  mutating func withClock(_ content: Content) -> Content {
    guard end - start <= 6 || has(.beforeNoon, 1) || has(.afterNoon, 1) else { return content }
    let clock = attempt { parser -> TimeExpression.Clock? in
      parser.digits() == nil ? nil : parser.clockTime(isLed: false)
    }
    return clock.map { .moment(content, $0) } ?? content
  }
}
