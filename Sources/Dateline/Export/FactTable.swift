/// Facts as comma-separated values (RFC 4180), one row a fact, for spreadsheets.
public struct FactTable: Sendable {
  private let set: FactSet
  private let names: [String: String]

  /// Makes a table of a fact set.
  public init(_ set: FactSet) {
    self.set = set
    names = set.entityNames
  }

  /// The names of the columns.
  public static let columns = [
    "id", "subject", "event_type", "earliest", "latest", "edtf", "slots", "factuality", "polarity", "status",
    "confidence", "origins", "documents", "words", "reasons", "review",
  ]

  /// The table with its heading; rows end with CR LF.
  ///
  /// - Complexity: O(n) in the facts and claims.
  public func text(_ filter: FactFilter = FactFilter()) -> String {
    let claims = Dictionary(set.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = set.facts.filter(filter.accepts).map { row($0, claims) }
    return ([Self.columns] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ fact: Fact, _ claims: [String: Claim]) -> [String] {
    let behind = fact.claims.filter { $0.relation != .context && $0.relation != .contradicts }
      .compactMap { claims[$0.claim] }
    let slots = fact.slots.sorted { $0.key < $1.key }.map { name, value in
      "\(name)=\(SlotWords.words(value) { names[$0] ?? $0 })"
    }
    return [
      fact.id, names[fact.subject] ?? fact.subject, fact.eventType, fact.time?.earliest.description ?? "",
      fact.time?.latest.description ?? "", fact.time?.edtf ?? "", slots.joined(separator: "; "),
      fact.factuality.rawValue, fact.polarity.rawValue, fact.status.rawValue, "\(fact.confidence)",
      "\(Set(behind.compactMap(\.origin)).count)",
      Set(behind.map(\.document)).sorted().joined(separator: " "),
      behind.first?.evidence.quote ?? "", fact.reasons.joined(separator: "; "), fact.review.rawValue,
    ]
  }

  /// A field in quotation marks where it needs them; one that a spreadsheet would run as a formula is made text.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+@".contains($0) } ?? false
    let field = isFormula ? "'" + field : field
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
