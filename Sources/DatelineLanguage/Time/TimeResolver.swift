import DatelineModel

/// Counts time expressions from the day of publication.
///
/// News leans to the past: a bare month or weekday is the last one before publication unless the verb looks ahead.
public struct TimeResolver: Sendable {
  /// The day of publication; nil leaves relative times unresolved.
  public let anchor: CivilDay?

  /// Where the verb looks.
  public enum Direction: Sendable, Hashable {
    case past, future
  }

  /// Makes a resolver.
  public init(anchor: CivilDay?) {
    self.anchor = anchor
  }

  /// The value of `expression`, as an event's own time.
  ///
  /// An expression that needs an anchor where none is known gives an unresolved value ("XXXX"), never a guess.
  /// - Parameters:
  ///   - expression: what the words name.
  ///   - words: the words, verbatim.
  ///   - direction: where the governing verb looks.
  /// - Returns: the value with its bounds; unresolved when it needs an anchor that is unknown.
  public func value(
    of expression: TimeExpression, words: String, direction: Direction
  ) -> TimeValue {
    let basis: TimeValue.Basis = expression.isRelative ? .relative : .explicit
    guard let found = resolve(expression.content, direction: direction) else {
      return unresolved(words: words)
    }
    var edtf = found.edtf
    var granularity = found.granularity
    if let part = expression.part, let third = Self.third(part, of: edtf) {
      edtf = third.edtf
      granularity = third.granularity
    } else if expression.isApproximate {
      edtf = edtf.approximate()
    }
    return apply(
      expression.lead, onward: expression.isOnward, to: edtf, granularity: granularity, words: words,
      basis: basis,
      anchored: expression.isRelative)
  }

  private func unresolved(words: String) -> TimeValue {
    TimeValue(
      .unresolved, bounds: DayInterval(earliest: .openStart, latest: .openEnd), granularity: .vague,
      role: .eventTime, asWritten: words, anchor: "publication", basis: .relative, resolved: false)
  }

  private func apply(
    _ lead: TimeExpression.Lead?, onward: Bool, to edtf: EDTF, granularity: Granularity, words: String,
    basis: TimeValue.Basis, anchored: Bool
  ) -> TimeValue {
    let anchor = anchored ? "publication" : nil
    func make(
      _ edtf: EDTF, _ granularity: Granularity, _ role: TimeValue.Role, _ relation: TimeValue.Relation
    )
      -> TimeValue
    {
      TimeValue(
        edtf, granularity: granularity, role: role, asWritten: words, anchor: anchor, basis: basis,
        relation: relation)
    }
    // An interval cannot hold another, so a bounded stretch ("by early 2025") keeps itself.
    let upTo = EDTF.interval(from: nil, to: edtf) ?? edtf
    let fromThere = EDTF.interval(from: edtf, to: nil) ?? edtf
    if onward { return make(fromThere, .interval, .period, .since) }
    switch lead {
    case .by: return make(upTo, granularity, .deadline, .by)
    case .until: return make(upTo, granularity, .stateEnd, .until)
    case .before: return make(upTo, granularity, .eventTime, .before)
    case .after: return make(fromThere, granularity, .eventTime, .after)
    case .since: return make(edtf, granularity, .stateStart, .since)
    case .on, .from, nil: return make(edtf, granularity, .eventTime, .on)
    }
  }

  // MARK: Content

  private struct Found {
    let edtf: EDTF
    let granularity: Granularity

    init(_ edtf: EDTF, _ granularity: Granularity? = nil) {
      self.edtf = edtf
      self.granularity = granularity ?? edtf.granularity
    }
  }

  private func resolve(_ content: TimeExpression.Content, direction: Direction) -> Found? {
    switch content {
    case .calendar(let edtf):
      return Found(edtf)
    case .range(let from, let to):
      guard let from = resolve(from, direction: direction), let to = resolve(to, direction: direction) else {
        return nil
      }
      guard from.edtf.bounds.earliest <= to.edtf.bounds.latest else { return nil }
      return EDTF.interval(from: from.edtf, to: to.edtf).map { Found($0, .interval) }
    case .vaguePast:
      return anchor.flatMap { EDTF.interval(from: nil, to: .day($0)) }.map { Found($0, .vague) }
    case .yearless, .season, .quarter, .half, .weekday:
      return nearest(content, direction: direction, allowsCurrent: true)
    case .named(let inner, let step):
      return step == 0
        ? inCurrentYear(inner) : nearest(inner, direction: step < 0 ? .past : .future, allowsCurrent: false)
    case .unit(let unit, let step):
      return self.unit(unit, step: step)
    case .distance(let count, let unit, let isExact):
      return distance(count, unit, isExact: isExact)
    case .dayOffset(let days):
      return anchor.map { Found(.day($0.adding(days: days))) }
    case .within(let inner, let outer):
      guard let outer = resolve(outer, direction: direction) else { return nil }
      return place(inner, inYear: outer.edtf.bounds.earliest.year)
    }
  }

  /// `content` placed in `year`; nil when it does not recur yearly.
  private func place(_ content: TimeExpression.Content, inYear year: Int) -> Found? {
    switch content {
    case .yearless(let month, let day):
      guard let day else { return EDTF.month(year: year, month: month).map { Found($0) } }
      return CivilDay(year: year, month: month, day: day).map { Found(.day($0)) }
    case .season(let season): return EDTF.season(season, year: year).map { Found($0) }
    case .quarter(let number): return EDTF.quarter(number, year: year).map { Found($0) }
    case .half(let number): return EDTF.half(number, year: year).map { Found($0) }
    default: return nil
    }
  }

  private func inCurrentYear(_ content: TimeExpression.Content) -> Found? {
    guard let anchor else { return nil }
    if case .weekday(let day) = content {
      return Found(.day(anchor.adding(days: day.rawValue - anchor.weekday.rawValue)))
    }
    return place(content, inYear: anchor.year)
  }

  /// The occurrence of a recurring `content` closest to the anchor on the side of `direction`.
  private func nearest(_ content: TimeExpression.Content, direction: Direction, allowsCurrent: Bool) -> Found?
  {
    guard let anchor else { return nil }
    if case .weekday(let day) = content {
      let back = (anchor.weekday.rawValue - day.rawValue + 7) % 7
      switch direction {
      case .past: return Found(.day(anchor.adding(days: -(back == 0 && !allowsCurrent ? 7 : back))))
      case .future:
        let ahead = (7 - back) % 7
        return Found(.day(anchor.adding(days: ahead == 0 && !allowsCurrent ? 7 : ahead)))
      }
    }
    let candidates = (-1...1).compactMap { place(content, inYear: anchor.year + $0) }
    func isCurrent(_ found: Found) -> Bool {
      found.edtf.bounds.earliest <= anchor && anchor <= found.edtf.bounds.latest
    }
    switch direction {
    case .past:
      return candidates.last { $0.edtf.bounds.latest < anchor || (allowsCurrent && isCurrent($0)) }
    case .future:
      return candidates.first { $0.edtf.bounds.earliest > anchor || (allowsCurrent && isCurrent($0)) }
    }
  }

  private func unit(_ unit: TimeUnit, step: Int) -> Found? {
    guard let anchor else { return nil }
    switch unit {
    case .year: return EDTF.year(anchor.year + step).map { Found($0) }
    case .decade:
      return EDTF.decade((anchor.year / 10 + step) * 10).map { Found($0) }
    case .month:
      let day = anchor.adding(months: step)
      return EDTF.month(year: day.year, month: day.month).map { Found($0) }
    case .quarter:
      let index = anchor.year * 4 + (anchor.month - 1) / 3 + step
      return EDTF.quarter(index % 4 + 1, year: index / 4).map { Found($0) }
    case .half:
      let index = anchor.year * 2 + (anchor.month - 1) / 6 + step
      return EDTF.half(index % 2 + 1, year: index / 2).map { Found($0) }
    case .week, .fortnight:
      let days = unit == .week ? 7 : 14
      let monday = anchor.adding(days: 1 - anchor.weekday.rawValue + step * days)
      return stretch(from: monday, days: days)
    case .day:
      return Found(.day(anchor.adding(days: step)))
    }
  }

  private func distance(_ count: Int, _ unit: TimeUnit, isExact: Bool) -> Found? {
    guard let anchor, abs(count) < 100_000 else { return nil }
    switch unit {
    case .year, .decade, .half:
      let months = count * (unit == .year ? 12 : unit == .decade ? 120 : 6)
      let day = anchor.adding(months: months)
      if isExact || unit == .half {
        return EDTF.month(year: day.year, month: day.month).map { Found($0.approximate()) }
      }
      return EDTF.year(day.year).map { Found($0) }
    case .month, .quarter:
      let day = anchor.adding(months: count * (unit == .month ? 1 : 3))
      return EDTF.month(year: day.year, month: day.month).map { Found($0) }
    case .week, .fortnight:
      let day = anchor.adding(days: count * (unit == .week ? 7 : 14))
      if isExact { return Found(.day(day)) }
      let monday = day.adding(days: 1 - day.weekday.rawValue)
      return stretch(from: monday, days: 7)
    case .day:
      return Found(.day(anchor.adding(days: count)))
    }
  }

  private func stretch(from first: CivilDay, days: Int) -> Found? {
    EDTF.interval(from: .day(first), to: .day(first.adding(days: days - 1))).map { Found($0, .interval) }
  }

  /// The first, middle or last third of a year (four months), month (ten days) or decade.
  static func third(_ part: TimeExpression.Part, of edtf: EDTF) -> (edtf: EDTF, granularity: Granularity)? {
    let bounds = edtf.bounds
    let first = bounds.earliest
    switch edtf.granularity {
    case .year:
      let (from, to) = part == .early ? (1, 4) : part == .middle ? (5, 8) : (9, 12)
      guard let start = EDTF.month(year: first.year, month: from),
        let end = EDTF.month(year: first.year, month: to)
      else { return nil }
      return EDTF.interval(from: start.approximate(), to: end).map { ($0, .interval) }
    case .month:
      let last = bounds.latest.day
      let (from, to) = part == .early ? (1, 10) : part == .middle ? (11, 20) : (21, last)
      guard let start = CivilDay(year: first.year, month: first.month, day: from),
        let end = CivilDay(year: first.year, month: first.month, day: to)
      else { return nil }
      return EDTF.interval(from: EDTF.day(start).approximate(), to: EDTF.day(end).approximate())
        .map { ($0, .partOfMonth) }
    default:
      return (edtf.approximate(), edtf.granularity)
    }
  }
}
