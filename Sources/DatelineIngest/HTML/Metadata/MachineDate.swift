import DatelineModel

/// Dates in attributes and JSON-LD: ISO 8601 in all its spellings, time stamps in seconds, and dates in words.
enum MachineDate {
  /// The date that `written` begins with or holds.
  ///
  /// The day is the one written, whatever its zone; ``PageDate/isUTC`` says when a zone of zero makes it doubtful.
  /// - Parameters:
  ///   - written: For example "2026-01-22T23:50:00-05:00", "20260122", "Thu, 22 Jan 2026 10:30 GMT", "1769081400".
  ///   - reading: How dates in words are read.
  /// - Returns: The date; nil when there is none.
  static func date(_ written: String, _ reading: DateReading) -> PageDate? {
    let words = written.trimmed
    let bytes = Array(words.utf8.prefix(80))
    guard bytes.count >= 6 else { return nil }
    let digits = bytes.prefix(while: \.isASCIIDigit).count
    if digits == bytes.count, digits == 10 || digits == 13 { return stamp(bytes, words) }
    if digits == 8 || digits == 14, bytes[0] == UInt8(ascii: "1") || bytes[0] == UInt8(ascii: "2") {
      let number = number(bytes[..<8])
      return PageDate(
        year: number / 10_000, month: number / 100 % 100, day: number % 100, written: words,
        isUTC: isUTC(bytes))
    }
    guard let date = reading.first(in: String(decoding: bytes, as: UTF8.self)) else { return nil }
    return PageDate(
      year: date.day.year, month: date.day.month, day: date.day.day, written: words, isUTC: isUTC(bytes))
  }

  /// A count of seconds or milliseconds since 1970.
  private static func stamp(_ bytes: [UInt8], _ words: String) -> PageDate? {
    let days = number(bytes[..<10]) / 86_400
    let day = CivilDay(ordinal: days)
    guard (1990...2100).contains(day.year) else { return nil }
    return PageDate(year: day.year, month: day.month, day: day.day, written: words, isUTC: true)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Whether a time of day other than midnight in a zone of zero is written: "…Z", "…+00:00", "… GMT".
  private static func isUTC(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon >= 2 else { return false }
    let clock = bytes[(colon - 2)...].prefix(5)
    if clock.elementsEqual("00:00".utf8) { return false }
    let endings = ["Z", "z", "+00:00", "+0000", "+00", "-00:00", "GMT", "UTC"]
    return endings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
