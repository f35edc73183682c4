import DatelineModel

/// Two times that bound a stretch.
extension TimeParser {
  /// "between March and May 2024".
  mutating func between() -> Parsed? {
    guard has(.between) else { return nil }
    position += 1
    let core = position
    if let content = attempt({ $0.daysOfMonth() }) {
      return Parsed(lead: .between, core: core - 1, content: content)
    }
    guard let first = bound() else { return nil }
    let isDash = has(.dash)
    let middle = position
    guard skip(.and) || skip(.dash), let second = bound(), let content = joined(first, second) else {
      return nil
    }
    return Parsed(
      lead: .between, core: core - 1, content: content,
      ends: isDash ? [] : [core..<middle, middle + 1..<position])
  }

  /// "between 3 and 12 September".
  private mutating func daysOfMonth() -> Content? {
    guard let content = monthDate(), case .range = content else { return nil }
    return content
  }

  /// "to 2023", "-May 2024", "through June" behind what begins the range.
  mutating func rangeEnd(after first: Content, _ lead: TimeExpression.Lead?) -> Content? {
    guard has([.to, .dash]), canBegin(first) else { return nil }
    let isDash = has(.dash)
    guard lead == .from || lead == .starting || !isDash || isJoined(1) == isJoined() else { return nil }
    position += 1
    let second: Content
    let last = position
    if let found = attempt({ $0.bound() }) {
      second = found
      if !isDash { writtenEnd = last..<position }
    } else if lead == .from || lead == .starting, let marker = marker(-1), case .toDate = marker.value {
      position += marker.length - 1
      second = .dayOffset(0)
    } else {
      return nil
    }
    guard lead == .from || lead == .starting || isAlike(first, second) else { return nil }
    return joined(first, second)
  }

  private mutating func bound() -> Content? {
    attempt { parser in
      let part = parser.attempt { $0.boundPart() }
      guard let content = parser.core(.on, isExact: false, isPart: part != nil) else { return nil }
      if case .reference(.present) = content { return .dayOffset(0) }
      guard parser.canBegin(content) else { return nil }
      return content
    }
  }

  /// "the end of": the range goes to the stretch's own end.
  private mutating func boundPart() -> TimeExpression.Part? {
    _ = skip(.the)
    guard let edge = word()?.edge ?? word()?.part,
      has(.of, 1) || has([.month], 1) || has(.dash, 1) || digits(1) != nil
    else { return nil }
    position += 1
    if has([.of, .dash]) { position += 1 }
    return edge
  }

  private func canBegin(_ content: Content) -> Bool {
    switch content {
    case .period, .recurring, .named, .dayOffset, .within, .unit: true
    default: false
    }
  }

  /// Without "from", both ends have to be of one kind: "2014 to 2018", "Aug 10 - Nov 12".
  private func isAlike(_ first: Content, _ second: Content) -> Bool {
    func kind(_ content: Content) -> Int {
      switch content {
      case .period(.year): 1
      case .period(.month), .recurring(.month): 2
      case .period(.day), .recurring(.monthDay), .dayOffset: 3
      case .period(.quarter), .recurring(.quarter): 4
      case .recurring(.weekday), .named(.weekday, _), .within(.recurring(.weekday), _): 5
      default: 0
      }
    }
    let (one, two) = (kind(first), kind(second))
    return one == two && one != 0 || one == 3 && two == 5 || one == 1 && two == 2
  }

  /// The range; a year behind its end holds for its start too.
  private func joined(_ first: Content, _ second: Content) -> Content? {
    guard case .period(let period) = second else { return .range(first, second) }
    let last = period.bounds.earliest
    for year in [last.year, last.year - 1] {
      guard let placed = inYear(first, year) else { return .range(first, second) }
      if case .period(let start) = placed, start.bounds.earliest <= last { return .range(placed, second) }
    }
    return nil
  }
}
