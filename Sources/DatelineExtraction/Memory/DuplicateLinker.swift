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
    guard claims.count > 1 else { return claims }
    var numbers: [EventKey: Int] = [:]
    var groups: [[Int]] = []
    var groupOfClaim: [(group: Int, place: Int)] = []
    for (index, claim) in claims.enumerated() {
      let key = EventKey(claim)
      let group = numbers[key] ?? groups.count
      if group == groups.count {
        numbers[key] = group
        groups.append([])
      }
      groupOfClaim.append((group, groups[group].count))
      groups[group].append(index)
    }
    return claims.indices.map { index in
      let claim = claims[index]
      let (number, place) = groupOfClaim[index]
      let group = groups[number]
      guard group.count > 1 else { return claim }
      let near = max(0, place - reach)..<min(group.count, place + reach + 1)
      let same = near.map { claims[group[$0]] }.filter { $0.id != claim.id && isOne(claim, $0) }
      return same.isEmpty
        ? claim : claim.with(duplicates: same.map(\.id).sorted())
    }
  }

  /// Whether the times of two claims can be one.
  private static func isOne(_ claim: Claim, _ other: Claim) -> Bool {
    guard let first = claim.time, let second = other.time else { return true }
    return first.bounds.overlaps(second.bounds)
  }
}
