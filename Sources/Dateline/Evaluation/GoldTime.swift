/// A time of a gold file, as it is written there.
public struct GoldTime: Hashable, Sendable, Codable {
  /// The value in EDTF.
  public let edtf: String
  /// The first day that it allows, as YYYY-MM-DD.
  public let earliest: String
  /// The last day that it allows, as YYYY-MM-DD.
  public let latest: String
  /// A raw value of `Granularity`.
  public let granularity: String
  /// A raw value of `TimeValue.Role`; nil in a fact.
  public let role: String?

  /// Makes a time.
  public init(edtf: String, earliest: String, latest: String, granularity: String, role: String? = nil) {
    self.edtf = edtf
    self.earliest = earliest
    self.latest = latest
    self.granularity = granularity
    self.role = role
  }

  /// Whether a found time means the same: both name none, or the same days.
  ///
  /// `~` moves no bound, so "about January 2024" and "January 2024" are the same days.
  static func agree(_ gold: GoldTime?, _ found: TimeValue?) -> Bool {
    guard let gold, let found else { return gold == nil && found == nil }
    if gold.edtf == found.edtf { return true }
    return found.resolved && gold.earliest == found.earliest.description
      && gold.latest == found.latest.description
  }
}
