import Dateline
import Testing

@Suite struct TimeResolverTests {
  /// Every phrase as read on Thursday, 22 January 2026, with the verb looking back.
  @Test(
    "reads what the words say, no more precisely",
    arguments: [
      ("in 2023", "2023"), ("in November 2023", "2023-11"), ("on 14 March 2024", "2024-03-14"),
      ("on March 14, 2024", "2024-03-14"), ("on 2024-03-14", "2024-03-14"),
      ("in the summer of 2025", "2025-22"),
      ("in Q3 2024", "2024-35"), ("in the first quarter of 2024", "2024-33"), ("last July", "2025-07"),
      ("in December", "2025-12"), ("on Wednesday", "2026-01-21"), ("last year", "2025"),
      ("next month", "2026-02"),
      ("two years ago", "2024"), ("exactly two years ago", "2024-01~"), ("three months ago", "2025-10"),
      ("yesterday", "2026-01-21"), ("late last year", "2025-09~/2025-12"),
      ("in early September", "2025-09-01~/2025-09-10~"), ("by 2025", "../2025"),
      ("from 2030 onward", "2030/.."),
      ("since last July", "2025-07"), ("in the 1990s", "199X"), ("in mid-2024", "2024-05~/2024-08"),
      ("between 2021 and 2023", "2021/2023"), ("from March to May 2024", "2024-03/2024-05"),
      ("in July last year", "2025-07"), ("some time ago", "../2026-01-22"),
    ])
  func past(phrase: String, edtf: String) throws {
    #expect(try value(phrase, .past)?.edtf == edtf)
  }

  @Test(
    "looks ahead where the verb does",
    arguments: [
      ("on the first day of July", "2026-07-01"), ("in December", "2026-12"), ("on Friday", "2026-01-23"),
      ("in the spring", "2026-21"), ("on 3 March", "2026-03-03"),
    ])
  func future(phrase: String, edtf: String) throws {
    #expect(try value(phrase, .future)?.edtf == edtf)
  }

  @Test(
    "without a publication day a relative time stays open",
    arguments: ["last July", "on Wednesday", "two years ago"])
  func unresolved(phrase: String) throws {
    let value = try #require(try value(phrase, .past, anchor: nil))
    #expect(!value.resolved)
    #expect(value.edtf == "XXXX")
  }

  @Test(
    "sees no time where there is none",
    arguments: [
      "2,000 employees", "a 45-year-old", "May I go", "fall of the price", "31 February 2024",
      "Route 1990 km",
    ])
  func nothing(phrase: String) throws {
    let document = try Resources.analyse("They saw \(phrase).")
    #expect(document.sentences.flatMap(\.times).isEmpty)
  }

  @Test("an impossible date is no date and traps nothing")
  func impossible() throws {
    _ = try Resources.analyse(
      "on 99 March 2024, in year 99999, on February 30, 2025 and \(String(repeating: "9", count: 5_000))")
  }

  private func value(
    _ phrase: String, _ direction: TimeResolver.Direction, anchor: String? = "2026-01-22"
  ) throws -> TimeValue? {
    let document = try Resources.analyse("It happened \(phrase).", published: anchor)
    guard let time = document.sentences.first?.times.first else { return nil }
    let resolver = TimeResolver(anchor: anchor.flatMap { CivilDay($0) })
    return resolver.value(of: time, words: phrase, direction: direction)
  }
}
