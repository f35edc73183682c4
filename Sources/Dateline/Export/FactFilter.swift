/// Which facts of a set are wanted.
public struct FactFilter: Hashable, Sendable {
  /// The statuses that are wanted; empty takes all.
  public var statuses: Set<Fact.Status>
  /// The least confidence, 0…1.
  public var minimumConfidence: Double

  /// Makes a filter; without arguments it takes everything.
  public init(statuses: Set<Fact.Status> = [], minimumConfidence: Double = 0) {
    self.statuses = statuses
    self.minimumConfidence = minimumConfidence
  }

  /// Whether the fact is wanted.
  public func accepts(_ fact: Fact) -> Bool {
    (statuses.isEmpty || statuses.contains(fact.status)) && fact.confidence >= minimumConfidence
  }
}
