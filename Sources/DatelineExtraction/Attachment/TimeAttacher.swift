import DatelineLanguage
import DatelineModel

/// Chooses the time of an event among the times of its sentence.
///
/// The nearest time in the event's own clause wins, then a fronted one, then one inside the words of a role, then that
/// of the verb that decided it. A time of another clause, such as the report's, is never borrowed.
struct TimeAttacher {
  let view: SentenceView
  let resolver: TimeResolver
  /// The document's times, for those that are counted from what was told before.
  let times: [ResolvedTime]

  /// A time with the expression it was read from.
  struct Attached {
    let value: TimeValue
    let tokens: Range<Int>
  }

  /// The time of a trigger whose roles cover `roleTokens`; nil when the words give none.
  func time(of trigger: Trigger, roleTokens: [Range<Int>], reality: Reality) -> Attached? {
    var candidates: [(time: Int, basis: TimeValue.Basis?)] = []
    if trigger.noun != nil {
      candidates += timesBeside(trigger).map { ($0, nil) }
    } else if let clause = trigger.clause {
      candidates += view.sentence.clauses[clause].times.map { ($0, nil) }
      for other in view.sentence.clauses.indices where other != clause {
        let main = view.sentence.verbGroups[view.sentence.clauses[other].verb].main
        guard roleTokens.contains(where: { $0.contains(main) }) else { continue }
        candidates += view.sentence.clauses[other].times.map { ($0, nil) }
      }
      if let governor = view.sentence.clauses[clause].governor, reality.factuality == .occurred,
        view.sentence.verbGroups[view.sentence.clauses[clause].verb].form != .finite
      {
        candidates += view.sentence.clauses[governor].times.map { ($0, .inherited) }
      }
    }
    guard let chosen = candidates.first(where: { view.sentence.times[$0.time].isDate }) else { return nil }
    let expression = view.sentence.times[chosen.time]
    let direction: TimeResolver.Direction = looksAhead(trigger, reality) ? .future : .past
    let value = resolver.value(
      of: expression, words: view.document.words(expression.tokens), direction: direction,
      context: times[chosen.time].context)
    return Attached(value: chosen.basis.map { value.with(basis: $0) } ?? value, tokens: expression.tokens)
  }

  private func looksAhead(_ trigger: Trigger, _ reality: Reality) -> Bool {
    switch reality.factuality {
    case .planned, .expected, .target, .speculated: true
    case .occurred, .notOccurred, .intendedPast, .assertedBySource: false
    }
  }

  /// Times directly behind a noun trigger or its arguments, else those of its clause.
  private func timesBeside(_ trigger: Trigger) -> [Int] {
    guard let noun = trigger.noun else { return [] }
    let beside = view.extent(of: noun).compactMap { place -> Int? in
      if case .time(let time) = view.sentence.chunks[place] { time } else { nil }
    }
    return beside
  }
}
