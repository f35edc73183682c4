import DatelineModel

/// Counts time expressions from the day of publication.
///
/// News leans to the past: a bare month or weekday is the last one before publication unless the verb looks ahead.
public struct TimeResolver: Sendable {
  /// The day of publication; nil leaves relative times unresolved.
  public let anchor: CivilDay?
  /// How bare names of days and months, and distances, are read.
  public let convention: TimeConvention

  /// Where the verb looks.
  public typealias Direction = TimeDirection

  /// Makes a resolver.
  public init(anchor: CivilDay?, convention: TimeConvention = .news) {
    self.anchor = anchor
    self.convention = convention
  }

  /// The value of `expression`, as an event's own time.
  ///
  /// An expression that needs an anchor where none is known gives an unresolved value ("XXXX"), never a guess, and so does
  /// a duration or a set.
  /// - Parameters:
  ///   - expression: what the words name.
  ///   - words: the words, verbatim.
  ///   - direction: where the governing verb looks; nil when nothing tells.
  ///   - context: what the text told before.
  /// - Returns: the value with its bounds; unresolved when it needs an anchor that is unknown.
  public func value(
    of expression: TimeExpression, words: String, direction: Direction?, context: TimeContext = TimeContext()
  ) -> TimeValue {
    guard let found = resolved(expression, direction: direction, context: context), let edtf = found.edtf
    else {
      return unresolved(expression, words: words)
    }
    return apply(expression, to: edtf, found, words: words)
  }

  /// The stretch that an expression comes to with its part of a period; nil when that cannot be known.
  func resolved(
    _ expression: TimeExpression, direction: Direction?, context: TimeContext
  ) -> ResolvedPeriod? {
    if expression.lead == .within, case .ahead(let span) = expression.content, let count = span.count {
      return direction == .future || convention.leansAhead ? stretch(count, span.unit, .next) : nil
    }
    guard var found = resolve(expression.content, direction: direction, context: context) else { return nil }
    if let part = expression.part, let period = found.period, let stretch = self.part(part, of: period) {
      found = stretch
    } else if expression.isApproximate {
      found.isApproximate = true
    }
    return found
  }

  private func unresolved(_ expression: TimeExpression, words: String) -> TimeValue {
    var anchor = "publication"
    if case .offset(let offset) = expression.content, case .event = offset.anchor { anchor = "event" }
    return TimeValue(
      .unresolved, bounds: DayInterval(earliest: .openStart, latest: .openEnd), granularity: .vague,
      role: .eventTime, asWritten: words, anchor: anchor, basis: .relative, resolved: false)
  }

  // MARK: Prepositions

  private func apply(
    _ expression: TimeExpression, to edtf: EDTF, _ found: ResolvedPeriod, words: String
  ) -> TimeValue {
    let granularity = found.granularity ?? (found.isRange ? .interval : edtf.granularity)
    func make(
      _ edtf: EDTF, _ granularity: Granularity, _ role: TimeValue.Role, _ relation: TimeValue.Relation
    ) -> TimeValue {
      TimeValue(
        edtf, granularity: granularity, role: role, asWritten: words,
        anchor: expression.isRelative ? "publication" : nil,
        basis: expression.isRelative ? .relative : .explicit, relation: relation)
    }
    // An interval cannot hold another, so a bounded stretch ("by early 2025") keeps its outer end.
    let upTo = EDTF.interval(from: nil, to: edtf) ?? edtf
    let fromThere = EDTF.interval(from: edtf, to: nil) ?? edtf
    if expression.isOnward { return make(fromThere, .interval, .period, .since) }
    switch expression.lead {
    // "fell 3% by 0915 GMT"
    case .by where expression.content.isHourOfWriting: return make(edtf, granularity, .eventTime, .on)
    case .by: return make(upTo, granularity, .deadline, .by)
    case .until: return make(upTo, granularity, .stateEnd, .until)
    case .before where expression.part == .end: return make(upTo, granularity, .deadline, .by)
    case .before: return make(Self.before(found) ?? upTo, granularity, .eventTime, .before)
    case .after: return make(Self.after(found) ?? fromThere, granularity, .eventTime, .after)
    case .since: return make(edtf, granularity, .stateStart, .since)
    case .during, .within, .over: return make(edtf, granularity, .eventTime, .during)
    case .on, .from, .starting, .for, .between, nil: return make(edtf, granularity, .eventTime, .on)
    }
  }

  /// "before 2010" ends with what comes before 2010.
  private static func before(_ found: ResolvedPeriod) -> EDTF? {
    guard let first = found.first else { return nil }
    let last = first.unit == nil ? .day(first.bounds.earliest.adding(days: -1)) : first.moved(by: -1)
    return EDTF.interval(from: nil, to: last.edtf)
  }

  /// "after 2018" begins with what comes after 2018.
  private static func after(_ found: ResolvedPeriod) -> EDTF? {
    guard let last = found.last else { return nil }
    let first = last.unit == nil ? .day(last.bounds.latest.adding(days: 1)) : last.moved(by: 1)
    return EDTF.interval(from: first.edtf, to: nil)
  }
}
