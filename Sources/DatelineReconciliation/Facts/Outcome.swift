import DatelineModel

/// One of the outcomes that the claims of a happening tell.
struct Outcome {
  /// The transition, with "not" before it when it is denied.
  let label: String
  /// The claims that tell it, sorted by id.
  let told: [Told]
  /// The claims that count as evidence, sorted by id: a plan or forecast that has come true since is none for it.
  let claims: [Claim]
  /// The sum of their evidence.
  let score: Double
  /// Whether all its claims stand in articles of which a newer version no longer makes them.
  let isWithdrawn: Bool

  private init(label: String, told: [Told], _ evidential: Evidential) {
    self.label = label
    self.told = told
    let current = told.filter { $0.newestVersion == nil }
    isWithdrawn = current.isEmpty
    // What only an earlier version of an article said still has to be shown for what it was.
    let standing = isWithdrawn ? told : current
    let last = standing.filter { $0.claim.factuality == .occurred }.compactMap(\.published).max()
    claims = standing.filter { told in
      guard told.looksAhead, let last, let published = told.published else { return true }
      return published >= last
    }.map(\.claim)
    score = evidential.score(claims)
  }

  /// The outcomes of a happening by falling evidence; one that was published later wins a tie.
  ///
  /// A denial of one outcome counts for the only other outcome that is told beside it.
  static func all(of happening: Happening, _ lifecycle: Lifecycle, _ evidential: Evidential) -> [Outcome] {
    var groups: [String: [Told]] = [:]
    for group in [happening.told] + happening.rivals {
      let affirmed = group.filter { $0.claim.polarity == .positive }
      let transition = transition(of: affirmed.isEmpty ? group : affirmed, evidential)
      for told in group {
        let label = (told.claim.polarity == .negative ? "not " : "") + transition
        groups[label, default: []].append(told)
      }
    }
    let affirmed = groups.keys.filter { !$0.hasPrefix("not ") && lifecycle.outcomes.contains($0) }
    for label in groups.keys.filter({ $0.hasPrefix("not ") }).sorted() {
      let others = affirmed.filter { label != "not " + $0 }
      if others.count == 1, let denied = groups.removeValue(forKey: label) {
        groups[others[0], default: []] += denied
      }
    }
    let outcomes = groups.map { label, told in
      Outcome(label: label, told: told.sorted { $0.claim.id < $1.claim.id }, evidential)
    }
    return outcomes.sorted { first, second in
      if first.isWithdrawn != second.isWithdrawn { return second.isWithdrawn }
      if first.score != second.score { return first.score > second.score }
      let left = first.told.compactMap(\.published).max() ?? .openStart
      let right = second.told.compactMap(\.published).max() ?? .openStart
      if left != right { return left > right }
      return first.label < second.label
    }
  }

  /// The transition that most evidence names among those that agree.
  static func transition(of told: [Told], _ evidential: Evidential) -> String {
    let groups = Dictionary(grouping: told.map(\.claim), by: \.transition)
    let ranked = groups.map { (name: $0.key, score: evidential.score($0.value), count: $0.value.count) }
      .sorted { first, second in
        (-first.score, -first.count, first.name) < (-second.score, -second.count, second.name)
      }
    return ranked.first?.name ?? ""
  }
}
