import DatelineModel

/// The time that the claims of one happening support, and how each of them stands to it.
struct TimeFusion {
  /// The chosen time; nil when no claim gives a resolved one.
  let time: TimeValue?
  /// The claims that give exactly this time, or one as exact that overlaps it.
  let exact: [Told]
  /// The claims whose wider time holds the chosen one, or whose day lies in the state that begins with it.
  let wider: [Told]
  /// The claims whose time cannot be the chosen one.
  let contradicting: [Told]
  /// The claims without a time of their own.
  let undated: [Told]
  /// Whether the claims tell how much there is, so that one without a time says less than one with it.
  private let isLevel: Bool

  /// Chooses the narrowest of the times that most evidence admits.
  ///
  /// - Parameters:
  ///   - told: the claims of the happening.
  ///   - lifecycle: the process that they tell.
  ///   - evidential: the weights of their origins.
  ///   - decided: the time that a person chose, whatever stands behind it.
  /// - Complexity: O(c × t) in the claims and their different times.
  init(_ told: [Told], _ lifecycle: Lifecycle, evidential: Evidential, chosen decided: EDTF? = nil) {
    isLevel = lifecycle.levels.contains(told[0].claim.transition)
    let dated = told.filter { $0.bounds != nil && !Self.isTrivial($0) }
    undated = told.filter { $0.bounds == nil || Self.isTrivial($0) }
    let starts = dated.filter { !$0.isLaterThanStart }
    var candidates = starts.isEmpty ? dated : starts
    // What was decided on one day and takes effect on another happens when it takes effect.
    let ahead = candidates.filter { $0.claim.factuality == .planned }
    let isDecided = candidates.contains { one in
      one.claim.factuality == .occurred
        && ahead.contains { (one.bounds?.latest ?? .openEnd) < ($0.bounds?.earliest ?? .openStart) }
    }
    var decisions: Set<String> = []
    if isDecided, lifecycle.once.contains(told[0].claim.transition) {
      decisions = Set(candidates.filter { $0.claim.factuality == .occurred }.map(\.claim.id))
      candidates = ahead
    }
    let byBounds = Dictionary(grouping: candidates) { $0.bounds ?? DayInterval(.openStart) }
    let ranked = byBounds.keys.map { bounds in
      (
        bounds: bounds,
        score: evidential.score(
          byBounds.filter { $0.key.contains(bounds) }.values.flatMap { $0 }.map(\.claim)),
        directness: byBounds[bounds]?.map { $0.claim.attribution.count }.min() ?? 0
      )
    }.sorted { first, second in
      (-first.score, first.bounds.dayCount, first.directness, first.bounds.earliest) < (
        -second.score, second.bounds.dayCount, second.directness, second.bounds.earliest
      )
    }
    // A narrower time inside the best one is the same answer, told more precisely.
    var best = ranked.first?.bounds
    for (bounds, _, _) in ranked {
      if let outer = best, outer.contains(bounds), bounds.dayCount < outer.dayCount { best = bounds }
    }
    guard let chosen = decided?.bounds ?? best else {
      (time, exact, wider, contradicting) = (nil, [], [], [])
      return
    }
    var (exact, wider, contradicting): ([Told], [Told], [Told]) = ([], [], [])
    for one in dated {
      guard let bounds = one.bounds else { continue }
      if bounds == chosen {
        exact.append(one)
      } else if one.isLaterThanStart != (starts.isEmpty) || decisions.contains(one.claim.id) {
        if one.isLaterThanStart { wider.append(one) }
      } else if bounds.overlaps(chosen) {
        // "About December" is coarser than days that overlap it.
        let isApproximate = one.claim.time?.edtf.contains("~") ?? false
        let isAsExact = !isApproximate && !bounds.contains(chosen) && bounds.dayCount < 2 * chosen.dayCount
        if isAsExact { exact.append(one) } else { wider.append(one) }
      } else if isLevel, bounds.dayCount <= 31, chosen.dayCount <= 31 {
        // Two days of one month are as good as one for how many there are.
        exact.append(one)
      } else {
        contradicting.append(one)
      }
    }
    time =
      exact.filter { $0.bounds == chosen }
      .min { ($0.claim.time?.edtf.count ?? 0, $0.claim.id) < ($1.claim.time?.edtf.count ?? 0, $1.claim.id) }?
      .claim.time ?? decided.map { TimeValue($0, basis: .explicit) }
    (self.exact, self.wider, self.contradicting) = (exact, wider, contradicting)
  }

  /// Whether the time says no more than the tense: it happened at some time before publication.
  private static func isTrivial(_ told: Told) -> Bool {
    guard let bounds = told.bounds, let published = told.published, told.claim.factuality == .occurred else {
      return false
    }
    return bounds.earliest == .openStart && bounds.latest >= published.adding(days: -1)
  }

  /// Whether one document gives the time and others give it only more coarsely.
  var isRefined: Bool {
    let documents = Set(exact.map(\.claim.document))
    let coarser = wider.filter { !$0.isLaterThanStart || isLevel } + (isLevel ? undated : [])
    return documents.count == 1 && coarser.contains { !documents.contains($0.claim.document) }
  }
}
