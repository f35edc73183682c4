import DatelineModel

/// Parts the claims of one process into happenings.
struct HappeningFinder {
  let lifecycle: Lifecycle
  /// What people said about pairs of claims.
  let parted: PartedClaims
  private var fit: HappeningFit { HappeningFit(lifecycle: lifecycle) }

  /// Above this number of happenings in one process, a claim joins none but those of its own time.
  static let mostHappenings = 512

  /// The happenings of `claims`, in time order.
  ///
  /// - Complexity: O(c × h) in the claims and the happenings, these at most ``mostHappenings``; beyond that O(c log c).
  func happenings(of told: [Told]) -> [Happening] {
    var happenings: [Happening] = []
    var byTime: [TimeKey: [Int]] = [:]
    // The most precise times first: coarser and undated claims then join what they can only mean.
    let ranked = told.sorted { (precision($0), $0.claim.id) < (precision($1), $1.claim.id) }
    for new in ranked {
      let key = TimeKey(new)
      let near = happenings.count > Self.mostHappenings ? byTime[key] ?? [] : Array(happenings.indices)
      let fitting = near.suffix(Self.mostHappenings).filter {
        fit.fits(new, happenings[$0]) && !parted.keepsApart(new, happenings[$0])
      }
      if let index = best(fitting, for: new, happenings) {
        happenings[index].add(new, lifecycle)
      } else {
        happenings.append(Happening(new, lifecycle))
        byTime[key, default: []].append(happenings.count - 1)
      }
    }
    return joinRivals(joinChains(absorbFormerPlans(absorbFormerStates(happenings)))).sorted {
      $0.order < $1.order
    }
  }

  /// What a claim of an over-full process must share with a happening that it joins.
  private struct TimeKey: Hashable {
    let transition: String
    let bounds: DayInterval?

    init(_ told: Told) {
      transition = told.claim.transition
      bounds = told.bounds
    }
  }

  /// An undated claim means what its own article dates, else the latest, since what is told without a date is the news.
  private func best(_ fitting: [Int], for new: Told, _ happenings: [Happening]) -> Int? {
    let own = fitting.filter { happenings[$0].timesByDocument[new.claim.document] != nil }
    return (own.isEmpty ? fitting : own).max { happenings[$0].order < happenings[$1].order }
  }

  private func precision(_ told: Told) -> Int {
    guard let bounds = told.bounds else { return Int.max }
    let isOpen = bounds.earliest == .openStart || bounds.latest == .openEnd
    return isOpen || told.claim.time?.granularity == .vague ? Int.max - 1 : bounds.dayCount
  }

  // MARK: Earlier states and plans

  /// "The former chief executive" is background of the departure when that is told.
  private func absorbFormerStates(_ happenings: [Happening]) -> [Happening] {
    guard !lifecycle.ends.isEmpty else { return happenings }
    var result = happenings
    for former in happenings where former.told.allSatisfy(\.isFormer) {
      let transition = former.told[0].claim.transition
      let index = result.firstIndex { other in
        lifecycle.ends[other.told[0].claim.transition]?.contains(transition) == true
          && !lifecycle.agree(other.told[0].claim.transition, transition) && !parted.keepsApart(other, former)
      }
      guard let index,
        let own = result.firstIndex(where: { $0.order == former.order && $0.told.allSatisfy(\.isFormer) })
      else { continue }
      result[index].context += former.told
      result.remove(at: own)
    }
    return result
  }

  /// A plan that was once and a plan for another day now: the former joins as overtaken.
  private func absorbFormerPlans(_ happenings: [Happening]) -> [Happening] {
    guard happenings.contains(where: { $0.told[0].isIntendedPast }) else { return happenings }
    var result = happenings.filter { !$0.told[0].isIntendedPast }
    for former in happenings where former.told[0].isIntendedPast {
      let documents = Set(former.timesByDocument.keys)
      let index = result.firstIndex { other in
        other.transitions == former.transitions && other.told[0].claim.polarity == .positive
          && !documents.isDisjoint(with: other.timesByDocument.keys) && former.bounds != nil
          && !lifecycle.levels.contains(other.told[0].claim.transition) && !parted.keepsApart(other, former)
      }
      if let index {
        result[index].overtaken += former.told + former.overtaken
        result[index].context += former.context
      } else {
        result.append(former)
      }
    }
    return result
  }

  // MARK: Chains

  /// Joins the steps of a chain that belong to one run of it.
  private func joinChains(_ happenings: [Happening]) -> [Happening] {
    var happenings = happenings
    for chain in lifecycle.chains {
      let steps = happenings.filter { chain.contains($0.told[0].claim.transition) }
      guard steps.count > 1 else { continue }
      var rest = happenings.filter { !chain.contains($0.told[0].claim.transition) }
      // The furthest step first; each earlier step joins the first run that it can have led to.
      func stage(_ happening: Happening) -> Int {
        chain.firstIndex(of: happening.told[0].claim.transition) ?? 0
      }
      let ranked = steps.sorted { first, second in
        (-stage(first), first.order.0, first.order.1) < (-stage(second), second.order.0, second.order.1)
      }
      var runs: [Happening] = []
      for step in ranked {
        let index = runs.firstIndex { run in
          stage(run) > stage(step) && isReached(run, after: step) && leads(step, to: run)
            && !parted.keepsApart(step, run)
        }
        guard let index else {
          runs.append(step)
          continue
        }
        runs[index].overtaken += step.told + step.overtaken
        runs[index].context += step.context
      }
      rest += runs
      happenings = rest
    }
    return happenings
  }

  /// Whether a later step was reached as surely as an earlier one: what is only expected has overtaken nothing that happened.
  private func isReached(_ later: Happening, after step: Happening) -> Bool {
    later.told.contains { !$0.looksAhead } || step.told.allSatisfy(\.looksAhead)
  }

  /// Whether a step can have led to a later one: at most three years before it, by their dates and the days they were told.
  private func leads(_ step: Happening, to later: Happening) -> Bool {
    guard step.told[0].claim.polarity == later.told[0].claim.polarity else { return false }
    func last(_ happening: Happening) -> Int? {
      (happening.bounds?.latest ?? happening.told.compactMap(\.published).max()).map(\.ordinal)
    }
    guard let end = last(later),
      let start = step.bounds?.earliest.ordinal ?? step.told.compactMap(\.published).min()?.ordinal
    else { return true }
    return start <= end && end - start <= 1_100
  }

  // MARK: Rivals

  private func joinRivals(_ happenings: [Happening]) -> [Happening] {
    guard !lifecycle.outcomes.isEmpty else { return happenings }
    var result: [Happening] = []
    // Dated ones first, so that an undated rival finds what it denies.
    for happening in happenings.sorted(by: { $0.order < $1.order }) {
      let index = result.lastIndex {
        areRivals($0, happening) && !parted.keepsApart($0, happening)
          && !isSequence($0, happening, in: happenings)
      }
      guard let index else {
        result.append(happening)
        continue
      }
      result[index].rivals.append(happening.told)
      result[index].overtaken += happening.overtaken
      result[index].context += happening.context
    }
    return result
  }

  /// Whether somebody tells both outcomes, the one as given up for the other: then they are steps for those too who tell one of them
  /// without a date.
  private func isSequence(_ first: Happening, _ second: Happening, in all: [Happening]) -> Bool {
    guard first.bounds == nil || second.bounds == nil else { return false }
    let pair = [first, second].sorted { stage($0) < stage($1) }
    guard stage(pair[0]) < stage(pair[1]) else { return false }
    return all.contains { former in
      former.told[0].isIntendedPast && former.transitions == pair[0].transitions
        && !Set(former.timesByDocument.keys).isDisjoint(with: pair[1].timesByDocument.keys)
    }
  }

  private func stage(_ happening: Happening) -> Int {
    lifecycle.order[happening.told[0].claim.transition] ?? 0
  }

  private func areRivals(_ first: Happening, _ second: Happening) -> Bool {
    guard lifecycle.rival(first.told[0].claim.transition, second.told[0].claim.transition),
      first.told[0].isIntendedPast == second.told[0].isIntendedPast
    else { return false }
    if let one = first.bounds, let other = second.bounds { return one.overlaps(other) }
    // One voice that tells both tells a sequence.
    func affirmed(_ happening: Happening) -> [Told] {
      happening.told.filter { $0.claim.polarity == .positive }
    }
    let isOneVoice = affirmed(second).contains { new in affirmed(first).contains { $0.isSameVoice(as: new) } }
    if isOneVoice { return false }
    if let window = second.window, let bounds = first.bounds, !window.overlaps(bounds) { return false }
    let published = (first.told + second.told).compactMap(\.published)
    guard let earliest = published.min(), let latest = published.max() else { return true }
    return latest.ordinal - earliest.ordinal <= 60
  }
}
