/// A fact set as one web page that loads nothing: what sources disagree about, then a timeline for each entity.
///
/// It opens without a network and prints; every text that comes from articles is escaped.
public struct FactPage: Sendable {
  private let set: FactSet
  private let names: [String: String]
  private let claims: [String: Claim]
  private let origins: [String: String]

  /// Makes a page of a fact set.
  public init(_ set: FactSet) {
    self.set = set
    names = set.entityNames
    claims = Dictionary(set.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    origins = Dictionary(set.origins.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page.
  ///
  /// - Complexity: O(n log n) in the facts.
  public func html(_ filter: FactFilter = FactFilter()) -> String {
    let facts = set.facts.filter(filter.accepts)
    let disputed = facts.filter { $0.agreement == .conflictOpen || $0.agreement == .conflictResolved }
    let bySubject = Dictionary(grouping: facts, by: \.subject).map { (name: name($0), facts: $1) }
      .sorted { ($0.name, $0.facts[0].id) < ($1.name, $1.facts[0].id) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Dateline: \(facts.count) facts of \(set.documents.count) articles</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(facts.count) facts of \(set.documents.count) articles</h1>
      \(disputed.isEmpty ? "" : "<section><h2>Where sources disagree</h2>\n" + disputed.map(conflict).joined(separator: "\n") + "\n</section>")
      \(bySubject.map { section($0.name, $0.facts) }.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func name(_ id: String) -> String { names[id] ?? id }

  // MARK: Timeline

  private func section(_ name: String, _ facts: [Fact]) -> String {
    let sorted = facts.sorted { first, second in
      (first.time?.earliest ?? .openEnd, first.id) < (second.time?.earliest ?? .openEnd, second.id)
    }
    let rows = sorted.map { fact in
      let state = fact.lifecycle == .current ? "" : " class=\"past\""
      return "<tr\(state)><td>\(Self.escaped(ShortDate(fact.time).description))</td>"
        + "<td>\(phrase(fact))\(details(fact))</td><td>\(Self.escaped(words(fact)))</td>"
        + "<td class=\"number\">\(fact.confidence.rounded(places: 2))</td></tr>"
    }
    return """
      <section><h2>\(Self.escaped(name))</h2>
      <table><thead><tr><th>when</th><th>what</th><th>how sure</th><th></th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></section>
      """
  }

  private func phrase(_ fact: Fact) -> String { Self.escaped(EventPhrase(fact, name: name).description) }

  private func words(_ fact: Fact) -> String {
    fact.status.rawValue.replacing("_", with: " ") + (fact.review == .staleDecision ? ", stale" : "")
  }

  private func details(_ fact: Fact) -> String {
    let links = fact.claims.compactMap { link in claims[link.claim].map { (link, $0) } }
    let quotes = links.map { link, claim in
      "<li><q>\(Self.escaped(claim.evidence.quote))</q> <small>\(Self.escaped(claim.document)), "
        + "\(Self.escaped(claim.origin.map { origins[$0] ?? $0 } ?? "")): "
        + "\(link.relation.rawValue.replacing("_", with: " "))\(link.note.map { " (\(Self.escaped($0)))" } ?? "")</small></li>"
    }
    let reasons = fact.reasons.map { "<li>\(Self.escaped($0))</li>" }
    return "<details><summary>why</summary><ul>\(reasons.joined())\(quotes.joined())</ul></details>"
  }

  // MARK: Conflicts

  private func conflict(_ fact: Fact) -> String {
    let rows = fact.rejectedValues.map { rejected in
      let kept: SlotValue? =
        switch rejected.slot {
        case "event_type": .text(fact.transition)
        case "time": fact.time.map { .text($0.edtf) }
        default: fact.slots[rejected.slot]
        }
      let sources = Set(rejected.claims.compactMap { claims[$0]?.document }).sorted().joined(separator: ", ")
      return "<tr><td>\(Self.escaped(rejected.slot.replacing("_", with: " ")))</td>"
        + "<td>\(Self.escaped(kept.map { SlotWords.words($0, name: name) } ?? ""))</td>"
        + "<td>\(Self.escaped(SlotWords.words(rejected.value, name: name))) <small>\(Self.escaped(sources))</small></td>"
        + "<td>\(Self.escaped(rejected.why))</td></tr>"
    }
    return """
      <article><h3>\(Self.escaped(name(fact.subject))): \(phrase(fact)), \(Self.escaped(ShortDate(fact.time).description)) \
      <small>\(fact.agreement == .conflictOpen ? "open" : "settled by the weight of evidence")</small></h3>
      <table><thead><tr><th>of</th><th>kept</th><th>also said</th><th>why</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></article>
      """
  }

  private static func escaped(_ text: String) -> String { text.escapedForHTML }

  private static let style = """
    :root { color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif; }
    body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .past { opacity: .6; }
    small { opacity: .75; font-weight: normal; }
    details ul { margin: .25rem 0; }
    @media print { details > ul { display: block; } section, article { break-inside: avoid; } }
    """
}
