/// What changed from one fact set to another: facts that came, went, or are told otherwise.
public struct FactSetDifference: Hashable, Sendable {
  /// One fact that both sets have and tell differently.
  public struct Change: Hashable, Sendable {
    /// The fact's id.
    public let id: String
    /// What is told otherwise, as "status single_source → corroborated".
    public let differences: [String]
  }

  /// The facts that only the newer set has, sorted by id.
  public let added: [Fact]
  /// The facts that only the older set has, sorted by id.
  public let removed: [Fact]
  /// The facts that both have and tell differently, sorted by id.
  public let changed: [Change]

  /// Whether both sets tell the same.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// Compares two fact sets; facts are matched by their ids, which never hang on values.
  ///
  /// - Complexity: O(n) in the facts.
  public init(from old: FactSet, to new: FactSet) {
    let before = Dictionary(old.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    added = new.facts.filter { before[$0.id] == nil }
    removed = old.facts.filter { after[$0.id] == nil }
    changed = new.facts.compactMap { fact in
      guard let earlier = before[fact.id], earlier != fact else { return nil }
      let differences = Self.differences(earlier, fact)
      return differences.isEmpty ? nil : Change(id: fact.id, differences: differences)
    }
  }

  /// The lines of the difference: "+" for what came, "-" for what went, "~" for what changed.
  public var lines: [String] {
    func line(_ mark: String, _ fact: Fact) -> (String, String) {
      (fact.id, "\(mark) \(fact.id) \(fact.eventType) \(ShortDate(fact.time)) \(fact.status.rawValue)")
    }
    let all =
      added.map { line("+", $0) } + removed.map { line("-", $0) }
      + changed.map { ($0.id, "~ \($0.id) " + $0.differences.joined(separator: "; ")) }
    return all.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1.onOneLine)
  }

  private static func differences(_ old: Fact, _ new: Fact) -> [String] {
    var found: [String] = []
    func compare(_ name: String, _ before: String, _ after: String) {
      if before != after { found.append("\(name) \(before) → \(after)") }
    }
    compare("event_type", old.eventType, new.eventType)
    compare("time", old.time?.edtf ?? "none", new.time?.edtf ?? "none")
    compare("factuality", old.factuality.rawValue, new.factuality.rawValue)
    compare("polarity", old.polarity.rawValue, new.polarity.rawValue)
    compare("status", old.status.rawValue, new.status.rawValue)
    compare("review", old.review.rawValue, new.review.rawValue)
    compare("confidence", "\(old.confidence.rounded(places: 2))", "\(new.confidence.rounded(places: 2))")
    func words(_ value: SlotValue?) -> String { value.map { SlotWords.words($0) { $0 } } ?? "none" }
    for slot in Set(old.slots.keys).union(new.slots.keys).sorted() where old.slots[slot] != new.slots[slot] {
      compare(slot, words(old.slots[slot]), words(new.slots[slot]))
    }
    let claims = (Set(old.claims.map(\.claim)), Set(new.claims.map(\.claim)))
    if claims.0 != claims.1 {
      let (gone, come) = (claims.0.subtracting(claims.1).count, claims.1.subtracting(claims.0).count)
      found.append("claims -\(gone) +\(come)")
    }
    return found
  }
}
