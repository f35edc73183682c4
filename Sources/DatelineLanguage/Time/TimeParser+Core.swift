import DatelineModel

/// The heart of an expression, by what it begins with.
extension TimeParser {
  /// Reads what stands behind preposition, "about" and "early".
  mutating func core(_ lead: TimeExpression.Lead?, isExact: Bool, isPart: Bool) -> Content? {
    if let content = attempt({ $0.phrase(lead) }) { return content }
    guard position < end else { return nil }
    if tokens[position].kind == .number {
      if let content = attempt({ $0.numericDate(lead) }) ?? attempt({ $0.clock(lead) }) { return content }
      if let content = attempt({ $0.gluedLength(lead) }) { return content }
    }
    if let content = attempt({ $0.namedMonths() }) { return content }
    if let content = attempt({ $0.lettersWithYear() }) ?? attempt({ $0.monthDate() }) {
      return withClock(content)
    }
    if let content = attempt({ $0.weekdayDate() }) ?? attempt({ $0.dayWord() }) { return content }
    if let content = attempt({ $0.clockWord() }) ?? attempt({ $0.decade() }) { return content }
    if let content = attempt({ $0.nounPhrase(lead, isExact: isExact) }) { return content }
    if let year = attempt({ $0.fiscalYear() }) { return withQuarter(.period(.year(year))) }
    if let content = attempt({ $0.seasonYear() }) { return content }
    if let content = attempt({ $0.bareYear(isPart: isPart) }) { return withQuarter(content) }
    return attempt { $0.season() } ?? attempt { $0.modifier() }
  }

  // MARK: Phrases

  private mutating func phrase(_ lead: TimeExpression.Lead?) -> Content? {
    guard has(.phrase), let found = shared.grammar.phrases.longest(in: tokens, at: position, before: end)
    else {
      return nil
    }
    let isDoubtful = has(.ambiguous) && !isCapitalised() && end - start > 4
    position += found.length
    if case .reference = found.value,
      has([.unit, .number, .vague, .decade, .season, .dayPart]) || digits() != nil || has(.of)
    {
      return nil
    }
    switch found.value {
    case .notATime: return nil
    case .told: return lead == .by || lead == .until || lead == .before ? .told : nil
    case .days(let days): return .dayOffset(days)
    case .reference(let reference): return .reference(reference)
    case .repetition(let repetition): return .set(repetition)
    case .end(let unit, _):
      if let year = attempt({ $0.yearAfter() }), unit == .year { return .period(.year(year)) }
      return .unit(unit, .the)
    case .holiday(let holiday):
      if found.length == 1, isDoubtful { return nil }
      if let stretch = attempt({ $0.stretch(around: holiday) }) { return stretch }
      if let distance = attempt({ $0.distance(lead: .on) }) {
        return .within(.recurring(.holiday(holiday)), distance)
      }
      return within(.holiday(holiday))
    }
  }

  /// "Labor Day weekend", "Easter week 2024".
  private mutating func stretch(around holiday: Holiday) -> Content? {
    guard let unit = word()?.unit, unit == .week || unit == .weekend, !has(.plural) else { return nil }
    position += 1
    let day = Content.recurring(.holiday(holiday))
    if let year = attempt({ $0.yearAfter() }) {
      return inYear(day, year).map { .nth(0, .unit(unit), $0) }
    }
    return .nth(0, .unit(unit), day)
  }

  // MARK: Years and decades

  /// "fiscal 1986's second quarter".
  private mutating func withQuarter(_ content: Content) -> Content {
    guard case .period(.year) = content else { return content }
    return attempt { $0.possessed(by: content) } ?? content
  }

  /// "1986/87": a year of business that two calendar years share.
  mutating func seasonYear() -> Content? {
    guard let digits = digits(), digits.count == 2, digits.separator == 0x2F, digits.suffix.isEmpty,
      digits.widths == (4, 2, 0), (1900...2099).contains(digits.numbers.0),
      digits.numbers.1 == (digits.numbers.0 + 1) % 100
    else { return nil }
    position += 1
    return .range(.period(.year(digits.numbers.0)), .period(.year(digits.numbers.0 + 1)))
  }

  /// "the October-to-December quarter", "the January-March period of 2024".
  private mutating func namedMonths() -> Content? {
    _ = skip(.the)
    guard let first = word(), first.roles.contains(.month), isCapitalised() else { return nil }
    position += 1
    guard has([.dash, .to]) else { return nil }
    if has(.dash), has(.to, 1), has(.dash, 2) {
      position += 3
    } else {
      position += 1
    }
    guard let last = word(), last.roles.contains(.month), isCapitalised() else { return nil }
    position += 1
    skipJoint()
    let isQuarter = word()?.unit == .quarter || has(.period)
    guard isQuarter, !has(.plural) else { return nil }
    position += 1
    let (from, to) = (Content.recurring(.month(Int(first.month))), Content.recurring(.month(Int(last.month))))
    guard let year = attempt({ $0.yearAfter() }), let end = inYear(to, year),
      let start = inYear(from, first.month > last.month ? year - 1 : year)
    else { return .range(from, to) }
    return .range(start, end)
  }

  private mutating func bareYear(isPart: Bool) -> Content? {
    guard let year = year() else { return nil }
    if let marker = marker() {
      switch marker.value {
      case .eraBefore:
        position += marker.length
        return .period(.year(1 - year))
      case .eraAfter:
        position += marker.length
      default: break
      }
    }
    skipJoint()
    // "2008 quarter", "2024 fiscal year" are read as noun phrases.
    if has(.dash, -1) {
      if let content = letters() { return inYear(content, year) }
      position -= 1
    } else if let content = attempt({ $0.letters() }) {
      return inYear(content, year)
    }
    return .period(.year(year))
  }

  /// "the 1990s", "the '80s", "the nineties".
  private mutating func decade() -> Content? {
    _ = skip(.the)
    let isShort = has(.quote) && isJoined(1)
    if isShort { position += 1 }
    if let digits = digits(), digits.count == 1, shared.grammar.numbers.isPluralEnding(bytes[digits.suffix]),
      digits.numbers.0 % 10 == 0
    {
      position += 1
      if digits.widths.0 == 4, (1000...2100).contains(digits.numbers.0) {
        return .period(.decade(digits.numbers.0))
      }
      guard digits.widths.0 == 2, isShort || has(.the, -2) else { return nil }
      return .period(.decade(ShortYear.decade(digits.numbers.0)))
    }
    guard let word = word(), word.roles.contains(.decade) else { return nil }
    guard has(.the, -1) || has([.part, .edge], -1) || has(.dash, -1) || has(.in, -1) else { return nil }
    position += 1
    return .period(.decade(ShortYear.decade(Int(word.decade))))
  }

  // MARK: Words of their own

  private mutating func season() -> Content? {
    guard let season = word()?.season else { return nil }
    position += 1
    return within(.season(season))
  }

  /// "daily", "annual", "current", "recent".
  private mutating func modifier() -> Content? {
    guard let word = word() else { return nil }
    if word.roles.contains(.set), let unit = word.unit {
      if word.roles.contains(.adverb), position + 1 < end, tokens[position + 1].kind == .word { return nil }
      position += 1
      return .set(.every(TimeSpan(count: 1, unit: unit)))
    }
    guard position + 1 < end, tokens[position + 1].kind == .word else { return nil }
    if word.roles.contains(.presentModifier), !has(.unit, 1) {
      position += 1
      return .reference(.present)
    }
    if word.roles.contains(.pastModifier) {
      position += 1
      return .reference(.past)
    }
    return nil
  }
}
