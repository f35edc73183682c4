import Testing

@testable import DatelineModel

@Suite struct GranularityTests {
  @Test("ranks from the instant down to the vague")
  func fineness() {
    #expect(Granularity.allCases.map(\.fineness) == Array((0...8).reversed()))
  }

  @Test("spells part of a month with underscores")
  func rawValues() {
    #expect(Granularity(rawValue: "part_of_month") == .partOfMonth)
  }

  @Test(
    "names what EDTF can tell apart",
    arguments: [
      ("2025-07-04T10:00:00Z", Granularity.instant), ("2025-07-04", .day), ("2025-07-04~", .day),
      ("2025-07-1X", .partOfMonth), ("2025-07", .month), ("2025-07-XX", .month), ("2025-22", .season),
      ("2025-30", .season), ("2025-34", .quarter), ("2025", .year), ("2025-XX", .year), ("2025-XX-XX", .year),
      ("Y12025", .year), ("1950S2", .year), ("2025-37", .interval), ("2025-40", .interval),
      ("199X", .interval),
      ("19XX", .interval), ("1XXX", .interval), ("2025-1X", .interval), ("2025-0X-XX", .interval),
      ("2024/2025", .interval), ("../2025", .interval), ("2025/", .interval), ("[2024,2025]", .interval),
      ("{2024}", .year), ("[2024-07]", .month), ("[..2024]", .interval), ("XXXX", .vague),
      ("XXXX-07-04", .vague),
      ("199X-22", .vague), ("1X99", .vague), ("2025-XX-04", .vague), ("2025-X1", .vague),
      ("2025-07-X4", .vague),
      ("../..", .vague), ("/..", .vague),
    ])
  func edtf(_ text: String, _ granularity: Granularity) throws {
    #expect(try EDTF(parsing: text).granularity == granularity)
  }
}
