import DatelineExtraction
import DatelineModel

extension RuleReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case documents, rules, silent, untried
  }

  /// Writes the rows in their order, then the rules without claims.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(documents, forKey: .documents)
    try container.encode(rows, forKey: .rules)
    try container.encode(silent, forKey: .silent)
    try container.encode(untried, forKey: .untried)
  }
}

extension RuleReport.Row: Encodable {
  private enum CodingKeys: String, CodingKey {
    case rule, file, line
    case eventType = "event_type"
    case tries, matches, claims, lost
    case notAsserted = "not_asserted"
    case repeated
    case stepLimits = "step_limits"
    case unfilled, conditions, refusals, right, wrong, precision, microseconds
    case microsecondsPerTry = "microseconds_per_try"
  }

  /// Writes the counts; right, wrong and precision are left out without gold.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(location.file, forKey: .file)
    try container.encode(location.line, forKey: .line)
    try container.encode(eventType, forKey: .eventType)
    try container.encode(counts.tries, forKey: .tries)
    try container.encode(counts.matches, forKey: .matches)
    try container.encode(counts.claims, forKey: .claims)
    try container.encode(counts.lost, forKey: .lost)
    try container.encode(counts.notAsserted, forKey: .notAsserted)
    try container.encode(counts.repeated, forKey: .repeated)
    try container.encode(counts.stepLimits, forKey: .stepLimits)
    try container.encode(counts.unfilled, forKey: .unfilled)
    try container.encode(counts.conditions, forKey: .conditions)
    try container.encode(counts.refusals, forKey: .refusals)
    try container.encodeIfPresent(right, forKey: .right)
    try container.encodeIfPresent(wrong, forKey: .wrong)
    try container.encodeIfPresent(precision?.rounded(places: 4), forKey: .precision)
    try container.encode(microseconds.rounded(places: 3), forKey: .microseconds)
    try container.encodeIfPresent(microsecondsPerTry?.rounded(places: 3), forKey: .microsecondsPerTry)
  }
}
