/// How the innermost source presents an event.
public enum Factuality: String, Codable, Sendable, CaseIterable {
  /// It happened, or holds.
  case occurred
  /// It is denied, or explicitly did not happen.
  case notOccurred = "not_occurred"
  /// It is decided or intended and not yet done at publication.
  case planned
  /// It was once planned.
  case intendedPast = "intended_past"
  /// Somebody forecasts it.
  case expected
  /// It is a goal with a number.
  case target
  /// It may or could be so.
  case speculated
  /// It is an opinion or a reading, not an event.
  case assertedBySource = "asserted_by_source"
}

/// Whether a claim is affirmed or negated.
public enum Polarity: String, Codable, Sendable, CaseIterable {
  case positive, negative
}
