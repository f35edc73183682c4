import DatelineModel
import Foundation

/// The verdicts on all items of a table, each made when it is asked for.
public struct TableVerdicts: Sendable {
  private let state: TableState

  /// Rivals beyond these are not named.
  private static let rivalLimit = 5

  init(_ state: TableState) {
    self.state = state
  }

  /// The number of items.
  public var count: Int { state.table.itemCount }
  /// The number of sources.
  public var sourceCount: Int { state.table.sources.count }
  /// The number of origins; where these are fewer, sources copy.
  public var originCount: Int { Set(state.origins.origin).count }

  /// The kind of each attribute.
  public var kinds: [(attribute: String, kind: ValueKind)] {
    state.relations.kinds.enumerated().map { (state.table.attributes[Int32($0)], $1) }
  }

  /// Makes the verdicts in order, by object and attribute.
  ///
  /// - Complexity: O(n) in the claims.
  public func forEach(_ body: (TableVerdict) throws -> Void) rethrows {
    var weighing = ItemWeighing()
    for item in 0..<count { try body(verdict(on: item, &weighing)) }
  }

  private func verdict(on item: Int, _ weighing: inout ItemWeighing) -> TableVerdict {
    let table = state.table
    weighing.weigh(item, in: state)
    var best = 0
    for place in weighing.probability.indices
    where weighing.probability[place] > weighing.probability[best] { best = place }
    func value(_ place: Int) -> String {
      table.values[table.candidateValue[weighing.candidates.lowerBound + place]]
    }
    let isLabelled = table.isLabelled[item]
    let reasons = (isLabelled ? [TableReason.label] : []) + reasons(for: best, of: item, weighing, value)
    return TableVerdict(
      object: table.objects[table.itemObject[item]], attribute: table.attributes[table.itemAttribute[item]],
      value: value(best), confidence: isLabelled ? 1 : Self.confidence(weighing.probability[best]),
      reasons: reasons)
  }

  /// Four decimals; only a label makes certain.
  private static func confidence(_ probability: Double) -> Double {
    min(0.9999, max(0.0001, probability.rounded(places: 4)))
  }

  private func reasons(for best: Int, of item: Int, _ weighing: ItemWeighing, _ value: (Int) -> String)
    -> [TableReason]
  {
    let table = state.table
    let width = weighing.candidates.count
    var reasons: [TableReason] = []
    // The source that speaks for each origin that gives the value itself, and those that it speaks for.
    var speaker: [Int: String] = [:]
    var copies: [Int: [String]] = [:]
    for (offset, claim) in weighing.claims.enumerated() where table.claimCandidate[claim] >= 0 {
      let stated = Int(table.claimCandidate[claim])
      let source = table.sources[table.claimSource[claim]]
      if state.weight[claim] == 0 {
        if stated == best { copies[weighing.originOfClaim[offset], default: []].append(source) }
        continue
      }
      if stated == best { speaker[weighing.originOfClaim[offset]] = source }
      let relation = state.relations.relations[state.relations.start[item] + stated * width + best]
      guard relation != .unrelated else { continue }
      let share = state.records.share(table.claimRecord[claim], relation)
      reasons.append(
        .claim(
          source: source, stated: relation == .same ? nil : value(stated), reliability: share,
          term: weighing.terms[offset * width + best]))
    }
    for origin in copies.keys.sorted() {
      if let source = speaker[origin] { reasons.append(.copies(of: source, sources: copies[origin] ?? [])) }
    }
    let candidate = weighing.candidates.lowerBound + best
    if state.values.disputed[candidate] > 0 {
      reasons.append(
        .valueRecord(
          upheld: state.values.upheld[candidate], disputed: Int(state.values.disputed[candidate]),
          term: state.values.terms[candidate]))
    }
    reasons.append(.unclaimed(term: -state.options.unclaimed))
    let rivals = weighing.evidence.indices.filter { $0 != best }.sorted {
      weighing.evidence[$0] != weighing.evidence[$1]
        ? weighing.evidence[$0] > weighing.evidence[$1] : $0 < $1
    }
    return reasons
      + rivals.prefix(Self.rivalLimit).map { .rival(value: value($0), evidence: weighing.evidence[$0]) }
  }
}
