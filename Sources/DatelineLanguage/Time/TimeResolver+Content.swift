import DatelineModel

extension TimeResolver {
  func resolve(
    _ content: TimeExpression.Content, direction: Direction?, context: TimeContext
  ) -> ResolvedPeriod? {
    switch content {
    case .period(let period):
      return ResolvedPeriod(period)
    case .recurring(let recurring):
      return nearest(recurring, direction: direction, allowsCurrent: allowsToday(recurring), isBare: true).map
      { ResolvedPeriod($0) }
    case .named(let recurring, let step):
      return named(recurring, step, context).map { ResolvedPeriod($0) }
    case .unit(let unit, let step):
      return self.unit(unit, step, direction, context).map { ResolvedPeriod($0) }
    case .dayOffset(let days):
      return anchor.map { ResolvedPeriod(.day($0.adding(days: days))) }
    case .offset(let offset):
      return self.offset(offset, direction, context)
    case .ahead(let span):
      guard direction == .future || convention.leansAhead else { return nil }
      return distance(span, isAhead: true, isExact: convention.countsToTheDay)
    case .within(let inner, let outer):
      return within(inner, outer, direction, context).map { ResolvedPeriod($0) }
    case .nth(let count, let member, let outer):
      guard let outer = resolve(outer, direction: direction, context: context)?.period else { return nil }
      return nth(count, member, outer).map { ResolvedPeriod($0) }
    case .leading(let count, let unit, let outer):
      return leading(count, unit, outer, direction, context)
    case .range(let from, let to):
      return range(from, to, direction, context)
    case .stretch(let count, let unit, let step):
      return stretch(count, unit, step)
    case .toDate(let unit):
      guard let anchor else { return nil }
      let first = CalendarPeriod(unit, containing: anchor).bounds.earliest
      return ResolvedPeriod(from: .day(first), to: .day(anchor))
    case .ended(let span, let date, _):
      return ended(span, date, direction, context)
    case .comparable(let yearsBack, let year, let unit):
      return comparable(yearsBack, year, unit, context).map { ResolvedPeriod($0) }
    case .told:
      return context.reference.map { ResolvedPeriod($0) }
    case .moment(let day, let clock):
      return moment(day, clock, direction, context)
    case .reference(let reference):
      guard let anchor else { return nil }
      switch reference {
      case .past: return ResolvedPeriod(from: nil, to: .day(anchor), granularity: .vague)
      case .future: return ResolvedPeriod(from: .day(anchor), to: nil, granularity: .vague)
      case .present: return ResolvedPeriod(.day(anchor))
      }
    case .duration, .set:
      return nil
    }
  }

  // MARK: What recurs

  /// What recurs, placed in `year`.
  func place(_ recurring: TimeExpression.Recurring, inYear year: Int) -> CalendarPeriod? {
    switch recurring {
    case .month(let month): .month(year: year, month: month)
    case .monthDay(let month, let day): CivilDay(year: year, month: month, day: day).map(CalendarPeriod.day)
    case .season(let season): .season(season, year: year)
    case .quarter(let number): .quarter(number, year: year)
    case .half(let number): .half(number, year: year)
    case .holiday(let holiday): holiday.period(in: year)
    case .weekdayDate(_, let month?, let day):
      CivilDay(year: year, month: month, day: day).map(CalendarPeriod.day)
    case .weekday, .dayOfMonth, .weekdayDate(_, nil, _): nil
    }
  }

  /// The occurrence of what recurs that is closest to the anchor on the side of `direction`.
  private func nearest(
    _ recurring: TimeExpression.Recurring, direction: Direction?, allowsCurrent: Bool, isBare: Bool = false
  ) -> CalendarPeriod? {
    guard let anchor else { return nil }
    if convention.leansAhead, isBare { return nearest(recurring, to: anchor, .future, allowsCurrent) }
    let direction =
      direction == .future ? forward(recurring, anchor) : direction ?? leaning(recurring, anchor)
    return nearest(recurring, to: anchor, direction, allowsCurrent)
  }

  private func nearest(
    _ recurring: TimeExpression.Recurring, to anchor: CivilDay, _ direction: Direction, _ allowsCurrent: Bool
  ) -> CalendarPeriod? {
    let candidates: [CalendarPeriod]
    switch recurring {
    case .weekday(let weekday):
      let monday = CalendarPeriod.monday(of: anchor)
      candidates = (-1...1).map { CalendarPeriod.day(monday.adding(days: 7 * $0 + weekday.rawValue - 1)) }
    case .weekdayDate(let weekday, let month, let day):
      let days = Self.days(month: month, day: day, around: anchor)
      let fitting = days.filter { $0.weekday == weekday }.map(CalendarPeriod.day)
      if let found = Self.nearest(fitting, to: anchor, direction, allowsCurrent),
        abs(found.bounds.earliest.ordinal - anchor.ordinal) < Self.farthestFit
      {
        return found
      }
      candidates = days.map(CalendarPeriod.day)
    case .dayOfMonth(let day):
      candidates = (-2...2).compactMap { step -> CalendarPeriod? in
        let month = anchor.adding(months: step)
        return CivilDay(year: month.year, month: month.month, day: day).map(CalendarPeriod.day)
      }
    default:
      let reach = Self.reach(recurring)
      candidates = (-reach...reach).compactMap { place(recurring, inYear: anchor.year + $0) }
    }
    return Self.nearest(candidates, to: anchor, direction, allowsCurrent)
  }

  /// How many years away the nearest may lie: two, since a winter goes on in the next year; eight for a 29 February.
  private static func reach(_ recurring: TimeExpression.Recurring) -> Int {
    if case .monthDay(2, 29) = recurring { 8 } else { 2 }
  }

  /// Beyond so many days a day whose weekday fits is less likely than a weekday that is wrong.
  private static let farthestFit = 740

  private static func nearest(
    _ candidates: [CalendarPeriod], to anchor: CivilDay, _ direction: Direction, _ allowsCurrent: Bool
  ) -> CalendarPeriod? {
    switch direction {
    case .past:
      candidates.last { $0.bounds.latest < anchor || allowsCurrent && $0.bounds.contains(anchor) }
    case .future:
      candidates.first { $0.bounds.earliest > anchor || allowsCurrent && $0.bounds.contains(anchor) }
    }
  }

  /// A calendar's "Tuesday" on a Tuesday is the next one.
  private func allowsToday(_ recurring: TimeExpression.Recurring) -> Bool {
    if case .weekday = recurring { !convention.leansAhead } else { true }
  }

  /// The days of that number, in that month or any, within some years of the anchor.
  private static func days(month: Int?, day: Int, around anchor: CivilDay) -> [CivilDay] {
    guard let month else {
      return (-24...24).compactMap { step in
        let first = anchor.adding(months: step)
        return CivilDay(year: first.year, month: first.month, day: day)
      }
    }
    return (-8...8).compactMap { CivilDay(year: anchor.year + $0, month: month, day: day) }
  }

  /// Where a name without a telling verb lies: what is near ahead and was long ago lies ahead.
  private func leaning(_ recurring: TimeExpression.Recurring, _ anchor: CivilDay) -> Direction {
    switch recurring {
    case .weekday, .quarter, .half, .dayOfMonth, .weekdayDate(_, nil, _): return .past
    case .month, .monthDay, .season, .holiday, .weekdayDate:
      guard let past = nearest(recurring, to: anchor, .past, true),
        let future = nearest(recurring, to: anchor, .future, true)
      else { return .past }
      let back = anchor.ordinal - past.bounds.latest.ordinal
      let ahead = future.bounds.earliest.ordinal - anchor.ordinal
      return ahead <= 120 && back > 200 ? .future : .past
    }
  }

  /// How many days ahead a day without a year may lie although the verb looks back.
  private static let nearAhead = 35

  /// Whether what recurs comes again within a few weeks.
  func isNearAhead(_ recurring: TimeExpression.Recurring) -> Bool {
    guard let anchor, let future = nearest(recurring, to: anchor, .future, true) else { return false }
    return future.bounds.earliest.ordinal - anchor.ordinal <= Self.nearAhead
  }

  /// A verb that looks ahead still speaks of what has just been rather than of what is almost a year away.
  private func forward(_ recurring: TimeExpression.Recurring, _ anchor: CivilDay) -> Direction {
    let limit: Int
    switch recurring {
    case .weekday, .dayOfMonth, .weekdayDate(_, nil, _): return .future
    case .quarter, .half: limit = 150
    case .month, .monthDay, .season, .holiday, .weekdayDate: limit = 15
    }
    guard let past = nearest(recurring, to: anchor, .past, true),
      let future = nearest(recurring, to: anchor, .future, true)
    else { return .future }
    let back = anchor.ordinal - past.bounds.latest.ordinal
    return back <= limit && future.bounds.earliest.ordinal - anchor.ordinal > 180 ? .past : .future
  }

  private func named(
    _ recurring: TimeExpression.Recurring, _ step: TimeExpression.Step, _ context: TimeContext
  ) -> CalendarPeriod? {
    guard let anchor else { return nil }
    let told = context.reference?.bounds
    switch step {
    case .last, .latest: return nearest(recurring, to: anchor, .past, false)
    case .previous: return nearest(recurring, to: told?.earliest ?? anchor, .past, false)
    case .following: return nearest(recurring, to: told?.latest ?? anchor, .future, false)
    case .next, .upcoming:
      if case .weekday(let weekday) = recurring {
        return .day(CalendarPeriod.monday(of: anchor).adding(days: 6 + weekday.rawValue))
      }
      return nearest(recurring, to: anchor, .future, false)
    case .this, .same, .the:
      if case .weekday(let weekday) = recurring {
        return .day(CalendarPeriod.monday(of: anchor).adding(days: weekday.rawValue - 1))
      }
      // A winter goes on in the next year.
      let year = step == .same ? (told?.earliest ?? anchor).year : anchor.year
      if case .season(.winter) = recurring, anchor.month < 3 { return place(recurring, inYear: year - 1) }
      return place(recurring, inYear: year)
    }
  }

  // MARK: Units

  /// How many days before publication the middle of the quarter lies that results are about.
  private static let reportingLag = 45

  private func unit(
    _ unit: TimeUnit, _ step: TimeExpression.Step, _ direction: Direction?, _ context: TimeContext
  ) -> CalendarPeriod? {
    guard let anchor else {
      guard step == .same || step == .previous || step == .following, let told = context.reference else {
        return nil
      }
      return CalendarPeriod(unit, containing: told.bounds.earliest)
        .moved(by: step == .previous ? -1 : step == .following ? 1 : 0)
    }
    let current = CalendarPeriod(unit, containing: anchor)
    let told = context.reference.map { CalendarPeriod(unit, containing: $0.bounds.earliest) }
    switch step {
    case .last:
      // On a Sunday "last weekend" is the one before; the weekend of this week has not come on a Thursday.
      return current.moved(by: -1)
    case .this: return current
    case .next, .upcoming: return current.moved(by: 1)
    case .previous: return (told ?? current).moved(by: -1)
    case .following: return (told ?? current).moved(by: 1)
    case .same: return told ?? current
    case .latest: return reported(unit, anchor, context)
    case .the:
      switch unit {
      case .quarter: return reported(unit, anchor, context)
      case .day: return told ?? current
      case .weekend:
        return direction == .future || convention.leansAhead || current.bounds.earliest <= anchor
          ? current : current.moved(by: -1)
      default: return current
      }
    }
  }

  /// The stretch that results are about: the one told, else the one before now.
  private func reported(_ unit: TimeUnit, _ anchor: CivilDay, _ context: TimeContext) -> CalendarPeriod {
    if let reporting = context.reporting, reporting.unit == unit { return reporting }
    if unit == .quarter { return CalendarPeriod(unit, containing: anchor.adding(days: -Self.reportingLag)) }
    return CalendarPeriod(unit, containing: anchor).moved(by: -1)
  }

  private func comparable(
    _ yearsBack: Int?, _ year: Int?, _ unit: TimeUnit?, _ context: TimeContext
  ) -> CalendarPeriod? {
    let base: CalendarPeriod
    if let reporting = context.reporting, unit != .quarter || reporting.unit != .year {
      base = reporting
    } else if let anchor {
      base =
        unit == .year
        ? .year(anchor.year) : CalendarPeriod(.quarter, containing: anchor.adding(days: -Self.reportingLag))
    } else {
      return year.map { .year($0) }
    }
    if let year {
      return base.unit == .year ? .year(year) : base.moved(byYears: year - base.bounds.earliest.year)
    }
    if unit == .year { return CalendarPeriod.year(base.bounds.latest.year).moved(by: -(yearsBack ?? 0)) }
    return base.moved(byYears: -(yearsBack ?? 0))
  }

  /// Where the last day of a stretch lies that a verb foretells: behind, while its results may still be to come.
  private func endDirection(
    _ date: TimeExpression.Content, _ direction: Direction?, _ context: TimeContext
  ) -> Direction {
    guard direction == .future, let anchor,
      let past = resolve(date, direction: .past, context: context)?.bounds
    else { return .past }
    return anchor.ordinal - past.latest.ordinal <= Self.resultsLag ? .past : .future
  }

  /// For how many days after its end the results of a stretch may be foretold.
  private static let resultsLag = 100

  private func ended(
    _ span: TimeSpan, _ date: TimeExpression.Content, _ direction: Direction?, _ context: TimeContext
  ) -> ResolvedPeriod? {
    guard
      let end = resolve(date, direction: endDirection(date, direction, context), context: context)?.period,
      let first = span.moved(end.bounds.latest.adding(days: 1), isAhead: false)
    else { return nil }
    let last = end.bounds.latest
    let unit = span.unit
    if case .month(let year, let month) = end, unit == .month || unit == .year {
      let months = (span.count ?? 1) * (unit == .year ? 12 : 1)
      let start = CivilDay(year: year, month: month, day: 1)?.adding(months: 1 - months)
      return start.map {
        months == 12 && month == 12
          ? ResolvedPeriod(.year(year))
          : ResolvedPeriod(from: .month(year: $0.year, month: $0.month), to: end)
      }
    }
    guard span.count == 1, let day = span.middle(before: last) else {
      return ResolvedPeriod(from: .day(first), to: .day(last))
    }
    let middle = CalendarPeriod(unit, containing: day)
    if middle.bounds == DayInterval(earliest: first, latest: last) { return ResolvedPeriod(middle) }
    return ResolvedPeriod(
      from: .day(first), to: .day(last),
      granularity: unit == .year ? .year : unit == .quarter ? .quarter : .interval)
  }
}
