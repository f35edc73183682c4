/// How the rules of a set fared over some documents.
///
/// Statistics of parts of a corpus can be added up.
public struct RuleStatistics: Hashable, Sendable {
  /// What became of one rule's attempts.
  public struct Counts: Hashable, Sendable {
    /// How often the rule was tried: its trigger stood there, or its pattern matched.
    public internal(set) var tries = 0
    /// How often all its roles were filled.
    public internal(set) var matches = 0
    /// How many claims it made.
    public internal(set) var claims = 0
    /// How often another rule's match was preferred.
    public internal(set) var lost = 0
    /// How often the words did not say whether it happened, or to which of several subjects.
    public internal(set) var notAsserted = 0
    /// How often the same was told before.
    public internal(set) var repeated = 0
    /// How often its pattern was given up after too many steps.
    public internal(set) var stepLimits = 0
    /// How often each role could not be filled, by name.
    public internal(set) var unfilled: [String: Int] = [:]
    /// How often each condition did not hold, as rule files name it.
    public internal(set) var conditions: [String: Int] = [:]
    /// How often words were refused for each role, by the role and the reason.
    public internal(set) var refusals: [String: [String: Int]] = [:]
    /// The time spent on trying it, in nanoseconds; watching included.
    public internal(set) var nanoseconds = 0

    /// Makes counts of nothing.
    public init() {}

    /// The role or condition that failed most often, by name; nil when none did.
    public var weakest: (name: String, count: Int)? {
      (unfilled.map { ($0.key, $0.value) } + conditions.map { ($0.key, $0.value) })
        .max { ($0.1, $1.0) < ($1.1, $0.0) }
    }

    static func += (counts: inout Counts, other: Counts) {
      counts.tries += other.tries
      counts.matches += other.matches
      counts.claims += other.claims
      counts.lost += other.lost
      counts.notAsserted += other.notAsserted
      counts.repeated += other.repeated
      counts.stepLimits += other.stepLimits
      counts.nanoseconds += other.nanoseconds
      counts.unfilled.merge(other.unfilled, uniquingKeysWith: +)
      counts.conditions.merge(other.conditions, uniquingKeysWith: +)
      counts.refusals.merge(other.refusals) { $0.merging($1, uniquingKeysWith: +) }
    }
  }

  /// The counts of the rules that were tried, by id.
  public private(set) var rules: [String: Counts] = [:]
  /// The number of documents.
  public private(set) var documents = 0

  /// Makes statistics of no document.
  public init() {}

  /// Adds the statistics of other documents.
  public static func += (statistics: inout RuleStatistics, other: RuleStatistics) {
    statistics.documents += other.documents
    for (id, counts) in other.rules { statistics.rules[id, default: Counts()] += counts }
  }

  /// Adds what was counted in one document.
  mutating func add(_ recorder: StatisticsRecorder, of rules: [CompiledRule]) {
    documents += 1
    for (number, tally) in recorder.tallies {
      let rule = rules[number]
      self.rules[rule.rule.id, default: Counts()] += tally.counts(of: rule)
    }
  }
}
