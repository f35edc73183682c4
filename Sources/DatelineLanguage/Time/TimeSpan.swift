import DatelineModel

/// A length of time: "two years", "a minute and a half", "weeks".
public struct TimeSpan: Sendable, Hashable {
  /// How many whole units; nil when the words do not say ("several").
  public let count: Int?
  /// How many fourths of a unit come on top, 0…3.
  public let fourths: Int
  /// The unit.
  public let unit: TimeUnit
  /// How many months come on top: "two years and one month".
  public let moreMonths: Int
  /// How many days come on top: "two weeks and two days".
  public let moreDays: Int

  /// Makes a length.
  public init(count: Int?, fourths: Int = 0, unit: TimeUnit, moreMonths: Int = 0, moreDays: Int = 0) {
    self.count = count
    self.fourths = fourths
    self.unit = unit
    self.moreMonths = moreMonths
    self.moreDays = moreDays
  }

  /// Whether it is told in several units.
  var isCompound: Bool { moreMonths > 0 || moreDays > 0 }

  /// The day that lies so far behind or before another, for a length of whole units from days on; nil for others.
  func moved(_ day: CivilDay, isAhead: Bool) -> CivilDay? {
    guard let count, count < 100_000, fourths == 0, unit.months != nil || unit.days != nil else { return nil }
    let sign = isAhead ? 1 : -1
    return day.adding(months: sign * ((unit.months ?? 0) * count + moreMonths))
      .adding(days: sign * ((unit.days ?? 0) * count + moreDays))
  }

  /// A day about the middle of a quarter or half that ended on `day`, and for a year that day itself, whose year it is called by; nil
  /// for all else.
  func middle(before day: CivilDay) -> CivilDay? {
    switch unit {
    case .year: day
    case .quarter: day.adding(days: -45)
    case .half: day.adding(days: -90)
    default: nil
    }
  }

  /// The ISO 8601 duration, as TIMEX3 writes it: "P2Y", "PT30M", "PXW".
  public var timexValue: String {
    let scale =
      switch unit {
      case .fortnight: 2
      case .half: 6
      case .weekend: 2
      case .decade: 10
      case .century: 100
      default: 1
      }
    guard let count else { return prefix + "X" + (unit == .decade ? "E" : unit == .century ? "C" : letter) }
    let number = count.multipliedReportingOverflow(by: scale)
    guard !number.overflow else { return prefix + "X" + letter }
    return prefix + String(number.partialValue) + rest + (moreMonths > 0 ? "\(moreMonths)M" : "")
      + (moreDays > 0 ? "\(moreDays)D" : "")
  }

  /// The whole length in fourths of a unit; nil when the words do not say or it is beyond counting.
  var inFourths: Int? {
    guard let count, count < 1_000_000 else { return nil }
    return count * 4 + fourths
  }

  private var prefix: String { unit.isOfClock ? "PT" : "P" }

  private var letter: String {
    switch unit {
    case .second: "S"
    case .minute, .month, .half: "M"
    case .hour: "H"
    case .day, .weekend: "D"
    case .week, .fortnight: "W"
    case .quarter: "Q"
    case .year, .decade, .century: "Y"
    }
  }

  /// The unit's letter with what comes on top in the next smaller unit.
  private var rest: String {
    guard fourths > 0 else { return letter }
    switch unit {
    case .year: return "Y" + String(fourths * 3) + "M"
    case .hour: return "H" + String(fourths * 15) + "M"
    case .minute: return "M" + String(fourths * 15) + "S"
    default: return ["", ".25", ".5", ".75"][fourths & 3] + letter
    }
  }
}
