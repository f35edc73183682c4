import DatelineModel

/// Links the claims of one document that tell the same event in headline, lead and body.
enum DuplicateLinker {
  /// The claims, each with the ids of those of its type and subject whose times can be one with its own.
  ///
  /// - Complexity: O(n) in the claims, plus the square of those that share type and subject.
  static func linked(_ claims: [Claim]) -> [Claim] {
    let groups = Dictionary(grouping: claims) { [$0.eventType, $0.subject] }
    return claims.map { claim in
      let same = (groups[[claim.eventType, claim.subject]] ?? []).filter { other in
        guard other.id != claim.id else { return false }
        guard let first = claim.time, let second = other.time else { return true }
        return first.bounds.overlaps(second.bounds)
      }
      return same.isEmpty
        ? claim : claim.resolved(entity: { $0 }, origin: claim.origin, duplicates: same.map(\.id).sorted())
    }
  }
}
