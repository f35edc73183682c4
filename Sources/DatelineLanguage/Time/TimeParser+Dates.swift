import DatelineModel

/// Calendar dates.
extension TimeParser {
  // MARK: Digits

  /// "2024-03-14", "03/27/2008", "27.3.2008", "22/Jan/2019", "2019-Q1", "2023-24".
  mutating func numericDate(_ lead: TimeExpression.Lead?) -> Content? {
    guard let digits = digits() else { return nil }
    if digits.count == 3, digits.suffix.isEmpty, digits.separator == 0x2F || digits.separator == 0x2E {
      position += 1
      return date(digits.numbers, digits.widths, isMonthFirst: digits.separator == 0x2F)
    }
    if digits.count == 2, digits.separator == 0x2F, digits.suffix.isEmpty { return shortDate(digits, lead) }
    return attempt { $0.spacedDate(digits) } ?? hyphenDate(digits)
  }

  /// Day, month and year in the order that is possible; `isMonthFirst` decides between two possible ones.
  private func date(_ numbers: (Int, Int, Int), _ widths: (Int, Int, Int), isMonthFirst: Bool) -> Content? {
    let (a, b, c) = numbers
    if widths.0 == 4 {
      guard widths.1 <= 2, widths.2 <= 2 else { return nil }
      return CivilDay(year: a, month: b, day: c).map {
        .period(.day($0))
      }
    }
    guard widths.0 <= 2, widths.1 <= 2, widths.2 == 4 || widths.2 == 2 else { return nil }
    let year = widths.2 == 4 ? c : ShortYear.year(c)
    guard (1000...2200).contains(year) else { return nil }
    let monthFirst = CivilDay(year: year, month: a, day: b)
    let dayFirst = CivilDay(year: year, month: b, day: a)
    let day = isMonthFirst ? monthFirst ?? dayFirst : dayFirst ?? monthFirst
    // "1.1.30" is more often a version than a date.
    if !isMonthFirst, widths.2 == 2 { return nil }
    return day.map { .period(.day($0)) }
  }

  /// "10/31" counts only where a preposition or hardly anything else stands beside it; "09/2012" always.
  private mutating func shortDate(_ digits: DigitReading, _ lead: TimeExpression.Lead?) -> Content? {
    let (a, b, _) = digits.numbers
    position += 1
    if digits.widths.1 == 4, (1900...2100).contains(b), (1...12).contains(a) {
      return .period(.month(year: b, month: a))
    }
    if digits.widths.0 == 4, (1900...2100).contains(a), (1...12).contains(b) {
      return .period(.month(year: a, month: b))
    }
    if has(.number, -2)
      || position - 2 >= start && tokens[position - 2].kind != .word
        && tokens[position - 2].kind != .punctuation
    {
      return nil
    }
    let isRange = has([.dash, .to]) && self.digits(1)?.separator == 0x2F
    guard lead != nil && lead != .for && lead != .over || end - start <= 3 || isRange else { return nil }
    guard digits.widths.1 <= 2 else { return nil }
    guard let content = monthDay(a, b) ?? monthDay(b, a) else { return nil }
    // "5/7, 2020".
    guard has(.comma), let year = self.digits(1)?.year, (1900...2100).contains(year),
      let dated = inYear(content, year)
    else { return content }
    position += 2
    return dated
  }

  func monthDay(_ month: Int, _ day: Int) -> Content? {
    // A leap year admits 29 February.
    guard CivilDay(year: 2000, month: month, day: day) != nil else { return nil }
    return .recurring(.monthDay(month: month, day: day))
  }

  /// "2016 10 16".
  private mutating func spacedDate(_ first: DigitReading) -> Content? {
    guard let year = first.year, let month = digits(1), let day = digits(2), month.suffix.isEmpty,
      day.suffix.isEmpty, month.count == 1, day.count == 1, month.widths.0 == 2, day.widths.0 == 2,
      let date = CivilDay(year: year, month: month.numbers.0, day: day.numbers.0)
    else { return nil }
    position += 3
    return .period(.day(date))
  }

  private mutating func hyphenDate(_ first: DigitReading) -> Content? {
    guard first.suffix.isEmpty, first.count == 1, has([.dash, .slash], 1), isJoined(1), isJoined(2) else {
      return nil
    }
    let third = has([.dash, .slash], 3) && isJoined(3) && isJoined(4) ? digits(4) : nil
    if let second = digits(2), second.count == 1, second.suffix.isEmpty {
      if let third, third.count == 1 {
        position += 5
        return date(
          (first.numbers.0, second.numbers.0, third.numbers.0),
          (first.widths.0, second.widths.0, third.widths.0),
          isMonthFirst: true)
      }
      guard let year = first.year, (1800...2150).contains(year) else { return nil }
      return yearAndMore(year, second)
    }
    if let month = word(2)?.month, month > 0, let third, third.count == 1 {
      let (year, day) = first.year.map { ($0, third.numbers.0) } ?? (fullYear(third) ?? 0, first.numbers.0)
      position += 5
      return CivilDay(year: year, month: Int(month), day: day).map { .period(.day($0)) }
    }
    guard let year = first.year else { return nil }
    position += 2
    return letters().flatMap { inYear($0, year) }
  }

  private func fullYear(_ digits: DigitReading) -> Int? {
    digits.widths.0 == 4 ? digits.numbers.0 : digits.widths.0 == 2 ? ShortYear.year(digits.numbers.0) : nil
  }

  /// "2023-24" is two years, "2014-10" a month.
  private mutating func yearAndMore(_ year: Int, _ second: DigitReading) -> Content? {
    let number = second.numbers.0
    if second.widths.0 == 2, number == (year + 1) % 100 {
      position += 3
      return .range(.period(.year(year)), .period(.year(year + 1)))
    }
    if second.widths.0 == 4, number > year, number <= 2150 {
      position += 3
      return .range(.period(.year(year)), .period(.year(number)))
    }
    guard (1...12).contains(number), second.widths.0 <= 2, end - start <= 8 || second.widths.0 == 2 else {
      return nil
    }
    position += 3
    return .period(.month(year: year, month: number))
  }

  // MARK: Months

  /// "March 27, 2008", "March 2008", "March", "27 March 2008", "the 27th of March".
  mutating func monthDate() -> Content? {
    if let word = word(), word.roles.contains(.month) {
      return attempt { $0.monthFirst(Int(word.month)) }
    }
    return attempt { parser in
      _ = parser.skip(.the)
      guard let day = parser.dayNumber() else { return nil }
      if let range = parser.attempt({ $0.dayRange(from: day) }) { return range }
      parser.skipSlash()
      let isOrdinal = parser.has(.ordinal, -1) || parser.digits(-1)?.suffix.isEmpty == false
      _ = parser.skip(.of)
      if let content = parser.attempt({ $0.dayOfOuterMonth(day, isOrdinal: isOrdinal) }) { return content }
      guard let word = parser.word(), word.roles.contains(.month),
        parser.isCapitalised() || !word.roles.contains(.ambiguous) || parser.has(.of, -1)
      else { return nil }
      parser.position += 1
      parser.skipSlash()
      return parser.dated(Int(word.month), day)
    }
  }

  /// "the 20th of next month", "20 of last month", "the 19th of every month".
  private mutating func dayOfOuterMonth(_ day: Int, isOrdinal: Bool) -> Content? {
    guard has(.of, -1), has([.step, .the, .every]) else { return nil }
    if has(.every) {
      guard isOrdinal, word(1)?.unit == .month, !has(.plural, 1) else { return nil }
      position += 2
      return .set(.each(.dayOfMonth(day), nil))
    }
    guard case .unit(.month, let step)? = nounPhrase(nil, isExact: false), isOrdinal || step != .the,
      !has(.possessiveEnding)
    else { return nil }
    return .within(.recurring(.dayOfMonth(day)), .unit(.month, step))
  }

  private mutating func skipSlash() {
    if has([.slash, .dash]), isJoined(), isJoined(1) { position += 1 }
  }

  private mutating func monthFirst(_ month: Int) -> Content? {
    position += 1
    let afterMonth = position
    if has(.slash), isJoined(), isJoined(1) {
      position += 1
      if let year = year() { return .period(.month(year: year, month: month)) }
    }
    if has(.dash), isJoined(), isJoined(1), has(.dash, 2), isJoined(2), isJoined(3),
      let day = digits(1)?.small,
      let year = digits(3)?.year, let date = CivilDay(year: year, month: month, day: day)
    {
      position += 4
      return .period(.day(date))
    }
    if has(.number), let year = attempt({ $0.year() }) { return .period(.month(year: year, month: month)) }
    let article = skip(.the)
    if let day = dayNumber(), !(has(.dash) && isJoined() && has(.unit, 1)), !has(.numberNoun),
      !has([.unit, .beforeNoon, .afterNoon])
    {
      if let range = attempt({ $0.dayRange(month, from: day) }) { return range }
      // "January first 12" and "February 30" fall through to what they can be.
      return dated(month, day)
    }
    position = afterMonth
    if article { return .recurring(.month(month)) }
    if let year = attempt({ $0.monthYear() }) { return .period(.month(year: year, month: month)) }
    if let years = attempt({ $0.yearsAway() }) { return .within(.recurring(.month(month)), years) }
    return within(.month(month))
  }

  /// "two years ago", "in a year" behind a month.
  private mutating func yearsAway() -> Content? {
    guard let content = distance(lead: .on) else { return nil }
    switch content {
    case .offset(let offset) where offset.distance.unit == .year && offset.anchor == .publication:
      return content
    case .ahead(let span) where span.unit == .year: return content
    default: return nil
    }
  }

  private mutating func monthYear() -> Int? {
    if has(.in), let digits = digits(1), digits.year != nil {
      position += 1
      return year()
    }
    return yearAfter()
  }

  /// A day of a month with the year behind it, if any; nil for a day that the month does not have.
  private mutating func dated(_ month: Int, _ day: Int) -> Content? {
    if let year = yearAfter() {
      return CivilDay(year: year, month: month, day: day).map { .period(.day($0)) }
    }
    guard monthDay(month, day) != nil else { return nil }
    return within(.monthDay(month: month, day: day))
  }

  /// "March 3-5", "March 3 to 5, 2024", "March 2 and 3".
  private mutating func dayRange(_ month: Int, from first: Int) -> Content? {
    let isPair = has(.and)
    // "between June 16 and 18"
    let isBetween = has(.between, -3)
    guard isPair || has([.dash, .to]) else { return nil }
    position += 1
    _ = skip(.the)
    guard let last = dayNumber(), last > first, !has([.month, .slash, .numberNoun, .beforeNoon, .afterNoon])
    else { return nil }
    if isPair, !isBetween, last > first + 1 || !isClosed(0) && !has(.lead) && digits()?.year == nil {
      return nil
    }
    return days(month, first, last)
  }

  /// "10 to 22 August 2012", "the 13th to the 15th of July", "3 and 12 of Sept".
  private mutating func dayRange(from first: Int) -> Content? {
    guard has([.dash, .to]) || has(.and) && has(.between, -2) else { return nil }
    position += 1
    _ = skip(.the)
    guard let last = dayNumber(), last > first else { return nil }
    _ = skip(.of)
    guard let word = word(), word.roles.contains(.month) else { return nil }
    position += 1
    return days(Int(word.month), first, last)
  }

  private mutating func days(_ month: Int, _ first: Int, _ last: Int) -> Content? {
    guard let from = monthDay(month, first), let to = monthDay(month, last) else { return nil }
    guard let year = yearAfter() else { return .range(from, to) }
    guard let from = CivilDay(year: year, month: month, day: first),
      let to = CivilDay(year: year, month: month, day: last)
    else { return nil }
    return .range(.period(.day(from)), .period(.day(to)))
  }

  // MARK: Letters and digits

  /// "Q3", "H1", "FY25", "Dec31" as one token, with the year behind it if there is one.
  mutating func letters() -> Content? {
    guard position < end, tokens[position].kind == .word, tokens[position].shape.contains(.hasDigit) else {
      return nil
    }
    let span = Int(tokens[position].start)..<Int(tokens[position].end)
    guard let firstDigit = span.first(where: { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }),
      firstDigit > span.lowerBound,
      let digits = DigitReading(bytes, firstDigit..<span.upperBound), digits.count == 1,
      digits.suffix.isEmpty,
      let found = shared.grammar.letters.first(where: { matches(span.lowerBound..<firstDigit, $0.bytes) })
    else { return nil }
    let number = digits.numbers.0
    switch found.meaning {
    case .quarter:
      guard (1...4).contains(number) else { return nil }
      position += 1
      return .recurring(.quarter(number))
    case .half:
      guard (1...2).contains(number) else { return nil }
      position += 1
      return .recurring(.half(number))
    case .fiscal, .calendar:
      guard digits.widths.0 == 2 || digits.widths.0 == 4 else { return nil }
      position += 1
      return .period(.year(digits.widths.0 == 2 ? ShortYear.year(number) : number))
    case .month(let month):
      position += 1
      return dated(month, number)
    }
  }

  /// "Q3 2024", "Q3 FY25", "H1 of 2024", "Q1-2019".
  mutating func lettersWithYear() -> Content? {
    guard let content = letters() else { return nil }
    guard case .recurring(let recurring) = content else { return content }
    skipJoint()
    if let year = attempt({ $0.letters() }), case .period(.year(let number)) = year {
      return inYear(content, number)
    }
    if let year = attempt({ $0.fiscalYear() ?? $0.yearAfter() }) { return inYear(content, year) }
    return within(recurring)
  }

  /// What recurs, in a year; nil when it cannot be placed.
  func inYear(_ content: Content, _ year: Int) -> Content? {
    switch content {
    case .recurring(.quarter(let number)): .period(.quarter(number, year: year))
    case .recurring(.half(let number)): .period(.half(number, year: year))
    case .recurring(.season(let season)): .period(.season(season, year: year))
    case .recurring(.month(let month)): .period(.month(year: year, month: month))
    case .recurring(.monthDay(let month, let day)):
      CivilDay(year: year, month: month, day: day).map { .period(.day($0)) }
    case .recurring(.holiday(let holiday)): holiday.period(in: year).map { .period($0) }
    default: nil
    }
  }

  /// "fiscal 2024", "fiscal year 2024", "the 2024 fiscal year".
  mutating func fiscalYear() -> Int? {
    attempt { parser in
      _ = parser.skip(.of)
      guard parser.skip(.fiscal) else { return nil }
      parser.skipJoint()
      if parser.word()?.unit == .year { parser.position += 1 }
      return parser.year()
    }
  }

  // MARK: The longer stretch

  /// `inner` in what is named behind it: "of 2008", "of last year", "this year"; alone it stays as it is.
  mutating func within(_ inner: TimeExpression.Recurring) -> Content {
    if let year = attempt({ $0.fiscalYear() ?? $0.yearAfter() }),
      let content = inYear(.recurring(inner), year)
    {
      return content
    }
    if let outer = attempt({ $0.outer() }) ?? attempt({ $0.seasonYearBehind() }) {
      return .within(.recurring(inner), outer)
    }
    return .recurring(inner)
  }

  /// "of 1986/87".
  private mutating func seasonYearBehind() -> Content? { skip(.of) ? seasonYear() : nil }

  /// "of last year", "this year", "of the following week", "in the year".
  mutating func outer() -> Content? { nested { $0.plainOuter() } }

  private mutating func plainOuter() -> Content? {
    let isLinked = has(.of) || has(.in)
    if isLinked {
      position += 1
    } else if has(.comma), has(.step, 1) {
      position += 1
    } else if has(.dash), has(.step, 1) {
      position += 1
    }
    if isLinked, let year = attempt({ $0.year() }) { return .period(.year(year)) }
    if isLinked, let month = attempt({ $0.monthDate() }) { return month }
    guard has(.step) || isLinked && has([.the, .possessive, .unit]) else { return nil }
    guard let phrase = nounPhrase(nil, isExact: false), isUnit(phrase) else { return nil }
    return phrase
  }

  private func isUnit(_ content: Content) -> Bool {
    switch content {
    case .unit, .period, .named: true
    default: false
    }
  }
}
