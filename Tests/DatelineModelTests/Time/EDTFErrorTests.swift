import Testing

@testable import DatelineModel

@Suite struct EDTFErrorTests {
  @Test(
    "refuses what is no EDTF, and says where",
    arguments: [
      ("", EDTFError.empty),
      ("today", .expected(.year, offset: 0)),
      ("199", .expected(.year, offset: 3)),
      ("199x", .expected(.year, offset: 3)),
      (" 2025", .expected(.year, offset: 0)),
      ("2025 ", .expected(.end, offset: 4)),
      ("20250704", .expected(.end, offset: 4)),
      ("-0000", .negativeZeroYear(offset: 0)),
      ("2025-", .expected(.month, offset: 5)),
      ("2025-7", .expected(.month, offset: 6)),
      ("2025-00", .monthOutOfRange(offset: 5)),
      ("2025-13", .monthOutOfRange(offset: 5)),
      ("2025-42", .monthOutOfRange(offset: 5)),
      ("2025-2X", .monthOutOfRange(offset: 5)),
      ("2025-02-29", .dayOutOfRange(offset: 8)),
      ("2025-04-31", .dayOutOfRange(offset: 8)),
      ("2025-02-3X", .dayOutOfRange(offset: 8)),
      ("XXX1-02-29", .dayOutOfRange(offset: 8)),
      ("2025-22-XX", .expected(.end, offset: 7)),
      ("2025?~", .expected(.end, offset: 5)),
      ("2025-(07)~", .expected(.month, offset: 5)),
      ("2025-07-04T10:00", .expected(.time, offset: 16)),
      ("2025-07-04T25:00:00", .timeOutOfRange(offset: 11)),
      ("2025-07-04T24:00:01", .timeOutOfRange(offset: 11)),
      ("2025-07-04T10:00:00.5", .expected(.zone, offset: 19)),
      ("2025-07-04T10:00:00ZZ", .expected(.end, offset: 20)),
      ("2025-07-04T10:00:00+14:30", .zoneOutOfRange(offset: 19)),
      ("2025-07-04T10:00:00-00:00", .zoneOutOfRange(offset: 19)),
      ("2025-07T10:00:00", .expected(.end, offset: 7)),
      ("2025-07-04~T10:00:00", .expected(.end, offset: 11)),
      ("Y2025", .expected(.letterYearDigits, offset: 1)),
      ("Y02025", .expected(.letterYear, offset: 1)),
      ("Y17E7-12", .expected(.end, offset: 5)),
      ("Y17E0", .expected(.exponent, offset: 4)),
      ("Y17E8", .yearOutOfRange(offset: 0)),
      ("Y1000000001", .yearOutOfRange(offset: 1)),
      ("Y99999999999999999999", .yearOutOfRange(offset: 1)),
      ("Y1E999999999", .yearOutOfRange(offset: 0)),
      ("1950S5", .significantDigitsOutOfRange(offset: 5)),
      ("1950S0", .expected(.significantDigits, offset: 5)),
      ("195XS2", .expected(.end, offset: 4)),
      ("/", .noEnds(offset: 0)),
      ("..", .expected(.year, offset: 0)),
      ("..2025", .expected(.year, offset: 0)),
      ("2025/2019", .endBeforeStart(offset: 5)),
      ("2019/2020/2021", .expected(.end, offset: 9)),
      ("2025-07-04T10:00:00/2026", .expected(.zone, offset: 19)),
      ("[]", .expected(.year, offset: 1)),
      ("[2025", .expected(.listEnd, offset: 5)),
      ("[2025}", .expected(.listEnd, offset: 5)),
      ("[2025],", .expected(.end, offset: 6)),
      ("[2025..2019]", .endBeforeStart(offset: 7)),
      ("[2019,..2025]", .misplacedOpenRange(offset: 6)),
      ("[2019..,2025]", .misplacedOpenRange(offset: 1)),
      ("[2019 ,2025]", .expected(.listEnd, offset: 5)),
      ("2025\u{301}", .expected(.end, offset: 4)),
    ])
  func refuses(_ text: String, _ error: EDTFError) {
    #expect(throws: error) { try EDTF(parsing: text) }
  }

  @Test(
    "words every fact",
    arguments: [
      (EDTFError.empty, "empty date"),
      (.expected(.month, offset: 5), "expected a month of two digits at byte 5"),
      (.negativeZeroYear(offset: 0), "year -0000 is written 0000 at byte 0"),
      (.yearOutOfRange(offset: 1), "year beyond 10^9 at byte 1"),
      (.monthOutOfRange(offset: 5), "no month or part of a year has this number at byte 5"),
      (.dayOutOfRange(offset: 8), "no such day in this month at byte 8"),
      (.timeOutOfRange(offset: 11), "no such time of day at byte 11"),
      (.zoneOutOfRange(offset: 19), "no such shift from UTC at byte 19"),
      (.significantDigitsOutOfRange(offset: 5), "more significant digits than digits at byte 5"),
      (.endBeforeStart(offset: 5), "end lies before the start at byte 5"),
      (.noEnds(offset: 0), "interval without a date at byte 0"),
      (.misplacedOpenRange(offset: 6), "open range inside the list at byte 6"),
    ])
  func wording(_ error: EDTFError, _ text: String) {
    #expect(error.description == text)
  }
}
