import DatelineModel

/// Gathers the claims about one subject and family by the process they tell.
struct ProcessFinder {
  let lifecycle: Lifecycle

  /// The claims of one process.
  struct Process {
    /// The fullest key among them.
    let key: ClaimKey
    /// Its claims, sorted by id.
    fileprivate(set) var claims: [Claim]
    /// The transitions that they tell.
    fileprivate(set) var transitions: Set<String>

    fileprivate mutating func add(_ new: Claim) {
      claims.append(new)
      transitions.insert(new.transition)
    }
  }

  /// Above this number of different keys only equal ones are joined, so that no block takes time in the square of its keys.
  static let mostKeys = 2_000

  /// The processes of `claims`, sorted by the text of their keys.
  ///
  /// Claims that leave a slot open join the only process they can belong to; where there are several they stay apart.
  /// - Complexity: O(c log c) in the claims, plus the square of the different keys up to ``mostKeys``.
  func processes(of claims: [Claim]) -> [Process] {
    let byKey = Dictionary(grouping: claims) { ClaimKey($0, lifecycle) }
    let keys = byKey.keys.map { (key: $0, order: $0.order) }.sorted { first, second in
      (-first.key.weight, first.order) < (-second.key.weight, second.order)
    }.map(\.key)
    var processes: [Process] = []
    for key in keys {
      let claims = byKey[key] ?? []
      let fitting =
        keys.count > Self.mostKeys
        ? [] : processes.indices.filter { processes[$0].key.accepts(key) }
      // A key that leaves slots open may take its transitions to different processes.
      var rest: [Claim] = []
      for claim in claims {
        if let index = choose(fitting, claim, processes) {
          processes[index].add(claim)
        } else {
          rest.append(claim)
        }
      }
      if !rest.isEmpty {
        processes.append(Process(key: key, claims: rest, transitions: Set(rest.map(\.transition))))
      }
    }
    return processes.map {
      Process(key: $0.key, claims: $0.claims.sorted { $0.id < $1.id }, transitions: $0.transitions)
    }
    .sorted { ($0.key.text, $0.claims[0].id) < ($1.key.text, $1.claims[0].id) }
  }
}

extension ProcessFinder {
  /// The only process that fits; of several the only one that tells the same transition or one that agrees with it, or that
  /// tells something of the same days.
  private func choose(_ fitting: [Int], _ claim: Claim, _ processes: [Process]) -> Int? {
    if fitting.count < 2 { return fitting.first }
    let transition = claim.transition
    // "The chief executive" without a name is who holds the office, not who left it.
    let ended = lifecycle.ends.filter {
      $0.value.contains(transition) && !lifecycle.agree($0.key, transition)
    }.map(\.key)
    let standing = fitting.filter {
      processes[$0].transitions.isDisjoint(with: ended) || ended.contains(transition)
    }
    let fitting = standing.isEmpty ? fitting : standing
    let same = fitting.filter { processes[$0].transitions.contains(transition) }
    if !same.isEmpty { return same.count == 1 ? same[0] : nil }
    let agreeing = fitting.filter { index in
      processes[index].transitions.contains { lifecycle.agree($0, transition) }
    }
    if agreeing.count == 1 { return agreeing[0] }
    let timely = agreeing.filter { index in
      processes[index].claims.prefix(64).contains { isOfSameDays($0, claim) }
    }
    return timely.count == 1 ? timely[0] : nil
  }
}

extension ProcessFinder {
  /// Whether both tell a transition of one kind and times of at most a month that overlap.
  private func isOfSameDays(_ first: Claim, _ second: Claim) -> Bool {
    guard lifecycle.agree(first.transition, second.transition), let one = first.time, let other = second.time,
      one.resolved, other.resolved, one.bounds.dayCount <= 31, other.bounds.dayCount <= 31
    else { return false }
    return one.bounds.overlaps(other.bounds)
  }
}
