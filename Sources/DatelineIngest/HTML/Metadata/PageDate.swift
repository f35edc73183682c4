import DatelineModel

/// A day as a page writes it.
struct PageDate: Hashable {
  /// The day as written, in whatever zone the words are.
  let day: CivilDay
  /// The words, verbatim.
  let written: String
  /// Whether the words give a time of day in UTC, so that the day at the newsroom may be the next or the one before.
  let isUTC: Bool

  /// The years that a page's date may lie in; others are misread numbers.
  static let years = 1700...2199

  /// Makes a date; nil when there is no such day or its year is out of bounds.
  init?(year: Int, month: Int, day: Int, written: String, isUTC: Bool = false) {
    guard Self.years.contains(year), let civil = CivilDay(year: year, month: month, day: day) else {
      return nil
    }
    self.day = civil
    self.written = written
    self.isUTC = isUTC
  }

  /// The date as a document's time.
  var time: TimeValue { TimeValue(.day(day), asWritten: written) }
}
