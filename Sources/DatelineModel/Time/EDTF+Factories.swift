extension EDTF {
  /// The value that says nothing, `XXXX`.
  public static let unresolved = EDTF(
    .date(
      EDTFDate(
        year: EDTFYear(.digits(EDTFDigits(0, width: 4, unspecified: 0b1111), negative: false)),
        part: .wholeYear)))

  /// A day, `2025-07-04`; a day of a year beyond four digits becomes that year, as EDTF has no finer form.
  public static func day(_ day: CivilDay) -> EDTF {
    EDTF(.date(EDTFDate(day)))
  }

  /// A month, `2025-07`; nil unless the month is in 1...12 and the year in -9999...9999.
  public static func month(year: Int, month: Int) -> EDTF? {
    guard (1...12).contains(month) else { return nil }
    return part(.month(EDTFDigits(month, width: 2)), of: year)
  }

  /// A year, `2025`, `-0275` or `Y12025`; nil beyond 10^9 either way.
  public static func year(_ year: Int) -> EDTF? {
    EDTFYear(year).map { EDTF(.date(EDTFDate(year: $0, part: .wholeYear))) }
  }

  /// A season, `2025-22`; nil unless the year is in -9999...9999.
  ///
  /// A winter begins in December of the given year.
  public static func season(_ season: Season, year: Int) -> EDTF? {
    grouping(season.rawValue, of: year)
  }

  /// A quarter, `2025-33` for the first; nil unless the quarter is in 1...4 and the year in -9999...9999.
  public static func quarter(_ quarter: Int, year: Int) -> EDTF? {
    (1...4).contains(quarter) ? grouping(32 + quarter, of: year) : nil
  }

  /// A half of a year, `2025-40` for the first; nil unless the half is 1 or 2 and the year in -9999...9999.
  public static func half(_ half: Int, year: Int) -> EDTF? {
    (1...2).contains(half) ? grouping(39 + half, of: year) : nil
  }

  /// The ten years that share all but the last digit with a year, `199X`; nil unless the year is in
  /// -9999...9999.
  public static func decade(_ year: Int) -> EDTF? {
    guard (-9999...9999).contains(year) else { return nil }
    let digits = EDTFDigits(abs(year) / 10 * 10, width: 4, unspecified: 1)
    return EDTF(.date(EDTFDate(year: EDTFYear(.digits(digits, negative: year < 0)), part: .wholeYear)))
  }

  /// An interval, `2024-02/2025`.
  ///
  /// Of an end that is an interval itself, the outer end is taken; an instant counts as its day, a set as the
  /// first or the last day of its bounds.
  /// - Parameters:
  ///   - start: The start; nil for an open one, `..`.
  ///   - end: The end; nil for an open one, `..`.
  /// - Returns: The interval; nil when it would end before it starts.
  public static func interval(from start: EDTF?, to end: EDTF?) -> EDTF? {
    let start = start?.start ?? .open
    let end = end?.end ?? .open
    if let first = start.date, let last = end.date, last.bounds.latest < first.bounds.earliest { return nil }
    return EDTF(.interval(from: start, to: end))
  }

  /// The same value marked as approximate, `2025~`; `?` becomes `%`.
  ///
  /// The mark goes on both closed ends of an interval and on every member of a set. An instant becomes its
  /// day, as EDTF has no sign for an approximate time of day.
  public func approximate() -> EDTF {
    switch content {
    case .date(let date):
      EDTF(.date(date.qualified(.approximate)))
    case .instant(let instant):
      EDTF(.date(EDTFDate(instant.day).qualified(.approximate)))
    case .interval(let start, let end):
      EDTF(.interval(from: start.qualified(.approximate), to: end.qualified(.approximate)))
    case .set(let set):
      EDTF(.set(set.qualified(.approximate)))
    }
  }

  private var start: EDTFEndpoint {
    switch content {
    case .date(let date): .date(date)
    case .interval(let start, _): start
    case .instant, .set: .date(EDTFDate(bounds.earliest))
    }
  }

  private var end: EDTFEndpoint {
    switch content {
    case .date(let date): .date(date)
    case .interval(_, let end): end
    case .instant, .set: .date(EDTFDate(bounds.latest))
    }
  }

  private static func grouping(_ number: Int, of year: Int) -> EDTF? {
    EDTFGrouping(number).flatMap { part(.grouping($0), of: year) }
  }

  private static func part(_ part: EDTFDate.Part, of year: Int) -> EDTF? {
    guard (-9999...9999).contains(year), let year = EDTFYear(year) else { return nil }
    return EDTF(.date(EDTFDate(year: year, part: part)))
  }
}
