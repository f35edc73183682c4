/// Counts what an extraction tries, and times it.
struct StatisticsRecorder: ExtractionObserver {
  /// The counts of one rule, roles by number.
  struct Tally {
    var plain = RuleStatistics.Counts()
    var unfilled: [Int: Int] = [:]
    var conditions: [Outcome.Condition: Int] = [:]
    var refusals: [Refusal: Int] = [:]

    /// Why words were refused for a role.
    struct Refusal: Hashable {
      let role: Int
      let mismatch: Mismatch
    }

    /// The counts with the names of the rule's roles.
    func counts(of rule: CompiledRule) -> RuleStatistics.Counts {
      var counts = plain
      for (role, count) in unfilled { counts.unfilled[rule.roles[role].role.name, default: 0] += count }
      for (condition, count) in conditions { counts.conditions[condition.rawValue] = count }
      for (refusal, count) in refusals {
        counts.refusals[rule.roles[refusal.role].role.name, default: [:]][
          refusal.mismatch.rawValue, default: 0] += count
      }
      return counts
    }
  }

  /// The counts of each rule that was tried, by number.
  private(set) var tallies: [Int: Tally] = [:]
  private let clock = ContinuousClock()
  private var start = ContinuousClock.now
  private var refusals: [Tally.Refusal] = []

  mutating func searching(rule: Int) { start = clock.now }

  mutating func searched(rule: Int, in view: SentenceView, reachedLimit: Bool) {
    let nanoseconds = elapsed
    tallies[rule, default: Tally()].plain.nanoseconds += nanoseconds
    if reachedLimit { tallies[rule, default: Tally()].plain.stepLimits += 1 }
  }

  mutating func began(rule: Int, at site: Site, in view: SentenceView) {
    refusals.removeAll(keepingCapacity: true)
    start = clock.now
  }

  mutating func refused(_ argument: Argument, forRole role: Int, _ mismatch: Mismatch) {
    refusals.append(Tally.Refusal(role: role, mismatch: mismatch))
  }

  mutating func ended(rule: Int, failure: Outcome?) {
    let nanoseconds = elapsed
    var tally = tallies.removeValue(forKey: rule) ?? Tally()
    tally.plain.nanoseconds += nanoseconds
    tally.plain.tries += 1
    for refusal in refusals { tally.refusals[refusal, default: 0] += 1 }
    switch failure {
    case nil: tally.plain.matches += 1
    case .unfilled(let role): tally.unfilled[role, default: 0] += 1
    case .condition(let condition): tally.conditions[condition, default: 0] += 1
    case .stepLimit: tally.plain.stepLimits += 1
    case .claimed, .lost, .notAsserted, .unpaired, .repeated: break
    }
    tallies[rule] = tally
  }

  mutating func settled(_ match: RuleMatch, _ outcome: Outcome, attachment: Attachment?) {
    var tally = tallies.removeValue(forKey: match.rule) ?? Tally()
    switch outcome {
    case .claimed(let ids): tally.plain.claims += ids.count
    case .lost: tally.plain.lost += 1
    case .notAsserted, .unpaired: tally.plain.notAsserted += 1
    case .repeated: tally.plain.repeated += 1
    case .unfilled(let role): tally.unfilled[role, default: 0] += 1
    case .condition(let condition): tally.conditions[condition, default: 0] += 1
    case .stepLimit: break
    }
    tallies[match.rule] = tally
  }

  private var elapsed: Int {
    let time = (clock.now - start).components
    return Int(time.seconds) * 1_000_000_000 + Int(time.attoseconds / 1_000_000_000)
  }
}
