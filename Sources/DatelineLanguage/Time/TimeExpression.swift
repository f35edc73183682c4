import DatelineModel

/// Words that name a time, understood but not yet counted from an anchor.
public struct TimeExpression: Sendable, Hashable {
  /// The bytes of the expression with its preposition: "in November 2023".
  public let span: TextSpan
  /// The token indices of the same stretch.
  public let tokens: Range<Int>
  /// The token indices without the preposition, as TIMEX3 marks them: "November 2023".
  public let core: Range<Int>
  /// The token indices that an assistant would mark: "since August", "next quarter", "from May to July".
  public let phrase: Range<Int>
  /// The preposition's meaning; nil when there is none.
  public let lead: Lead?
  /// What the words name.
  public let content: Content
  /// The token indices of the two ends of a range that is written out ("from 2021 to 2023"); empty for all else.
  public let ends: [Range<Int>]
  /// "early", "mid" or "late" of it.
  public let part: Part?
  /// Whether the words are marked as approximate.
  public let isApproximate: Bool
  /// Whether "onward" leaves the end open.
  public let isOnward: Bool
  /// Where the nearest verb looks by its word alone; nil where no word tells.
  public let direction: TimeDirection?

  /// How a preposition relates an event to a time.
  public enum Lead: String, Sendable, Hashable, CaseIterable {
    case on, by, before, after, since, until, from, during, within, over
    case `for`, between
    /// "Starting in May": as "from", but it needs no end.
    case starting
  }

  /// A part of a period.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// A third: "early September", "the beginning of the year".
    case early, middle, late
    /// A third, and what comes to its end: "at the end of June", "before the end of the year".
    case end
    /// What lies on one side of now: "earlier this year", "later this month".
    case earlier, later
  }

  /// What kind of time the words name, as TIMEX3 distinguishes them.
  public enum Kind: String, Sendable, Hashable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Whether the words tell that something is done again and again: "every May".
  public var isRepeated: Bool { if case .set = content { true } else { false } }

  /// Whether the words can date an event: they are neither a duration nor a set nor a mere "now" or "recent".
  public var isDate: Bool {
    switch content {
    case .duration, .set: false
    case .reference: core.count > 1
    case .ahead: direction == .future
    default: true
    }
  }

  /// Whether the words need a publication date to be resolved.
  public var isRelative: Bool { content.isRelative }
}

/// Where a verb looks from the day of publication.
public enum TimeDirection: Sendable, Hashable {
  case past, future
}

extension TimeExpression {
  /// The token indices of the event that the time is counted from ("the merger" in "a month after the merger"); nil for
  /// all else.
  public var event: Range<Int>? {
    if case .offset(let offset) = content, case .event(let tokens) = offset.anchor { tokens } else { nil }
  }

  /// The time of that event, where what is counted from it happens on the day of publication: "this comes a month after
  /// the merger" puts the merger about a month back; nil for all else.
  public var ofEvent: TimeExpression? {
    guard case .offset(let offset) = content, case .event = offset.anchor else { return nil }
    let reversed = Offset(
      distance: offset.distance, isAhead: !offset.isAhead, anchor: .publication, isExact: offset.isExact)
    return TimeExpression(
      span: span, tokens: tokens, core: core, phrase: phrase, lead: nil, content: .offset(reversed), ends: [],
      part: nil,
      isApproximate: true, isOnward: false, direction: offset.isAhead ? .past : .future)
  }
}
