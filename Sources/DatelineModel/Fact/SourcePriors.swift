/// How far each kind of origin is trusted before anything else is known: `rules/sources.yaml`.
public struct SourcePriors: Hashable, Sendable {
  /// The prior of each kind, 0…1, both ends excluded.
  public let prior: [Origin.Kind: Double]
  /// The names of news agencies, in lower case.
  public let agencies: Set<String>

  /// Makes priors; a kind that is missing gets `fallback`.
  public init(prior: [Origin.Kind: Double], agencies: Set<String>, fallback: Double = 0.6) {
    var complete = prior
    for kind in Origin.Kind.allCases where complete[kind] == nil { complete[kind] = fallback }
    self.prior = complete
    self.agencies = agencies
  }

  /// The prior of `kind`.
  public func callAsFunction(_ kind: Origin.Kind) -> Double { prior[kind] ?? 0.6 }
}
