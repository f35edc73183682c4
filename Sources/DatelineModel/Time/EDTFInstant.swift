/// A date with a time of day to the second.
struct EDTFInstant: Hashable, Sendable, CustomStringConvertible {
  /// What the clock was set to.
  enum Zone: Hashable, Sendable {
    case local, utc
    /// Minutes east of UTC, -840...840.
    case offset(minutes: Int)
  }

  /// The day as written, in the instant's own zone; its year has four digits.
  let day: CivilDay
  /// 0...24, where 24 is only the end of the day, `24:00:00`.
  let hour: Int
  /// 0...59.
  let minute: Int
  /// 0...60, where 60 is a leap second.
  let second: Int
  let zone: Zone

  var description: String {
    let clock = [hour, minute, second].map { CivilDay.padded($0, to: 2) }.joined(separator: ":")
    return "\(day)T\(clock)" + zoneText
  }

  private var zoneText: String {
    switch zone {
    case .local: return ""
    case .utc: return "Z"
    case .offset(let minutes):
      let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
      return (minutes < 0 ? "-" : "+") + CivilDay.padded(hours, to: 2) + ":" + CivilDay.padded(rest, to: 2)
    }
  }
}
