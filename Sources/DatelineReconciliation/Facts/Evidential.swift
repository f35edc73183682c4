import DatelineModel
import Foundation

/// The sums of evidence behind rival hypotheses.
///
/// Each independent origin adds ln(p / (1 − p)) × factor once, with the factor of its plainest claim; a hypothesis'
/// probability is e^S / (Σ e^S + 1), the 1 standing for none of them. A prior of 0 or 1 counts as .001 or .999, so that no
/// source alone makes anything certain.
struct Evidential {
  private let origins: [String: Origin]
  private let priors: LearnedPriors

  init(_ priors: LearnedPriors) {
    self.priors = priors
    origins = Dictionary(priors.origins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One term for each origin of `claims`, sorted by origin.
  func terms(_ claims: [Claim], rival: String? = nil) -> [ConfidenceTerm] {
    guard let family = claims.first?.family else { return [] }
    return factors(claims).map { origin, factor in
      let prior = prior(origin, family)
      return ConfidenceTerm(
        origin: origin, prior: prior, factor: factor, weight: Self.weight(prior, factor), rival: rival)
    }
  }

  /// The sum of the terms of `claims`.
  func score(_ claims: [Claim]) -> Double {
    guard let family = claims.first?.family else { return 0 }
    // Summed in the order of the origins, so that rounding does not hang on hashing.
    return factors(claims).reduce(0) { sum, factor in
      sum + Self.weight(prior(factor.origin, family), factor.factor)
    }
  }

  /// The factor of each origin's plainest claim, sorted by origin.
  private func factors(_ claims: [Claim]) -> [(origin: String, factor: Double)] {
    func factor(_ claim: Claim) -> Double {
      min(max((claim.confidence * claim.hedge).rounded(places: 4), 0), 1)
    }
    if claims.count == 1 { return claims[0].origin.map { [($0, factor(claims[0]))] } ?? [] }
    if claims.count > 16 {
      var best: [String: Double] = [:]
      for claim in claims {
        guard let origin = claim.origin else { continue }
        best[origin] = max(best[origin] ?? 0, factor(claim))
      }
      return best.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    var best: [(origin: String, factor: Double)] = []
    for claim in claims {
      guard let origin = claim.origin else { continue }
      if let index = best.firstIndex(where: { $0.origin == origin }) {
        best[index].factor = max(best[index].factor, factor(claim))
      } else {
        best.append((origin, factor(claim)))
      }
    }
    return best.sorted { $0.origin < $1.origin }
  }

  private func prior(_ origin: String, _ family: String) -> Double {
    min(max(priors.prior(origin, family: family) ?? origins[origin]?.prior ?? 0.6, 0.001), 0.999)
  }

  private static func weight(_ prior: Double, _ factor: Double) -> Double {
    (log(prior / (1 - prior)) * factor).rounded(places: 4)
  }

  /// The probability of the hypothesis with `score` against those with `rivals`.
  static func probability(_ score: Double, against rivals: [Double]) -> Double {
    // The largest exponent is taken out, so that hundreds of origins do not overflow.
    let top = max(score, rivals.max() ?? 0, 0)
    let total = exp(score - top) + rivals.reduce(0) { $0 + exp($1 - top) } + exp(-top)
    return (exp(score - top) / total).rounded(places: 4)
  }
}
