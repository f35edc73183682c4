import DatelineModel

/// Words that name a time, understood but not yet counted from an anchor.
public struct TimeExpression: Sendable, Hashable {
  /// The bytes of the expression with its preposition: "in November 2023".
  public let span: TextSpan
  /// The token indices of the same stretch.
  public let tokens: Range<Int>
  /// The preposition's meaning; nil when there is none.
  public let lead: Lead?
  /// What the words name.
  public let content: Content
  /// "early", "mid" or "late" of it.
  public let part: Part?
  /// Whether the words are marked as approximate.
  public let isApproximate: Bool
  /// Whether "onward" leaves the end open.
  public let isOnward: Bool

  /// How a preposition relates an event to a time.
  public enum Lead: String, Sendable, Hashable, CaseIterable {
    case on, by, before, after, since, until, from
  }

  /// A third of a period.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case early, middle, late
  }

  /// What the words name.
  public indirect enum Content: Sendable, Hashable {
    /// A full calendar date, month, season, quarter, year or range.
    case calendar(EDTF)
    /// A month, or a day of a month, without a year.
    case yearless(month: Int, day: Int?)
    /// A season without a year.
    case season(Season)
    /// A quarter without a year, 1…4.
    case quarter(Int)
    /// A half without a year, 1 or 2.
    case half(Int)
    /// A day of the week.
    case weekday(Weekday)
    /// "last year", "this quarter", "next month": the unit that lies `step` units away.
    case unit(TimeUnit, step: Int)
    /// "last July", "next Monday": the named one before, around or after the anchor.
    case named(Content, step: Int)
    /// "two years ago" (negative) or "in two years"; exact ones keep the anchor's finer precision.
    case distance(Int, TimeUnit, isExact: Bool)
    /// "yesterday".
    case dayOffset(Int)
    /// "summer of last year": the first within the second.
    case within(Content, Content)
    /// "between March and May 2024", "from 2021 to 2023".
    case range(Content, Content)
    /// "some time ago".
    case vaguePast
  }

  /// Whether the words need a publication date to be resolved.
  public var isRelative: Bool {
    if case .calendar = content { return false }
    return true
  }
}
