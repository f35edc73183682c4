/// How fine a time is known, whatever the width of its bounds.
public enum Granularity: String, Codable, Sendable, CaseIterable {
  case instant, day
  case partOfMonth = "part_of_month"
  case month, season, quarter, year, interval, vague

  /// The rank from 0 (``vague``) to 8 (``instant``): the larger, the finer.
  public var fineness: Int {
    switch self {
    case .instant: 8
    case .day: 7
    case .partOfMonth: 6
    case .month: 5
    case .season: 4
    case .quarter: 3
    case .year: 2
    case .interval: 1
    case .vague: 0
    }
  }
}
