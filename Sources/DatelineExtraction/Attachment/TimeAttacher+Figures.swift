import DatelineLanguage
import DatelineModel

/// The periods of figures, which follow a firm's own year rather than the calendar.
extension TimeAttacher {
  /// What a time comes to as the period of a figure.
  ///
  /// - Parameters:
  ///   - value: what it comes to by the calendar.
  ///   - index: its index into the sentence's times.
  ///   - reality: how real the figure is.
  ///   - told: the periods that the same firm's figures told before are of.
  /// - Returns: the period; nil where only the firm's own year would tell.
  func period(_ value: TimeValue, ofTime index: Int, _ reality: Reality, _ told: FigurePeriods.Told)
    -> TimeValue?
  {
    let expression = view.sentence.times[index]
    let isFiscal = isCalledFiscal(index)
    if let last = lastYear(ofSplit: index) {
      let days = told.fiscalYear?.days(endingIn: last)
      return days.map { self.value(of: expression, over: $0, like: value) }
        ?? unknown(expression, endingIn: last)
    }
    // "the first half of 1986/87" is none of the calendar.
    if case .within(_, .range) = expression.content, told.fiscalYear == nil { return nil }
    if let year = told.fiscalYear, let today = resolver.anchor, value.role == .eventTime,
      expression.part == nil
    {
      if case .unit(.year, .the) = expression.content, let last = told.years.first {
        return last.with(basis: .inherited)
      }
      let days = year.days(
        of: expression.content, isNamed: isFiscal, looksAhead: looksAhead(reality), today: today)
      if let days, !year.isOfCalendar { return self.value(of: expression, over: days, like: value) }
      if isFiscal, year.isOfCalendar { return value }
    }
    if isFiscal, needsFirmsYear(expression.content) { return unknown(expression) }
    if told.hasOwnYear || told.fiscalYear.map({ !$0.isOfCalendar }) ?? false,
      isOfFirmsYear(expression.content)
    {
      return nil
    }
    if case .recurring = expression.content, !looksAhead(reality), isNoNews(value) { return nil }
    if Self.isYearEarlier(expression.content), value.granularity == .year,
      let shorter = shorterPeriod(before: index)
    {
      return moved(shorter, back: 1, expression)
    }
    switch expression.content {
    case .comparable(let back?, nil, _):
      return ownPeriod.map { moved($0, back: back, expression) } ?? value
    case .unit(.year, .the):
      let looksAhead = looksAhead(reality)
      let today = resolver.anchor ?? .openEnd
      guard expression.part == nil else { return looksAhead || value.earliest <= today ? value : nil }
      // "for the year, against $3 million in 2019".
      if let base = baseYear { return year(base + 1, expression) }
      let known = told.years.filter { ($0.latest >= today) == looksAhead }.max { $0.latest < $1.latest }
      if let known { return known.with(basis: .inherited) }
      return looksAhead ? value : told.hasOwnYear ? nil : yearOver(expression)
    default: return value
    }
  }

  /// "second quarter" in March: whether a part of the calendar's year is over for so long that a firm's own is meant.
  private func isNoNews(_ value: TimeValue) -> Bool {
    guard let today = resolver.anchor, value.resolved else { return false }
    return value.latest < today.adding(days: -Self.partLag)
  }

  /// For how many days the figures of a part of a year are told without its year.
  private static let partLag = 170

  /// Whether a time is called a firm's own year or a part of it: "the second fiscal quarter", "fiscal 2019".
  func isCalledFiscal(_ index: Int) -> Bool {
    let expression = view.sentence.times[index]
    func isFiscal(_ token: Int) -> Bool {
      view.predicates.fiscal.contains(view.text.tokens[token].word)
        // "led Orsk Financial from 1994"
        && !view.index.mentions(in: view.sentence.tokens).contains { $0.tokens.contains(token) }
    }
    if expression.tokens.contains(where: isFiscal) { return true }
    // "fiscal 2019 third quarter"
    var before = expression.tokens.lowerBound - 1
    while before > view.sentence.tokens.lowerBound, view.text.tokens[before].kind == .number { before -= 1 }
    return before >= view.sentence.tokens.lowerBound && isFiscal(before)
  }

  /// Whether a time that is called fiscal needs the firm's year to be known: no period that its last day tells.
  func needsFirmsYear(_ content: TimeExpression.Content) -> Bool {
    switch content {
    case .ended, .comparable: false
    default: true
    }
  }

  /// "1986/87", "2019-20": the second of the calendar years that share a firm's year; nil for any other time.
  private func lastYear(ofSplit index: Int) -> Int? {
    let core = view.sentence.times[index].core
    guard
      case .range(.period(.year(let first)), .period(.year(let last))) = view.sentence.times[index].content,
      last == first + 1, let word = core.last.map({ view.text.tokens[$0] }),
      core.count == 1 || core.count == 3 && word.end - word.start == 2
    else { return nil }
    return last
  }

  /// A period of a firm's year whose days nothing tells: about the year that it is called by; nil where none is named.
  func unknown(_ expression: TimeExpression) -> TimeValue? {
    guard let year = namedYear(expression.content), let first = CivilDay(year: year - 1, month: 2, day: 1),
      let last = CivilDay(year: year + 1, month: FiscalYear.latestAmbiguousMonth, day: 31)
    else { return nil }
    return unknown(expression, calledBy: year, DayInterval(earliest: first, latest: last))
  }

  /// A firm's year that two calendar years share, where nothing tells its days.
  private func unknown(_ expression: TimeExpression, endingIn year: Int) -> TimeValue? {
    guard let first = CivilDay(year: year - 1, month: 2, day: 1),
      let last = CivilDay(year: year, month: 11, day: 30)
    else { return nil }
    return unknown(expression, calledBy: year, DayInterval(earliest: first, latest: last))
  }

  private func unknown(_ expression: TimeExpression, calledBy year: Int, _ bounds: DayInterval) -> TimeValue?
  {
    guard let edtf = try? EDTF(parsing: "\(year)~") else { return nil }
    return TimeValue(
      edtf, bounds: bounds, granularity: .vague, role: .period,
      asWritten: view.document.words(expression.tokens), basis: .explicit, relation: .on)
  }

  private func namedYear(_ content: TimeExpression.Content) -> Int? {
    switch content {
    case .period(.year(let year)), .period(.quarter(_, let year)), .period(.half(_, let year)): year
    case .within(_, let outer): namedYear(outer)
    default: nil
    }
  }

  /// The days of a firm's year or a part of it as a period.
  private func value(of expression: TimeExpression, over days: DayInterval, like value: TimeValue)
    -> TimeValue
  {
    guard let edtf = EDTF.interval(from: .day(days.earliest), to: .day(days.latest)) else { return value }
    return TimeValue(
      edtf, granularity: value.granularity, role: .period, asWritten: view.document.words(expression.tokens),
      anchor: "publication", basis: .inferred, relation: value.relation)
  }

  /// Whether words name a year or a part of one that for a firm are its own: "last year", "the first quarter".
  private func isOfFirmsYear(_ content: TimeExpression.Content) -> Bool {
    switch content {
    case .unit(.year, .last), .recurring(.quarter), .recurring(.half), .period(.quarter), .period(.half),
      .within(.recurring(.quarter), _), .within(.recurring(.half), _):
      true
    default: false
    }
  }

  /// "a year earlier", "the year earlier".
  static func isYearEarlier(_ content: TimeExpression.Content) -> Bool {
    switch content {
    case .comparable(1, nil, .year), .unit(.year, .previous): true
    case .offset(let offset): !offset.isAhead && offset.distance == TimeSpan(count: 1, unit: .year)
    default: false
    }
  }

  /// The quarter or half that a sentence names before a time, of which "a year earlier" tells the same.
  private func shorterPeriod(before index: Int) -> TimeValue? {
    for before in view.sentence.times.indices.prefix(index).reversed() where !isBase(before) {
      let value = value(ofTime: before, view.sentence.times[before])
      switch value.latest.ordinal - value.earliest.ordinal {
      case FigurePeriods.quarterLengths, FigurePeriods.halfLengths: return value.resolved ? value : nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a time is the day on which somebody tells a figure: "on Tuesday posted a profit".
  func isDayOfTelling(_ index: Int) -> Bool {
    let expression = view.sentence.times[index]
    guard let clause = view.sentence.clauses.first(where: { $0.times.contains(index) }) else { return false }
    let verb = view.sentence.verbGroups[clause.verb]
    guard view.predicates.posting[verb] ?? false else { return false }
    return value(ofTime: index, expression).granularity == .day && !isStanding(expression)
  }

  /// The same days of the earlier year that a part of a year names, where the sentence tells the firm's own period: "in the half to
  /// 30 September 2025 (H1 2024: £2 million)".
  func ownPeriodBefore(_ value: TimeValue, _ expression: TimeExpression) -> TimeValue? {
    guard isOfFirmsYear(expression.content), let own = ownPeriod, own.latest.year > value.latest.year else {
      return nil
    }
    return moved(own, back: own.latest.year - value.latest.year, expression)
  }

  /// The period that the sentence tells by its last day, where it is none of the calendar: "the half ended 31 January".
  private var ownPeriod: TimeValue? {
    for (index, expression) in view.sentence.times.enumerated() {
      guard case .ended = expression.content else { continue }
      let value = value(ofTime: index, expression)
      if value.resolved, value.granularity != .year, value.edtf.contains("/") { return value }
    }
    return nil
  }

  /// The same days of an earlier year.
  private func moved(_ value: TimeValue, back years: Int, _ expression: TimeExpression) -> TimeValue {
    let start = value.earliest.adding(months: -12 * years)
    let end = value.latest.adding(days: 1).adding(months: -12 * years).adding(days: -1)
    guard let edtf = try? EDTF(parsing: "\(start)/\(end)") else { return value }
    return TimeValue(
      edtf, granularity: value.granularity, role: .period, asWritten: view.document.words(expression.tokens),
      anchor: value.edtf, basis: .relative, relation: .on)
  }

  /// The last year that is over, of which "for the year" tells while its results are news; nil later on.
  private func yearOver(_ expression: TimeExpression) -> TimeValue? {
    guard let today = resolver.anchor, case let over = today.adding(days: -Self.resultsLag).year,
      over < today.year
    else { return nil }
    return year(over, expression)
  }

  private func year(_ year: Int, _ expression: TimeExpression) -> TimeValue? {
    guard let edtf = try? EDTF(parsing: "\(year)") else { return nil }
    return TimeValue(
      edtf, role: .period, asWritten: view.document.words(expression.tokens), anchor: "publication",
      basis: .inferred, relation: .on)
  }

  /// For how many days the results of a year are news.
  private static let resultsLag = 90

  /// Whether a time is the day on which a period ends: "the year ended 31 May".
  func isEnd(_ index: Int) -> Bool {
    let start = view.sentence.times[index].tokens.lowerBound
    if start > view.sentence.tokens.lowerBound,
      view.predicates.ending.contains(view.text.tokens[start - 1].word)
    {
      return true
    }
    return periodEnding(with: index) != nil
  }

  /// The period that a day ends: "first quarter" of "first quarter ended 31 January".
  func periodEnding(with index: Int) -> Int? {
    let start = view.sentence.times[index].tokens.lowerBound
    return view.sentence.times.firstIndex {
      guard case .ended = $0.content else { return false }
      return (1...Self.endReach).contains(start - $0.tokens.upperBound + 1)
    }
  }

  /// How many words may lie between a period and its last day: "to the end of June".
  private static let endReach = 3

  /// Whether a period is one with which the sentence compares: "from $3 million last year".
  func isBase(_ period: TimeValue) -> Bool {
    view.sentence.times.indices.contains {
      isBase($0) && value(ofTime: $0, view.sentence.times[$0]).bounds == period.bounds
    }
  }

  /// The year with which a figure is compared: "from $3 million in 2019".
  var baseYear: Int? {
    for (index, time) in view.sentence.times.enumerated() {
      if case .period(.year(let year)) = time.content, isBase(index) { return year }
    }
    return nil
  }
}
