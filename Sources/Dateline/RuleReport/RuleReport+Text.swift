import DatelineExtraction

extension RuleReport {
  /// The report as a table of lines for people, at most 100 columns wide where rule ids are short.
  public var lines: [String] {
    var lines = [Self.line("rule", header) + "  fails at"]
    for row in rows { lines.append(Self.line(row.rule, cells(row)) + Self.weakness(row)) }
    lines.append("")
    lines.append(
      "\(Ledger.Made(documents, "document").words), \(Ledger.Made(rows.count + untried.count, "rule").words)")
    if !silent.isEmpty { lines += Self.list("tried, no claim", silent) }
    if !untried.isEmpty { lines += Self.list("never tried", untried) }
    return lines
  }

  private var header: [String] {
    ["tries", "match", "claims", "lost"] + (hasGold ? ["prec.", "of"] : []) + ["ms", "µs/try"]
  }

  private func cells(_ row: Row) -> [String] {
    let counts = row.counts
    let gold =
      hasGold
      ? [row.precision.map(EvaluationReport.decimal) ?? "–", row.judged == 0 ? "" : "\(row.judged)"] : []
    return ["\(counts.tries)", "\(counts.matches)", "\(counts.claims)", "\(counts.lost)"] + gold
      + [Self.decimal(row.microseconds / 1000), row.microsecondsPerTry.map(Self.decimal) ?? "–"]
  }

  /// Where the rule fails most often: "  no theme 70".
  static func weakness(_ row: Row) -> String {
    guard let weakest = row.counts.weakest else { return "" }
    let isRole = row.counts.unfilled[weakest.name] == weakest.count
    return (isRole ? "  no " : "  when ") + "\(weakest.name) \(weakest.count)"
  }

  private static let ruleWidth = 32

  private static func line(_ rule: String, _ cells: [String]) -> String {
    rule.fitted(to: ruleWidth)
      + cells.map { String(repeating: " ", count: max(1, 7 - $0.count)) + $0 }.joined()
  }

  private static func list(_ label: String, _ rules: [String]) -> [String] {
    var wrap = LineWrap(width: 98)
    wrap.add("\(label) (\(rules.count)): \(rules.joined(separator: ", "))", as: { $0 })
    let lines = wrap.finish()
    return lines.prefix(1) + lines.dropFirst().map { "  " + $0 }
  }

  /// A number with two decimal places.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((max(0, min(value, 1e12)) * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
