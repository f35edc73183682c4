import DatelineModel

extension TimeValue {
  /// Reads a publication date: an EDTF value, a date and time of ISO 8601 or mail, or a date in English words.
  ///
  /// Of a date and time the local date counts as it is written, whatever its time zone: "2026-01-22T23:50:00-05:00"
  /// is 22 January. Numeric dates whose order of day and month is open ("03/04/2026") are none.
  /// - Parameter written: For example "2026-01-22", "2026-01", "2026-01-22 10:30", "Thu, 22 Jan 2026 10:30 GMT".
  public init?(publication written: String) {
    let words = written.trimmed
    let bytes = Array(words.utf8)
    if bytes.count > 10, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      bytes.count > 11, bytes[11].isASCIIDigit,
      let day = CivilDay(String(decoding: bytes[..<10], as: UTF8.self))
    {
      self.init(.day(day))
    } else if let day = Self.compactDay(bytes) {
      self.init(.day(day))
    } else if let value = try? EDTF(parsing: words), !words.isEmpty, value != .unresolved {
      self.init(value)
    } else if let day = WrittenDate.day(in: words) ?? WrittenDate.mailDay(in: words) {
      self.init(.day(day))
    } else {
      return nil
    }
  }

  /// The day of a basic ISO 8601 form: "20130515", "20130515T120000Z", "20130515T120000+0200".
  private static func compactDay(_ bytes: [UInt8]) -> CivilDay? {
    guard bytes.count == 8 || (bytes.count > 10 && (bytes[8] == 0x54 || bytes[8] == 0x74)),
      bytes.prefix(8).allSatisfy(\.isASCIIDigit), bytes.count == 8 || bytes[9].isASCIIDigit,
      let number = Int(String(decoding: bytes.prefix(8), as: UTF8.self)),
      (1700...2299).contains(number / 10_000)
    else { return nil }
    return CivilDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
