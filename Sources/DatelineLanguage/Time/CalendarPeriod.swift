import DatelineModel

/// A stretch of the calendar that has a name: a day, a week, a month, a quarter, a year.
public enum CalendarPeriod: Hashable, Sendable {
  case day(CivilDay)
  /// A week, by its Monday.
  case week(CivilDay)
  /// A Saturday and the Sunday behind it, by the Saturday.
  case weekend(CivilDay)
  case month(year: Int, month: Int)
  case season(Season, year: Int)
  case quarter(Int, year: Int)
  case half(Int, year: Int)
  case year(Int)
  /// Ten years, by the first.
  case decade(Int)
  /// A hundred years, by the first two digits of all but the last: 19 for the twentieth century.
  case century(Int)
  /// Any run of days, both ends included.
  case days(CivilDay, CivilDay)

  /// The unit's stretch that holds `day`.
  init(_ unit: TimeUnit, containing day: CivilDay) {
    switch unit {
    case .second, .minute, .hour, .day: self = .day(day)
    case .week, .fortnight: self = .week(Self.monday(of: day))
    case .weekend: self = .weekend(Self.monday(of: day).adding(days: 5))
    case .month: self = .month(year: day.year, month: day.month)
    case .quarter: self = .quarter((day.month - 1) / 3 + 1, year: day.year)
    case .half: self = .half((day.month - 1) / 6 + 1, year: day.year)
    case .year: self = .year(day.year)
    case .decade: self = .decade(Self.floor(day.year, 10) * 10)
    case .century: self = .century(Self.floor(day.year, 100))
    }
  }

  /// The stretch that a resolved time names; nil for an open or vague one.
  public init?(_ time: TimeValue) {
    guard time.resolved, time.bounds.earliest.year > 1, time.bounds.latest.year < 9999 else { return nil }
    let day = time.earliest
    switch time.granularity {
    case .instant, .day: self = .day(day)
    case .month: self = .month(year: day.year, month: day.month)
    case .quarter: self = CalendarPeriod(.quarter, containing: day)
    case .year: self = .year(day.year)
    case .partOfMonth, .season, .interval: self = .days(time.earliest, time.latest)
    case .vague: return nil
    }
  }

  /// The unit that the stretch is one of; nil for seasons and runs of days.
  var unit: TimeUnit? {
    switch self {
    case .day: .day
    case .week: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    case .decade: .decade
    case .century: .century
    case .season, .days: nil
    }
  }

  /// The inclusive bounds.
  public var bounds: DayInterval {
    switch self {
    case .day(let day): DayInterval(day)
    case .week(let monday): DayInterval(earliest: monday, latest: monday.adding(days: 6))
    case .weekend(let saturday): DayInterval(earliest: saturday, latest: saturday.adding(days: 1))
    case .days(let first, let last): DayInterval(earliest: first, latest: last)
    case .decade(let year): Self.years(year, 10)
    case .century(let hundreds): Self.years(hundreds * 100, 100)
    case .year(let year): Self.years(year, 1)
    case .month(let year, let month): Self.month(year, month)
    default: edtf?.bounds ?? DayInterval(earliest: .openStart, latest: .openEnd)
    }
  }

  /// The same kind of stretch, `count` of them later.
  func moved(by count: Int) -> CalendarPeriod {
    guard abs(count) < 100_000 else { return self }
    switch self {
    case .day(let day): return .day(day.adding(days: count))
    case .week(let monday): return .week(monday.adding(days: 7 * count))
    case .weekend(let saturday): return .weekend(saturday.adding(days: 7 * count))
    case .season(let season, let year): return .season(season, year: year + count)
    case .year(let year): return .year(year + count)
    case .decade(let year): return .decade(year + 10 * count)
    case .century(let hundreds): return .century(hundreds + count)
    case .month, .quarter, .half:
      let months = (unit?.months ?? 1) * count
      return CalendarPeriod(unit ?? .month, containing: bounds.earliest.adding(months: months))
    case .days(let first, let last):
      let length = last.ordinal - first.ordinal + 1
      return .days(first.adding(days: length * count), last.adding(days: length * count))
    }
  }

  /// The same stretch, `count` years later.
  func moved(byYears count: Int) -> CalendarPeriod {
    guard abs(count) < 100_000 else { return self }
    switch self {
    case .month(let year, let month): return .month(year: year + count, month: month)
    case .quarter(let number, let year): return .quarter(number, year: year + count)
    case .half(let number, let year): return .half(number, year: year + count)
    case .season, .year: return moved(by: count)
    default: return CalendarPeriod(unit ?? .day, containing: bounds.earliest.adding(years: count))
    }
  }

  /// The `count`th such weekday within the stretch, from its end when negative; nil when there are fewer.
  func nth(_ count: Int, _ weekday: Weekday) -> CivilDay? {
    guard count != 0, abs(count) < 1_000 else { return nil }
    let bounds = bounds
    let day: CivilDay
    if count > 0 {
      let wait = (weekday.rawValue - bounds.earliest.weekday.rawValue + 7) % 7
      day = bounds.earliest.adding(days: wait + 7 * (count - 1))
    } else {
      let wait = (bounds.latest.weekday.rawValue - weekday.rawValue + 7) % 7
      day = bounds.latest.adding(days: 7 * (count + 1) - wait)
    }
    return bounds.contains(day) ? day : nil
  }

  static func monday(of day: CivilDay) -> CivilDay { day.adding(days: 1 - day.weekday.rawValue) }

  private static func month(_ year: Int, _ month: Int) -> DayInterval {
    guard let first = CivilDay(year: year, month: month, day: 1) else {
      return DayInterval(earliest: .openStart, latest: .openEnd)
    }
    return DayInterval(earliest: first, latest: first.adding(months: 1).adding(days: -1))
  }

  private static func years(_ first: Int, _ count: Int) -> DayInterval {
    let start = CivilDay(year: first, month: 1, day: 1) ?? .openStart
    return DayInterval(
      earliest: start, latest: CivilDay(year: first + count - 1, month: 12, day: 31) ?? .openEnd)
  }

  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
