import DatelineLanguage

/// Watches an extraction: what ``Explanation`` and ``RuleStatistics`` are made of.
///
/// An extraction without observer is compiled without these calls.
protocol ExtractionObserver {
  /// A sentence is not read, since nothing in it is anybody's report.
  mutating func passedOver(_ sentence: AnalysedSentence)
  /// The pattern of a rule is about to be looked for.
  mutating func searching(rule: Int)
  /// The pattern of a rule was looked for; each match is tried next.
  mutating func searched(rule: Int, in view: SentenceView, reachedLimit: Bool)
  /// Whether rules that cannot match are to be tried, too, so that their failures are seen.
  static var wantsFailures: Bool { get }

  /// A rule is tried at a trigger.
  mutating func began(rule: Int, at site: Site, in view: SentenceView)
  /// Words were refused for a role of the rule being tried.
  mutating func refused(_ argument: Argument, forRole role: Int, _ mismatch: Mismatch)
  /// A role of the rule being tried was filled.
  mutating func filled(role: Int, with binding: Binding)
  /// The rule being tried matched, or failed with an outcome.
  mutating func ended(rule: Int, failure: Outcome?)
  /// A match was attached to time, source and factuality, or dropped.
  mutating func settled(_ match: RuleMatch, _ outcome: Outcome, attachment: Attachment?)
}

extension ExtractionObserver {
  static var wantsFailures: Bool { true }
  func passedOver(_ sentence: AnalysedSentence) {}
  func searching(rule: Int) {}
  func searched(rule: Int, in view: SentenceView, reachedLimit: Bool) {}
  func began(rule: Int, at site: Site, in view: SentenceView) {}
  func refused(_ argument: Argument, forRole role: Int, _ mismatch: Mismatch) {}
  func filled(role: Int, with binding: Binding) {}
  func ended(rule: Int, failure: Outcome?) {}
  func settled(_ match: RuleMatch, _ outcome: Outcome, attachment: Attachment?) {}
}

/// Watches nothing.
struct NoObserver: ExtractionObserver {
  static let wantsFailures = false
}
