extension EvaluationReport {
  /// The report as a table of lines for people: one line an event type, then the total, the properties and the facts.
  public var lines: [String] {
    var lines = [Self.row("event type", ["gold", "found", "right", "precision", "recall", "F1"])]
    for (type, score) in types.sorted(by: { $0.key < $1.key }) { lines.append(Self.row(type, score)) }
    lines.append(Self.row("all claims", claims))
    lines.append(Self.row("facts", facts))
    lines.append("")
    let accuracies = [
      ("subject", subject), ("date", date), ("factuality", factuality), ("source", source),
      ("fact status", status),
    ]
    for (name, accuracy) in accuracies {
      lines.append(
        "right \(name)".fitted(to: 28) + Self.right("\(accuracy.right) of \(accuracy.total)", 14)
          + Self.right(Self.decimal(accuracy.value), 9))
    }
    return lines
  }

  /// At most `limit` differences of each kind, as lines.
  public func missLines(limit: Int) -> [String] {
    Miss.Kind.allCases.flatMap { kind in
      misses.lazy.filter { $0.kind == kind }.prefix(max(0, limit)).map(\.line)
    }
  }

  private static func row(_ name: String, _ score: Score) -> String {
    row(
      name,
      [
        "\(score.right + score.missed)", "\(score.right + score.wrong)", "\(score.right)",
        share(score.precision, of: score.right + score.wrong),
        share(score.recall, of: score.right + score.missed),
        decimal(score.f1),
      ])
  }

  /// A share of nothing is no number.
  private static func share(_ value: Double, of whole: Int) -> String { whole == 0 ? "–" : decimal(value) }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let widths = [7, 7, 7, 11, 8, 7]
    return name.fitted(to: 26) + zip(cells, widths).map { right($0, $1) }.joined()
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// ".87", or "1.00".
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return (hundredths >= 100 ? "\(hundredths / 100)" : "") + "." + (rest.count == 1 ? "0" : "") + rest
  }
}

extension EvaluationReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case stories, types, claims, facts, subject, date, factuality, source, status, misses
  }

  /// Writes counts and shares, and every difference.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(storyCount, forKey: .stories)
    try container.encode(types, forKey: .types)
    try container.encode(claims, forKey: .claims)
    try container.encode(facts, forKey: .facts)
    try container.encode(subject, forKey: .subject)
    try container.encode(date, forKey: .date)
    try container.encode(factuality, forKey: .factuality)
    try container.encode(source, forKey: .source)
    try container.encode(status, forKey: .status)
    try container.encode(misses, forKey: .misses)
  }
}

extension Score: Encodable {
  private enum CodingKeys: String, CodingKey {
    case right, missed, wrong, precision, recall, f1
  }

  /// Writes the counts and the shares, the latter to four decimal places.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(right, forKey: .right)
    try container.encode(missed, forKey: .missed)
    try container.encode(wrong, forKey: .wrong)
    try container.encode(precision.rounded(places: 4), forKey: .precision)
    try container.encode(recall.rounded(places: 4), forKey: .recall)
    try container.encode(f1.rounded(places: 4), forKey: .f1)
  }
}

extension Accuracy: Encodable {
  private enum CodingKeys: String, CodingKey {
    case right, total, value
  }

  /// Writes the counts and the share, the latter to four decimal places.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(right, forKey: .right)
    try container.encode(total, forKey: .total)
    try container.encode(value.rounded(places: 4), forKey: .value)
  }
}
