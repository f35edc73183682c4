/// Years that are written with their last two digits; the one place that decides on their century.
///
/// News looks back for decades and ahead for plans, so a year up to '39 lies in this century ("FY35", "'24", "3/4/21") and
/// one from '40 on in the last ("'98"). A decade has mostly begun before it is named, so "the '30s" are those of the last
/// century.
enum ShortYear {
  /// The first year that belongs to the last century.
  private static let firstOfLastCentury = 40
  /// The first decade that belongs to the last century.
  private static let firstDecadeOfLastCentury = 30

  /// The year in full; `digits` lies in 0…99.
  static func year(_ digits: Int) -> Int { digits + (digits < firstOfLastCentury ? 2000 : 1900) }

  /// The first year of a decade in full: "the '80s"; `digits` lies in 0…90.
  static func decade(_ digits: Int) -> Int { digits + (digits < firstDecadeOfLastCentury ? 2000 : 1900) }
}
