import DatelineModel

/// An expression of time in the terms of TIMEX3 (TimeML 1.2.1, Pustejovsky 2005): type, value and modifier.
public struct Timex: Sendable, Hashable {
  /// The bytes of the expression, without its preposition.
  public let span: TextSpan
  /// DATE, TIME, DURATION or SET.
  public let type: TimeExpression.Kind
  /// The value: "1998-08-07", "1998-W32", "P2Y", "PRESENT_REF"; with X for what is not known.
  public let value: String
  /// APPROX, START, MID or END; nil for none.
  public let mod: String?

  init(
    _ expression: TimeExpression, _ found: ResolvedPeriod?, span: TextSpan,
    marking: TimeConvention.Marking = .timex3
  ) {
    self.span = span
    (type, value) = Self.typeAndValue(expression, found, marking)
    mod =
      switch expression.part {
      case .early: "START"
      case .middle: "MID"
      case .late, .end: "END"
      case .earlier, .later, nil: expression.isApproximate ? "APPROX" : nil
      }
  }

  private static func typeAndValue(
    _ expression: TimeExpression, _ found: ResolvedPeriod?, _ marking: TimeConvention.Marking
  ) -> (TimeExpression.Kind, String) {
    switch expression.content {
    case .duration(let span): return (.duration, span.timexValue)
    case .set(let repetition):
      return (.set, marking == .phrase ? weekends(repetition) ?? value(repetition) : value(repetition))
    case .reference(let reference): return (.date, reference.rawValue)
    case .stretch(let count, let unit, _):
      return (.duration, TimeSpan(count: count, unit: unit).timexValue)
    case .leading(let count, let unit, _):
      return (.duration, TimeSpan(count: abs(count), unit: unit).timexValue)
    case .ahead(let span) where found == nil || expression.lead == .within:
      return (.duration, span.timexValue)
    case .ended(let span, _, let number):
      guard span.unit == .quarter || span.unit == .half, span.count == 1 else {
        return (.duration, span.timexValue)
      }
      return (.date, partOfYear(span, number, found) ?? (span.unit == .quarter ? "XXXX-QX" : "XXXX-HX"))
    case .offset(let offset):
      if offset.distance.unit.isOfClock { return (.duration, offset.distance.timexValue) }
      if case .event = offset.anchor { return (.duration, offset.distance.timexValue) }
      if case .reference = offset.anchor, offset.distance.count == nil {
        return (.duration, offset.distance.timexValue)
      }
      if offset.distance.count == nil {
        return (.date, (offset.isAhead ? TimeExpression.Reference.future : .past).rawValue)
      }
      return (.date, value(found) ?? "XXXX")
    case .range(let from, let to):
      return range(found) ?? (.date, unresolved(from) ?? unresolved(to) ?? "XXXX")
    case .moment(let day, let clock):
      let date = value(found) ?? day.flatMap(unresolved) ?? "XXXX-XX-XX"
      return (.time, date + "T" + value(clock))
    default: return (.date, value(found) ?? unresolved(expression.content) ?? "XXXX")
    }
  }

  // MARK: Values

  private static func value(_ found: ResolvedPeriod?) -> String? {
    (found?.first ?? found?.last)?.timexValue
  }

  /// The quarter or half of a year by its number, else that of the calendar in which its middle lies.
  private static func partOfYear(_ span: TimeSpan, _ number: Int?, _ found: ResolvedPeriod?) -> String? {
    guard let last = (found?.last ?? found?.period)?.bounds.latest, let middle = span.middle(before: last)
    else { return nil }
    guard let number else { return CalendarPeriod(span.unit, containing: middle).timexValue }
    func numbered(_ year: Int) -> CalendarPeriod {
      span.unit == .half ? .half(number, year: year) : .quarter(number, year: year)
    }
    // "the fourth quarter ended 31 January" is one of the year before.
    let same = numbered(last.year)
    return (same.bounds.earliest > last ? numbered(last.year - 1) : same).timexValue
  }

  /// A range of years, months or days as a duration, as the difference of its ends counts.
  private static func range(_ found: ResolvedPeriod?) -> (TimeExpression.Kind, String)? {
    guard let first = found?.first, let last = found?.last else { return nil }
    let (start, end) = (first.bounds.earliest, last.bounds.earliest)
    let months = (end.year - start.year) * 12 + end.month - start.month
    switch first {
    case .year: return (.duration, TimeSpan(count: months / 12, unit: .year).timexValue)
    case .month, .quarter: return (.duration, TimeSpan(count: months, unit: .month).timexValue)
    default: return (.duration, TimeSpan(count: end.ordinal - start.ordinal, unit: .day).timexValue)
    }
  }

  private static func value(_ repetition: TimeExpression.Repetition) -> String {
    switch repetition {
    case .every(let span) where span.unit == .weekend && span.count == 1: return "XXXX-WXX-WE"
    case .every(let span) where span.unit == .quarter:
      return TimeSpan(count: span.count.map { min($0, 1_000) * 3 }, unit: .month).timexValue
    case .every(let span): return span.timexValue
    case .each(let recurring, let part):
      return (unresolved(.recurring(recurring)) ?? "XXXX") + (part.map { "T" + $0.rawValue } ?? "")
    case .at(let clock, let recurring):
      return (recurring.flatMap { unresolved(.recurring($0)) } ?? "") + "T" + brief(clock)
    case .weekends: return "XXXX-WXX-WE"
    }
  }

  /// "P2WE" for every second weekend; nil for what is no weekend.
  private static func weekends(_ repetition: TimeExpression.Repetition) -> String? {
    switch repetition {
    case .every(let span) where span.unit == .weekend: "P" + (span.count.map { "\($0)" } ?? "X") + "WE"
    case .weekends: "P1WE"
    default: nil
    }
  }

  /// The hour alone where no minute is told: "T15".
  private static func brief(_ clock: TimeExpression.Clock) -> String {
    guard case .time(let hour, 0, false) = clock else { return value(clock) }
    return padded(hour)
  }

  private static func value(_ clock: TimeExpression.Clock) -> String {
    switch clock {
    case .part(let part): return part.rawValue
    case .time(let hour, let minute, let isUniversal):
      return padded(hour) + ":" + padded(minute) + (isUniversal ? "Z" : "")
    }
  }

  // MARK: Unresolved

  /// The value of what recurs, with X for the year.
  private static func unresolved(_ content: TimeExpression.Content) -> String? {
    let recurring: TimeExpression.Recurring
    switch content {
    case .recurring(let named), .named(let named, _): recurring = named
    case .within(let inner, _): return unresolved(inner)
    case .unit(.week, _): return "XXXX-WXX"
    case .unit(.weekend, _): return "XXXX-WXX-WE"
    case .unit(.month, _): return "XXXX-XX"
    case .unit(.day, _), .dayOffset: return "XXXX-XX-XX"
    case .unit(.quarter, _): return "XXXX-QX"
    default: return nil
    }
    switch recurring {
    case .month(let month): return "XXXX-" + padded(month)
    case .monthDay(let month, let day): return "XXXX-" + padded(month) + "-" + padded(day)
    case .dayOfMonth(let day), .weekdayDate(_, nil, let day): return "XXXX-XX-" + padded(day)
    case .weekdayDate(_, let month?, let day): return "XXXX-" + padded(month) + "-" + padded(day)
    case .season(let season):
      return "XXXX-" + ["SP", "SU", "FA", "WI"][season.rawValue - Season.spring.rawValue]
    case .quarter(let number): return "XXXX-Q\(number)"
    case .half(let number): return "XXXX-H\(number)"
    case .weekday(let weekday): return "XXXX-WXX-\(weekday.rawValue)"
    case .holiday: return "XXXX-XX-XX"
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
