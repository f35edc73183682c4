import Testing

@testable import DatelineModel

@Suite struct CivilDayTests {
  @Test(
    "refuses days that no calendar has",
    arguments: [
      (2025, 0, 1), (2025, 13, 1), (2025, 4, 31), (2025, 2, 29), (1900, 2, 29), (2025, 1, 0), (2025, 1, -1),
      (1_000_000_001, 1, 1), (-1_000_000_001, 1, 1), (.max, 1, 1), (.min, .min, .min), (2025, .max, .max),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    "prints and reads one form",
    arguments: [
      "2025-07-04", "0000-01-01", "0001-01-01", "-0001-12-31", "-0999-02-28", "9999-12-31", "12025-03-09",
      "-170000002-01-01", "1000000000-12-31", "-1000000000-01-01", "2000-02-29", "-0004-02-29",
    ])
  func text(_ text: String) {
    #expect(CivilDay(text)?.description == text)
  }

  @Test(
    "refuses other forms",
    arguments: [
      "", "-", "2025", "2025-07", "2025-7-4", "20250704", "2025-07-04Z", " 2025-07-04", "2025-07-04 ",
      "+2025-07-04",
      "025-07-04", "02025-07-04", "-0000-01-01", "2025/07/04", "2025-07-0X", "2025-02-30", "--2025-01-01",
      "1000000001-01-01", "99999999999999999999-01-01", "２０２５-07-04",
    ])
  func otherText(_ text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test("counts the days from the epoch")
  func ordinals() throws {
    #expect(try #require(CivilDay("1970-01-01")).ordinal == 0)
    #expect(try #require(CivilDay("1969-12-31")).ordinal == -1)
    #expect(try #require(CivilDay("2000-03-01")).ordinal == 11_017)
    #expect(try #require(CivilDay("0000-03-01")).ordinal == -719_468)
  }

  @Test("counts every day of 1899 to 2101 in order")
  func everyDay() throws {
    var ordinal = try #require(CivilDay("1899-01-01")).ordinal
    var weekday = 7
    for year in 1899...2101 {
      for month in 1...12 {
        for day in 1...CivilDay.daysInMonth(month, year: year) {
          guard let date = CivilDay(year: year, month: month, day: day), date.ordinal == ordinal,
            CivilDay(ordinal: ordinal) == date, date.weekday.rawValue == weekday,
            CivilDay(date.description) == date
          else {
            Issue.record("\(year)-\(month)-\(day) is not day \(ordinal) with weekday \(weekday)")
            return
          }
          ordinal += 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(
    "knows the weekday",
    arguments: [
      ("1970-01-01", Weekday.thursday), ("2000-01-01", .saturday), ("1969-07-20", .sunday),
      ("1989-11-09", .thursday), ("2024-02-29", .thursday), ("1582-10-15", .friday), ("1945-05-08", .tuesday),
      ("2026-01-05", .monday), ("-0001-01-01", .friday), ("2001-09-11", .tuesday), ("2020-01-01", .wednesday),
    ])
  func weekday(_ text: String, _ weekday: Weekday) {
    #expect(CivilDay(text)?.weekday == weekday)
  }

  @Test("keeps to the calendar when adding")
  func adding() throws {
    let end = try #require(CivilDay("2024-01-31"))
    #expect("\(end.adding(days: 1))" == "2024-02-01")
    #expect("\(end.adding(days: -31))" == "2023-12-31")
    #expect("\(end.adding(months: 1))" == "2024-02-29")
    #expect("\(end.adding(months: 13))" == "2025-02-28")
    #expect("\(end.adding(months: -2))" == "2023-11-30")
    #expect("\(end.adding(months: -13))" == "2022-12-31")
    #expect("\(end.adding(years: 4))" == "2028-01-31")
    #expect("\(try #require(CivilDay("2024-02-29")).adding(years: 1))" == "2025-02-28")
    #expect("\(try #require(CivilDay("0001-01-01")).adding(days: -1))" == "0000-12-31")
    #expect("\(try #require(CivilDay("0000-01-15")).adding(months: -1))" == "-0001-12-15")
  }

  @Test("stops at the first and the last supported day", arguments: [Int.max, 800_000_000_000, 1 << 62])
  func saturates(_ count: Int) {
    #expect(CivilDay(ordinal: count) == .last)
    #expect(CivilDay(ordinal: -count) == .first)
    for day in [CivilDay.first, .openStart, .openEnd, .last] {
      #expect(day.adding(days: count) == .last)
      #expect(day.adding(days: -count) == .first)
      #expect(day.adding(months: count) == .last)
      #expect(day.adding(months: -count) == .first)
      #expect(day.adding(years: count) == .last)
      #expect(day.adding(years: -count) == .first)
    }
    #expect(CivilDay.last.adding(months: .min) == .first)
    #expect(CivilDay.last.adding(years: .min) == .first)
    #expect(CivilDay.last.adding(days: .min) == .first)
  }

  @Test("knows the leap years and the months")
  func months() throws {
    for (year, leap) in [
      (2024, true), (2025, false), (1900, false), (2000, true), (0, true), (-4, true), (-100, false),
    ] {
      #expect(try #require(CivilDay(year: year, month: 1, day: 1)).isLeapYear == leap)
      #expect(CivilDay.daysInMonth(2, year: year) == (leap ? 29 : 28))
    }
    #expect((1...12).reduce(0) { $0 + CivilDay.daysInMonth($1, year: 2025) } == 365)
    #expect(CivilDay.daysInMonth(0, year: 2025) == 0)
    #expect(CivilDay.daysInMonth(13, year: 2025) == 0)
  }

  @Test("sorts by time")
  func order() {
    let texts = [
      "-0002-12-31", "-0001-01-01", "0000-06-01", "0999-12-31", "2025-01-31", "2025-02-01", "12025-01-01",
    ]
    #expect(texts.compactMap(CivilDay.init(_:)).sorted().map(\.description) == texts)
  }
}
