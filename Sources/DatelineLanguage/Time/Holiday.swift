import DatelineModel

/// A day, or a run of days, that a rule fixes in each year.
public struct Holiday: Sendable, Hashable {
  /// What fixes its first day.
  public let rule: Rule
  /// How many days it lasts.
  public let length: Int

  /// What fixes the first day of a holiday.
  public enum Rule: Sendable, Hashable {
    /// A day of a month.
    case fixed(month: Int, day: Int)
    /// The `count`th such weekday of a month, from its end when negative, and `days` later.
    case nth(month: Int, weekday: Weekday, count: Int, days: Int)
    /// So many days after Easter Sunday of the western churches.
    case easter(days: Int)
    /// So many days after Easter Sunday of the eastern churches.
    case orthodoxEaster(days: Int)
    /// So many days after the evening on which the Jewish year begins.
    case jewishNewYear(days: Int)
    /// So many days after the first evening of Hanukkah.
    case hanukkah(days: Int)
    /// So many days after the first evening of Passover.
    case passover(days: Int)
    /// A day of a month of the tabular Islamic calendar.
    case islamic(month: Int, day: Int)
    /// So many days after the first new moon from a day of the year on, in a zone so many hours ahead of UTC.
    case newMoon(month: Int, day: Int, days: Int, zone: Int)
  }

  /// Reads a rule as the grammar writes it.
  ///
  /// "fixed 12-25", "nth 11 4 4" (the fourth Thursday of November), "nth 11 4 4 1" (the day after), "easter -2",
  /// "orthodox-easter 0", "jewish-new-year 9", "hanukkah 0", "passover 50", "islamic 10-1", "new-moon 1-21 0 8" (from 21 January on, no
  /// day later, at UTC+8). "for 30" behind it makes it last thirty days.
  public init?(_ text: String) {
    var words = text.split(separator: " ")
    if words.count > 2, words[words.count - 2] == "for" {
      guard let length = Int(words[words.count - 1]), (1...60).contains(length) else { return nil }
      self.length = length
      words.removeLast(2)
    } else {
      length = 1
    }
    guard let kind = words.first, let rule = Self.rule(kind, Array(words.dropFirst())) else { return nil }
    self.rule = rule
  }

  private static func rule(_ kind: Substring, _ words: [Substring]) -> Rule? {
    guard let first = words.first else { return nil }
    let numbers = words.compactMap { Int($0) }
    switch kind {
    case "fixed", "islamic":
      guard words.count == 1, let (month, day) = monthDay(first) else { return nil }
      return kind == "fixed" ? .fixed(month: month, day: day) : .islamic(month: month, day: day)
    case "nth":
      guard numbers.count == words.count, (3...4).contains(numbers.count), (1...12).contains(numbers[0]),
        let weekday = Weekday(rawValue: numbers[1])
      else { return nil }
      return .nth(
        month: numbers[0], weekday: weekday, count: numbers[2], days: numbers.count > 3 ? numbers[3] : 0)
    case "new-moon":
      guard words.count == 3, let (month, day) = monthDay(first), numbers.count == 2 else { return nil }
      return .newMoon(month: month, day: day, days: numbers[0], zone: numbers[1])
    default:
      guard words.count == 1, let days = Int(first), abs(days) < 400 else { return nil }
      switch kind {
      case "easter": return .easter(days: days)
      case "orthodox-easter": return .orthodoxEaster(days: days)
      case "jewish-new-year": return .jewishNewYear(days: days)
      case "hanukkah": return .hanukkah(days: days)
      case "passover": return .passover(days: days)
      default: return nil
      }
    }
  }

  private static func monthDay(_ text: Substring) -> (month: Int, day: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let month = parts[0], let day = parts[1], (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return (month, day)
  }

  /// The first day in a year; nil when the rule names none.
  public func day(in year: Int) -> CivilDay? {
    switch rule {
    case .fixed(let month, let day): CivilDay(year: year, month: month, day: day)
    case .nth(let month, let weekday, let count, let days):
      CalendarPeriod.month(year: year, month: month).nth(count, weekday)?.adding(days: days)
    case .easter(let days): FeastCalendar.easter(in: year)?.adding(days: days)
    case .orthodoxEaster(let days): FeastCalendar.orthodoxEaster(in: year)?.adding(days: days)
    case .jewishNewYear(let days): FeastCalendar.jewishNewYear(in: year)?.adding(days: days)
    case .hanukkah(let days): FeastCalendar.hanukkah(in: year)?.adding(days: days)
    case .passover(let days): FeastCalendar.passover(in: year)?.adding(days: days)
    case .islamic(let month, let day): FeastCalendar.islamic(month: month, day: day, in: year)
    case .newMoon(let month, let day, let days, let zone):
      FeastCalendar.newMoon(from: month, day, zone: zone, in: year)?.adding(days: days)
    }
  }

  /// The holiday in a year: a day, or the run of its days.
  func period(in year: Int) -> CalendarPeriod? {
    day(in: year).map { length == 1 ? .day($0) : .days($0, $0.adding(days: length - 1)) }
  }
}
