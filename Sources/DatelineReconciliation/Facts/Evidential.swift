import DatelineModel
import Foundation

/// The sums of evidence behind rival hypotheses.
///
/// Each independent origin adds ln(p / (1 − p)) × factor once, with the factor of its plainest claim; a hypothesis'
/// probability is e^S / (Σ e^S + 1), the 1 standing for none of them.
struct Evidential {
  let priors: [String: Origin]

  /// One term for each origin of `claims`, sorted by origin.
  func terms(_ claims: [Claim], rival: String? = nil) -> [ConfidenceTerm] {
    var best: [String: Double] = [:]
    for claim in claims {
      guard let origin = claim.origin else { continue }
      best[origin] = max(best[origin] ?? 0, (claim.confidence * claim.hedge).rounded(places: 4))
    }
    return best.sorted { $0.key < $1.key }.map { origin, factor in
      let prior = min(max(priors[origin]?.prior ?? 0.6, 0.001), 0.999)
      let weight = (log(prior / (1 - prior)) * factor).rounded(places: 4)
      return ConfidenceTerm(origin: origin, prior: prior, factor: factor, weight: weight, rival: rival)
    }
  }

  /// The sum of the terms of `claims`.
  func score(_ claims: [Claim]) -> Double { terms(claims).reduce(0) { $0 + $1.weight } }

  /// The probability of the hypothesis with `score` against those with `rivals`.
  static func probability(_ score: Double, against rivals: [Double]) -> Double {
    // The largest exponent is taken out, so that hundreds of origins do not overflow.
    let top = max(score, rivals.max() ?? 0, 0)
    let total = exp(score - top) + rivals.reduce(0) { $0 + exp($1 - top) } + exp(-top)
    return (exp(score - top) / total).rounded(places: 4)
  }
}
