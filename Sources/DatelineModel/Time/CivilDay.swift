/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Years are astronomical: year 0 comes before year 1, and 1 BC is year 0. Years lie in
/// -1,000,000,000...1,000,000,000; arithmetic that would leave that range stops at its first or last day.
public struct CivilDay: Hashable, Sendable {
  // Eight bytes in all: every claim and fact holds several days.
  private let shortYear: Int32
  private let shortMonth: Int8
  private let shortDay: Int8

  /// The astronomical year; zero and below lie before the common era.
  public var year: Int { Int(shortYear) }
  /// The month, 1...12.
  public var month: Int { Int(shortMonth) }
  /// The day of the month, 1...31.
  public var day: Int { Int(shortDay) }

  /// Makes a day; nil when the month has no such day or the year is beyond 10^9 either way.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.supportedYears.contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Makes a day from numbers that are known to name one.
  init(validYear year: Int, month: Int, day: Int) {
    shortYear = Int32(year)
    shortMonth = Int8(month)
    shortDay = Int8(day)
  }

  static let supportedYears = -1_000_000_000...1_000_000_000
  static let first = CivilDay(validYear: supportedYears.lowerBound, month: 1, day: 1)
  static let last = CivilDay(validYear: supportedYears.upperBound, month: 12, day: 31)

  /// The day that stands for an open or unknown start, 0001-01-01.
  public static let openStart = CivilDay(validYear: 1, month: 1, day: 1)
  /// The day that stands for an open or unknown end, 9999-12-31.
  public static let openEnd = CivilDay(validYear: 9999, month: 12, day: 31)

  /// Whether the year of this day has a 29 February.
  public var isLeapYear: Bool { Self.isLeap(year) }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month in a year; 0 when `month` is not in 1...12.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }
}

extension CivilDay: Comparable {
  /// Whether the first day lies before the second.
  public static func < (first: CivilDay, second: CivilDay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}
