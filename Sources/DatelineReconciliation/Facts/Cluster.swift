import DatelineModel

/// The claims that tell one happening, with those that tell a rival outcome of it.
struct Cluster {
  /// The claims of the happening.
  var claims: [Claim]
  /// Claims of outcomes that exclude this one at the same date.
  var rivals: [[Claim]] = []

  /// The narrowest day bounds among the claims; nil when none is dated.
  var bounds: DayInterval? {
    claims.compactMap { $0.time?.resolved == true ? $0.time?.bounds : nil }
      .min { ($0.dayCount, $0.earliest) < ($1.dayCount, $1.earliest) }
  }

  /// The first day on which a claim may have happened, for ordering; undated clusters come last.
  var order: (CivilDay, String) {
    (bounds?.earliest ?? .openEnd, claims.map(\.id).min() ?? "")
  }
}
