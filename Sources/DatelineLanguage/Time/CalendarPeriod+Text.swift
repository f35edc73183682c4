import DatelineModel

extension CalendarPeriod {
  /// The value in EDTF; nil when EDTF cannot write its year.
  public var edtf: EDTF? {
    switch self {
    case .day(let day): .day(day)
    case .month(let year, let month): .month(year: year, month: month)
    case .season(let season, let year): .season(season, year: year)
    case .quarter(let number, let year): .quarter(number, year: year)
    case .half(let number, let year): .half(number, year: year)
    case .year(let year): .year(year)
    case .decade(let year): .decade(year)
    case .week, .weekend, .days: .interval(from: .day(bounds.earliest), to: .day(bounds.latest))
    case .century:
      if let first = EDTF.year(bounds.earliest.year), let last = EDTF.year(bounds.latest.year) {
        .interval(from: first, to: last)
      } else {
        nil
      }
    }
  }

  /// The value as TIMEX3 writes it: "1998-08-07", "1998-W32", "1998-SU", "1998-Q3", "199".
  public var timexValue: String {
    switch self {
    case .day(let day): return day.description
    case .week(let monday): return Self.weekValue(monday)
    case .weekend(let saturday): return Self.weekValue(Self.monday(of: saturday)) + "-WE"
    case .month(let year, let month): return Self.padded(year, 4) + "-" + Self.padded(month, 2)
    case .season(let season, let year): return Self.padded(year, 4) + "-" + Self.letters(season)
    case .quarter(let number, let year): return Self.padded(year, 4) + "-Q\(number)"
    case .half(let number, let year): return Self.padded(year, 4) + "-H\(number)"
    case .year(let year): return Self.padded(year, 4)
    case .decade(let year): return Self.padded(year / 10, 3)
    case .century(let hundreds): return Self.padded(hundreds, 2)
    case .days(let first, _): return first.description
    }
  }

  /// The ISO 8601 week of a Monday: the year is that of its Thursday.
  private static func weekValue(_ monday: CivilDay) -> String {
    let thursday = monday.adding(days: 3)
    let first = CivilDay(year: thursday.year, month: 1, day: 1) ?? thursday
    return padded(thursday.year, 4) + "-W" + padded((thursday.ordinal - first.ordinal) / 7 + 1, 2)
  }

  private static func letters(_ season: Season) -> String {
    switch season {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
