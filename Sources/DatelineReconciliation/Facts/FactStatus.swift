import DatelineModel

extension Fact.Status {
  /// The word that a reader sees first: the first of these that applies.
  init(
    agreement: Fact.Agreement, support: Fact.Support, lifecycle: Fact.LifecycleState, review: Fact.ReviewState
  ) {
    switch (review, lifecycle) {
    case (.rejected, _): self = .rejected
    case (_, .retracted): self = .retracted
    case (_, .superseded): self = .superseded
    case (.accepted, _), (.edited, _), (.staleDecision, _): self = .verified
    default:
      switch (agreement, support) {
      case (.conflictOpen, _): self = .disputed
      case (.refined, .corroborated): self = .refined
      case (_, .corroborated): self = .corroborated
      case (_, .singleOrigin): self = .singleOrigin
      case (_, .singleSource): self = .singleSource
      }
    }
  }
}
