import DatelineModel

/// A day that a rule fixes in each year.
public enum Holiday: Sendable, Hashable {
  /// A day of a month.
  case fixed(month: Int, day: Int)
  /// The `count`th such weekday of a month, from its end when negative, and `days` later.
  case nth(month: Int, weekday: Weekday, count: Int, days: Int)
  /// So many days after Easter Sunday of the western churches.
  case easter(days: Int)

  /// Reads a rule as the grammar writes it: "fixed 12-25", "nth 11 4 4", "nth 11 4 4 1", "easter -2".
  public init?(_ rule: String) {
    let words = rule.split(separator: " ")
    guard let kind = words.first else { return nil }
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch kind {
    case "fixed":
      let parts = words.dropFirst().first?.split(separator: "-").compactMap { Int($0) } ?? []
      guard parts.count == 2 else { return nil }
      self = .fixed(month: parts[0], day: parts[1])
    case "nth":
      guard numbers.count >= 3, let weekday = Weekday(rawValue: numbers[1]) else { return nil }
      self = .nth(
        month: numbers[0], weekday: weekday, count: numbers[2], days: numbers.count > 3 ? numbers[3] : 0)
    case "easter":
      guard let days = numbers.first else { return nil }
      self = .easter(days: days)
    default: return nil
    }
  }

  /// The day in a year; nil when the rule names none.
  public func day(in year: Int) -> CivilDay? {
    switch self {
    case .fixed(let month, let day): CivilDay(year: year, month: month, day: day)
    case .nth(let month, let weekday, let count, let days):
      CalendarPeriod.month(year: year, month: month).nth(count, weekday)?.adding(days: days)
    case .easter(let days): Self.easter(in: year)?.adding(days: days)
    }
  }

  /// Easter Sunday, by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", 1991, chapter 8).
  private static func easter(in year: Int) -> CivilDay? {
    guard (1583...9999).contains(year) else { return nil }
    let golden = year % 19
    let (century, ofCentury) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekdayShift = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekdayShift) / 451
    let sum = epact + weekdayShift - 7 * late + 114
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
