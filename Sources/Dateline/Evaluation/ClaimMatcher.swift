/// Pairs the claims of a gold file with the claims that were found, each with at most one.
///
/// A pair has the same article and event type; the found evidence covers at least half of the gold evidence and is not
/// longer than 2.5 times its length or 160 scalars, whichever is more. Pairs whose subject and time agree are taken first.
public struct ClaimMatcher: Sendable {
  /// A found claim with what a comparison needs from the fact set around it.
  public struct Found: Hashable, Sendable {
    /// The claim.
    public let claim: Claim
    /// The name of its article's file, without the folder.
    public let file: String
    /// The name and the other names of its subject.
    public let names: [String]

    /// Makes a found claim.
    public init(claim: Claim, file: String, names: [String]) {
      self.claim = claim
      self.file = file
      self.names = names
    }
  }

  /// A gold claim and the found claim that tells the same.
  public struct Match: Hashable, Sendable {
    /// The gold claim.
    public let gold: GoldClaim
    /// The found claim.
    public let found: Found

    /// Whether both are about the same.
    public var agreesOnSubject: Bool { NameMatcher.matches(gold.subject, anyOf: found.names) }
    /// Whether both name the same days, or none.
    public var agreesOnDate: Bool { GoldTime.agree(gold.time, found.claim.time) }
    /// Whether both present the event alike, polarity included.
    public var agreesOnFactuality: Bool {
      gold.factuality == found.claim.factuality.rawValue && gold.polarity == found.claim.polarity.rawValue
    }
    /// Whether the innermost sources are the same; unnamed ones need only be of the same kind.
    public var agreesOnSource: Bool {
      let expected = gold.attribution.last?.kind ?? "publisher"
      let given = found.claim.attribution.last?.kind ?? .publisher
      guard expected == given.rawValue else { return false }
      guard let name = gold.attribution.last?.by, let by = found.claim.attribution.last?.by else {
        return true
      }
      switch given {
      case .publisher, .anonymous, .unnamedMedia, .officialDocument: return true
      case .wire, .newspaper, .namedPerson, .namedOrganisation: return NameMatcher.matches(name, anyOf: [by])
      }
    }
  }

  /// What is left of both sides when all pairs are taken.
  public struct Result: Hashable, Sendable {
    /// The pairs in the order of the gold claims.
    public let matches: [Match]
    /// The gold claims, optional ones included, that nothing matches.
    public let missed: [GoldClaim]
    /// The found claims that match nothing.
    public let unexpected: [Found]
  }

  /// Makes a matcher.
  public init() {}

  /// Pairs gold with found claims, greedily from the best pair.
  ///
  /// - Complexity: O(g × f) in the claims of both sides.
  public func match(_ gold: [GoldClaim], with found: [Found]) -> Result {
    var candidates: [Candidate] = []
    for (goldIndex, expected) in gold.enumerated() {
      for (foundIndex, given) in found.enumerated() where Self.canMatch(expected, given) {
        candidates.append(Candidate(goldIndex, foundIndex, Match(gold: expected, found: given)))
      }
    }
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: <) where partner[candidate.gold] == nil {
      if taken.insert(candidate.found).inserted { partner[candidate.gold] = candidate.found }
    }
    return Result(
      matches: gold.indices.compactMap { index in
        partner[index].map { Match(gold: gold[index], found: found[$0]) }
      },
      missed: gold.indices.filter { partner[$0] == nil }.map { gold[$0] },
      unexpected: found.indices.filter { !taken.contains($0) }.map { found[$0] })
  }

  private static func canMatch(_ gold: GoldClaim, _ found: Found) -> Bool {
    guard gold.document == found.file, gold.eventType == found.claim.eventType else { return false }
    let expected = gold.evidence.end - gold.evidence.start
    let given = found.claim.evidence.end - found.claim.evidence.start
    return 2 * overlap(gold, found) >= expected && overlap(gold, found) > 0
      && (2 * given <= 5 * expected || given <= 160)
  }

  /// The number of scalars that both evidences share.
  private static func overlap(_ gold: GoldClaim, _ found: Found) -> Int {
    let evidence = found.claim.evidence
    return max(0, min(gold.evidence.end, evidence.end) - max(gold.evidence.start, evidence.start))
  }

  /// A possible pair and its rank; less is better.
  private struct Candidate: Comparable {
    let gold: Int
    let found: Int
    private let rank: [Int]

    init(_ gold: Int, _ found: Int, _ match: Match) {
      self.gold = gold
      self.found = found
      let evidence = match.found.claim.evidence
      let apart =
        abs(match.gold.evidence.start - evidence.start) + abs(match.gold.evidence.end - evidence.end)
      rank = [
        match.agreesOnSubject ? 0 : 1, match.agreesOnDate ? 0 : 1, match.gold.isOptional ? 1 : 0,
        -ClaimMatcher.overlap(match.gold, match.found), apart, gold, found,
      ]
    }

    static func < (first: Candidate, second: Candidate) -> Bool {
      first.rank.lexicographicallyPrecedes(second.rank)
    }
  }
}
