/// A day or a time of day on a day as a half-open interval of minutes.
struct StatedTime: Hashable, Sendable {
  /// The first minute, counted from the start of 1970 without a time zone.
  let start: Int
  /// The minute after the last one.
  let end: Int

  /// Whether it is a time of day rather than a day, month or year.
  var isInstant: Bool { end - start == 1 }

  /// Reads "2011", "2011-12", "2011-12-08", "2011-12-08T19:52" or the same with seconds or a "Z"; nil for all else.
  init?(_ text: String) {
    var text = text
    guard let interval = text.withUTF8({ Self.interval($0) }) else { return nil }
    (start, end) = interval
  }

  private static func interval(_ text: UnsafeBufferPointer<UInt8>) -> (Int, Int)? {
    func number(_ start: Int, _ length: Int) -> Int? {
      guard start + length <= text.count else { return nil }
      var value = 0
      for place in start..<start + length {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[place]) else { return nil }
        value = value * 10 + Int(text[place] - UInt8(ascii: "0"))
      }
      return value
    }
    func stands(_ mark: Character, at place: Int) -> Bool {
      place < text.count && text[place] == mark.asciiValue
    }
    // A year alone is a number rather than a time unless it could be one.
    guard let year = number(0, 4), (1000...2999).contains(year) else { return nil }
    if text.count == 4 { return (day(year, 1, 1) * 1440, day(year + 1, 1, 1) * 1440) }
    guard stands("-", at: 4), let month = number(5, 2), (1...12).contains(month) else { return nil }
    if text.count == 7 {
      let next = month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1)
      return (day(year, month, 1) * 1440, next * 1440)
    }
    guard stands("-", at: 7), let dayOfMonth = number(8, 2), (1...31).contains(dayOfMonth) else { return nil }
    let start = day(year, month, dayOfMonth) * 1440
    if text.count == 10 { return (start, start + 1440) }
    guard stands("T", at: 10) || stands(" ", at: 10), stands(":", at: 13), let hour = number(11, 2),
      hour < 25,
      let minute = number(14, 2), minute < 60
    else { return nil }
    var rest = 16
    if stands(":", at: 16) {
      guard number(17, 2) != nil else { return nil }
      rest = 19
    }
    if stands("Z", at: rest) { rest += 1 }
    guard rest == text.count else { return nil }
    return (start + hour * 60 + minute, start + hour * 60 + minute + 1)
  }

  /// The days from 1970-01-01 to a day of the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date
  /// algorithms", 2013).
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// How a stated time stands to one that may be true.
  ///
  /// - Parameters:
  ///   - truth: What may be true.
  ///   - tolerance: How many minutes two times of day may lie apart and still be near.
  /// - Returns: The relation; two that are the same count as near, since only equal texts are the same.
  func relation(to truth: StatedTime, tolerance: Int) -> ValueRelation {
    if self == truth { return .near }
    if isInstant, truth.isInstant { return abs(start - truth.start) <= tolerance ? .near : .unrelated }
    if start <= truth.start, truth.end <= end { return .coarser }
    if truth.start <= start, end <= truth.end { return .finer }
    return .unrelated
  }
}
