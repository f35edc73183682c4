extension EDTFDate {
  /// The first and the last day that the date can mean; nil when it can mean none, as `2004-02-3X`.
  ///
  /// Qualifiers widen nothing, and neither do significant digits: `1950S2` is the year 1950.
  /// - Complexity: O(*n*) in the years of ``EDTFYear/range``, at most 10^4, when the day is a 29 February of
  ///   unspecified years; else O(1).
  var possibleBounds: DayInterval? {
    let years = year.range
    guard let first = years.lazy.compactMap({ bounds(in: $0) }).first,
      let last = years.reversed().lazy.compactMap({ bounds(in: $0) }).first
    else { return nil }
    return DayInterval(earliest: first.earliest, latest: last.latest)
  }

  /// The inclusive bounds of a date that the parser let through.
  var bounds: DayInterval {
    possibleBounds ?? DayInterval(earliest: .openStart, latest: .openEnd)
  }

  /// What the date is known to, by the digits that are given.
  var granularity: Granularity {
    guard year.digits?.isSpecified ?? true else {
      // A decade, century or millennium is a run of years; 1X84 or XXXX-12-25 is no stretch of time.
      let isStretch = part == .wholeYear && year.digits.map { $0.isRun && !$0.isFullyUnspecified } == true
      return isStretch ? .interval : .vague
    }
    switch part {
    case .wholeYear:
      return .year
    case .month(let month):
      return granularity(month: month)
    case .grouping(let grouping):
      return grouping.granularity
    case .day(let month, let day) where day.isFullyUnspecified:
      return granularity(month: month)
    case .day(let month, let day):
      guard month.isSpecified else { return .vague }
      if day.isSpecified { return .day }
      return day.isRun ? .partOfMonth : .vague
    }
  }

  private func granularity(month: EDTFDigits) -> Granularity {
    if month.isSpecified { return .month }
    if month.isFullyUnspecified { return .year }
    return month.isRun ? .interval : .vague
  }

  /// The bounds within one year; nil when the year is not meant or has no such day.
  private func bounds(in year: Int) -> DayInterval? {
    guard self.year.matches(year) else { return nil }
    switch part {
    case .wholeYear:
      return DayInterval(
        earliest: CivilDay(validYear: year, month: 1, day: 1),
        latest: CivilDay(validYear: year, month: 12, day: 31))
    case .month(let month):
      return bounds(in: year, month: month, day: EDTFDigits(0, width: 2, unspecified: 0b11))
    case .day(let month, let day):
      return bounds(in: year, month: month, day: day)
    case .grouping(let grouping):
      return grouping.bounds(in: year)
    }
  }

  private func bounds(in year: Int, month: EDTFDigits, day: EDTFDigits) -> DayInterval? {
    func days(of month: Int) -> LazyFilterSequence<ClosedRange<Int>> {
      (1...CivilDay.daysInMonth(month, year: year)).lazy.filter { day.matches($0) }
    }
    var whole: DayInterval?
    for candidate in 1...12 where month.matches(candidate) {
      guard let first = days(of: candidate).first, let last = days(of: candidate).last else { continue }
      let found = DayInterval(
        earliest: CivilDay(validYear: year, month: candidate, day: first),
        latest: CivilDay(validYear: year, month: candidate, day: last))
      whole = whole?.union(found) ?? found
    }
    return whole
  }
}
