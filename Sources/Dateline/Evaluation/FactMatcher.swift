/// Pairs the facts of a gold file with the facts that were found, each with at most one.
///
/// A pair is about the same subject, and the claims behind both, compared through the pairs of ``ClaimMatcher``, have a
/// Jaccard index (Jaccard 1912) of at least .34: shared claims divided by all claims of either.
public struct FactMatcher: Sendable {
  /// The least index that makes a pair.
  public static let threshold = 0.34

  /// A found fact with the names of its subject.
  public struct Found: Hashable, Sendable {
    /// The fact.
    public let fact: Fact
    /// The name and the other names of its subject.
    public let names: [String]

    /// Makes a found fact.
    public init(fact: Fact, names: [String]) {
      self.fact = fact
      self.names = names
    }
  }

  /// A gold fact and the found fact that tells the same.
  public struct Match: Hashable, Sendable {
    /// The gold fact.
    public let gold: GoldFact
    /// The found fact.
    public let found: Fact

    /// Whether both have the same status.
    public var agreesOnStatus: Bool { gold.status == found.status.rawValue }
  }

  /// What is left of both sides when all pairs are taken.
  public struct Result: Hashable, Sendable {
    /// The pairs of facts that a good reader must find, in the order of the gold facts.
    public let matches: [Match]
    /// The gold facts that nothing matches and that rest on some claim that is not optional.
    public let missed: [GoldFact]
    /// The found facts that match nothing.
    public let unexpected: [Found]
  }

  private let goldOf: [String: String]
  private let optional: Set<String>

  /// Makes a matcher over the claims that were paired.
  public init(_ claims: ClaimMatcher.Result) {
    goldOf = Dictionary(
      claims.matches.map { ($0.found.claim.id, $0.gold.id) }, uniquingKeysWith: { first, _ in first })
    optional = Set((claims.matches.map(\.gold) + claims.missed).filter(\.isOptional).map(\.id))
  }

  /// Pairs gold with found facts, greedily from the highest index.
  ///
  /// - Complexity: O(g × f) in the facts of both sides.
  public func match(_ gold: [GoldFact], with found: [Found]) -> Result {
    let matched = Set(goldOf.values)
    let expected = gold.map { fact in
      // An optional claim that nobody found must not make its fact look poorer.
      Set(fact.claims.filter { $0.relation != "context" }.map(\.claim)).filter {
        !optional.contains($0) || matched.contains($0)
      }
    }
    let given = found.map { found in
      Set(
        found.fact.claims.filter { $0.relation != .context }.map { goldOf[$0.claim] ?? "found:\($0.claim)" })
    }
    var candidates: [(index: Double, gold: Int, found: Int)] = []
    for goldIndex in gold.indices {
      for foundIndex in found.indices {
        let index = Self.jaccard(expected[goldIndex], given[foundIndex])
        guard index >= Self.threshold,
          NameMatcher.matches(gold[goldIndex].subject, anyOf: found[foundIndex].names)
        else { continue }
        candidates.append((index, goldIndex, foundIndex))
      }
    }
    candidates.sort { (-$0.index, $0.gold, $0.found) < (-$1.index, $1.gold, $1.found) }
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates where partner[candidate.gold] == nil {
      if taken.insert(candidate.found).inserted { partner[candidate.gold] = candidate.found }
    }
    let isOptional = gold.map { fact in fact.claims.allSatisfy { optional.contains($0.claim) } }
    return Result(
      matches: gold.indices.filter { !isOptional[$0] }.compactMap { index in
        partner[index].map { Match(gold: gold[index], found: found[$0].fact) }
      },
      missed: gold.indices.filter { partner[$0] == nil && !isOptional[$0] }.map { gold[$0] },
      unexpected: found.indices.filter { !taken.contains($0) && !restsOnOptional(given[$0]) }.map {
        found[$0]
      })
  }

  private func restsOnOptional(_ claims: Set<String>) -> Bool {
    !claims.isEmpty && claims.isSubset(of: optional)
  }

  private static func jaccard(_ first: Set<String>, _ second: Set<String>) -> Double {
    let union = first.union(second).count
    return union == 0 ? 0 : Double(first.intersection(second).count) / Double(union)
  }
}
