import DatelineModel

/// Distances, stretches and parts.
extension TimeResolver {
  // MARK: Distances

  func offset(
    _ offset: TimeExpression.Offset, _ direction: Direction?, _ context: TimeContext
  ) -> ResolvedPeriod? {
    switch offset.anchor {
    case .publication:
      if !offset.isExact, !offset.isAhead, offset.distance == TimeSpan(count: 1, unit: .year),
        !convention.countsToTheDay,
        let reporting = context.reporting, reporting.unit == .quarter
      {
        // In a report of results "a year ago" is the same quarter of the year before.
        return ResolvedPeriod(reporting.moved(byYears: -1))
      }
      return distance(
        offset.distance, isAhead: offset.isAhead, isExact: offset.isExact || convention.countsToTheDay)
    case .reference:
      return fromReference(offset, context)
    case .time(let time):
      guard let start = resolve(time, direction: direction, context: context)?.period else { return nil }
      return moved(start, offset)
    case .event:
      return context.event.flatMap { moved($0, offset) }
    }
  }

  /// A distance from the day of publication, as fine as its unit; exact ones keep the anchor's finer precision.
  func distance(_ span: TimeSpan, isAhead: Bool, isExact: Bool) -> ResolvedPeriod? {
    guard let anchor else { return nil }
    if span.isCompound {
      guard let day = span.moved(anchor, isAhead: isAhead) else { return nil }
      return ResolvedPeriod(
        span.moreDays > 0 || convention.countsToTheDay ? .day(day) : .month(year: day.year, month: day.month))
    }
    guard let fourths = TimeSpan(count: counted(span.count), fourths: span.fourths, unit: span.unit).inFourths
    else {
      return isAhead
        ? ResolvedPeriod(from: .day(anchor), to: nil, granularity: .vague)
        : ResolvedPeriod(from: nil, to: .day(anchor), granularity: .vague)
    }
    let sign = isAhead ? 1 : -1
    if span.unit.isOfClock { return ResolvedPeriod(.day(anchor)) }
    if let days = span.unit.days {
      let day = anchor.adding(days: sign * days * fourths / 4)
      if isExact || days == 1 { return ResolvedPeriod(.day(day)) }
      return ResolvedPeriod(CalendarPeriod(.week, containing: day))
    }
    guard let months = span.unit.months else { return nil }
    let day = anchor.adding(months: sign * months * fourths / 4)
    if convention.countsToTheDay { return ResolvedPeriod(.day(day)) }
    let isYears = months >= 12 && span.fourths == 0
    if isYears, !isExact {
      if span.unit == .year || span.unit == .decade { return ResolvedPeriod(.year(day.year)) }
      return ResolvedPeriod(CalendarPeriod(span.unit, containing: day))
    }
    var found = ResolvedPeriod(.month(year: day.year, month: day.month))
    found.isApproximate = months > 3
    return found
  }

  private func fromReference(_ offset: TimeExpression.Offset, _ context: TimeContext) -> ResolvedPeriod? {
    let isYears = offset.distance.unit == .year && offset.distance.fourths == 0
    if isYears, let count = offset.distance.count, let reporting = context.reporting, count < 1_000 {
      return ResolvedPeriod(reporting.moved(byYears: offset.isAhead ? count : -count))
    }
    if let reference = context.reference { return moved(reference, offset) }
    return distance(offset.distance, isAhead: offset.isAhead, isExact: convention.countsToTheDay)
  }

  /// A stretch moved by a distance: to the day from a day, else as fine as the coarser of both.
  private func moved(_ start: CalendarPeriod, _ offset: TimeExpression.Offset) -> ResolvedPeriod? {
    let bounds = start.bounds
    let from = offset.isAhead ? bounds.latest : bounds.earliest
    guard let fourths = offset.distance.inFourths else {
      return offset.isAhead
        ? ResolvedPeriod(from: .day(from), to: nil, granularity: .vague)
        : ResolvedPeriod(from: nil, to: .day(from), granularity: .vague)
    }
    let sign = offset.isAhead ? 1 : -1
    if offset.distance.unit.isOfClock { return ResolvedPeriod(start) }
    if start.unit == offset.distance.unit, offset.distance.fourths == 0, let count = offset.distance.count {
      return ResolvedPeriod(start.moved(by: sign * count))
    }
    if let days = offset.distance.unit.days, !offset.distance.isCompound {
      return ResolvedPeriod(.day(from.adding(days: sign * days * fourths / 4)))
    }
    guard let months = offset.distance.unit.months else { return nil }
    let count = sign * months * fourths / 4
    if offset.distance.isCompound, case .day(let day) = start {
      return offset.distance.moved(day, isAhead: offset.isAhead).map { ResolvedPeriod(.day($0)) }
    }
    if case .day(let day) = start {
      let moved = day.adding(months: count)
      if case .reference = offset.anchor, !convention.countsToTheDay {
        return ResolvedPeriod(CalendarPeriod(months % 12 == 0 ? .year : .month, containing: moved))
      }
      return ResolvedPeriod(.day(moved))
    }
    if months % 12 == 0, offset.distance.fourths == 0 {
      return ResolvedPeriod(start.moved(byYears: count / 12))
    }
    return ResolvedPeriod(CalendarPeriod(.month, containing: bounds.earliest.adding(months: count)))
  }

  // MARK: Within

  func within(
    _ inner: TimeExpression.Content, _ outer: TimeExpression.Content, _ direction: Direction?,
    _ context: TimeContext
  ) -> CalendarPeriod? {
    guard case .recurring(let recurring) = inner,
      let found = resolve(outer, direction: direction, context: context), let period = found.period
    else { return nil }
    let bounds = period.bounds
    switch recurring {
    case .weekday(let weekday):
      // "Friday two weeks ago" is the Friday of that week.
      if case .day(let day) = period {
        return .day(CalendarPeriod.monday(of: day).adding(days: weekday.rawValue - 1))
      }
      return period.nth(1, weekday).map(CalendarPeriod.day)
    case .dayOfMonth(let day):
      return CivilDay(year: bounds.earliest.year, month: bounds.earliest.month, day: day).map(
        CalendarPeriod.day)
    default:
      return place(recurring, inYear: bounds.earliest.year)
    }
  }

  /// The `count`th part of a stretch, from its end when negative; 0 is the part that holds the stretch's first day.
  func nth(_ count: Int, _ member: TimeExpression.Member, _ outer: CalendarPeriod) -> CalendarPeriod? {
    guard abs(count) < 10_000 else { return nil }
    let bounds = outer.bounds
    let found: CalendarPeriod?
    switch member {
    case .weekday(let weekday): found = outer.nth(count, weekday).map(CalendarPeriod.day)
    case .unit(let unit):
      if count == 0 { return Self.holding(unit, outer) }
      switch unit {
      // A week belongs where its Thursday lies.
      case .week: found = outer.nth(count, .thursday).map { CalendarPeriod(.week, containing: $0) }
      case .weekend: found = outer.nth(count, .saturday).map { CalendarPeriod(.weekend, containing: $0) }
      default:
        let edge = CalendarPeriod(unit, containing: count > 0 ? bounds.earliest : bounds.latest)
        found = edge.moved(by: count > 0 ? count - 1 : count + 1)
      }
    }
    guard let found, found.bounds.overlaps(bounds) else { return nil }
    return found
  }

  /// The stretch of a unit that holds another's first day; a weekend reaches as far as the day beside it.
  private static func holding(_ unit: TimeUnit, _ inner: CalendarPeriod) -> CalendarPeriod {
    guard unit == .weekend, case .day(let day) = inner, day.weekday != .saturday, day.weekday != .sunday
    else {
      return CalendarPeriod(unit, containing: inner.bounds.earliest)
    }
    let monday = CalendarPeriod.monday(of: day)
    return day.weekday.rawValue <= Weekday.tuesday.rawValue
      ? .days(monday.adding(days: -2), day) : .days(day, monday.adding(days: 6))
  }

  func leading(
    _ count: Int, _ unit: TimeUnit, _ outer: TimeExpression.Content?, _ direction: Direction?,
    _ context: TimeContext
  ) -> ResolvedPeriod? {
    let period: CalendarPeriod
    if let outer {
      guard let found = resolve(outer, direction: direction, context: context)?.period else { return nil }
      period = found
    } else {
      guard let anchor, unit == .month || unit == .quarter || unit == .half else { return nil }
      period = .year(anchor.year)
    }
    guard let first = nth(count < 0 ? count : 1, .unit(unit), period),
      let last = nth(count < 0 ? -1 : count, .unit(unit), period)
    else { return nil }
    return ResolvedPeriod(from: first, to: last)
  }

  func range(
    _ from: TimeExpression.Content, _ to: TimeExpression.Content, _ direction: Direction?,
    _ context: TimeContext
  ) -> ResolvedPeriod? {
    guard let last = resolve(to, direction: direction, context: context)?.period,
      var first = resolve(from, direction: direction, context: context)?.period
    else { return nil }
    if let weekdays = weekdays(from, to, first, last, direction) { return weekdays }
    if case .recurring(.weekday(let end)) = to, case .named(.weekday, _) = from, case .day(let day) = first {
      // "from last Monday to Friday": the Friday behind that Monday.
      let wait = (end.rawValue - day.weekday.rawValue + 7) % 7
      return ResolvedPeriod(from: first, to: .day(day.adding(days: wait)))
    }
    // "from November to February": the start lies before the end, the end behind the start.
    if case .recurring(let recurring) = from {
      let day = last.bounds.earliest
      if let placed = [day.year, day.year - 1].lazy.compactMap({ place(recurring, inYear: $0) })
        .first(where: { $0.bounds.earliest <= day })
      {
        first = placed
      }
    }
    if first.bounds.earliest > last.bounds.latest {
      return nil
    }
    let end = convention.endsWhereLastBegins ? CalendarPeriod.day(last.bounds.earliest) : last
    return ResolvedPeriod(from: first, to: end)
  }

  /// "from Monday to Thursday": days of one run, which ends or begins where the verb looks.
  private func weekdays(
    _ from: TimeExpression.Content, _ to: TimeExpression.Content, _ first: CalendarPeriod,
    _ last: CalendarPeriod,
    _ direction: Direction?
  ) -> ResolvedPeriod? {
    guard case .recurring(.weekday(let start)) = from, case .recurring(.weekday(let end)) = to,
      case .day(let firstDay) = first, case .day(let lastDay) = last
    else { return nil }
    let length = (end.rawValue - start.rawValue + 7) % 7
    return direction == .future || convention.leansAhead
      ? ResolvedPeriod(from: first, to: .day(firstDay.adding(days: length)))
      : ResolvedPeriod(from: .day(lastDay.adding(days: -length)), to: last)
  }

  // MARK: Stretches

  /// The count, or what a calendar takes "a few" to be.
  private func counted(_ count: Int?) -> Int? { count ?? convention.severalCount }

  /// "the past five years" up to the anchor, "the next 18 months" from it on.
  func stretch(_ count: Int?, _ unit: TimeUnit, _ step: TimeExpression.Step) -> ResolvedPeriod? {
    guard let anchor else { return nil }
    let isAhead = step == .next || step == .upcoming || step == .following
    guard let count = counted(count), count < 100_000 else {
      return isAhead
        ? ResolvedPeriod(from: .day(anchor), to: nil, granularity: .vague)
        : ResolvedPeriod(from: nil, to: .day(anchor), granularity: .vague)
    }
    if unit.isOfClock { return ResolvedPeriod(.day(anchor)) }
    if unit == .quarter || unit == .half || convention.takesWholeStretches {
      let current = CalendarPeriod(unit, containing: anchor)
      if step == .upcoming, convention.takesLastUpcoming { return ResolvedPeriod(current.moved(by: count)) }
      return isAhead
        ? ResolvedPeriod(from: current.moved(by: 1), to: current.moved(by: count))
        : ResolvedPeriod(from: current.moved(by: -count), to: current.moved(by: -1))
    }
    let sign = isAhead ? 1 : -1
    let far =
      unit.days.map { anchor.adding(days: sign * count * $0) }
      ?? anchor.adding(months: sign * count * (unit.months ?? 0))
    var found =
      isAhead
      ? ResolvedPeriod(from: .day(anchor.adding(days: 1)), to: .day(far))
      : ResolvedPeriod(from: .day(far), to: .day(anchor))
    found.isApproximate = unit.months != nil
    return found
  }

  func moment(
    _ day: TimeExpression.Content?, _ clock: TimeExpression.Clock, _ direction: Direction?,
    _ context: TimeContext
  ) -> ResolvedPeriod? {
    var found: ResolvedPeriod
    if let day {
      guard let resolved = resolve(day, direction: direction, context: context) else { return nil }
      found = resolved
    } else if case .day(let told)? = context.reference, !clock.isUniversal || anchor == nil {
      found = ResolvedPeriod(.day(told))
    } else {
      guard let anchor else { return nil }
      found = ResolvedPeriod(.day(anchor))
    }
    found.clock = clock
    if convention.leansAhead, day == nil, case .time(24, _, _) = clock, case .day(let today)? = found.first {
      // A calendar's midnight begins the next day.
      return ResolvedPeriod(.day(today.adding(days: 1)))
    }
    return found
  }

  // MARK: Parts

  /// The first, middle or last third of a stretch, or what of it lies before or after the anchor.
  func part(_ part: TimeExpression.Part, of period: CalendarPeriod) -> ResolvedPeriod? {
    let bounds = period.bounds
    switch part {
    case .earlier, .later:
      guard let anchor, bounds.contains(anchor), period.unit != .day else { return nil }
      return part == .earlier
        ? ResolvedPeriod(from: .day(bounds.earliest), to: .day(anchor))
        : ResolvedPeriod(from: .day(anchor), to: .day(bounds.latest))
    case .early, .middle, .late, .end:
      return third(part, of: period)
    }
  }

  private func third(_ part: TimeExpression.Part, of period: CalendarPeriod) -> ResolvedPeriod? {
    let index = part == .early ? 0 : part == .middle ? 1 : 2
    let bounds = period.bounds
    switch period {
    case .year(let year):
      var found = ResolvedPeriod(
        from: .month(year: year, month: 4 * index + 1), to: .month(year: year, month: 4 * index + 4))
      found.approximateStart = true
      return found
    case .month:
      let first = bounds.earliest.adding(days: 10 * index)
      var found = ResolvedPeriod(
        from: .day(first), to: .day(index == 2 ? bounds.latest : first.adding(days: 9)),
        granularity: .partOfMonth)
      found.isApproximate = true
      return found
    case .decade(let year):
      let first = [0, 3, 7][index]
      var found = ResolvedPeriod(from: .year(year + first), to: .year(year + [2, 6, 9][index]))
      found.isApproximate = true
      return found
    case .quarter, .half, .season:
      let months = ((bounds.dayCount + 15) / 30) / 3
      let first = bounds.earliest.adding(months: months * index)
      let start = CalendarPeriod(.month, containing: first)
      let end = CalendarPeriod(.month, containing: first.adding(months: months - 1))
      var found = start == end ? ResolvedPeriod(start) : ResolvedPeriod(from: start, to: end)
      found.isApproximate = true
      return found
    case .week:
      let first = bounds.earliest.adding(days: [0, 2, 4][index])
      var found = ResolvedPeriod(from: .day(first), to: .day(first.adding(days: 2)))
      found.isApproximate = true
      return found
    case .day, .weekend, .century, .days:
      var found = ResolvedPeriod(period)
      found.isApproximate = period.unit != .day
      return found
    }
  }
}
