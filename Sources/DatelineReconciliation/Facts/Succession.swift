import DatelineModel

/// Finds the facts of one subject and family that later ones have overtaken.
///
/// Never by likeness of words: the later fact occurred, is of the same process, and excludes or ends the earlier one.
struct Succession {
  /// A fact with what its succession hangs on.
  struct Step {
    let fact: Fact
    /// What tells its process from others.
    let key: ClaimKey
    /// Its documents.
    let documents: Set<String>
    /// The first and last day on which it was told; nil when unknown.
    let published: (first: CivilDay, last: CivilDay)?
  }

  let lifecycle: Lifecycle

  /// The facts of `steps` in their order, overtaken ones marked.
  ///
  /// - Complexity: O(s²) in the outcomes and ended states of the block, which few blocks have more than a handful of; above
  ///   ``mostSteps`` of them none are compared.
  func facts(_ steps: [Step]) -> [Fact] {
    let leading = steps.filter { step in
      step.fact.factuality == .occurred && step.fact.polarity == .positive
        && (lifecycle.outcomes.contains(step.fact.transition) || lifecycle.ends[step.fact.transition] != nil)
    }
    let moved = movedAims(steps)
    guard !(leading.isEmpty && moved.isEmpty), leading.count <= Self.mostSteps else {
      return steps.map(\.fact)
    }
    // Who tells both tells a sequence, for those who tell one of them as well.
    let former = steps.filter { step in leading.contains { overtakes($0, step) } }
    return steps.map { step in
      guard step.fact.polarity == .positive else { return step.fact }
      let later =
        leading.filter { next in
          overtakes(next, step)
            || former.contains { isWitness($0, of: step) && overtakes(next, $0) && !isBefore(next, step) }
        }.min(by: Self.isEarlier) ?? moved[step.fact.id]
      guard let later, later.fact.id != step.fact.id else { return step.fact }
      return step.fact.changed(
        lifecycle: .superseded, supersededBy: later.fact.id, knownTo: later.fact.known?.from,
        reason: "\(later.fact.eventType)\(later.fact.time.map { " at \($0.edtf)" } ?? "") came after it")
    }
  }

  /// Whether the overtaken fact is the same step as one without a date that others tell.
  private func isWitness(_ former: Step, of step: Step) -> Bool {
    former.fact.id != step.fact.id && former.fact.transition == step.fact.transition && former.key == step.key
      && step.fact.time == nil && step.fact.factuality == .occurred
  }

  private func isBefore(_ later: Step, _ step: Step) -> Bool {
    guard let last = later.published?.last, let first = step.published?.first else { return false }
    return last < first
  }

  // MARK: Aims

  /// For aims without a figure, which their date tells apart, the aim of the same key that was next told, months later, with
  /// another date; by the earlier one's id.
  private func movedAims(_ steps: [Step]) -> [String: Step] {
    guard let figure = lifecycle.figureSlot else { return [:] }
    let aims = steps.filter { step in
      lifecycle.levels.contains(step.fact.transition) && step.fact.slots[figure] == nil
        && step.fact.time != nil
        && step.published != nil
        && (step.fact.factuality == .planned || step.fact.factuality == .target)
    }
    var moved: [String: Step] = [:]
    for (_, aims) in Dictionary(grouping: aims, by: \.key)
    where aims.count > 1 && aims.count <= Self.mostSteps {
      let told = aims.sorted { first, second in
        (first.published?.first ?? .openEnd, first.fact.id) < (
          second.published?.first ?? .openEnd, second.fact.id
        )
      }
      for (earlier, later) in zip(told, told.dropFirst()) {
        guard let last = earlier.published?.last, let first = later.published?.first,
          first.ordinal - last.ordinal > HappeningFit.levelGap,
          let one = earlier.fact.time, let other = later.fact.time, !one.bounds.overlaps(other.bounds)
        else { continue }
        moved[earlier.fact.id] = later
      }
    }
    return moved
  }

  /// Above this number of outcomes in one block, no succession is looked for.
  static let mostSteps = 512

  private static func isEarlier(_ first: Step, _ second: Step) -> Bool {
    (first.fact.time?.earliest ?? .openEnd, first.fact.id) < (
      second.fact.time?.earliest ?? .openEnd, second.fact.id
    )
  }

  private func overtakes(_ later: Step, _ earlier: Step) -> Bool {
    guard later.fact.id != earlier.fact.id else { return false }
    let (next, transition) = (later.fact.transition, earlier.fact.transition)
    if lifecycle.outcomes.contains(next), lifecycle.rival(transition, next),
      later.key == earlier.key
        || later.key.isComplete && earlier.key.isComplete && later.key.accepts(earlier.key)
    {
      if earlier.fact.factuality == .intendedPast { return true }
      guard (lifecycle.order[next] ?? 0) > (lifecycle.order[transition] ?? 0) else { return false }
      return isLater(later, than: earlier)
    }
    return lifecycle.ends[next]?.contains(transition) == true && ends(later, earlier)
      && isLater(later, than: earlier)
  }

  private func isLater(_ later: Step, than earlier: Step) -> Bool {
    guard let time = later.fact.time else { return false }
    if let known = earlier.fact.time { return time.earliest > known.latest }
    // Told before it, or told as history in an article that tells both.
    guard earlier.fact.factuality == .occurred, let published = earlier.published else { return false }
    if published.last < time.earliest { return true }
    return lifecycle.outcomes.contains(later.fact.transition)
      && !later.documents.isDisjoint(with: earlier.documents)
      && (lifecycle.order[later.fact.transition] ?? 0) > (lifecycle.order[earlier.fact.transition] ?? 0)
  }

  /// Whether the later fact ends the state of the same person in the same office.
  private func ends(_ later: Step, _ earlier: Step) -> Bool {
    func who(_ fact: Fact, _ slots: [String]) -> Set<String> {
      Set(slots.flatMap { fact.slots[$0]?.entityIDs ?? [] })
    }
    let gone = who(later.fact, later.fact.transition == "departed" ? ["person", "outgoing"] : ["outgoing"])
    let held = who(earlier.fact, ["incoming", "person"])
    guard !gone.isDisjoint(with: held) else { return false }
    return zip(later.key.parts, earlier.key.parts).allSatisfy { one, other in
      if case .entities = one { return true }
      return one.accepts(other)
    }
  }
}
