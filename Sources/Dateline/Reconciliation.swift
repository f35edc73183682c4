/// The facts of many documents, with what a person should look at beside them.
public struct Reconciliation: Sendable {
  /// The facts and everything they rest on.
  public let set: FactSet
  /// Pairs of entities that may be one and were not joined, the likeliest first.
  public let doubts: [EntityPair]
  /// Decisions whose target is no longer there.
  public let orphans: [Decision]
  /// Decisions that have no effect, as what they give does not fit.
  public let refused: [RefusedDecision]
}

/// What a user may tell reconciliation beside the claims.
public struct ReconciliationOptions: Sendable {
  /// Entities with names and identifiers that the user vouches for.
  public var knowledge: [KnownEntity]
  /// The day whose knowledge is asked for; nil takes everything.
  public var asOf: CivilDay?
  /// Into how many parts the work is split that run side by side; the outcome does not hang on it.
  public var shards: Int

  /// Makes options.
  public init(knowledge: [KnownEntity] = [], asOf: CivilDay? = nil, shards: Int = 1) {
    self.knowledge = knowledge
    self.asOf = asOf
    self.shards = shards
  }
}
