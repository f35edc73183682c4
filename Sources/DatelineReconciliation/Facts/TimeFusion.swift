import DatelineModel

/// The time that the claims of one happening support, and how each of them stands to it.
struct TimeFusion {
  /// The chosen time; nil when no claim gives a resolved one.
  let time: TimeValue?
  /// The claims that give exactly this time.
  let exact: [Claim]
  /// The claims whose wider time holds the chosen one.
  let wider: [Claim]
  /// The claims whose time cannot be the chosen one.
  let contradicting: [Claim]

  /// Chooses the narrowest of the times that most evidence admits.
  init(_ claims: [Claim], evidential: Evidential) {
    let dated = claims.filter { $0.time?.resolved == true }
    let candidates = Set(dated.compactMap { $0.time?.bounds })
    let ranked = candidates.map { bounds in
      (
        bounds: bounds,
        score: evidential.score(dated.filter { $0.time.map { $0.bounds.contains(bounds) } ?? false })
      )
    }.sorted { first, second in
      (-first.score, first.bounds.dayCount, first.bounds.earliest) < (
        -second.score, second.bounds.dayCount, second.bounds.earliest
      )
    }
    // A narrower time inside the best one is the same answer, told more precisely.
    var chosen = ranked.first?.bounds
    for (bounds, _) in ranked {
      if let best = chosen, best.contains(bounds), bounds.dayCount < best.dayCount { chosen = bounds }
    }
    guard let chosen else {
      (time, exact, wider, contradicting) = (nil, [], [], [])
      return
    }
    exact = dated.filter { $0.time?.bounds == chosen }
    wider = dated.filter { claim in
      claim.time.map { $0.bounds != chosen && $0.bounds.overlaps(chosen) } ?? false
    }
    contradicting = dated.filter { claim in claim.time.map { !$0.bounds.overlaps(chosen) } ?? false }
    time = exact.min { ($0.time?.edtf.count ?? 0, $0.id) < ($1.time?.edtf.count ?? 0, $1.id) }?.time
  }
}
