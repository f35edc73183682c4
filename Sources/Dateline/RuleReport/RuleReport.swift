import DatelineExtraction
import DatelineRules

/// How each rule of a set fared over a corpus: what it found, what it cost, and how often it was right.
public struct RuleReport: Hashable, Sendable {
  /// One rule.
  public struct Row: Hashable, Sendable {
    /// The rule's id.
    public let rule: String
    /// The event type it makes.
    public let eventType: String
    /// Where it is written.
    public let location: SourceLocation
    /// What became of its attempts.
    public let counts: RuleStatistics.Counts
    /// How many of its claims are in the gold; nil without gold.
    public let right: Int?
    /// How many of its claims are not in the gold; nil without gold.
    public let wrong: Int?

    /// How many of its claims were compared with gold.
    public var judged: Int { (right ?? 0) + (wrong ?? 0) }
    /// The share of its claims that are in the gold, 0…1; nil when none was compared.
    public var precision: Double? { judged == 0 ? nil : Double(right ?? 0) / Double(judged) }
    /// The time spent on it, in microseconds.
    public var microseconds: Double { Double(counts.nanoseconds) / 1000 }
    /// The time spent on one try, in microseconds; nil when it was never tried.
    public var microsecondsPerTry: Double? {
      counts.tries == 0 ? nil : microseconds / Double(counts.tries)
    }
  }

  /// What rows are sorted by.
  public enum Order: String, Sendable, CaseIterable {
    /// Wrong claims first, then cost.
    case wrong
    /// Most time first.
    case cost
    /// Most claims first.
    case claims
    /// By id.
    case rule
  }

  /// The rules that were tried, in order.
  public let rows: [Row]
  /// The rules that were tried and made no claim, sorted by id.
  public let silent: [String]
  /// The rules that nothing set off, sorted by id.
  public let untried: [String]
  /// The number of documents.
  public let documents: Int
  /// Whether claims were compared with gold.
  public let hasGold: Bool

  /// The claims of one story, paired with its gold, by rule.
  public struct Judgement: Hashable, Sendable {
    private(set) var right: [String: Int] = [:]
    private(set) var wrong: [String: Int] = [:]

    /// Makes a judgement of nothing.
    public init() {}

    /// Adds a story; claims that match optional gold are neither right nor wrong.
    public mutating func add(_ result: ClaimMatcher.Result) {
      for match in result.matches where !match.gold.isOptional {
        right[match.found.claim.rule, default: 0] += 1
      }
      for found in result.unexpected { wrong[found.claim.rule, default: 0] += 1 }
    }
  }

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - statistics: what became of their attempts.
  ///   - judgement: which claims were right; nil without gold.
  ///   - order: what rows are sorted by.
  /// - Complexity: O(n log n) in the rules.
  public init(
    rules: [Rule], statistics: RuleStatistics, judgement: Judgement?, order: Order
  ) {
    let all = rules.map { rule in
      Row(
        rule: rule.id, eventType: rule.eventType, location: rule.location,
        counts: statistics.rules[rule.id] ?? RuleStatistics.Counts(),
        right: judgement.map { $0.right[rule.id] ?? 0 }, wrong: judgement.map { $0.wrong[rule.id] ?? 0 })
    }
    rows = all.filter { $0.counts.tries > 0 || $0.counts.nanoseconds > 0 }.sorted { order.precedes($0, $1) }
    silent = rows.filter { $0.counts.claims == 0 }.map(\.rule).sorted()
    let tried = Set(rows.map(\.rule))
    untried = rules.map(\.id).filter { !tried.contains($0) }.sorted()
    documents = statistics.documents
    hasGold = judgement != nil
  }
}

extension RuleReport.Order {
  fileprivate func precedes(_ first: RuleReport.Row, _ second: RuleReport.Row) -> Bool {
    let left = keys(first)
    let right = keys(second)
    for (one, other) in zip(left, right) where one != other { return one > other }
    return first.rule < second.rule
  }

  /// What counts, greatest first.
  private func keys(_ row: RuleReport.Row) -> [Int] {
    switch self {
    case .wrong: [row.wrong ?? 0, row.counts.nanoseconds]
    case .cost: [row.counts.nanoseconds]
    case .claims: [row.counts.claims, row.counts.matches]
    case .rule: []
    }
  }
}
