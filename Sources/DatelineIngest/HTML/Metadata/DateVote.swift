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
  ///
  /// - Complexity: O(n) in the candidates.
  var winner: (value: TimeValue, source: String)? {
    var days: [CivilDay: [Double]] = [:]
    for candidate in candidates {
      let kind = candidate.kind.rawValue
      var weights = days[candidate.date.day] ?? Array(repeating: 0, count: Kind.allCases.count)
      weights[kind] = max(weights[kind], candidate.weight)
      days[candidate.date.day] = weights
    }
    var best: (candidate: Candidate, total: Double)?
    for candidate in candidates {
      let total = days[candidate.date.day, default: []].reduce(0, +)
      if let best, total < best.total || (total == best.total && !isBetter(candidate, best.candidate)) {
        continue
      }
      best = (candidate, total)
    }
    guard let best, best.total >= Self.threshold else { return nil }
    return (best.candidate.date.time, best.candidate.source)
  }

  /// Whether a candidate is a better source for the day of another.
  private func isBetter(_ candidate: Candidate, _ other: Candidate) -> Bool {
    candidate.date.day == other.date.day && candidate.weight > other.weight
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
