import DatelineModel

/// The words of time of one language, by lower-case form.
public struct TimeVocabulary: Sendable {
  /// Month numbers, 1…12.
  public var months: [String: Int] = [:]
  /// Days of the week.
  public var weekdays: [String: Weekday] = [:]
  /// Seasons.
  public var seasons: [String: Season] = [:]
  /// Calendar units.
  public var units: [String: TimeUnit] = [:]
  /// "yesterday" −1, "today" 0, "tomorrow" 1.
  public var dayWords: [String: Int] = [:]
  /// "last", "this" and "next" as −1, 0 and 1.
  public var steps: [String: Int] = [:]
  /// "early", "mid", "late".
  public var parts: [String: TimeExpression.Part] = [:]
  /// "exactly".
  public var exact: Set<String> = []
  /// "about".
  public var approximate: Set<String> = []
  /// "some time ago", "recently": past, without a date.
  public var vaguePast: [[String]] = []
  /// Prepositions and how they relate an event to a time.
  public var relations: [String: TimeExpression.Lead] = [:]
  /// "onward".
  public var onward: Set<String> = []
  /// Number words that count units.
  public var numbers: [String: Int] = [:]
  /// Ordinal words.
  public var ordinals: [String: Int] = [:]

  /// Makes an empty vocabulary.
  public init() {}
}

/// A unit of the calendar.
public enum TimeUnit: String, Sendable, CaseIterable {
  case day, week, fortnight, month, quarter, half, year, decade
}
