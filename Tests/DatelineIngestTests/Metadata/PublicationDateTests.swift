import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct PublicationDateTests {
  @Test(
    "reads a day however it is written",
    arguments: [
      ("2026-01-22", "2026-01-22"), ("2026-01-22T23:50:00-05:00", "2026-01-22"),
      ("2026-01-22 10:30", "2026-01-22"),
      ("20260122", "2026-01-22"), ("Thu, 22 Jan 2026 10:30:00 GMT", "2026-01-22"),
      ("January 2nd, 2026", "2026-01-02"),
      ("Sept. 3, 2025", "2025-09-03"), ("2026-01", "2026-01"), (" 2026 ", "2026"), ("2026-1-22", nil),
      ("", nil),
      ("03/04/2026", nil), ("2026-02-30", nil), ("yesterday", nil), ("January 22", nil),
      ("31 April 2025", nil),
    ] as [(String, String?)])
  func publication(written: String, edtf: String?) {
    #expect(TimeValue(publication: written)?.edtf == edtf)
  }

  @Test("a day has day granularity")
  func granularity() {
    #expect(TimeValue(publication: "2026-01-22T10:30:00Z")?.granularity == .day)
  }
}
