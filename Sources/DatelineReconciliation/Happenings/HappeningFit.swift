import DatelineModel

/// Whether a claim can tell a happening that others tell.
struct HappeningFit {
  let lifecycle: Lifecycle

  /// How far apart, in days, times of what befalls once may lie to be a disagreement about one event.
  static let onceGap = 400
  /// The same for what may recur.
  static let gap = 14
  /// How far apart, in days, figures without a date may be published to be of one time.
  static let levelGap = 45

  /// Whether `new` can be one with `happening`.
  func fits(_ new: Told, _ happening: Happening) -> Bool {
    guard happening.transitions.allSatisfy({ lifecycle.agree($0, new.claim.transition) }),
      happening.told[0].isIntendedPast == new.isIntendedPast,
      !isApart(new, happening), isOnTopic(new, happening), sharesSlots(new, happening)
    else { return false }
    if lifecycle.levels.contains(new.claim.transition) { return fitsLevel(new, happening) }
    return fitsTime(new, happening)
  }

  // MARK: Values that part

  private func isApart(_ new: Told, _ happening: Happening) -> Bool {
    lifecycle.apartSlots.contains { slot in
      guard let value = new.claim.slots[slot], let known = happening.apart[slot] else { return false }
      return known.isDisjoint(with: Happening.texts(value))
    }
  }

  /// Different wordings without a date are one only where they share something besides the subject.
  private func sharesSlots(_ new: Told, _ happening: Happening) -> Bool {
    if happening.transitions.contains(new.claim.transition) { return true }
    if new.bounds != nil, happening.bounds != nil { return true }
    if new.claim.slots.isEmpty
      || happening.told.prefix(Happening.mostSamples).contains(where: \.claim.slots.isEmpty)
    {
      return true
    }
    return happening.told.prefix(Happening.mostSamples).contains { other in
      other.claim.slots.values.contains { value in
        new.claim.slots.values.contains { ValueFit.agree($0, value) }
      }
    }
  }

  /// Topics are one when a third of their words is shared, when they are told in one breath, or on one day.
  private func isOnTopic(_ new: Told, _ happening: Happening) -> Bool {
    guard let slot = lifecycle.topicSlot, case .text(let text)? = new.claim.slots[slot] else { return true }
    let words = NameWords.topic(text)
    return happening.samples.prefix(32).contains { other in
      if other.claim.document == new.claim.document,
        abs(other.claim.evidence.start - new.claim.evidence.start) < 400
      {
        return true
      }
      if let first = other.bounds, first == new.bounds, first.dayCount <= 31 { return true }
      guard case .text(let known)? = other.claim.slots[slot] else { return true }
      return NameWords.similarity(words, NameWords.topic(known)) >= 0.3
    }
  }

  // MARK: Times

  private func fitsTime(_ new: Told, _ happening: Happening) -> Bool {
    guard let bounds = new.span else { return fitsUndated(new, happening) }
    guard let known = happening.bounds else {
      // What is dated outside the days that the undated claims' tenses allow is something else.
      return happening.window.map { $0.overlaps(bounds) } ?? true
    }
    let differing = (happening.timesByDocument[new.claim.document] ?? []).contains { other in
      guard let time = other.span, !time.overlaps(bounds) else { return false }
      return !areCompatible(other, new) && !isDecisionAndEffect(other, new) && !isNearMiss(other, new)
    }
    // One article does not contradict itself: two dates in it are two happenings.
    if differing { return false }
    // What is due by 2028 and what is due by 2032 are two plans.
    let isOtherPlan = happening.times.contains { other in
      guard other.claim.time?.role == .deadline, new.claim.time?.role == .deadline, let time = other.bounds,
        let own = new.bounds
      else { return false }
      return abs(time.latest.ordinal - own.latest.ordinal) > 366
    }
    if isOtherPlan { return false }
    if known.overlaps(bounds) { return true }
    if happening.times.contains(where: { areCompatible($0, new) }) { return true }
    let apart = max(
      bounds.earliest.ordinal - known.latest.ordinal, known.earliest.ordinal - bounds.latest.ordinal)
    let isOnce = lifecycle.once.contains(new.claim.transition)
    return apart <= (isOnce ? Self.onceGap : lifecycle.topicSlot == nil ? Self.gap : 0)
  }

  /// Whether one time is a start and the other a day on which the state held or ended, later than the start.
  private func areCompatible(_ first: Told, _ second: Told) -> Bool {
    guard first.isLaterThanStart != second.isLaterThanStart, let one = first.bounds, let other = second.bounds
    else { return false }
    return first.isLaterThanStart ? one.latest >= other.earliest : other.latest >= one.earliest
  }

  /// Whether both give a day, days apart, for what befalls once: then an article does contradict itself.
  private func isNearMiss(_ first: Told, _ second: Told) -> Bool {
    guard lifecycle.once.contains(first.claim.transition), let one = first.bounds, let other = second.bounds
    else { return false }
    return one.dayCount == 1 && other.dayCount == 1
      && abs(one.earliest.ordinal - other.earliest.ordinal) <= Self.gap / 2
  }

  /// Whether one tells what was decided and the other when it takes effect.
  private func isDecisionAndEffect(_ first: Told, _ second: Told) -> Bool {
    guard lifecycle.once.contains(first.claim.transition), let one = first.bounds, let other = second.bounds
    else { return false }
    switch (first.claim.factuality, second.claim.factuality) {
    case (.occurred, .planned): return one.latest < other.earliest
    case (.planned, .occurred): return other.latest < one.earliest
    default: return false
    }
  }

  private func fitsUndated(_ new: Told, _ happening: Happening) -> Bool {
    guard let window = new.window else { return true }
    // One article that says "has moved" and "will move" tells two moves; a headline may say either of one.
    let own = happening.timesByDocument[new.claim.document] ?? []
    let changesTense = !own.isEmpty && own.allSatisfy { $0.looksAhead != new.looksAhead }
    if changesTense, happening.bounds == nil, new.isBody, own.allSatisfy(\.isBody) { return false }
    if let bounds = happening.bounds {
      // What will be moved is not what was moved two years ago.
      let isLongPast = window.earliest.ordinal - bounds.latest.ordinal > Self.levelGap
      if changesTense, isLongPast, new.isBody { return false }
      // Headlines put what is to come in the present tense.
      return window.overlaps(bounds) || !own.isEmpty
    }
    return happening.window.map { $0.overlaps(window) } ?? true
  }

  // MARK: Levels

  private func fitsLevel(_ new: Told, _ happening: Happening) -> Bool {
    let figures = figures(of: new, happening)
    if figures.contains(.incomparable) { return false }
    let agrees = !figures.contains(.contradict)
    // One article does not give one figure twice.
    if !agrees, happening.timesByDocument[new.claim.document] != nil { return false }
    switch (new.bounds, happening.bounds) {
    case (let one?, let other?):
      // Of an aim without a figure the date is what is aimed at, and two dates told in one month contradict each other.
      if isAim(new), happening.told.allSatisfy(isAim), happening.timesByDocument[new.claim.document] == nil,
        isToldNear(new, happening)
      {
        return true
      }
      return Self.isSamePeriod(one, other, isPoint: new.claim.time?.role == .asOf)
        || (agrees && (one.contains(other) || other.contains(one)) && !Self.areSpans(one, other))
    case (nil, nil):
      if agrees { return isTimely(new, happening, Self.levelGap * 2) }
      // Figures that differ are of one time only where that is known.
      return new.published != nil && happening.told.contains { $0.published != nil }
        && isTimely(new, happening, 3)
    default: return agrees && isTimely(new, happening, Self.levelGap)
    }
  }

  private func figures(of new: Told, _ happening: Happening) -> [QuantityFit] {
    guard let slot = lifecycle.figureSlot, let figure = new.claim.slots[slot]?.quantity else { return [] }
    return happening.samples.prefix(32).compactMap {
      $0.claim.slots[slot]?.quantity.map { QuantityFit($0, figure) }
    }
  }

  /// Whether the two were published, or are dated, within `days` of each other; a period that is told and one that is not may be one whenever it lies behind.
  private func isTimely(_ new: Told, _ happening: Happening, _ days: Int) -> Bool {
    let isPoint = !isPeriod(new) && !happening.times.contains(where: isPeriod)
    func day(_ told: Told) -> CivilDay? { told.bounds.map(\.latest) ?? told.published }
    guard isPoint else {
      guard let published = new.published else { return true }
      return happening.times.contains { other in
        guard let other = other.published else { return true }
        return abs(published.ordinal - other.ordinal) <= days * 2
      }
    }
    guard let one = day(new) else { return true }
    return happening.times.contains { other in
      guard let other = day(other) else { return true }
      return abs(one.ordinal - other.ordinal) <= days
    }
  }

  /// Whether it gives a date by which something is to be reached, and no figure.
  private func isAim(_ told: Told) -> Bool {
    guard let figure = lifecycle.figureSlot, told.claim.slots[figure] == nil else { return false }
    return told.claim.time?.role == .deadline || told.claim.factuality == .target
      || told.claim.factuality == .planned
  }

  private func isToldNear(_ new: Told, _ happening: Happening) -> Bool {
    guard let day = new.published else { return false }
    return happening.told.contains { other in
      other.published.map { abs($0.ordinal - day.ordinal) <= Self.levelGap } ?? false
    }
  }

  private func isPeriod(_ told: Told) -> Bool {
    switch told.claim.time?.role {
    case .period?, .deadline?, .forecast?: true
    default: false
    }
  }

  /// Whether both are longer than a month: a quarter is no part of what is said of its year.
  private static func areSpans(_ first: DayInterval, _ second: DayInterval) -> Bool {
    first.dayCount > 31 && second.dayCount > 31 && first.latest < .openEnd && first.earliest > .openStart
  }

  /// Whether both are the same stretch of time but for how exactly it is told.
  static func isSamePeriod(_ first: DayInterval, _ second: DayInterval, isPoint: Bool) -> Bool {
    if first == second { return true }
    if isPoint, first.dayCount <= 31, second.dayCount <= 31 {
      return max(first.earliest.ordinal, second.earliest.ordinal)
        - min(first.latest.ordinal, second.latest.ordinal)
        <= 31
    }
    guard let shared = first.intersection(second) else { return false }
    let share = Double(shared.dayCount) / Double(first.union(second).dayCount)
    // A half is not its year; two tellings of one season overlap without one lying inside the other.
    return first.contains(second) || second.contains(first) ? share > 0.6 : share > 0.4
  }
}
