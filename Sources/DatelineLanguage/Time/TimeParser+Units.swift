import DatelineModel

/// Expressions around a unit: "the year 2008", "week 31", "the third quarter".
extension TimeParser {
  mutating func unitPhrase(
    _ unit: TimeUnit, _ word: TimeWord, _ opening: Opening, _ lead: TimeExpression.Lead?, isExact: Bool,
    first: Int
  ) -> Content? {
    let isPlural = word.roles.contains(.plural)
    if has(.dash), isJoined(), isJoined(1), opening.amount == nil, opening.ordinal == nil {
      return long(unit, opening)
    }
    if has(.of), unit == .half || unit == .quarter, let count = opening.amount?.count, count < 4,
      !opening.isModified
    {
      return nil
    }
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
      if step == .last,
        unit == .decade || unit == .century || unit == .year && isRunning(opening, lead)
      {
        return .stretch(count: 1, unit, step)
      }
      return afterUnit(.unit(unit, step), unit)
    }
    if let amount = opening.amount {
      return distance(
        TimeSpan(count: amount.count, fourths: amount.fourths, unit: unit), lead, opening, isExact: isExact)
    }
    if opening.hasArticle, !isPlural { return single(unit, lead, opening, isExact: isExact, first: first) }
    if opening.isDefinite || opening.hasPossessive { return definite(unit, isPlural, lead, opening) }
    return bare(unit, isPlural, lead, opening, first: first)
  }

  /// "the year 2008", "fiscal year 2024".
  private mutating func yearNumber(_ opening: Opening) -> Int? {
    guard opening.amount == nil, opening.step == nil || opening.isFiscal, opening.ordinal == nil,
      !opening.hasArticle
    else { return nil }
    return attempt { parser in
      _ = parser.skip(.of)
      return parser.year()
    }
  }

  /// "week 31", "the week 27 of last year".
  mutating func numberedWeek(_ opening: Opening) -> Content? {
    guard opening.amount == nil, opening.step == nil, opening.ordinal == nil, let digits = digits(),
      let number = digits.small, digits.suffix.isEmpty, (1...53).contains(number)
    else { return nil }
    position += 1
    return .nth(number, .unit(.week), attempt { $0.outer() } ?? .unit(.year, .the))
  }

  func comparable(_ opening: Opening, _ unit: TimeUnit, _ back: Int) -> Content {
    guard let ordinal = opening.ordinal, ordinal > 0 else {
      return .comparable(yearsBack: back, year: nil, unit)
    }
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

  mutating func period(_ opening: Opening) -> Content? {
    position += 1
    if let back = opening.yearsBack { return comparable(opening, .quarter, back) }
    if let year = opening.year { return .comparable(yearsBack: nil, year: year, nil) }
    if opening.step == .latest { return .comparable(yearsBack: 0, year: nil, nil) }
    if opening.isDefinite || opening.step == .same, attempt({ $0.yearBack() }) != nil {
      return .comparable(yearsBack: 1, year: nil, nil)
    }
    return nil
  }

  /// "last year", "a year ago", "a year earlier" behind "the comparable quarter".
  mutating func yearBack() -> Bool? {
    if has(.step), word()?.step == .last, word(1)?.unit == .year {
      position += 2
      return true
    }
    guard has(.article), word(1)?.unit == .year, has([.ago, .sooner], 2) else { return nil }
    position += 3
    return true
  }

  /// "a decades-long dispute", "a day-long meeting".
  mutating func long(_ unit: TimeUnit, _ opening: Opening) -> Content? {
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
      // "its first six months ended 31 December".
      if let content = attempt({ $0.ended(TimeSpan(count: count, unit: unit)) }) { return content }
      let outer = attempt { parser -> Content? in
        guard parser.has(.of) || parser.has(.in) || parser.has(.step) else { return nil }
        return parser.outer()
      }
      return .leading(count, unit, outer)
    }
    if unit == .century, ordinal > 0, ordinal < 100 { return .period(.century(ordinal - 1)) }
    if unit == .quarter || unit == .half,
      opening.step == nil || opening.step == .same || has(.of) || opening.step == .this
    {
      let number = ordinal < 0 ? (unit == .quarter ? 4 : 2) : ordinal
      guard number <= (unit == .quarter ? 4 : 2) else { return nil }
      // "the second consecutive quarter" counts from anywhere.
      if number > 1, opening.isModified, !opening.isWorking { return nil }
      // "the first quarter ended 31 January": no quarter of the calendar.
      if let content = attempt({ $0.ended(TimeSpan(count: 1, unit: unit), number) }) { return content }
      let recurring: TimeExpression.Recurring = unit == .quarter ? .quarter(number) : .half(number)
      if ordinal < 0 || unit == .half {
        // "the final quarter", "the second half" alone may be a match's, unless amounts stand beside.
        let content = within(recurring)
        if case .recurring = content {
          let isOfYear =
            opening.isFiscal || hasYearCue() || has(.dash, -2) || unit == .half && isAmongAmounts()
          return opening.step == .last || !isOfYear ? nil : content
        }
        return content
      }
      return within(recurring)
    }
    guard has([.of, .in]), unit != .year, unit != .decade, !unit.isOfClock else { return nil }
    guard let outer = attempt({ $0.outer() }) else { return nil }
    return .nth(ordinal, .unit(unit), outer)
  }

  /// Whether the sentence tells an amount: "profit fell 5% in the first half".
  func isAmongAmounts() -> Bool {
    (start..<max(start, end - 1)).contains { index in
      let (first, second) = (roles[index], roles[index + 1])
      return tokens[index].kind == .number && second.contains(.numberNoun)
        || first.contains(.currency) && tokens[index + 1].kind == .number
    }
  }

  func hasYearCue() -> Bool { has(.step) || has(.possessiveEnding) }
}
