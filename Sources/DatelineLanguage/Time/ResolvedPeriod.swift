import DatelineModel

/// The stretch of the calendar that an expression comes to.
struct ResolvedPeriod {
  /// The stretch, or the first of a range; nil when the start is open.
  var first: CalendarPeriod?
  /// The last of a range; the first itself where there is no range, nil when the end is open.
  var last: CalendarPeriod?
  /// Whether it is a range, even of a single day.
  var isRange = false
  var isApproximate = false
  /// Whether only the start of a range is approximate ("late 2025" ends with the year).
  var approximateStart = false
  var granularity: Granularity?
  var clock: TimeExpression.Clock?

  init(_ period: CalendarPeriod) {
    first = period
    last = period
  }

  init(from first: CalendarPeriod?, to last: CalendarPeriod?, granularity: Granularity? = nil) {
    self.first = first
    self.last = last
    isRange = true
    self.granularity = granularity
  }

  /// The one stretch; nil for a range.
  var period: CalendarPeriod? { isRange ? nil : first }

  var edtf: EDTF? {
    guard isRange else {
      return first?.edtf.map { isApproximate ? $0.approximate() : $0 }
    }
    let start = first.flatMap(\.edtf).map { approximateStart ? $0.approximate() : $0 }
    guard let interval = EDTF.interval(from: start, to: last.flatMap(\.edtf)) else { return nil }
    return isApproximate ? interval.approximate() : interval
  }

  var bounds: DayInterval {
    DayInterval(
      earliest: first?.bounds.earliest ?? .openStart, latest: last?.bounds.latest ?? .openEnd)
  }
}
