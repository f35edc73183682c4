import Testing

@testable import Dateline

@Suite struct ShortDateTests {
  @Test(
    "prints the precision of the words and no more",
    arguments: [
      ("2023-11", "2023-11"), ("2026-07-01", "2026-07-01"), ("2025", "2025"), ("2025-22", "summer 2025"),
      ("2025-36", "Q4 2025"), ("2025-40", "H1 2025"), ("199X", "1990s"), ("2024-01~", "~2024-01"),
      ("../2025", "by 2025"),
      ("2030/..", "from 2030"), ("XXXX", "undated"), ("2025-XX", "2025"), ("2025-09~/2025-12", "~2025-09–12"),
      ("2025-09-01~/2025-09-10~", "~2025-09-01–10"), ("2025-10-14/2025-12-10", "2025-10–12"),
      ("2023-11/2026-01-22", "2023-11–2026-01"), ("2024-01-29T10:00:00Z", "2024-01-29"), ("-0275", "-0275"),
    ])
  func forms(edtf: String, words: String) throws {
    #expect(ShortDate(TimeValue(try EDTF(parsing: edtf))).description == words)
  }

  @Test("a deadline is told as one")
  func deadline() throws {
    #expect(ShortDate(TimeValue(try EDTF(parsing: "2025"), role: .deadline)).description == "by 2025")
    #expect(ShortDate(nil).description == "undated")
  }
}
