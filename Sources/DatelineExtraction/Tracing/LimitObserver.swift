/// Notes the rules whose pattern took too many steps.
struct LimitObserver: ExtractionObserver {
  static let wantsFailures = false

  /// The rules' numbers.
  private(set) var reached: Set<Int> = []

  mutating func searched(rule: Int, in view: SentenceView, reachedLimit: Bool) {
    if reachedLimit { reached.insert(rule) }
  }
}
