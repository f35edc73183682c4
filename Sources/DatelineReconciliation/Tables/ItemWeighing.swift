import Foundation

/// The evidence on one item: what each claim adds to each candidate.
///
/// A claim that is the same as a candidate, near it, or says less or more, adds
/// `ln(share · density / (unrelated · popularity))`: how much more often the source says such a thing when the candidate is
/// true than when it is not. One that is unrelated adds nothing; it speaks for its own value. Copies add nothing beyond the
/// first source of their origin.
struct ItemWeighing {
  /// The claims of the item by their numbers in the table, and its candidates.
  private(set) var claims = 0..<0
  private(set) var candidates = 0..<0
  /// At `claim * candidates.count + candidate`, both counted from the item's first.
  private(set) var terms: [Double] = []
  /// The evidence of each candidate: the sum of its terms and what is known before.
  private(set) var evidence: [Double] = []
  /// How likely each candidate is; with the chance that none is true they add up to 1.
  private(set) var probability: [Double] = []
  /// Whether several origins speak of the item.
  private(set) var hasSeveralOrigins = false
  /// For each claim the number of its origin within the item.
  private(set) var originOfClaim: [Int] = []
  private(set) var originCount = 0
  /// For each claim the logarithm of how popular its value is among the values that may be wrong.
  private(set) var popularity: [Double] = []

  /// What ``judgeByOthers(isLabelled:)`` found.
  private(set) var others: [Double] = []

  private var support: [Double] = []
  private var originNumbers: [Int32: Int] = [:]

  /// Weighs an item.
  ///
  /// - Complexity: O(c · v) in its claims and candidates.
  mutating func weigh(_ item: Int, in state: TableState) {
    let table = state.table
    claims = table.claimStart[item]..<table.claimStart[item + 1]
    candidates = table.candidateStart[item]..<table.candidateStart[item + 1]
    let width = candidates.count
    findOrigins(state)
    measurePopularity(state, width)
    terms.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    for candidate in candidates { evidence.append(state.values.terms[candidate] - state.options.unclaimed) }
    let relations = state.relations.start[item]
    let densities = state.densities[state.relations.kinds[Int(table.itemAttribute[item])]]
    for (offset, claim) in claims.enumerated() {
      let weight = state.weight[claim]
      let stated = Int(table.claimCandidate[claim])
      if stated < 0 || weight == 0 {
        terms.append(contentsOf: repeatElement(0, count: width))
        continue
      }
      let record = Int(table.claimRecord[claim]) * ValueRelation.count
      let unrelated =
        state.records.logarithms[record + Int(ValueRelation.unrelated.rawValue)] + popularity[offset]
      for candidate in 0..<width {
        let relation = state.relations.relations[relations + stated * width + candidate]
        var term = 0.0
        if relation != .unrelated {
          let share = state.records.logarithms[record + Int(relation.rawValue)]
          term = weight * (share + densities[Int(relation.rawValue)] - unrelated)
        }
        terms.append(term)
        evidence[candidate] += term
      }
    }
    settle(item, table)
  }

  /// The chances of the candidates as the other origins alone would have them: at `origin * candidates.count + candidate`.
  ///
  /// Where a label settles the item, it does so for every origin.
  /// - Complexity: O(c · v) in claims and candidates.
  mutating func judgeByOthers(isLabelled: Bool) {
    let width = candidates.count
    others.removeAll(keepingCapacity: true)
    for _ in 0..<originCount { others.append(contentsOf: isLabelled ? probability : evidence) }
    if isLabelled { return }
    for offset in 0..<claims.count {
      let row = originOfClaim[offset] * width
      for candidate in 0..<width { others[row + candidate] -= terms[offset * width + candidate] }
    }
    for row in stride(from: 0, to: others.count, by: width) {
      var largest = others[row]
      for place in row..<row + width { largest = max(largest, others[place]) }
      var sum = 0.0
      for place in row..<row + width {
        others[place] = exp(others[place] - largest)
        sum += others[place]
      }
      for place in row..<row + width { others[place] /= sum }
    }
  }

  private mutating func findOrigins(_ state: TableState) {
    originOfClaim.removeAll(keepingCapacity: true)
    originNumbers.removeAll(keepingCapacity: true)
    for claim in claims {
      let origin = state.origins.origin[Int(state.table.claimSource[claim])]
      let next = originNumbers.count
      let number = originNumbers[origin] ?? next
      if number == next { originNumbers[origin] = next }
      originOfClaim.append(number)
    }
    originCount = originNumbers.count
    hasSeveralOrigins = originCount > 1
  }

  /// A value that many give is likelier to be given wrongly as well (popular wrong values: Dong, Saha and Srivastava,
  /// "Less is more", VLDB 2013), so that hidden copying does less harm.
  private mutating func measurePopularity(_ state: TableState, _ width: Int) {
    support.removeAll(keepingCapacity: true)
    support.append(contentsOf: repeatElement(0, count: width))
    var total = 0.0
    for claim in claims {
      total += state.weight[claim]
      let stated = Int(state.table.claimCandidate[claim])
      if stated >= 0 { support[stated] += state.weight[claim] }
    }
    let room = total + max(state.options.wrongValues, Double(width + 2))
    popularity.removeAll(keepingCapacity: true)
    for claim in claims {
      let stated = Int(state.table.claimCandidate[claim])
      popularity.append(log(((stated < 0 ? 0 : support[stated]) + 1) / room))
    }
  }

  private mutating func settle(_ item: Int, _ table: ClaimTable) {
    probability.removeAll(keepingCapacity: true)
    if table.isLabelled[item] {
      let right = candidates.count { table.candidateIsLabel[$0] }
      for candidate in candidates {
        probability.append(table.candidateIsLabel[candidate] ? 1 / Double(right) : 0)
      }
      return
    }
    let largest = max(0, evidence.max() ?? 0)
    // The truth may be none of the values, for which nothing speaks.
    var sum = exp(-largest)
    for value in evidence {
      probability.append(exp(value - largest))
      sum += probability[probability.count - 1]
    }
    for candidate in probability.indices { probability[candidate] /= sum }
  }
}
