extension CivilDay {
  /// The number of days since 1970-01-01; negative before it.
  ///
  /// Uses `days_from_civil` from Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013),
  /// which counts in eras of 400 years that begin in March.
  public var ordinal: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = Self.floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra - Self.daysBeforeEpoch
  }

  /// Makes the day that lies `ordinal` days after 1970-01-01, or the nearest day with a supported year.
  ///
  /// Uses `civil_from_days` from the same paper as ``ordinal``.
  public init(ordinal: Int) {
    let bounded = min(max(ordinal, Self.first.ordinal), Self.last.ordinal)
    let shifted = bounded + Self.daysBeforeEpoch
    let era = Self.floorDivide(shifted, Self.daysPerEra)
    let dayOfEra = shifted - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      validYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day that many days later, or earlier when `count` is negative.
  public func adding(days count: Int) -> CivilDay {
    CivilDay(ordinal: Self.saturatingSum(ordinal, count))
  }

  /// The same day of the month that many months later, or the month's last day where it is shorter.
  public func adding(months count: Int) -> CivilDay {
    let months = Self.saturatingSum(year * 12 + month - 1, count)
    return clampingDay(year: Self.floorDivide(months, 12), month: (months % 12 + 12) % 12 + 1)
  }

  /// The same day of the year that many years later; 29 February becomes 28 February in a common year.
  public func adding(years count: Int) -> CivilDay {
    clampingDay(year: Self.saturatingSum(year, count), month: month)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    let fromMonday = ordinal + 3
    let number = fromMonday - Self.floorDivide(fromMonday, 7) * 7 + 1
    return Weekday(rawValue: number) ?? .monday
  }

  private static let daysPerEra = 146_097
  /// The days from 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468

  private func clampingDay(year: Int, month: Int) -> CivilDay {
    if year < Self.supportedYears.lowerBound { return Self.first }
    if year > Self.supportedYears.upperBound { return Self.last }
    return CivilDay(
      validYear: year, month: month, day: min(day, Self.daysInMonth(month, year: year)))
  }

  private static func saturatingSum(_ base: Int, _ count: Int) -> Int {
    let (sum, overflow) = base.addingReportingOverflow(count)
    guard overflow else { return sum }
    return count < 0 ? .min : .max
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
