import DatelineModel

/// Links the claims of one document that tell the same event in headline, lead and body.
enum DuplicateLinker {
  /// How many claims of the same type and subject are looked at on each side of a claim, so that a text which says one
  /// thing a thousand times does not give a million links.
  private static let reach = 24

  /// The claims, each with the ids of those of its type and subject whose times can be one with its own.
  ///
  /// - Parameter claims: the claims of one document, in text order.
  /// - Returns: the same claims in the same order.
  /// - Complexity: O(n) in the claims.
  static func linked(_ claims: [Claim]) -> [Claim] {
    var groups: [[String]: [Int]] = [:]
    var placeInGroup: [Int] = []
    for (index, claim) in claims.enumerated() {
      let key = [claim.eventType, claim.subject]
      placeInGroup.append(groups[key]?.count ?? 0)
      groups[key, default: []].append(index)
    }
    return claims.indices.map { index in
      let claim = claims[index]
      let group = groups[[claim.eventType, claim.subject]] ?? []
      let near = max(0, placeInGroup[index] - reach)..<min(group.count, placeInGroup[index] + reach + 1)
      let same = near.map { claims[group[$0]] }.filter { $0.id != claim.id && isOne(claim, $0) }
      return same.isEmpty
        ? claim : claim.resolved(entity: { $0 }, origin: claim.origin, duplicates: same.map(\.id).sorted())
    }
  }

  /// Whether the times of two claims can be one.
  private static func isOne(_ claim: Claim, _ other: Claim) -> Bool {
    guard let first = claim.time, let second = other.time else { return true }
    return first.bounds.overlaps(second.bounds)
  }
}
