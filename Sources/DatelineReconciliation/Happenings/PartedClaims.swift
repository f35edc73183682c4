import DatelineModel

/// Which claims of a block people said tell one event, and which do not.
struct PartedClaims {
  private let apart: [String: Set<String>]
  private let together: [[String]]
  private let deciding: [[String]: Decision]

  init(_ pairs: PairDecisions, _ claims: [Claim]) {
    guard !pairs.deciding.isEmpty else {
      (apart, together, deciding) = ([:], [], [:])
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
    deciding = pairs.deciding.filter { ids.isSuperset(of: $0.key) }
  }

  /// No decisions.
  static let none = PartedClaims(PairDecisions([]), [])

  /// Whether people decided anything here.
  var isEmpty: Bool { apart.isEmpty && together.isEmpty }

  /// Whether a person said that the claim is of another event than one of those of `happening`.
  func keepsApart(_ told: Told, _ happening: Happening) -> Bool {
    guard let others = apart[told.claim.id] else { return false }
    return happening.all.contains { others.contains($0.claim.id) }
  }

  /// Whether a person said that a claim of one is of another event than a claim of the other.
  func keepsApart(_ first: Happening, _ second: Happening) -> Bool {
    !apart.isEmpty && first.all.contains { keepsApart($0, second) }
  }

  /// The happenings with those joined that a person said are one; the first one's key stays.
  func joined(
    _ found: [(key: ClaimKey, happening: Happening)], _ lifecycle: Lifecycle
  ) -> [(key: ClaimKey, happening: Happening)] {
    guard !together.isEmpty else { return found }
    var found = found
    for pair in together {
      let places = pair.compactMap { id in
        found.firstIndex { $0.happening.all.contains { $0.claim.id == id } }
      }
      guard places.count == 2, places[0] != places[1] else { continue }
      let (first, second) = (min(places[0], places[1]), max(places[0], places[1]))
      let joining = found[second].happening.told
      if lifecycle.rival(found[first].happening.told[0].claim.transition, joining[0].claim.transition) {
        found[first].happening.rivals.append(joining)
      } else {
        for told in joining { found[first].happening.add(told, lifecycle) }
      }
      found[first].happening.rivals += found[second].happening.rivals
      found[first].happening.overtaken += found[second].happening.overtaken
      found[first].happening.context += found[second].happening.context
      found.remove(at: second)
    }
    return found
  }

  /// The decisions that shaped a happening: about pairs of which it has a claim, oldest first.
  func decisions(about happening: Happening) -> [Decision] {
    guard !deciding.isEmpty else { return [] }
    let ids = Set(happening.all.map(\.claim.id))
    return deciding.filter { !ids.isDisjoint(with: $0.key) }.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }
}
