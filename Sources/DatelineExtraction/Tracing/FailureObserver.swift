/// Watches a single attempt for why it failed.
struct FailureObserver: ExtractionObserver {
  static let wantsFailures = false

  /// Why it failed; nil for a match.
  private(set) var failure: Outcome?

  mutating func ended(rule: Int, failure: Outcome?) { self.failure = failure }
}
