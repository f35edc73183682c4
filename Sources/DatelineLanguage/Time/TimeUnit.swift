/// A unit of the calendar or the clock.
public enum TimeUnit: String, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, half, year, decade, century

  /// Whether it is shorter than a day.
  public var isOfClock: Bool { self == .second || self == .minute || self == .hour }

  /// The number of months; nil for units that are counted in days or hours.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    case .second, .minute, .hour, .day, .weekend, .week, .fortnight: nil
    }
  }

  /// The number of days; nil for units that are counted in months or hours.
  var days: Int? {
    switch self {
    case .day: 1
    case .week, .weekend: 7
    case .fortnight: 14
    default: nil
    }
  }
}
