import DatelineModel

/// Which claims of a block people said tell one event, and which do not.
struct PartedClaims {
  private let apart: [String: Set<String>]
  private let together: [[String]]

  init(_ pairs: PairDecisions, _ claims: [Claim]) {
    guard !pairs.apart.isEmpty || !pairs.together.isEmpty else {
      (apart, together) = ([:], [])
      return
    }
    let ids = Set(claims.map(\.id))
    var apart: [String: Set<String>] = [:]
    for pair in pairs.apart where ids.isSuperset(of: pair) {
      apart[pair[0], default: []].insert(pair[1])
      apart[pair[1], default: []].insert(pair[0])
    }
    self.apart = apart
    together = pairs.together.filter { ids.isSuperset(of: $0) }
  }

  /// Whether a person said that the claim is of another event than one of those of `happening`.
  func keepsApart(_ told: Told, _ happening: Happening) -> Bool {
    guard let others = apart[told.claim.id] else { return false }
    return happening.told.contains { others.contains($0.claim.id) }
  }

  /// The happenings with those joined that a person said are one; the first one's key stays.
  func joined(
    _ found: [(key: ClaimKey, happening: Happening)], _ lifecycle: Lifecycle
  ) -> [(key: ClaimKey, happening: Happening)] {
    guard !together.isEmpty else { return found }
    var found = found
    for pair in together {
      let places = pair.compactMap { id in
        found.firstIndex { $0.happening.told.contains { $0.claim.id == id } }
      }
      guard places.count == 2, places[0] != places[1] else { continue }
      let (first, second) = (min(places[0], places[1]), max(places[0], places[1]))
      for told in found[second].happening.told { found[first].happening.add(told, lifecycle) }
      found[first].happening.rivals += found[second].happening.rivals
      found[first].happening.overtaken += found[second].happening.overtaken
      found[first].happening.context += found[second].happening.context
      found.remove(at: second)
    }
    return found
  }
}
