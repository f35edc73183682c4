/// A part of a year longer than a month, by its ISO 8601-2 number 21...41.
struct EDTFGrouping: Hashable, Sendable {
  /// 21...24 seasons, 25...28 northern and 29...32 southern seasons, 33...36 quarters,
  /// 37...39 quadrimesters, 40...41 semestrals.
  let number: Int

  /// Makes a grouping; nil when the number names none.
  init?(_ number: Int) {
    guard (21...41).contains(number) else { return nil }
    self.number = number
  }

  /// The days of the grouping in a year that both years around it are supported for.
  ///
  /// Seasons are whole months. Seasons without a hemisphere are northern. A winter in the north, or a summer
  /// in the south, begins on 1 December of the given year and ends with February of the next one.
  func bounds(in year: Int) -> DayInterval {
    let (firstMonth, length) = months
    let first = CivilDay(validYear: year, month: firstMonth, day: 1)
    return DayInterval(earliest: first, latest: first.adding(months: length).adding(days: -1))
  }

  /// What a time with this grouping is known to.
  var granularity: Granularity {
    switch number {
    case 21...32: .season
    case 33...36: .quarter
    default: .interval
    }
  }

  private var months: (first: Int, length: Int) {
    switch number {
    case 21...28: (3 + (number - 21) % 4 * 3, 3)
    case 29: (9, 3)
    case 30: (12, 3)
    case 31: (3, 3)
    case 32: (6, 3)
    case 33...36: (1 + (number - 33) * 3, 3)
    case 37...39: (1 + (number - 37) * 4, 4)
    default: (1 + (number - 40) * 6, 6)
    }
  }
}
