import DatelineModel
import Foundation

/// How far origins are trusted after people have judged claims of theirs.
///
/// Of n claims of one origin that were reviewed, a were accepted; with the prior p of its kind the origin's becomes
/// (a + 10p) / (n + 10), as if ten claims had been judged before. The same counts by family where any was reviewed.
struct LearnedPriors {
  /// The origins with their priors, sorted by id.
  let origins: [Origin]
  private let byFamily: [Key: Double]

  private struct Key: Hashable {
    let origin: String
    let family: String
  }

  private struct Count {
    var accepted = 0
    var reviewed = 0

    func prior(_ prior: Double) -> Double {
      ((Double(accepted) + 10 * prior) / Double(reviewed + 10)).rounded(places: 4)
    }
  }

  /// - Parameters:
  ///   - origins: the origins with the priors of their kinds.
  ///   - claims: the claims with their origins.
  ///   - decisions: what people decided about claims.
  ///   - sources: what people decided about origins, by id.
  /// - Complexity: O(o + c).
  init(_ origins: [Origin], claims: [Claim], decisions: [String: Decision], sources: [String: Decision]) {
    var counts: [String: Count] = [:]
    var families: [Key: Count] = [:]
    if !decisions.isEmpty {
      for claim in claims {
        guard let origin = claim.origin, let decision = decisions[claim.id] else { continue }
        let isAccepted: Bool
        switch decision.decision {
        case .accept, .edit, .preferValue: isAccepted = true
        case .reject, .retract: isAccepted = false
        default: continue
        }
        let key = Key(origin: origin, family: claim.family)
        counts[origin, default: Count()].reviewed += 1
        families[key, default: Count()].reviewed += 1
        if isAccepted {
          counts[origin, default: Count()].accepted += 1
          families[key, default: Count()].accepted += 1
        }
      }
    }
    var byFamily: [Key: Double] = [:]
    let priors = Dictionary(origins.map { ($0.id, $0.prior) }, uniquingKeysWith: { first, _ in first })
    for (key, count) in families where sources[key.origin] == nil {
      byFamily[key] = count.prior(priors[key.origin] ?? 0.6)
    }
    self.byFamily = byFamily
    self.origins = origins.map { origin in
      if let chosen = Self.configured(sources[origin.id]) {
        return origin.trusted(chosen, from: .configured, reviewed: counts[origin.id]?.reviewed ?? 0)
      }
      guard let count = counts[origin.id] else { return origin }
      return origin.trusted(count.prior(origin.prior), from: .reviews, reviewed: count.reviewed)
    }
  }

  /// The prior of an origin in a family; nil where none of its claims there was reviewed.
  func prior(_ origin: String, family: String) -> Double? {
    byFamily.isEmpty ? nil : byFamily[Key(origin: origin, family: family)]
  }

  /// What a person's decision makes of a source: the prior given, or one half, which weighs nothing, when it is rejected.
  private static func configured(_ decision: Decision?) -> Double? {
    guard let decision else { return nil }
    if decision.decision == .reject { return 0.5 }
    guard let value = decision.value?.quantity?.value else { return nil }
    return min(max(Double(truncating: value as NSDecimalNumber), 0), 1)
  }
}

extension Origin {
  fileprivate func trusted(_ prior: Double, from source: PriorSource, reviewed: Int) -> Origin {
    Origin(
      id: id, kind: kind, name: name, prior: prior, priorFrom: source, reviewedCount: reviewed,
      signals: signals)
  }
}
