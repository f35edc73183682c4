extension CivilDay: LosslessStringConvertible {
  /// Reads `-?YYYY-MM-DD`, the one form that ``description`` prints; nil for anything else.
  ///
  /// A year has four digits, or more without a leading zero; `-0000` is refused.
  public init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    let negative = bytes.first == UInt8(ascii: "-")
    let yearStart = negative ? 1 : 0
    let yearEnd = bytes.count - 6
    let hyphen = UInt8(ascii: "-")
    guard yearEnd - yearStart >= 4, bytes[yearEnd] == hyphen, bytes[yearEnd + 3] == hyphen,
      yearEnd - yearStart == 4 || bytes[yearStart] != UInt8(ascii: "0"),
      let magnitude = Self.number(bytes[yearStart..<yearEnd]), !(negative && magnitude == 0),
      let month = Self.number(bytes[(yearEnd + 1)..<(yearEnd + 3)]),
      let day = Self.number(bytes[(yearEnd + 4)...])
    else { return nil }
    self.init(year: negative ? -magnitude : magnitude, month: month, day: day)
  }

  /// The day as `-?YYYY-MM-DD`, with more year digits where four do not hold it.
  public var description: String {
    let sign = year < 0 ? "-" : ""
    return sign + Self.padded(abs(year), to: 4) + "-" + Self.padded(month, to: 2) + "-"
      + Self.padded(day, to: 2)
  }

  /// The decimal digits of a number that is not negative, with zeros in front up to a width.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The number that ASCII digits spell; nil where a byte is no digit or the number passes 10^9.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      guard value <= supportedYears.upperBound else { return nil }
    }
    return value
  }
}

extension CivilDay: Codable {
  /// Reads the day from a single string.
  /// - Throws: `DecodingError.dataCorrupted` when the string is no day in the form of ``description``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = CivilDay(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a day as YYYY-MM-DD")
    }
    self = day
  }

  /// Writes the day as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
