/// How often claims were right when they were judged, by the rule that made them and by what they rest on: the ground of
/// the confidence that a claim carries.
///
/// A share of few judged claims is drawn towards the mean of all by a beta prior, so that a rule which was right twice of
/// two is not held for certain (Gelman et al., "Bayesian Data Analysis", 3rd ed., 2.4).
public struct Calibration: Sendable, Hashable {
  /// How many claims were judged, and how many of them were right.
  public struct Tally: Sendable, Hashable {
    /// The claims that were judged, at least 0.
    public let judged: Int
    /// Those that were right, 0…judged.
    public let right: Int

    /// Makes a tally.
    public init(judged: Int, right: Int) {
      self.judged = judged
      self.right = right
    }
  }

  /// What a claim rests on besides its rule.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A noun, and no verb, tells the event.
    case nominal
    /// The subject is not named in the sentence.
    case reference
    /// The time is that of a governing or an earlier event.
    case inheritedTime = "inherited-time"
    /// The time cannot be resolved.
    case openTime = "open-time"
  }

  private let rules: [String: Tally]
  private let bases: [Basis: Tally]
  /// The share of right claims among all that were judged.
  private let mean: Double

  /// How many claims the prior weighs.
  private static let weight = 10.0
  /// What is taken for the mean where nothing was judged.
  private static let unjudged = 0.85

  /// Makes a calibration; without tallies every rule is taken for as good as rules are on the whole.
  ///
  /// - Parameters:
  ///   - rules: the tally of each rule, by id.
  ///   - bases: the tallies of all claims that rest on something.
  public init(rules: [String: Tally] = [:], bases: [Basis: Tally] = [:]) {
    self.rules = rules
    self.bases = bases
    let judged = rules.values.reduce(0) { $0 + $1.judged }
    let right = rules.values.reduce(0) { $0 + $1.right }
    mean = (Double(right) + Self.weight * Self.unjudged) / (Double(judged) + Self.weight)
  }

  /// The probability that a claim of the rule is right, between 0 and 1.
  public func precision(ofRule id: String) -> Double { share(rules[id]) }

  /// By how much a basis changes that probability: a factor, at most 1.
  public func factor(_ basis: Basis) -> Double { min(1, share(bases[basis]) / mean) }

  private func share(_ tally: Tally?) -> Double {
    guard let tally else { return mean }
    return (Double(tally.right) + Self.weight * mean) / (Double(tally.judged) + Self.weight)
  }
}
