import DatelineModel

/// Merges the claims of many documents into facts.
public protocol FactReconciling: Sendable {
  /// The facts of `documents`: a pure function, the same for any order of the input.
  func reconcile(_ documents: [DocumentClaims], decisions: [Decision]) -> Reconciled
}

/// What reconciliation makes: everything of a fact set but its generator.
public struct Reconciled: Sendable {
  /// The documents that count, with inferred days of publication.
  public let documents: [DocumentSummary]
  /// The entities of all documents, joined.
  public let entities: [Entity]
  /// Where information first came from.
  public let origins: [Origin]
  /// The claims, with entities joined and origins set.
  public let claims: [Claim]
  /// The facts.
  public let facts: [Fact]
  /// Pairs of entities that may be one, for a person to decide, the likeliest first.
  public let doubts: [EntityPair]
  /// Decisions whose target is no longer there: words that moved, facts that dissolved.
  public let orphans: [Decision]
  /// Decisions that have no effect, as what they give does not fit.
  public let refused: [RefusedDecision]
}
