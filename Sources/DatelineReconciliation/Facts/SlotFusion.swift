import DatelineModel

/// The value that claims support for one slot, and the values that they do not.
struct SlotFusion {
  /// A value with the claims that give it.
  struct Group {
    var value: SlotValue
    var claims: [Claim]
  }

  /// The chosen value and the claims that give it or say the same less exactly.
  let chosen: Group
  /// The other values that cannot hold beside it.
  let rejected: [Group]
  /// Of the chosen group, the claims that say it less exactly than others.
  let coarser: [Claim]

  /// Above this number of different values only equal ones are taken together.
  static let mostValues = 256

  /// Chooses among the values of `slot`; nil when no claim has the slot.
  ///
  /// - Parameters:
  ///   - slot: the slot's name.
  ///   - claims: the claims of the happening, sorted by id.
  ///   - isExclusive: whether two different entities or words contradict each other.
  ///   - evidential: the weights of the origins.
  ///   - chosen: the value that a person chose, whatever stands behind it.
  /// - Complexity: O(c) in the claims, plus the square of their different values up to ``mostValues``.
  init?(
    _ slot: String, _ claims: [Claim], isExclusive: Bool, evidential: Evidential, chosen: SlotValue? = nil
  ) {
    var equal: [SlotValue: Int] = [:]
    var values: [Group] = []
    for claim in claims {
      guard let value = claim.slots[slot] else { continue }
      if let index = equal[value] {
        values[index].claims.append(claim)
      } else {
        equal[value] = values.count
        values.append(Group(value: value, claims: [claim]))
      }
    }
    guard !values.isEmpty || chosen != nil else { return nil }
    // The best supported value draws those that agree with it, so that chains of near values do not run on.
    let ranked = Self.ranked(values, evidential)
    var groups = chosen.map { [Group(value: $0, claims: [])] } ?? []
    for value in ranked {
      let index =
        ranked.count > Self.mostValues
        ? groups.prefix(1).firstIndex { chosen != nil && $0.value == value.value }
        : groups.firstIndex { ValueFit.agree($0.value, value.value) }
      if let index {
        groups[index].claims += value.claims
        if index > 0 || chosen == nil {
          groups[index].value = ValueFit.fuller(groups[index].value, value.value)
        }
      } else {
        groups.append(value)
      }
    }
    let ordered = ranked.count > Self.mostValues || chosen != nil ? groups : Self.ranked(groups, evidential)
    let best = ordered[0]
    self.chosen = Group(value: best.value, claims: best.claims.sorted { $0.id < $1.id })
    rejected = ordered.dropFirst().filter { ValueFit.exclude(best.value, $0.value, isExclusive: isExclusive) }
    coarser = best.claims.filter { claim in
      claim.slots[slot].map { ValueFit.isExacter(best.value, than: $0) } ?? false
    }
  }

  /// Most evidence first; of equal ones that which is told at first hand, then the first by id.
  private static func ranked(_ groups: [Group], _ evidential: Evidential) -> [Group] {
    groups.map { group in
      (
        group: group, score: evidential.score(group.claims),
        links: group.claims.map(\.attribution.count).min() ?? 0
      )
    }.sorted { first, second in
      (-first.score, first.links, first.group.claims[0].id) < (
        -second.score, second.links, second.group.claims[0].id
      )
    }.map(\.group)
  }
}
