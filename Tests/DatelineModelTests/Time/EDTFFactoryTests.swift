import Testing

@testable import DatelineModel

@Suite struct EDTFFactoryTests {
  @Test("makes each kind of value")
  func kinds() throws {
    #expect("\(EDTF.day(try #require(CivilDay("2025-07-04"))))" == "2025-07-04")
    #expect("\(EDTF.day(try #require(CivilDay("-0044-03-15"))))" == "-0044-03-15")
    #expect("\(EDTF.day(try #require(CivilDay("12025-03-15"))))" == "Y12025")
    #expect(EDTF.month(year: 2025, month: 7)?.description == "2025-07")
    #expect(EDTF.year(2025)?.description == "2025")
    #expect(EDTF.year(-44)?.description == "-0044")
    #expect(EDTF.year(-10_000)?.description == "Y-10000")
    #expect(
      Season.allCases.map { EDTF.season($0, year: 2025)?.description } == [
        "2025-21", "2025-22", "2025-23", "2025-24",
      ])
    #expect(
      (1...4).map { EDTF.quarter($0, year: 2025)?.description } == [
        "2025-33", "2025-34", "2025-35", "2025-36",
      ])
    #expect((1...2).map { EDTF.half($0, year: 2025)?.description } == ["2025-40", "2025-41"])
    #expect(EDTF.decade(1994)?.description == "199X")
    #expect(EDTF.decade(-195)?.description == "-019X")
    #expect("\(EDTF.unresolved)" == "XXXX")
  }

  @Test("gives nil out of range", arguments: [Int.min, -1_000_000_001, 0, 1_000_000_001, Int.max])
  func range(_ number: Int) {
    #expect(EDTF.month(year: 2025, month: number) == nil)
    #expect(EDTF.quarter(number, year: 2025) == nil)
    #expect(EDTF.half(number, year: 2025) == nil)
    guard number != 0 else { return }
    #expect(EDTF.year(number) == nil)
    #expect(EDTF.month(year: number, month: 1) == nil)
    #expect(EDTF.season(.winter, year: number) == nil)
    #expect(EDTF.quarter(1, year: number) == nil)
    #expect(EDTF.half(1, year: number) == nil)
    #expect(EDTF.decade(number) == nil)
  }

  @Test(
    "joins two ends",
    arguments: [
      ("2019", "2025-07", "2019/2025-07"), (nil, "2025", "../2025"), ("2025", nil, "2025/.."),
      (nil, nil, "../.."),
      ("2019~", "2025", "2019~/2025"), ("2019/2020", "2024/2025", "2019/2025"), ("../2020", "2025/", "../"),
      ("2025-07-04T10:00:00Z", "2025-07-05T10:00:00Z", "2025-07-04/2025-07-05"),
      ("[2019,2020]", "{2024,2025-06}", "2019-01-01/2025-06-30"), ("2025", "2019", nil),
      ("2025", "2025", "2025/2025"),
    ] as [(String?, String?, String?)])
  func interval(from start: String?, to end: String?, text: String?) throws {
    let start = try start.map { try EDTF(parsing: $0) }
    let end = try end.map { try EDTF(parsing: $0) }
    let value = EDTF.interval(from: start, to: end)
    #expect(value?.description == text)
    if let value { #expect(try EDTF(parsing: value.description) == value) }
  }

  @Test(
    "marks as approximate and widens no bound",
    arguments: [
      ("2025", "2025~"), ("2025-07-04?", "2025-07-04%"), ("2025-?07", "2025~-%07"), ("199X", "199X~"),
      ("../2025", "../2025~"), ("2019/2025", "2019~/2025~"), ("2025/", "2025~/"), ("Y17E7", "Y17E7~"),
      ("[2019,2020..2021]", "[2019~,2020~..2021~]"), ("2025-07-04T10:00:00Z", "2025-07-04~"),
      ("2025~", "2025~"),
    ])
  func approximate(_ text: String, _ marked: String) throws {
    let value = try EDTF(parsing: text)
    #expect(value.approximate().description == marked)
    #expect(value.approximate().isApproximate)
    #expect(value.approximate().bounds == value.bounds)
  }
}
