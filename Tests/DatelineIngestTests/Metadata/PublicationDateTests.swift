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
      ("20130515T120000Z", "2013-05-15"), ("20130515T233000+0200", "2013-05-15"), ("20131315T120000Z", nil),
      ("Wed, 02 Oct 02 08:00 EST", "2002-10-02"), ("2 Oct 99 08:00:00 GMT", "1999-10-02"),
      ("Wed Oct 2 08:00:00 CET 2002", "2002-10-02"), ("Wed, 2 Oct 2002", "2002-10-02"), ("2 Oct 02", nil),
      ("2013-05-15t23:30:00z", "2013-05-15"), ("Thursday, 22-Jan-26 10:30:00 UTC", "2026-01-22"),
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
