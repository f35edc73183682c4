import DatelineModel

/// Lengths of time, and what tells from where they are counted.
extension TimeParser {
  /// "a year ago", "a month", "a year" behind an amount.
  mutating func single(
    _ unit: TimeUnit, _ lead: TimeExpression.Lead?, _ opening: Opening, isExact: Bool, first: Int
  ) -> Content? {
    var fourths = 0
    if let more = attempt({ $0.andAHalf() }) { fourths = more }
    if opening.isFiscal || opening.isModified, unit == .year { return nil }
    let span = TimeSpan(count: 1, fourths: fourths, unit: unit)
    if let content = attempt({ $0.distance(span, lead, opening, isExact: isExact) }), !isDuration(content) {
      return content
    }
    if lead == nil, isRate(before: first) { return .set(.every(span)) }
    guard
      lead != nil || fourths > 0
        || unit != .day && unit != .second && unit != .minute && unit != .half && unit != .quarter
    else { return nil }
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
    guard let word = shared.grammar.word(token) else {
      let lower = max(start, first - 3)
      return (lower..<first - 1).contains {
        tokens[$0].kind == .number || shared.grammar.word(tokens[$0])?.roles.contains(.number) == true
      }
    }
    return !word.roles.isDisjoint(with: [.numberNoun, .unit, .number, .thousand, .dash])
  }

  private mutating func andAHalf() -> Int? {
    guard has(.and) else { return nil }
    let offset = has(.article, 1) ? 2 : 1
    guard has(.half, offset), offset == 2 || !has(.of, offset + 1) else { return nil }
    position += offset + 1
    return 2
  }

  /// A length with what tells where it is counted from; a mere duration when nothing does.
  mutating func distance(
    _ span: TimeSpan, _ lead: TimeExpression.Lead?, _ opening: Opening, isExact: Bool
  ) -> Content? {
    var span = span
    if span.fourths == 0, let fourths = attempt({ $0.andAHalf() }) {
      span = TimeSpan(count: span.count, fourths: fourths, unit: span.unit)
    }
    if let compound = attempt({ $0.compound(span) }) { span = compound }
    if opening.isDefinite || opening.hasPossessive, span.count != nil, !span.unit.isOfClock,
      let content = attempt({ $0.ended(span) }) ?? attempt({ $0.skip(.period) ? $0.ended(span) : nil })
    {
      return content
    }
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
          TimeExpression.Offset(
            distance: span, isAhead: true, anchor: .publication, isExact: span.unit.days != nil))
      case .ahead:
        position += marker.length
        return .stretch(count: span.count, span.unit, .next)
      // "$3 million a year from 2026": a rate from then on.
      case .after where isFromYear(behind: marker.length): break
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
    // "two years later for $3 million", but not "two years later in March".
    if has(.later), isClosed(1) || !has(.lead, 1) || !isTime(behind: 2) {
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

  /// "2 years 1 month 21 days", "two weeks and two days": smaller units behind a length.
  private mutating func compound(_ span: TimeSpan) -> TimeSpan? {
    guard span.count != nil, span.fourths == 0, !span.unit.isOfClock else { return nil }
    var (months, days) = (0, 0)
    var last = span.unit
    while let (count, unit) = attempt({ $0.smallerLength(than: last) }) {
      if unit == .month { months = count } else { days += count * (unit == .week ? 7 : 1) }
      last = unit
    }
    guard months > 0 || days > 0 else { return nil }
    return TimeSpan(count: span.count, unit: span.unit, moreMonths: months, moreDays: days)
  }

  /// "and two days", ", 5 days", "1 month", of a unit smaller than another.
  private mutating func smallerLength(than last: TimeUnit) -> (count: Int, unit: TimeUnit)? {
    if skip(.comma) {
      guard digits() != nil else { return nil }
    } else {
      _ = skip(.and)
    }
    guard let count = amount()?.count, count < 10_000, let unit = word()?.unit, has(.unit) else { return nil }
    let isSmaller =
      switch (last, unit) {
      case (.year, .month), (.year, .week), (.year, .day), (.month, .week), (.month, .day), (.week, .day):
        true
      default: false
      }
    guard isSmaller else { return nil }
    position += 1
    return (count, unit)
  }

  /// "3h ago", "for 3h": the letters alone may be a measure.
  mutating func gluedLength(_ lead: TimeExpression.Lead?) -> Content? {
    guard let digits = digits(), digits.count == 1, !digits.suffix.isEmpty,
      let glued = shared.grammar.unitLetters.first(where: { matches(digits.suffix, $0.letters) })
    else { return nil }
    position += 1
    let span = TimeSpan(count: digits.numbers.0, unit: glued.unit)
    guard let content = distance(span, lead, Opening(), isExact: false) else { return nil }
    guard isDuration(content) else { return content }
    return lead == .for || lead == .within || isLedIn ? content : nil
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

  func isClosed(_ offset: Int) -> Bool {
    position + offset >= end || tokens[position + offset].kind == .punctuation
  }

  /// Whether a time stands so many tokens ahead.
  private mutating func isTime(behind length: Int) -> Bool {
    let place = position
    defer { position = place }
    return anchor(behind: length) != nil
  }

  private mutating func anchor(behind length: Int) -> Content? {
    position += length
    let time = nested { $0.core(.on, isExact: false, isPart: false) }
    switch time {
    case .period, .recurring, .named, .dayOffset, .within, .unit, .nth:
      return has(.possessiveEnding) ? nil : time
    default: return nil
    }
  }

  private func isFromYear(behind length: Int) -> Bool {
    shared.grammar.leads.longest(in: tokens, at: position, before: end)?.value == .from
      && digits(length)?.year != nil
  }

  /// The tokens of what an event tells, up to the next mark; the position stays before "after".
  private func event(behind length: Int) -> Range<Int>? {
    let first = position + length
    guard first < end else { return nil }
    var last = first
    while last < end, last - first < 24, tokens[last].kind != .punctuation || has(.dash, last - position) {
      last += 1
    }
    return last > first ? first..<last : nil
  }

  /// "weeks" with a preposition that wants a length, "months later".
  mutating func bare(
    _ unit: TimeUnit, _ isPlural: Bool, _ lead: TimeExpression.Lead?, _ opening: Opening, first: Int
  ) -> Content? {
    if opening.isFiscal, unit == .year { return nil }
    if !isPlural {
      // "the end of year", "all week".
      if isWithinPart, unit == .month || unit == .quarter || unit == .year || unit == .week {
        return .unit(unit, .the)
      }
      if opening.isWhole, !unit.isOfClock, unit != .half, unit != .quarter {
        return .duration(TimeSpan(count: 1, unit: unit))
      }
      guard let marker = marker(), case .toDate = marker.value else { return nil }
      position += marker.length
      return .toDate(unit)
    }
    if unit == .minute || unit == .second {
      return isLedIn ? .duration(TimeSpan(count: nil, unit: unit)) : nil
    }
    if unit == .half || unit == .quarter || unit == .weekend {
      return nil
    }
    let span = TimeSpan(count: nil, unit: unit)
    if let content = attempt({ $0.distance(span, nil, opening, isExact: false) }), !isDuration(content) {
      return content
    }
    guard lead == .for || lead == .within || isLedIn else { return nil }
    if has(.of) { return nil }
    if has(.or) {
      _ = attempt {
        $0.position += 1; return $0.skip(.unit) ? true : nil
      }
    }
    return .duration(span)
  }
}
