/// A run of days, both ends included.
public struct DayInterval: Hashable, Sendable, CustomStringConvertible {
  /// The first day.
  public let earliest: CivilDay
  /// The last day; never before ``earliest``.
  public let latest: CivilDay

  /// Makes an interval; a `latest` before `earliest` is raised to it.
  public init(earliest: CivilDay, latest: CivilDay) {
    self.earliest = earliest
    self.latest = max(earliest, latest)
  }

  /// Makes the interval of one day.
  public init(_ day: CivilDay) {
    self.init(earliest: day, latest: day)
  }

  /// Whether every day of `other` is in the interval.
  public func contains(_ other: DayInterval) -> Bool {
    earliest <= other.earliest && other.latest <= latest
  }

  /// Whether the day is in the interval.
  public func contains(_ day: CivilDay) -> Bool {
    earliest <= day && day <= latest
  }

  /// Whether the two share a day.
  public func overlaps(_ other: DayInterval) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }

  /// The days that both have; nil when there are none.
  public func intersection(_ other: DayInterval) -> DayInterval? {
    guard overlaps(other) else { return nil }
    return DayInterval(
      earliest: max(earliest, other.earliest), latest: min(latest, other.latest))
  }

  /// The shortest interval that contains both, with any gap between them.
  public func union(_ other: DayInterval) -> DayInterval {
    DayInterval(earliest: min(earliest, other.earliest), latest: max(latest, other.latest))
  }

  /// The number of days, at least 1.
  public var dayCount: Int { latest.ordinal - earliest.ordinal + 1 }

  /// The interval as "2025-06-01..2025-08-31".
  public var description: String { "\(earliest)..\(latest)" }
}
