/// Why a string is no EDTF value, and at which byte.
///
/// Offsets count UTF-8 bytes from 0; at the end of the string they equal its length.
public enum EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What would have been accepted.
  public enum Expectation: String, Sendable, CaseIterable {
    case year = "a year of four digits"
    case letterYear = "a year without leading zeros"
    case letterYearDigits = "at least five digits, or fewer with an exponent"
    case month = "a month of two digits"
    case day = "a day of two digits"
    case time = "a time as hh:mm:ss"
    case zone = "Z, a shift as +hh:mm, or the end"
    case exponent = "a positive exponent"
    case significantDigits = "a positive number of significant digits"
    case listEnd = "a comma or the closing bracket"
    case end = "the end"
  }

  /// The string has no bytes.
  case empty
  /// The bytes from the offset on are not what the grammar has there.
  case expected(Expectation, offset: Int)
  /// The year is `-0000`, which is written `0000`.
  case negativeZeroYear(offset: Int)
  /// The year lies beyond 10^9 before or after year 0.
  case yearOutOfRange(offset: Int)
  /// The number names no month (01...12), season or other part of a year (21...41).
  case monthOutOfRange(offset: Int)
  /// The month has no such day.
  case dayOutOfRange(offset: Int)
  /// There is no such time of day.
  case timeOutOfRange(offset: Int)
  /// The shift from UTC passes 14 hours, or is negative zero.
  case zoneOutOfRange(offset: Int)
  /// There are more significant digits than digits.
  case significantDigitsOutOfRange(offset: Int)
  /// The interval or range ends before it starts; the offset is that of its end.
  case endBeforeStart(offset: Int)
  /// The interval has neither a date nor `..`.
  case noEnds(offset: Int)
  /// `..` before a date stands on a later member of a set, or `..` after one on an earlier member.
  case misplacedOpenRange(offset: Int)

  /// The offset of the offending byte.
  public var offset: Int {
    switch self {
    case .empty: 0
    case .expected(_, let offset), .negativeZeroYear(let offset), .yearOutOfRange(let offset),
      .monthOutOfRange(let offset), .dayOutOfRange(let offset), .timeOutOfRange(let offset),
      .zoneOutOfRange(let offset), .significantDigitsOutOfRange(let offset), .endBeforeStart(let offset),
      .noEnds(let offset), .misplacedOpenRange(let offset):
      offset
    }
  }

  /// The fact and its byte, "expected a month of two digits at byte 5".
  public var description: String {
    self == .empty ? fact : "\(fact) at byte \(offset)"
  }

  private var fact: String {
    switch self {
    case .empty: "empty date"
    case .expected(let expectation, _): "expected \(expectation.rawValue)"
    case .negativeZeroYear: "year -0000 is written 0000"
    case .yearOutOfRange: "year beyond 10^9"
    case .monthOutOfRange: "no month or part of a year has this number"
    case .dayOutOfRange: "no such day in this month"
    case .timeOutOfRange: "no such time of day"
    case .zoneOutOfRange: "no such shift from UTC"
    case .significantDigitsOutOfRange: "more significant digits than digits"
    case .endBeforeStart: "end lies before the start"
    case .noEnds: "interval without a date"
    case .misplacedOpenRange: "open range inside the list"
    }
  }
}
