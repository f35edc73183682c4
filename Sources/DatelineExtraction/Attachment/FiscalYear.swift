import DatelineLanguage
import DatelineModel

/// A firm's year, by the month that ends it.
struct FiscalYear: Hashable {
  /// The month that ends it, 1…12.
  let lastMonth: Int
  /// By how many years it ends behind the year that it is called by; nil while nothing tells.
  let lag: Int?

  /// Whether it is the calendar's.
  var isOfCalendar: Bool { lastMonth == 12 }

  /// What words for a year or a part of one come to; nil where they name none of the firm's, or leave open which.
  ///
  /// - Parameters:
  ///   - content: what the words name.
  ///   - isNamed: whether they call it the firm's own ("fiscal 1986").
  ///   - looksAhead: whether what happens in it lies ahead.
  ///   - today: the day of publication.
  /// - Returns: the first and the last day.
  func days(
    of content: TimeExpression.Content, isNamed: Bool, looksAhead: Bool, today: CivilDay
  ) -> DayInterval? {
    let now = Months(of: today)
    let current = yearHolding(now)
    switch content {
    case .period(.year(let year)) where isNamed: return self.year(calledBy: year)?.days
    case .period(.quarter(let number, let year)) where isNamed:
      return self.year(calledBy: year)?.part(number, of: 4).days
    case .period(.half(let number, let year)) where isNamed:
      return self.year(calledBy: year)?.part(number, of: 2).days
    case .recurring(.quarter(let number)): return nearest(number, of: 4, now, looksAhead).days
    case .recurring(.half(let number)): return nearest(number, of: 2, now, looksAhead).days
    case .within(.recurring(.quarter(let number)), let outer):
      return year(outer, current, now)?.part(number, of: 4).days
    case .within(.recurring(.half(let number)), let outer):
      return year(outer, current, now)?.part(number, of: 2).days
    case .unit(.year, .the): return (looksAhead ? current : current.moved(byYears: -1)).days
    case .unit(.year, _): return year(content, current, now)?.days
    default: return nil
    }
  }

  /// For how many months after its end "last year" may be the year that is over as well as the one before it.
  private static let newsMonths = 3
  /// A verb that looks ahead still speaks of what ended so many months ago, where the next one is farther than half a year.
  private static let backlog = 5

  private func year(_ content: TimeExpression.Content, _ current: Months, _ now: Months) -> Months? {
    switch content {
    case .period(.year(let year)): return self.year(calledBy: year)
    case .range(_, .period(.year(let last))): return self.year(endingIn: last)
    case .unit(.year, .this): return current
    case .unit(.year, .next): return current.moved(byYears: 1)
    case .unit(.year, .last):
      let last = current.moved(byYears: -1)
      return now.first - last.last > Self.newsMonths ? last : nil
    default: return nil
    }
  }

  /// The days of the year that ends within a calendar year.
  func days(endingIn year: Int) -> DayInterval? { self.year(endingIn: year).days }

  private func year(endingIn year: Int) -> Months { Months(last: year * 12 + lastMonth - 1, count: 12) }

  private func year(calledBy year: Int) -> Months? {
    guard let lag = lag ?? (lastMonth > Self.latestAmbiguousMonth ? 0 : nil) else { return nil }
    return Months(last: (year + lag) * 12 + lastMonth - 1, count: 12)
  }

  /// Years that end up to this month are called by the year that they begin in as well as by the one they end in.
  static let latestAmbiguousMonth = 3

  private func yearHolding(_ now: Months) -> Months {
    Months(last: now.first + (lastMonth - 1 - now.first % 12 + 12) % 12, count: 12)
  }

  private func nearest(_ number: Int, of parts: Int, _ now: Months, _ looksAhead: Bool) -> Months {
    let current = yearHolding(now).part(number, of: parts)
    let past = current.last < now.first ? current : current.moved(byYears: -1)
    let future = past.moved(byYears: 1)
    let isLate = now.first - past.last <= Self.backlog && future.first - now.first > 6
    return looksAhead && !isLate ? future : past
  }
}

/// A run of whole months, counted from year 0.
private struct Months {
  let first: Int
  let last: Int

  init(last: Int, count: Int) {
    first = last - count + 1
    self.last = last
  }

  init(of day: CivilDay) { self.init(last: day.year * 12 + day.month - 1, count: 1) }

  func moved(byYears years: Int) -> Months { Months(last: last + 12 * years, count: last - first + 1) }

  /// A part of it, counted from 1.
  func part(_ number: Int, of parts: Int) -> Months {
    let count = (last - first + 1) / parts
    return Months(last: first + number * count - 1, count: count)
  }

  var days: DayInterval? {
    guard let start = CivilDay(year: first / 12, month: first % 12 + 1, day: 1),
      let end = CivilDay(year: (last + 1) / 12, month: (last + 1) % 12 + 1, day: 1)
    else { return nil }
    return DayInterval(earliest: start, latest: end.adding(days: -1))
  }
}
