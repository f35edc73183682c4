import DatelineModel

/// Chooses the day of publication and of the last change.
///
/// Every date that the page gives is a candidate with the weight of its place. Candidates for one day add up, one
/// for each kind of evidence, and the heaviest day wins. A day in UTC follows the newsroom's own day when that is
/// the next or the one before.
struct DateVote {
  /// Independent kinds of evidence.
  enum Kind: Int, CaseIterable {
    case linked, meta, element, address, visible, modified
  }

  struct Candidate {
    var date: PageDate
    let kind: Kind
    let weight: Double
    let source: String
  }

  /// The least weight that is enough for a date of publication.
  private static let threshold = 2.0
  /// The least weight of a candidate that can correct a day in UTC.
  private static let localWeight = 6.0

  private let candidates: [Candidate]

  init(_ candidates: [Candidate]) {
    self.candidates = Self.localised(candidates)
  }

  /// The day with the most weight and where it stands; nil when the evidence is too thin.
  var winner: (value: TimeValue, source: String)? {
    var best: (candidate: Candidate, weight: Double)?
    for candidate in candidates {
      let weight = weight(of: candidate.date.day)
      let isHeavier = best.map { weight > $0.weight } ?? true
      let isBetterSource = best.map {
        $0.candidate.date.day == candidate.date.day && candidate.weight > $0.candidate.weight
      } ?? false
      if isHeavier || isBetterSource { best = (candidate, weight) }
    }
    guard let best, best.weight >= Self.threshold else { return nil }
    return (best.candidate.date.time, best.candidate.source)
  }

  private func weight(of day: CivilDay) -> Double {
    Kind.allCases.reduce(0) { sum, kind in
      sum + (candidates.lazy.filter { $0.kind == kind && $0.date.day == day }.map(\.weight).max() ?? 0)
    }
  }

  /// The candidates with days in UTC moved to the local day beside them.
  private static func localised(_ candidates: [Candidate]) -> [Candidate] {
    let local = candidates.filter {
      !$0.date.isUTC && $0.weight >= localWeight && [.address, .visible, .element].contains($0.kind)
    }
    return candidates.map { candidate in
      guard candidate.date.isUTC, !local.contains(where: { $0.date.day == candidate.date.day }),
        let beside = local.first(where: { abs($0.date.day.ordinal - candidate.date.day.ordinal) == 1 })
      else { return candidate }
      var moved = candidate
      moved.date = beside.date
      return moved
    }
  }
}
