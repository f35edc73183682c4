import DatelineModel

extension TimeExpression {
  /// What the words of a time name.
  public indirect enum Content: Sendable, Hashable {
    /// A full calendar date, week, month, season, quarter, year or run of days.
    case period(CalendarPeriod)
    /// What comes back every year or week, without saying which: "December", "on Friday".
    case recurring(Recurring)
    /// "last July", "next Monday".
    case named(Recurring, Step)
    /// "last year", "this quarter", "the following month".
    case unit(TimeUnit, Step)
    /// "yesterday".
    case dayOffset(Int)
    /// "two years ago", "a month later", "three days after 5 March".
    case offset(Offset)
    /// "in two years": a date for a verb that looks ahead, a duration for others.
    case ahead(TimeSpan)
    /// "July of last year": the first within the second.
    case within(Content, Content)
    /// "the first day of July", "the last week of March", "the third Tuesday of September".
    case nth(Int, Member, Content)
    /// "the first nine months of 2024", from its end when negative ("the last three months of 2024"); without what they are part
    /// of, a mere duration.
    case leading(Int, TimeUnit, Content?)
    /// "between March and May 2024", "from 2021 to 2023".
    case range(Content, Content)
    /// "the past five years", "the next 18 months", "the coming weeks" (no count).
    case stretch(count: Int?, TimeUnit, Step)
    /// "the year to date".
    case toDate(TimeUnit)
    /// "the quarter ended 30 June", "the six months to June"; with its number in a firm's year ("the first quarter ended 31
    /// January").
    case ended(TimeSpan, Content, Int?)
    /// "the year-ago quarter", "the 1988 period": as the stretch told before, in another year.
    case comparable(yearsBack: Int?, year: Int?, TimeUnit?)
    /// A time of day.
    case moment(Content?, Clock)
    /// "until then", "by that time": the time told before.
    case told
    /// "now", "recently", "the future".
    case reference(Reference)
    /// "two years".
    case duration(TimeSpan)
    /// "every year".
    case set(Repetition)
  }

  /// What comes back every year, month or week.
  public enum Recurring: Sendable, Hashable {
    case month(Int)
    case monthDay(month: Int, day: Int)
    case dayOfMonth(Int)
    case season(Season)
    case quarter(Int)
    case half(Int)
    case weekday(Weekday)
    /// "Friday, 18 July", "Monday the 3rd": the day of the month that is such a weekday.
    case weekdayDate(Weekday, month: Int?, day: Int)
    case holiday(Holiday)
  }

  /// A part that is counted within a longer stretch.
  public enum Member: Sendable, Hashable {
    case unit(TimeUnit)
    case weekday(Weekday)
  }

  /// Which of several like stretches is meant.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    /// Counted from the day of publication.
    case last, this, next
    /// As "next"; some calendars read "two upcoming weeks" as the second.
    case upcoming
    /// Counted from the time told before.
    case previous, following, same
    /// The last one reported on.
    case latest
    /// "the year", "the quarter": the one told of, else the present one.
    case the
  }

  /// A distance from a time.
  public struct Offset: Sendable, Hashable {
    /// How far.
    public let distance: TimeSpan
    /// Whether towards the future.
    public let isAhead: Bool
    /// From where.
    public let anchor: Anchor
    /// Whether "exactly" keeps the finer precision of the anchor.
    public let isExact: Bool

    /// What a distance is counted from.
    public enum Anchor: Sendable, Hashable {
      /// The day of publication: "ago".
      case publication
      /// The time told before: "earlier", "later".
      case reference
      /// Another time: "after 5 March".
      case time(Content)
      /// What the tokens tell: "after the merger".
      case event(Range<Int>)
    }
  }

  /// Past, present or future without a date.
  public enum Reference: String, Sendable, Hashable, CaseIterable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  /// A time of day.
  public enum Clock: Sendable, Hashable {
    /// Hour 0…24 and minute, in UTC or in a zone that is not said.
    case time(hour: Int, minute: Int, isUniversal: Bool)
    /// Morning, afternoon, evening or night.
    case part(DayPart)

    /// Whether it is told in UTC, as wires tell it of the day on which they write.
    var isUniversal: Bool {
      if case .time(_, _, true) = self { true } else { false }
    }
  }

  /// A part of the day, by its TIMEX3 letters.
  public enum DayPart: String, Sendable, Hashable, CaseIterable {
    case morning = "MO"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
  }

  /// What comes back: every so many units, or every time that something recurs.
  public enum Repetition: Sendable, Hashable {
    case every(TimeSpan)
    case each(Recurring, DayPart?)
    /// "Every day at 7 p.m.", "each Monday at 4 p.m.".
    case at(Clock, Recurring?)
    case weekends
  }
}

extension TimeExpression.Content {
  /// Whether it is an hour of the day on which a wire writes: "0915 GMT".
  var isHourOfWriting: Bool {
    if case .moment(nil, let clock) = self { clock.isUniversal } else { false }
  }

  /// Whether it names a time before the one told of, as figures are compared with: "a year ago", "last year".
  var isComparison: Bool {
    switch self {
    case .comparable: true
    case .offset(let offset): !offset.isAhead
    case .unit(_, let step), .named(_, let step): step == .last || step == .previous
    case .within(_, let outer): outer.isComparison
    default: false
    }
  }

  /// Whether a day of publication, or a time told before, is needed to resolve it.
  var isRelative: Bool {
    switch self {
    case .period, .duration, .set: false
    case .range(let from, let to): from.isRelative || to.isRelative
    case .within(_, let outer), .nth(_, _, let outer): outer.isRelative
    case .leading(_, _, let outer): outer?.isRelative ?? false
    case .ended(_, let end, _): end.isRelative
    case .moment(let day, _): day?.isRelative ?? true
    case .offset(let offset):
      if case .time(let time) = offset.anchor { time.isRelative } else { true }
    default: true
    }
  }
}
