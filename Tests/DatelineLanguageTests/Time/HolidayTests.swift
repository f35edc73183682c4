import Dateline
import Testing

@Suite struct HolidayTests {
  /// Days as almanacs print them; Jewish holidays by their first evening.
  @Test(
    "falls on the day that its rule says",
    arguments: [
      ("fixed 12-25", 2025, "2025-12-25"), ("nth 11 4 4", 2024, "2024-11-28"),
      ("nth 11 4 4 1", 2024, "2024-11-29"),
      ("nth 5 1 -1", 2025, "2025-05-26"), ("easter 0", 2024, "2024-03-31"), ("easter -2", 2026, "2026-04-03"),
      ("orthodox-easter 0", 2024, "2024-05-05"), ("orthodox-easter 0", 2025, "2025-04-20"),
      ("jewish-new-year 0", 2023, "2023-09-15"), ("jewish-new-year 9", 2024, "2024-10-11"),
      ("hanukkah 0", 2018, "2018-12-02"), ("hanukkah 0", 2024, "2024-12-25"),
      ("hanukkah 0", 2025, "2025-12-14"),
      ("passover 0", 2025, "2025-04-12"), ("passover 50", 2026, "2026-05-21"),
      ("islamic 9-1", 2026, "2026-02-18"), ("islamic 10-1", 2018, "2018-06-15"),
      ("new-moon 1-21 0 8", 2023, "2023-01-22"), ("new-moon 1-21 0 8", 2025, "2025-01-29"),
      ("new-moon 10-17 0 -13", 2023, "2023-11-12"), ("new-moon 10-17 0 -13", 2020, "2020-11-14"),
    ])
  func day(rule: String, year: Int, expected: String) throws {
    let holiday = try #require(Holiday(rule))
    #expect(holiday.day(in: year)?.description == expected)
  }

  @Test(
    "a rule that says nothing is none",
    arguments: [
      "", "fixed", "fixed 13-1", "fixed 2-31-1", "nth 11 4", "nth 11 9 4", "easter", "easter x", "feast 3",
      "islamic 9", "new-moon 1-21 0", "fixed 1-1 for 0", "easter 99999999999999999999",
    ])
  func wrong(rule: String) { #expect(Holiday(rule) == nil) }

  @Test("a year far away has no movable feast and traps nothing", arguments: [-5, 0, 99_999, Int.max / 64])
  func far(year: Int) throws {
    for rule in [
      "easter 0", "orthodox-easter 0", "jewish-new-year 0", "passover 0", "islamic 9-1", "new-moon 1-21 0 8",
    ] {
      #expect(try #require(Holiday(rule)).day(in: year) == nil)
    }
  }
}
